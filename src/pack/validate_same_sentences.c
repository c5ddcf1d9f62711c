/*
 * The same sentence of an author in two groups must not ask about the same
 * thing: each group has its own answer.
 */
#include "base/hash_index.h"
#include "base/strbuf.h"
#include "base/utf8.h"
#include "base/vec.h"
#include "pack/validator.h"

#include <stdlib.h>

/* A sentence, or a row that it asks about. */
struct asked {
	uint32_t hash; /* of its words */
	struct str text;
	const struct group *group;
	uint32_t row;
};

struct asking {
	const struct check *check;
	VEC(struct asked) sentences;
	VEC(struct asked) rows;
	struct strbuf words[2];
};

static void add_sentence(struct asking *asking, const struct group *group,
			 struct text text)
{
	struct strbuf *words = &asking->words[0];
	struct str sentence = pack_text(asking->check->pack, text);

	if (!sentence.len || !group->n_rows)
		return;
	strbuf_reset(words);
	utf8_fold(words, sentence);
	*vec_push(&asking->sentences) =
		(struct asked){hash_index_hash(strbuf_str(words)), sentence,
			       group, INDEX_NONE};
}

static void add_roles(struct asking *asking, const struct group *group,
		      const struct text *ask)
{
	for (int role = ROLE_NONE + 1; role < ROLES; role++)
		if (role != ROLE_SAY)
			add_sentence(asking, group, ask[role]);
}

static void add_group(struct asking *asking, const struct group *group)
{
	const struct pack *pack = asking->check->pack;

	for (uint32_t i = 0; i < group->n_asks; i++)
		add_sentence(asking, group, pack->asks[group->first_ask + i].q);
	add_roles(asking, group, group->ask);
	for (uint32_t i = 0; i < group->n_columns; i++)
		add_roles(asking, group, pack_column(pack, group, i)->ask);
}

/* Is {name} or {name.year} in the folded text? */
static bool is_named(struct str folded, struct str name)
{
	size_t at;

	while ((at = str_find(folded, STR("{"))) != SIZE_MAX) {
		folded = str_from(folded, at + 1);
		if (str_starts(folded, name) && folded.len > name.len &&
		    (folded.ptr[name.len] == '}' ||
		     folded.ptr[name.len] == '.'))
			return true;
	}
	return false;
}

/* For a date, only the year: "in 1991" may refer to a day in March, too. */
static void add_cell(struct strbuf *out, const struct pack *pack,
		     const struct value *cell)
{
	int32_t day;

	if (cell->kind == VALUE_DATE &&
	    date_first_day(pack_value_date(cell), &day))
		strbuf_addf(out, "\n%d", date_to_civil(day).year);
	else
		validator_add_cell(out, pack, cell);
}

/* The cells of a row that the sentence names, one per line. */
static struct str words_of(struct strbuf *out, const struct pack *pack,
			   const struct asked *asked)
{
	const struct group *group = asked->group;
	struct strbuf folded = STRBUF_INIT;

	strbuf_reset(out);
	utf8_fold_case(&folded, asked->text);
	if (is_named(strbuf_str(&folded), STR("title")))
		utf8_fold(out, pack_text(pack, group->title));
	if (group->subject != INDEX_NONE &&
	    is_named(strbuf_str(&folded), STR("of")))
		utf8_fold_case(out, pack_thing_name(pack, group->subject));
	for (uint32_t i = 0; i < group->n_columns; i++)
		if (is_named(strbuf_str(&folded),
			     pack_text(pack, pack_column(pack, group, i)->id)))
			add_cell(out, pack,
				 pack_cell(pack, group, asked->row, i));
	strbuf_finish(&folded);
	return strbuf_str(out);
}

static void add_rows(struct asking *asking, const struct asked *sentence)
{
	const struct group *group = sentence->group;

	for (uint32_t i = 0; i < group->n_rows; i++) {
		struct asked row = *sentence;

		row.row = group->first_row + i;
		row.hash = hash_index_hash(
			words_of(&asking->words[0], asking->check->pack, &row));
		*vec_push(&asking->rows) = row;
	}
}

static int by_hash(const void *left, const void *right)
{
	const struct asked *a = left;
	const struct asked *b = right;

	if (a->hash != b->hash)
		return a->hash < b->hash ? -1 : 1;
	return (a->row > b->row) - (a->row < b->row);
}

static void check_rows(struct asking *asking)
{
	const struct check *c = asking->check;

	qsort(asking->rows.at, asking->rows.n, sizeof(*asking->rows.at),
	      by_hash);
	for (uint32_t i = 1; i < asking->rows.n; i++) {
		const struct asked *a = &asking->rows.at[i - 1];
		const struct asked *b = &asking->rows.at[i];

		if (a->hash == b->hash && a->group != b->group &&
		    str_eq(words_of(&asking->words[0], c->pack, a),
			   words_of(&asking->words[1], c->pack, b)))
			validator_error(
				c, validator_row_node(c, b->row),
				"say in one of the phrases what tells them "
				"apart",
				"line %u is asked about with the same words",
				c->pack->rows[a->row].line);
	}
}

/* Checks the sentences from `first` on that have the same words; returns the
 * index of the next ones. */
static uint32_t check_same(struct asking *asking, uint32_t first)
{
	const struct asked *all = asking->sentences.at;
	uint32_t end = first + 1;
	bool several = false;

	for (; end < asking->sentences.n && all[end].hash == all[first].hash;
	     end++)
		several = several || all[end].group != all[first].group;
	asking->rows.n = 0;
	for (uint32_t i = first; several && i < end; i++)
		add_rows(asking, &all[i]);
	if (several)
		check_rows(asking);
	return end;
}

void validate_same_sentences(const struct check *c)
{
	struct asking asking = {
		.check = c,
		.words = {STRBUF_INIT, STRBUF_INIT},
	};

	for (uint32_t g = 0; g < c->pack->n_groups; g++)
		add_group(&asking, &c->pack->groups[g]);
	if (asking.sentences.n)
		qsort(asking.sentences.at, asking.sentences.n,
		      sizeof(*asking.sentences.at), by_hash);
	for (uint32_t i = 0; i < asking.sentences.n;)
		i = check_same(&asking, i);
	vec_finish(&asking.sentences);
	vec_finish(&asking.rows);
	strbuf_finish(&asking.words[0]);
	strbuf_finish(&asking.words[1]);
}
