#include "base/strbuf.h"
#include "facts/facts.h"
#include "facts/link_facts.h"
#include "question/answer_spec.h"
#include "question/forms/all_forms.h"
#include "question/link_names.h"
#include "question/link_time.h"
#include "question/noun_phrase.h"

enum { PAIRS_LEAST = 3, PAIRS_MOST = 4 };

static bool clashes(struct maker *m, uint32_t a, uint32_t b)
{
	return maker_cell(m, a, LINK_VALUE)->kind == VALUE_NONE ||
	       !fact_differ(m->pack, maker_cell(m, a, LINK_WHAT),
			    maker_cell(m, b, LINK_WHAT)) ||
	       !fact_differ(m->pack, maker_cell(m, a, LINK_VALUE),
			    maker_cell(m, b, LINK_VALUE));
}

/* Rows from `row` on, no two of which share a side. */
static void take_pairs(struct maker *m, struct question *q, uint32_t row)
{
	struct nearby ahead = nearby_ahead(m->group, row);
	bool more = true;

	for (; more && q->n_rows < PAIRS_MOST;
	     more = nearby_next(&ahead, &row)) {
		bool clash = link_names_itself(m, row);

		for (uint32_t i = 0; i < q->n_rows; i++)
			clash = clash || clashes(m, row, q->rows[i]);
		if (clash)
			continue;
		answer_from(q, row);
		ahead = nearby_ahead(m->group, row);
	}
}

/* No thing may have the value of another, too. */
static bool are_apart(struct maker *m, const struct question *q)
{
	for (uint32_t i = 0; i < q->n_rows; i++)
		for (uint32_t j = 0; j < q->n_rows; j++)
			if (i != j &&
			    !link_denies(m->similarity, m->group, q->rows[i],
					 q->rows[j], ALWAYS, false))
				return false;
	return true;
}

/* "Who", or "Which country", by the type of what belongs to them. */
static struct str stem(struct maker *m)
{
	const struct column *column = maker_column(m, LINK_VALUE);

	if (column->type == COLUMN_THING)
		maker_set_placeholder(
			m, "noun",
			pack_text(m->pack, m->pack->types[column->things].one));
	return noun_phrase_question(m, "link-match", column);
}

static void fill_in(struct maker *m, struct question *q)
{
	struct strbuf answer = STRBUF_INIT;
	uint32_t place[PAIRS_MOST];

	q->n_options = q->n_rows;
	for (uint32_t i = 0; i < q->n_rows; i++)
		place[i] = i;
	rng_shuffle(&m->rng, place, q->n_rows);
	for (uint32_t i = 0; i < q->n_rows; i++) {
		q->options[i] = maker_cell_option(m, q->rows[i], LINK_WHAT);
		q->order[i] = place[i];
		q->proofs[i].own = q->rows[i];
		q->partners[place[i]] =
			maker_cell_option(m, q->rows[i], LINK_VALUE);
		strbuf_addf(&answer, "%s" STR_FMT " – " STR_FMT, i ? "; " : "",
			    STR_ARG(q->options[i]),
			    STR_ARG(q->partners[place[i]]));
	}
	q->answer = arena_copy(m->arena, strbuf_str(&answer));
	strbuf_finish(&answer);
	maker_set_placeholder(m, "items", q->answer);
	q->explanation = maker_phrase(m, "why.pairs");
}

/* Match each of these with its leader. */
static bool make(struct maker *m, uint32_t slot, struct question *q)
{
	struct str title = pack_text(m->pack, m->group->title);
	uint32_t row = m->group->first_row + slot;

	if (str_find(title, STR("{what}")) != SIZE_MAX)
		return maker_refuse(m, "the title names what is asked for");
	/* Else the question would be that of the next row. */
	if (link_names_itself(m, row))
		return maker_refuse(m, "its name tells its value");
	take_pairs(m, q, row);
	if (q->n_rows < PAIRS_LEAST)
		return maker_refuse(m, "fewer than three pairs");
	if (!are_apart(m, q))
		return maker_refuse(m,
				    "one of them may belong to more than one");
	for (uint32_t i = 0; i < q->n_rows; i++)
		if (!link_is_timeless(m, q->rows[i]))
			return false;
	maker_set_row(m, q->rows[0]);
	q->stem = stem(m);
	fill_in(m, q);
	return true;
}

const struct form form_link_match = {
	.id = "link-match",
	.label = "pairs",
	.kind = FACT_LINK,
	.asks = ASK_MATCH,
	.level = 2,
	.slots = form_rows,
	.make = make,
};
