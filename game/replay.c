#include "game/replay.h"

#include "game/terminal/output.h"
#include "round/question_alias.h"

/* Is it still the question that was answered, perhaps by an older id? */
static bool is_same(const struct playing *playing, struct str id,
		    const struct question *q)
{
	struct strbuf now = STRBUF_INIT;
	struct aliases *aliases;
	bool same = str_eq(id, q->id);

	if (same)
		return true;
	aliases = aliases_create(game_pack_of(playing->game, q)->pack);
	same = question_alias_resolve(aliases, id, &now) &&
	       str_eq(strbuf_str(&now), q->id);
	aliases_free(aliases);
	strbuf_finish(&now);
	return same;
}

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
	if (!is_same(playing, row->question, q)) {
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
