#ifndef GAME_VIEW_COLUMN_VIEW_H
#define GAME_VIEW_COLUMN_VIEW_H

/*
 * column_view: what stands in a timeline above and below the places that are
 * asked about.
 *
 * Only a tall screen has room for it; the nearest events come first.
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
