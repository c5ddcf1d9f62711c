#ifndef QUIZ_SESSION_H
#define QUIZ_SESSION_H

/*
 * session: one game as a state machine.
 *
 * Events go in, state comes out; it prints nothing, reads no clock and keeps
 * no file. Who drives it shows the question, passes on what was typed, and
 * writes the outcome to the record before showing it.
 *
 *	struct session session = session_begin(&round, pools);
 *	while ((q = session_question(&session))) {
 *		struct outcome outcome;
 *		session_answer(&session, typed, &reason, &outcome);
 *	}
 */

#include "base/strbuf.h"
#include "quiz/pools.h"
#include "quiz/round.h"
#include "quiz/score.h"

#include <stdbool.h>

struct session {
	const struct round *round;
	struct pools *pools;
	uint32_t at;	 /* the question that is being asked */
	uint32_t tries;	 /* answers to it so far */
	uint32_t hints;	 /* given for it */
	uint32_t streak; /* right answers in a row */

	uint32_t asked; /* questions that are over */
	uint32_t right;
	uint32_t close;
	uint32_t points;
	bool ended;
	bool *missed; /* for each question: it was not right; in the arena */
};

/* What one answer led to: a row of the record. */
struct outcome {
	const struct question *question;
	uint32_t position; /* of the question, from 0 */
	uint32_t tries;	   /* which try this was, from 1 */
	enum verdict verdict;
	bool retry; /* the question stays open for one more try */
	bool skipped;
	uint32_t hints;
	uint32_t points;
	enum rating rating;
};

/* All of them must outlive the session. */
struct session session_begin(const struct round *round, struct pools *pools,
			     struct arena *arena);

/* The question to ask now, or NULL when the game is over. */
const struct question *session_question(const struct session *session);

/*
 * Judges `typed`; a clause for the player is appended to `reason`. A name or a
 * date that is close may be tried once more for half the points; an empty
 * second try keeps the half.
 */
void session_answer(struct session *session, struct str typed,
		    struct strbuf *reason, struct outcome *outcome);

/* Gives the question up. */
void session_skip(struct session *session, struct outcome *outcome);

/* Ends the game here; what was answered counts. */
void session_end(struct session *session);

#endif
