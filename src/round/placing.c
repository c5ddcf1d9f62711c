#include "round/placing.h"

#include "base/rng.h"
#include "question/answer_spec.h"
#include "question/ask_order.h"
#include "round/fact_order.h"

#include <assert.h>
#include <string.h>

/* Separate from the random streams of rounds and questions. */
#define PLACING_STREAM UINT64_C(0x706C616365)

enum {
	SHOWN_MOST = 5, /* events shown; they fit on a small screen */
	FACTS_EACH =
		8, /* how many facts are tried for each event that is wanted */
	IMPORTANCE_LEAST = 1
};

struct placing {
	const struct bank *const *banks;
	struct arena *arena;
	struct rng rng;
	struct timeline_event *column; /* the earliest first */
	uint32_t n;
	struct round round;
};

/* Finds where the event belongs in the column; false if that is uncertain. */
static bool find_place(const struct placing *p, struct date date,
		       uint32_t *place)
{
	*place = 0;
	while (*place < p->n && order_is_clear(p->column[*place].date, date))
		++*place;
	for (uint32_t i = *place; i < p->n; i++)
		if (!order_is_clear(date, p->column[i].date))
			return false;
	return true;
}

static void insert(struct placing *p, const struct timeline_event *event,
		   uint32_t place)
{
	memmove(&p->column[place + 1], &p->column[place],
		(p->n - place) * sizeof(*p->column));
	p->column[place] = *event;
	p->n++;
}

/* How many events before the right place are shown. Random, so that its
 * position among the options gives nothing away. */
static uint32_t choose_before(struct placing *p, uint32_t place, uint32_t shown)
{
	uint32_t most = place < shown ? place : shown;
	uint32_t behind = p->n - place;
	uint32_t least = shown > behind ? shown - behind : 0;

	return least + rng_below(&p->rng, most - least + 1);
}

static struct str beside_year(const struct placing *p,
			      const struct timeline_event *event)
{
	return arena_printf(p->arena, STR_FMT "  " STR_FMT,
			    STR_ARG(event->year), STR_ARG(event->words));
}

/* Some events of the column, in order. */
static const struct str *list_events(const struct placing *p, uint32_t from,
				     uint32_t n)
{
	struct str *events = arena_array(p->arena, struct str, n);

	for (uint32_t i = 0; i < n; i++)
		events[i] = beside_year(p, &p->column[from + i]);
	return events;
}

/* The events shown, with the places before, between and after them. */
static void show_column(struct placing *p, struct question *q, uint32_t place)
{
	uint32_t n = p->n < SHOWN_MOST ? p->n : SHOWN_MOST;
	uint32_t before = choose_before(p, place, n);
	uint32_t first = place - before;
	const struct timeline_event *shown = &p->column[first];
	struct str years[SHOWN_MOST];

	for (uint32_t i = 0; i < n; i++) {
		years[i] = shown[i].year;
		q->partners[i] = beside_year(p, &shown[i]);
	}
	q->n_earlier = first;
	q->earlier = list_events(p, 0, first);
	q->n_later = p->n - first - n;
	q->later = list_events(p, first + n, q->n_later);
	q->n_options = n + 1;
	for (uint32_t i = 0; i <= n; i++)
		q->options[i] = bank_event_place(p->banks[q->pack], q, years, n,
						 i, p->arena);
	q->keys = 1u << before;
	answer_option(q);
}

/* Adds the event of a fact if it fits. */
static void take(struct placing *p, uint32_t bank, struct fact fact)
{
	struct question *q = &p->round.questions[p->round.n];
	struct timeline_event event;
	uint32_t place;

	if (!bank_draw_event(p->banks[bank], fact, p->arena, q, &event) ||
	    !find_place(p, event.date, &place))
		return;
	q->pack = bank;
	if (p->n >= PLACING_FIRST) {
		show_column(p, q, place);
		p->round.n++;
	}
	insert(p, &event, place);
}

/* Takes from the banks in turn. */
static void take_all(struct placing *p, const struct fact_block *blocks,
		     uint32_t n_banks, uint32_t want)
{
	uint32_t left = 1;

	for (uint32_t i = 0; left; i++) {
		left = 0;
		for (uint32_t b = 0; b < n_banks; b++) {
			if (i >= blocks[b].n || p->round.n == want)
				continue;
			take(p, b, blocks[b].facts[i]);
			left++;
		}
	}
}

struct round placing_draw(const struct bank *const *banks, uint32_t n,
			  const struct round_options *options,
			  struct arena *arena)
{
	uint32_t want = options->want < ROUND_MOST ? options->want : ROUND_MOST;
	struct fact_block blocks[PACKS_MOST];
	struct placing p = {
		.banks = banks,
		.arena = arena,
		.rng = rng_make(options->seed + options->number,
				PLACING_STREAM),
	};

	assert(n && n <= PACKS_MOST);
	p.column =
		arena_array(arena, struct timeline_event, want + PLACING_FIRST);
	p.round.questions = arena_array(arena, struct question, want);
	for (uint32_t b = 0; b < n; b++)
		blocks[b] = fact_block_of(banks[b], &options->topics,
					  options->seed, options->number,
					  want * FACTS_EACH, IMPORTANCE_LEAST);
	take_all(&p, blocks, n, want);
	for (uint32_t b = 0; b < n; b++)
		fact_block_finish(&blocks[b]);
	if (p.round.n)
		p.round.closing = STR("Every event is in its place.");
	return p.round;
}
