#ifndef GAME_TERMINAL_CONFIRM_H
#define GAME_TERMINAL_CONFIRM_H

/*
 * confirm: asks a yes-or-no question at the terminal.
 */

#include "game/terminal/input.h"
#include "game/terminal/screen.h"

#include <stdbool.h>

/* True when the answer begins with y; anything else, including end of input,
 * means no. `question` is one sentence. */
bool confirm(const struct screen *screen, struct input *input,
	     const char *question);

#endif
