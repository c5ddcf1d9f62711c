#include "round/practice.h"

#include "base/rng.h"
#include "base/vec.h"
#include "pack/form_names.h"
#include "round/fact_ids.h"

#include <stdlib.h>

#define PRACTICE_STREAM UINT64_C(0x7072616374)

enum {
	SLOTS_OF_FACT = 64,
	NEW_SHARE = 3,	 /* at most one question in so many is new */
	SHAKY_LEVEL = 3, /* shaky facts are not asked in harder forms */
	WEEKS_LEFT = 70, /* days; up to this, a gap is a fifth of the rest */
	YEAR_LEFT = 365	 /* from this on, a tenth */
};

/* A fact that may be asked about. */
struct candidate {
	uint32_t bank;
	struct fact fact;
	const struct fact_memory *memory;
	double r; /* probability that it is known; for a new fact, less if more
		     important */
	uint32_t turn; /* random tie-break */
};

struct candidates {
	struct candidate *at;
	uint32_t n;
	uint32_t cap;
	uint32_t next;
};

/* A session being drawn. */
struct drawing {
	const struct practice *practice;
	const struct round_options *options;
	struct arena *arena;
	struct round round;
	struct rng rng;
	struct candidates seen;
	struct candidates fresh;
};

/* How much a question must differ from others. */
enum strictness { ANY_QUESTION, NOTHING_TOLD, OTHER_FORM, OTHER_THAN_BEFORE };

uint32_t practice_fact_of(const struct practice *p, const struct question *q)
{
	const struct bank *bank = p->banks[q->pack];

	return fact_number(bank_pack(bank), bank_fact_of(bank, q->slot, q));
}

const struct fact_memory *practice_memory_of(const struct practice *p,
					     const struct question *q)
{
	return memories_of(p->memories[q->pack], practice_fact_of(p, q));
}

/* Cepeda et al., Psychological Science 19 (2008): the best gap is a fifth of
 * the time to a test weeks away, and a smaller share for a later test. */
static int32_t gap_most(const struct practice_terms *terms)
{
	int32_t left;
	int32_t gap;

	if (terms->until == DAY_NONE)
		return SCHEDULE_DAYS_MOST;
	left = terms->until - terms->today;
	if (left <= WEEKS_LEFT)
		gap = left / 5;
	else if (left >= YEAR_LEFT)
		gap = left / 10;
	else
		gap = WEEKS_LEFT / 5 +
		      (left - WEEKS_LEFT) * (YEAR_LEFT / 10 - WEEKS_LEFT / 5) /
			      (YEAR_LEFT - WEEKS_LEFT);
	return gap > 1 ? gap : 1;
}

int32_t practice_due_day(const struct practice_terms *terms,
			 const struct fact_memory *memory)
{
	return memory->day + schedule_days(&scheduler_default,
					   memory->memory.stability,
					   terms->retention, gap_most(terms));
}

enum practice_box practice_box_of(const struct fact_memory *memory)
{
	double stability = memory->memory.stability;

	if (!memory_exists(memory->memory))
		return BOX_NEW;
	if (stability < BOX_GROWING_DAYS)
		return BOX_SHAKY;
	return stability < BOX_FIRM_DAYS ? BOX_GROWING : BOX_FIRM;
}

/* Does the fact belong in a session of this kind, if there is a question? */
static bool is_wanted(const struct drawing *d, enum practice_kind kind,
		      const struct fact_memory *memory)
{
	switch (kind) {
	case PRACTICE_MISSED:
		return memory->missed;
	case PRACTICE_NEW:
		return !memory->reviews;
	case PRACTICE_DUE:
		break;
	}
	return !memory->reviews || memory->day < d->practice->terms.today;
}

static void add_fact(struct drawing *d, enum practice_kind kind, uint32_t bank,
		     struct fact fact)
{
	const struct practice *p = d->practice;
	const struct pack *pack = bank_pack(p->banks[bank]);
	const struct fact_memory *memory =
		memories_of(p->memories[bank], fact_number(pack, fact));
	struct candidate candidate = {bank, fact, memory, 0, 0};

