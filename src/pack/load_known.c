#include "pack/load.h"

#include "base/utf8.h"
#include "pack/slug.h"

#include <stdio.h>
#include <string.h>

enum { HINT_MOST = 256 };

static struct str type_id(const struct loader *l, uint32_t type)
{
	return pack_build_str(l->build, l->build->types.at[type].id);
}

/* The first eight bytes of an id, unique for ids of up to seven bytes. */
static uint64_t word_of(struct str id)
{
	uint64_t word = 0;

	if (id.len)
		memcpy(&word, id.ptr,
		       id.len < sizeof(word) ? id.len : sizeof(word));
	return word;
}

static struct str thing_id(const struct loader *l, uint32_t thing)
{
	return pack_build_str(l->build, l->build->things.at[thing].id);
}

static bool has_id(const struct loader *l, uint32_t thing, struct str id)
{
	return id.len < sizeof(uint64_t) || str_eq(thing_id(l, thing), id);
}

/* Many long ids may share a prefix. */
static uint32_t hash_of(struct str id, uint64_t word)
{
	return id.len < sizeof(word) ? lookup_hash_word(word)
				     : hash_index_hash(id);
}

/* The slot of the thing with this id, or a free slot. */
static struct id_place *place_of(const struct loader *l,
				 const struct known *known, struct str id,
				 uint64_t word)
{
	uint32_t i = hash_of(id, word);

	for (;; i++) {
		struct id_place *place = &known->at[i & (known->cap - 1)];

		if (place->thing == INDEX_NONE ||
		    (place->word == word && has_id(l, place->thing, id)))
			return place;
	}
}

/* The thing of a type with this id, or NONE. */
static uint32_t find_thing(struct loader *l, uint32_t type, struct str id)
{
	struct known *known = &l->things.at[type];
	uint32_t next = known->last + 1;
	uint32_t nth = next - l->build->types.at[type].first;
	uint64_t word = word_of(id);
	const struct id_place *place;

	/* Facts often come in the same order as the things. */
	if (nth < known->words.n && known->words.at[nth] == word &&
	    has_id(l, next, id))
		return known->last = next;
	if (!known->cap)
		return INDEX_NONE;
	place = place_of(l, known, id, word);
	if (place->thing != INDEX_NONE)
		known->last = place->thing;
	return place->thing;
}

/* A spelling that more things share is of no use as a name. */
enum { NAMESAKES_MOST = 16 };

/* Records a spelling of a thing, folded, unless too many things share it. */
static void know_name(struct loader *l, struct known *known, struct text text,
		      uint32_t thing)
{
	struct strbuf folded = STRBUF_INIT;
	uint32_t hash;
	uint32_t n = 0;

	utf8_fold(&folded, pack_build_str(l->build, text));
	hash = hash_index_hash(strbuf_str(&folded));
	hash_index_each (other, &known->names, hash)
		if (++n > NAMESAKES_MOST)
			break;
	if (n <= NAMESAKES_MOST)
		hash_index_add(&known->names, hash, thing);
	strbuf_finish(&folded);
}

static void know_names(struct loader *l, uint32_t type)
{
	const struct thing_type *made = &l->build->types.at[type];
	struct known *known = &l->things.at[type];

	if (known->has_names)
		return;
	known->has_names = true;
	hash_index_reset(&known->names, made->n);
	for (uint32_t i = made->first; i < made->first + made->n; i++) {
		const struct thing *thing = &l->build->things.at[i];

		for (uint32_t j = 0; j < thing->n_spellings; j++)
			know_name(l, known,
				  l->build->spellings
					  .at[thing->first_spelling + j],
				  i);
	}
}

/* How well a text names a thing: 0 not at all, 2 exactly. */
static int fit(const struct loader *l, const struct thing *thing,
	       struct str text)
{
	int best = 0;

	for (uint32_t i = 0; i < thing->n_spellings && best < 2; i++) {
		struct str spelling = pack_build_str(
			l->build,
			l->build->spellings.at[thing->first_spelling + i]);

		if (str_eq(spelling, text))
			best = 2;
		else if (utf8_reads_same(spelling, text))
			best = 1;
	}
	return best;
}

