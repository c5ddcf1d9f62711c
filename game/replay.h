#ifndef GAME_REPLAY_H
#define GAME_REPLAY_H

/*
 * replay: restores a resumed game by replaying its recorded answers.
 */

#include "game/playing.h"

/* Applies the recorded answers; false, after a message, when they do not
 * fit. */
bool replay(struct playing *playing);

#endif
