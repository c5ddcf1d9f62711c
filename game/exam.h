#ifndef GAME_EXAM_H
#define GAME_EXAM_H

/*
 * exam: a quiz that withholds verdicts until the end. The player may answer the
 * questions in any order.
 *
 *	struct exam exam = exam_begin(round.n, &arena);
 *	exam_note(&exam, outcome.position, typed, outcome.verdict);
 *	exam_show_end(game, &session, &exam);
 */

#include "game/game_setup.h"

struct exam_answer {
	struct str typed;
	enum verdict verdict;
};

struct exam {
	struct exam_answer *answers; /* by position */
	uint32_t n;		     /* questions */
	uint32_t postponed;	     /* consecutive moves without an answer */
	uint32_t moves;		     /* moves in all */
	bool is_done; /* /done was said once; a second time hands in */
};

/* The answers are stored in the arena. */
struct exam exam_begin(uint32_t n, struct arena *arena);

/* Stores the answer at a position; `typed` must outlive the exam. */
void exam_note(struct exam *exam, uint32_t position, struct str typed,
	       enum verdict verdict);

/* Leaves the open question for later; lists the open questions once all of
 * them have been postponed in a row. */
void exam_postpone(const struct game *game, struct session *session,
		   struct exam *exam);

/* Lists the unanswered questions. */
void exam_show_open(const struct game *game, const struct session *session);

/* The player wants to hand in: true the second time, since it cannot be
 * undone; otherwise lists what is unanswered. */
bool exam_done(const struct game *game, const struct session *session,
	       struct exam *exam);

/* What is shown after handing in: everything, or only a confirmation. */
void exam_show_end(const struct game *game, const struct session *session,
		   const struct exam *exam);

#endif
