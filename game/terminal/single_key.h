#ifndef GAME_TERMINAL_SINGLE_KEY_H
#define GAME_TERMINAL_SINGLE_KEY_H

/*
 * single_key: reads one key at a terminal without echo.
 */

#include "game/terminal/input_types.h"

/* Waits for a key, as input_key() does. */
enum input_event single_key_read(struct input *input, char *key);

#endif
