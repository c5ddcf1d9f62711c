#ifndef GAME_VIEW_COLUMN_VIEW_H
#define GAME_VIEW_COLUMN_VIEW_H

/*
 * column_view: the events of a timeline above and below the places asked about.
 *
 * Shown only on tall screens; the nearest events have priority.
 *
 *	column_view_earlier(screen, q);
 *	show_options(screen, q);
 *	column_view_later(screen, q);
 */

#include "game/terminal/screen.h"
#include "question/question.h"

void column_view_earlier(const struct screen *screen, const struct question *q);
void column_view_later(const struct screen *screen, const struct question *q);

#endif
