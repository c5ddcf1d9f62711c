#ifndef STORE_ROWS_H
#define STORE_ROWS_H

/*
 * rows: rows of one record that are put into another, as a union by id.
 *
 * The result does not depend on the order in which rows come, nor on how
 * often: of two rows with one id the one that is further along or says more
 * stays, and of two that are alike in this the one with the greater sum. A row
 * is put in only if all of it is of the right type and its sum is right.
 *
 *	struct rows rows = rows_begin(db);
 *	ok = rows_put(&rows, ROWS_GAME, values, sum);
 *	ok = rows_finish(&rows) && ok;
 */

#include "store/store_inside.h"

enum rows_table { ROWS_GAME, ROWS_ANSWER, ROWS_TABLES };

struct rows {
	struct db *db; /* in a transaction of the caller's */
	struct query insert[ROWS_TABLES];
	struct query find[ROWS_TABLES];
	struct query replace[ROWS_TABLES];
	struct query behind; /* is there a later answer of the game? */
	bool tally;	     /* the tallies must be made anew */
	uint64_t added[ROWS_TABLES];
	uint64_t changed[ROWS_TABLES]; /* one with the same id was there */
	uint64_t left_out[ROWS_TABLES];
};

/* How many columns there are, without the sum. */
int rows_width(enum rows_table table);

/* Is all of it of the right type, and the sum, unless it is NULL, right? */
bool row_is_sound(enum rows_table table, const struct value *values,
		  const struct value *sum);

struct rows rows_begin(struct db *db);

/* False when the db failed; a row that is not sound is counted. */
bool rows_put(struct rows *rows, enum rows_table table,
	      const struct value *values, const struct value *sum);

/* Mends the tallies where that is needed and frees the statements. */
bool rows_finish(struct rows *rows);

#endif
