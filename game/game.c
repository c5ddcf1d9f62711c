#include "game/game.h"

#include "game/ask.h"
#include "game/changes.h"
#include "game/clock.h"
#include "game/exit_code.h"
#include "game/reading.h"
#include "game/replay.h"
#include "game/view/question_view.h"
#include "store/daily.h"

/* For a game without a code; one id per line. */
static struct str list_questions(struct playing *playing)
{
	const struct round *round = &playing->game->round;
	struct strbuf out = STRBUF_INIT;
	struct str list;

	if (playing->game->code.len)
		return STR_NONE;
	for (uint32_t i = 0; i < round->n; i++)
		strbuf_addf(&out, "%s" STR_FMT, i ? "\n" : "",
			    STR_ARG(round->questions[i].id));
	list = arena_copy(&playing->arena, strbuf_str(&out));
	strbuf_finish(&out);
	return list;
}

static void fill_row(struct playing *playing, uint32_t player)
{
	const struct game *game = playing->game;
	struct store_game *row = &playing->saving.games[player];

	*row = (struct store_game){
		.id = clock_random_id(),
		.player = game->players[player],
		.mode = game_mode_name(game),
		.seed = game->seed,
		.code = game->code,
		.length = game->length,
		.started = clock_utc(&playing->arena),
		.day = game->day.len ? game->day
				     : clock_study_day(&playing->arena),
		.questions = list_questions(playing),
		.quiz = game->quiz ? game->quiz->name : STR_NONE,
		.attempt = game->attempt,
	};
	saving_set_packs(row, game->opened, game->n_opened, &playing->arena);
}

static void fill_rows(struct playing *playing)
{
	const struct game *game = playing->game;

	playing->saving = (struct saving){
		.store = game->store,
		.opened = game->opened,
		.n = game->n_players,
		.arena = &playing->arena,
	};
	for (uint32_t i = 0; i < game->n_players; i++)
		fill_row(playing, i);
}

/* A resumed timed game keeps the time it had left. */
static uint64_t time_left(const struct playing *playing)
{
	uint64_t whole = playing->game->seconds * UINT64_C(1000);
	uint64_t spent = playing->saving.games[0].milliseconds;

	return whole > spent ? whole - spent : 0;
}

/* An exam begins when its questions are first seen. */
static bool begin_exam(struct playing *playing)
{
	struct strbuf error = STRBUF_INIT;
	bool ok = saving_begin(&playing->saving, &error);

	if (!ok)
		playing_fail(playing, &error);
	strbuf_finish(&error);
	return ok;
}

static bool begin(struct playing *playing)
{
	fill_rows(playing);
	if (game_is_exam(playing->game) && !playing->game->unfinished &&
	    !begin_exam(playing))
		return false;
	if (playing->game->unfinished) {
		playing->saving.games[0] = *playing->game->unfinished;
		playing->saving.games[0].milliseconds = 0;
		playing->saving.begun = true;
		if (!replay(playing))
			return false;
	}
	if (playing->game->seconds && playing->game->input->tty)
		playing->ends_at = clock_milliseconds() + time_left(playing);
	return true;
}

/* An interrupted game stays open so that it can be resumed; so do the daily
 * quiz, whose first result counts, and a class quiz. */
static bool is_interrupted(const struct playing *playing)
{
	const struct game *game = playing->game;
	bool waits = playing->status > EXIT_SIGNAL ||
		     (playing->saving.abandoned &&
		      (game->mode == &mode_daily || game->quiz));

	return waits && playing->saving.begun && game->n_players == 1 &&
	       game_is_saved(game);
}

static void show_kept(const struct game *game)
{
	struct strbuf out = STRBUF_INIT;

	strbuf_addf(&out, "Saved. Continue with `" STR_FMT "`.",
		    STR_ARG(game->resume));
	show_line(game->screen, strbuf_str(&out));
	strbuf_finish(&out);
}

