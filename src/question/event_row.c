#include "question/event_row.h"

#include "facts/facts.h"
#include "question/order_words.h"

static bool alone(const struct maker *m, uint32_t row)
{
	return m->group->completeness != COMPLETE_NO &&
	       fact_alone(m->similarity, m->group, row, EVENT_WHAT);
}

bool event_row_date(struct maker *m, uint32_t row, struct date *date)
{
	if (!maker_cell_date(m, row, EVENT_ON, date))
		return maker_refuse(m, "it has no date");
	return alone(m, row) ||
	       maker_refuse(m, "it may have taken place more than once");
}

struct str event_row_words(struct maker *m, uint32_t row)
{
	struct date date;

	if (!alone(m, row))
		return STR_NONE;
	if (maker_cell_date(m, row, EVENT_ON, &date))
		maker_set_when(m, date);
	return maker_cell_words(m, row, EVENT_WHAT);
}

struct str event_row_in_order(struct maker *m, uint32_t row)
{
	struct str words = event_row_words(m, row);

	return order_words_tell(m->phrases, words) ? STR_NONE : words;
}
