#ifndef AUTHOR_COLUMN_GUESS_H
#define AUTHOR_COLUMN_GUESS_H

/*
 * column_guess: what a column of a CSV seems to hold.
 *
 *	struct csv csv;
 *	if (csv_read(&csv, &source, &diags))
 *		use(column_guess(&csv, 3).type);
 */

#include "pack/csv.h"
#include "pack/figure_signs.h"

struct column_guess {
	/* The word of the format; NULL for a column that is to be left out. */
	const char *type;
	/* What was guessed, or why it is left out; NULL for nothing to say. */
	const char *note;
	struct figure_signs signs; /* of figures, or 0 */
	bool is_several;	   /* texts with semicolons */
	bool is_stamp;		   /* 1999-02-12T00:00:00Z */
	bool is_year;		   /* stamps, of which most are of 1 January */
	bool is_entity;		   /* all are addresses of Wikidata */
	bool is_precision;	   /* the figures that Wikidata has for it */
	bool is_full;		   /* no cell is empty */
	uint32_t values;	   /* that differ */
};

struct column_guess column_guess(const struct csv *csv, uint32_t column);

#endif
