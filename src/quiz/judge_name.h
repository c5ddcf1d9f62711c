#ifndef QUIZ_JUDGE_NAME_H
#define QUIZ_JUDGE_NAME_H

/*
 * judge_name: what the judges of people's names and of other names share.
 *
 * judge_name.c hands a typed name to the one or the other and explains the
 * ruling.
 */

#include "quiz/answer_names.h"
#include "quiz/judge_types.h"

/* A typed name before the answer; the scratch is free between two steps. */
struct naming {
	const struct question_of_name *question;
	const struct lexed *lexed;
	const struct name *typed;
	struct name_scratch *scratch;
};

struct ruling judge_thing(const struct naming *naming);
struct ruling judge_person(const struct naming *naming);

/* "that is X, another name here" */
struct ruling rule_other(const struct naming *naming, uint32_t entity);

/* What `d` slips in an expected key of `n` letters come to. */
enum verdict verdict_of_typos(uint32_t d, size_t n);

bool is_asked_for(const struct naming *naming, uint32_t entity);

#endif
