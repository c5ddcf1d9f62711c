#include "question/ask_order.h"

#include "facts/facts.h"
#include "question/answer_spec.h"
#include "question/event_row.h"
#include "question/explanation.h"

enum { DAYS_APART = 365 };

bool order_is_clear(struct date earlier, struct date later)
{
	return date_before(earlier, later) &&
	       (int64_t)later.first - earlier.first >= DAYS_APART;
}

/* The items of rows with their dates, in the order given: "a (1998); b (1999)."
 */
static struct str told_with_dates(struct maker *m, uint32_t column,
				  const uint32_t *rows, const struct str *texts,
				  uint32_t n)
{
	struct str told[ORDERING_MOST];

	for (uint32_t i = 0; i < n; i++) {
		struct date date;

		if (!maker_cell_date(m, rows[i], column, &date))
			return STR_NONE;
		told[i] = explain_dated(m, texts[i], date);
	}
	maker_set_placeholder(m, "items", maker_join(m, told, n, "; "));
	return maker_phrase(m, "why.dated-order");
}

static bool already(const struct str *texts, uint32_t n, struct str text)
{
	for (uint32_t i = 0; i < n; i++)
		if (judge_same_name(texts[i], text))
			return true;
	return false;
}

/* Is the event of this row no part of one that was taken, nor the whole? */
static bool is_apart(const struct maker *m, const struct question *q,
		     uint32_t row)
{
	if (m->group->kind != FACT_EVENT)
		return true;
	for (uint32_t i = 0; i < q->n_rows; i++)
		if (!event_row_apart(m, q->rows[i], row))
			return false;
	return true;
}

/* The texts of rows that certainly follow each other, beginning with `row`,
 * which must have one; returns how many. */
static uint32_t take_rows(struct maker *m, struct question *q, uint32_t row,
			  uint32_t column, ordering_item item,
			  struct str *texts)
{
	uint32_t subject = pack_subject(m->pack, m->group, row);
	struct nearby ahead = nearby_ahead(m->group, row);
	struct date last = {DATE_OPEN_PAST, DATE_OPEN_PAST, DATE_DAY,
			    DATE_WHOLE};
	uint32_t n = 0;
	bool more = true;

	for (; more && n < ORDERING_MOST; more = nearby_next(&ahead, &row)) {
		struct date date;
		struct str text;

		if (!maker_cell_date(m, row, column, &date) ||
		    (n && !order_is_clear(last, date)))
			continue;
		if (pack_subject(m->pack, m->group, row) != subject)
			break;
		text = item(m, row);
		if (!n && !text.len)
			break;
		if (!text.len || already(texts, n, text) ||
		    !is_apart(m, q, row))
			continue;
		texts[n++] = text;
		answer_from(q, row);
		last = date;
		ahead = nearby_ahead(m->group, row);
	}
	return n;
}

static bool is_sorted(const uint32_t *place, uint32_t n)
{
	for (uint32_t i = 0; i < n; i++)
		if (place[i] != i)
			return false;
	return true;
}

bool ask_order(struct maker *m, struct question *q, uint32_t row,
	       uint32_t column, ordering_item item)
{
	struct str texts[ORDERING_MOST];
	uint32_t place[ORDERING_MOST];
	uint32_t n = take_rows(m, q, row, column, item, texts);

	if (n < ORDERING_LEAST)
		return maker_refuse(
			m,
			"fewer than three are certainly at least a year apart");
	for (uint32_t i = 0; i < n; i++)
		place[i] = i;
	do
		rng_shuffle(&m->rng, place, n);
	while (is_sorted(place, n)); /* of the options; a shuffled order must
					not be right already */
	q->n_options = n;
	for (uint32_t i = 0; i < n; i++) {
		q->options[i] = texts[place[i]];
		q->proofs[i].own = q->rows[place[i]];
		q->order[place[i]] = i;
	}
	q->answer = maker_join(m, texts, n, "; ");
	q->explanation = told_with_dates(m, column, q->rows, texts, n);
	return true;
}
