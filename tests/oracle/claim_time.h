#ifndef ORACLE_CLAIM_TIME_H
#define ORACLE_CLAIM_TIME_H

/*
 * claim_time: was a row of a link, a list or a number so when the question
 * means, and what else may have been so.
 */

#include "claim_context.h"

/* The days that {at} names; false when the question names no time. */
bool scene_at(const struct scene *s, struct date *at);

/* May what the group says be otherwise on another day? */
bool scene_changes(const struct scene *s);

/* Was the row so throughout the time of the question, in this world? */
bool scene_in_force(struct scene *s, uint32_t row);

/* Does the pack name all that was so then: of each thing that has a row, or
 * (`anything`) of all things? */
bool scene_lists_all(const struct scene *s, bool anything);

/* Are two things the same, or (`parts`) is one a part of the other? */
bool things_same(const struct pack *pack, uint32_t a, uint32_t b);
bool things_parts(const struct pack *pack, uint32_t a, uint32_t b);

#endif
