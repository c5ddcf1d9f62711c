#ifndef GAME_MODE_H
#define GAME_MODE_H

/*
 * mode: the game modes. Each is a row in a table.
 */

#include "base/str.h"
#include "round/practice.h"

#include <stdbool.h>
#include <stdint.h>

/* How the questions of a game are drawn: round_draw() or another. */
typedef struct round (*mode_draw)(const struct bank *const *banks, uint32_t n,
				  const struct round_options *options,
				  struct arena *arena);

struct mode {
	const char *name; /* as in --mode and in the record */
	const char *noun; /* what one game of it is called */
	const char *summary;
	const char *rules; /* one sentence shown at the start */
	uint32_t length;   /* default number of questions */
	uint32_t seconds;  /* for the whole game; 0 for no limit */
	uint32_t lives;	   /* wrong answers that end it; 0 for no limit */
	bool rising;	   /* easy questions first */
	bool scored;	   /* its games are listed on the boards */
	bool column;	   /* and ranked by the length of their column */

	/* If its questions come from the record, the message for when there
	 * are none; NULL when they are drawn. */
	const char *none;
	mode_draw draw;

	bool practises; /* asks the least remembered first, repeats misses */
	enum practice_kind facts;
};

extern const struct mode mode_round;
extern const struct mode mode_blitz;
extern const struct mode mode_survival;
extern const struct mode mode_daily;
extern const struct mode mode_daily_practice;
extern const struct mode mode_practice;
extern const struct mode mode_learn;
extern const struct mode mode_review;
extern const struct mode mode_starred;
extern const struct mode mode_story;
extern const struct mode mode_timeline;
extern const struct mode mode_quiz; /* played only from a quiz file */

/* The mode of that name, or NULL. */
const struct mode *mode_find(struct str name);

/* All of them; NULL at the end. */
extern const struct mode *const modes[];

#endif
