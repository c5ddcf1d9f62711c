#include "author/shared_names.h"

#include "base/utf8.h"

/* The first thing that means the same. */
static uint32_t first_same(const struct shared_names *names, uint32_t thing)
{
	while (names->same[thing] != thing)
		thing = names->same[thing];
	return thing;
}

static void join(struct shared_names *names, uint32_t a, uint32_t b)
{
	a = first_same(names, a);
	b = first_same(names, b);
	names->same[a > b ? a : b] = a > b ? b : a;
}

static void add_spelling(struct shared_names *names, struct str spelling,
			 uint32_t thing)
{
	struct strbuf folded = STRBUF_INIT;
	uint32_t *known;
	bool is_new;

	utf8_fold(&folded, spelling);
	known = strmap_put(&names->things,
			   arena_copy(&names->arena, strbuf_str(&folded)),
			   &is_new);
	if (is_new)
		*known = thing;
	else
		join(names, *known, thing);
	strbuf_finish(&folded);
}

static void add_thing(struct shared_names *names, uint32_t index)
{
	const struct pack *pack = names->first;
	const struct thing *thing = &pack->things[index];

	join(names, index, pack_thing_same(pack, index));
	for (uint32_t i = 0; i < thing->n_spellings; i++)
		add_spelling(
			names,
			pack_text(pack,
				  pack->spellings[thing->first_spelling + i]),
			index);
}

struct shared_names shared_names_of(const struct pack *first)
{
	struct shared_names names = {
		.first = first, .things = STRMAP_INIT, .arena = ARENA_INIT};

	names.same = arena_array(&names.arena, uint32_t, first->n_things);
	for (uint32_t i = 0; i < first->n_things; i++)
		names.same[i] = i;
	for (uint32_t i = 0; i < first->n_things; i++)
		add_thing(&names, i);
	return names;
}

void shared_names_finish(struct shared_names *names)
{
	strmap_finish(&names->things);
	arena_finish(&names->arena);
}

/* The thing of the first pack with this spelling, or NONE. */
static uint32_t find(const struct shared_names *names, struct str spelling)
{
	struct strbuf folded = STRBUF_INIT;
	const uint32_t *known;

	utf8_fold(&folded, spelling);
	known = strmap_get(&names->things, strbuf_str(&folded));
	strbuf_finish(&folded);
	return known ? first_same(names, *known) : INDEX_NONE;
}

/* A folded text never begins with the mark. */
static void add_number(struct strbuf *out, uint32_t thing)
{
	strbuf_addf(out, "\n#%u", thing);
}

void shared_names_add_text(const struct shared_names *names, struct str text,
			   struct strbuf *out)
{
	uint32_t thing = find(names, text);

	if (thing != INDEX_NONE) {
		add_number(out, thing);
		return;
	}
	strbuf_addc(out, '\n');
	utf8_fold(out, text);
}

void shared_names_add_thing(const struct shared_names *names,
			    const struct pack *pack, uint32_t thing,
			    struct strbuf *out)
{
	const struct thing *t = &pack->things[thing];

	if (pack == names->first) {
		add_number(out, first_same(names, thing));
		return;
	}
	for (uint32_t i = 0; i < t->n_spellings; i++) {
		uint32_t found =
			find(names,
			     pack_text(pack,
				       pack->spellings[t->first_spelling + i]));

		if (found != INDEX_NONE) {
			add_number(out, found);
			return;
		}
	}
	shared_names_add_text(names, pack_thing_name(pack, thing), out);
}

void shared_names_add(const struct shared_names *names, const struct pack *pack,
		      const struct value *cell, struct strbuf *out)
{
	if (cell->kind == VALUE_THING)
		shared_names_add_thing(names, pack, cell->a, out);
	else if (cell->kind == VALUE_TEXT)
		shared_names_add_text(names, pack_value_text(pack, cell), out);
}
