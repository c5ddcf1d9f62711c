#ifndef GAME_GAME_WORDS_H
#define GAME_GAME_WORDS_H

/*
 * game_words: what can be typed instead of an answer.
 *
 * Each has a slash, and some can do without where they cannot be an answer:
 * hint, skip, idk, q.
 */

#include "game/playing.h"

enum word_use {
	WORD_NONE,   /* it is no such word */
	WORD_DONE,   /* it was done; the game goes on */
	WORD_FAILED, /* and cannot go on */
};

/* Does what a line says, if it is one of these words. */
enum word_use game_words_use(struct playing *playing, struct str line);

/* The same in the pause after a verdict, where there is no open question. */
void game_words_use_after(struct playing *playing, struct str line);

#endif
