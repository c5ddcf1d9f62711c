#include "classroom/quiz_round.h"

#include "round/code.h"

enum {
	STANDBY_ROUNDS = 4,  /* to search for replacements of skipped ones */
	VERSION_ROUNDS = 40, /* to search for those of a version */
};

/* Another round from the same seed shares no fact with earlier ones, as long as
 * there are enough. */
static struct round next_round(const struct quiz *quiz,
			       const struct bank *const *banks, uint32_t n,
			       uint64_t seed, uint32_t number,
			       struct arena *arena)
{
	struct round_options options = quiz->code.options;

	options.seed = seed;
	options.number = (options.number + number) % ROUND_NUMBERS;
	return round_draw(banks, n, &options, arena);
}

/* Questions that can replace skipped ones. */
struct standby {
	const struct quiz *quiz;
	const struct bank *const *banks;
	uint32_t n_banks;
	struct arena *arena;
	struct round round;
	uint32_t number; /* how many rounds were drawn */
	uint32_t at;
};

static const struct question *next_standby(struct standby *s)
{
	if (s->at == s->round.n) {
		if (s->number == STANDBY_ROUNDS)
			return NULL;
		s->round = next_round(s->quiz, s->banks, s->n_banks,
				      s->quiz->code.options.seed, ++s->number,
				      s->arena);
		s->at = 0;
	}
	return s->at < s->round.n ? &s->round.questions[s->at++] : NULL;
}

/* Skipping the same place again uses the next question for it. If there are no
 * more, the question stays. */
static void replace_skipped(struct round *round, struct standby *s)
{
	const struct quiz *quiz = s->quiz;

	for (uint32_t i = 0; i < quiz->n_skip; i++) {
		const struct question *q = NULL;

		if (quiz->skip[i] > round->n)
			continue;
		do
			q = next_standby(s);
		while (q && !round_takes(round, &quiz->code.options, q));
		if (q)
			round->questions[quiz->skip[i] - 1] = *q;
	}
}

static bool is_removed(const struct quiz *quiz, uint32_t position)
{
	for (uint32_t i = 0; i < quiz->n_remove; i++)
		if (quiz->remove[i] == position)
			return true;
	return false;
}

static void leave_out_removed(struct round *round, const struct quiz *quiz)
{
	uint32_t kept = 0;

	for (uint32_t i = 0; i < round->n; i++)
		if (!is_removed(quiz, i + 1))
			round->questions[kept++] = round->questions[i];
	round->n = kept;
}

/* One pupil's questions, each in a place of the original quiz. */
struct version {
	const struct round *model;
	struct round *taken; /* in the order they were found */
	struct question *at; /* by place */
	bool *filled;
};

/* The first free place for a question of this topic and level. */
static uint32_t find_place(const struct version *v, const struct question *q)
{
	for (uint32_t i = 0; i < v->model->n; i++) {
		const struct question *model = &v->model->questions[i];

		if (!v->filled[i] && model->difficulty == q->difficulty &&
		    model->pack == q->pack && str_eq(model->topic, q->topic))
			return i;
	}
	return UINT32_MAX;
}

static void fill(struct version *v, uint32_t place, const struct question *q)
{
	v->filled[place] = true;
	v->at[place] = *q;
	v->taken->questions[v->taken->n++] = *q;
}

static void take_fitting(struct version *v, const struct round *round,
			 const struct round_options *options)
{
	for (uint32_t i = 0; i < round->n; i++) {
		const struct question *q = &round->questions[i];
		uint32_t place = find_place(v, q);

		if (place != UINT32_MAX && round_takes(v->taken, options, q))
			fill(v, place, q);
	}
}

static void draw_version(struct version *v, const struct quiz *quiz,
			 const struct bank *const *banks, uint32_t n,
			 struct str pupil, struct arena *arena)
{
	uint64_t seed = str_mix(pupil, quiz->code.options.seed) >>
			(64 - CODE_SEED_BITS);

	for (uint32_t i = 0; i < VERSION_ROUNDS && v->taken->n < v->model->n;
	     i++) {
		struct round round = next_round(quiz, banks, n, seed, i, arena);

		take_fitting(v, &round, &quiz->code.options);
	}
	for (uint32_t i = 0; i < v->model->n; i++)
		if (!v->filled[i])
			fill(v, i, &v->model->questions[i]);
}

static struct round version_of(const struct round *model,
			       const struct quiz *quiz,
			       const struct bank *const *banks, uint32_t n,
			       struct str pupil, struct arena *arena)
{
	struct round taken = {
		.questions = arena_array(arena, struct question, model->n),
	};
	struct version v = {
		.model = model,
		.taken = &taken,
		.at = arena_array(arena, struct question, model->n),
		.filled = arena_array(arena, bool, model->n),
	};

	draw_version(&v, quiz, banks, n, pupil, arena);
	return (struct round){.questions = v.at, .n = model->n};
}

struct round quiz_draw(const struct quiz *quiz, const struct bank *const *banks,
		       uint32_t n, struct str pupil, struct arena *arena)
{
	struct round round = round_draw(banks, n, &quiz->code.options, arena);
	struct standby standby = {
		.quiz = quiz,
		.banks = banks,
		.n_banks = n,
		.arena = arena,
	};

	if (quiz->versions)
		return version_of(&round, quiz, banks, n, pupil, arena);
	replace_skipped(&round, &standby);
	leave_out_removed(&round, quiz);
	return round;
}

struct rounds quiz_draw_all(const struct quiz *quiz,
			    const struct bank *const *banks, uint32_t n,
			    const struct str *pupils, uint32_t n_pupils,
			    struct arena *arena)
{
	struct rounds rounds = {.n = quiz->versions ? n_pupils : 1};

	rounds.at = arena_array(arena, struct round, rounds.n);
	for (uint32_t i = 0; i < rounds.n; i++)
		rounds.at[i] =
			quiz_draw(quiz, banks, n,
				  quiz->versions ? pupils[i] : STR_NONE, arena);
	return rounds;
}