	if (!is_wanted(d, kind, memory) ||
	    !topics_cover(&d->options->topics, pack, fact))
		return;
	if (!memory->reviews) {
		candidate.r = -(double)bank_importance(p->banks[bank], fact);
		candidate.turn = d->fresh.n;
		*vec_push(&d->fresh) = candidate;
		return;
	}
	candidate.r = schedule_retrievability(&scheduler_default,
					      memory->memory.stability,
					      p->terms.today - memory->day);
	candidate.turn = rng_next(&d->rng);
	*vec_push(&d->seen) = candidate;
}

static void add_facts(struct drawing *d, enum practice_kind kind, uint32_t bank)
{
	const struct pack *pack = bank_pack(d->practice->banks[bank]);

	for (uint32_t g = 0; g < pack->n_groups; g++) {
		const struct group *group = &pack->groups[g];

		if (!group_has_forms(group) && !group->n_asks)
			continue;
		for (uint32_t i = 0; i < group->n_rows; i++)
			add_fact(d, kind, bank,
				 (struct fact){g, group->first_row + i});
	}
	for (uint32_t i = 0; i < pack->n_questions; i++)
		add_fact(d, kind, bank, (struct fact){INDEX_NONE, i});
}

static int by_need(const void *left, const void *right)
{
	const struct candidate *a = left;
	const struct candidate *b = right;

	if (a->r != b->r)
		return a->r < b->r ? -1 : 1;
	return (a->turn > b->turn) - (a->turn < b->turn);
}

static void sort(struct candidates *list)
{
	if (list->n)
		qsort(list->at, list->n, sizeof(*list->at), by_need);
}

/* The less firm a fact, the easier its questions: the lowest is tried first. */
static uint32_t effort(const struct drawing *d, const struct candidate *c,
		       uint32_t slot)
{
	uint32_t level =
		bank_expected_level(d->practice->banks[c->bank], slot, c->fact);

	switch (practice_box_of(c->memory)) {
	case BOX_NEW:
		return level;
	case BOX_SHAKY:
		return level > SHAKY_LEVEL;
	default:
		return 0;
	}
}

/* The slots of a fact in the order in which they are tried. */
static uint32_t order_slots(struct drawing *d, const struct candidate *c,
			    uint32_t *slots)
{
	uint32_t n = bank_fact_slots(d->practice->banks[c->bank], c->fact,
				     slots, SLOTS_OF_FACT);

	rng_shuffle(&d->rng, slots, n);
	for (uint32_t i = 1; i < n; i++) {
		uint32_t slot = slots[i];
		uint32_t at = i;

		for (; at && effort(d, c, slots[at - 1]) > effort(d, c, slot);
		     at--)
			slots[at] = slots[at - 1];
		slots[at] = slot;
	}
	return n;
}

bool practice_asks(const struct bank *bank, struct fact fact)
{
	uint32_t slots[SLOTS_OF_FACT];
	uint32_t n = bank_fact_slots(bank, fact, slots, SLOTS_OF_FACT);
	uint32_t number = fact_number(bank_pack(bank), fact);
	struct arena arena = ARENA_INIT;
	bool found = false;

	for (uint32_t i = 0; i < n && !found; i++) {
		struct question q;

		found = bank_draw(bank, slots[i], 0, &arena, &q, NULL) &&
			fact_number(bank_pack(bank),
				    bank_fact_of(bank, slots[i], &q)) == number;
	}
	arena_finish(&arena);
	return found;
}

/* Counts the facts of a bank that were missed, or that are due on a day. */
static uint32_t count(const struct practice *p, uint32_t bank, bool missed,
		      int32_t day)
{
	const struct pack *pack = bank_pack(p->banks[bank]);
	uint32_t n = 0;

	for (uint32_t i = 0; i < fact_count(pack); i++) {
		const struct fact_memory *memory =
			memories_of(p->memories[bank], i);
		bool counts = missed ? memory->missed
				     : memory->reviews &&
					       practice_due_day(&p->terms,
								memory) <= day;

		n += counts &&
		     practice_asks(p->banks[bank], fact_numbered(pack, i));
	}
	return n;
}

uint32_t practice_due(const struct practice *practice, int32_t day)
{
	uint32_t n = 0;

	for (uint32_t i = 0; i < practice->n; i++)
		n += count(practice, i, false, day);
	return n;
}

uint32_t practice_missed(const struct practice *practice)
{
	uint32_t n = 0;

	for (uint32_t i = 0; i < practice->n; i++)
		n += count(practice, i, true, 0);
	return n;
}

