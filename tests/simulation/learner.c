#include "learner.h"

#include <math.h>
#include <stdlib.h>

/* Pavlik and Anderson (2005), table 4. */
static const double decay_scale = .217;
static const double decay_least = .177;
static const double threshold = -.704;
static const double noise = .255;
static const double break_scale = .025;

static const double spread_of_facts = .4; /* in activation */
static const double spread_of_pupils = .3;
static const double seconds_a_day = 86400;
static const double seconds_read = 5;
static const double slip = .05;	 /* known, and answered wrong */
static const double guess = .25; /* not known, and answered right */

double chance(struct rng *rng)
{
	return (rng_next(rng) + .5) / 4294967296.0;
}

double normal(struct rng *rng)
{
	double u = chance(rng);

	return sqrt(-2 * log(u)) * cos(2 * M_PI * chance(rng));
}

struct learner learner_make(enum model model, uint32_t facts, double ease,
			    struct rng *rng)
{
	struct learner l = {
		.model = model,
		.scheduler = scheduler_default,
		.facts = calloc(facts, sizeof(*l.facts)),
		.n = facts,
	};
	double pupil = spread_of_pupils * normal(rng);

	if (!l.facts)
		abort();
	for (uint32_t i = 0; i < facts; i++)
		l.facts[i].ease = ease + pupil + spread_of_facts * normal(rng);
	/* Initial stabilities, and the parameters of gain and loss. */
	for (int i = 0; i < 4; i++)
		l.scheduler.w[i] *= exp(pupil);
	l.scheduler.w[8] += pupil / 2;
	l.scheduler.w[11] *= exp(pupil);
	return l;
}

void learner_finish(struct learner *learner)
{
	free(learner->facts);
	learner->facts = NULL;
}

/* The time between lessons is compressed, as in their experiments. */
static double seconds(double day)
{
	return day * seconds_a_day * break_scale;
}

static double activation(const struct trained *fact, double now)
{
	double sum = 0;

	for (uint32_t i = 0; i < fact->n; i++)
		sum += pow(fmax(now - fact->when[i], 1), -fact->decay[i]);
	return sum > 0 ? log(sum) + fact->ease : -INFINITY;
}

double learner_recall(const struct learner *l, uint32_t index, double day)
{
	const struct trained *fact = &l->facts[index];

	if (!fact->n)
		return 0;
	if (l->model == TRACES)
		return 1 /
		       (1 + exp((threshold - activation(fact, seconds(day))) /
				noise));
	return schedule_retrievability(&l->scheduler, fact->memory.stability,
				       (int32_t)(day - fact->day + .5));
}

static void add_trace(struct trained *fact, double now)
{
	double before = activation(fact, now) - fact->ease;

	if (fact->n == TRACES_MOST)
		return;
	fact->decay[fact->n] = decay_scale * exp(before) + decay_least;
	fact->when[fact->n++] = now;
}

static void encounter(struct learner *l, uint32_t index, double day, bool knew)
{
	struct trained *fact = &l->facts[index];

	add_trace(fact, seconds(day) + (fact->n ? seconds_read : 0));
	fact->memory = schedule_review(&l->scheduler, fact->memory,
				       knew ? RATING_GOOD : RATING_AGAIN,
				       (int32_t)(day - fact->day + .5));
	fact->day = day;
}

void learner_read(struct learner *l, uint32_t fact, double day)
{
	encounter(l, fact, day, true);
}

bool learner_answer(struct learner *l, uint32_t fact, double day,
		    struct rng *rng)
{
	bool knew = chance(rng) < learner_recall(l, fact, day);
	bool right = chance(rng) < (knew ? 1 - slip : guess);

	encounter(l, fact, day, knew);
	return right;
}
