#ifndef ORACLE_READING_H
#define ORACLE_READING_H

/*
 * reading: the possible meanings of a question, found from its stem.
 *
 * Everything in the pack that matches the words is a reading, in any group; a
 * question with several readings must be right in all of them.
 */

#include "claim.h"

enum { READINGS_MOST = 16 };

struct readings {
	struct reading all[READINGS_MOST];
	uint32_t n;
	struct said options[OPTIONS_MOST];
	struct said partners[OPTIONS_MOST]; /* MATCH */
};

/* Texts are allocated in `arena`. */
void readings_find(struct readings *readings, const struct book *book,
		   const struct question *q, struct arena *arena);

/* The scene of a question in one of its readings. */
struct scene readings_scene(const struct readings *readings, uint32_t reading,
			    const struct book *book, const struct question *q,
			    struct world *world);

#endif