/* Copies the ids into the caller's arena, which outlives the game. */
static void keep_missed(const struct session *session, struct arena *arena,
			struct game_end *end)
{
	end->n_missed = 0;
	end->missed = arena_array(arena, struct str, session->at);
	for (uint32_t i = 0; i < session_answered(session); i++)
		if (session_missed(session, i))
			end->missed[end->n_missed++] = arena_copy(
				arena, session->round->questions[i].id);
}

static void show_end(struct playing *playing, const struct ending *ending,
		     struct arena *arena, struct game_end *end)
{
	if (game_is_exam(playing->game)) {
		exam_show_end(playing->game, &playing->session, &playing->exam);
		return;
	}
	end_card_show(ending);
	if (playing->status != EXIT_OK || playing->input_ended ||
	    !playing->session.asked || !end_card_asks(playing->game))
		return;
	keep_missed(&playing->session, arena, end);
	end->next = after_game(ending, &playing->status);
}

static bool counts(const struct ending *ending)
{
	const struct game *game = ending->game;

	if (game->quiz)
		return game_is_saved(game) && !game_is_exam(game);
	return end_card_on_board(ending);
}

/* Days played in a row, including this one. */
static bool count_dailies(struct playing *playing, struct ending *ending,
			  struct strbuf *error)
{
	const struct game *game = playing->game;

	return game->mode != &mode_daily || !playing->saving.begun ||
	       store_dailies_in_a_row(game->store, game->players[0], STR_NONE,
				      game->day, &ending->days, error);
}

static void finish(struct playing *playing, struct arena *arena,
		   struct game_end *end)
{
	struct strbuf error = STRBUF_INIT;
	struct ending ending = {
		.game = playing->game,
		.session = &playing->session,
		.row = &playing->saving.games[0],
	};

	if (is_interrupted(playing)) {
		show_kept(playing->game);
		return;
	}
	if (playing->unsaved)
		return;
	if (!saving_earlier(&playing->saving, &ending.earlier, &error) ||
	    !saving_end(&playing->saving, &playing->session,
			game_has_column(playing->game), &ending.above,
			&error) ||
	    !changes_tell(playing->game, &playing->session, &playing->arena,
			  &ending.changes, &error) ||
	    !count_dailies(playing, &ending, &error)) {
		playing_fail(playing, &error);
		return;
	}
	strbuf_finish(&error);
	end->counts = counts(&ending);
	show_end(playing, &ending, arena, end);
}

/* What is shown after the last question. */
static void show_closing(const struct playing *playing)
{
	const struct round *round = &playing->game->round;

	if (!round->closing.len || playing->session.ended ||
	    playing->session.at < round->n)
		return;
	screen_gap(playing->game->screen);
	screen_line(playing->game->screen, STYLE_STRONG, 0, round->closing);
}

static void run(struct playing *playing, struct arena *arena,
		struct game_end *end)
{
	show_title(playing->game);
	if (ask_goes_on(playing, reading_show(playing)))
		ask_all(playing);
	show_closing(playing);
	if (playing->status != EXIT_IO)
		finish(playing, arena, end);
}

int game_play(const struct game *game, struct arena *arena,
	      struct game_end *end)
{
	struct playing playing = {.game = game, .arena = ARENA_INIT};

	*end = (struct game_end){.next = NEXT_LEAVE};
	for (uint32_t i = 0; i < game->n_opened; i++)
		playing.pools[i] = answer_pools_create(game->opened[i].pack);
	playing.session =
		session_begin(&game->round, playing.pools, &playing.arena);
	session_set_players(&playing.session, game->n_players);
	if (game->mode->lives)
		session_set_lives(&playing.session, game->mode->lives);
	if (game_is_exam(game)) {
		session_set_exam(&playing.session);
		playing.exam = exam_begin(game->round.n, &playing.arena);
	}
	if (game->mode->practises)
		session_set_again(&playing.session, &playing.arena);
	game->screen->lines = &playing.lines;
	if (begin(&playing))
		run(&playing, arena, end);
	else if (playing.status == EXIT_OK)
		playing.status = EXIT_FAILED;
	game->screen->lines = NULL;
	for (uint32_t i = 0; i < game->n_opened; i++)
		answer_pools_free(playing.pools[i]);
	arena_finish(&playing.arena);
	return playing.status;
}
