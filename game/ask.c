#include "game/ask.h"

#include "base/utf8.h"
#include "game/exit_code.h"
#include "game/game_words.h"
#include "game/terminal/output.h"
#include "game/view/question_view.h"
#include "game/view/verdict_view.h"
#include "question/answer_pools.h"

enum { PROMPT_WIDTH = 12, UNKNOWN_LINES = 1 << 20 };

static bool has_one_key(const struct game *game)
{
	return game->input->tty && !game->screen->plain && !game->enter;
}

static bool is_lettered(const struct question *q)
{
	return question_mark(q, 0) == 'a';
}

/* 1, where an option is not marked so but begins with it: 1999. */
static bool is_ambiguous(const struct question *q, struct str typed)
{
	uint64_t number;

	if (!is_lettered(q) || !str_to_u64(typed, &number))
		return false;
	for (uint32_t i = 0; i < q->n_options; i++)
		if (str_starts(q->options[i], typed) &&
		    !str_eq(q->options[i], typed))
			return true;
	return false;
}

/* An option that a hint took away. */
static bool is_gone(const struct asked *asked, struct str typed)
{
	uint32_t places[OPTIONS_MOST];

	return question_has_one_key(asked->question) &&
	       question_places(asked->question, typed, places) &&
	       asked->removed >> places[0] & 1;
}

/* At a terminal what cannot be an answer costs nothing; over a pipe each line
 * is an answer. An empty second try keeps what the first one earned. */
static bool is_slip(const struct playing *playing, struct str typed)
{
	const struct question *q = playing->asked.question;

	if (!playing->game->input->tty ||
	    (playing->session.tries && !typed.len))
		return false;
	return !question_accepts(q, typed) || is_ambiguous(q, typed) ||
	       is_gone(&playing->asked, typed);
}

/* A name that nothing here has is asked for twice: it may be a slip. */
static bool is_doubtful(const struct playing *playing, struct str typed)
{
	const struct question *q = playing->asked.question;

	return playing->game->input->tty && !playing->session.tries &&
	       question_has_names(q) && !str_eq(typed, playing->doubted) &&
	       !question_knows(playing->pools[q->pack], q, typed);
}

static bool take_answer(struct playing *playing, struct str typed)
{
	const struct screen *screen = playing->game->screen;

	if (!typed.len && playing->doubted.len)
		typed = playing->doubted;
	if (is_slip(playing, typed)) {
		show_how(screen, playing->asked.question);
		return true;
	}
	if (!is_doubtful(playing, typed))
		return playing_answer(playing, typed);
	playing->doubted = arena_copy(&playing->arena, typed);
	show_line(screen, STR("That is no name I know here. Enter again to "
			      "answer it all the same."));
	return true;
}

/* How many lines the typed one took, if that is plain to see. */
static size_t lines_of(const struct screen *screen, struct str typed)
{
	return utf8_width(typed) + PROMPT_WIDTH < screen_width(screen)
		       ? 1
		       : (size_t)UNKNOWN_LINES;
}

static bool take_line(struct playing *playing, struct str line)
{
	const struct screen *screen = playing->game->screen;
	enum word_use use;

	playing->lines += lines_of(screen, line);
	if (!playing->game->input->tty)
		show_typed(screen, line);
	use = game_words_use(playing, line);
	if (use == WORD_NONE)
		return take_answer(playing, str_trim(line));
	return use == WORD_DONE;
}

/* When the open question is over by the clock; 0 for never. */
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

/* What comes instead of a line; false ends the game. */
static bool take_event(struct playing *playing, enum input_event event)
{
	switch (event) {
	case INPUT_LATE:
		return playing_timeout(playing);
	case INPUT_END:
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
	if (playing->ends_at)
		playing->ends_at += input->suspended - suspended;
	return event == INPUT_LINE ? take_line(playing, strbuf_str(line))
				   : take_event(playing, event);
}

static void show_pause(const struct playing *playing)
{
	screen_prompt(playing->game->screen, STYLE_FAINT, SCREEN_MARGIN,
		      playing->is_cut ? STR("Any key goes on; w shows all.")
				      : STR("Any key goes on."));
}

static enum input_event wait_for_player(struct playing *playing, char *key)
{
	const struct game *game = playing->game;
	struct strbuf line = STRBUF_INIT;
	enum input_event event;

	if (game->enter || game->screen->plain) {
		game->input->keys = NULL;
		game->input->redraw = NULL;
		game->input->deadline = 0;
		event = input_line(game->input,
				   playing->is_cut
					   ? "Enter goes on; w shows all. "
					   : "Enter goes on. ",
				   &line);
		*key = line.len ? line.ptr[0] : '\0';
		strbuf_finish(&line);
		return event;
	}
	show_pause(playing);
	screen_flush(game->screen);
	input_discard(game->input);
	event = input_key(game->input, key);
	screen_take_back(game->screen, 0);
	return event;
}

/* So that the verdict can be read. Not where time runs, nor over a pipe. */
static bool give_time(struct playing *playing)
{
	const struct game *game = playing->game;
	enum input_event event;
	char key = '\0';

	playing->waits = false;
	if (!game->input->tty || playing->ends_at ||
	    (game->screen->plain && !game->enter))
		return true;
	event = wait_for_player(playing, &key);
	if (event == INPUT_LINE && key == 'w' && playing->is_cut) {
		show_explanation(game->screen, playing->explained,
				 game_pack_of(game, playing->explained));
		playing->is_cut = false;
		return give_time(playing);
	}
	return event == INPUT_LINE || take_event(playing, event);
}

static void redraw(void *data, bool cleared)
{
	struct playing *playing = data;

	if (playing->asked.is_over) {
		show_pause(playing);
		return;
	}
	if (!cleared)
		screen_gap(playing->game->screen);
	playing->lines = 0;
	show_asked(&playing->asked);
}

/* The marks of the options that are left, and what shows the commands. */
static void set_keys(struct playing *playing)
{
	const struct asked *asked = &playing->asked;
	struct input *input = playing->game->input;
	char *at = playing->keys;

	input->keys = NULL;
	if (!has_one_key(playing->game))
		return;
	for (uint32_t i = 0; i < asked->question->n_options &&
			     question_has_one_key(asked->question);
	     i++)
		if (!(asked->removed >> i & 1))
			*at++ = question_mark(asked->question, i);
	*at++ = '?';
	*at = '\0';
	input->keys = playing->keys;
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
		.player = session_player(session),
		.is_retry = session->tries > 0,
	};
	playing->doubted = STR_NONE;
	playing_show_again(playing);
	input_forget(game->input);
	completions_set(&playing->completions, game_pack_of(game, q)->pack, q,
			&playing->arena, game->input);
	game->input->redraw = redraw;
	game->input->redraw_data = playing;
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
		if (shown != playing->session.at) {
			shown = playing->session.at;
			open_question(playing, q);
		}
		set_keys(playing);
		if (!screen_flush(playing->game->screen) ||
		    !ask(playing, &line) ||
		    (playing->waits && !give_time(playing)))
			break;
	}
	playing->game->input->keys = NULL;
	playing->game->input->redraw = NULL;
	playing->game->input->n_names = 0;
	strbuf_finish(&line);
}
