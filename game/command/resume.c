#include "game/command/resume.h"

#include "game/command/choose_code.h"
#include "game/exit_code.h"
#include "game/open_store.h"
#include "game/terminal/output.h"
#include "store/claim.h"
#include "store/history.h"

#include <string.h>

enum { DATE_LENGTH = sizeof("2024-05-31") - 1 };

/* The game that the player began last and did not end. */
static bool find_unfinished(struct table *table, struct store_game *found,
			    bool *is_there)
{
	struct game *game = &table->game;
	struct strbuf error = STRBUF_INIT;
	struct str player = record_player(game->store, table->choices.player,
					  &table->arena);
	bool ok = store_unfinished(game->store, player, &table->arena, found,
				   is_there, &error);

	if (!ok)
		record_complain(&error);
	strbuf_finish(&error);
	return ok;
}

static int claim(struct table *table, const struct store_id *id)
{
	struct strbuf error = STRBUF_INIT;
	enum claim claimed = store_claim_game(table->game.store, id, &error);

	if (claimed == CLAIM_FAILED)
		record_complain(&error);
	if (claimed == CLAIM_BUSY)
		output_error("that game is still being played, perhaps in "
			     "another window");
	strbuf_finish(&error);
	if (claimed == CLAIM_TAKEN)
		return EXIT_OK;
	return claimed == CLAIM_BUSY ? EXIT_FAILED : EXIT_IO;
}

/*
 * The same, claimed for us. It may have been ended, or gone on, before it was:
 * so it is read once more.
 */
static int claim_unfinished(struct table *table, struct store_game *found,
			    bool *is_there)
{
	struct store_id id;
	int status;

	if (!find_unfinished(table, found, is_there))
		return EXIT_IO;
	while (*is_there) {
		id = found->id;
		status = claim(table, &id);
		if (status != EXIT_OK)
			return status;
		if (!find_unfinished(table, found, is_there))
			return EXIT_IO;
		if (*is_there && !memcmp(&id, &found->id, sizeof(id)))
			break;
	}
	return EXIT_OK;
}

static bool find_answers(struct table *table, const struct store_game *found,
			 struct store_answer **answers)
{
	struct strbuf error = STRBUF_INIT;
	bool ok = store_answers(table->game.store, &found->id, &table->arena,
				answers, &table->game.n_answers, &error);

	if (!ok)
		record_complain(&error);
	strbuf_finish(&error);
	return ok;
}

/* Records of before it was kept have the date in UTC. */
static struct str day_of_game(const struct store_game *game)
{
	return game->day.len ? game->day : str_head(game->started, DATE_LENGTH);
}

/* The game, as far as it had come. */
static void set_game(struct table *table, const struct store_game *found,
		     const struct store_answer *answers)
{
	struct game *game = &table->game;

	table_set_game(table);
	if (game->mode == &mode_daily)
		game->day = day_of_game(found);
	game->players[0] = found->player;
	game->n_players = 1;
	game->seed = table->choices.round.seed;
	game->code = found->code;
	game->replay = table_replay_command(table);
	game->round = game->mode->draw(table->banks, table->n_opened,
				       &table->choices.round, &table->arena);
	game->unfinished = found;
	game->answers = answers;
}

/* Its code and its mode settle the questions, its answers how far it got. */
static int go_on(struct table *table, const struct store_game *found)
{
	struct store_answer *answers;
	int status;

	table->choices.resume = true;
	table->choices.code = found->code.ptr;
	table->choices.mode = mode_find(found->mode);
	status = choose_code(table);
	if (status != EXIT_OK || !table->choices.mode) {
		output_error("that game cannot go on");
		return EXIT_FAILED;
	}
	if (!find_answers(table, found, &answers))
		return EXIT_IO;
	status = table_open_packs(table);
	if (status != EXIT_OK)
		return status;
	if (!fits_code(table))
		return EXIT_USAGE;
	set_game(table, found, answers);
	return EXIT_OK;
}

int resume_claimed(struct table *table, const struct store_game *found)
{
	int status = claim(table, &found->id);

	return status == EXIT_OK ? go_on(table, found) : status;
}

int resume(struct table *table, bool *is_there)
{
	struct store_game *found =
		arena_array(&table->arena, struct store_game, 1);
	int status;

	if (!table->game.store)
		return table_no_record(table);
	status = claim_unfinished(table, found, is_there);
	if (status != EXIT_OK)
		return status;
	if (*is_there)
		return go_on(table, found);
	output_line("There is no game to go on with.");
	return EXIT_OK;
}
