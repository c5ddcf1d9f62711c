#ifndef GAME_PLAYING_H
#define GAME_PLAYING_H

/*
 * playing: a game that is going on, and what an answer to its open question
 * does.
 *
 * An answer is written to the record before its verdict is shown.
 */

#include "game/completions.h"
#include "game/exam.h"
#include "game/game_setup.h"
#include "game/saving.h"
#include "game/view/status_view.h"

struct playing {
	const struct game *game;
	struct session session;
	struct saving saving;
	struct arena arena;
	struct exam exam; /* what was answered, when verdicts are kept back */
	struct pools *pools[PACKS_MOST]; /* of each pack */
	struct completions completions;
	char keys[OPTIONS_MOST + 8]; /* that answer at once */
	struct asked asked;	     /* the open question, as it stands there */
	size_t lines;		     /* on the screen since it was drawn */
	uint64_t asked_at; /* milliseconds, less the time spent stopped */
	uint64_t ends_at;  /* of the whole game; 0 for never */
	const struct question *explained; /* what /why tells about */
	uint32_t answered_by;		  /* whose answer that was */
	bool after_verdict;  /* nothing came since, no pause and no hint */
	struct str typed;    /* the last answer, as it was typed */
	struct str argument; /* what was typed behind a command */
	struct str doubted;  /* no name that is known; typed again, it counts */
	bool waits;	  /* an answer was given that may be read at leisure */
	bool is_cut;	  /* and not all of its explanation is shown */
	bool input_ended; /* Ctrl-D: the player wants no more questions */
	bool unsaved;	  /* given up, since the record cannot be written to */
	int status;
};

/* The game cannot go on: says so, and returns false. */
bool playing_fail(struct playing *playing, struct strbuf *error);

/* Milliseconds by the clock, without the time spent stopped. */
uint64_t playing_time(const struct playing *playing);

/* What happens to the open question; false when the game cannot go on. */
bool playing_answer(struct playing *playing, struct str typed);
bool playing_skip(struct playing *playing);
bool playing_timeout(struct playing *playing);

/* Ends the game; a second try that is still open keeps what the first earned.
 */
bool playing_leave(struct playing *playing);

/* Shows the open question again, below what stands there. */
void playing_show_again(struct playing *playing);

#endif
