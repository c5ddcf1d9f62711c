#include "question/difficulty.h"

#include "question/form.h"

enum { LEVEL_MOST = 5, LONG_FIGURE = 10000, PROMINENT = 8, PRECISE_LEAST = 4 };

static bool is_precise(const struct question *q)
{
	switch (q->judged.type) {
	case ANSWER_DATE:
		return q->judged.date.precision == DATE_DAY;
	case ANSWER_NUMBER:
		return q->judged.number.power ||
		       q->judged.number.lo / NUMBER_SCALE >= LONG_FIGURE;
	case ANSWER_PERCENT:
		return q->judged.number.decimals > 0;
	default:
		return false;
	}
}

/* What hardly anybody knows is hard, however it is asked. */
static const uint32_t obscurity[] = {1, 3, 2, 1, 1, 0};

uint32_t difficulty_of(const struct question *q, uint32_t form_level,
		       uint32_t importance)
{
	uint32_t level = form_level + obscurity[importance];

	if (q->kind == ASK_TYPED)
		level++;
	if (q->is_close)
		level++;
	if (q->mentions >= PROMINENT)
		level--;
	level = level > 2 ? level - 1 : 1;
	if (q->kind == ASK_TYPED && is_precise(q) && level < PRECISE_LEAST)
		level = PRECISE_LEAST;
	return level < LEVEL_MOST ? level : LEVEL_MOST;
}

uint32_t difficulty_of_row(const struct maker *m, const struct question *q)
{
	if (m->pack->rows[q->rows[0]].level)
		return m->pack->rows[q->rows[0]].level;
	if (m->group->level)
		return m->group->level;
	return difficulty_of(q, m->form->level, q->importance);
}
