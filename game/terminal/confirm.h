#ifndef GAME_TERMINAL_CONFIRM_H
#define GAME_TERMINAL_CONFIRM_H

/*
 * confirm: a question to the person at the terminal.
 */

#include "game/terminal/input.h"
#include "game/terminal/screen.h"

#include <stdbool.h>

/* True when the answer begins with y; anything else, and the end of input, is
 * no. `question` is one sentence. */
bool confirm(const struct screen *screen, struct input *input,
	     const char *question);

#endif
