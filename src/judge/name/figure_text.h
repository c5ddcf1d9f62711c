#ifndef JUDGE_NAME_FIGURE_TEXT_H
#define JUDGE_NAME_FIGURE_TEXT_H

/*
 * figure_text: answers that are texts, but read as a figure or a range: 65–90,
 * $15,500,000. They may be typed with other signs.
 */

#include "judge/name/name_rules.h"

/*
 * Is the typed text the figure of the answer, and of no other entity? "To" is a
 * dash, separators of thousands and signs like $ may be missing, and a unit may
 * stand beside a figure that has none, or be missing behind a range.
 */
bool is_same_figure(const struct naming *naming);

#endif
