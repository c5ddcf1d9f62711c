#ifndef GAME_VIEW_WHY_VIEW_H
#define GAME_VIEW_WHY_VIEW_H

/*
 * why_view: why an option was right or wrong.
 */

#include "game/open_pack.h"
#include "game/terminal/screen.h"

/* Explains the option of an answered question that `typed` names by mark or
 * text: what proves it wrong or right, and the source. */
void show_option_reason(const struct screen *screen, const struct question *q,
			struct str typed, const struct opened *opened);

/* Appends a sentence about each wrong option that was chosen; nothing if the
 * explanation covers them. */
void add_chosen(struct strbuf *out, const struct question *q, struct str typed,
		const struct bank *bank);

#endif
