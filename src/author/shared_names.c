#include "author/shared_names.h"

#include "base/utf8.h"

/* A spelling of several things. */
enum { AMBIGUOUS = INDEX_NONE };

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
	else if (*known != thing)
		*known = AMBIGUOUS;
	strbuf_finish(&folded);
}

struct shared_names shared_names_of(const struct pack *first)
{
	struct shared_names names = {first, STRMAP_INIT, ARENA_INIT};

	for (uint32_t i = 0; i < first->n_things; i++) {
		const struct thing *thing = &first->things[i];

		for (uint32_t j = 0; j < thing->n_spellings; j++)
			add_spelling(
				&names,
				pack_text(
					first,
					first->spellings[thing->first_spelling +
							 j]),
				pack_thing_same(first, i));
	}
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
	return known ? *known : INDEX_NONE;
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
		add_number(out, pack_thing_same(pack, thing));
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
