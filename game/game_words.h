#ifndef GAME_GAME_WORDS_H
#define GAME_GAME_WORDS_H

/*
 * game_words: the commands that can be typed instead of an answer.
 *
 * Each begins with a slash, which some may omit when they cannot be an answer:
 * hint, skip, idk, q.
 */

#include "game/playing.h"

enum word_use {
	WORD_NONE,   /* not a command */
	WORD_DONE,   /* handled; the game goes on */
	WORD_FAILED, /* handled; the game cannot go on */
};

/* Runs a line if it is a command. */
enum word_use game_words_use(struct playing *playing, struct str line);

/* The same in the pause after a verdict, when no question is open. */
void game_words_use_after(struct playing *playing, struct str line);

#endif
