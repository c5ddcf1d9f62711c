#ifndef EXCHANGE_IMPORT_H
#define EXCHANGE_IMPORT_H

/*
 * import: questions that another program wrote, as a pack of questions by hand.
 *
 *	struct import import = IMPORT_INIT;
 *	if (import_read(&import, "capitals.csv", NULL, &diags))
 *		import_write(&import, STR("capitals"), &out, NULL);
 *	import_finish(&import);
 *
 * The files are not trusted: what is too large, too deep or not what its format
 * says is an error; what a pack cannot hold is left out and listed.
 */

#include "base/arena.h"
#include "base/diag.h"
#include "base/str.h"
#include "base/strbuf.h"
#include "base/vec.h"

#include <stdbool.h>
#include <stdint.h>

enum {
	/* More questions than this in one file are refused. */
	IMPORT_MOST = 100000,

	/* And more bytes of text: cells of a spreadsheet may share one that is
	 * long. */
	IMPORT_TEXT_MOST = 64 * 1024 * 1024
};

enum imported_kind {
	IMPORTED_CHOICE,
	IMPORTED_TYPED,	 /* the first right answer; others are accepted */
	IMPORTED_FIGURE, /* a number or date of that type, typed */
	IMPORTED_TRUTH	 /* the right answer is "true" or "false" */
};

/* A question as it stands in the pack. Its texts belong to the import. */
struct imported {
	uint32_t at; /* its line or number in the file */
	enum imported_kind kind;
	const char *type; /* of a figure: "number", "year", "date" */
	struct str id;
	struct str q;
	struct str *right;
	struct str *wrong;
	uint32_t n_right;
	uint32_t n_wrong;
	struct str why;
	struct str topic;    /* its name; may be empty, like what follows */
	struct str category; /* the part of the file in which it stands */
	struct str source;   /* where it names one of its own */
	uint32_t level;	     /* 1 to 5, 0 when not said */
};

/* A question that was left out, or a part of one that was kept. */
struct not_kept {
	uint32_t at;
	bool is_part;
	struct str what; /* "no answer" */
};

struct import {
	struct arena arena;
	struct str file;    /* its name without folders; NUL-terminated */
	struct str title;   /* of the deck; may be empty */
	const char *unit;   /* what `at` counts: "line", "question", "note" */
	bool has_no_header; /* a table whose columns were read by their place */
	VEC(struct imported) questions;
	VEC(struct not_kept) not_kept;
};

#define IMPORT_INIT                                                            \
	((struct import){ARENA_INIT, STR_NONE, STR_NONE, "line", false,        \
			 VEC_INIT, VEC_INIT})

void import_finish(struct import *import);

/*
 * Reads a file in the format of that name, or in the one that it seems to have
 * when `format` is NULL. False if it cannot be read, with the reasons in
 * `diags`; `diags->unreadable` is then set if the system would not read it.
 */
bool import_read(struct import *import, const char *path, const char *format,
		 struct diags *diags);

/* The names of the formats with what they are, one a line, indented: for
 * people. */
void import_formats(struct strbuf *out);

/* Is there a format of this name? */
bool import_is_format(const char *name);

/*
 * Appends the pack. Where `lines` is not NULL it has room for the line on which
 * each question begins, counted from 1.
 */
void import_write(const struct import *import, struct str id,
		  struct strbuf *out, uint32_t *lines);

/* Removes a question that turned out to be one that a pack cannot hold. */
void import_remove(struct import *import, uint32_t question, struct str why);

#endif
