#include "facts/facts.h"
#include "question/answer_spec.h"
#include "question/choice.h"
#include "question/forms/all_forms.h"
#include "question/repeated_terms.h"

/* The shortest and the longest that a term can have lasted, in days. */
static bool term_days(struct maker *m, uint32_t row, int32_t *least,
		      int32_t *most)
{
	struct date from;
	struct date to;

	return maker_cell_date(m, row, TERM_FROM, &from) &&
	       maker_cell_date(m, row, TERM_TO, &to) &&
	       date_apart(from, to, least, most) && *least > 0;
}

/* "8 August 2015 to 6 May 2016". */
static struct str term_time(struct maker *m, uint32_t row)
{
	uint32_t n_placeholders = m->n_placeholders;
	struct str text;

	maker_set_placeholder(m, "from", maker_cell_words(m, row, TERM_FROM));
	maker_set_placeholder(m, "to", maker_cell_words(m, row, TERM_TO));
	text = maker_phrase(m, "dates.range");
	m->n_placeholders = n_placeholders;
	return text;
}

/* Which of these was First Deputy Chairman for the longest time? */
static bool make(struct maker *m, uint32_t slot, struct question *q)
{
	uint32_t row = m->group->first_row + slot;
	struct nearby near = nearby_from(m->group, row);
	struct choice choice;
	int32_t least;
	int32_t most;
	uint32_t other;

	if (!fact_knows_each(m->group))
		return maker_refuse(
			m, "some terms of the same holder may not be listed");
	if (!term_days(m, row, &least, &most) ||
	    term_may_repeat_elsewhere(m, row))
		return maker_refuse(m, "the length of the term is not certain");
	answer_from(q, row);
	maker_set_row(m, row);
	maker_set_timeless(m);
	q->stem = form_phrase(m);
	choice = choice_begin(m, maker_cell_option(m, row, TERM_WHO));
	while (!choice_full(&choice) && nearby_next(&near, &other)) {
		int32_t shortest;
		int32_t longest;

		if (pack_subject(m->pack, m->group, other) ==
			    pack_subject(m->pack, m->group, row) &&
		    term_days(m, other, &shortest, &longest) &&
		    longest < least && !term_may_repeat_elsewhere(m, other)) {
			choice_prove(&choice, PROOF_OUTSIDE, row, other);
			choice_add_told(&choice,
					maker_cell_option(m, other, TERM_WHO),
					term_time(m, other));
		}
	}
	if (!choice_finish(&choice, q))
		return false;
	answer_option(q);
	return true;
}

const struct form form_term_longest = {
	.id = "term-longest",
	.label = "longest in office",
	.kind = FACT_TERM,
	.asks = ASK_CHOICE,
	.level = 3,
	.slots = form_rows,
	.make = make,
};
