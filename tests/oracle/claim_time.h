#ifndef ORACLE_CLAIM_TIME_H
#define ORACLE_CLAIM_TIME_H

/*
 * claim_time: did a row of a link, a list or a number hold at the time of the
 * question, and what else may have held.
 */

#include "claim_context.h"

/* The days that {at} names; false when the question names no time. */
bool scene_at(const struct scene *s, struct date *at);

/* May the group's facts be different on another day? */
bool scene_changes(const struct scene *s);

/* Did the row hold throughout the time of the question, in this world? */
bool scene_in_force(struct scene *s, uint32_t row);

/* Does the pack name everything that held then: for each thing that has a
 * row, or (`anything`) for all things? */
bool scene_lists_all(const struct scene *s, bool anything);

/* Are two things the same, or (`parts`) is one part of the other? */
bool things_same(const struct pack *pack, uint32_t a, uint32_t b);
bool things_parts(const struct pack *pack, uint32_t a, uint32_t b);

#endif
