#include "round/round.h"

#include "base/mention.h"
#include "base/rng.h"
#include "base/strmap.h"
#include "base/vec.h"
#include "round/fact_order.h"
#include "round/level_plan.h"

#include <assert.h>
#include <string.h>

/* Separate from the streams of the questions, which are numbered by slot. */
#define ROUND_STREAM UINT64_C(0x726F756E64)

enum {
	TRIES_EACH = 200,
	REMEMBERED_MOST = 4096, /* slots */
	ANSWER_MOST = 1024,	/* bytes, of a cached question */
	SLOTS_OF_FACT = 32,
	LEVELS_APART_MOST = 4,
	HARD_LEVEL = 4,
	RELAXED_MOST = 2
};

/* How many questions of one kind a round of `want` may have: a fair share at
 * first, more as the tries run out. */
struct limits {
	uint32_t group;
	uint32_t form;
	bool facts_repeat;
};

static struct limits limits_at(uint32_t want, uint32_t tries)
{
	uint32_t ease = tries * 4 / (want * TRIES_EACH); /* 0 .. 3 */

	return (struct limits){
		.group = 1 + (want - 1) / 8 + (ease ? want * ease / 4 : 0),
		.form = 1 + (want - 1) / 6 + (ease ? want * ease / 4 : 0),
		.facts_repeat = false,
	};
}

static bool shares_fact(const struct question *a, const struct question *b)
{
	if (a->pack != b->pack)
		return false;
	for (uint32_t i = 0; i < a->n_rows; i++)
		for (uint32_t j = 0; j < b->n_rows; j++)
			if (a->rows[i] == b->rows[j])
				return true;
	return false;
}

/* How many explanations back a player remembers what was told. */
enum { TOLD_LATELY = 5 };

/* Did one of the last explanations tell the answer? */
static bool just_told(const struct round *round, const struct question *q)
{
	uint32_t first = round->n > TOLD_LATELY ? round->n - TOLD_LATELY : 0;

	if (q->kind == ASK_BOOL || q->kind == ASK_ORDER || q->kind == ASK_MATCH)
		return false;
	for (uint32_t i = first; i < round->n; i++)
		if (mentions(round->questions[i].explanation, q->answer) ||
		    mentions(round->questions[i].before, q->answer) ||
		    mentions(round->questions[i].stem, q->answer))
			return true;
	return false;
}

static bool fits(const struct round *round, const struct question *q,
		 bool facts_repeat)
{
	for (uint32_t i = 0; i < round->n; i++) {
		const struct question *asked = &round->questions[i];

		if (str_eq(asked->id, q->id) || str_eq(asked->stem, q->stem))
			return false;
		if (!facts_repeat && shares_fact(asked, q))
			return false;
	}
	return facts_repeat || !just_told(round, q);
}

static bool is_wanted(const struct round_options *options,
		      const struct question *q)
{
	bool typed = q->kind == ASK_TYPED || q->kind == ASK_GUESS;

	if (options->way != ROUND_ANY_WAY &&
	    typed != (options->way == ROUND_TYPED_ONLY))
		return false;
	return (!options->easiest || q->difficulty >= options->easiest) &&
	       (!options->hardest || q->difficulty <= options->hardest);
}

bool round_takes(const struct round *round, const struct round_options *options,
		 const struct question *q)
{
	return is_wanted(options, q) && fits(round, q, false);
}

/* Stable, so that equal ones keep their random order. */
static void sort_by_difficulty(struct round *round)
{
	for (uint32_t i = 1; i < round->n; i++) {
		struct question q = round->questions[i];
		uint32_t at = i;

		while (at &&
		       round->questions[at - 1].difficulty > q.difficulty) {
			round->questions[at] = round->questions[at - 1];
			at--;
		}
		round->questions[at] = q;
	}
}

/* A round being drawn. Slots tried are cached with their questions, so that
 * a small bank is generated only once; but only the first ones, so that a
 * large bank does not fill the memory. */
struct drawing {
	const struct bank *const *banks;
	uint32_t n_banks;
	uint32_t turn; /* bank to draw from next */
	const struct round_options *options;
	struct round *round;
	struct arena *arena; /* of the round */
	uint32_t want;
	struct rng rng;
	uint32_t relaxed; /* 1: any number of figures and families, and more per
			     group; RELAXED_MOST: no limits */

