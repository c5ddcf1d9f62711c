#include "game/playing.h"

#include "game/clock.h"
#include "game/exit_code.h"
#include "game/open_store.h"
#include "game/terminal/confirm.h"
#include "game/terminal/output.h"
#include "game/view/question_view.h"
#include "game/view/standings.h"
#include "game/view/verdict_view.h"

bool playing_fail(struct playing *playing, struct strbuf *error)
{
	record_complain(error);
	playing->status = EXIT_IO;
	return false;
}

uint64_t playing_time(const struct playing *playing)
{
	return clock_milliseconds() - playing->game->input->suspended;
}

/* Writing failed (disk full, for example): does the player want to go on
 * anyway? What was written before is kept. */
static bool go_on_unsaved(struct playing *playing, struct strbuf *error)
{
	struct strbuf ignored = STRBUF_INIT;
	const struct game *game = playing->game;
	bool goes_on;

	record_complain(error);
	if (!game->input->tty)
		output_error("--no-save plays without it");
	goes_on = game->input->tty &&
		  confirm(game->screen, game->input,
			  "Continue without saving?") &&
		  store_stop_saving(game->store, &ignored);
	strbuf_finish(&ignored);
	playing->lines = SIZE_MAX / 2; /* the cursor position is unknown */
	playing->unsaved = !goes_on;
	if (playing->unsaved)
		playing->status = game->input->signal
					  ? EXIT_SIGNAL + game->input->signal
					  : EXIT_IO;
	return goes_on;
}

/* An exam accepts the answer without comment. */
static void take_note(struct playing *playing, const struct outcome *outcome,
		      struct str typed)
{
	exam_note(&playing->exam, outcome->position,
		  arena_copy(&playing->arena, typed), outcome->verdict);
	playing->asked.is_over = true;
	show_line(playing->game->screen,
		  outcome->late ? STR("Time is up.") : STR("Noted."));
}

static void tell(struct playing *playing, const struct outcome *outcome,
		 struct str typed, struct str reason)
{
	struct asked *asked = &playing->asked;

	asked->is_over = !outcome->retry;
	asked->is_retry = outcome->retry;
	playing->is_cut = !show_outcome(asked, outcome, reason, typed);
	playing->typed = arena_copy(&playing->arena, typed);
	playing->after_verdict = !outcome->retry;
	if (outcome->retry)
		return;
	playing->explained = outcome->question;
	playing->answered_by = outcome->player;
	playing->waits = true;
	if (playing->game->n_players > 1)
		standings_after_turn(playing->game->screen, playing->game,
				     &playing->session);
	if (verdict_costs_life(playing->game, outcome))
		show_lives(playing->game->screen, playing->session.lives);
}

/* Records the answer, then shows the verdict. */
static bool settle(struct playing *playing, const struct outcome *outcome,
		   struct str typed, struct str reason)
{
	struct strbuf error = STRBUF_INIT;
	uint64_t now = playing_time(playing);
	uint64_t taken =
		playing->game->input->tty ? now - playing->asked_at : 0;

	playing->asked_at = now;
	if (!saving_answer(&playing->saving, outcome, typed, taken, &error) &&
	    !go_on_unsaved(playing, &error))
		return false;
	strbuf_finish(&error);
	if (game_is_exam(playing->game))
		take_note(playing, outcome, typed);
	else
		tell(playing, outcome, typed, reason);
	return true;
}

bool playing_answer(struct playing *playing, struct str typed)
{
	struct strbuf reason = STRBUF_INIT;
	struct outcome outcome;
	bool ok;

	session_answer(&playing->session, typed, &reason, &outcome);
	ok = settle(playing, &outcome, typed, strbuf_str(&reason));
	strbuf_finish(&reason);
	return ok;
}

bool playing_skip(struct playing *playing)
{
	struct outcome outcome;

	session_skip(&playing->session, &outcome);
	return settle(playing, &outcome, STR(""), STR(""));
}

bool playing_timeout(struct playing *playing)
{
	struct outcome outcome;

	if (playing->ends_at && clock_milliseconds() >= playing->ends_at) {
		screen_line(playing->game->screen, STYLE_STRONG, 0,
			    STR("Time is up."));
		session_end(&playing->session);
		return true;
	}
	session_timeout(&playing->session, &outcome);
	return settle(playing, &outcome, STR(""), STR(""));
}

bool playing_leave(struct playing *playing)
{
	bool ok = !playing->session.tries || playing_answer(playing, STR(""));

	playing->saving.abandoned = session_question(&playing->session) != NULL;
	session_end(&playing->session);
	return ok;
}

void playing_show_again(struct playing *playing)
{
	screen_gap(playing->game->screen);
	playing->lines = 0;
	show_asked(&playing->asked);
}
