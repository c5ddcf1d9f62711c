#ifndef TESTS_JUDGE_CHECK_H
#define TESTS_JUDGE_CHECK_H

/*
 * judge_check: a table of typed texts judged against one answer.
 *
 *	static const struct judged rows[] = {
 *		{"1999", VERDICT_CORRECT, NULL},
 *		{"99", VERDICT_CLOSE, "a letter or two is off"},
 *	};
 *	CHECK_JUDGED(&answer, pool, rows);
 */

#include "judge/judge.h"

#include <criterion/criterion.h>
#include <string.h>

struct judged {
	const char *typed;
	enum verdict verdict;
	const char *reason; /* NULL: any */
};

#define CHECK_JUDGED(answer, pool, rows)                                       \
	check_judged((answer), (pool), (rows), sizeof(rows) / sizeof(*(rows)))

static inline void check_judged(const struct answer *answer,
				const struct judge_pool *pool,
				const struct judged *rows, size_t n)
{
	static const char *const names[] = {"wrong", "close", "correct"};

	for (size_t i = 0; i < n; i++) {
		struct strbuf reason = STRBUF_INIT;
		enum verdict verdict =
			judge(answer, pool, str_of(rows[i].typed), &reason);

		cr_expect(verdict == rows[i].verdict, "'%s': %s, not %s (%s)",
			  rows[i].typed, names[verdict], names[rows[i].verdict],
			  strbuf_text(&reason));
		cr_expect(!rows[i].reason ||
				  !strcmp(strbuf_text(&reason), rows[i].reason),
			  "'%s': says '%s', not '%s'", rows[i].typed,
			  strbuf_text(&reason), rows[i].reason);
		strbuf_finish(&reason);
	}
}

/* An answer that is one entity with up to four spellings. */
struct one_name {
	struct str spellings[4];
	struct entity entity;
};

static inline struct answer answer_of_name(struct one_name *name,
					   const char *const *spellings,
					   uint32_t n, bool person)
{
	for (uint32_t i = 0; i < n; i++)
		name->spellings[i] = str_of(spellings[i]);
	name->entity = (struct entity){name->spellings, n, false};
	return (struct answer){.type = ANSWER_NAME,
			       .person = person,
			       .entities = &name->entity,
			       .n_entities = 1};
}

/* A pool of entities with one spelling each. */
static inline struct judge_pool *pool_of(const char *const *names, uint32_t n,
					 bool people)
{
	struct str spellings[64];
	struct entity entities[64];

	for (uint32_t i = 0; i < n && i < 64; i++) {
		spellings[i] = str_of(names[i]);
		entities[i] = (struct entity){&spellings[i], 1, false};
	}
	return judge_pool_create(entities, n, people);
}

#endif