	struct strmap tried;		  /* by the bytes of a struct place */
	struct arena kept;		  /* of the cache */
	VEC(struct question *) questions; /* NULL: not usable */
	struct arena scratch;		  /* of the latest question */
	struct question scratched;
};

/* The origin of a question. */
struct place {
	uint32_t bank;
	uint32_t slot;
};

static const struct bank *bank_at_turn(const struct drawing *d)
{
	return d->banks[d->turn];
}

/* Makes the question of a slot; false when it is not usable. */
static bool make(const struct drawing *d, uint32_t slot, struct arena *arena,
		 struct question *q)
{
	const struct bank *bank = bank_at_turn(d);

	if (!bank_draw(bank, slot, d->options->seed, arena, q, NULL))
		return false;
	q->pack = d->turn;
	return is_wanted(d->options, q) &&
	       topics_cover(&d->options->topics, bank_pack(bank),
			    bank_fact_of(bank, slot, q));
}

static struct str key_of(const struct place *place)
{
	return (struct str){(const char *)place, sizeof(*place)};
}

/* Caches only those parts of a question that fits() looks at. */
static struct question *keep(struct drawing *d, const struct question *q)
{
	struct question *kept = arena_array(&d->kept, struct question, 1);

	kept->id = arena_copy(&d->kept, q->id);
	kept->stem = arena_copy(&d->kept, q->stem);
	kept->answer = arena_copy(&d->kept, q->answer);
	kept->pack = q->pack;
	kept->group = q->group;
	kept->difficulty = q->difficulty;
	kept->judged.type = q->judged.type;
	kept->kind = q->kind;
	kept->n_rows = q->n_rows;
	memcpy(kept->rows, q->rows, sizeof(kept->rows));
	return kept;
}

static void remember(struct drawing *d, const struct place *place,
		     const struct question *q)
{
	bool is_new;

	if (d->questions.n >= REMEMBERED_MOST ||
	    (q && q->answer.len > ANSWER_MOST))
		return;
	*strmap_put(&d->tried, arena_copy(&d->kept, key_of(place)), &is_new) =
		d->questions.n;
	*vec_push(&d->questions) = q ? keep(d, q) : NULL;
}

/* The question of a slot, valid until the next call; NULL when it is not
 * usable. Generated unless it is cached. */
static const struct question *question_of(struct drawing *d, uint32_t slot)
{
	struct place place = {d->turn, slot};
	const uint32_t *known = strmap_get(&d->tried, key_of(&place));
	const struct question *q;

	if (known)
		return d->questions.at[*known];
	arena_finish(&d->scratch);
	q = make(d, slot, &d->scratch, &d->scratched) ? &d->scratched : NULL;
	remember(d, &place, q);
	return q;
}

/* May the group and the form of a slot have more questions? Known before the
 * question is made. */
static bool has_room(const struct drawing *d, uint32_t slot,
		     struct limits limits)
{
	uint32_t group;
	uint32_t of_group = 0;
	uint32_t of_form = 0;
	struct str form;

	bank_place(bank_at_turn(d), slot, &group, &form);
	for (uint32_t i = 0; i < d->round->n; i++) {
		const struct question *q = &d->round->questions[i];

		of_group += q->pack == d->turn && q->of_group == group;
		of_form += str_eq(q->form, form);
	}
	if (group == INDEX_NONE)
		return of_group < 2 * limits.group;
	return of_group < limits.group && of_form < limits.form;
}

/* Adds the question of a slot to the round if it fits. */
static void try_slot(struct drawing *d, uint32_t slot, struct limits limits)
{
	struct question *taken = &d->round->questions[d->round->n];
	const struct question *q;

	if (!has_room(d, slot, limits))
		return;
	q = question_of(d, slot);
	if (q && fits(d->round, q, limits.facts_repeat) &&
	    make(d, slot, d->arena, taken))
		d->round->n++;
}

/* Forms that differ only in how the answer is given belong to one family. */
static struct str family_of(struct str form)
{
	static const struct str typed = STR("-typed");

	return str_ends(form, typed) ? str_head(form, form.len - typed.len)
				     : form;
}

static bool asks_figure(const struct question *q)
{
	return q->judged.type == ANSWER_NUMBER ||
	       q->judged.type == ANSWER_PERCENT || q->kind == ASK_GUESS;
}

