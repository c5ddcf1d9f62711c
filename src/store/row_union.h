#ifndef STORE_ROW_UNION_H
#define STORE_ROW_UNION_H

/*
 * row_union: adds rows of one record to another, as a union by id.
 *
 * A row is added only if each column has the right type and range and its
 * checksum is correct. Of two rows with the same id the one that is further
 * along or says more is kept, and if they are equal in this, the one with the
 * greater checksum, in whatever order and however often they come. But what a
 * row is about never changes: one that gives a known game or answer to another
 * player, pack or question is refused.
 *
 *	struct rows rows = rows_begin(db);
 *	ok = rows_put(&rows, ROWS_GAME, values, rows_width(ROWS_GAME), sum);
 *	ok = rows_finish(&rows) && ok;
 */

#include "store/row_check.h"

struct rows {
	struct db *db; /* in the caller's transaction */
	struct query insert[ROWS_TABLES];
	struct query find[ROWS_TABLES];
	struct query replace[ROWS_TABLES];
	struct query behind; /* is there a later answer of the game? */
	bool tally;	     /* the tallies must be recalculated */
	uint64_t added[ROWS_TABLES];
	uint64_t replaced[ROWS_TABLES]; /* a row with the same id */
	uint64_t refused[ROWS_TABLES];	/* another row has the id and stays */
	uint64_t left_out[ROWS_TABLES]; /* not sound */
};

struct rows rows_begin(struct db *db);

/* `values` has room for ROW_WIDTH_MOST, of which the row's version has the
 * first `n`. False if the database failed. The outcome for the row is
 * counted. */
bool rows_put(struct rows *rows, enum rows_table table, struct db_value *values,
	      int n, const struct db_value *sum);

/* The sum of one of the counts above over all tables. */
uint64_t rows_total(const uint64_t *counts);

/* Recalculates the tallies if needed and frees the statements. */
bool rows_finish(struct rows *rows);

#endif
