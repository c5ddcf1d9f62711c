#include "base/arena.h"
#include "base/hash_index.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "pack/validator.h"

#include <stdlib.h>
#include <string.h>

struct name {
	uint32_t thing;
	struct str spelling;
};

/* Each typed answer is compared with all spellings of a thing, and finding the
 * name on a date walks through the names. Real things have far fewer. */
enum { SPELLINGS_MOST = 1000 };

/*
 * The names of the things of all types. Nearly all of them are the only ones
 * with their hash, and need no look-up: so a first pass counts the hashes, and
 * a second one looks at those that occur again.
 */
struct owners {
	const struct check *check;
	VEC(uint32_t) hashes;	 /* of all names, in the order of the passes */
	uint8_t *counts;	 /* of each hash: four to a byte, up to 2 */
	uint32_t mask;		 /* of the hashes that are told apart */
	uint32_t next;		 /* the second pass: the next hash */
	bool is_counting;	 /* the first pass */
	struct hash_index names; /* index of a name, by its key */
	VEC(struct name) all;
	struct strbuf keys[2];
};

static uint32_t type_of(const struct owners *o, uint32_t thing)
{
	return o->check->pack->things[thing].type;
}

/* The match mode for names of a type: its own, else the pack's; 0 if neither
 * sets one. */
static uint32_t match_of(const struct owners *o, uint32_t type)
{
	const struct pack *pack = o->check->pack;

	return pack->types[type].match ? pack->types[type].match
				       : pack->meta.match;
}

/* The key that no two names of a type may share: their spelling, ignoring case
 * and width unless the pack says that these count. */
static struct str key_of(struct owners *o, int which, uint32_t type,
			 struct str spelling)
{
	if (match_of(o, type) == SAID(MATCH_EXACT))
		return spelling;
	strbuf_reset(&o->keys[which]);
	utf8_fold_case(&o->keys[which], spelling);
	return strbuf_str(&o->keys[which]);
}

/* The same for two spellings of a type with one key. */
static uint32_t hash_of(struct owners *o, uint32_t type, struct str spelling)
{
	if (utf8_ascii(spelling) < spelling.len)
		spelling = key_of(o, 0, type, spelling);
	return lookup_mix_caseless(spelling) ^ type * UINT32_C(0x9E3779B9);
}

static void count(struct owners *o, uint32_t hash)
{
	uint32_t at = hash & o->mask;
	uint32_t shift = at % 4 * 2;
	uint32_t byte = o->counts[at / 4];

	if (!(byte >> shift & 2))
		o->counts[at / 4] = (uint8_t)(byte + (1U << shift));
}

/* The places of the counts are in no cache: each is asked for a while before it
 * is needed. */
enum { AHEAD = 16 };

static void expect(const struct owners *o, uint32_t hash)
{
	__builtin_prefetch(&o->counts[(hash & o->mask) / 4], 1);
}

static void note_hash(struct owners *o, uint32_t hash)
{
	expect(o, hash);
	*vec_push(&o->hashes) = hash;
	if (o->hashes.n > AHEAD)
		count(o, o->hashes.at[o->hashes.n - 1 - AHEAD]);
}

static void count_rest(struct owners *o)
{
	uint32_t n = o->hashes.n;

	for (uint32_t i = n > AHEAD ? n - AHEAD : 0; i < n; i++)
		count(o, o->hashes.at[i]);
	o->is_counting = false;
}

static uint32_t next_hash(struct owners *o)
{
	if (o->next + AHEAD < o->hashes.n)
		expect(o, o->hashes.at[o->next + AHEAD]);
	return o->hashes.at[o->next++];
}

static bool is_counted_twice(const struct owners *o, uint32_t hash)
{
	uint32_t at = hash & o->mask;

	return o->counts[at / 4] >> (at % 4 * 2) & 2;
}

/* The first name of a type with the key of this spelling, which becomes that
 * one if there was none. */
static const struct name *first_name(struct owners *o, uint32_t thing,
				     struct str spelling)
{
	uint32_t type = type_of(o, thing);
	struct str key = key_of(o, 0, type, spelling);
	uint32_t hash = hash_index_hash(key) ^ type;
	struct name *name;

	hash_index_each (i, &o->names, hash) {
		name = &o->all.at[i];
		if (type_of(o, name->thing) == type &&
		    str_eq(key, key_of(o, 1, type, name->spelling)))
			return name;
	}
	hash_index_add(&o->names, hash, o->all.n);
	name = vec_push(&o->all);
	*name = (struct name){thing, spelling};
	return name;
}

static void report(const struct owners *o, const struct name *name,
		   const struct node *node, struct str spelling)
{
	const struct check *c = o->check;
	bool may_be_exact = !match_of(o, type_of(o, name->thing)) &&
			    !str_eq(spelling, name->spelling);

	validator_error(
		c, node,
		may_be_exact ? "if case tells them apart, write `match: "
			       "exact` for the type under `types:`"
			     : "leave it out, or write more of the name",
		"`" STR_FMT "` is a name of `" STR_FMT "` too (line %u)",
		STR_ARG(spelling),
		STR_ARG(pack_text(c->pack, c->pack->things[name->thing].id)),
		validator_node(c, &c->marks->things, name->thing)->line);
}

/* Names that cannot be told apart when typed must not mean two things. `marks`
 * has the place of this one at `at`. */
