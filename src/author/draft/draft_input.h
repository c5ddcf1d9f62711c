#ifndef AUTHOR_DRAFT_DRAFT_INPUT_H
#define AUTHOR_DRAFT_DRAFT_INPUT_H

/*
 * draft_input: what a pack is drafted of.
 */

#include "author/draft/tidy_table.h"
#include "question/phrases.h"

struct draft {
	struct str id;	  /* of the pack, which belongs beside the table */
	struct str table; /* its file, without a path, NUL-terminated */
	struct str day;	  /* on which the facts were true */
	const struct tidy *tidy; /* what became of its cells, */
	const struct phrases *phrases;
	const struct str *folders; /* with phrases */
	uint32_t n_folders;
};

#endif