/* At most three questions in ten ask for figures. */
static bool has_room_for_figure(const struct drawing *d)
{
	uint32_t n = 0;

	for (uint32_t i = 0; i < d->round->n; i++)
		n += asks_figure(&d->round->questions[i]);
	return n < 1 + (d->want - 1) * 3 / 10;
}

static bool repeats_family(const struct drawing *d, uint32_t slot)
{
	uint32_t group;
	struct str form;

	if (!d->round->n)
		return false;
	bank_place(bank_at_turn(d), slot, &group, &form);
	return str_eq(family_of(form),
		      family_of(d->round->questions[d->round->n - 1].form));
}

/* The next level of the plan, within the limits of the options. */
static uint32_t wanted_level(const struct drawing *d)
{
	const struct round_options *o = d->options;
	uint32_t level = level_plan(o->plan ? o->plan : LEVEL_PLAN_FIRST,
				    d->round->n, d->want);

	if (o->easiest && level < o->easiest)
		level = o->easiest;
	if (o->hardest && level > o->hardest)
		level = o->hardest;
	return level;
}

static uint32_t apart(uint32_t a, uint32_t b)
{
	return a > b ? a - b : b - a;
}

/* Is this level allowed here? Nothing is harder than the hardest of the
 * plan, unless that level is wanted. */
static bool is_bearable(const struct drawing *d, uint32_t level)
{
	const struct round_options *o = d->options;
	uint32_t most = level_plan(o->plan ? o->plan : LEVEL_PLAN_FIRST,
				   d->want - 1, d->want);

	return level <= most || o->easiest || o->hardest || d->relaxed;
}

/* Adds a question about the fact, ideally of this level. */
static bool ask_fact(struct drawing *d, struct fact fact, uint32_t level,
		     struct limits limits)
{
	uint32_t slots[SLOTS_OF_FACT];
	const struct bank *bank = bank_at_turn(d);
	uint32_t n = bank_fact_slots(bank, fact, slots, SLOTS_OF_FACT);
	uint32_t before = d->round->n;

	rng_shuffle(&d->rng, slots, n);
	for (uint32_t i = 0; i < n; i++) {
		const struct question *q;

		if (bank_expected_level(bank, slots[i], fact) != level ||
		    (!d->relaxed && repeats_family(d, slots[i])) ||
		    !has_room(d, slots[i], limits))
			continue;
		q = question_of(d, slots[i]);
		if (!q || apart(q->difficulty, level) > 1 ||
		    !is_bearable(d, q->difficulty) ||
		    (!d->relaxed && asks_figure(q) && !has_room_for_figure(d)))
			continue;
		try_slot(d, slots[i], limits);
		if (d->round->n > before)
			return true;
	}
	return false;
}

/* The facts that a bank contributes to the round. */
struct share {
	struct fact_block block;
	bool *asked;
};

static bool ask_level(struct drawing *d, const struct share *share,
		      uint32_t level)
{
	const struct fact_block *block = &share->block;
	struct limits limits = limits_at(d->want, 0);

	limits.form = 1 + (d->want - 1) / 3;
	if (d->options->topics.n || d->relaxed == RELAXED_MOST)
		limits.group = limits.form = d->want;
	else if (d->relaxed)
		limits.group += limits.group / 2 + 1;
	for (uint32_t i = 0; i < block->n; i++)
		if (!share->asked[i] &&
		    ask_fact(d, block->facts[i], level, limits)) {
			share->asked[i] = true;
			return true;
		}
	return false;
}

/* The next question of the current bank: of the wanted level if its share
 * has one, else of the nearest, preferring easier. */
static bool ask_next(struct drawing *d, const struct share *share)
{
	uint32_t level = wanted_level(d);

	for (uint32_t off = 0; off <= LEVELS_APART_MOST; off++)
		if ((off < level && ask_level(d, share, level - off)) ||
		    (off && ask_level(d, share, level + off)))
			return true;
	return false;
}

/* The same, from the next bank in turn that has a question. */
static bool ask_in_turn(struct drawing *d, const struct share *shares)
{
	for (uint32_t i = 0; i < d->n_banks; i++) {
		d->turn = (d->round->n + i) % d->n_banks;
		if (ask_next(d, &shares[d->turn]))
			return true;
	}
	return false;
}

/* Less important facts are only for players who ask for hard questions. */
static uint32_t least_importance(const struct round_options *options)
{
	return options->easiest >= HARD_LEVEL ? 1 : 3;
}

