#include "pack/pack_build.h"

#include "base/arena.h"

#include <string.h>

enum { TABLE_ALIGN = 8 };

static bool is_blank(char c)
{
	return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

struct text pack_build_text(struct pack_build *build, struct str s)
{
	struct text text = {build->pool.n, 0};

	s = str_trim(s);
	for (size_t i = 0; i < s.len; i++) {
		if (is_blank(s.ptr[i]) && i && is_blank(s.ptr[i - 1]))
			continue;
		*vec_push(&build->pool) = is_blank(s.ptr[i]) ? ' ' : s.ptr[i];
	}
	text.len = build->pool.n - text.at;
	*vec_push(&build->pool) = '\0';
	return text;
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
		.a = (uint32_t)date.first,
		.b = (uint32_t)date.last,
	};
}

struct value pack_build_number(struct pack_build *build, struct number number)
{
	struct value value = {
		.kind = VALUE_NUMBER,
		.qualifier = (uint8_t)number.qualifier,
		.decimals = number.decimals,
		.a = (uint32_t)(uint64_t)number.lo,
		.b = (uint32_t)((uint64_t)number.lo >> 32),
	};

	if (number.qualifier != DISPUTED)
		return value;
	value.a = build->disputes.n;
	value.b = 0;
	*vec_push(&build->disputes) = number.lo;
	*vec_push(&build->disputes) = number.hi;
	return value;
}

static size_t aligned(size_t size)
{
	return (size + TABLE_ALIGN - 1) / TABLE_ALIGN * TABLE_ALIGN;
}

static size_t size_of_all(const struct pack_build *build)
{
	size_t size = 0;

#define TABLE(type, name) size += aligned(build->name.n * sizeof(type));
	PACK_TABLES(TABLE)
#undef TABLE
	return size;
}

static void count_mentions(struct pack_build *build)
{
	vec_each (cell, &build->cells)
		if (cell->kind == VALUE_THING)
			build->things.at[cell->a].mentions++;
}

struct pack *pack_build_seal(struct pack_build *build)
{
	struct pack *pack = xrealloc(NULL, sizeof(*pack));
	char *block = xrealloc(NULL, size_of_all(build));
	size_t at = 0;

	count_mentions(build);
	memset(pack, 0, sizeof(*pack));
	pack->meta = build->meta;
	pack->block = block;
#define TABLE(type, name)                                                      \
	pack->name = (const type *)(void *)(block + at);                       \
	pack->n_##name = build->name.n;                                        \
	if (build->name.n)                                                     \
		memcpy(block + at, build->name.at,                             \
		       build->name.n * sizeof(type));                          \
	at += aligned(build->name.n * sizeof(type));
	PACK_TABLES(TABLE)
#undef TABLE
	pack_build_finish(build);
	return pack;
}

void pack_build_finish(struct pack_build *build)
{
#define TABLE(type, name) vec_finish(&build->name);
	PACK_TABLES(TABLE)
#undef TABLE
}
