#ifndef ORACLE_SAID_H
#define ORACLE_SAID_H

/*
 * said: parses dates and figures written in the words of a language.
 *
 *	said_date(phrases, STR("17–18 October 2013"), &date);
 *	said_figure(phrases, STR("about 400 delegates"), &number);
 */

#include "pack/date.h"
#include "pack/number.h"
#include "question/phrases.h"

#include <stdbool.h>

/* "5 May 2009", "May 2009", "2009", "2009 to 2011"; false if it is not a
 * date. */
bool said_date(const struct phrases *phrases, struct str text,
	       struct date *out);

/* The same with its preposition: "on 5 May 2009". */
bool said_when(const struct phrases *phrases, struct str text,
	       struct date *out);

/* "30.9%", "23 seats", "more than 1,000". */
bool said_figure(const struct phrases *phrases, struct str text,
		 struct number *out);

#endif
