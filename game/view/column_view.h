#ifndef GAME_VIEW_COLUMN_VIEW_H
#define GAME_VIEW_COLUMN_VIEW_H

/*
 * column_view: the events of a timeline, between the places asked about and
 * above and below them.
 *
 * Those above and below are shown only on tall screens; the nearest have
 * priority.
 *
 *	column_view_earlier(screen, q);
 *	show_options(screen, q);
 *	column_view_later(screen, q);
 */

#include "game/terminal/screen.h"
#include "question/question.h"

/* The event between two places; nothing if it is empty. */
void column_view_between(const struct screen *screen, struct str event);

void column_view_earlier(const struct screen *screen, const struct question *q);
void column_view_later(const struct screen *screen, const struct question *q);

#endif
