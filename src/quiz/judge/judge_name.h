#ifndef QUIZ_JUDGE_JUDGE_NAME_H
#define QUIZ_JUDGE_JUDGE_NAME_H

/*
 * judge_name: what the judges of people's names and of other names share.
 *
 * judge_name.c hands a typed name to the one or the other and explains the
 * ruling.
 */

#include "quiz/judge/answer_names.h"
#include "quiz/judge/judge_types.h"
#include "quiz/judge/person.h"

/* A typed name, read once for all entities that it is compared with. */
struct typed_name {
	struct name name;
	struct name_space space;
	struct person person;
	bool is_person; /* `person` is set */
	bool is_negation;
	bool is_hedge;
};

/* A typed name before the answer; the scratch is free between two steps. */
struct naming {
	const struct question_of_name *question;
	const struct name *typed;
	const struct person *person; /* or NULL */
	struct name_scratch *scratch;
};

/* Reads a part of a line as one name. False when it is none. */
bool typed_name_read(struct typed_name *typed, struct span span, bool person);

struct ruling judge_typed_name(const struct question_of_name *question,
			       const struct typed_name *typed);

struct ruling judge_thing(const struct naming *naming);
struct ruling judge_person(const struct naming *naming);

/* "that is X, another name here" */
struct ruling rule_other(const struct naming *naming, uint32_t entity);

/* What `d` slips in an expected key of `n` letters come to. */
enum verdict verdict_of_typos(uint32_t d, size_t n);

bool is_asked_for(const struct naming *naming, uint32_t entity);

#endif
