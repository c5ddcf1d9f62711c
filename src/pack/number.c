#include "pack/number.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

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

/* The digits of a figure, and what power of ten the last of them counts. */
struct figure {
	bool negative;
	bool has_exponent;
	int64_t digits; /* without the zeros at their end */
	int n;		/* how many digits that are */
	int written;	/* how many were written, from the first but 0 on */
	int decimals;	/* written behind the point */
	int power;
};

/* Takes the exponent off: of 6.022e23. False if it is none. */
static bool take_exponent(struct str *text, struct figure *figure)
{
	const uint64_t most = 10 * NUMBER_EXPONENT_MOST;
	size_t e = str_find(*text, STR("e"));
	bool negative;
	struct str digits;
	uint64_t size;

	if (e == SIZE_MAX)
		e = str_find(*text, STR("E"));
	if (e == SIZE_MAX)
		return true;
	digits = str_from(*text, e + 1);
	negative = str_starts(digits, STR("-"));
	digits = str_from(digits, negative || str_starts(digits, STR("+")));
	*text = str_head(*text, e);
	figure->has_exponent = true;
	if (!all_digits(digits))
		return false;
	if (!str_to_u64(digits, &size) || size > most)
		size = most;
	figure->power = negative ? -(int)size : (int)size;
	return true;
}

/* False if there are too many. */
static bool add_digits(struct str text, struct figure *figure, int *zeros)
{
	for (size_t i = 0; i < text.len; i++) {
		figure->written += figure->digits || text.ptr[i] != '0';
		if (text.ptr[i] == '0') {
			++*zeros;
			continue;
		}
		for (; figure->digits && *zeros; --*zeros)
			if (__builtin_mul_overflow(figure->digits, (int64_t)10,
						   &figure->digits))
				return false;
		*zeros = 0;
		if (__builtin_mul_overflow(figure->digits, (int64_t)10,
					   &figure->digits) ||
		    __builtin_add_overflow(figure->digits,
					   (int64_t)(text.ptr[i] - '0'),
					   &figure->digits))
			return false;
	}
	return true;
}

/* An optional sign, digits, decimals, and an exponent. */
static enum number_error read_figure(struct str text, struct figure *figure)
{
	bool negative = str_starts(text, STR("-"));
	struct str size = str_from(text, negative);
	int zeros = 0;
	size_t point;
	struct str whole;
	struct str part;

	*figure = (struct figure){.negative = negative};
	if (grouped(size))
		return NUMBER_GROUPED;
	if (!take_exponent(&size, figure))
		return NUMBER_NOT;
	point = str_find(size, STR("."));
	whole = str_head(size, point);
	part = point == SIZE_MAX ? STR_NONE : str_from(size, point + 1);
	if (!all_digits(whole) || (point != SIZE_MAX && !all_digits(part)))
		return NUMBER_NOT;
	if (text.len > 2 * NUMBER_EXPONENT_MOST ||
	    !add_digits(whole, figure, &zeros) ||
	    !add_digits(part, figure, &zeros))
		return NUMBER_TOO_LONG;
	figure->decimals = (int)part.len;
	figure->power += zeros - figure->decimals;
	for (int64_t rest = figure->digits; rest; rest /= 10)
		figure->n++;
	if (!figure->has_exponent && !figure->decimals)
		figure->written = figure->n;
	return NUMBER_OK;
}

static int64_t times_ten(int64_t figure, int power)
{
	for (; power > 0; power--)
		figure *= 10;
	return figure;
}

static int at_most(int a, int b)
{
	return a < b ? a : b;
}

/* How many decimals were written, had there been no exponent. */
static int plain_decimals(const struct figure *figure)
{
	int decimals = figure->has_exponent ? -figure->power : figure->decimals;

	return decimals > 0 ? decimals : 0;
}

/* A figure with a power of ten: what does not fit without. */
static enum number_error set_power(const struct figure *figure,
				   struct number *number)
{
	int exponent = figure->n - 1 + figure->power;

	if (figure->n > NUMBER_DIGITS_MOST || exponent > NUMBER_EXPONENT_MOST ||
	    exponent < -NUMBER_EXPONENT_MOST)
		return NUMBER_TOO_LONG;
	number->lo = figure->digits;
	number->power = (int8_t)(figure->power + NUMBER_DECIMALS);
	number->is_scientific =
		exponent >= NUMBER_DIGITS || exponent < -NUMBER_DECIMALS;
	number->decimals =
		(uint8_t)at_most(number->is_scientific ? figure->written - 1
						       : plain_decimals(figure),
				 NUMBER_DECIMALS_MOST);
	return NUMBER_OK;
}

static enum number_error parse_figure(struct str text, struct number *number)
{
	struct figure figure;
	enum number_error error = read_figure(text, &figure);

	if (error)
		return error;
	number->power = 0;
	number->is_scientific = false;
	if (figure.digits && (figure.power < -NUMBER_DECIMALS ||
			      figure.n + figure.power > NUMBER_DIGITS)) {
		error = set_power(&figure, number);
	} else {
		number->lo = figure.digits
				     ? times_ten(figure.digits,
						 figure.power + NUMBER_DECIMALS)
				     : 0;
		number->decimals = (uint8_t)at_most(plain_decimals(&figure),
						    NUMBER_DECIMALS);
	}
	if (figure.negative)
		number->lo = -number->lo;
	number->hi = number->lo;
	return error;
}

/* Makes the figure one of that power, which is not above its own. False if it
 * gets too many digits. */
