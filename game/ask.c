#include "game/ask.h"

#include "game/clock.h"
#include "game/exit_code.h"
#include "game/pause.h"
#include "game/take_line.h"
#include "game/terminal/output.h"
#include "game/view/question_view.h"
#include "question/answer_pools.h"

static bool has_one_key(const struct game *game)
{
	return game->input->tty && !game->screen->plain && !game->enter;
}

/* When the clock closes the open question; 0 for never. */
static uint64_t deadline(const struct playing *playing)
{
	const struct game *game = playing->game;
	uint64_t limit = game->limit
				 ? playing->asked_at + game->input->suspended +
					   game->limit * UINT64_C(1000)
				 : 0;

	if (!limit || (playing->ends_at && playing->ends_at < limit))
		return playing->ends_at;
	return limit;
}

/* Handles an event other than a line; false ends the game. */
static bool take_event(struct playing *playing, enum input_event event)
{
	switch (event) {
	case INPUT_LATE:
		return playing_timeout(playing);
	case INPUT_END:
		playing->input_ended = true;
		return playing_leave(playing);
	case INPUT_SIGNAL:
		playing_leave(playing);
		playing->status = EXIT_SIGNAL + playing->game->input->signal;
		return true;
	case INPUT_LINE:
	case INPUT_FAILED:
		break;
	}
	output_error("the input could not be read");
	playing->status = EXIT_IO;
	return false;
}

/* Reads a line for the open question and acts on it; false ends the game. */
static bool ask(struct playing *playing, struct strbuf *line)
{
	struct input *input = playing->game->input;
	uint64_t suspended = input->suspended;
	enum input_event event;

	input->deadline = deadline(playing);
	event = input_line(input, "> ", line);
	if (event == INPUT_LATE)
		take_line_late(playing, strbuf_str(line));
	if (playing->ends_at)
		playing->ends_at += input->suspended - suspended;
	return event == INPUT_LINE ? take_line(playing, strbuf_str(line))
				   : take_event(playing, event);
}

bool ask_goes_on(struct playing *playing, enum input_event event)
{
	return event == INPUT_LINE || take_event(playing, event);
}

/* Pauses so that the verdict can be read; false ends the game. */
static bool give_time(struct playing *playing)
{
	enum input_event event =
		playing->waits ? pause_after_verdict(playing) : INPUT_LINE;

	playing->waits = false;
	return ask_goes_on(playing, event);
}

static void redraw(void *data, bool cleared)
{
	struct playing *playing = data;

	if (playing->asked.is_over) {
		pause_show(playing);
		return;
	}
	if (!cleared)
		screen_gap(playing->game->screen);
	playing->lines = 0;
	show_asked(&playing->asked);
}

/* The marks of the remaining options; y and n for yes-or-no questions. */
static void add_keys(char *keys, const struct asked *asked)
{
	static const char words[] = "yntf";
	const struct question *q = asked->question;
	size_t n = 0;

	for (uint32_t i = 0; i < q->n_options; i++)
		if (!(asked->removed >> i & 1))
			keys[n++] = question_mark(q, i);
	for (const char *c = words; q->kind == ASK_BOOL && *c; c++)
		if (question_accepts(q, (struct str){c, 1}))
			keys[n++] = *c;
	keys[n] = '\0';
}

/* ? shows the commands at any question. */
static void set_keys(struct playing *playing)
{
	struct input *input = playing->game->input;

	input->keys = NULL;
	if (!has_one_key(playing->game))
		return;
	playing->keys[0] = '?';
	playing->keys[1] = '\0';
	if (question_has_one_key(playing->asked.question))
		add_keys(playing->keys + 1, &playing->asked);
	input->keys = playing->keys;
}

/* Rounded up; 0 when there is no time limit. */
static uint32_t minutes_left(const struct playing *playing)
{
	enum { MINUTE = 60 * 1000 };
	uint64_t now = clock_milliseconds();

	if (!playing->game->quiz || playing->ends_at <= now)
		return 0;
	return (uint32_t)((playing->ends_at - now + MINUTE - 1) / MINUTE);
}

static void open_question(struct playing *playing, const struct question *q)
{
	const struct game *game = playing->game;
	struct session *session = &playing->session;

	playing->asked = (struct asked){
		.game = game,
		.session = session,
		.question = q,
		.position = session->at,
		.minutes = minutes_left(playing),
		.player = session_player(session),
		.is_retry = session->tries > 0,
	};
	playing->doubted = STR_NONE;
	playing_show_again(playing);
	input_forget(game->input);
	completions_set(&playing->completions, game_pack_of(game, q)->pack, q,
			&playing->arena, game->input);
	input_draw_with(game->input, redraw, playing);
	if (has_one_key(game) && screen_flush(game->screen))
		input_discard(game->input);
	playing->asked_at = playing_time(playing);
}

void ask_all(struct playing *playing)
{
	struct strbuf line = STRBUF_INIT;
	const struct question *q;
	uint32_t shown = UINT32_MAX;

	while ((q = session_question(&playing->session))) {
		uint32_t turn = playing->session.at + playing->exam.moves;

		if (shown != turn) {
			shown = turn;
			open_question(playing, q);
		}
		set_keys(playing);
		if (!screen_flush(playing->game->screen) ||
		    !ask(playing, &line) || !give_time(playing))
			break;
	}
	playing->game->input->keys = NULL;
	playing->game->input->redraw = NULL;
	playing->game->input->n_names = 0;
	strbuf_finish(&line);
}
