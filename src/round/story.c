#include "round/story.h"

#include "base/mention.h"
#include "base/rng.h"
#include "base/vec.h"
#include "pack/kind.h"

#include <assert.h>
#include <stdlib.h>

/* Separate from the random streams of rounds and questions. */
#define STORY_STREAM UINT64_C(0x73746F7279)

enum {
	CORE = 4,	/* the least importance of facts asked */
	TOLD_LEAST = 3, /* and of facts told in between */
	SLOTS_OF_FACT = 32,
	EASY = 3 /* the hardest level, if there is a choice */
};

/* A fact with its date. */
struct moment {
	uint32_t bank;
	struct fact fact;
	uint32_t importance;
	struct date date;
	bool told;
};

struct telling {
	const struct bank *const *banks;
	const struct round_options *options;
	struct arena *arena;
	struct rng rng;
	VEC(struct moment) all;	   /* the earliest first */
	VEC(struct moment *) core; /* those that are asked */
	struct round *round;
	const struct moment *first; /* to be asked */
	const struct moment *last;  /* asked last */
};

static bool has_date(const struct pack *pack, const struct group *group,
		     uint32_t row, struct date *date)
{
	uint32_t column = kinds[group->kind].date;
	const struct value *value;

	if (column == INDEX_NONE)
		return false;
	value = pack_cell(pack, group, row, column);
	if (value->kind != VALUE_DATE)
		return false;
	*date = pack_value_date(value);
	return !date_is_open(*date);
}

static void add_row(struct telling *t, uint32_t bank, uint32_t group,
		    uint32_t row)
{
	const struct pack *pack = bank_pack(t->banks[bank]);
	struct moment moment = {.bank = bank, .fact = {group, row}};

	if (!has_date(pack, &pack->groups[group], row, &moment.date) ||
	    !topics_cover(&t->options->topics, bank_pack(t->banks[bank]),
			  moment.fact))
		return;
	moment.importance = bank_importance(t->banks[bank], moment.fact);
	if (moment.importance >= TOLD_LEAST)
		*vec_push(&t->all) = moment;
}

static int compare(int64_t a, int64_t b)
{
	return (a > b) - (a < b);
}

static int by_time(const void *left, const void *right)
{
	const struct moment *a = left;
	const struct moment *b = right;
	int order = compare(a->date.first, b->date.first);

	if (!order)
		order = compare(a->date.last, b->date.last);
	if (!order)
		order = compare(a->bank, b->bank);
	if (!order)
		order = compare(a->fact.group, b->fact.group);
	return order ? order : compare(a->fact.row, b->fact.row);
}

static void find_core(struct telling *t, uint32_t least)
{
	for (uint32_t i = 0; i < t->all.n; i++)
		if (t->all.at[i].importance >= least)
			*vec_push(&t->core) = &t->all.at[i];
}

static void find_moments(struct telling *t, uint32_t n_banks)
{
	for (uint32_t b = 0; b < n_banks; b++) {
		const struct pack *pack = bank_pack(t->banks[b]);

		for (uint32_t g = 0; g < pack->n_groups; g++) {
			const struct group *group = &pack->groups[g];

			for (uint32_t i = 0; i < group->n_rows; i++)
				add_row(t, b, g, group->first_row + i);
		}
	}
	if (t->all.n)
		qsort(t->all.at, t->all.n, sizeof(*t->all.at), by_time);
	find_core(t, CORE);
	if (!t->core.n) /* the pack sets no importance */
		find_core(t, TOLD_LEAST);
}

/* Is the moment certainly later than the last one asked, and earlier than
 * the one asked now? */
static bool lies_between(const struct telling *t, const struct moment *moment,
			 const struct moment *now)
{
	return !moment->told && t->last &&
	       date_before(t->last->date, moment->date) &&
	       date_before(moment->date, now->date);
}

/* The text to tell, unless it gives away the answer or the fact itself. */
static struct str tell(struct telling *t, const struct moment *moment,
		       const struct question *q)
{
	struct str text;

	for (uint32_t i = 0; i < q->n_rows; i++)
		if (q->rows[i] == moment->fact.row && q->pack == moment->bank)
			return STR_NONE;
	text = bank_sentence(t->banks[moment->bank], moment->fact, t->arena);
	return mentions(text, q->answer) ? STR_NONE : text;
}

