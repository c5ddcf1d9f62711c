#ifndef ROUND_SESSION_H
#define ROUND_SESSION_H

/*
 * session: one game as a state machine.
 *
 * Events go in, state comes out; it prints nothing, reads no clock and opens no
 * file. The caller shows the question, passes on what was typed, and writes the
 * outcome to the record before showing it.
 *
 *	struct session session = session_begin(&round, &pools, &arena);
 *	while ((q = session_question(&session))) {
 *		struct outcome outcome;
 *		session_answer(&session, typed, &reason, &outcome);
 *	}
 */

#include "base/strbuf.h"
#include "question/answer_pools.h"
#include "round/round.h"
#include "round/score.h"

#include <stdbool.h>

enum { PLAYERS_MOST = 8, HINTS_MOST = 2 };

/* What one of several players has earned. */
struct player_score {
	uint32_t asked;
	uint32_t right;
	uint32_t close;
	uint32_t points;
	uint32_t streak;
};

struct session {
	const struct round *round;
	struct pools *const *pools; /* of each pack of the round */
	uint32_t at;		    /* the question that is being asked */
	uint32_t tries;		    /* answers to it so far */
	uint32_t hints;		    /* given for it */
	uint32_t streak;  /* right answers in a row, of the player at turn */
	uint32_t longest; /* the longest such row of anybody */
	uint32_t lives;	  /* wrong answers left; UINT32_MAX for any number */

	uint32_t n_players; /* they take turns, question by question */
	struct player_score scores[PLAYERS_MOST];

	/* What was not right comes again behind the others: the round with
	 * these, in this arena. NULL: nothing comes again. */
	struct arena *again;
	uint32_t once; /* the questions of the round itself */
	struct round longer;
	uint32_t room; /* for so many questions and their marks */

	uint32_t asked; /* questions that are over */
	uint32_t right;
	uint32_t close;
	uint32_t points;
	bool ended;
	/* Of each question: right at once, close or at the second try, or
	 * wrong; in the arena. */
	enum verdict *marks;
	bool is_exam; /* what is close is not tried again */
};

/* Was it anything but right at once? */
static inline bool session_missed(const struct session *session,
				  uint32_t question)
{
	return session->marks[question] != VERDICT_CORRECT;
}

/* The questions that are over, each counted once. */
static inline uint32_t session_answered(const struct session *session)
{
	return session->at < session->once ? session->at : session->once;
}

/* What one answer led to: a row of the record. */
struct outcome {
	const struct question *question;
	uint32_t position; /* of the question, from 0 */
	uint32_t tries;	   /* which try this was, from 1 */
	enum verdict verdict;
	bool retry; /* the question stays open for one more try */
	bool skipped;
	bool late;
	uint32_t player; /* whose it was */
	uint32_t hints;
	uint32_t points; /* earned, with the bonus */
	uint32_t bonus;	 /* for the right answers just before */
	uint32_t streak; /* so many of them */
	enum rating rating;
};

/* All of them must outlive the session. */
struct session session_begin(const struct round *round,
			     struct pools *const *pools, struct arena *arena);

/* From the first question on: several players, or so many wrong answers and no
 * more. */
void session_set_players(struct session *session, uint32_t n);
void session_set_lives(struct session *session, uint32_t lives);

/* From the first question on: an answer that is close ends its question, for
 * half the points. */
void session_set_exam(struct session *session);

/* The same: each question that is not answered right comes again at the end,
 * until it is; a game has at most ROUND_MOST. The session must not be moved
 * from then on. */
void session_set_again(struct session *session, struct arena *arena);

/* Whose turn it is, from 0. */
uint32_t session_player(const struct session *session);

/* The question to ask now, or NULL when the game is over. */
const struct question *session_question(const struct session *session);

/*
 * Judges `typed`; a clause for the player is put into `reason`, which must be
 * empty, with advice only where the question stays open. A name or a
 * date that is close may be tried once more for half the points; an empty
 * second try keeps the half.
 */
void session_answer(struct session *session, struct str typed,
		    struct strbuf *reason, struct outcome *outcome);

/*
 * Replays an answer of a game that is resumed: its verdict is known, and so is
 * whether the question stayed open. Nothing is judged again.
 */
struct past_answer {
	enum verdict verdict;
	bool retry;
	bool skipped;
	bool late;
	uint32_t hints; /* more than HINTS_MOST count as HINTS_MOST */
};
void session_replay(struct session *session, const struct past_answer *past);

/* Gives the question up; the time for it is over. */
void session_skip(struct session *session, struct outcome *outcome);
void session_timeout(struct session *session, struct outcome *outcome);

/*
 * Asks the question at `at`, which has not been asked yet, instead of the open
 * one, which comes right after it. The round's own order changes.
 */
void session_bring(struct session *session, uint32_t at);

/* The open question is asked last of all. */
void session_postpone(struct session *session);

/* A hint was given for the open question. */
void session_hint(struct session *session);

/* Ends the game here; what was answered counts. */
void session_end(struct session *session);

#endif
