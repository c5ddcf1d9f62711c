#include "game/choices.h"
#include "game/clock.h"
#include "game/command.h"
#include "game/game.h"
#include "game/places.h"
#include "game/players.h"
#include "quiz/code.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Everything that a game needs, and what has to be closed after it. */
struct table {
	struct choices choices;
	struct arena arena;
	struct opened opened;
	struct screen screen;
	struct input input;
	struct game game;
	uint32_t hash; /* of the pack, that the code was made with */
	bool has_hash;
};

/* A code brings the pack and all options that settle the questions. */
static int take_code(struct table *table)
{
	struct code code;
	struct choices *choices = &table->choices;

	if (!choices->code)
		return EXIT_OK;
	if (!code_read(str_of(choices->code), &code)) {
		fprintf(stderr,
			"civiq: `%s` is no code; one looks like "
			"amanat-10-K7QF2MXA\n",
			choices->code);
		return EXIT_USAGE;
	}
	if (!choices->pack)
		choices->pack = arena_copy(&table->arena, code.pack).ptr;
	choices->round = code.options;
	choices->has_seed = true;
	table->hash = code.hash;
	table->has_hash = true;
	return EXIT_OK;
}

static void warn_of_change(const struct table *table)
{
	if (table->has_hash &&
	    table->hash != code_hash(table->opened.pack->meta.hash))
		fputs("civiq: the pack has changed since this code was made: "
		      "the questions may differ\n",
		      stderr);
}

static struct store *open_record(struct table *table)
{
	struct str path = places_record(table->choices.record, &table->arena);
	struct strbuf error = STRBUF_INIT;
	struct store *store = NULL;

	if (path.len)
		store = store_open(path.ptr, &error);
	else
		strbuf_addf(&error, "The folder of the record: %s.",
			    strerror(errno));
	if (!store)
		fprintf(stderr,
			"civiq: %s\nciviq: --no-save plays without it\n",
			strbuf_text(&error));
	strbuf_finish(&error);
	return store;
}

/* The day's seed is the same for everybody. */
static uint64_t seed_of_day(struct str day)
{
	return str_hash(day, STR_HASH_SEED) >> (64 - CODE_SEED_BITS);
}

static void choose_round(struct table *table)
{
	struct choices *choices = &table->choices;
	struct game *game = &table->game;
	struct round_options *options = &choices->round;

	if (!options->want)
		options->want = game->mode->length;
	options->rising = options->rising || game->mode->rising;
	if (game->mode == &mode_daily)
		options->seed = seed_of_day(game->day);
	else if (!choices->has_seed)
		options->seed = clock_random() >> (64 - CODE_SEED_BITS);
	game->seed = options->seed;
	game->round = round_draw(table->opened.bank, options, &table->arena);
}

static struct str code_of(struct table *table)
{
	const struct pack *pack = table->opened.pack;
	struct code code = {
		.pack = pack_text(pack, pack->meta.id),
		.options = table->choices.round,
		.hash = code_hash(pack->meta.hash),
	};
	struct strbuf out = STRBUF_INIT;
	struct str text;

	code_write(&out, &code);
	text = arena_copy(&table->arena, strbuf_str(&out));
	strbuf_finish(&out);
	return text;
}

static bool seat_players(struct table *table)
{
	struct game *game = &table->game;
	const struct choices *choices = &table->choices;

	if (!choices->players) {
		game->players[0] = players_one(choices->player, &table->arena);
		game->n_players = 1;
		return true;
	}
	game->n_players = players_several(choices->players, game->players,
					  PLAYERS_MOST, &table->arena);
	if (!game->n_players)
		fprintf(stderr,
			"civiq: --players wants 2 to %d different names with "
			"commas between\n",
			PLAYERS_MOST);
	return game->n_players > 0;
}

static int no_question(const struct table *table)
{
	if (table->choices.round.topic.len)
		fprintf(stderr,
			"civiq: nothing is asked about `" STR_FMT
			"`; `civiq show %s` lists the groups\n",
			STR_ARG(table->choices.round.topic),
			table->choices.pack ? table->choices.pack : "PACK");
	else
		fputs("civiq: the pack gives no question of this kind\n",
		      stderr);
	return EXIT_FAILED;
}

static void set_game(struct table *table)
{
	const struct choices *choices = &table->choices;
	struct game *game = &table->game;

	game->opened = &table->opened;
	game->screen = &table->screen;
	game->input = &table->input;
	game->mode = choices->mode ? choices->mode : &mode_round;
	game->seconds = choices->seconds ? (uint32_t)choices->seconds
					 : game->mode->seconds;
	game->limit = (uint32_t)choices->limit;
	if (game->mode == &mode_daily)
		game->day = clock_study_day(&table->arena);
}

static int play_round(struct table *table)
{
	int status;

	choose_round(table);
	if (!table->game.round.n)
		return no_question(table);
	table->game.code = code_of(table);
	if (!table->choices.unsaved) {
		table->game.store = open_record(table);
		if (!table->game.store)
			return EXIT_IO;
	}
	table->input = input_open(table->screen.plain);
	status = game_play(&table->game);
	input_close(&table->input);
	store_close(table->game.store);
	return status;
}

static int play(struct table *table)
{
	int status = take_code(table);

	if (status != EXIT_OK)
		return status;
	status = open_pack(table->choices.pack, &table->opened);
	if (status != EXIT_OK)
		return status;
	warn_of_change(table);
	table->screen = screen_open(table->choices.color, table->choices.plain);
	set_game(table);
	status = seat_players(table) ? play_round(table) : EXIT_USAGE;
	close_pack(&table->opened);
	return status;
}

static int run(int argc, char **argv)
{
	struct table table = {.arena = ARENA_INIT};
	int status;

	if (!choices_read(argc, argv, &table.choices))
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
		"\n" CHOICES_HELP "\n"
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

	if (!choices_read(argc, argv, &table.choices))
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
