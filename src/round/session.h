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

/* The score of one of several players. */
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
	uint32_t at;		    /* position of the open question */
	uint32_t tries;		    /* answers to it so far */
	uint32_t hints;		    /* given for it */
	uint32_t streak;  /* streak of right answers of the current player */
	uint32_t longest; /* longest streak of any player */
	uint32_t lives;	  /* wrong answers left; UINT32_MAX for no limit */

	uint32_t n_players; /* they take turns, one question each */
	struct player_score scores[PLAYERS_MOST];

	/* What was not right is repeated after the others: the round
	 * including these, in this arena. NULL: nothing is repeated. */
	struct arena *again;
	uint32_t once; /* the questions of the round itself */
	struct round longer;
	uint32_t room; /* capacity for questions and their marks */

	uint32_t asked; /* finished questions */
	uint32_t right;
	uint32_t close;
	uint32_t points;
	bool ended;
	/* For each question: right at once, close or right at the second
	 * try, or wrong; in the arena. */
	enum verdict *marks;
	bool is_exam; /* close answers get no second try */
};

/* Was it anything other than right at once? */
static inline bool session_missed(const struct session *session,
				  uint32_t question)
{
	return session->marks[question] != VERDICT_CORRECT;
}

/* The finished questions, each counted once. */
static inline uint32_t session_answered(const struct session *session)
{
	return session->at < session->once ? session->at : session->once;
}

/* The result of one answer: a row of the record. */
struct outcome {
	const struct question *question;
	uint32_t position; /* of the question, from 0 */
	uint32_t tries;	   /* which try this was, from 1 */
	enum verdict verdict;
	bool retry; /* the question stays open for one more try */
	bool skipped;
	bool late;
	uint32_t player; /* who answered */
	uint32_t hints;
	uint32_t points; /* points earned, with the bonus */
	uint32_t bonus;	 /* for the streak before */
	uint32_t streak; /* length of that streak */
	enum rating rating;
};

/* All of them must outlive the session. */
struct session session_begin(const struct round *round,
			     struct pools *const *pools, struct arena *arena);

/* To be called before the first question: sets several players, or the
 * number of wrong answers allowed. */
void session_set_players(struct session *session, uint32_t n);
void session_set_lives(struct session *session, uint32_t lives);

/* To be called before the first question: a close answer closes its
 * question, for half the points. */
void session_set_exam(struct session *session);

/* Likewise: each question not answered right is repeated at the end until it
 * is; a game has at most ROUND_MOST questions. The session must not be moved
 * afterwards. */
void session_set_again(struct session *session, struct arena *arena);

/* Whose turn it is, from 0. */
uint32_t session_player(const struct session *session);

/* The question to ask now, or NULL when the game is over. */
const struct question *session_question(const struct session *session);

/* Judges `typed`; a clause for the player is put into `reason`, which must
 * be empty, with advice only if the question stays open. A close name or
 * date may be tried once more for half the points; an empty second try keeps
 * the half. */
void session_answer(struct session *session, struct str typed,
		    struct strbuf *reason, struct outcome *outcome);

/* For replaying an answer of a resumed game: its verdict is known, and so is
 * whether the question stayed open. Nothing is judged again. */
struct past_answer {
	enum verdict verdict;
	bool retry;
	bool skipped;
	bool late;
	uint32_t hints; /* values above HINTS_MOST count as HINTS_MOST */
};
void session_replay(struct session *session, const struct past_answer *past);

/* Gives the question up; or its time is over. */
void session_skip(struct session *session, struct outcome *outcome);
void session_timeout(struct session *session, struct outcome *outcome);

/* Asks the question at `at`, which has not been asked yet, instead of the
 * open one, which comes right after it. Changes the order of the round. */
void session_bring(struct session *session, uint32_t at);

/* Moves the open question to the end. */
void session_postpone(struct session *session);

/* Counts a hint for the open question. */
void session_hint(struct session *session);

/* Ends the game here; the answers so far count. */
void session_end(struct session *session);

#endif
