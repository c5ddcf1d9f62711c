#ifndef EXCHANGE_DELIMITED_H
#define EXCHANGE_DELIMITED_H

/*
 * delimited: tables as people and other programs write them.
 *
 * Unlike csv.h, which reads the tables of packs, it takes rows of any length
 * and needs no header.
 *
 *	struct delimited d = delimited_of(bytes, ',');
 *	while (delimited_next(&d, &arena))
 *		use(d.cells.at, d.cells.n, d.line);
 *	delimited_finish(&d);
 *
 * Cells may be quoted as in RFC 4180. A quotation mark that begins no quoted
 * cell is text: `"Hamlet" is by whom?`.
 */

#include "base/arena.h"
#include "base/str.h"
#include "base/vec.h"

#include <stdbool.h>
#include <stdint.h>

struct delimited {
	struct str text;
	size_t at;
	uint32_t next_line; /* on which the next row begins */
	char separator;

	/* The latest row. */
	VEC(struct str) cells; /* without blanks around them; the first 201 */
	uint32_t line;	       /* on which it begins, counted from 1 */
	size_t start;	       /* its offset */
	size_t unclosed; /* the offset of a quotation mark that is not closed,
			    or SIZE_MAX; the text from there on is text */
};

enum { DELIMITED_CELLS_MOST = 201 };

struct delimited delimited_of(struct str text, char separator);

/* The next row that is not empty, its cells in the text or the arena; false at
 * the end. */
bool delimited_next(struct delimited *d, struct arena *arena);
void delimited_finish(struct delimited *d);

/* The separator by which the first rows come out alike: tab, semicolon or
 * comma; 0 if there is none. */
char delimited_guess(struct str text);

#endif
