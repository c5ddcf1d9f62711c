#ifndef GAME_EXAM_H
#define GAME_EXAM_H

/*
 * exam: a quiz whose verdicts are kept back. Questions may be left for later,
 * in the order that the player likes.
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
	uint32_t postponed;	     /* so many in a row, without an answer */
	uint32_t moves;		     /* and in all */
	bool is_done;		     /* said once; again, it counts */
};

/* The answers are kept in the arena. */
struct exam exam_begin(uint32_t n, struct arena *arena);

/* The answer at a position; `typed` must outlive the exam. */
void exam_note(struct exam *exam, uint32_t position, struct str typed,
	       enum verdict verdict);

/* Leaves the open question for later; says what is open when there is no other
 * to go to. */
void exam_postpone(const struct game *game, struct session *session,
		   struct exam *exam);

/* Lists the questions that are open. */
void exam_show_open(const struct game *game, const struct session *session);

/* The player wants to hand in: true when that was said twice, since it cannot
 * be taken back; else says what is open. */
bool exam_done(const struct game *game, const struct session *session,
	       struct exam *exam);

/* What is told when it has been handed in: everything, or only that it was. */
void exam_show_end(const struct game *game, const struct session *session,
		   const struct exam *exam);

#endif
