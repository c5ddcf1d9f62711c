#ifndef PACK_DATE_GUESS_H
#define PACK_DATE_GUESS_H

/*
 * date_guess: what a text that is not a date of the format may be meant for.
 *
 *	struct date_guess guess = date_guess(STR("5/1/1999"));
 *	assert(guess.n == 2); // 5 January and 1 May
 */

#include "pack/date.h"

enum { DATE_GUESSES_MOST = 2 };

struct date_guess {
	struct civil civil[DATE_GUESSES_MOST]; /* days of the calendar */
	uint32_t n;			       /* 0: cannot be read */
	enum precision precision;	       /* of all of them */
	bool none_exists; /* it can be read, but there is no such day */
	bool is_vague;	  /* about 1500, 1999? */
	bool is_short;	  /* the year has one or two digits, and no era */
	bool is_far;	  /* a number has more than four digits */
	int year;	  /* as it is written; -1 beside other short numbers */
};

/* A date alone: no range, and no end that is open. */
struct date_guess date_guess(struct str text);

/* The same, with the era and the year of `other` where the text has none, and
 * its month where the text is a day: the left side of `58–50 BC`. */
struct date_guess date_guess_beside(struct str text, struct str other);

#endif
