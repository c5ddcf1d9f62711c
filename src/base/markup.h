#ifndef BASE_MARKUP_H
#define BASE_MARKUP_H

/*
 * markup: text in HTML and XML.
 *
 *	markup_add(&out, STR("A & B"));		// A &amp; B
 */

#include "base/strbuf.h"

/* Appends a text with the characters of markup escaped, also for use in
 * attributes. */
void markup_add(struct strbuf *out, struct str text);

#endif
