#ifndef GAME_TERMINAL_INPUT_H
#define GAME_TERMINAL_INPUT_H

/*
 * input: lines from the player, or from a pipe.
 *
 * At a terminal it uses readline and restores the terminal whatever signal
 * comes. Otherwise it reads plain lines, and there is no time limit.
 *
 * A line has at most TYPED_BYTES_MOST bytes (base/limits.h). The rest of a
 * longer one is discarded, and the player is told on standard error.
 *
 *	struct input input = input_open(plain);
 *	while (input_line(&input, "> ", &line) == INPUT_LINE)
 *		...
 *	input_close(&input);
 */

#include "game/terminal/input_types.h"

struct input input_open(bool plain);

/* Plain lines, even at a terminal; needs no closing. */
struct input input_of_lines(void);

void input_close(struct input *input);

/* Has a signal come that asks the program to end? It is stored in `signal`. */
bool input_is_told_to_stop(struct input *input);

/* Clears the history of the up-arrow. */
void input_forget(struct input *input);

/* What draws the screen again, with its data, until it is NULL. */
void input_draw_with(struct input *input, input_redraw redraw, void *data);

/* Discards keys pressed before now. */
void input_discard(struct input *input);

/* Waits for a key, at a terminal only; INPUT_LINE when it came. Ctrl-D is
 * the end of input. If a key sends several characters, the rest are dropped. */
enum input_event input_key(struct input *input, char *key);

/* Replaces the content of `line`; when it is late, by what was typed so far.
 * The prompt is short ASCII. */
enum input_event input_line(struct input *input, const char *prompt,
			    struct strbuf *line);

#endif
