#ifndef AUTHOR_DRAFT_DRAFT_LINES_H
#define AUTHOR_DRAFT_DRAFT_LINES_H

/*
 * draft_lines: lines and words of a drafted pack. Private to draft.c.
 */

#include "author/draft/drafting.h"

/* Ends the current line, or adds one. */
void draft_line(struct drafting *d, const char *format, ...)
	__attribute__((format(printf, 2, 3)));

/* A text as YAML, quoted if needed. */
struct str draft_quoted(struct drafting *d, struct str text);

/* What the sentences call one value: "a neighbour of", "the number of moons".
 */
struct str draft_noun(struct drafting *d, const struct drafted *column);

/* Adds comments: how the table differs from the file it was made of, and how
 * the cells of a column do. */
void draft_table_notes(struct drafting *d);
void draft_cell_notes(struct drafting *d, const struct drafted *column);

#endif
