#include "game/replay.h"

#include "game/terminal/output.h"
#include "round/question_alias.h"

/* In an exam the player chooses the order. */
static void find_question(struct playing *playing,
			  const struct store_answer *row)
{
	struct session *session = &playing->session;
	const struct round *round = session->round;

	for (uint32_t i = session->at; i < round->n; i++) {
		const struct question *q = &round->questions[i];

		if (question_alias_is(game_pack_of(playing->game, q)->pack,
				      row->question, q->id)) {
			session_bring(session, i);
			return;
		}
	}
}

/* Applies one recorded answer; false, after a message, when it does not fit. */
static bool replay_answer(struct playing *playing,
			  const struct store_answer *row)
{
	const struct question *q;
	struct past_answer past;

	if (game_is_exam(playing->game))
		find_question(playing, row);
	q = session_question(&playing->session);
	if (!q || row->position != playing->session.at ||
	    row->tries != playing->session.tries + 1 ||
	    !saving_past(row, &past)) {
		output_error("the answers of that game are out of order, so it "
			     "cannot be continued");
		return false;
	}
	if (!question_alias_is(game_pack_of(playing->game, q)->pack,
			       row->question, q->id)) {
		output_error("the pack has changed since that game began: "
			     "question %u is now a different one, so the game "
			     "cannot be continued",
			     row->position + 1);
		return false;
	}
	if (game_is_exam(playing->game))
		exam_note(&playing->exam, row->position, row->typed,
			  past.verdict);
	session_replay(&playing->session, &past);
	playing->saving.games[0].milliseconds += row->milliseconds;
	return true;
}

bool replay(struct playing *playing)
{
	const struct game *game = playing->game;

	for (uint32_t i = 0; i < game->n_answers; i++)
		if (!replay_answer(playing, &game->answers[i]))
			return false;
	return true;
}
