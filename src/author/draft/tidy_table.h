#ifndef AUTHOR_DRAFT_TIDY_TABLE_H
#define AUTHOR_DRAFT_TIDY_TABLE_H

/*
 * tidy_table: the cells of a spreadsheet, and what became of them.
 */

#include "base/arena.h"
#include "base/str.h"
#include "base/strbuf.h"
#include "question/phrases.h"

#include <stdbool.h>
#include <stdint.h>

/* What became of the cells of a column. */
struct tidy_column {
	struct str changes; /* a comment: what is written otherwise, or empty */
	struct str gaps;    /* the same: what is left empty */
	uint32_t changed, emptied;
};

struct tidy {
	const struct phrases *phrases; /* borrowed */
	struct arena arena;
	uint32_t n_rows; /* row 0 is the header */
	uint32_t n_columns;
	struct str *cells;
	uint32_t *lines; /* of each row in the file */
	struct tidy_column *columns;
	struct str left_out; /* rows, as lines of a comment */
	bool has_star;	     /* a footnote begins with one */
	bool is_changed;
	char separator;
};

static inline struct str *tidy_cell(const struct tidy *tidy, uint32_t row,
				    uint32_t column)
{
	return &tidy->cells[row * tidy->n_columns + column];
}

/* Sets a cell to another text, or to none, and notes it. */
void tidy_change(struct tidy *tidy, uint32_t row, uint32_t column,
		 struct str text);

/* Appends the start of a text as a comment may hold it. */
void tidy_add_shown(struct strbuf *out, struct str text);

#endif
