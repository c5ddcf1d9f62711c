#include "pack/pack_build.h"

#include "base/arena.h"

#include <string.h>

/* All other bytes are greater than a space, but for controls. */
static bool is_blank(char c)
{
	return (unsigned char)c <= ' ' &&
	       (c == ' ' || c == '\n' || c == '\t' || c == '\r');
}

struct text pack_build_text(struct pack_build *build, struct str s)
{
	uint32_t at = build->pool.n;
	uint32_t n = 0;
	char *to;

	s = str_trim(s);
	to = vec_room(&build->pool, (uint32_t)s.len + 1);
	for (size_t i = 0; i < s.len; i++) {
		char c = s.ptr[i];

		if (is_blank(c) && to[n - 1] == ' ')
			continue;
		to[n++] = is_blank(c) ? ' ' : c;
	}
	to[n] = '\0';
	build->pool.n += n + 1;
	return (struct text){at, n};
}

struct str pack_build_str(const struct pack_build *build, struct text text)
{
	return (struct str){build->pool.at + text.at, text.len};
}

struct value pack_build_date(struct date date)
{
	return (struct value){
		.kind = VALUE_DATE,
		.precision = (uint8_t)date.precision,
		.part = (uint8_t)date.part,
		.a = (uint32_t)date.first,
		.b = (uint32_t)date.last,
	};
}

struct value pack_build_number(struct pack_build *build, struct number number)
{
	struct value value = {
		.kind = VALUE_NUMBER,
		.power = number.power,
		.qualifier = (uint8_t)number.qualifier,
		.decimals = number.decimals & 0x7FU,
		.is_scientific = number.is_scientific,
		.a = (uint32_t)(uint64_t)number.lo,
		.b = (uint32_t)((uint64_t)number.lo >> 32),
	};

	if (!number_has_two(number.qualifier))
		return value;
	value.a = build->figures.n;
	value.b = 0;
	*vec_push(&build->figures) = number.lo;
	*vec_push(&build->figures) = number.hi;
	return value;
}

/* Mentions in lists do not count: they do not show how well known a thing
 * is. */
static void count_mentions(struct pack_build *build)
{
	vec_each (group, &build->groups) {
		uint32_t n = group->n_rows * group->n_columns;

		for (uint32_t i = 0; group->kind != FACT_LIST && i < n; i++) {
			const struct value *cell =
				&build->cells.at[group->first_cell + i];

			if (cell->kind == VALUE_THING)
				build->things.at[cell->a].mentions++;
		}
	}
}

struct pack *pack_build_seal(struct pack_build *build)
{
	struct pack *pack = mem_resize(NULL, sizeof(*pack));

	count_mentions(build);
	*pack = (struct pack){.meta = build->meta,
#define TABLE(type, name) .name = build->name.at, .n_##name = build->name.n,
			      PACK_TABLES(TABLE)
#undef TABLE
	};
	memset(build, 0, sizeof(*build));
	return pack;
}

void pack_build_finish(struct pack_build *build)
{
#define TABLE(type, name) vec_finish(&build->name);
	PACK_TABLES(TABLE)
#undef TABLE
}
