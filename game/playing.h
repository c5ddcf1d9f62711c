#ifndef GAME_PLAYING_H
#define GAME_PLAYING_H

/*
 * playing: a game in progress, and the effect of an answer.
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
	struct exam exam; /* answers so far, when verdicts are withheld */
	struct pools *pools[PACKS_MOST]; /* of each pack */
	struct completions completions;
	char keys[OPTIONS_MOST + 8]; /* keys that answer at once */
	struct asked asked;	     /* the open question as displayed */
	size_t lines;	   /* written to the screen since it was drawn */
	uint64_t asked_at; /* milliseconds, less the time spent stopped */
	uint64_t ends_at;  /* of the whole game; 0 for never */
	const struct question *explained; /* the question that /why explains */
	uint32_t answered_by;		  /* the player who answered it */
	bool after_verdict;  /* no pause and no hint since the verdict */
	struct str typed;    /* the last answer, as it was typed */
	struct str argument; /* the argument of a command */
	struct str doubted;  /* an unknown name; typed again, it counts */
	bool waits;	     /* an answer was just given; pause to read */
	bool is_cut;	     /* and its explanation was cut short */
	bool input_ended;    /* Ctrl-D: the player stops */
	bool unsaved;	     /* saving was given up after a write failure */
	int status;
};

/* Reports why the game cannot go on, and returns false. */
bool playing_fail(struct playing *playing, struct strbuf *error);

/* Clock time in milliseconds, without the time spent stopped. */
uint64_t playing_time(const struct playing *playing);

/* What happens to the open question; false when the game cannot go on. */
bool playing_answer(struct playing *playing, struct str typed);
bool playing_skip(struct playing *playing);
bool playing_timeout(struct playing *playing);

/* Ends the game; an open second try keeps what the first one earned. */
bool playing_leave(struct playing *playing);

/* Shows the open question again, below the current output. */
void playing_show_again(struct playing *playing);

#endif
