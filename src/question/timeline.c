#include "question/timeline.h"

#include "base/utf8.h"
#include "facts/facts.h"
#include "question/ask_order.h"
#include "question/event_row.h"
#include "question/explanation.h"
#include "question/order_words.h"

bool timeline_takes(struct maker *m, uint32_t row)
{
	struct date date;

	if (!event_row_date(m, row, &date))
		return false;
	return event_row_in_order(m, row).len > 0 ||
	       maker_refuse(m, "its name tells when it was");
}

/* Letters: nobody takes in longer words at a glance. */
enum { WORDS_MOST = 64 };

/* Can the event of a row be shown with its year, beyond `last`? */
static bool goes_on(struct maker *m, uint32_t row, struct date last, bool later,
		    struct date *date)
{
	struct str words = event_row_in_order(m, row);

	return maker_cell_date(m, row, EVENT_ON, date) && date_year(*date) &&
	       words.len && utf8_length(words) <= WORDS_MOST &&
	       (later ? order_is_clear(last, *date)
		      : order_is_clear(*date, last));
}

/* A chain of the nearest, the nearest first, each certainly beyond the one
 * before it. */
static uint32_t chain(struct maker *m, uint32_t row, bool later, uint32_t *rows)
{
	struct nearby near = later ? nearby_ahead(m->group, row)
				   : nearby_back(m->group, row);
	struct date last;
	struct date date;
	uint32_t n = 0;
	uint32_t other;

	if (!maker_cell_date(m, row, EVENT_ON, &last))
		return 0;
	while (n < TIMELINE_MOST && nearby_next(&near, &other)) {
		if (!goes_on(m, other, last, later, &date))
			continue;
		rows[n++] = other;
		last = date;
	}
	return n;
}

/* A random part of a chain, still in its order. */
static uint32_t walk(struct maker *m, uint32_t row, bool later, uint32_t *rows,
		     uint32_t most)
{
	uint32_t all[TIMELINE_MOST];
	uint32_t n = chain(m, row, later, all);
	uint32_t taken = 0;

	for (uint32_t i = 0; i < n && taken < most; i++)
		if (rng_below(&m->rng, n - i) < most - taken)
			rows[taken++] = all[i];
	return taken;
}

uint32_t timeline_before(struct maker *m, uint32_t row, uint32_t *rows,
			 uint32_t most)
{
	uint32_t n = walk(m, row, false, rows, most);

	for (uint32_t i = 0; i < n / 2; i++) {
		uint32_t swapped = rows[i];

		rows[i] = rows[n - 1 - i];
		rows[n - 1 - i] = swapped;
	}
	return n;
}

uint32_t timeline_after(struct maker *m, uint32_t row, uint32_t *rows,
			uint32_t most)
{
	return walk(m, row, true, rows, most);
}

struct str timeline_words(struct maker *m, uint32_t row)
{
	struct str words = event_row_words(m, row);
	struct date date;

	if (!maker_cell_date(m, row, EVENT_ON, &date))
		return STR_NONE;
	return explain_beside(m, words, maker_year(m, date_year(date)));
}

struct str timeline_place(struct maker *m, const struct str *placed, uint32_t n,
			  uint32_t at, bool clauses)
{
	if (at)
		maker_set_placeholder(m, "first", placed[at - 1]);
	if (at < n)
		maker_set_placeholder(m, "second", placed[at]);
	if (!at)
		return maker_phrase(m, "parts.place-before");
	if (at < n && clauses)
		return maker_phrase(m, "parts.place-between-clauses");
	return maker_phrase(m, at < n ? "parts.place-between"
				      : "parts.place-after");
}

/* With its verb, since events of other groups stand beside it. */
static struct str whole_words(struct maker *m, uint32_t row)
{
	return pack_verb(m->pack, m->group, row).len
		       ? event_row_clause(m, row)
		       : event_row_subject(m, row);
}

bool timeline_event(struct maker *m, uint32_t row, struct timeline_event *event)
{
	struct date date;
	struct str words;

	if (!timeline_takes(m, row) ||
	    !maker_cell_date(m, row, EVENT_ON, &date))
		return false;
	words = whole_words(m, row);
	if (!date_year(date) || utf8_length(words) > WORDS_MOST)
		return maker_refuse(m, "it cannot be shown with its year");
	if (order_words_tell(m->phrases, words))
		return maker_refuse(m, "its description tells when it was");
	*event = (struct timeline_event){words, maker_year(m, date_year(date)),
					 date};
	return !m->refusal;
}
