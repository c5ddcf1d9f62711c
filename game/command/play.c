#include "game/command/play.h"

#include "game/command/board_quiz.h"
#include "game/command/choose_code.h"
#include "game/command/choose_daily.h"
#include "game/command/choose_round.h"
#include "game/command/commands.h"
#include "game/command/last_pack.h"
#include "game/command/plan.h"
#include "game/command/play_quiz.h"
#include "game/command/resume.h"
#include "game/command/seat_players.h"
#include "game/open_store.h"
#include "game/paths.h"
#include "game/players.h"
#include "game/terminal/confirm.h"
#include "game/terminal/output.h"
#include "game/terminal/shell_word.h"

/* Opens the record, or none if the player agrees to play without it. */
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

/* Does an earlier pack have a topic of that name? */
static bool is_told(const struct table *table, uint32_t pack, struct str topic)
{
	for (uint32_t i = 0; i < pack; i++)
		if (topic_exists(table->opened[i].pack, topic))
			return true;
	return false;
}

/* The topics of all packs; for packs without topics, where to find their
 * groups. */
static void add_topics(struct table *table, struct strbuf *out)
{
	const char *named = table->choices.packs[0];
	uint32_t n = 0;

	for (uint32_t i = 0; i < table->n_opened; i++) {
		const struct pack *pack = table->opened[i].pack;

		for (uint32_t j = 0; j < pack->n_topics; j++) {
			struct str name = pack_text(pack, pack->topics[j].name);

			if (!is_told(table, i, name))
				strbuf_addf(out, "%s" STR_FMT,
					    n++ ? ", " : "the topics are ",
					    STR_ARG(name));
		}
	}
	if (!n)
		strbuf_addf(out, "`civiq show %s` lists the groups",
			    named ? shell_path(named, &table->arena) : "PACK");
}

static void complain_of_topic(struct table *table)
{
	struct strbuf out = STRBUF_INIT;

	add_topics(table, &out);
	output_error("no question is about `" STR_FMT "`; %s",
		     STR_ARG(table->choices.round.topics.all[0]),
		     strbuf_text(&out));
	strbuf_finish(&out);
}

static int no_question(struct table *table)
{
	if (table->game.mode->none) {
		output_line("%s", table->game.mode->none);
		return EXIT_OK;
	}
	if (table->choices.round.topics.n)
		complain_of_topic(table);
	else
		output_error("no question of the pack matches these options");
	return EXIT_FAILED;
}

/* Draws the round; returns an exit code. */
static int set_round(struct table *table)
{
	struct game *game = &table->game;

	if (!choose_round(table))
		return EXIT_IO;
	if (!game->round.n)
		return no_question(table);
	game->code = game->mode->none ? STR_NONE : code_of(table);
	game->replay = table_replay_command(table);
	return EXIT_OK;
}

/* Sets up a game of the questions that were missed. */
static void set_retry(struct table *table, const struct game_end *end)
{
	struct game *game = &table->game;

	game->mode = &mode_review;
	game->remembered = NULL;
	game->unfinished = NULL;
	game->n_answers = 0;
	game->seconds = 0;
	game->day = game->code = game->replay = STR_NONE;
	game->round = round_of_ids(table->banks, table->n_opened, game->seed,
				   end->missed, end->n_missed, &table->arena);
	game->length = game->round.n;
}

/* Another game of the same kind, with other questions. The daily quiz is
 * played only once. */
static int set_next(struct table *table)
{
	struct choices *choices = &table->choices;

	if (choices->mode == &mode_daily)
		choices->mode = &mode_round;
	choices->code = NULL;
	choices->has_seed = false;
	choices->round.plan = 0;
	table_set_game(table);
	table->game.unfinished = NULL;
	table->game.n_answers = 0;
	return set_round(table);
}

/* Where the games that were played can be seen. */
static void tell_next(struct table *table)
{
	const char *quiz = table->choices.quiz;

	if (quiz)
		command_tell_next(arena_printf(&table->arena,
					       "civiq results %s",
					       shell_path(quiz, &table->arena))
					  .ptr);
	else
		command_tell_next("civiq scores");
}

