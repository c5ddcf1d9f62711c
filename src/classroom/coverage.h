#ifndef CLASSROOM_COVERAGE_H
#define CLASSROOM_COVERAGE_H

/*
 * coverage: how much of a pack's facts a quiz asks about.
 *
 *	struct coverage coverage = coverage_of(rounds, 1, banks, 1, &arena);
 */

#include "round/round.h"

enum { COVERAGE_LEVELS = 5 };

struct coverage_topic {
	struct str name;
	uint32_t questions;
	uint32_t asked; /* facts */
	uint32_t core;	/* facts of importance 3 and more */
	uint32_t all;	/* facts about which anything can be asked */
};

struct coverage {
	struct coverage_topic *topics; /* as their facts come in the packs */
	uint32_t n_topics;
	struct coverage_topic total;
	uint32_t levels[COVERAGE_LEVELS + 1]; /* questions of each, from 1 */
	struct str *missing; /* a question about each of the most important
				facts that is not asked about */
	uint32_t n_missing;
};

/* Of all rounds of a quiz together; texts are in the arena. */
struct coverage coverage_of(const struct round *rounds, uint32_t n_rounds,
			    const struct bank *const *banks, uint32_t n_banks,
			    struct arena *arena);

#endif
