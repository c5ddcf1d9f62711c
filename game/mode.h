#ifndef GAME_MODE_H
#define GAME_MODE_H

/*
 * mode: the ways to play. Each is a row in a table.
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
	const char *noun; /* one game of it */
	const char *summary;
	const char *rules; /* one sentence for the start of a game */
	uint32_t length;   /* questions when -n does not say */
	uint32_t seconds;  /* for the whole game; 0 for any time */
	uint32_t lives;	   /* wrong answers that end it; 0 for any number */
	bool rising;	   /* the easy questions first */
	bool scored;	   /* its games stand on the boards */
	bool column;	   /* and are ranked by the length of their column */

	/* Its questions are those that the record knows of; this is said when
	 * there are none. NULL when they are drawn. */
	const char *none;
	mode_draw draw;

	bool practises; /* asks what is remembered least, and misses again */
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
extern const struct mode mode_quiz; /* played from its file alone */

/* The mode of that name, or NULL. */
const struct mode *mode_find(struct str name);

/* All of them; NULL at the end. */
extern const struct mode *const modes[];

#endif
