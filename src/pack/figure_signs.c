#include "pack/figure_signs.h"

#include <stddef.h>
#include <string.h>

/* The spaces that part thousands, and the minus sign of typographers. */
static const struct str spaces[] = {STR("\u00A0"), STR("\u2009"),
				    STR("\u202F")};
static const struct str minus = STR("\u2212");

/* The length of a group's sign at the front, or 0. */
static size_t group_length(struct figure_signs signs, struct str text)
{
	if (!signs.group)
		return 0;
	if (text.ptr[0] == signs.group)
		return 1;
	for (size_t i = 0;
	     signs.group == ' ' && i < sizeof(spaces) / sizeof(*spaces); i++)
		if (str_starts(text, spaces[i]))
			return spaces[i].len;
	return 0;
}

/* Are the digits before the point in groups of three, if grouped at all? */
static bool is_grouped(struct figure_signs signs, struct str text)
{
	size_t digits = 0;
	bool any = false;

	while (text.len && text.ptr[0] != signs.point) {
		size_t length = group_length(signs, text);

		if (!length && signs.group && strchr(",.", *text.ptr))
			return false;
		if (length) {
			if (!digits || (any ? digits != 3 : digits > 3))
				return false;
			any = true;
			digits = 0;
		} else {
			digits += text.ptr[0] >= '0' && text.ptr[0] <= '9';
		}
		text = str_from(text, length ? length : 1);
	}
	return !any || digits == 3;
}

bool figure_signs_strip(struct figure_signs signs, struct str text,
			struct strbuf *out)
{
	if (!is_grouped(signs, text))
		return false;
	if (str_starts(text, minus)) {
		strbuf_addc(out, '-');
		text = str_from(text, minus.len);
	}
	while (text.len) {
		size_t length = group_length(signs, text);

		if (!length)
			strbuf_addc(out, text.ptr[0] == signs.point
						 ? '.'
						 : text.ptr[0]);
		text = str_from(text, length ? length : 1);
	}
	return true;
}

struct str figure_without(struct str text, struct str sign)
{
	if (sign.len && str_ends(text, sign))
		return str_trim(str_head(text, text.len - sign.len));
	if (sign.len && str_starts(text, sign))
		return str_trim(str_from(text, sign.len));
	return text;
}
