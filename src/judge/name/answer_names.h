#ifndef JUDGE_NAME_ANSWER_NAMES_H
#define JUDGE_NAME_ANSWER_NAMES_H

/*
 * answer_names: every spelling of the right answer, folded.
 *
 * Spellings that the pool has are taken from it, with all the others that it
 * has of the same entity; the rest is folded into the scratch, one at a time.
 *
 *	struct answer_names names = answer_names(&question, &scratch);
 *	const struct name *name;
 *	while (answer_names_next(&names, &name))
 *		compare(name);	// holds until the next call
 */

#include "judge/name/judge_pool.h"
#include "judge/name/name_read.h"
#include "judge/ruling.h"

/* `folded` is the text it holds, so that it is not folded twice in a row. */
struct name_scratch {
	struct str folded;
	bool is_name;
	struct lexed lexed;
	struct name_space space;
	struct name name;
};

struct answer_names {
	const struct question_of_name *question;
	struct name_scratch *scratch;
	uint32_t entity;
	uint32_t spelling;
	uint32_t pooled; /* the next name of the pool, up to `pooled_end` */
	uint32_t pooled_end;
	uint32_t resolved; /* the entity of the pool, or POOL_NONE */
	bool begun;	   /* with this entity */
	bool umlauts;	   /* the last spelling again, with ae for ä */
	bool figures;	   /* and with 3rd for third */
};

struct answer_names answer_names(const struct question_of_name *question,
				 struct name_scratch *scratch);
bool answer_names_next(struct answer_names *names, const struct name **name);

/* Is this entity of the pool a right answer? */
bool answer_names_hold(const struct question_of_name *question,
		       struct name_scratch *scratch, uint32_t entity);

#endif
