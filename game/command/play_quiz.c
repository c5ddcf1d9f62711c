#include "game/command/play_quiz.h"

#include "classroom/quiz_round.h"
#include "game/clock.h"
#include "game/command/open_quiz.h"
#include "game/command/resume.h"
#include "game/command/seat_players.h"
#include "game/exit_code.h"
#include "game/open_store.h"
#include "game/paths.h"
#include "game/terminal/output.h"
#include "game/terminal/shell_word.h"
#include "store/history.h"
#include "store/quiz_games.h"

/* An option that is not allowed with a quiz, or NULL. */
static const char *other_option(const struct choices *choices)
{
	const char *option = play_options_choosing(choices);

	if (option)
		return option;
	if (choices->code)
		return "--code";
	if (choices->mode)
		return "--mode";
	if (choices->players)
		return "--players";
	if (choices->seconds)
		return "--time";
	if (choices->limit)
		return "--limit";
	return choices->unsaved ? "--no-save" : NULL;
}

bool play_quiz_choose(struct choices *choices)
{
	const char *option;

	if (choices->board &&
	    (!choices->n_packs || !paths_is_quiz(str_of(choices->packs[0])))) {
		output_error("--board shows a quiz file; `civiq quiz` makes "
			     "one");
		return false;
	}
	if (!choices->n_packs || !paths_is_quiz(str_of(choices->packs[0])))
		return true;
	option = other_option(choices);
	if (option || choices->n_packs > 1) {
		output_error("a quiz file says what is asked: leave `%s` out",
			     option ? option : choices->packs[1]);
		return false;
	}
	choices->quiz = choices->packs[0];
	choices->n_packs = 0;
	return true;
}

/* May the quiz be taken now? */
static bool is_open(struct table *table)
{
	const struct quiz *quiz = &table->quiz;
	struct str now = clock_local(&table->arena);

	if (quiz->opens.len && str_cmp(now, quiz->opens) < 0)
		output_error("`" STR_FMT
			     "` has not opened yet: it opens on " STR_FMT,
			     STR_ARG(quiz->title), STR_ARG(quiz->opens));
	else if (quiz->closes.len && str_cmp(now, quiz->closes) > 0)
		output_error("`" STR_FMT "` is closed: it closed on " STR_FMT,
			     STR_ARG(quiz->title), STR_ARG(quiz->closes));
	else
		return true;
	return false;
}

/* Over a pipe the PIN is the first line. */
static bool knows_pin(struct table *table, const struct pupil *pupil)
{
	struct strbuf line = STRBUF_INIT;
	struct str typed = str_of(table->choices.pin);
	bool knows;

	if (!pupil->pin.len)
		return true;
	if (!table->choices.pin &&
	    input_line(&table->input, "PIN: ", &line) == INPUT_LINE)
		typed = str_trim(strbuf_str(&line));
	knows = str_eq(typed, pupil->pin);
	if (!knows)
		output_error("that is not the PIN of " STR_FMT
			     "; ask your teacher for it",
			     STR_ARG(pupil->name));
	strbuf_finish(&line);
	return knows;
}

/* Finds the player in the roster by name; returns an exit code. */
static int seat_pupil(struct table *table)
{
	struct game *game = &table->game;
	struct roster roster;
	const struct pupil *pupil;
	int status = open_roster(table, table->choices.quiz, &roster);

	if (status != EXIT_OK || !roster.n)
		return status;
	pupil = roster_find(&roster, game->players[0]);
	if (!pupil) {
		output_error("`" STR_FMT "` is not on the roster of this "
			     "class; --player gives another name",
			     STR_ARG(game->players[0]));
		return EXIT_FAILED;
	}
	game->players[0] = pupil->name;
	return knows_pin(table, pupil) ? EXIT_OK : EXIT_FAILED;
}

/* The shell command that resumes the quiz. */
static struct str resume_command(struct table *table)
{
	const struct choices *choices = &table->choices;
	struct strbuf out = STRBUF_INIT;
	struct str kept;

