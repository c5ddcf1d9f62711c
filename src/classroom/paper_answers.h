#ifndef CLASSROOM_PAPER_ANSWERS_H
#define CLASSROOM_PAPER_ANSWERS_H

/*
 * paper_answers: pupils' answers on paper, typed in as a table.
 *
 *     name,version,1,2,3
 *     Aigul Serik,B,a,Otan,1999
 *
 * The columns may come in any order; without `version`, all pupils had version
 * A. An empty cell is a question without an answer.
 */

#include "base/diag.h"
#include "classroom/roster.h"

/* One pupil's sheet. */
struct paper_answers {
	struct str name;   /* as in the roster, if there is one */
	uint32_t version;  /* 0 for A */
	struct str *typed; /* by place; empty if not answered */
};

/*
 * Reads the table for a quiz of `places` questions, with `versions` versions,
 * or 0 if every pupil has his own. Texts go into the arena. False with errors
 * in `diags`: names that are not in the roster or occur twice, unknown
 * versions, and columns that do not belong to the quiz.
 */
bool paper_answers_read(const char *path, const struct roster *roster,
			uint32_t places, uint32_t versions, struct arena *arena,
			struct paper_answers **answers, uint32_t *n,
			struct diags *diags);

#endif
