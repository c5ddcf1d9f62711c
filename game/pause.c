#include "game/pause.h"

#include "game/game_words.h"
#include "game/view/question_view.h"
#include "game/view/verdict_view.h"

/* A narrow screen has no room for the commands. */
enum { NARROW = 64 };

void pause_show(const struct playing *playing)
{
	const struct screen *screen = playing->game->screen;
	struct strbuf out = STRBUF_INIT;

	strbuf_addz(&out, "Any key goes on");
	if (playing->is_cut)
		strbuf_addz(&out, "; w shows all");
	strbuf_addz(&out, screen_width(screen) < NARROW
				  ? "; ? helps"
				  : "; also /why, /star, /report");
	screen_prompt(screen, STYLE_FAINT, SCREEN_MARGIN, strbuf_str(&out));
	strbuf_finish(&out);
}

static enum input_event read_line(const struct game *game, const char *prompt,
				  struct strbuf *line)
{
	game->input->keys = NULL;
	game->input->redraw = NULL;
	game->input->deadline = 0;
	return input_line(game->input, prompt, line);
}

/* A slash begins a command; deleting it ends the pause. */
static enum input_event read_command(const struct game *game,
				     struct strbuf *line)
{
	input_redraw redraw = game->input->redraw;
	enum input_event event;

	game->input->begun = "/";
	event = read_line(game, "> ", line);
	game->input->begun = NULL;
	game->input->redraw = redraw;
	return event;
}

/* What the player pressed or typed; empty for a key that is not a letter. */
static enum input_event wait_for_player(struct playing *playing,
					struct strbuf *line)
{
	const struct game *game = playing->game;
	enum input_event event;
	char key = '\0';

	if (game->enter || game->screen->plain)
		return read_line(game,
				 playing->is_cut
					 ? "Enter goes on; w shows all. "
					 : "Enter goes on. ",
				 line);
	screen_flush(game->screen);
	input_discard(game->input);
	pause_show(playing);
	event = input_key(game->input, &key);
	screen_take_back(game->screen, 0);
	if (event == INPUT_LINE && key == '/')
		return read_command(game, line);
	strbuf_addc(line, key);
	return event;
}

/* True when the pause goes on. */
static bool take(struct playing *playing, struct str line)
{
	const struct game *game = playing->game;

	if (str_starts(line, STR("?"))) {
		show_help_after(game->screen);
		return true;
	}
	if (str_starts(line, STR("/"))) {
		game_words_use_after(playing, line);
		return true;
	}
	if (!playing->is_cut || !str_starts(line, STR("w")))
		return false;
	show_explanation(game->screen, playing->explained,
			 game_pack_of(game, playing->explained));
	playing->is_cut = false;
	return true;
}

enum input_event pause_after_verdict(struct playing *playing)
{
	const struct game *game = playing->game;
	struct strbuf line = STRBUF_INIT;
	enum input_event event;

	if (!game->input->tty || playing->ends_at ||
	    (game->screen->plain && !game->enter))
		return INPUT_LINE;
	do {
		strbuf_reset(&line);
		event = wait_for_player(playing, &line);
	} while (event == INPUT_LINE && take(playing, strbuf_str(&line)));
	playing->after_verdict = false;
	strbuf_finish(&line);
	return event;
}
