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
	if (table->choices.round.topic.len)
		output_error(
			"nothing is asked about `" STR_FMT
			"`; `civiq show %s` lists the groups",
			STR_ARG(table->choices.round.topic),
			table->choices.pack
				? shell_path(table->choices.pack, &table->arena)
				: "PACK");
	else
		output_error("the pack gives no question of this kind");
	return EXIT_FAILED;
}

static int play_round(struct table *table)
{
	struct game *game = &table->game;

	if (game->mode == &mode_review && !game->store)
		return table_no_record(table);
	if (!seat_players(table))
		return EXIT_USAGE;
	if (!choose_round(table))
		return EXIT_IO;
	if (!game->round.n)
		return no_question(table);
	if (game->mode != &mode_review)
		game->code = code_of(table);
	return game_play(game);
}

static int begin(struct table *table)
{
	int status = choose_code(table);

	if (status != EXIT_OK)
		return status;
	status = open_pack(table->choices.pack, &table->opened);
	if (status != EXIT_OK)
		return status;
	table_set_game(table);
	status = fits_code(table) ? play_round(table) : EXIT_USAGE;
	close_pack(&table->opened);
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

static int run(int argc, char **argv)
{
	struct table table = {.arena = ARENA_INIT};
	int status;

	if (!play_options_read(argc, argv, &table.choices))
		return command_usage(&command_play);
	status = play(&table);
	arena_finish(&table.arena);
	return status;
}

const struct command command_play = {
	.name = "play",
	.summary = "play a round",
	.help = "  civiq play                     ten questions\n"
		"  civiq play amanat -n 5         five, of one pack\n"
		"  civiq play ./my.yaml           of a pack file\n"
		"  civiq play --mode blitz        as many as you can in a "
		"minute\n"
		"  civiq play --players Ann,Ben   take turns\n"
		"\n"
		"usage: civiq play [PACK] [options]\n"
		"\n" PLAY_OPTIONS_HELP "\n"
		"Answer with the number of an option, or type the answer; ? "
		"helps. Ctrl-D ends the\ngame and keeps what you answered. "
		"Over "
		"a pipe each line is an answer and no time\nis counted.\n",
	.run = run,
	.next = "civiq scores",
};

static int run_daily(int argc, char **argv)
{
	struct table table = {.arena = ARENA_INIT};
	int status;

	if (!play_options_read(argc, argv, &table.choices))
		return command_usage(&command_daily);
	table.choices.mode = &mode_daily;
	status = play(&table);
	arena_finish(&table.arena);
	return status;
}

const struct command command_daily = {
	.name = "daily",
	.summary = "play the quiz of the day, the same for everybody",
	.help = "  civiq daily            of the first pack\n"
		"  civiq daily amanat     of this one\n"
		"\n"
		"usage: civiq daily [PACK] [options of play]\n"
		"\n"
		"The day turns at four in the morning. At the end comes a line "
		"to share.\n",
	.run = run_daily,
	.next = "civiq scores",
};
