#ifndef GAME_VIEW_QUESTION_VIEW_H
#define GAME_VIEW_QUESTION_VIEW_H

/*
 * question_view: what a player reads during a game.
 */

#include "game/game_setup.h"
#include "game/view/status_view.h"

#include <stdint.h>

/* The pack's title and what the game is about. */
void show_title(const struct game *game);

/* The stem, the options but those that are gone (bit i: option i), and how it
 * is answered where that is not plain. */
void show_question(const struct screen *screen, const struct question *q,
		   uint32_t removed);

/* An event on a timeline, between the places before and after it; nothing when
 * it is empty. */
void show_placed(const struct screen *screen, struct str text);

/* The open question as it stands, with its status and what was told. */
void show_asked(const struct asked *asked);

/* How the question is answered, in one line. */
void show_how(const struct screen *screen, const struct question *q);

/* The commands, and how the open question is answered; those of an exam. */
void show_help(const struct screen *screen, const struct question *q);
void show_exam_help(const struct screen *screen, const struct question *q);

/* What can be typed while a verdict is read. */
void show_help_after(const struct screen *screen);

/* The last hint, with the options that are left and what the question is still
 * worth. */
void show_hint(const struct asked *asked);

/* What the question is still worth. */
void show_worth(const struct asked *asked);

/* What came over a pipe, so that the transcript reads like the game. */
void show_typed(const struct screen *screen, struct str typed);

void show_lives(const struct screen *screen, uint32_t lives);

/* One faint line. */
void show_line(const struct screen *screen, struct str text);

#endif
