#ifndef GAME_VIEW_CHART_H
#define GAME_VIEW_CHART_H

/*
 * chart: shares, days and weeks as text charts.
 *
 * In ASCII where the locale is not UTF-8 and for screen readers; readable from
 * 40 columns on.
 *
 *	struct chart charts = chart_open(&screen);
 *	chart_bars(&charts, shares, n);
 */

#include "game/terminal/screen.h"
#include "store/stats.h"

struct chart {
	const struct screen *screen;
	size_t width;
	bool ascii;
};

struct chart chart_open(const struct screen *screen);

/* `right` of `asked` as a whole percentage; 0 of 0 is 0. */
uint32_t chart_percent(uint64_t right, uint64_t asked);

/* A bar for each share, with its percentage. */
void chart_bars(const struct chart *chart, const struct stats_share *shares,
		uint32_t n);

/* A bar for each number in `asked`; the greatest has the longest bar. */
void chart_counts(const struct chart *chart, const struct stats_share *counts,
		  uint32_t n);

/* The share of right answers over time: by days, or by months when there are
 * many days. */
void chart_course(const struct chart *chart, const struct stats_day *days,
		  uint32_t n);

/* The weeks up to `today` (2024-05-31), a square for each day. */
void chart_calendar(const struct chart *chart, const struct stats_day *days,
		    uint32_t n, struct str today);

#endif