static bool lower_power(struct number *number, int8_t power)
{
	const int64_t most = INT64_C(10000000000000000); /* 16 digits */

	for (; number->lo && number->power > power; number->power--) {
		if (number->lo >= most || number->lo <= -most)
			return false;
		number->lo *= 10;
	}
	return true;
}

/* Two figures have the power of the finer one. */
static bool join_powers(struct number *a, struct number *b)
{
	int8_t power;

	if (!a->lo)
		a->power = b->power;
	if (!b->lo)
		b->power = a->power;
	power = a->power < b->power ? a->power : b->power;
	if (!lower_power(a, power) || !lower_power(b, power))
		return false;
	a->power = power;
	a->is_scientific |= b->is_scientific;
	return true;
}

static enum number_error parse_two(struct str text, struct str between,
				   struct number *number)
{
	size_t middle = str_find(text, between);
	struct number other = {.decimals = 0};
	enum number_error error;

	if (middle == SIZE_MAX)
		return NUMBER_NOT;
	error = parse_figure(str_trim(str_head(text, middle)), number);
	if (error)
		return error;
	error = parse_figure(str_trim(str_from(text, middle + between.len)),
			     &other);
	if (error)
		return error;
	if (!join_powers(number, &other))
		return NUMBER_TOO_LONG;
	if (number->lo == other.lo)
		return NUMBER_SAME;
	number->hi = number->lo > other.lo ? number->lo : other.lo;
	number->lo = number->lo < other.lo ? number->lo : other.lo;
	if (other.decimals > number->decimals)
		number->decimals = other.decimals;
	return NUMBER_OK;
}

enum number_error number_parse(struct str text, struct number *out)
{
	struct number number = {.qualifier = NUMBER_EXACT};
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
		error = parse_figure(text, &number);
	}
	if (!error)
		*out = number;
	return error;
}

bool number_is_whole(struct number number)
{
	return number.power ? number.power >= NUMBER_DECIMALS
			    : !number.decimals;
}

struct number_digits number_digits(struct number number, int64_t figure)
{
	struct number_digits out = {.exponent = 0};
	int point = NUMBER_DECIMALS - number.power;
	char digits[2 * NUMBER_DECIMALS_MOST];
	int n;

	figure = figure < 0 ? -figure : figure;
	n = snprintf(digits, sizeof(digits), "%" PRId64, figure);
	if (number.is_scientific && figure) {
		out.exponent = n - 1 - point;
		point = n - 1;
	}
	if (point < 0)
		point = 0;
	n = snprintf(digits, sizeof(digits), "%0*" PRId64, point + 1, figure);
	memcpy(out.whole, digits, (size_t)(n - point));
	memset(out.part, '0', number.decimals);
	memcpy(out.part, digits + n - point,
	       (size_t)at_most(point, number.decimals));
	return out;
}

/* "Over 0" says nothing of how much it is. */
#define MUCH (INT64_MAX / 8)

/* Half of it either way for `about`, and so on: times `two`, so that half of an
 * odd figure is one, too. */
static struct number_range range_times(struct number number, int64_t two)
{
	int64_t lo = number.lo * two;
	int64_t hi = number.hi * two;
	int64_t size = lo < 0 ? -lo : lo;

	switch (number.qualifier) {
	case NUMBER_EXACT:
	case NUMBER_DISPUTED:
	case NUMBER_BETWEEN:
	case NUMBER_SPAN:
		break;
	case NUMBER_ABOUT:
		return (struct number_range){lo - size / 2, lo + size / 2};
	case NUMBER_OVER:
		return (struct number_range){lo, size ? lo + size : MUCH};
	case NUMBER_ALMOST:
		return (struct number_range){lo - size / 2, lo};
	}
	return (struct number_range){lo, hi};
}

/* A figure of that power of ten as a fixed-point one, rounded down; what is too
 * large becomes `most`. */
static int64_t fixed_point(int64_t figure, int power)
{
	const int64_t most = 4 * INT64_C(1000000000000000000);

	for (; figure && power > 0; power--)
		if (__builtin_mul_overflow(figure, (int64_t)10, &figure))
			return most;
	for (; power < 0 && figure; power++)
		figure /= 10;
	return figure < most ? figure : most;
}

static int64_t floor_of(int64_t figure, int power)
{
	return figure < 0 ? -fixed_point(-figure, power) - 1
			  : fixed_point(figure, power);
}

struct number_range number_range(struct number number)
{
	struct number_range range = range_times(number, 1);

	if (!number.power)
		return range;
	range = range_times(number, 2);
	return (struct number_range){floor_of(range.lo, number.power) / 2 - 1,
				     -floor_of(-range.hi, number.power) / 2 +
					     1};
}

/* Is a * 10^x less than b * 10^y? */
static bool is_less(int64_t a, int x, int64_t b, int y)
{
	bool positive = a > 0 && b > 0;

	if ((a > 0) != (b > 0) || !a || !b)
		return a < b;
	for (; x > y; x--)
		if (__builtin_mul_overflow(a, (int64_t)10, &a))
			return !positive;
	for (; y > x; y--)
		if (__builtin_mul_overflow(b, (int64_t)10, &b))
			return positive;
	return a < b;
}

bool number_before(struct number a, struct number b)
{
	int64_t two = a.power || b.power ? 2 : 1;

	return is_less(range_times(a, two).hi, a.power, range_times(b, two).lo,
		       b.power);
}
