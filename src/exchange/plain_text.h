#ifndef EXCHANGE_PLAIN_TEXT_H
#define EXCHANGE_PLAIN_TEXT_H

/*
 * plain_text: what other programs hold as HTML, as the text of a pack.
 *
 *	struct strbuf text = STRBUF_INIT;
 *	unsigned lost = plain_text_of_html(&text,
 *					   STR("<p>H<sub>2</sub>O &amp;</p>"));
 *	strbuf_finish(&text);
 */

#include "base/str.h"
#include "base/strbuf.h"

/* What plain text cannot hold. */
enum {
	LOST_PICTURE = 1,
	LOST_SOUND = 2, /* or a film */
	LOST_FORMULA = 4,
	LOST_LENGTH = 8 /* for readers: too long to be looked at */
};

/*
 * Appends HTML without its tags, with its references resolved; lines and
 * blocks are divided by newlines, raised and lowered figures become H₂O, 10³.
 * A `<` that begins no tag of HTML stays. Returns LOST_ bits.
 */
unsigned plain_text_of_html(struct strbuf *out, struct str html);

/* Appends it with single spaces in place of blanks and newlines, and without
 * what a pack may not hold: controls and invisible characters. */
void plain_text_tidy(struct strbuf *out, struct str text);

#endif
