#ifndef AUTHOR_DRAFT_COLUMNS_H
#define AUTHOR_DRAFT_COLUMNS_H

/*
 * draft_columns: the roles of a table's columns in a pack for it. Private to
 * draft.c.
 */

#include "author/column_guess.h"
#include "base/arena.h"
#include "pack/csv.h"
#include "pack/pack.h"

struct draft;

/* A column while the pack is written. */
struct drafted {
	struct str header;
	struct str id;
	struct str title;
	struct str unit;
	struct str precision; /* the header of its precision column, or empty */
	struct column_guess guess;
	uint32_t line; /* in the pack */
	bool is_used;  /* for the things, or as another's precision */
};

struct drafting {
	const struct draft *draft;
	struct arena arena;
	struct csv csv;
	struct drafted *columns;
	uint32_t name;	   /* INDEX_NONE if none is suitable */
	uint32_t id, also; /* or INDEX_NONE */
	uint32_t line;	   /* the last one written */
	struct strbuf *out;
};

/*
 * Determines what each column contains, and which ones name the things. False
 * if none does.
 */
bool draft_columns(struct drafting *d);

#endif
