#ifndef STORE_ROW_CHECK_H
#define STORE_ROW_CHECK_H

/*
 * row_check: is a row of a record what civiq can have written?
 */

#include "store/store_private.h"

enum rows_table { ROWS_GAME, ROWS_ANSWER, ROWS_TABLES };

/* How many columns there are, without the sum. */
int rows_width(enum rows_table table);

/* Has each column the right type and range, and is the sum, unless it is NULL,
 * right? */
bool row_is_sound(enum rows_table table, const struct db_value *values,
		  const struct db_value *sum);

#endif
