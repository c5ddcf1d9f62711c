#include "base/arena.h"
#include "base/hash_index.h"
#include "base/strbuf.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "pack/bare_title.h"
#include "pack/form_names.h"
#include "pack/validator.h"
#include "pack/verb.h"

/*
 * Two facts with the same title and the same name are asked with the same
 * words, so they must say the same: the capital of Georgia is Tbilisi, and
 * Atlanta.
 *
 * A question names what its group is about and, for some kinds, what its row is
 * about. Groups that share neither kind nor title with another are skipped.
 */

/* Links and numbers use the same wording: "the title of what". */
static uint32_t kind_of_words(const struct group *group)
{
	return group->kind == FACT_NUMBER ? FACT_LINK : group->kind;
}

/* What is asked about: a row or, if all rows of a thing are asked with the same
 * words, the first of them; for a series, one of its columns. */
struct asked {
	const struct group *group;
	uint32_t row;	 /* NONE: the whole group */
	uint32_t column; /* of a series, or NONE */
};

struct asking {
	const struct check *check;
	struct hash_index index;
	VEC(struct asked) all;
	struct strbuf words[2];
};

/* The title, or the verb of a row, with {of} filled in if it means a single
 * thing. */
static void add_title(struct strbuf *out, const struct pack *pack,
		      const struct group *group, struct str verb)
{
	struct str title =
		verb.len ? verb : bare_title(pack_text(pack, group->title));
	size_t of = str_find(title, STR("{of}"));

	if (of == SIZE_MAX || group->subject == INDEX_NONE) {
		utf8_fold(out, title);
		return;
	}
	utf8_fold(out, str_head(title, of));
	utf8_fold(out, pack_thing_name(pack, group->subject));
	utf8_fold(out, str_from(title, of + 4));
}

/* Does each row have its own wording? */
static bool names_row(const struct group *group)
{
	return group->kind == FACT_EVENT || group->kind == FACT_LINK ||
	       group->kind == FACT_NUMBER;
}

/* The text that identifies a question about a row. */
static struct str words_of(struct strbuf *out, const struct pack *pack,
			   const struct asked *asked)
{
	const struct group *group = asked->group;
	struct str verb = pack_verb(pack, group, asked->row);

	strbuf_reset(out);
	strbuf_addf(out, "%u ", kind_of_words(group));
	if (group->kind != FACT_EVENT || !verb_is_happening(verb))
		add_title(out, pack, group, verb);
	if (asked->row == INDEX_NONE)
		return strbuf_str(out);
	if (group->of != INDEX_NONE)
		validator_add_cell(
			out, pack,
			pack_cell(pack, group, asked->row, group->of));
	if (names_row(group))
		validator_add_cell(out, pack,
				   pack_cell(pack, group, asked->row, 0));
	if (asked->column != INDEX_NONE)
		utf8_fold(out, pack_text(pack,
					 pack_column(pack, group, asked->column)
						 ->label));
	return strbuf_str(out);
}

/* Does the group ask in built-in words at all? */
static bool is_asked(const struct group *group)
{
	return group_has_forms(group) && group->n_rows &&
	       (group->title.len || group->verb.len ||
		group->kind == FACT_EVENT);
}

/* The first one seen with the same wording, or NULL. */
static const struct asked *same_words(struct asking *asking, uint32_t hash)
{
	const struct pack *pack = asking->check->pack;
	struct str words = strbuf_str(&asking->words[0]);

	hash_index_each (i, &asking->index, hash) {
		const struct asked *other = &asking->all.at[i];

		if (str_eq(words_of(&asking->words[1], pack, other), words))
			return other;
	}
	return NULL;
}

static bool says_same(const struct check *c, const struct asked *a,
		      const struct asked *b)
{
	return validator_same_cell(c, pack_cell(c->pack, a->group, a->row, 1),
				   pack_cell(c->pack, b->group, b->row, 1));
}

/* The node that determines the group's wording. */
static const struct node *words_node(const struct check *c,
				     const struct group *group)
{
	const struct node *title = validator_group_get(c, group, STR("title"));
	const struct node *verb = validator_group_get(c, group, STR("verb"));

	if (title)
		return title;
	return verb ? verb : validator_group_node(c, group);
}

static void report(const struct check *c, const struct asked *asked,
		   const struct asked *other)
{
	if (asked->row == INDEX_NONE || !names_row(asked->group)) {
		validator_error(c, words_node(c, asked->group),
				"write here what tells them apart",
				"the group `" STR_FMT
				"` in line %u asks with these "
				"words, too",
				STR_ARG(pack_text(c->pack, other->group->id)),
				other->group->line);
		return;
	}
	validator_error(c, validator_cell_node(c, asked->group, asked->row, 0),
			"give one of the two another name or title",
			"line %u gives another answer to the same question",
			c->pack->rows[other->row].line);
}

