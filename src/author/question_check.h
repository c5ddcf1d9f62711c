#ifndef AUTHOR_QUESTION_CHECK_H
#define AUTHOR_QUESTION_CHECK_H

/*
 * question_check: finds all errors in a pack file, and what questions it gives.
 *
 * Besides loading the pack it draws every question once, to find groups without
 * questions, and questions that share an id.
 */

#include "base/diag.h"
#include "base/strbuf.h"

#include <stdbool.h>
#include <stdint.h>

struct question_counts {
	uint32_t facts;
	uint32_t questions;
	struct strbuf left_out; /* left_out_add(); the caller finishes it */
};

/* False if the pack cannot be played; the reasons are in `diags`. */
bool question_check(const char *path, const struct str *folders,
		    uint32_t n_folders, struct diags *diags,
		    struct question_counts *question_counts);

/* The same for a pack in memory that accepts no warnings; `path` is what its
 * file is to be called, beside its tables. */
bool question_check_text(const char *path, struct str text,
			 const struct str *folders, uint32_t n_folders,
			 struct diags *diags,
			 struct question_counts *question_counts);

#endif
