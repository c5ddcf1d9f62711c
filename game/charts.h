#ifndef GAME_CHARTS_H
#define GAME_CHARTS_H

/*
 * charts: shares, days and weeks as drawings of text.
 *
 * In ASCII where the locale is not UTF-8 and for screen readers; readable from
 * 40 columns on.
 *
 *	struct charts charts = charts_open(&screen);
 *	charts_bars(&charts, shares, n);
 */

#include "game/screen.h"
#include "store/stats.h"

struct charts {
	const struct screen *screen;
	size_t width;
	bool ascii;
};

struct charts charts_open(const struct screen *screen);

/* What is right of how many asked, as a whole percentage; 0 of 0 is 0. */
uint32_t charts_percent(uint64_t right, uint64_t asked);

/* A bar for each, with its percentage. */
void charts_bars(const struct charts *charts, const struct stats_share *shares,
		 uint32_t n);

/* How the share of right answers went: by days, or by months when there are
 * many days. */
void charts_course(const struct charts *charts, const struct stats_day *days,
		   uint32_t n);

/* The weeks up to `today` (2024-05-31), a square for each day. */
void charts_calendar(const struct charts *charts, const struct stats_day *days,
		     uint32_t n, struct str today);

#endif
