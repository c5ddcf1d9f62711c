#include "game/replay.h"

#include "game/terminal/output.h"
#include "round/question_alias.h"

/* Takes one answer of before; false, and says why, when it does not fit. */
static bool replay_answer(struct playing *playing,
			  const struct store_answer *row)
{
	const struct question *q = session_question(&playing->session);
	struct past_answer past;

	if (!q || row->position != playing->session.at ||
	    row->tries != playing->session.tries + 1 ||
	    !saving_past(row, &past)) {
		output_error("the answers of that game do not follow each "
			     "other: it cannot go on");
		return false;
	}
	if (!question_alias_is(game_pack_of(playing->game, q)->pack,
			       row->question, q->id)) {
		output_error("the pack has changed since that game was begun: "
			     "its question %u is another one now, so it cannot "
			     "go on",
			     row->position + 1);
		return false;
	}
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
