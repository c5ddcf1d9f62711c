#include "game/after_game.h"

#include "game/exit_code.h"

/* The missed questions of several players are nobody's in particular, and those
 * of a practice have come again. */
static uint32_t count_retried(const struct ending *ending)
{
	return ending->game->n_players == 1 && !ending->session->again
		       ? end_card_missed(ending->session)
		       : 0;
}

static void offer(const struct ending *ending)
{
	const struct game *game = ending->game;
	uint32_t retried = count_retried(ending);
	struct strbuf out = STRBUF_INIT;

	/* What was pressed before this could be read was not meant for it. */
	input_discard(game->input);
	strbuf_addz(&out, game->day.len ? "Enter a round" : "Enter again");
	if (retried == 1)
		strbuf_addz(&out, "   r retry it");
	else if (retried)
		strbuf_addf(&out, "   r retry these %u", retried);
	strbuf_addf(&out, "   s share   d details   q %s",
		    game->from_home ? "home" : "quit");
	screen_line(game->screen, STYLE_FAINT, 0, strbuf_str(&out));
	strbuf_finish(&out);
}

/* True when the key asks for something else than to be asked again. */
static bool take_key(const struct ending *ending, char key, enum next *next)
{
	switch (key) {
	case '\0':
		*next = NEXT_AGAIN;
		return true;
	case 'r':
		*next = NEXT_RETRY;
		return count_retried(ending) > 0;
	case 's':
		end_card_share(ending);
		offer(ending);
		return false;
	case 'd':
		end_card_details(ending);
		offer(ending);
		return false;
	default:
		return key == 'q';
	}
}

/* One key, or with --enter a line that begins with it; Enter is NUL. */
static enum input_event read_key(const struct game *game, char *key)
{
	struct input *input = game->input;
	struct strbuf line = STRBUF_INIT;
	enum input_event event;

	input->deadline = 0;
	if (game->enter) {
		event = input_line(input, "> ", &line);
		*key = line.len ? line.ptr[0] : '\0';
		strbuf_finish(&line);
	} else {
		screen_flush(game->screen);
		event = input_key(input, key);
	}
	if (*key == '\r' || *key == '\n')
		*key = '\0';
	return event;
}

enum next after_game(const struct ending *ending, int *status)
{
	const struct game *game = ending->game;
	enum next next = NEXT_LEAVE;
	enum input_event event;
	char key;

	offer(ending);
	do {
		key = '\0';
		event = read_key(game, &key);
	} while (event == INPUT_LINE && !take_key(ending, key, &next));
	if (event == INPUT_SIGNAL)
		*status = EXIT_SIGNAL + game->input->signal;
	return event == INPUT_LINE ? next : NEXT_LEAVE;
}
