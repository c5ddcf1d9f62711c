#include "game/view/standings.h"

/* Sorts the players by points; ties keep the order of turns. */
static void put_in_order(const struct game *game, const struct session *session,
			 uint32_t *order)
{
	for (uint32_t i = 0; i < game->n_players; i++) {
		uint32_t at = i;

		while (at && session->scores[order[at - 1]].points <
				     session->scores[i].points) {
			order[at] = order[at - 1];
			at--;
		}
		order[at] = i;
	}
}

void standings_after_turn(const struct screen *screen, const struct game *game,
			  const struct session *session)
{
	uint32_t order[PLAYERS_MOST];
	struct strbuf out = STRBUF_INIT;

	put_in_order(game, session, order);
	for (uint32_t i = 0; i < game->n_players; i++)
		strbuf_addf(&out, "%s" STR_FMT " %u", i ? ", " : "",
			    STR_ARG(game->players[order[i]]),
			    session->scores[order[i]].points);
	strbuf_addc(&out, '.');
	screen_line(screen, STYLE_FAINT, SCREEN_MARGIN, strbuf_str(&out));
	strbuf_finish(&out);
}

/* How many share the best score. */
static uint32_t count_winners(const struct game *game,
			      const struct session *session,
			      const uint32_t *order)
{
	uint32_t n = 1;

	while (n < game->n_players && session->scores[order[n]].points ==
					      session->scores[order[0]].points)
		n++;
	return n;
}

static void show_winner(const struct game *game, const struct session *session,
			const uint32_t *order)
{
	uint32_t n = count_winners(game, session, order);
	struct strbuf out = STRBUF_INIT;

	for (uint32_t i = 0; i < n; i++)
		strbuf_addf(&out, "%s" STR_FMT,
			    !i		 ? ""
			    : i == n - 1 ? " and "
					 : ", ",
			    STR_ARG(game->players[order[i]]));
	strbuf_addz(&out, n == 1 ? " wins." : " share first place.");
	screen_line(game->screen, STYLE_STRONG, 0, strbuf_str(&out));
	strbuf_finish(&out);
}

void standings_show(const struct game *game, const struct session *session)
{
	uint32_t order[PLAYERS_MOST];
	uint32_t place = 1; /* ties share a rank */
	struct strbuf out = STRBUF_INIT;

	put_in_order(game, session, order);
	for (uint32_t i = 0; i < game->n_players; i++) {
		const struct player_score *score = &session->scores[order[i]];

		if (!i || score->points < session->scores[order[i - 1]].points)
			place = i + 1;
		strbuf_reset(&out);
		strbuf_addf(&out, "%u. " STR_FMT ": %u point%s, %u of %u",
			    place, STR_ARG(game->players[order[i]]),
			    score->points, score->points == 1 ? "" : "s",
			    score->right, score->asked);
		screen_line(game->screen, STYLE_PLAIN, SCREEN_MARGIN,
			    strbuf_str(&out));
	}
	strbuf_finish(&out);
	show_winner(game, session, order);
}
