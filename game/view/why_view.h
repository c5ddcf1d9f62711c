#ifndef GAME_VIEW_WHY_VIEW_H
#define GAME_VIEW_WHY_VIEW_H

/*
 * why_view: why an option was right or wrong.
 */

#include "game/open_pack.h"
#include "game/terminal/screen.h"

/* The option of an answered question that is meant by `typed`, its mark or its
 * text: what proves it wrong, or right, and the source of that. */
void show_option_reason(const struct screen *screen, const struct question *q,
			struct str typed, const struct opened *opened);

/* Appends what is so of the wrong options that were chosen, a sentence for
 * each; nothing where the explanation says it all. */
void add_chosen(struct strbuf *out, const struct question *q, struct str typed,
		const struct bank *bank);

#endif
