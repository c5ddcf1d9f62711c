#ifndef FACTS_FACTS_H
#define FACTS_FACTS_H

/*
 * facts: what a pack proves, and what it leaves open.
 *
 * "Certainly" means in every world that the pack allows: for every day inside
 * an imprecise date and every figure inside a disputed one. "Possibly" means
 * in at least one.
 */

#include "facts/similar.h"
#include "pack/pack.h"

#include <stdbool.h>

/* Do two cells certainly say the same? Certainly not the same? */
bool fact_same(const struct pack *pack, const struct value *a,
	       const struct value *b);
bool fact_differ(const struct pack *pack, const struct value *a,
		 const struct value *b);

/* Did the holder of `row` certainly, or possibly, hold throughout `when`? */
bool fact_held(const struct pack *pack, const struct group *term, uint32_t row,
	       struct date when);
bool fact_maybe_held(const struct pack *pack, const struct group *term,
		     uint32_t row, struct date when);

/* Did the holder of `row` certainly hold on some day of `when`? */
bool fact_partly_held(const struct pack *pack, const struct group *term,
		      uint32_t row, struct date when);

/* May `who` have acted in the office of `row` on some day of `when`? */
bool fact_acted(struct similarity *similarity, const struct group *term,
		uint32_t row, const struct value *who, struct date when);

/* The days strictly inside a term, when it certainly held; false if none. */
bool fact_inside(const struct pack *pack, const struct group *term,
		 uint32_t row, struct date *inside);

/* Is it certain that no other row of the same subject has its date, which is
 * in `column`? */
bool fact_own_time(struct similarity *similarity, const struct group *group,
		   uint32_t row, uint32_t column);

/* The same of the year in which that date certainly lies. */
bool fact_own_year(const struct pack *pack, const struct group *group,
		   uint32_t row, uint32_t column);

/* Does the pack name all holders throughout `when`? */
bool fact_complete(const struct pack *pack, const struct group *term,
		   struct date when);

/* The same for an office with one holder at a time. */
bool fact_exclusive(const struct pack *pack, const struct group *term,
		    struct date when);

/* Does the pack tell all about each thing that has a row, at all times? */
bool fact_knows_each(const struct group *group);

/* The days on which a name was certainly in force; false if none. */
bool fact_named(struct similarity *similarity, const struct group *rename,
		uint32_t row, struct date *inside);

/*
 * Is this the only row of its group that may be about what stands in
 * `column`? Otherwise a question that names it could mean either.
 */
bool fact_alone(struct similarity *similarity, const struct group *group,
		uint32_t row, uint32_t column);

/* The row of the same subject that comes before or after in time, or NONE. */
uint32_t fact_before(const struct pack *pack, const struct group *group,
		     uint32_t row);
uint32_t fact_after(const struct pack *pack, const struct group *group,
		    uint32_t row);

/*
 * Walks the other rows of a group outwards from `row`, the nearest first. Where
 * the nearest are of no use, it goes on in ever longer steps, so that a huge
 * group takes hardly longer than a small one:
 *
 *	struct nearby near = nearby_from(group, row);
 *	uint32_t other;
 *	while (nearby_next(&near, &other))
 */
struct nearby {
	uint32_t first, n, row;
	uint32_t away;
	bool ahead, back; /* on which sides */
	bool turned;	  /* the next one is behind */
};
struct nearby nearby_from(const struct group *group, uint32_t row);

/* On one side only: of later rows, or of earlier ones. */
struct nearby nearby_ahead(const struct group *group, uint32_t row);
struct nearby nearby_back(const struct group *group, uint32_t row);

bool nearby_next(struct nearby *near, uint32_t *row);

#endif
