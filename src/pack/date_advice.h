#ifndef PACK_DATE_ADVICE_H
#define PACK_DATE_ADVICE_H

/*
 * date_advice: tells an author why a text is not a date, and what to write.
 *
 *	struct strbuf hint = STRBUF_INIT;
 *	const char *message = date_advice(STR("1914-1918"), &hint);
 *	// "not a date", "write `1914/1918`"
 */

#include "base/strbuf.h"

/* For a text that date_parse() rejects. Appends the hint. */
const char *date_advice(struct str text, struct strbuf *hint);

#endif
