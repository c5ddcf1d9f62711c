#include "game/command/seat_players.h"

#include "game/exit_code.h"
#include "game/open_store.h"
#include "game/player_name.h"
#include "game/players.h"
#include "game/terminal/output.h"

#include <stdlib.h>

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

/* A single player, asked for a name if it is not known. */
static bool seat_one(struct table *table, int *status)
{
	struct game *game = &table->game;
	struct str *name = &game->players[0];

	*name = record_player(game->store, table->choices.player,
			      &table->arena);
	game->n_players = 1;
	return is_known(table) ||
	       player_name_ask(&table->screen, &table->input, game->store,
			       *name, &table->arena, name, status);
}

bool seat_players(struct table *table, int *status)
{
	struct game *game = &table->game;
	const struct choices *choices = &table->choices;

	if (!choices->players)
		return seat_one(table, status);
	game->n_players = players_several(choices->players, game->players,
					  PLAYERS_MOST, &table->arena);
	if (game->n_players)
		return true;
	output_error("--players takes 2 to %d different names separated by "
		     "commas, each at most %d bytes long",
		     PLAYERS_MOST, NAME_BYTES_MOST);
	*status = EXIT_USAGE;
	return false;
}
