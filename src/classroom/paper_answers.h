#ifndef CLASSROOM_PAPER_ANSWERS_H
#define CLASSROOM_PAPER_ANSWERS_H

/*
 * paper_answers: what pupils wrote on paper, typed in as a table.
 *
 *     name,version,1,2,3
 *     Aigul Serik,B,a,Otan,1999
 *
 * The columns may come in any order; without `version` it is A for all. An
 * empty cell is a question without an answer.
 */

#include "base/diag.h"
#include "classroom/roster.h"

/* One pupil's sheet. */
struct paper_answers {
	struct str name;   /* as the roster has it, where there is one */
	uint32_t version;  /* 0 for A */
	struct str *typed; /* of each place; empty where it is open */
};

/*
 * Reads the table of a quiz of `places` questions, with `versions` versions, or
 * 0 where every pupil has one of his own. Texts go into the arena. False with
 * errors in `diags`: names that the roster does not have or that come twice, no
 * such version, columns that are not of the quiz.
 */
bool paper_answers_read(const char *path, const struct roster *roster,
			uint32_t places, uint32_t versions, struct arena *arena,
			struct paper_answers **answers, uint32_t *n,
			struct diags *diags);

#endif
