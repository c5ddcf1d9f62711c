#ifndef STORE_ROW_CHECK_H
#define STORE_ROW_CHECK_H

/*
 * row_check: is a row of a record what civiq can have written?
 */

#include "store/store_private.h"

enum rows_table { ROWS_GAME, ROWS_ANSWER, ROWS_STAR, ROWS_REPORT, ROWS_TABLES };

/* How many columns there are, without the sum. */
int rows_width(enum rows_table table);

/*
 * How many of them the rows of that version have, 0 when the version has no
 * such table. Columns were only ever added, at the end.
 */
int rows_width_of(enum rows_table table, int64_t version);

/* Before which column the sum stands in the file: it was the last one when it
 * was added. */
int rows_sum_at(enum rows_table table);

/*
 * Has each column the right type and range, and is the sum over the first `n`
 * of them, unless it is NULL, right? Fills in the columns from `n` on, which
 * the version of the row did not have.
 */
bool row_is_sound(enum rows_table table, struct db_value *values, int n,
		  const struct db_value *sum);

#endif
