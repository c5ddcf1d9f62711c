#ifndef QUIZ_ALIKE_H
#define QUIZ_ALIKE_H

/*
 * alike: the rows of a group that may say the same in a column.
 *
 * Whether a question can mean another fact too is asked of every row that is
 * drawn, so it must not take a walk over the group. The first question about a
 * column makes an index of it, which is kept; of few rows none is needed.
 *
 *	struct alike alike = alike_to(alikes, group, row, LINK_WHAT, ALIKE);
 *	while (alike_next(&alike, &other))
 *		if (other != row && !fact_differ(...))
 *			return true;
 *
 * No row that may say the same is left out, but others may come along, the row
 * itself among them, and a row may come twice: the asker looks at each.
 */

#include "quiz/alike_index.h"

#include <stdbool.h>

struct alikes;

/* Keeps `pack`, which must outlive it. Never NULL. */
struct alikes *alikes_create(const struct pack *pack);
void alikes_free(struct alikes *alikes);

const struct pack *alikes_pack(const struct alikes *alikes);

/* A walk over such rows. */
struct alike {
	const struct alike_index *index; /* NULL: all rows from `at` on */
	uint32_t at;			 /* the next row, entry or span */
	uint32_t end;			 /* behind the last row */
	uint32_t empty;			 /* the next empty cell */
	uint64_t marks[2]; /* entries: of the whole, of the core */
	uint32_t part;	   /* which of these is looked for */
	uint32_t subject;  /* spans: whose */
	int64_t lo;	   /* spans: what they must reach */
};

/* The rows that may say the same as `row` in `column`. */
struct alike alike_to(struct alikes *alikes, const struct group *group,
		      uint32_t row, uint32_t column, unsigned how);

/* The rows of the whole group that may have this value. */
struct alike alike_to_value(struct alikes *alikes, const struct group *group,
			    uint32_t column, const struct value *value);

/* The terms, of the subject of `row`, that may have been going on then. */
struct alike alike_terms(struct alikes *alikes, const struct group *term,
			 uint32_t row, struct date when);

/* The next one; false at the end. */
bool alike_next(struct alike *alike, uint32_t *row);

#endif
