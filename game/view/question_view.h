#ifndef GAME_VIEW_QUESTION_VIEW_H
#define GAME_VIEW_QUESTION_VIEW_H

/*
 * question_view: what is displayed during a game.
 */

#include "game/game_setup.h"
#include "game/view/status_view.h"

#include <stdint.h>

/* The pack's title and what the game is about. */
void show_title(const struct game *game);

/* The stem, the options except the removed ones (bit i: option i), and how
 * to answer if that is not obvious. */
void show_question(const struct screen *screen, const struct question *q,
		   uint32_t removed);

/* The open question in its current state, with its status and hints. */
void show_asked(const struct asked *asked);

/* How to answer the question, in one line. */
void show_how(const struct screen *screen, const struct question *q);

/* The commands and how to answer the open question; in an exam, its
 * commands. */
void show_help(const struct screen *screen, const struct question *q);
void show_exam_help(const struct screen *screen, const struct question *q);

/* The commands available while a verdict is shown. */
void show_help_after(const struct screen *screen);

/* The last hint, with the remaining options and the remaining worth of the
 * question. */
void show_hint(const struct asked *asked);

/* The remaining worth of the question. */
void show_worth(const struct asked *asked);

/* Echoes input from a pipe, so that the transcript reads like the game. */
void show_typed(const struct screen *screen, struct str typed);

void show_lives(const struct screen *screen, uint32_t lives);

/* One faint line. */
void show_line(const struct screen *screen, struct str text);

#endif
