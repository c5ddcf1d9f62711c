#ifndef AUTHOR_QUESTION_CHECK_H
#define AUTHOR_QUESTION_CHECK_H

/*
 * question_check: all that is wrong with a pack file, and what it gives.
 *
 * Besides what loading finds it draws every question once: that shows groups
 * which give none, and questions that share an id.
 */

#include "base/diag.h"
#include "base/strbuf.h"

#include <stdbool.h>
#include <stdint.h>

struct question_counts {
	uint32_t facts;
	uint32_t questions;
	struct strbuf left_out; /* left_out_add(); the caller's to finish */
};

/* False when the pack cannot be played; the reasons are in `diags`. */
bool question_check(const char *path, const struct str *folders,
		    uint32_t n_folders, struct diags *diags,
		    struct question_counts *question_counts);

#endif
