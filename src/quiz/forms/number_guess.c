#include "quiz/answer.h"
#include "quiz/facts.h"
#include "quiz/forms/forms.h"
#include "quiz/subject.h"

/* What is your closest guess at the number of members in 2018? */
static bool make(struct maker *m, uint32_t slot, struct question *q)
{
	uint32_t row = m->group->first_row + slot;
	const struct value *cell = maker_cell(m, row, NUMBER_VALUE);
	struct number number;

	if (!fact_alone(m->alikes, m->group, row, NUMBER_WHAT))
		return maker_refuse(m, "it has several figures");
	if (cell->kind != VALUE_NUMBER)
		return maker_refuse(m, "it has no figure");
	number = pack_value_number(m->pack, cell);
	if (number.qualifier != EXACT && number.qualifier != ABOUT)
		return maker_refuse(m, "the figure is only a limit");
	if (number.lo < 100 * NUMBER_SCALE)
		return maker_refuse(m, "small figures are not guessed");
	answer_from(q, row);
	maker_set_row(m, row);
	maker_slot(m, "subject", subject_phrase(m));
	q->stem = form_phrase(m);
	answer_number(m, q, maker_column(m, NUMBER_VALUE), number);
	return true;
}

const struct form form_number_guess = {
	.id = "number-guess",
	.label = "the closest guess",
	.kind = FACT_NUMBER,
	.asks = ASK_GUESS,
	.level = 2,
	.slots = form_rows,
	.make = make,
};
