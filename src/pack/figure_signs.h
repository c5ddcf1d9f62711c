#ifndef PACK_FIGURE_SIGNS_H
#define PACK_FIGURE_SIGNS_H

/*
 * figure_signs: figures as spreadsheets write them.
 *
 *	struct figure_signs signs = {',', '.'};
 *	struct strbuf figure = STRBUF_INIT;
 *	if (figure_signs_strip(signs, STR("1,016.5"), &figure))
 *		use(&figure);	// 1016.5
 *	strbuf_finish(&figure);
 */

#include "base/str.h"
#include "base/strbuf.h"

#include <stdbool.h>

/* The thousands separator and the decimal point; both 0 for plain figures. */
struct figure_signs {
	char group;
	char point;
};

/* Appends the figure with a decimal point, a plain minus and no other signs. A
 * space as the separator is any space. False if its digits are not in groups of
 * three. */
bool figure_signs_strip(struct figure_signs signs, struct str text,
			struct strbuf *out);

/* The figure without `sign` before or behind it: $5, 50 %. */
struct str figure_without(struct str text, struct str sign);

#endif
