#include "game/command/choose_daily.h"

#include "game/exit_code.h"
#include "game/open_store.h"
#include "store/daily.h"

static bool find_daily(struct table *table, struct store_daily *daily)
{
	struct game *game = &table->game;
	struct strbuf error = STRBUF_INIT;
	bool ok = store_daily(game->store, game->players[0], game->packs,
			      game->day, &table->arena, daily, &error);

	if (!ok)
		record_complain(&error);
	strbuf_finish(&error);
	return ok;
}

bool choose_daily(struct table *table, const struct store_game **waiting)
{
	struct store_daily *daily =
		arena_array(&table->arena, struct store_daily, 1);

	*waiting = NULL;
	if (!find_daily(table, daily))
		return false;
	if (daily->begun && daily->game.finished.len)
		table->game.mode = &mode_daily_practice;
	else if (daily->begun)
		*waiting = &daily->game;
	return true;
}
