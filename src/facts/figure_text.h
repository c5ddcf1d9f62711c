#ifndef FACTS_FIGURE_TEXT_H
#define FACTS_FIGURE_TEXT_H

/*
 * figure_text: texts that read as figures, or as ranges of them.
 *
 *	figure_texts_meet(STR("12–15"), STR("12–16 years"))	true
 *	figure_texts_meet(STR("2.3"), STR("2.71"))		false
 */

#include "base/str.h"

#include <stdbool.h>

/*
 * Is there a figure that both texts could mean? Not where either reads as
 * something else, or as figures of another unit. A falling pair, 4–2, is a
 * score.
 */
bool figure_texts_meet(struct str a, struct str b);

#endif
