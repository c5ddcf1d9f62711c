#include "question/answer_spec.h"
#include "question/choice.h"
#include "question/event_row.h"
#include "question/forms/all_forms.h"
#include "question/timeline.h"

enum { PLACED_LEAST = 2, PLACED_MOST = 3 };

/* The two sides of the event that is asked for. */
struct sides {
	uint32_t before[PLACED_MOST];
	uint32_t after[PLACED_MOST];
	uint32_t placed; /* how many of both together are shown */
};

/* The event must be able to come to every place, or its place would be a
 * hint. */
static bool find_sides(struct maker *m, uint32_t row, struct sides *sides)
{
	uint32_t want = PLACED_LEAST +
			rng_below(&m->rng, PLACED_MOST - PLACED_LEAST + 1);

	for (; want >= PLACED_LEAST; want--)
		if (timeline_before(m, row, sides->before, want) == want &&
		    timeline_after(m, row, sides->after, want) == want) {
			sides->placed = want;
			return true;
		}
	return maker_refuse(m, "fewer than two are certainly at least a year "
			       "before or after it");
}

/* The last `at` of those before it and the first of those after it. */
static void show(struct maker *m, struct question *q, const struct sides *sides,
		 uint32_t at)
{
	uint32_t n = sides->placed;
	struct str placed[PLACED_MOST];

	for (uint32_t i = 0; i < n; i++) {
		uint32_t row = i < at ? sides->before[n - at + i]
				      : sides->after[i - at];

		answer_from(q, row);
		placed[i] = timeline_words(m, row);
	}
	q->n_options = n + 1;
	for (uint32_t i = 0; i <= n; i++)
		q->options[i] =
			timeline_place(m, placed, n, i, m->group->has_verbs);
	q->keys = 1u << at;
	answer_option(q);
}

/* Where does the re-registration belong: before, between or after these? */
static bool make(struct maker *m, uint32_t slot, struct question *q)
{
	uint32_t row = m->group->first_row + slot;
	struct str what = event_row_subject(m, row);
	struct sides sides;

	if (!timeline_takes(m, row))
		return false;
	/* An event always has the same others beside it: else the place that is
	 * seldom offered would be right. */
	choice_fix(m, (int64_t)str_hash(what, STR_HASH_SEED));
	if (!find_sides(m, row, &sides))
		return false;
	answer_from(q, row);
	show(m, q, &sides, rng_below(&m->rng, sides.placed + 1));
	maker_set_row(m, row);
	maker_set_subject(m, "what", what, maker_cell(m, row, EVENT_WHAT));
	q->stem = form_phrase(m);
	return true;
}

const struct form form_event_place = {
	.id = "event-place",
	.label = "a place on a timeline",
	.kind = FACT_EVENT,
	.asks = ASK_CHOICE,
	.level = 2,
	.slots = form_rows,
	.make = make,
};
