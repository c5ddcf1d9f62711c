#ifndef SIMULATION_LEARNER_H
#define SIMULATION_LEARNER_H

/*
 * learner: a pupil who learns and forgets, by one of two models.
 *
 * TRACES is that of Pavlik and Anderson (Cognitive Science 29, 2005), with
 * their parameters: each encounter leaves a trace that decays by a power of its
 * age, the faster the more of the fact was in mind; between two lessons an hour
 * counts as a fortieth of one. STABILITY is FSRS-6 itself, in which each pupil
 * gains and loses more or less than its weights say. Practice goes by the
 * published weights whatever the pupil is like.
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

/* What a pupil has of one fact. */
struct trained {
	double ease;		  /* of the fact, for this pupil */
	double when[TRACES_MOST]; /* seconds, with breaks made short */
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

/* `ease` is how much more active a fact is in the mind than in the experiment
 * of Pavlik and Anderson, whose pairs of words meant nothing. */
struct learner learner_make(enum model model, uint32_t facts, double ease,
			    struct rng *rng);
void learner_finish(struct learner *learner);

/* How likely the fact is recalled on a day, which may have a fraction. */
double learner_recall(const struct learner *learner, uint32_t fact, double day);

/* Reads it, or is told the answer. */
void learner_read(struct learner *learner, uint32_t fact, double day);

/* Answers a question of four options, and is told what was right. */
bool learner_answer(struct learner *learner, uint32_t fact, double day,
		    struct rng *rng);

/* Uniform in 0 .. 1, and normal with mean 0 and deviation 1. */
double chance(struct rng *rng);
double normal(struct rng *rng);

#endif