/* Keeps the first one with its wording; returns an earlier one, if any. */
static const struct asked *keep(struct asking *asking, struct asked asked)
{
	struct str words =
		words_of(&asking->words[0], asking->check->pack, &asked);
	uint32_t hash = hash_index_hash(words);
	const struct asked *other = same_words(asking, hash);

	if (other)
		return other;
	hash_index_add(&asking->index, hash, asking->all.n);
	*vec_push(&asking->all) = asked;
	return NULL;
}

static void note(struct asking *asking, struct asked asked)
{
	const struct asked *other = keep(asking, asked);

	if (other && other->group != asked.group &&
	    !(names_row(asked.group) &&
	      says_same(asking->check, &asked, other)))
		report(asking->check, &asked, other);
}

/* All rows about one thing are adjacent. */
static bool has_own_words(const struct pack *pack, const struct group *group,
			  uint32_t row)
{
	return names_row(group) || row == group->first_row ||
	       pack_subject(pack, group, row) !=
		       pack_subject(pack, group, row - 1);
}

static void note_row(struct asking *asking, const struct group *group,
		     uint32_t row)
{
	struct asked asked = {group, row, INDEX_NONE};

	if (group->kind != FACT_SERIES) {
		note(asking, asked);
		return;
	}
	for (uint32_t i = SERIES_FIRST; i < group->n_columns; i++)
		if (i != group->of && column_has_forms(pack_column(
					      asking->check->pack, group, i))) {
			asked.column = i;
			note(asking, asked);
		}
}

/* If rows have their own verbs, the group alone does not determine the
 * words. */
static bool has_verbs(const struct pack *pack)
{
	for (uint32_t g = 0; g < pack->n_groups; g++)
		if (pack->groups[g].has_verbs)
			return true;
	return false;
}

/* A unique value asks for its thing: no other group may state the same about
 * other things. */
static void check_unique_titles(struct asking *asking)
{
	const struct pack *pack = asking->check->pack;

	hash_index_reset(&asking->index, pack->n_groups);
	for (uint32_t g = 0; g < pack->n_groups; g++) {
		const struct group *group = &pack->groups[g];
		const struct asked *other;

		if (group->kind != FACT_LINK || !group->title.len)
			continue;
		other = keep(asking,
			     (struct asked){group, INDEX_NONE, INDEX_NONE});
		if (other && (group->is_unique || other->group->is_unique))
			report(asking->check,
			       &(struct asked){group, INDEX_NONE, INDEX_NONE},
			       other);
	}
	asking->all.n = 0;
}

/* Marks the groups that share their wording, apart from the rows, with
 * another. */
static void find_shared(struct asking *asking, bool *shared)
{
	const struct pack *pack = asking->check->pack;
	bool any_event = has_verbs(pack);

	hash_index_reset(&asking->index, pack->n_groups);
	for (uint32_t g = 0; g < pack->n_groups; g++) {
		struct asked asked = {&pack->groups[g], INDEX_NONE, INDEX_NONE};
		const struct asked *other;

		if (!is_asked(asked.group))
			continue;
		other = keep(asking, asked);
		shared[g] = any_event && asked.group->kind == FACT_EVENT;
		if (other)
			shared[g] = shared[other->group - pack->groups] = true;
	}
	asking->all.n = 0;
}

void validate_stems(const struct check *c)
{
	struct asking asking = {.check = c, .index = HASH_INDEX_INIT};
	struct arena arena = ARENA_INIT;
	bool *shared = arena_array(&arena, bool, c->pack->n_groups);
	uint32_t rows = 0;

	check_unique_titles(&asking);
	find_shared(&asking, shared);
	for (uint32_t g = 0; g < c->pack->n_groups; g++)
		rows += shared[g] ? c->pack->groups[g].n_rows : 0;
	hash_index_reset(&asking.index, rows);
	for (uint32_t g = 0; g < c->pack->n_groups; g++) {
		const struct group *group = &c->pack->groups[g];

		for (uint32_t i = 0; shared[g] && i < group->n_rows; i++)
			if (has_own_words(c->pack, group, group->first_row + i))
				note_row(&asking, group, group->first_row + i);
	}
	hash_index_finish(&asking.index);
	vec_finish(&asking.all);
	strbuf_finish(&asking.words[0]);
	strbuf_finish(&asking.words[1]);
	arena_finish(&arena);
}