static void own(struct owners *o, uint32_t thing, struct text text,
		const struct marks *marks, uint32_t at)
{
	struct str spelling = pack_text(o->check->pack, text);
	const struct name *name;

	if (o->is_counting) {
		note_hash(o, hash_of(o, type_of(o, thing), spelling));
		return;
	}
	if (!is_counted_twice(o, next_hash(o)))
		return;
	name = first_name(o, thing, spelling);
	if (name->thing != thing)
		report(o, name, validator_node(o->check, marks, at), spelling);
}

static void check_spellings(const struct owners *o, uint32_t n,
			    const struct node *node)
{
	if (n > SPELLINGS_MOST && !o->is_counting)
		validator_error(o->check, node, "leave some out",
				"more than %d spellings", (int)SPELLINGS_MOST);
}

static void own_spellings(struct owners *o, uint32_t thing)
{
	const struct check *c = o->check;
	const struct thing *t = &c->pack->things[thing];
	uint32_t first = t->first_spelling;

	check_spellings(o, t->n_spellings,
			validator_node(c, &c->marks->things, thing));
	for (uint32_t i = first; i < first + t->n_spellings; i++)
		own(o, thing, c->pack->spellings[i], &c->marks->spellings, i);
}

/* Former names of a thing, from a group of kind rename, are its names too. */
static void own_names_of_row(struct owners *o, const struct group *group,
			     uint32_t row, uint32_t thing)
{
	const struct check *c = o->check;
	const struct value *name = pack_cell(c->pack, group, row, RENAME_NAME);
	const struct value *also = pack_cell(c->pack, group, row, RENAME_ALSO);

	if (also->kind == VALUE_TEXTS)
		check_spellings(
			o, also->b,
			validator_cell_node(c, group, row, RENAME_ALSO));
	if (thing == INDEX_NONE)
		return;
	if (name->kind == VALUE_TEXT)
		own(o, thing, (struct text){name->a, name->b}, &c->marks->cells,
		    (uint32_t)(name - c->pack->cells));
	for (uint32_t i = 0; also->kind == VALUE_TEXTS && i < also->b; i++) {
		const struct value *value = &c->pack->values[also->a + i];

		own(o, thing, (struct text){value->a, value->b},
		    &c->marks->values, also->a + i);
	}
}

static void own_renames(struct owners *o)
{
	const struct pack *pack = o->check->pack;

	for (uint32_t g = 0; g < pack->n_groups; g++) {
		const struct group *group = &pack->groups[g];

		for (uint32_t i = 0;
		     group->kind == FACT_RENAME && i < group->n_rows; i++) {
			uint32_t row = group->first_row + i;

			own_names_of_row(o, group, row,
					 pack_subject(pack, group, row));
		}
	}
}

static void own_all(struct owners *o)
{
	for (uint32_t i = 0; i < o->check->pack->n_things; i++)
		own_spellings(o, i);
	own_renames(o);
}

/* Sixteen places for each name: few share one by chance. */
static uint32_t mask_for(uint32_t n)
{
	uint32_t mask = 1023;

	while (mask / 16 < n && mask < UINT32_MAX / 4)
		mask = mask * 2 + 1;
	return mask;
}

void validate_names(const struct check *c)
{
	struct owners owners = {.check = c, .is_counting = true};

	owners.mask = mask_for(c->pack->n_spellings);
	owners.counts = mem_alloc(owners.mask / 4 + 1);
	memset(owners.counts, 0, owners.mask / 4 + 1);
	vec_room(&owners.hashes, owners.mask / 16 + 1);
	own_all(&owners);
	count_rest(&owners);
	own_all(&owners);
	free(owners.counts);
	vec_finish(&owners.hashes);
	hash_index_finish(&owners.names);
	vec_finish(&owners.all);
	strbuf_finish(&owners.keys[0]);
	strbuf_finish(&owners.keys[1]);
}

static void second_names(const struct check *c, const struct group *group,
			 uint32_t thing, const struct node *node)
{
	uint32_t names = c->pack->things[thing].names;
	struct str id = pack_text(c->pack, c->pack->things[thing].id);

	if (names == INDEX_NONE || &c->pack->groups[names] == group)
		return;
	validator_error(c, node, "keep all its names in one group",
			"the names of `" STR_FMT "` are also in line %u",
			STR_ARG(id), c->pack->groups[names].line);
}

/* The rows about one thing are adjacent. */
static void check_many_names(const struct check *c, const struct group *group)
{
	uint32_t subject = INDEX_NONE;
	uint32_t n = 0;

	for (uint32_t i = 0; i < group->n_rows; i++) {
		uint32_t row = group->first_row + i;
		uint32_t thing = pack_subject(c->pack, group, row);

		n = thing == subject ? n + 1 : 1;
		subject = thing;
		if (n == SPELLINGS_MOST + 1)
			validator_error(c, validator_row_node(c, row),
					"leave some out",
					"more than %d names of one thing",
					(int)SPELLINGS_MOST);
	}
}

/* A thing may have only one group of kind rename, so that its name on any date
 * is unambiguous. */
void validate_name_groups(const struct check *c)
{
	for (uint32_t g = 0; g < c->pack->n_groups; g++) {
		const struct group *group = &c->pack->groups[g];

		if (group->kind != FACT_RENAME)
			continue;
		check_many_names(c, group);
		if (group->subject != INDEX_NONE)
			second_names(c, group, group->subject,
				     validator_group_node(c, group));
		for (uint32_t i = 0;
		     group->of != INDEX_NONE && i < group->n_rows; i++) {
			uint32_t row = group->first_row + i;
			uint32_t thing = pack_subject(c->pack, group, row);

			if (thing != INDEX_NONE)
				second_names(c, group, thing,
					     validator_cell_node(c, group, row,
								 group->of));
		}
	}
}
