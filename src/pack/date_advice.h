#ifndef PACK_DATE_ADVICE_H
#define PACK_DATE_ADVICE_H

/*
 * date_advice: tells an author why a text is not a date, and what to write.
 *
 *	struct strbuf hint = STRBUF_INIT;
 *	const char *message = date_advice(STR("1914-1918"), false, &hint);
 *	// "not a date", "write `1914/1918`"
 */

#include "base/strbuf.h"

/* For a text that date_parse() rejects. Appends the hint. `is_edge`: it should
 * be the date on which something began or ended. */
const char *date_advice(struct str text, bool is_edge, struct strbuf *hint);

#endif
