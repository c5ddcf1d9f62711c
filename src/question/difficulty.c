#include "question/difficulty.h"

#include "question/form.h"

enum { LEVEL_MOST = 5, LONG_FIGURE = 10000, PROMINENT = 8 };

static bool is_precise(const struct question *q)
{
	switch (q->judged.type) {
	case ANSWER_DATE:
		return q->judged.date.precision == DATE_DAY;
	case ANSWER_NUMBER:
		return q->judged.number.lo / NUMBER_SCALE >= LONG_FIGURE;
	case ANSWER_PERCENT:
		return q->judged.number.decimals > 0;
	default:
		return false;
	}
}

uint32_t difficulty_of(const struct question *q, uint32_t form_level)
{
	uint32_t level = form_level;

	if (q->kind == ASK_TYPED)
		level += is_precise(q) ? 2 : 1;
	if (q->is_close)
		level++;
	if (q->mentions >= PROMINENT && level > 1)
		level--;
	return level < LEVEL_MOST ? level : LEVEL_MOST;
}

uint32_t difficulty_of_row(const struct maker *m, const struct question *q)
{
	if (m->pack->rows[q->rows[0]].level)
		return m->pack->rows[q->rows[0]].level;
	if (m->group->level)
		return m->group->level;
	return difficulty_of(q, m->form->level);
}
