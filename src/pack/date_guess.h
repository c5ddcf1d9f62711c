#ifndef PACK_DATE_GUESS_H
#define PACK_DATE_GUESS_H

/*
 * date_guess: what date a text that is not in the format may stand for.
 *
 *	struct date_guess guess = date_guess(STR("5/1/1999"));
 *	assert(guess.n == 2); // 5 January and 1 May
 */

#include "pack/date.h"

enum { DATE_GUESSES_MOST = 2 };

struct date_guess {
	struct civil civil[DATE_GUESSES_MOST]; /* days that exist */
	uint32_t n;			       /* 0: cannot be read */
	enum precision precision;	       /* of all of them */
	bool none_exists; /* it can be read, but the day does not exist */
	bool is_vague;	  /* about 1500, 1999? */
	bool is_short;	  /* the year has one or two digits and no era */
	bool is_far;	  /* a number has more than four digits */
	int year;	  /* as written; -1 beside other short numbers */
};

/* A single date: no range and no open end. */
struct date_guess date_guess(struct str text);

/* The same, but takes the era and the year from `other` if the text has none,
 * and the month if the text is a day: the left side of `58–50 BC`. */
struct date_guess date_guess_beside(struct str text, struct str other);

#endif