/* The most important event since the last question, the latest if several. */
static struct str tell_between(struct telling *t, const struct moment *now,
			       const struct question *q)
{
	struct str told = STR_NONE;
	struct moment *best = NULL;

	for (uint32_t i = t->all.n; i--;) {
		struct moment *moment = &t->all.at[i];
		struct str text;

		if (!lies_between(t, moment, now) ||
		    (best && best->importance >= moment->importance))
			continue;
		text = tell(t, moment, q);
		if (!text.len)
			continue;
		told = text;
		best = moment;
	}
	if (best)
		best->told = true;
	return told;
}

/* What a question has to be. Who meets the pack for the first time finds it
 * easier to choose than to type. */
enum demand { FRESH_CHOICE, FRESH, ANY, DEMANDS };

/* Is it easy, about this fact alone, so that nothing later is revealed, and
 * of another form than the previous question? */
static bool is_fresh(const struct round *round, const struct question *q)
{
	return q->difficulty <= EASY && q->n_rows == 1 &&
	       (!round->n ||
		!str_eq(round->questions[round->n - 1].form, q->form));
}

static bool meets(const struct round *round, const struct question *q,
		  enum demand demand)
{
	return demand == ANY ||
	       (is_fresh(round, q) && (demand == FRESH || q->n_options));
}

/* Asks about the moment, if that gives a question that is as it has to be. */
static bool ask(struct telling *t, struct moment *moment, enum demand demand)
{
	const struct bank *bank = t->banks[moment->bank];
	struct question *q = &t->round->questions[t->round->n];
	uint32_t slots[SLOTS_OF_FACT];
	uint32_t n = bank_fact_slots(bank, moment->fact, slots, SLOTS_OF_FACT);

	rng_shuffle(&t->rng, slots, n);
	for (uint32_t i = 0; i < n; i++) {
		if (!bank_draw(bank, slots[i], t->options->seed, t->arena, q,
			       NULL))
			continue;
		q->pack = moment->bank;
		if (!round_takes(t->round, t->options, q) ||
		    !meets(t->round, q, demand))
			continue;
		q->before = tell_between(t, moment, q);
		t->round->n++;
		if (!t->first)
			t->first = moment;
		t->last = moment;
		moment->told = true;
		return true;
	}
	return false;
}

/* Asks one question about the facts from `first` on: about the most
 * important one that gives a question. */
static void ask_one_of(struct telling *t, uint32_t first, uint32_t n)
{
	uint32_t start = rng_below(&t->rng, n);

	for (int demand = 0; demand < DEMANDS; demand++)
		for (uint32_t importance = 5; importance >= TOLD_LEAST;
		     importance--)
			for (uint32_t i = 0; i < n; i++) {
				struct moment *moment =
					t->core.at[first + (start + i) % n];

				if (moment->importance == importance &&
				    ask(t, moment, (enum demand)demand))
					return;
			}
}

static void add_year(struct strbuf *out, struct date date)
{
	date_add_day(out, date.first, DATE_YEAR);
}

static struct str closing(const struct telling *t)
{
	struct strbuf out = STRBUF_INIT;
	struct str text;

	strbuf_addz(&out, "That is the story");
	if (t->first != t->last) {
		strbuf_addz(&out, ", from ");
		add_year(&out, t->first->date);
		strbuf_addz(&out, " to ");
		add_year(&out, t->last->date);
	}
	strbuf_addc(&out, '.');
	text = arena_copy(t->arena, strbuf_str(&out));
	strbuf_finish(&out);
	return text;
}

static void tell_all(struct telling *t, uint32_t want)
{
	uint32_t n = t->core.n;

	if (want > n)
		want = n;
	t->round->questions = arena_array(t->arena, struct question, want);
	for (uint32_t i = 0; i < want; i++) {
		uint32_t first = (uint32_t)((uint64_t)i * n / want);
		uint32_t end = (uint32_t)((uint64_t)(i + 1) * n / want);

		ask_one_of(t, first, end - first);
	}
	if (t->last)
		t->round->closing = closing(t);
}

struct round story_draw(const struct bank *const *banks, uint32_t n,
			const struct round_options *options,
			struct arena *arena)
{
	struct round round = {.n = 0};
	struct telling t = {
		.banks = banks,
		.options = options,
		.arena = arena,
		.rng = rng_make(options->seed + options->number, STORY_STREAM),
		.round = &round,
	};

	assert(n && n <= PACKS_MOST);
	find_moments(&t, n);
	tell_all(&t, options->want < ROUND_MOST ? options->want : ROUND_MOST);
	vec_finish(&t.core);
	vec_finish(&t.all);
	return round;
}
