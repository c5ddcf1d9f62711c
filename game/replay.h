#ifndef GAME_REPLAY_H
#define GAME_REPLAY_H

/*
 * replay: a game that goes on comes to where it stopped by the same events.
 */

#include "game/playing.h"

/* Takes the answers of before; false, and says why, when they do not fit. */
bool replay(struct playing *playing);

#endif
