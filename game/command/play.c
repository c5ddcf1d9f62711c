#include "base/strmap.h"
#include "game/clock.h"
#include "game/command/command.h"
#include "game/command/play_options.h"
#include "game/game.h"
#include "game/open_store.h"
#include "game/paths.h"
#include "game/players.h"
#include "game/terminal/confirm.h"
#include "game/terminal/output.h"
#include "game/terminal/shell_word.h"
#include "round/code.h"
#include "round/level_plan.h"
#include "round/question_alias.h"
#include "store/claim.h"
#include "store/history.h"

#include <stdlib.h>
#include <string.h>

enum { DATE_LENGTH = sizeof("2024-05-31") - 1 };

/* Everything that a game needs, and what has to be closed after it. */
struct table {
	struct choices choices;
	struct arena arena;
	struct opened opened;
	struct screen screen;
	struct input input;
	struct game game;
	struct str code_pack; /* that the code was made with; or empty */
	uint32_t hash;	      /* and its content then */
};

/* What else is asked for must not be other than what the code stands for. */
static bool agrees(const struct choices *choices, const struct code *code)
{
	const char *option = play_options_conflict(choices, &code->options);

	if (option)
		output_error("`%s` and the code `%s` ask for different "
			     "questions; leave one of them out",
			     option, choices->code);
	return !option;
}

/* A code brings the pack and all options that settle the questions. */
static int take_code(struct table *table)
{
	struct code code;
	struct choices *choices = &table->choices;

	if (!choices->code)
		return EXIT_OK;
	if (!code_read(str_of(choices->code), &code)) {
		output_error("`%s` is not a code; %s", choices->code,
			     paths_is_path(str_of(choices->code))
				     ? "a code begins with the id of a pack, "
				       "never with a path"
				     : "one looks like amanat-10-K7QF2MXA");
		return EXIT_USAGE;
	}
	if (!choices->resume && !agrees(choices, &code))
		return EXIT_USAGE;
	if (!choices->pack)
		choices->pack = arena_copy(&table->arena, code.pack).ptr;
	choices->round = code.options;
	choices->has_seed = true;
	table->hash = code.hash;
	table->code_pack = code.pack;
	return EXIT_OK;
}

/* Is the pack that of the code? When it has changed since, it says so. */
static bool fits_code(const struct table *table)
{
	const struct pack *pack = table->opened.pack;
	struct str id = pack_text(pack, pack->meta.id);

	if (!table->code_pack.len)
		return true;
	if (!str_eq(id, table->code_pack)) {
		output_error("the code is of the pack `" STR_FMT
			     "`, and not of `" STR_FMT "`",
			     STR_ARG(table->code_pack), STR_ARG(id));
		return false;
	}
	if (table->hash != code_hash(pack->meta.hash))
		output_error("the pack has changed since this code was made: "
			     "the questions may differ");
	return true;
}

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

/* The day's seed is the same for everybody. */
static uint64_t seed_of_day(struct str day)
{
	return str_hash(day, STR_HASH_SEED) >> (64 - CODE_SEED_BITS);
}

/* How the player answered last, by the ids of that time. */
static bool read_latest(struct table *table, struct store_latest **latest,
			uint32_t *n)
{
	struct game *game = &table->game;
	const struct pack *pack = table->opened.pack;
	struct strbuf error = STRBUF_INIT;
	struct str id = pack_text(pack, pack->meta.id);
	bool ok = store_latest(game->store, game->players[0], id, &table->arena,
			       latest, n, &error) ||
		  (record_repaired(game->store, &table->arena, &error) &&
		   store_latest(game->store, game->players[0], id,
				&table->arena, latest, n, &error));

	if (!ok)
		record_complain(&error);
	strbuf_finish(&error);
	return ok;
}

static struct str current_id(const struct aliases *aliases, struct str id,
			     struct arena *arena)
{
	struct strbuf now = STRBUF_INIT;

	if (question_alias_resolve(aliases, id, &now))
		id = arena_copy(arena, strbuf_str(&now));
	strbuf_finish(&now);
	return id;
}

/*
 * What was missed last, the longest ago first, by its ids of today; returns how
 * many. A question that had several ids counts by its latest answer.
 */
static uint32_t find_missed(const struct pack *pack,
			    const struct store_latest *latest, uint32_t n,
			    struct str *ids, struct arena *arena)
{
	struct aliases *aliases = aliases_create(pack);
	struct strmap seen = STRMAP_INIT;
	uint32_t at = n;
	bool is_new;

	for (uint32_t i = n; i--;) {
		struct str id = current_id(aliases, latest[i].question, arena);

		strmap_put(&seen, id, &is_new);
		if (is_new && !latest[i].right)
			ids[--at] = id;
	}
	for (uint32_t i = at; i < n; i++)
		ids[i - at] = ids[i];
	strmap_finish(&seen);
	aliases_free(aliases);
	return n - at;
}

static bool choose_review(struct table *table)
{
	struct game *game = &table->game;
	struct store_latest *latest;
	struct str *ids;
	uint32_t n;

	if (!read_latest(table, &latest, &n))
		return false;
	ids = arena_array(&table->arena, struct str, n);
	n = find_missed(table->opened.pack, latest, n, ids, &table->arena);
	game->round = round_of_ids(table->opened.bank, game->seed, ids, n,
				   &table->arena);
	if (game->round.n > table->choices.round.want)
		game->round.n = table->choices.round.want;
	return true;
}

/*
 * The next round of a player: his own order of the facts, from where he was,
 * as hard as he can take it. Without a record, any round.
 */