static bool is_asked(const struct round *round, const struct question *q)
{
	for (uint32_t i = 0; i < round->n; i++)
		if (str_eq(round->questions[i].id, q->id) ||
		    str_eq(round->questions[i].stem, q->stem))
			return true;
	return false;
}

static bool suits(const struct drawing *d, const struct candidate *c,
		  const struct question *q, enum strictness strictness)
{
	const struct round *round = &d->round;
	const struct pack *pack = bank_pack(d->practice->banks[c->bank]);

	if (practice_fact_of(d->practice, q) != fact_number(pack, c->fact) ||
	    is_asked(round, q))
		return false;
	if (strictness >= NOTHING_TOLD && !round_takes(round, d->options, q))
		return false;
	if (strictness >= OTHER_FORM &&
	    fact_memory_form(q->id) == c->memory->form)
		return false;
	return strictness < OTHER_THAN_BEFORE || !round->n ||
	       !str_eq(round->questions[round->n - 1].form, q->form);
}

/* Draws the most different question available about the fact. */
static bool ask(struct drawing *d, const struct candidate *c,
		enum strictness least)
{
	uint32_t slots[SLOTS_OF_FACT];
	uint32_t n = order_slots(d, c, slots);
	struct question *q = &d->round.questions[d->round.n];

	for (int strictness = OTHER_THAN_BEFORE; strictness >= (int)least;
	     strictness--)
		for (uint32_t i = 0; i < n; i++) {
			if (!bank_draw(d->practice->banks[c->bank], slots[i],
				       d->options->seed, d->arena, q, NULL))
				continue;
			q->pack = c->bank;
			if (!suits(d, c, q, (enum strictness)strictness))
				continue;
			d->round.n++;
			return true;
		}
	return false;
}

/* Asks about the next candidate that gives a question. */
static bool ask_next(struct drawing *d, struct candidates *list,
		     enum strictness least)
{
	while (list->next < list->n)
		if (ask(d, &list->at[list->next++], least))
			return true;
	return false;
}

/* Asks one of the new facts; `left` counts how many there may still be. */
static bool ask_fresh(struct drawing *d, uint32_t *left, enum strictness least)
{
	if (!*left || !ask_next(d, &d->fresh, least))
		return false;
	(*left)--;
	return true;
}

/* New facts are spread among the others, at most every third. */
static void draw(struct drawing *d, enum practice_kind kind, uint32_t want)
{
	uint32_t fresh = kind == PRACTICE_NEW ? want : want / NEW_SHARE;
	enum strictness least =
		kind == PRACTICE_MISSED ? ANY_QUESTION : NOTHING_TOLD;

	if (!fresh && !d->seen.n)
		fresh = 1;
	while (d->round.n < want) {
		bool is_turn = d->round.n % NEW_SHARE == NEW_SHARE - 1;

		if (!(is_turn && ask_fresh(d, &fresh, least)) &&
		    !ask_next(d, &d->seen, least) &&
		    !ask_fresh(d, &fresh, least))
			break;
	}
}

/* Facts read in one order are asked in another. */
static void shuffle(struct drawing *d)
{
	struct question *questions = d->round.questions;

	for (uint32_t i = d->round.n; i > 1; i--) {
		uint32_t at = rng_below(&d->rng, i);
		struct question q = questions[i - 1];

		questions[i - 1] = questions[at];
		questions[at] = q;
	}
}

struct round practice_draw(const struct practice *practice,
			   enum practice_kind kind,
			   const struct round_options *options,
			   struct arena *arena)
{
	uint32_t want = options->want < ROUND_MOST ? options->want : ROUND_MOST;
	struct drawing d = {
		.practice = practice,
		.options = options,
		.arena = arena,
		.round.questions = arena_array(arena, struct question, want),
		.rng = rng_make(options->seed, PRACTICE_STREAM),
	};

	for (uint32_t i = 0; i < practice->n; i++)
		add_facts(&d, kind, i);
	sort(&d.seen);
	sort(&d.fresh);
	draw(&d, kind, want);
	if (kind == PRACTICE_NEW)
		shuffle(&d);
	vec_finish(&d.seen);
	vec_finish(&d.fresh);
	return d.round;
}
