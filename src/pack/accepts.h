#ifndef PACK_ACCEPTS_H
#define PACK_ACCEPTS_H

/*
 * accepts: the warnings that a pack accepts, each with a reason.
 *
 * In a pack: `accept: [{what: years, at: codes, because: They are codes.}]`.
 *
 *	struct accepts accepts = ACCEPTS_INIT;
 *	struct pack *pack = pack_check(path, &accepts, &diags);
 *	if (pack)
 *		accepts_apply(&accepts, &source, &diags);
 *	accepts_finish(&accepts);
 */

#include "base/diag.h"
#include "base/vec.h"
#include "pack/source.h"
#include "pack/warning.h"

#include <stdbool.h>

struct accept {
	enum warning what;
	uint32_t file;	      /* number of the one it stands in */
	struct span span;     /* of the entry itself */
	uint32_t at_file;     /* number of the one with what `at` names */
	uint64_t first, last; /* where the warning may be, both included */
	bool is_found;	      /* what `at` names exists */
	bool is_group;	      /* ... all of a group or a column */
	bool is_everywhere;   /* there is no `at` */
};

struct accepts {
	VEC(struct accept) all;
};

#define ACCEPTS_INIT ((struct accepts){VEC_INIT})

/* A place in the file, as a number that increases through the file. */
uint64_t accepts_place(uint32_t line, uint32_t column);

/* Removes the accepted warnings from `diags`; an entry that accepts none is
 * itself a warning. The files beside `source` must be open. */
void accepts_apply(const struct accepts *accepts, const struct source *source,
		   struct diags *diags);

void accepts_finish(struct accepts *accepts);

#endif
