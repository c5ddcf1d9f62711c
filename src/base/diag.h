#ifndef BASE_DIAG_H
#define BASE_DIAG_H

/*
 * diag: what is wrong with an input, as values.
 *
 * Whoever reads an input appends what it finds and goes on as long as it can;
 * only the program prints. Lines and columns count from 1; columns count code
 * points. Line 0 stands for the file as a whole.
 *
 *	struct diags diags = DIAGS_INIT;
 *	struct pack *pack = pack_load(path, &diags);
 *	if (!pack)
 *		show(&diags);
 *	diags_finish(&diags);
 */

#include "base/arena.h"
#include "base/str.h"
#include "base/vec.h"

#include <stdarg.h>
#include <stdbool.h>

enum severity { DIAG_ERROR, DIAG_WARNING };

struct span {
	uint32_t line;
	uint32_t column;
	uint32_t width; /* code points to underline; at least 1 */
};

struct diag {
	enum severity severity;
	struct str file;
	struct span span;
	struct str excerpt; /* the line itself; empty when there is none */
	struct str message; /* a clause without a full stop */
	struct str hint;    /* what to write instead; may be empty */
	struct str id;	    /* of a warning, "full-stop"; a literal */
};

/* More than these are counted and not kept: nobody reads them. */
enum { DIAGS_MOST = 200 };

struct diags {
	struct arena arena; /* owns every text below */
	VEC(struct diag) all;
	uint32_t errors;     /* how many there were, kept or not */
	uint32_t dropped;    /* errors and warnings that were not kept */
	uint32_t unreadable; /* files that the system would not read */
	bool errors_only;    /* may be set: warnings are counted, not kept */
	uint32_t muted;	     /* warnings that were counted so */
};

#define DIAGS_INIT ((struct diags){ARENA_INIT, VEC_INIT, 0, 0, 0, false, 0})

/*
 * Appends a copy of `diag` with the message formatted from `format`, of which
 * the first KiB is kept.
 */
void diags_addv(struct diags *diags, const struct diag *diag,
		const char *format, va_list args)
	__attribute__((format(printf, 3, 0)));
void diags_add(struct diags *diags, const struct diag *diag, const char *format,
	       ...) __attribute__((format(printf, 3, 4)));

/*
 * Have so many been dropped that looking for more is a waste? Whoever reads a
 * long input may stop then.
 */
bool diags_enough(const struct diags *diags);

/* By file name, then by line and column. */
void diags_sort(struct diags *diags);

void diags_finish(struct diags *diags);

#endif
