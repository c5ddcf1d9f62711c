#ifndef JUDGE_NAME_NAME_RULES_H
#define JUDGE_NAME_NAME_RULES_H

/*
 * name_rules: shared code of the judges of persons and of other names.
 */

#include "judge/name/answer_names.h"
#include "judge/name/person.h"
#include "judge/ruling.h"

/* A typed name to compare with the answer; the scratch is free between two
 * steps. */
struct naming {
	const struct question_of_name *question;
	const struct name *typed;
	const struct person *person; /* or NULL */
	struct name_scratch *scratch;
	struct lex_span span; /* the typed text */
	bool is_negation;
	bool is_hedge;
};

/* "that is X, another name here" */
struct ruling rule_other(const struct naming *naming, uint32_t entity);

/* The verdict for `d` typos in an expected key of `n` letters
 * (typo_letters). */
enum verdict verdict_of_typos(uint32_t d, size_t n);

/* Is this entity of the pool the answer, or one of the answers? */
bool is_asked_for(const struct naming *naming, uint32_t entity);

#endif
