#ifndef QUESTION_LIST_MEMBERS_H
#define QUESTION_LIST_MEMBERS_H

/*
 * list_members: what is in a list, and what is certainly not.
 */

#include "question/maker.h"

#include <stdbool.h>

enum { NONMEMBERS_MOST = 24 };

/*
 * Some that certainly do not belong, in random order: those under `not:`, and
 * of a complete list all other things of its type. Returns how many,
 * NONMEMBERS_MOST at the most.
 */
uint32_t list_nonmembers(struct maker *m, struct value *out);

/* What proves that one of them does not belong, beside the member in `row`. */
struct proof list_proof(struct maker *m, uint32_t row,
			const struct value *stranger);

/* The nonmember number `index`, in a fixed order of the group, of those that
 * are neither better nor less known than all members; false when there are not
 * so many. */
bool list_nonmember(struct maker *m, uint32_t index, struct value *out);

/* Refuses a list whose rows say when they belonged to it. */
bool list_is_timeless(struct maker *m);

/* Sets what the list is about, if it may be asked. Refuses otherwise. */
bool list_begin(struct maker *m, struct question *q, uint32_t row);

#endif
