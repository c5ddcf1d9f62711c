#ifndef STORE_ROW_UNION_H
#define STORE_ROW_UNION_H

/*
 * row_union: rows of one record that are put into another, as a union by id.
 *
 * A row is put in only if each column has the right type and range and its sum
 * is right. Of two rows with one id the one that is further along or says more
 * stays, and of two that are alike in this the one with the greater sum, in
 * whatever order and however often they come. But what a row is about never
 * changes: one that gives a known game or answer to another player, pack or
 * question is refused.
 *
 *	struct rows rows = rows_begin(db);
 *	ok = rows_put(&rows, ROWS_GAME, values, rows_width(ROWS_GAME), sum);
 *	ok = rows_finish(&rows) && ok;
 */

#include "store/row_check.h"

struct rows {
	struct db *db; /* in a transaction of the caller's */
	struct query insert[ROWS_TABLES];
	struct query find[ROWS_TABLES];
	struct query replace[ROWS_TABLES];
	struct query behind; /* is there a later answer of the game? */
	bool tally;	     /* the tallies must be made anew */
	uint64_t added[ROWS_TABLES];
	uint64_t replaced[ROWS_TABLES]; /* a row with the same id */
	uint64_t refused[ROWS_TABLES];	/* another row has the id and stays */
	uint64_t left_out[ROWS_TABLES]; /* not sound */
};

struct rows rows_begin(struct db *db);

/* `values` has room for ROW_WIDTH_MOST, of which the row's version has the
 * first `n`. False when the db failed. What became of the row is counted. */
bool rows_put(struct rows *rows, enum rows_table table, struct db_value *values,
	      int n, const struct db_value *sum);

/* Over all tables, of one of the counts above. */
uint64_t rows_total(const uint64_t *counts);

/* Mends the tallies where that is needed and frees the statements. */
bool rows_finish(struct rows *rows);

#endif