/* Plays game after game until the player stops. */
static int play_on(struct table *table)
{
	struct game_end end;
	int status = game_play(&table->game, &table->arena, &end);
	bool counts = end.counts;

	while (status == EXIT_OK && end.next != NEXT_LEAVE) {
		if (end.next == NEXT_RETRY)
			set_retry(table, &end);
		else
			status = set_next(table);
		if (status != EXIT_OK || !table->game.round.n)
			break;
		status = game_play(&table->game, &table->arena, &end);
		counts |= end.counts;
	}
	if (counts && status == EXIT_OK && !table->choices.from_home)
		tell_next(table);
	return status;
}

/* Resumes today's unfinished game. */
static int set_daily(struct table *table)
{
	const struct store_game *waiting;

	if (!choose_daily(table, &waiting))
		return EXIT_IO;
	if (!waiting)
		return set_round(table);
	table_close_packs(table);
	return resume_claimed(table, waiting);
}

static int begin(struct table *table)
{
	struct game *game = &table->game;
	int status;

	table_set_game(table);
	if (!fits_code(table))
		return EXIT_USAGE;
	if (game->mode->none && !game->store)
		return table_no_record(table);
	if (!seat_players(table, &status))
		return status;
	last_pack_remember(table);
	if (game->mode == &mode_daily && game->store && game->n_players == 1)
		status = set_daily(table);
	else
		status = set_round(table);
	return status == EXIT_OK && game->round.n ? play_on(table) : status;
}

/* A quiz file determines everything. */
static int open_and_begin_quiz(struct table *table)
{
	int status = play_quiz_open(table);

	return status == EXIT_OK ? play_on(table) : status;
}

static int open_and_begin(struct table *table)
{
	int status;

	if (table->choices.quiz)
		return open_and_begin_quiz(table);
	status = choose_code(table);
	last_pack_choose(table);
	if (status == EXIT_OK)
		status = table_open_packs(table);
	if (status == EXIT_OK)
		status = begin(table);
	return status;
}

static int resume_and_play(struct table *table)
{
	bool is_there = false;
	int status = resume(table, &is_there);

	return status == EXIT_OK && is_there ? play_on(table) : status;
}

static int play(struct table *table)
{
	int status = EXIT_IO;

	if (!table->choices.players && !players_fit(table->choices.player))
		return EXIT_USAGE;
	table->screen = screen_open(table->choices.color, table->choices.plain);
	table->input = input_open(table->screen.plain);
	if (open_record(table))
		status = table->choices.resume ? resume_and_play(table)
					       : open_and_begin(table);
	else if (table->input.signal)
		status = EXIT_SIGNAL + table->input.signal;
	table_close_packs(table);
	input_close(&table->input);
	store_close(table->game.store);
	return status;
}

int play_choices(const struct choices *choices)
{
	struct table table = {.arena = ARENA_INIT, .choices = *choices};
	int status = play(&table);

	arena_finish(&table.arena);
	return status;
}

static bool is_same_for_all(const struct choices *choices)
{
	const char *option = play_options_choosing(choices);

	if (option)
		output_error("the daily quiz is the same for everybody: leave "
			     "`%s` out",
			     option);
	return !option;
}

/* Do the practice options apply to this mode? */
static bool fits_practice(const struct choices *choices)
{
	const char *option = play_options_practice(choices);

	if (option && (!choices->mode || !choices->mode->practises ||
		       (choices->plan && choices->mode != &mode_practice))) {
		output_error("`%s` is for `civiq practice`", option);
		return false;
	}
	if (!choices->has_until || choices->until > remembered_terms().today)
		return true;
	output_error("--until takes a day in the future");
	return false;
}

int play_run(int argc, char **argv, const struct command *command,
	     const struct mode *mode)
{
	struct choices choices = {.n_packs = 0};

	if (!play_options_read(argc, argv, command, &choices))
		return command_usage(command);
	if (mode)
		choices.mode = mode;
	if (!play_quiz_choose(&choices))
		return command_usage(command);
	if (choices.mode == &mode_daily && !is_same_for_all(&choices))
		return command_usage(command);
	if (choices.board)
		return board_quiz(&choices);
	if (!fits_practice(&choices))
		return command_usage(command);
	if (choices.plan)
		return plan_run(&choices);
	choices.resume |= command == &command_continue;
	return play_choices(&choices);
}
