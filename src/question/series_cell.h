#ifndef QUESTION_SERIES_CELL_H
#define QUESTION_SERIES_CELL_H

/*
 * series_cell: a slot of a series is one cell: an occasion and a typed column.
 */

#include "question/maker.h"

#include <stdbool.h>

/* How many cells a group has, and which one a slot is. */
uint32_t series_cells(const struct pack *pack, const struct group *group);
uint32_t series_row(const struct group *group, uint32_t slot);
uint32_t series_column(const struct group *group, uint32_t slot);

/* Is it a column of names rather than figures? */
bool series_is_name(const struct maker *m, uint32_t column);

/*
 * Names the row and gives the slots {what} ("the share of the vote of Otan")
 * and {occasion} ("the Mazhilis election of 1999"). Refuses an empty cell and
 * a column that is not asked.
 */
bool series_cell_begin(struct maker *m, struct question *q, uint32_t row,
		       uint32_t column);

/* The same for a question about several occasions: what has had several names
 * is called by none of them. */
bool series_begin_timeless(struct maker *m, struct question *q, uint32_t row,
			   uint32_t column);

/* Only gives the slots, of a cell that is not asked about. False, with a
 * refusal, when a word is missing. */
bool series_name_cell(struct maker *m, uint32_t row, uint32_t column);

/* What a column counts, "votes" of the label "number of votes", where "how many
 * votes were there" can be asked; else empty. */
struct str series_counted(struct maker *m, uint32_t row, uint32_t column);

/* A stem that asks for the occasion of a column: `key`, whose {title} names
 * their kind, "in which Mazhilis election". Where the title has its date
 * inside, `key` with "-on" added, which does not name it: refused, when another
 * series has such a column. */
struct str series_asks_when(struct maker *m, uint32_t column, const char *key);

/* One occasion among others, as an option: its date. Empty when another
 * occasion of the same thing may have that date. */
struct str series_occasion(struct maker *m, uint32_t row);

/* The same inside a sentence: "in 1999". */
struct str series_time(struct maker *m, uint32_t row);

/* Two occasions in the slots {earlier} and {later}: "the Mazhilis election of
 * 2016", "that of 2021"; and their times in {second} and {first}. */
void series_between(struct maker *m, uint32_t row, uint32_t earlier);

/* "The share of the vote was 60.6% in 2004 and 30.9% in 1999." Needs the slots
 * {what}, {first} and {second}. */
struct str series_both(struct maker *m, uint32_t column, uint32_t row,
		       uint32_t earlier);

/* Are the figures of two rows about the same subject and the same whole, and
 * can `b` be told by its date? */
bool series_comparable(const struct maker *m, uint32_t column, uint32_t a,
		       uint32_t b);

#endif
