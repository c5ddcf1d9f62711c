#ifndef JUDGE_NAME_JUDGE_NAME_H
#define JUDGE_NAME_JUDGE_NAME_H

/*
 * judge_name: reads a typed name and passes it to the judge of persons or of
 * other names.
 */

#include "judge/name/person.h"
#include "judge/ruling.h"

/* A typed name, parsed once for all entities that it is compared with. */
struct typed_name {
	struct name name;
	struct name_space space;
	struct person person;
	struct lex_span span;
	bool is_person; /* `person` is set */
	bool has_or;
	bool has_slash;
};

/* Reads a part of a line as one name. False if it is not a name. */
bool typed_name_read(struct typed_name *typed, struct lex_span span,
		     bool person);

struct ruling judge_typed_name(const struct question_of_name *question,
			       const struct typed_name *typed);

#endif
