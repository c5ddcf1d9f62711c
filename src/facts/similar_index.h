#ifndef FACTS_SIMILAR_INDEX_H
#define FACTS_SIMILAR_INDEX_H

/*
 * similar_index: the rows of a group by what stands in one of its columns.
 *
 * Things are found by their number; texts by a hash, which is the same for all
 * that may mean the same; dates and figures by the span of what they may be.
 */

#include "base/vec.h"
#include "pack/pack.h"

/* What counts as saying the same, and where; to be combined with `|`. */
enum {
	SIMILAR_ANY = 0,    /* not certainly different: see fact_differ() */
	SIMILAR_FOLDED = 1, /* texts: the same but for case and accents */
	SIMILAR_SAME_SUBJECT = 2, /* of the same subject only */
	SIMILAR_OR_EMPTY = 4 /* empty cells too: they may stand for anything */
};

/* The column for the days from the beginning of a term to its end. */
#define TERM_DAYS UINT32_MAX

struct similar_entry {
	uint32_t hash; /* its lower half */
	uint32_t row;
	uint32_t next; /* with the same head, or NONE */
};

/* Sorted by subject and `lo`. */
struct similar_range {
	int64_t lo;
	int64_t hi;
	uint32_t subject;
	uint32_t row;
};

enum similar_index_kind { SIMILAR_BY_THING, SIMILAR_BY_HASH, SIMILAR_BY_RANGE };

struct similar_index {
	struct similar_index *next; /* of the same group */
	uint32_t column;
	unsigned how;
	enum similar_index_kind kind;
	VEC(uint32_t) empty; /* rows without anything in that column */

	/* BY_THING: the first row of each, and after each row the next one,
	 * or NONE. */
	uint32_t first_thing;
	uint32_t first_row;
	uint32_t *rows;
	uint32_t *next_rows;

	/* BY_MARK: the first entries of the chains. */
	VEC(struct similar_entry) entries;
	uint32_t *heads;
	uint32_t n_heads; /* a power of two, or 0 */

	/* BY_SPAN: and a tree of their highest ends. The root is the first
	 * element, the children of element i are 2 i and 2 i + 1, and the spans
	 * are the leaves. */
	VEC(struct similar_range) spans;
	int64_t *ends;
	uint32_t n_leaves; /* a power of two */
};

/* Makes one; the caller sets `next`. */
struct similar_index *similar_index_create(const struct pack *pack,
					   const struct group *group,
					   uint32_t column, unsigned how);
void similar_index_free(struct similar_index *index);

/* The hashes of a thing or a text, of the whole and of its core; returns how
 * many there are. */
uint32_t similar_index_hashes(const struct pack *pack,
			      const struct value *value, unsigned how,
			      uint32_t subject, uint64_t *hashes);

/* The first entry of the chain in which a hash would stand, or NONE. */
uint32_t similar_index_chain(const struct similar_index *index, uint64_t hash);

/* What a date or a figure may be. */
void similar_index_range(const struct pack *pack, const struct value *value,
			 int64_t *lo, int64_t *hi);

/* The last span before number `end` that reaches `lo`, or NONE. */
uint32_t similar_index_reaching(const struct similar_index *index, uint32_t end,
				int64_t lo);

/* How many spans of this and earlier subjects begin at `hi` or before. */
uint32_t similar_index_before(const struct similar_index *index,
			      uint32_t subject, int64_t hi);

#endif
