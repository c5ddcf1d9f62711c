#include "game/command/play.h"

#include "game/command/choose_code.h"
#include "game/command/choose_round.h"
#include "game/command/command.h"
#include "game/command/resume.h"
#include "game/command/seat_players.h"
#include "game/open_store.h"
#include "game/paths.h"
#include "game/players.h"
#include "game/terminal/confirm.h"
#include "game/terminal/output.h"
#include "game/terminal/shell_word.h"

/* The record, or none when the player would rather play without than not. */
static bool open_record(struct table *table)
{
	enum store_failure explanation;
	struct game *game = &table->game;

	if (table->choices.unsaved)
		return true;
	game->store = record_open(table->choices.record, false, &explanation,
				  &table->arena);
	if (game->store)
		return true;
	if (!table->input.tty) {
		output_error("--no-save plays without it");
		return false;
	}
	return confirm(&table->screen, &table->input, "Play without saving?");
}

static int no_question(struct table *table)
{
	if (table->game.mode == &mode_review) {
		output_line(
			"There is nothing to review: you have missed nothing "
			"here.");
		return EXIT_OK;
	}
	if (table->choices.round.topics.n)
		output_error("nothing is asked about `" STR_FMT
			     "`; `civiq show %s` lists the groups",
			     STR_ARG(table->choices.round.topics.all[0]),
			     table->choices.packs[0]
				     ? shell_path(table->choices.packs[0],
						  &table->arena)
				     : "PACK");
	else
		output_error("the pack gives no question of this kind");
	return EXIT_FAILED;
}

static int play_round(struct table *table)
{
	struct game *game = &table->game;
	int status;

	if (game->mode == &mode_review && !game->store)
		return table_no_record(table);
	if (!seat_players(table, &status))
		return status;
	if (!choose_round(table))
		return EXIT_IO;
	if (!game->round.n)
		return no_question(table);
	if (game->mode != &mode_review)
		game->code = code_of(table);
	game->replay = table_replay_command(table);
	return game_play(game);
}

static int begin(struct table *table)
{
	int status = choose_code(table);

	if (status != EXIT_OK)
		return status;
	status = table_open_packs(table);
	if (status != EXIT_OK)
		return status;
	table_set_game(table);
	status = fits_code(table) ? play_round(table) : EXIT_USAGE;
	table_close_packs(table);
	return status;
}

static int play(struct table *table)
{
	int status = EXIT_IO;

	if (!table->choices.players && !players_fit(table->choices.player))
		return EXIT_USAGE;
	table->screen = screen_open(table->choices.color, table->choices.plain);
	table->input = input_open(table->screen.plain);
	if (open_record(table))
		status = table->choices.resume ? resume(table) : begin(table);
	else if (table->input.signal)
		status = EXIT_SIGNAL + table->input.signal;
	input_close(&table->input);
	store_close(table->game.store);
	return status;
}

int play_run(int argc, char **argv, const struct command *command,
	     const struct mode *mode)
{
	struct table table = {.arena = ARENA_INIT};
	int status;

	if (!play_options_read(argc, argv, &table.choices))
		return command_usage(command);
	if (mode)
		table.choices.mode = mode;
	table.choices.resume |= command == &command_continue;
	status = play(&table);
	arena_finish(&table.arena);
	return status;
}
