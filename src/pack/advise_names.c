/*
 * An alias that is part of another thing's name: when typed, it could mean
 * either. And things of two types with one name, of which a question could mean
 * either.
 */
#include "base/arena.h"
#include "base/strbuf.h"
#include "base/strmap.h"
#include "base/utf8.h"
#include "pack/validator.h"

/* Longer names are skipped: they have too many runs of words. */
enum { WORDS_MOST = 12 };

struct aliases {
	const struct check *check;
	struct arena arena;
	struct strmap known; /* folded -> spelling */
};

static struct str folded(struct arena *arena, struct str text)
{
	struct strbuf out = STRBUF_INIT;
	struct str copy;

	utf8_fold(&out, text);
	copy = arena_copy(arena, strbuf_str(&out));
	strbuf_finish(&out);
	return copy;
}

static void add_aliases(struct aliases *a, const struct thing *thing)
{
	const struct pack *pack = a->check->pack;

	for (uint32_t i = 1; i < thing->n_spellings; i++) {
		uint32_t at = thing->first_spelling + i;
		struct str text = pack_text(pack, pack->spellings[at]);
		bool is_new;
		uint32_t *spelling =
			strmap_put(&a->known, folded(&a->arena, text), &is_new);

		if (is_new)
			*spelling = at;
	}
}

static bool has_spelling(const struct thing *thing, uint32_t spelling)
{
	return spelling >= thing->first_spelling &&
	       spelling < thing->first_spelling + thing->n_spellings;
}

static bool is_part(const struct pack *pack, uint32_t part, uint32_t whole)
{
	const struct thing *thing = &pack->things[part];

	for (uint32_t i = 0; i < thing->n_wholes; i++)
		if (pack->wholes[thing->first_whole + i] == whole)
			return true;
	return pack_thing_same(pack, part) == pack_thing_same(pack, whole);
}

static uint32_t owner_of(const struct pack *pack, const struct thing_type *type,
			 uint32_t spelling)
{
	for (uint32_t i = type->first; i < type->first + type->n; i++)
		if (has_spelling(&pack->things[i], spelling))
			return i;
	return INDEX_NONE;
}

/* Is `part` an alias of a thing other than `thing`? */
static void check_part(struct aliases *a, const struct thing_type *type,
		       uint32_t thing, struct str part)
{
	const struct check *c = a->check;
	const uint32_t *spelling = strmap_get(&a->known, part);
	uint32_t owner;

	if (!spelling || diags_enough(c->diags) ||
	    has_spelling(&c->pack->things[thing], *spelling))
		return;
	owner = owner_of(c->pack, type, *spelling);
	if (is_part(c->pack, owner, thing) || is_part(c->pack, thing, owner))
		return;
	validator_warning(
		c, WARN_NAME_IN_NAME,
		location_node(c->tree, &c->marks->spellings, *spelling),
		"leave it out, or make it longer: typed, it could mean either",
		"`" STR_FMT "` is part of the name of `" STR_FMT "`, too",
		STR_ARG(pack_text(c->pack, c->pack->spellings[*spelling])),
		STR_ARG(pack_thing_name(c->pack, thing)));
}

/* Is the part hyphenated to a word beside it, as in Twenty-first Amendment? */
static bool is_tied(struct str name, struct str part)
{
	size_t at = (size_t)(part.ptr - name.ptr);

	return str_ends(str_head(name, at), STR("-")) ||
	       str_starts(str_from(name, at + part.len), STR("-"));
}

/* Every run of whole words in the name, short of the whole name. */
static void check_parts(struct aliases *a, const struct thing_type *type,
			uint32_t thing)
{
	struct str name =
		folded(&a->arena, pack_thing_name(a->check->pack, thing));
	struct str rest = name;
	struct str words[WORDS_MOST];
	struct str word;
	uint32_t n = 0;

	while (utf8_next_word(&rest, &word))
		if (n == WORDS_MOST)
			return;
		else
			words[n++] = word;
	for (uint32_t from = 0; from < n; from++)
		for (uint32_t to = from; to < n; to++) {
			const char *end = words[to].ptr + words[to].len;
			struct str part = {words[from].ptr,
					   (size_t)(end - words[from].ptr)};

			if (to - from + 1 < n && !is_tied(name, part))
				check_part(a, type, thing, part);
		}
}

void advise_names(const struct check *c)
{
	for (uint32_t t = 0; t < c->pack->n_types; t++) {
		const struct thing_type *type = &c->pack->types[t];
		struct aliases a = {c, ARENA_INIT, STRMAP_INIT};

		for (uint32_t i = 0; i < type->n; i++)
			add_aliases(&a, &c->pack->things[type->first + i]);
		for (uint32_t i = 0; a.known.items.n && i < type->n; i++)
			check_parts(&a, type, type->first + i);
		strmap_finish(&a.known);
		arena_finish(&a.arena);
	}
}

/* Things that questions are about, by name. */
struct subjects {
	const struct check *check;
	struct arena arena;
	struct strmap known; /* folded name -> the first such thing */
};

static void add_subject(struct subjects *s, uint32_t thing)
{
	const struct check *c = s->check;
	const struct pack *pack = c->pack;
	bool is_new;
	uint32_t *first = strmap_put(
		&s->known, folded(&s->arena, pack_thing_name(pack, thing)),
		&is_new);

	if (is_new)
		*first = thing;
	/* "the Senegal" is the river. */
	if (pack->things[*first].type == pack->things[thing].type ||
	    pack->things[*first].the != pack->things[thing].the)
		return;
	validator_warning(
		c, WARN_NAMESAKE,
		location_node(c->tree, &c->marks->spellings,
			      pack->things[thing].first_spelling),
		"tell them apart in their names, like Georgia (state)",
		"`" STR_FMT "` is also one of the `" STR_FMT
		"`: a question could mean either",
		STR_ARG(pack_thing_name(pack, thing)),
		STR_ARG(pack_text(pack,
				  pack->types[pack->things[*first].type].id)));
}

/* Each thing that a link or a number is about, once. */
void advise_namesakes(const struct check *c)
{
	const struct pack *pack = c->pack;
	struct subjects s = {c, ARENA_INIT, STRMAP_INIT};
	bool *seen = arena_array(&s.arena, bool, pack->n_things);

	for (uint32_t g = 0; g < pack->n_groups; g++) {
		const struct group *group = &pack->groups[g];

		if (group->kind != FACT_LINK && group->kind != FACT_NUMBER)
			continue;
		for (uint32_t i = 0; i < group->n_rows; i++) {
			const struct value *what = pack_cell(
				pack, group, group->first_row + i, LINK_WHAT);

			if (what->kind != VALUE_THING || seen[what->a])
				continue;
			seen[what->a] = true;
			add_subject(&s, what->a);
		}
	}
	strmap_finish(&s.known);
	arena_finish(&s.arena);
}
