#ifndef STORE_ROW_CHECK_H
#define STORE_ROW_CHECK_H

/*
 * row_check: could civiq have written this row of a record?
 */

#include "store/store_private.h"

enum rows_table { ROWS_GAME, ROWS_ANSWER, ROWS_STAR, ROWS_REPORT, ROWS_TABLES };

/* The number of columns, without the checksum. */
int rows_width(enum rows_table table);

/*
 * How many of them the rows of that version have, 0 if the version has no such
 * table. Columns were only ever added at the end.
 */
int rows_width_of(enum rows_table table, int64_t version);

/* The column before which the checksum is stored: it was the last one when it
 * was added. */
int rows_sum_at(enum rows_table table);

/*
 * Does each column have the right type and range, and is the checksum over the
 * first `n` correct, unless it is NULL? Fills in the columns from `n` on, which
 * the row's version did not have.
 */
bool row_is_sound(enum rows_table table, struct db_value *values, int n,
		  const struct db_value *sum);

#endif
