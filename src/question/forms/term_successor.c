#include "facts/facts.h"
#include "question/answer_spec.h"
#include "question/ask_name.h"
#include "question/forms/all_forms.h"
#include "question/noun_phrase.h"
#include "question/repeated_terms.h"

static bool same_holder(struct maker *m, uint32_t a, uint32_t b)
{
	return !fact_differ(m->pack, maker_cell(m, a, TERM_WHO),
			    maker_cell(m, b, TERM_WHO));
}

/* The one who left comes before `row`, and nobody else can have followed. */
static bool wrong(struct maker *m, uint32_t row, uint32_t other)
{
	uint32_t before = fact_before(m->pack, m->group, row);

	return !same_holder(m, row, other) && !same_holder(m, before, other);
}

/* Does one row begin on the day on which the other ends? Then nobody can have
 * come between, where there is one holder at a time. */
static bool follows(struct maker *m, uint32_t before, uint32_t row)
{
	struct date end;
	struct date start;

	return m->group->one_at_a_time &&
	       maker_cell_date(m, before, TERM_TO, &end) &&
	       maker_cell_date(m, row, TERM_FROM, &start) &&
	       end.precision == DATE_DAY && end.first == start.first &&
	       end.last == start.last;
}

/* Who took over from X as First Deputy Chairman? */
static bool make(struct maker *m, uint32_t slot, struct question *q)
{
	uint32_t row = m->group->first_row + slot;
	uint32_t before = fact_before(m->pack, m->group, row);
	struct date start;

	if (before == INDEX_NONE || !follows(m, before, row) ||
	    m->pack->rows[before].is_acting)
		return maker_refuse(m, "nobody certainly came just before");
	if (!fact_knows_each(m->group))
		return maker_refuse(m,
				    "the holder before may have held it twice");
	if (term_may_repeat(m, before))
		return maker_refuse(m, "the holder before held it twice");
	if (!maker_cell_date(m, row, TERM_FROM, &start))
		return maker_refuse(m, "it has no date");
	if (!fact_own_time(m->similarity, m->group, row, TERM_FROM))
		return maker_refuse(
			m, "somebody else may have taken office at that time");
	answer_from(q, row);
	maker_set_row(m, row);
	maker_set_when(m, start);
	maker_set_placeholder(m, "before",
			      maker_cell_words(m, before, TERM_WHO));
	q->stem = noun_phrase_question(m, "term-successor",
				       maker_column(m, TERM_WHO));
	return ask_name(m, q, row, TERM_WHO, wrong);
}

const struct form form_term_successor = {
	.id = "term-successor",
	.label = "next in office",
	.kind = FACT_TERM,
	.asks = ASK_CHOICE,
	.level = 2,
	.slots = form_rows,
	.make = make,
};
