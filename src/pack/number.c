#include "pack/number.h"

static bool has_prefix(struct str *text, struct str word)
{
	if (!str_starts(*text, word))
		return false;
	*text = str_trim(str_from(*text, word.len));
	return true;
}

/* Does it look like a figure whose digits are grouped by `,`, `_` or space? */
static bool grouped(struct str text)
{
	bool digit = false;
	bool separator = false;

	for (size_t i = 0; i < text.len; i++) {
		char c = text.ptr[i];

		if (c >= '0' && c <= '9')
			digit = true;
		else if (c == ',' || c == '_' || c == ' ' || c == '\'')
			separator = true;
		else if (c != '.' && c != '-')
			return false;
	}
	return digit && separator;
}

static bool all_digits(struct str text)
{
	for (size_t i = 0; i < text.len; i++)
		if (text.ptr[i] < '0' || text.ptr[i] > '9')
			return false;
	return text.len > 0;
}

/* An optional sign, digits, and up to four decimals. */
static enum number_error parse_figure(struct str text, int64_t *out,
				      uint8_t *decimals)
{
	bool negative = str_starts(text, STR("-"));
	struct str size = str_from(text, negative);
	size_t point = str_find(size, STR("."));
	struct str whole = str_head(size, point);
	struct str part =
		point == SIZE_MAX ? STR_NONE : str_from(size, point + 1);
	uint64_t units = 0;
	uint64_t fraction = 0;

	if (grouped(size))
		return NUMBER_GROUPED;
	if (!all_digits(whole) || (point != SIZE_MAX && !all_digits(part)))
		return NUMBER_NOT;
	if (whole.len > NUMBER_DIGITS || part.len > NUMBER_DECIMALS)
		return NUMBER_TOO_LONG;
	str_to_u64(whole, &units);
	str_to_u64(part, &fraction);
	for (size_t i = part.len; i < NUMBER_DECIMALS; i++)
		fraction *= 10;
	*out = (int64_t)(units * NUMBER_SCALE + fraction) * (negative ? -1 : 1);
	*decimals = (uint8_t)part.len;
	return NUMBER_OK;
}

static enum number_error parse_two(struct str text, struct str between,
				   struct number *number)
{
	size_t middle = str_find(text, between);
	enum number_error error;
	uint8_t decimals;

	if (middle == SIZE_MAX)
		return NUMBER_NOT;
	error = parse_figure(str_trim(str_head(text, middle)), &number->lo,
			     &number->decimals);
	if (error)
		return error;
	error = parse_figure(str_trim(str_from(text, middle + between.len)),
			     &number->hi, &decimals);
	if (error)
		return error;
	if (number->lo == number->hi)
		return NUMBER_SAME;
	if (number->lo > number->hi) {
		int64_t low = number->hi;

		number->hi = number->lo;
		number->lo = low;
	}
	if (decimals > number->decimals)
		number->decimals = decimals;
	return NUMBER_OK;
}

enum number_error number_parse(struct str text, struct number *out)
{
	struct number number = {0, 0, NUMBER_EXACT, 0};
	enum number_error error;

	text = str_trim(text);
	if (has_prefix(&text, STR("disputed "))) {
		number.qualifier = NUMBER_DISPUTED;
		error = parse_two(text, STR(" or "), &number);
	} else if (has_prefix(&text, STR("between "))) {
		number.qualifier = NUMBER_BETWEEN;
		error = parse_two(text, STR(" and "), &number);
	} else if (str_find(text, STR(" to ")) != SIZE_MAX) {
		number.qualifier = NUMBER_SPAN;
		error = parse_two(text, STR(" to "), &number);
	} else {
		if (has_prefix(&text, STR("about ")))
			number.qualifier = NUMBER_ABOUT;
		else if (has_prefix(&text, STR("over ")))
			number.qualifier = NUMBER_OVER;
		else if (has_prefix(&text, STR("almost ")))
			number.qualifier = NUMBER_ALMOST;
		error = parse_figure(text, &number.lo, &number.decimals);
		number.hi = number.lo;
	}
	if (!error)
		*out = number;
	return error;
}

struct number_range number_range(struct number number)
{
	int64_t size = number.lo < 0 ? -number.lo : number.lo;

	switch (number.qualifier) {
	case NUMBER_EXACT:
	case NUMBER_DISPUTED:
	case NUMBER_BETWEEN:
	case NUMBER_SPAN:
		break;
	case NUMBER_ABOUT:
		return (struct number_range){number.lo - size / 2,
					     number.lo + size / 2};
	case NUMBER_OVER:
		return (struct number_range){number.lo, number.lo + size};
	case NUMBER_ALMOST:
		return (struct number_range){number.lo - size / 2, number.lo};
	}
	return (struct number_range){number.lo, number.hi};
}