/* The thing of the type that the text names, or NONE. */
static uint32_t thing_named(struct loader *l, uint32_t type, struct str text,
			    bool *is_ambiguous)
{
	struct strbuf folded = STRBUF_INIT;
	uint32_t found = INDEX_NONE;
	int best = 0;
	uint32_t hash;

	know_names(l, type);
	utf8_fold(&folded, text);
	hash = hash_index_hash(strbuf_str(&folded));
	*is_ambiguous = false;
	hash_index_each (thing, &l->things.at[type].names, hash) {
		int fits = fit(l, &l->build->things.at[thing], text);

		if (fits && fits == best && thing != found)
			*is_ambiguous = true;
		if (fits <= best)
			continue;
		best = fits;
		found = thing;
		*is_ambiguous = false;
	}
	strbuf_finish(&folded);
	return *is_ambiguous ? INDEX_NONE : found;
}

uint32_t load_thing_called(struct loader *l, uint32_t type, struct str text,
			   bool *is_ambiguous)
{
	uint32_t thing = find_thing(l, type, text);
	struct strbuf id = STRBUF_INIT;

	*is_ambiguous = false;
	if (thing == INDEX_NONE)
		thing = thing_named(l, type, text, is_ambiguous);
	if (thing == INDEX_NONE && !*is_ambiguous) {
		slug_add_entity(&id, text);
		thing = find_thing(l, type, strbuf_str(&id));
	}
	strbuf_finish(&id);
	return thing;
}

/* An id of another type, a name, or something unknown. */
static void no_thing(struct loader *l, uint32_t type, const struct node *node)
{
	const struct thing_type *made = &l->build->types.at[type];
	struct str id = yaml_text(l->tree, node);
	struct suggest suggest = suggest_for(id);
	bool several = str_find(id, STR(";")) != SIZE_MAX;
	char hint[HINT_MOST];
	bool is_ambiguous;
	uint32_t named;

	snprintf(hint, sizeof(hint), "%s",
		 several ? "of several, write a list, [a, b], or in a table "
			   "`several: yes` on the column"
			 : "list it under `things:`");
	for (uint32_t i = 0; load_is_heard(l) && i < made->n; i++)
		suggest_add(&suggest, thing_id(l, made->first + i));
	for (uint32_t i = 0; load_is_heard(l) && i < l->things.n; i++)
		if (find_thing(l, i, id) != INDEX_NONE) {
			suggest.best = STR_NONE;
			snprintf(hint, sizeof(hint),
				 "`" STR_FMT "` is one of `" STR_FMT "`",
				 STR_ARG(id), STR_ARG(type_id(l, i)));
		}
	named = load_is_heard(l) ? thing_named(l, type, id, &is_ambiguous)
				 : INDEX_NONE;
	if (named != INDEX_NONE) {
		suggest.best = STR_NONE;
		snprintf(hint, sizeof(hint), "write its id: `" STR_FMT "`",
			 STR_ARG(thing_id(l, named)));
	}
	load_unknown(l, node, &suggest, hint,
		     "no thing `" STR_FMT "` among `" STR_FMT "`", STR_ARG(id),
		     STR_ARG(type_id(l, type)));
}

void load_know_thing(struct loader *l, uint32_t type, struct str id)
{
	*vec_push(&l->things.at[type].words) = word_of(id);
}

void load_know_type(struct loader *l, uint32_t type)
{
	struct known *known = &l->things.at[type];
	uint32_t first = l->build->types.at[type].first;
	uint32_t n = known->words.n;

	known->cap = 16;
	while (known->cap < n + n / 8)
		known->cap *= 2;
	known->at = mem_alloc(mem_size(known->cap, sizeof(*known->at)));
	memset(known->at, 0xFF, known->cap * sizeof(*known->at));
	for (uint32_t i = 0; i < n; i++) {
		uint64_t word = known->words.at[i];
		struct id_place *place =
			place_of(l, known, thing_id(l, first + i), word);

		/* Of two things with the same id, an error, the first counts.
		 * It is reported where all nodes are kept. */
		if (place->thing == INDEX_NONE)
			*place = (struct id_place){word, first + i};
		else
			l->is_late = true;
	}
}

uint32_t load_thing_with_id(struct loader *l, uint32_t type, struct str id,
			    const struct node *node)
{
	uint32_t thing = find_thing(l, type, id);

	if (thing == INDEX_NONE)
		no_thing(l, type, node);
	return thing;
}

uint32_t load_thing(struct loader *l, uint32_t type, const struct node *node)
{
	return load_thing_with_id(l, type, yaml_text(l->tree, node), node);
}
