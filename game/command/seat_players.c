#include "game/command/seat_players.h"

#include "game/exit_code.h"
#include "game/open_store.h"
#include "game/players.h"
#include "game/terminal/output.h"

#include <stdlib.h>

/* Asked once, and remembered in the record. */
static struct str ask_name(struct table *table, struct str proposal)
{
	struct strbuf line = STRBUF_INIT;
	struct strbuf error = STRBUF_INIT;
	struct strbuf prompt = STRBUF_INIT;
	struct str name = STR_NONE;

	strbuf_addf(&prompt, "What is your name? Enter for " STR_FMT ".",
		    STR_ARG(proposal));
	screen_line(&table->screen, STYLE_PLAIN, 0, strbuf_str(&prompt));
	if (input_line(&table->input, "> ", &line) == INPUT_LINE)
		name = players_clean(strbuf_str(&line), &table->arena);
	if (!name.len)
		name = proposal;
	if (!store_remember_player(table->game.store, name, &error))
		record_complain(&error);
	input_forget(&table->input);
	strbuf_finish(&prompt);
	strbuf_finish(&error);
	strbuf_finish(&line);
	return name;
}

static bool is_known(struct table *table)
{
	struct strbuf error = STRBUF_INIT;
	struct str name = STR_NONE;
	const char *variable = getenv("CIVIQ_PLAYER");

	if (table->choices.player || (variable && *variable) ||
	    !table->input.tty || !table->game.store)
		return true;
	if (!store_remembered_player(table->game.store, &table->arena, &name,
				     &error))
		record_complain(&error);
	strbuf_finish(&error);
	return name.len > 0;
}

bool seat_players(struct table *table)
{
	struct game *game = &table->game;
	const struct choices *choices = &table->choices;

	if (!choices->players) {
		game->players[0] = record_player(game->store, choices->player,
						 &table->arena);
		if (!is_known(table))
			game->players[0] = ask_name(table, game->players[0]);
		game->n_players = 1;
		return true;
	}
	game->n_players = players_several(choices->players, game->players,
					  PLAYERS_MOST, &table->arena);
	if (!game->n_players)
		output_error("--players wants 2 to %d different names with "
			     "commas between, each of at most %d bytes",
			     PLAYERS_MOST, NAME_BYTES_MOST);
	return game->n_players > 0;
}
