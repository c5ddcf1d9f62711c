#ifndef PACK_DATE_ORDER_H
#define PACK_DATE_ORDER_H

/*
 * date_order: dates in figures, as spreadsheets write them.
 *
 *	struct strbuf date = STRBUF_INIT;
 *	if (date_in_order(STR("5/1/1999"), true, &date))
 *		use(&date);	// 1999-01-05
 *	strbuf_finish(&date);
 */

#include "base/str.h"
#include "base/strbuf.h"

#include <stdbool.h>

enum day_order { DAY_UNSAID, DAY_FIRST, DAY_SECOND };

/* Appends the date as the format has it. The numbers are parted by slashes,
 * points or dashes, and the year has four digits; false for other texts, and
 * for days that do not exist. */
bool date_in_order(struct str text, bool day_first, struct strbuf *out);

#endif
