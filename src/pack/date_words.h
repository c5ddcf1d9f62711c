#ifndef PACK_DATE_WORDS_H
#define PACK_DATE_WORDS_H

/*
 * date_words: approximate dates in words.
 *
 *	between 1558 and 1562, disputed 1564 or 1566, about 1560
 *	1560s, 16th century, 5th century BC, early 1560s, summer 1969
 *	before 1500, after March 1917
 *
 * Each is an interval that certainly contains the date, and nothing more.
 */

#include "pack/date.h"

/* False, with `*out` untouched, on anything else. */
bool date_words_parse(struct str text, struct date *out);

/*
 * The number that names a date of that precision: 1560 of about 1560 and of the
 * 1560s, 16 of the 16th century, -5 of the 5th century BC. 0 for dates of other
 * precisions.
 */
int date_number(struct date date);

/* "early", as a pack has it; empty for the whole. */
struct str date_part_word(enum date_part part);

/* The other way round. False if there is no such date. */
bool date_of_number(enum precision precision, int number, struct date *out);

#endif
