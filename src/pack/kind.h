#ifndef PACK_KIND_H
#define PACK_KIND_H

/*
 * kind: what distinguishes the kinds of facts, as data.
 *
 * A kind is one row of the table in kind.c; it also has forms in
 * question/forms/, a sentence in question/explanation.c and a view in
 * game/view/.
 *
 *	if (kinds[group->kind].date != INDEX_NONE)
 *		use(kinds[group->kind].date);
 */

#include "pack/pack.h"

enum { FIXED_MOST = 4, DATES_MOST = 3 };

/* A column that every group of a kind has. */
struct fixed_column {
	const char *id; /* NULL ends the list */
	enum column_type type;
	bool typed;  /* the group may name a type of things under `id:` */
	bool needed; /* every row must fill it */
	bool last;   /* a date that may be `..` */
};

/* NAMES_SELF is the series column that the sentence belongs to. */
enum { NAMES_NONE = 0xFFFF, NAMES_SELF = 0xFFFE };

/* A sentence that an author may give: the column it asks for, which it must not
 * name, and the one it must name. */
struct role_rule {
	bool is_there;
	uint16_t answer;
	uint16_t needs;
};

struct kind {
	const char *name;
	struct role_rule roles[ROLES]; /* SERIES: of its columns */
	enum completeness complete;    /* unless the pack says otherwise */
	struct fixed_column columns[FIXED_MOST];
	uint32_t own;  /* the column that says what a row is about */
	uint32_t date; /* by which rows are sorted, or NONE */
	uint32_t dates[DATES_MOST]; /* all columns with dates, NONE-ended */
	/* The cells that the id of a row is made from; either may be NONE. */
	uint32_t id_name;
	uint32_t id_date;
};

extern const struct kind kinds[FACT_KINDS];

/* The name of a kind in the format: "event". */
struct str kind_name(enum fact_kind kind);

#endif
