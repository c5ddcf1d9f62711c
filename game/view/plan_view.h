#ifndef GAME_VIEW_PLAN_VIEW_H
#define GAME_VIEW_PLAN_VIEW_H

/*
 * plan_view: the facts due in the coming weeks as bars, and how firm the facts
 * of each topic are.
 */

#include "base/vec.h"
#include "game/terminal/screen.h"
#include "round/practice.h"

enum { PLAN_WEEKS = 8 };

struct plan_topic {
	struct str name;
	uint32_t boxes[BOXES]; /* facts in each box */
};

struct plan {
	int32_t today;
	uint32_t due[PLAN_WEEKS + 1]; /* today, then each week from tomorrow */
	uint32_t later;
	VEC(struct plan_topic) topics;
};

void plan_view_show(const struct screen *screen, const struct plan *plan);

#endif
