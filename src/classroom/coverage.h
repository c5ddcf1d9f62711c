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
	uint32_t core;	/* facts of importance 3 or more */
	uint32_t all;	/* facts that can be asked about */
};

struct coverage {
	struct coverage_topic *topics; /* in their order in the packs */
	uint32_t n_topics;
	struct coverage_topic total;
	uint32_t levels[COVERAGE_LEVELS + 1]; /* questions of each, from 1 */
	struct str *missing; /* a question about each of the most important
				facts not asked about */
	uint32_t n_missing;
};

/* For all rounds of a quiz together; texts are in the arena. */
struct coverage coverage_of(const struct round *rounds, uint32_t n_rounds,
			    const struct bank *const *banks, uint32_t n_banks,
			    struct arena *arena);

#endif
