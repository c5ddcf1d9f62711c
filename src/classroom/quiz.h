#ifndef CLASSROOM_QUIZ_H
#define CLASSROOM_QUIZ_H

/*
 * quiz: a file by which a class answers the same questions. It has a code and
 * the rules of the quiz, but neither answers nor ids of questions.
 *
 *     format: 1
 *     title: Monday
 *     code: amanat-20-000007JY
 *     answers: at the end
 *
 *	struct quiz quiz;
 *	if (!quiz_read(&quiz, "monday.quiz", &arena, &diags))
 *		show(&diags);
 *
 * docs/teachers.md describes every key.
 */

#include "base/arena.h"
#include "base/diag.h"
#include "base/strbuf.h"
#include "round/code.h"

#include <stdbool.h>
#include <stdint.h>

enum { QUIZ_FORMAT = 1, QUIZ_SKIP_MOST = 1000, QUIZ_TITLE_MOST = 200 };

/* When pupils learn the right answers. */
enum quiz_answers { QUIZ_AT_ONCE, QUIZ_AT_END, QUIZ_NEVER };

struct quiz {
	struct str title;
	struct str text; /* the code as written */
	struct code code;

	/* Pack files that are not found by their ids, relative to the quiz
	 * file. */
	struct str packs[PACKS_MOST];
	uint32_t n_packs;

	/* Positions from 1: the question at each is replaced by the next one
	 * drawn, or the place is left out. */
	uint32_t *skip;
	uint32_t n_skip;
	uint32_t *remove;
	uint32_t n_remove;

	uint32_t seconds;  /* for the whole quiz; 0 for no limit */
	struct str opens;  /* 2026-03-02 09:00, local time */
	struct str closes; /* likewise; both may be empty */
	uint32_t attempts; /* per pupil; 0 for no limit */
	struct str roster; /* a file, relative to the quiz file; may be empty */
	bool versions;	   /* each pupil has his own questions */
	enum quiz_answers answers;

	struct str name; /* in the record: the title and the code */
};

/* Texts go into the arena. False with errors in `diags`. */
bool quiz_read(struct quiz *quiz, const char *path, struct arena *arena,
	       struct diags *diags);

/* Reads `at once`, `at the end` or `never`; false on anything else. */
bool quiz_answers_read(struct str text, enum quiz_answers *answers);

/* Appends the file. */
void quiz_write(struct strbuf *out, const struct quiz *quiz);

/* Are verdicts withheld until the end, or forever? */
static inline bool quiz_is_exam(const struct quiz *quiz)
{
	return quiz && quiz->answers != QUIZ_AT_ONCE;
}

/* The path of a file that the quiz names, relative to the working directory; in
 * the arena. */
struct str quiz_path(const char *quiz, struct str file, struct arena *arena);

/* The name in the record of a quiz with this title and code; in the arena. */
struct str quiz_name(struct str title, struct str code, struct arena *arena);

#endif
