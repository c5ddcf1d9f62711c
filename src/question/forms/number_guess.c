#include "question/answer_spec.h"
#include "question/ask_number.h"
#include "question/forms/all_forms.h"
#include "question/link_time.h"
#include "question/noun_phrase.h"

static bool ask(struct maker *m, struct question *q, uint32_t row)
{
	const struct value *cell = maker_cell(m, row, NUMBER_VALUE);
	struct number number;

	if (!number_is_alone(m, row))
		return false;
	if (cell->kind != VALUE_NUMBER)
		return maker_refuse(m, "it has no figure");
	if (maker_column(m, NUMBER_VALUE)->type == COLUMN_PERCENT)
		return maker_refuse(m, "a percentage is not guessed");
	number = pack_value_number(m->pack, cell);
	if (number.power)
		return maker_refuse(m, "what has a power of ten is not "
				       "guessed");
	if (number.qualifier != NUMBER_EXACT &&
	    number.qualifier != NUMBER_ABOUT)
		return maker_refuse(m, "the figure is only a limit");
	if (number.lo < 100 * NUMBER_SCALE)
		return maker_refuse(m, "small figures are not guessed");
	answer_from(q, row);
	maker_set_row(m, row);
	noun_phrase_set(m);
	q->stem = form_phrase(m);
	answer_number(m, q, maker_column(m, NUMBER_VALUE), number);
	return true;
}

/* Make a guess: what is the number of members in 2018? */
static bool make(struct maker *m, uint32_t slot, struct question *q)
{
	return link_ask(m, q, m->group->first_row + slot, ask);
}

const struct form form_number_guess = {
	.id = "number-guess",
	.label = "the closest guess",
	.kind = FACT_NUMBER,
	.asks = ASK_GUESS,
	.level = 2,
	.role = ROLE_VALUE,
	.slots = form_rows,
	.make = make,
};
