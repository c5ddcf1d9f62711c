#ifndef GAME_ASK_YES_H
#define GAME_ASK_YES_H

/*
 * ask_yes: a question to the person at the terminal.
 */

#include "game/input.h"
#include "game/screen.h"

#include <stdbool.h>

/* True when the answer begins with y; anything else, and the end of input, is
 * no. `question` is one sentence. */
bool ask_yes(const struct screen *screen, struct input *input,
	     const char *question);

#endif
