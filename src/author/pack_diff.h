#ifndef AUTHOR_PACK_DIFF_H
#define AUTHOR_PACK_DIFF_H

/*
 * pack_diff: what changed between two versions of a pack.
 *
 * Facts and questions are the same if they have the same id, or if the newer
 * version lists the id under `formerly`; the pack's own id does not count. What
 * a fact says are its cells (see author/fact_cells.h).
 *
 *	struct pack_diff diff = pack_diff_make(bank, newer_bank);
 *	vec_each (change, &diff.facts)
 *		show(change);
 *	pack_diff_finish(&diff);
 */

#include "author/fact_cells.h"

enum change_kind { CHANGE_REMOVED, CHANGE_ADDED, CHANGE_CHANGED };

struct fact_change {
	struct str id;	  /* group/key, in the newer version if it is there */
	struct str group; /* the first part of it */
	enum change_kind kind;
	/* All cells of what was removed or added; the cells that differ of
	 * what changed. */
	struct fact_cells was;
	struct fact_cells now;
};

struct question_change {
	struct str id; /* group/form/key */
	enum change_kind kind;
	struct str stem; /* in the newer version if it is there */
	struct str was;	 /* its answer; empty if it was added */
	struct str now;	 /* empty if it was removed */
};

/* Both sorted by id. */
struct pack_diff {
	VEC(struct fact_change) facts;
	VEC(struct question_change) questions;
	struct arena arena; /* of the texts */
};

/* Compares the packs of two banks, which must outlive the result. */
struct pack_diff pack_diff_make(const struct bank *older,
				const struct bank *newer);
void pack_diff_finish(struct pack_diff *diff);

#endif
