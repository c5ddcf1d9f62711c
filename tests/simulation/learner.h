#ifndef SIMULATION_LEARNER_H
#define SIMULATION_LEARNER_H

/*
 * learner: a pupil who learns and forgets, by one of two models.
 *
 * TRACES is that of Pavlik and Anderson (Cognitive Science 29, 2005), with
 * their parameters: each encounter leaves a trace that decays as a power of its
 * age, faster if the fact was more active; time between lessons counts a
 * fortieth. STABILITY is FSRS-6 itself, in which each pupil gains and loses
 * more or less than its weights say. Practice always uses the published
 * weights.
 *
 *	struct learner learner = learner_make(TRACES, 100, 1, &rng);
 *	bool right = learner_answer(&learner, fact, day, &rng);
 *	double recall = learner_recall(&learner, fact, day + 28);
 *	learner_finish(&learner);
 */

#include "base/rng.h"
#include "round/schedule.h"

#include <stdbool.h>
#include <stdint.h>

enum model { TRACES, STABILITY, MODELS };

enum { TRACES_MOST = 96 };

/* The memory state of a pupil for one fact. */
struct trained {
	double ease;		  /* of the fact, for this pupil */
	double when[TRACES_MOST]; /* seconds, with breaks compressed */
	double decay[TRACES_MOST];
	uint32_t n;
	struct memory memory;
	double day; /* of the last encounter */
};

struct learner {
	enum model model;
	struct scheduler scheduler; /* the pupil's own weights */
	struct trained *facts;
	uint32_t n;
};

/* `ease` is how much more active a fact is than the pairs of unrelated words
 * in the experiment of Pavlik and Anderson. */
struct learner learner_make(enum model model, uint32_t facts, double ease,
			    struct rng *rng);
void learner_finish(struct learner *learner);

/* The probability of recalling the fact on a day, which may be fractional. */
double learner_recall(const struct learner *learner, uint32_t fact, double day);

/* Reads the fact, or is shown the answer. */
void learner_read(struct learner *learner, uint32_t fact, double day);

/* Answers a question with four options, and is shown the right one. */
bool learner_answer(struct learner *learner, uint32_t fact, double day,
		    struct rng *rng);

/* Uniform in 0 .. 1, and normal with mean 0 and deviation 1. */
double chance(struct rng *rng);
double normal(struct rng *rng);

#endif
