#ifndef GAME_VIEW_FACT_VIEW_H
#define GAME_VIEW_FACT_VIEW_H

/*
 * fact_view: displays the facts of a pack.
 *
 * A timeline for terms and names, bars for series, lines for everything else,
 * each with its sources. Readable from 40 columns on; without UTF-8 the
 * drawings are ASCII.
 *
 *	struct fact_view sheet = fact_view_open(&screen, &opened);
 *	fact_view_group(&sheet, group, NONE);
 *	fact_view_close(&sheet);
 */

#include "game/view/fact_view_parts.h"

struct fact_view fact_view_open(const struct screen *screen,
				const struct opened *opened);
void fact_view_close(struct fact_view *fact_view);

/* Draws a group, or only the facts about a given thing. Nothing if there are
 * none. */
void fact_view_group(struct fact_view *fact_view, const struct group *group,
		     uint32_t thing);

/* Draws the surroundings of one row, without heading, notes and sources; for
 * a series, one of its columns. For kinds that have a timeline or bars. */
void fact_view_around(struct fact_view *fact_view, const struct group *group,
		      uint32_t row, uint32_t column);

#endif
