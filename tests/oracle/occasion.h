#ifndef ORACLE_OCCASION_H
#define ORACLE_OCCASION_H

/*
 * occasion: a time given by another fact, "when Asar merged with it".
 *
 *	readings_tell(&scene, &reading, &arena); // finds what it may mean
 *	if (scene_occasion(&scene, &day)) // the day, in this world
 */

#include "claim_context.h"

/* Finds what the slot {time} of a reading may mean; false if the pack has no
 * such fact. */
bool occasion_read(struct scene *s, struct reading *reading,
		   struct arena *arena);

/* The day of the occasion in this world; false if it has none. A fault if it
 * is unrelated to what the question is about. */
bool occasion_day(struct scene *s, int32_t *day);

#endif