static bool choose_next(struct table *table)
{
	struct game *game = &table->game;
	struct round_options *options = &table->choices.round;
	const struct pack *pack = table->opened.pack;
	struct store_progress progress;
	struct strbuf error = STRBUF_INIT;
	bool ok;

	if (!game->store) {
		options->seed = clock_random() >> (64 - CODE_SEED_BITS);
		return true;
	}
	ok = store_progress(game->store, game->players[0],
			    pack_text(pack, pack->meta.id), &progress, &error);
	if (!ok)
		record_complain(&error);
	strbuf_finish(&error);
	options->seed = str_mix(game->players[0], STR_HASH_SEED) >>
			(64 - CODE_SEED_BITS);
	options->number = progress.games % ROUND_NUMBERS;
	if (!options->easiest && !options->hardest)
		options->plan = level_plan_for(progress.answers,
					       progress.recent, progress.right);
	return ok;
}

/* False, when the record could not be read for it. */
static bool choose_round(struct table *table)
{
	struct choices *choices = &table->choices;
	struct game *game = &table->game;
	struct round_options *options = &choices->round;

	if (!options->want)
		options->want = game->mode->length;
	options->rising = options->rising || game->mode->rising;
	if (game->mode == &mode_daily)
		options->seed = seed_of_day(game->day);
	else if (!choices->has_seed && !choose_next(table))
		return false;
	game->seed = options->seed;
	if (game->mode == &mode_review)
		return choose_review(table);
	game->round = round_draw(table->opened.bank, options, &table->arena);
	return true;
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

static bool seat_players(struct table *table)
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

/* Without the record nobody knows what was played. */
static int no_record(const struct table *table)
{
	output_error("that needs the record, which is not open");
	return table->choices.unsaved ? EXIT_USAGE : EXIT_IO;
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

/* At a shell, goes on with the game if it is interrupted. */
static struct str resume_command(struct table *table)
{
	const struct choices *choices = &table->choices;
	struct strbuf out = STRBUF_INIT;
	struct str command;

	strbuf_addz(&out, table->game.command);
	if (choices->record)
		strbuf_addf(&out, " --record %s",
			    shell_path(choices->record, &table->arena));
	if (choices->player)
		strbuf_addf(&out, " --player %s",
			    shell_word(choices->player, &table->arena));
	strbuf_addz(&out, " --resume");
	command = arena_copy(&table->arena, strbuf_str(&out));
	strbuf_finish(&out);
	return command;
}

static void set_game(struct table *table)
{
	const struct choices *choices = &table->choices;
	struct game *game = &table->game;

	game->opened = &table->opened;
	game->command = "civiq play";
	if (choices->pack && paths_is_path(str_of(choices->pack)))
		game->command =
			arena_printf(&table->arena, "civiq play %s",
				     shell_path(choices->pack, &table->arena))
				.ptr;
	game->resume = resume_command(table);
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
	struct game *game = &table->game;

	if (game->mode == &mode_review && !game->store)
		return no_record(table);
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

static bool find_answers(struct table *table, struct store_game *found,
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

/* The day by which a daily game was drawn: the date in UTC when it was begun,
 * or the one before or after it, as its seed tells. */
static struct str day_of_game(const struct store_game *game,
			      struct arena *arena)
{
	struct date date;

	if (!date_parse(str_head(game->started, DATE_LENGTH), &date) ||
	    date.precision != DATE_DAY)
		return STR_NONE;
	for (int32_t day = date.first - 1; day <= date.first + 1; day++) {
		struct civil civil = date_to_civil(day);
		struct str text =
			arena_printf(arena, "%04d-%02d-%02d", civil.year,
				     civil.month, civil.day);

		if (seed_of_day(text) == game->seed)
			return text;
	}
	return str_head(game->started, DATE_LENGTH);
}

static int go_on(struct table *table, const struct store_game *found,
		 const struct store_answer *answers)
{
	struct game *game = &table->game;
	int status = open_pack(table->choices.pack, &table->opened);

	if (status != EXIT_OK)
		return status;
	if (!fits_code(table)) {
		close_pack(&table->opened);
		return EXIT_USAGE;
	}
	set_game(table);
	if (game->mode == &mode_daily)
		game->day = day_of_game(found, &table->arena);
	game->players[0] = found->player;
	game->n_players = 1;
	game->seed = table->choices.round.seed;
	game->code = found->code;
	game->round = round_draw(table->opened.bank, &table->choices.round,
				 &table->arena);
	game->unfinished = found;
	game->answers = answers;
	status = game_play(game);
	close_pack(&table->opened);
	return status;
}

/* Its code and its mode settle the questions, its answers how far it got. */
static int resume(struct table *table)
{
	struct store_game found;
	struct store_answer *answers;
	bool is_there;
	int status;

	if (!table->game.store)
		return no_record(table);
	status = claim_unfinished(table, &found, &is_there);
	if (status != EXIT_OK)
		return status;
	if (!is_there) {
		output_line("There is no game to go on with.");
		return EXIT_OK;
	}
	table->choices.code = found.code.ptr;
	table->choices.mode = mode_find(found.mode);
	status = take_code(table);
	if (status != EXIT_OK || !table->choices.mode) {
		output_error("that game cannot go on");
		return EXIT_FAILED;
	}
	return find_answers(table, &found, &answers)
		       ? go_on(table, &found, answers)
		       : EXIT_IO;
}

static int begin(struct table *table)
{
	int status = take_code(table);

	if (status != EXIT_OK)
		return status;
	status = open_pack(table->choices.pack, &table->opened);
	if (status != EXIT_OK)
		return status;
	set_game(table);
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
