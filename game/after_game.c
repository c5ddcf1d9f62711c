#include "game/after_game.h"

#include "game/exit_code.h"

#include <string.h>

/* Not offered when several players shared the game, since the misses belong
 * to no one player, nor after practice, which has already asked them again. */
static uint32_t count_retried(const struct ending *ending)
{
	return ending->game->n_players == 1 && !ending->session->again
		       ? end_card_missed(ending->session)
		       : 0;
}

/* Adds a choice to the line, or begins a new one: no key stands apart from
 * what it does. */
static void add_choice(const struct screen *screen, struct strbuf *line,
		       const char *choice)
{
	static const char between[] = "   ";

	if (line->len && line->len + strlen(between) + strlen(choice) >=
				 screen_width(screen)) {
		screen_line(screen, STYLE_FAINT, 0, strbuf_str(line));
		strbuf_reset(line);
	}
	strbuf_addf(line, "%s%s", line->len ? between : "", choice);
}

static void show_offer(const struct ending *ending)
{
	const struct game *game = ending->game;
	const struct screen *screen = game->screen;
	uint32_t retried = count_retried(ending);
	struct strbuf retry = STRBUF_INIT;
	struct strbuf line = STRBUF_INIT;

	add_choice(screen, &line,
		   game->day.len ? "Enter a round" : "Enter again");
	if (retried > 1)
		strbuf_addf(&retry, "r retry these %u", retried);
	else if (retried)
		strbuf_addz(&retry, "r retry it");
	if (retried)
		add_choice(screen, &line, strbuf_text(&retry));
	add_choice(screen, &line, "s share");
	add_choice(screen, &line, "d details");
	add_choice(screen, &line, game->from_home ? "q home" : "q quit");
	screen_line(screen, STYLE_FAINT, 0, strbuf_str(&line));
	strbuf_finish(&retry);
	strbuf_finish(&line);
}

/* Discards keys pressed before the prompt could be read. */
static void offer(const struct ending *ending)
{
	input_discard(ending->game->input);
	show_offer(ending);
}

static void redraw(void *data, bool cleared)
{
	const struct ending *ending = data;

	if (cleared)
		end_card_show(ending);
	show_offer(ending);
}

/* Handles a key; true when it ends the prompt. */
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

/* Reads one key or, with --enter, a line, of which the first letter counts;
 * Enter gives NUL. */
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

	input_draw_with(game->input, redraw, (void *)ending);
	offer(ending);
	do {
		key = '\0';
		event = read_key(game, &key);
	} while (event == INPUT_LINE && !take_key(ending, key, &next));
	input_draw_with(game->input, NULL, NULL);
	if (event == INPUT_SIGNAL)
		*status = EXIT_SIGNAL + game->input->signal;
	return event == INPUT_LINE ? next : NEXT_LEAVE;
}
