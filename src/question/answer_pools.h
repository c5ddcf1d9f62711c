#ifndef QUESTION_ANSWER_POOLS_H
#define QUESTION_ANSWER_POOLS_H

/*
 * answer_pools: the entities beside each answer of a pack, prepared once.
 *
 *	struct pools *pools = answer_pools_create(pack);
 *	verdict = question_judge(pools, &question, typed, &reason);
 *	answer_pools_free(pools);
 */

#include "base/strbuf.h"
#include "pack/pack.h"
#include "question/question.h"

struct pools;

/* Keeps `pack`, which must outlive it. Never NULL. */
struct pools *answer_pools_create(const struct pack *pack);
void answer_pools_free(struct pools *pools);

/* Could this be an answer at all? See judge_accepts(). */
bool question_accepts(const struct question *q, struct str typed);

/*
 * Can the judge read it: an option, a date, a figure, or a name that something
 * here has or nearly has? What it cannot read may still be a wrong answer.
 */
bool question_knows(struct pools *pools, const struct question *q,
		    struct str typed);

/* Are there names beside the answer, so that others are unknown here? */
bool question_has_names(const struct question *q);

/*
 * The options that were typed, as places from 0, in that order; of pairs, the
 * partner of each option. Returns how many; 0 where there are no options.
 */
uint32_t question_places(const struct question *q, struct str typed,
			 uint32_t places[OPTIONS_MOST]);

/* The place of the option that is meant by its mark or its text; negative when
 * that is not certain. */
int question_option(const struct question *q, struct str typed);

/* Judges what was typed at a question, whatever its kind; see judge(). */
enum verdict question_judge(struct pools *pools, const struct question *q,
			    struct str typed, struct strbuf *reason);

#endif
