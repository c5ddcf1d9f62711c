#include "round/session.h"

#include <assert.h>
#include <string.h>

struct session session_begin(const struct round *round,
			     struct pools *const *pools, struct arena *arena)
{
	return (struct session){
		.round = round,
		.pools = pools,
		.once = round->n,
		.lives = UINT32_MAX,
		.n_players = 1,
		.marks = arena_array(arena, enum verdict, round->n + 1),
	};
}

void session_set_players(struct session *session, uint32_t n)
{
	assert(n >= 1 && n <= PLAYERS_MOST);
	session->n_players = n;
}

void session_set_lives(struct session *session, uint32_t lives)
{
	session->lives = lives;
}

void session_set_exam(struct session *session)
{
	session->is_exam = true;
}

void session_set_again(struct session *session, struct arena *arena)
{
	session->again = arena;
	session->longer = *session->round;
	session->room = session->longer.n;
	session->round = &session->longer;
}

uint32_t session_player(const struct session *session)
{
	return session->at % session->n_players;
}

const struct question *session_question(const struct session *session)
{
	if (session->ended || session->at >= session->round->n)
		return NULL;
	return &session->round->questions[session->at];
}

/* A second try is for likely typing errors. A second guess at a figure or an
 * option would just be another guess. */
static bool may_retry(const struct session *session, const struct question *q)
{
	if (session->is_exam || session->tries > 1 || q->kind != ASK_TYPED)
		return false;
	return q->judged.type == ANSWER_NAME || q->judged.type == ANSWER_DATE ||
	       q->judged.type == ANSWER_YEAR;
}

static enum verdict mark_of(const struct outcome *outcome)
{
	return outcome->verdict == VERDICT_CORRECT && outcome->tries > 1
		       ? VERDICT_CLOSE
		       : outcome->verdict;
}

static void count(struct session *session, const struct outcome *outcome)
{
	struct player_score *player_score = &session->scores[outcome->player];
	enum verdict mark = mark_of(outcome);

	player_score->asked++;
	player_score->right += outcome->verdict == VERDICT_CORRECT;
	player_score->close += outcome->verdict == VERDICT_CLOSE;
	player_score->points += outcome->points;
	player_score->streak =
		mark == VERDICT_CORRECT ? player_score->streak + 1 : 0;
	if (player_score->streak > session->longest)
		session->longest = player_score->streak;
	session->asked++;
	session->right += outcome->verdict == VERDICT_CORRECT;
	session->close += outcome->verdict == VERDICT_CLOSE;
	session->points += outcome->points;
	session->marks[session->at] = mark;
}

/* Questions already shown keep their addresses. */
static void grow(struct session *session)
{
	uint32_t n = session->longer.n;
	struct question *questions;
	enum verdict *marks;

	if (n < session->room)
		return;
	session->room = 2 * n;
	questions = arena_array(session->again, struct question, session->room);
	marks = arena_array(session->again, enum verdict, session->room + 1);
	memcpy(questions, session->longer.questions, n * sizeof(*questions));
	memcpy(marks, session->marks, n * sizeof(*marks));
	session->longer.questions = questions;
	session->marks = marks;
}

/* Repeats a question unless it was answered right, if only at the second try.
 */
static void ask_again(struct session *session, enum verdict verdict)
{
	struct round *round = &session->longer;

	if (!session->again || verdict == VERDICT_CORRECT ||
	    round->n >= ROUND_MOST)
		return;
	grow(session);
	round->questions[round->n] = round->questions[session->at];
	round->n++;
}

static void finish_question(struct session *session,
			    const struct outcome *outcome)
{
	count(session, outcome);
	ask_again(session, outcome->verdict);
	if (outcome->verdict == VERDICT_WRONG && session->lives != UINT32_MAX &&
	    !--session->lives)
		session->ended = true;
	session->at++;
	session->tries = 0;
	session->hints = 0;
	session->streak = session->scores[session_player(session)].streak;
}

static struct outcome outcome_of(const struct session *session,
				 enum verdict verdict)
{
	const struct question *q = session_question(session);
	enum verdict worth = verdict;
	uint32_t points;
	uint32_t bonus;

	if (session->tries > 1 && verdict == VERDICT_CORRECT)
		worth = VERDICT_CLOSE;
	points = score_points(q->difficulty, worth, session->hints);
	bonus = score_bonus(points, session->streak);
	return (struct outcome){
		.question = q,
		.position = session->at,
		.player = session_player(session),
		.tries = session->tries,
		.verdict = verdict,
		.hints = session->hints,
		.points = points + bonus,
		.bonus = bonus,
		.streak = session->streak,
		.rating = score_rating(verdict, session->hints, session->tries),
	};
}

/* Advice is only given when the player may try again. */
static void drop_advice(struct strbuf *reason)
{
	size_t at = reason ? str_find(strbuf_str(reason), STR("; ")) : SIZE_MAX;

	if (at != SIZE_MAX)
		strbuf_cut(reason, at);
}

static void take_verdict(struct session *session, enum verdict verdict,
			 bool retry, struct outcome *outcome)
{
	*outcome = outcome_of(session, verdict);
	outcome->retry = retry;
	if (retry)
		outcome->points = outcome->bonus = 0;
	else
		finish_question(session, outcome);
}

void session_answer(struct session *session, struct str typed,
		    struct strbuf *reason, struct outcome *outcome)
{
	const struct question *q = session_question(session);
	bool kept = ++session->tries > 1 && !str_trim(typed).len;
	enum verdict verdict = kept ? VERDICT_CLOSE
				    : question_judge(session->pools[q->pack], q,
						     typed, reason);
	bool retry = verdict == VERDICT_CLOSE && may_retry(session, q);

	if (!retry)
		drop_advice(reason);
	take_verdict(session, verdict, retry, outcome);
}

static void give_up(struct session *session, struct outcome *outcome)
{
	session->tries++;
	*outcome = outcome_of(session, VERDICT_WRONG);
}

void session_skip(struct session *session, struct outcome *outcome)
{
	give_up(session, outcome);
	outcome->skipped = true;
	finish_question(session, outcome);
}

void session_timeout(struct session *session, struct outcome *outcome)
{
	give_up(session, outcome);
	outcome->late = true;
	finish_question(session, outcome);
}

void session_replay(struct session *session, const struct past_answer *past)
{
	struct outcome ignored;

	session->hints = past->hints < HINTS_MOST ? past->hints : HINTS_MOST;
	if (past->skipped) {
		session_skip(session, &ignored);
	} else if (past->late) {
		session_timeout(session, &ignored);
	} else {
		session->tries++;
		take_verdict(session, past->verdict, past->retry, &ignored);
	}
}

/* Moves the question at `from` to `to`; those between move up. */
static void move(struct session *session, uint32_t from, uint32_t to)
{
	struct question *questions = session->round->questions;
	struct question moved = questions[from];

	for (; from < to; from++)
		questions[from] = questions[from + 1];
	for (; from > to; from--)
		questions[from] = questions[from - 1];
	questions[to] = moved;
}

void session_bring(struct session *session, uint32_t at)
{
	assert(at >= session->at && at < session->round->n);
	move(session, at, session->at);
}

void session_postpone(struct session *session)
{
	move(session, session->at, session->round->n - 1);
	session->tries = 0;
	session->hints = 0;
}

void session_hint(struct session *session)
{
	session->hints++;
}

void session_end(struct session *session)
{
	session->ended = true;
}