/* Half as many facts again as the bank has questions in the round, to leave
 * a choice of levels. */
static struct share share_of(const struct drawing *d, const struct bank *bank,
			     struct arena *arena)
{
	uint32_t want = (d->want + d->n_banks - 1) / d->n_banks;
	struct share share = {
		.block = fact_block_of(bank, &d->options->topics,
				       d->options->seed, d->options->number,
				       want + want / 2,
				       least_importance(d->options)),
	};

	share.asked = arena_array(arena, bool, share.block.n);
	return share;
}

static void draw_shares(struct drawing *d)
{
	struct arena arena = ARENA_INIT;
	struct share shares[PACKS_MOST];

	for (uint32_t i = 0; i < d->n_banks; i++)
		shares[i] = share_of(d, d->banks[i], &arena);
	while (d->round->n < d->want) {
		if (ask_in_turn(d, shares))
			continue;
		/* If no such mix exists, the limits are relaxed step by
		 * step. */
		if (d->relaxed++ == RELAXED_MOST)
			break;
	}
	for (uint32_t i = 0; i < d->n_banks; i++)
		fact_block_finish(&shares[i].block);
	arena_finish(&arena);
}

static void draw_at_random(struct drawing *d)
{
	uint32_t tries = 0;

	while (d->round->n < d->want && tries < d->want * TRIES_EACH) {
		uint32_t slots;

		d->turn = tries % d->n_banks;
		slots = bank_slots(bank_at_turn(d));
		if (slots)
			try_slot(d, rng_below(&d->rng, slots),
				 limits_at(d->want, tries));
		tries++;
	}
}

static uint32_t common_divisor(uint32_t a, uint32_t b)
{
	while (b) {
		uint32_t rest = a % b;

		a = b;
		b = rest;
	}
	return a;
}

/* A step that visits every number below `n` once and keeps neighbours far
 * apart. */
static uint32_t stride(uint32_t n)
{
	uint32_t step = (uint32_t)(n * UINT64_C(618) / 1000) + 1;

	while (common_divisor(step, n) != 1)
		step++;
	return step;
}

/* If random draws have not found enough, tries every slot once. */
static void draw_every_slot(struct drawing *d, bool facts_repeat)
{
	struct limits limits = {UINT32_MAX / 2, UINT32_MAX, facts_repeat};
	uint32_t slots = bank_slots(bank_at_turn(d));
	uint64_t at = slots ? rng_below(&d->rng, slots) : 0;
	uint32_t step = slots ? stride(slots) : 0;

	for (uint32_t i = 0; i < slots && d->round->n < d->want; i++) {
		try_slot(d, (uint32_t)at, limits);
		at = (at + step) % slots;
	}
}

/* Does any of the banks have facts about the topics? */
static bool has_topics(const struct drawing *d)
{
	const struct topics *topics = &d->options->topics;

	for (uint32_t i = 0; i < d->n_banks; i++)
		for (uint32_t j = 0; j < topics->n; j++)
			if (topic_exists(bank_pack(d->banks[i]),
					 topics->all[j]))
				return true;
	return !topics->n;
}

static void draw_all(struct drawing *d)
{
	if (!has_topics(d))
		return;
	draw_shares(d);
	if (!d->options->topics.n)
		draw_at_random(d);
	for (int repeat = 0; repeat < 2; repeat++)
		for (d->turn = 0; d->turn < d->n_banks; d->turn++)
			draw_every_slot(d, repeat);
}

struct round round_draw(const struct bank *const *banks, uint32_t n,
			const struct round_options *options,
			struct arena *arena)
{
	uint32_t want = options->want < ROUND_MOST ? options->want : ROUND_MOST;
	struct round round = {.n = 0};

	struct drawing d = {
		.banks = banks,
		.n_banks = n,
		.options = options,
		.round = &round,
		.arena = arena,
		.want = want,
		.rng = rng_make(options->seed + options->number, ROUND_STREAM),
	};

	assert(n && n <= PACKS_MOST);
	round.questions = arena_array(arena, struct question, want);
	draw_all(&d);
	vec_finish(&d.questions);
	strmap_finish(&d.tried);
	arena_finish(&d.kept);
	arena_finish(&d.scratch);
	if (options->rising)
		sort_by_difficulty(&round);
	return round;
}
