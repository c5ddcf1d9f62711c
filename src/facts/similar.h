#ifndef FACTS_SIMILAR_H
#define FACTS_SIMILAR_H

/*
 * similar: the rows of a group that may say the same in a column.
 *
 * Whether a question can mean another fact too is asked of every row that is
 * drawn, so it must not take a walk over the group. The first question about a
 * column makes an index of it, which is kept; of few rows none is needed.
 *
 *	struct similar similar =
 *		similar_rows(similarity, group, row, LINK_WHAT, SIMILAR_ANY);
 *	while (similar_next(&similar, &other))
 *		if (other != row && !fact_differ(pack, cell, cell_of(other)))
 *			return true;
 *
 * No row that may say the same is left out, but others may come along, the row
 * itself among them, and a row may come twice: the asker looks at each.
 */

#include "facts/similar_index.h"

#include <stdbool.h>

struct similarity;

/* Keeps `pack`, which must outlive it. Never NULL. */
struct similarity *similarity_create(const struct pack *pack);
void similarity_free(struct similarity *similarity);

const struct pack *similarity_pack(const struct similarity *similarity);

/* A walk over such rows. */
struct similar {
	const struct similar_index *index; /* NULL: all rows from `at` on */
	uint32_t at;			   /* the next row, entry or span */
	uint32_t end;			   /* behind the last row */
	uint32_t empty;			   /* the next empty cell */
	uint64_t hashes[2]; /* entries: of the whole, of the core */
	uint32_t part;	    /* which of these is looked for */
	uint32_t subject;   /* spans: whose */
	int64_t lo;	    /* spans: what they must reach */
};

/* The rows that may say the same as `row` in `column`. */
struct similar similar_rows(struct similarity *similarity,
			    const struct group *group, uint32_t row,
			    uint32_t column, unsigned how);

/* The rows of the whole group that may have this value. */
struct similar similar_rows_to_value(struct similarity *similarity,
				     const struct group *group, uint32_t column,
				     const struct value *value);

/* The terms, of the subject of `row`, that may have been going on then. */
struct similar similar_terms(struct similarity *similarity,
			     const struct group *term, uint32_t row,
			     struct date when);

/* The next one; false at the end. */
bool similar_next(struct similar *similar, uint32_t *row);

#endif
