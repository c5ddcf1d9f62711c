#include "game/pause.h"

#include "game/view/verdict_view.h"

void pause_show(const struct playing *playing)
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
	screen_flush(game->screen);
	input_discard(game->input);
	pause_show(playing);
	event = input_key(game->input, key);
	screen_take_back(game->screen, 0);
	return event;
}

enum input_event pause_after_verdict(struct playing *playing)
{
	const struct game *game = playing->game;
	enum input_event event;
	char key = '\0';

	if (!game->input->tty || playing->ends_at ||
	    (game->screen->plain && !game->enter))
		return INPUT_LINE;
	event = wait_for_player(playing, &key);
	if (event != INPUT_LINE || key != 'w' || !playing->is_cut)
		return event;
	show_explanation(game->screen, playing->explained,
			 game_pack_of(game, playing->explained));
	playing->is_cut = false;
	return pause_after_verdict(playing);
}