	strbuf_addf(&out, "civiq play %s",
		    shell_path(choices->quiz, &table->arena));
	if (choices->record)
		strbuf_addf(&out, " --record %s",
			    shell_path(choices->record, &table->arena));
	if (choices->player)
		strbuf_addf(&out, " --player %s",
			    shell_word(choices->player, &table->arena));
	kept = arena_copy(&table->arena, strbuf_str(&out));
	strbuf_finish(&out);
	return kept;
}

/* The pupil's earlier attempts at the quiz. */
struct past {
	const struct store_game *waiting; /* the one to resume, or NULL */
	uint32_t ended;
	uint32_t attempt; /* the last one */
};

static bool read_past(struct table *table, struct past *past)
{
	struct game *game = &table->game;
	struct strbuf error = STRBUF_INIT;
	struct store_game *games;
	uint32_t n;
	bool ok = store_quiz_games(game->store, table->quiz.name, &table->arena,
				   &games, &n, &error);

	*past = (struct past){.waiting = NULL};
	if (!ok)
		record_complain(&error);
	strbuf_finish(&error);
	for (uint32_t i = 0; ok && i < n; i++) {
		if (!str_eq(games[i].player, game->players[0]))
			continue;
		past->attempt = games[i].attempt;
		if (games[i].finished.len)
			past->ended++;
		else
			past->waiting = &games[i];
	}
	return ok;
}

static int refuse_attempt(const struct table *table, uint32_t ended)
{
	output_error(STR_FMT " has already taken `" STR_FMT
			     "` %s, the most that it allows",
		     STR_ARG(table->game.players[0]),
		     STR_ARG(table->quiz.title),
		     ended == 1	  ? "once"
		     : ended == 2 ? "twice"
				  : "several times");
	return EXIT_FAILED;
}

/* The game may have ended before it was claimed, so it is read again. */
static int go_on(struct table *table, struct past *past)
{
	struct game *game = &table->game;
	struct store_answer *answers;
	int status = resume_claim(table, &past->waiting->id);

	if (status != EXIT_OK)
		return status;
	if (!read_past(table, past) ||
	    (past->waiting && !resume_answers(table, past->waiting, &answers)))
		return EXIT_IO;
	if (!past->waiting) {
		output_error(
			"the quiz has just been finished in another window");
		return EXIT_FAILED;
	}
	game->unfinished = past->waiting;
	game->answers = answers;
	game->attempt = past->waiting->attempt;
	return EXIT_OK;
}

static int set_attempt(struct table *table)
{
	const struct quiz *quiz = &table->quiz;
	struct game *game = &table->game;
	struct past past;

	if (!read_past(table, &past))
		return EXIT_IO;
	if (past.waiting)
		return go_on(table, &past);
	if (quiz->attempts && past.ended >= quiz->attempts)
		return refuse_attempt(table, past.ended);
	game->attempt = past.attempt + 1;
	return EXIT_OK;
}

static int draw(struct table *table)
{
	struct game *game = &table->game;
	const struct quiz *quiz = &table->quiz;

	game->quiz = quiz;
	game->seconds = quiz->seconds;
	game->code = quiz->text;
	game->seed = quiz->code.options.seed;
	game->resume = resume_command(table);
	game->round = quiz_draw(quiz, table->banks, table->n_opened,
				game->players[0], &table->arena);
	game->length = game->round.n;
	if (game->round.n)
		return EXIT_OK;
	output_error("the packs have none of the questions of this quiz");
	return EXIT_FAILED;
}

int play_quiz_open(struct table *table)
{
	int status;

	if (!table->game.store)
		return table_no_record(table);
	status = open_quiz(table, table->choices.quiz);
	if (status != EXIT_OK)
		return status;
	if (!is_open(table))
		return EXIT_FAILED;
	table->choices.mode = &mode_quiz;
	table_set_game(table);
	if (!seat_players(table, &status))
		return status;
	status = seat_pupil(table);
	if (status == EXIT_OK)
		status = draw(table);
	return status == EXIT_OK ? set_attempt(table) : status;
}
