#ifndef AUTHOR_DRAFT_COLUMN_GUESS_H
#define AUTHOR_DRAFT_COLUMN_GUESS_H

/*
 * column_guess: guesses what a column of a CSV contains.
 *
 *	struct csv csv;
 *	if (csv_read(&csv, &source, &diags))
 *		use(column_guess(&csv, 3).type);
 */

#include "pack/csv.h"
#include "pack/date_order.h"
#include "pack/figure_signs.h"

struct column_guess {
	/* The column type in the format; NULL for a column to leave out. */
	const char *type;
	/* What was guessed, or why it is left out; NULL for no comment. */
	const char *note;
	struct figure_signs signs; /* of figures, or 0 */
	bool may_be_grouped;	   /* 1.016 may be 1016, as in other columns */
	char currency[8];	   /* the sign beside all figures, or "" */
	enum day_order day_order;  /* of dates like 5/1/1999 */
	bool is_several;	   /* texts with semicolons */
	bool has_spans;		   /* dates like 1066/1087 */
	bool is_stamp;		   /* 1999-02-12T00:00:00Z */
	bool is_year;		   /* stamps, mostly of 1 January */
	bool is_entity;		   /* all are Wikidata addresses */
	bool is_precision;	   /* Wikidata's figures for precision */
	bool is_full;		   /* no cell is empty */
	uint32_t values;	   /* distinct ones */
};

struct column_guess column_guess(const struct csv *csv, uint32_t column);

#endif
