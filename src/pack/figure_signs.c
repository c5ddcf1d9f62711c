#include "pack/figure_signs.h"

#include <stddef.h>

/* Are the digits before the point in groups of three, if grouped at all? */
static bool is_grouped(struct figure_signs signs, struct str text)
{
	size_t digits = 0;
	bool any = false;

	for (size_t i = 0; i < text.len && text.ptr[i] != signs.point; i++) {
		if (text.ptr[i] == signs.group) {
			if (!digits || (any ? digits != 3 : digits > 3))
				return false;
			any = true;
			digits = 0;
		} else {
			digits += text.ptr[i] >= '0' && text.ptr[i] <= '9';
		}
	}
	return !any || digits == 3;
}

bool figure_signs_strip(struct figure_signs signs, struct str text,
			struct strbuf *out)
{
	if (!is_grouped(signs, text))
		return false;
	for (size_t i = 0; i < text.len; i++)
		if (text.ptr[i] != signs.group)
			strbuf_addc(out, text.ptr[i] == signs.point
						 ? '.'
						 : text.ptr[i]);
	return true;
}
