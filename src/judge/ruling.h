#ifndef JUDGE_RULING_H
#define JUDGE_RULING_H

/*
 * ruling: shared code of the judges of the answer types.
 *
 * One file and one function per type; judge.c has the table. A judge is given
 * text that is valid, short enough and not empty, and returns a ruling; it
 * allocates nothing.
 */

#include "judge/answer.h"
#include "judge/text/lex.h"

enum { RULING_COUNTS = 3 };

/* A verdict and the clause that explains it: before, name, after. */
struct ruling {
	enum verdict verdict;
	const char *before; /* NULL for no clause; each # is the next count */
	struct str name;
	const char *after;
	uint32_t counts[RULING_COUNTS];
	bool unread; /* it cannot be an answer, so it is not judged */
};

#define RULING(verdict, clause)                                                \
	((struct ruling){(verdict), (clause), STR_NONE, "", {0}, false})
#define RULING_UNREAD(clause)                                                  \
	((struct ruling){VERDICT_WRONG, (clause), STR_NONE, "", {0}, true})
#define RULING_NAMED(verdict, before, name, after)                             \
	((struct ruling){(verdict), (before), (name), (after), {0}, false})
#define RULING_CORRECT RULING(VERDICT_CORRECT, NULL)
#define RULING_WRONG   RULING(VERDICT_WRONG, NULL)

/* The question: any one of these entities is right, those of the pool are
 * not. */
struct question_of_name {
	const struct entity *entities;
	uint32_t n;
	enum match match;
	bool person;
	const struct judge_pool *pool; /* or NULL */
	bool spellings_only;	       /* not those that the pool has besides */
};

typedef struct ruling judge_type(const struct answer *answer,
				 const struct judge_pool *pool,
				 const struct lexed *typed);

judge_type judge_name;
judge_type judge_date;
judge_type judge_year;
judge_type judge_number;
judge_type judge_percent;
judge_type judge_guess;
judge_type judge_list;
judge_type judge_choice;
judge_type judge_several;
judge_type judge_order;
judge_type judge_match;

#endif
