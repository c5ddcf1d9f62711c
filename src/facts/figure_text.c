#include "facts/figure_text.h"

#include "base/utf8.h"

#include <stdint.h>

/* Figures are fixed-point, of at most so many digits before the point. */
enum { DECIMALS = 6, DIGITS_MOST = 12, GROUP = 3 };

struct figure_text {
	int64_t lo;
	int64_t hi;
	struct str unit; /* what follows the figures */
};

static bool is_digit(struct str text, size_t at)
{
	return at < text.len && text.ptr[at] >= '0' && text.ptr[at] <= '9';
}

static size_t count_digits(struct str text)
{
	size_t n = 0;

	while (is_digit(text, n))
		n++;
	return n;
}

static bool take(struct str *text, struct str start)
{
	if (!str_starts(*text, start))
		return false;
	*text = str_from(*text, start.len);
	return true;
}

static bool take_minus(struct str *text)
{
	return take(text, STR("-")) || take(text, STR("−"));
}

/* The comma of 1,500, which that of 1,5 is not. */
static bool is_grouping(struct str text)
{
	return str_starts(text, STR(",")) &&
	       count_digits(str_from(text, 1)) == GROUP;
}

/* Takes "1,500" off the front; false unless it begins with a digit. */
static bool take_whole(struct str *text, int64_t *out)
{
	size_t n = 0;

	if (!is_digit(*text, 0))
		return false;
	for (*out = 0; is_digit(*text, 0) || is_grouping(*text);) {
		if (is_digit(*text, 0)) {
			*out = *out * 10 + (text->ptr[0] - '0');
			n++;
		}
		*text = str_from(*text, 1);
		if (n > DIGITS_MOST)
			return false;
	}
	return true;
}

/* Takes "-2.75" off the front. */
static bool take_figure(struct str *text, int64_t *out)
{
	bool is_negative = take_minus(text);

	if (!take_whole(text, out))
		return false;
	if ((str_starts(*text, STR(".")) || str_starts(*text, STR(","))) &&
	    is_digit(*text, 1))
		*text = str_from(*text, 1);
	for (size_t i = 0; i < DECIMALS; i++) {
		*out *= 10;
		if (!is_digit(*text, 0))
			continue;
		*out += text->ptr[0] - '0';
		*text = str_from(*text, 1);
	}
	*text = str_from(*text, count_digits(*text));
	*out = is_negative ? -*out : *out;
	return true;
}

/* "–8 years" */
static bool take_end(struct str *text, int64_t *out)
{
	static const struct str dashes[] = {STR("–"), STR("—"),	 STR("-"),
					    STR("−"), STR(".."), STR("to ")};
	struct str rest = str_trim(*text);

	for (size_t i = 0; i < sizeof(dashes) / sizeof(*dashes); i++) {
		struct str end = rest;

		if (!take(&end, dashes[i]))
			continue;
		end = str_trim(end);
		if (!take_figure(&end, out))
			return false;
		*text = end;
		return true;
	}
	return false;
}

/* Takes "to 44 cm" off " cm to 44 cm", which repeats its unit. */
static void take_repeated(struct str *text, int64_t *out)
{
	for (size_t i = 1; i < text->len; i++) {
		struct str end = str_from(*text, i);

		if (take_end(&end, out) &&
		    str_eq(str_trim(end), str_trim(str_head(*text, i)))) {
			*text = end;
			return;
		}
	}
}

static bool read(struct str text, struct figure_text *out)
{
	struct str rest = str_trim(text);

	if (!take_figure(&rest, &out->lo))
		return false;
	out->hi = out->lo;
	if (!take_end(&rest, &out->hi))
		take_repeated(&rest, &out->hi);
	out->unit = str_trim(rest);
	return out->lo <= out->hi;
}

bool figure_texts_meet(struct str a, struct str b)
{
	struct figure_text x;
	struct figure_text y;

	return read(a, &x) && read(b, &y) &&
	       (!x.unit.len || !y.unit.len ||
		utf8_reads_same(x.unit, y.unit)) &&
	       x.lo <= y.hi && y.lo <= x.hi;
}
