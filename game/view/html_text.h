#ifndef GAME_VIEW_HTML_TEXT_H
#define GAME_VIEW_HTML_TEXT_H

/*
 * html_text: self-contained HTML pages.
 *
 *	html_begin(&out, STR("Monday"), css);
 *	strbuf_addz(&out, "<p>");
 *	html_add(&out, q.stem);
 *	strbuf_addz(&out, "</p>\n");
 *	html_end(&out);
 */

#include "base/strbuf.h"

/* Appends a text with markup escaped, also for use in attributes. */
void html_add(struct strbuf *out, struct str text);

/* Everything up to the body, with the title and a style; the page is also
 * well-formed XML. */
void html_begin(struct strbuf *out, struct str title, const char *style);
void html_end(struct strbuf *out);

#endif
