#ifndef AUTHOR_DRAFT_DRAFTING_H
#define AUTHOR_DRAFT_DRAFTING_H

/*
 * drafting: a pack while it is written for a table. Private to draft*.c.
 */

#include "author/draft/column_guess.h"
#include "author/draft/draft_input.h"
#include "base/arena.h"
#include "pack/csv.h"
#include "pack/pack.h"

/* A column while the pack is written. */
struct drafted {
	struct str header;
	struct str id;
	struct str title;
	struct str header_text; /* without brackets and marks */
	struct str unit;
	struct str verb;      /* of texts, instead of the title; or empty */
	struct str year;      /* for which figures are, or empty */
	struct str precision; /* the header of its precision column, or empty */
	struct column_guess guess;
	uint32_t line;	/* in the pack */
	bool is_person; /* its values are things of the type `people` */
	bool is_used;	/* for the things, or as another's precision */
};

struct drafting {
	const struct draft *draft;
	struct arena arena;
	struct csv csv;
	struct drafted *columns;
	uint32_t name;	   /* INDEX_NONE if none is suitable */
	uint32_t id, also; /* or INDEX_NONE */
	uint32_t years;	   /* of a series: when the occasions were; or NONE */
	bool are_persons;  /* the things */
	bool are_dead;
	uint32_t line; /* the last one written */
	struct strbuf *out;
};

#endif
