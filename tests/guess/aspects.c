#include "aspects.h"

#include "base/utf8.h"

#include <math.h>
#include <string.h>

enum { WORD_LEAST = 4, PAIR_SETS = 1024, YEAR_DIGITS = 4 };

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* The pairs of letters of a text, as a set of hashes. */
struct pairs {
	uint8_t has[PAIR_SETS];
	uint32_t n;
};

static struct pairs pairs_of(struct str text)
{
	struct pairs pairs = {.n = 0};

	for (size_t i = 0; i + 1 < text.len; i++) {
		uint32_t a = (uint8_t)text.ptr[i] | 0x20;
		uint32_t b = (uint8_t)text.ptr[i + 1] | 0x20;
		uint8_t *has = &pairs.has[(a * 31 + b) % PAIR_SETS];

		pairs.n += !*has;
		*has = 1;
	}
	return pairs;
}

static double likeness(struct str a, struct str b)
{
	struct pairs x = pairs_of(a);
	struct pairs y = pairs_of(b);
	uint32_t shared = 0;

	for (uint32_t i = 0; i < PAIR_SETS; i++)
		shared += x.has[i] & y.has[i];
	return x.n + y.n ? 2.0 * shared / (x.n + y.n) : 0;
}

static double likeness_to_others(const struct question *q, uint32_t option)
{
	double sum = 0;

	for (uint32_t i = 0; i < q->n_options; i++)
		if (i != option)
			sum += likeness(q->options[i], q->options[option]);
	return sum;
}

static double words_in_stem(const struct question *q, struct str text)
{
	struct str word;
	uint32_t n = 0;

	while (str_split(&text, ' ', &word))
		n += word.len >= WORD_LEAST &&
		     str_find(q->stem, word) != SIZE_MAX;
	return n;
}

/* The first figure of a text, which may have thousands separators; NAN if
 * none. */
static double figure_in(struct str text, struct str *digits)
{
	double figure = 0;
	double scale = 0;
	size_t i = 0;
	size_t start;

	while (i < text.len && !is_digit(text.ptr[i]))
		i++;
	start = i;
	for (; i < text.len && (is_digit(text.ptr[i]) || text.ptr[i] == ',' ||
				text.ptr[i] == '.');
	     i++) {
		if (is_digit(text.ptr[i]))
			figure = figure * 10 + (text.ptr[i] - '0');
		if (text.ptr[i] == '.')
			scale = 1;
		else if (scale > 0 && is_digit(text.ptr[i]))
			scale *= 10;
	}
	*digits = str_head(str_from(text, start), i - start);
	if (!digits->len)
		return NAN;
	if (start && text.ptr[start - 1] == '-')
		figure = -figure;
	return scale > 1 ? figure / scale : figure;
}

/* A figure, with its year if the text is one of several dates. */
static double option_figure(struct str text)
{
	struct str digits;
	struct str rest = text;
	double figure = figure_in(text, &digits);
	double year = figure;

	while (!isnan(year) && digits.len != YEAR_DIGITS) {
		rest = str_from(rest,
				(size_t)(digits.ptr - rest.ptr) + digits.len);
		year = figure_in(rest, &digits);
	}
	return isnan(year) ? figure : year;
}

static double zeros_of(struct str text)
{
	struct str digits;
	double zeros = 0;

	if (isnan(figure_in(text, &digits)))
		return NAN;
	while (digits.len && !is_digit(digits.ptr[digits.len - 1]))
		digits = str_head(digits, digits.len - 1);
	if (str_find(digits, STR(".")) != SIZE_MAX)
		zeros = -(double)(digits.len - str_find(digits, STR(".")) - 1);
	while (digits.len && (digits.ptr[digits.len - 1] == '0' ||
			      digits.ptr[digits.len - 1] == ',')) {
		zeros += digits.ptr[digits.len - 1] == '0';
		digits = str_head(digits, digits.len - 1);
	}
	if (digits.len && digits.ptr[digits.len - 1] == '5')
		zeros += 0.5;
	return zeros;
}

/* A year or number in a name, or an ordering word; 0: none. */
static double ordinal_of(struct str text)
{
	static const char *const words[] = {
		"first",    "second",  "third",	 "fourth", "fifth",
		"sixth",    "seventh", "eighth", "ninth",  "tenth",
		"eleventh", "twelfth", " II",	 " III",   " IV",
		" V ",	    " VI",     " VII",	 " VIII",
	};
	static const uint8_t ranks[] = {1,  2,	3, 4, 5, 6, 7, 8, 9, 10,
					11, 12, 2, 3, 4, 5, 6, 7, 8};
	struct str digits;
	double rank = figure_in(text, &digits);

	for (size_t i = 0; isnan(rank) && i < sizeof(ranks); i++)
		if (str_find(text, str_of(words[i])) != SIZE_MAX)
			rank = ranks[i];
	return isnan(rank) ? 0 : rank;
}

static double gap_beside(const double *figures, uint32_t n, uint32_t option)
{
	double gap = INFINITY;

	for (uint32_t i = 0; i < n; i++)
		if (i != option)
			gap = fmin(gap, fabs(figures[i] - figures[option]));
	return gap;
}

static double middle_among(const double *figures, uint32_t n, uint32_t option)
{
	double below = 0;
	double above = 0;

	for (uint32_t i = 0; i < n; i++) {
		below += figures[i] < figures[option];
		above += figures[i] > figures[option];
	}
	return -fabs(below - above);
}

/* Every option begins with a figure, or is a date. */
static bool see_figures(const struct question *q, double *figures)
{
	for (uint32_t i = 0; i < q->n_options; i++) {
		figures[i] = option_figure(q->options[i]);
		if (isnan(figures[i]) || !is_digit(q->options[i].ptr[0]))
			return false;
	}
	return true;
}

static bool see_about_figures(enum aspect aspect, const struct question *q,
			      double *seen)
{
	double figures[OPTIONS_MOST];

	if (!see_figures(q, figures))
		return false;
	for (uint32_t i = 0; i < q->n_options; i++) {
		if (aspect == ASPECT_FIGURE)
			seen[i] = figures[i];
		else if (aspect == ASPECT_MIDDLE)
			seen[i] = middle_among(figures, q->n_options, i);
		else if (aspect == ASPECT_GAP)
			seen[i] = gap_beside(figures, q->n_options, i);
		else
			seen[i] = zeros_of(q->options[i]);
	}
	return true;
}

/* Two years in the stem: +1 if ascending, -1 if descending. */
static double rise_in(struct str stem)
{
	double last = NAN;
	double figure;
	struct str digits;

	while (!isnan(figure = figure_in(stem, &digits))) {
		stem = str_from(stem,
				(size_t)(digits.ptr - stem.ptr) + digits.len);
		while (digits.len && !is_digit(digits.ptr[digits.len - 1]))
			digits = str_head(digits, digits.len - 1);
		if (digits.len != YEAR_DIGITS)
			continue;
		if (!isnan(last) && figure != last)
			return figure > last ? 1 : -1;
		last = figure;
	}
	return NAN;
}

/* If the stem has the aspect, it favours the first of two words. */
static bool see_stem(enum aspect aspect, const struct question *q, double *seen)
{
	struct str digits;
	double value = NAN;

	if (q->kind != ASK_BOOL)
		return false;
	if (aspect == ASPECT_STEM_RISES)
		value = rise_in(q->stem);
	else if (aspect == ASPECT_STEM_ROUND)
		value = zeros_of(q->stem) > 0 ? 1 : -1;
	else if (!isnan(figure_in(q->stem, &digits)))
		value = digits.ptr[0] > '3' ? 1 : -1;
	if (isnan(figure_in(q->stem, &digits)))
		return false;
	seen[0] = value;
	seen[1] = -value;
	return !isnan(value);
}

static double see_option(enum aspect aspect, const struct known *known,
			 const struct question *q, uint32_t i)
{
	struct str option = q->options[i];

	switch (aspect) {
	case ASPECT_PLACE:
		return i;
	case ASPECT_LENGTH:
		return (double)option.len;
	case ASPECT_LIKENESS:
		return likeness_to_others(q, i);
	case ASPECT_SHARED:
		return words_in_stem(q, option);
	case ASPECT_MENTIONS:
		return known_mentions(known, option);
	case ASPECT_OFFERED:
		return known_offered(known, option);
	case ASPECT_ERA:
		return known_era(known, option, q);
	case ASPECT_ORDINAL:
		return ordinal_of(option);
	default:
		return NAN;
	}
}

bool aspect_see(enum aspect aspect, const struct known *known,
		const struct question *q, double *seen)
{
	if (aspect >= ASPECT_STEM_ROUND)
		return see_stem(aspect, q, seen);
	if (aspect >= ASPECT_FIGURE)
		return q->kind != ASK_BOOL &&
		       see_about_figures(aspect, q, seen);
	if (q->kind == ASK_BOOL && aspect != ASPECT_PLACE)
		return false;
	for (uint32_t i = 0; i < q->n_options; i++) {
		seen[i] = see_option(aspect, known, q, i);
		if (isnan(seen[i]))
			return false;
	}
	return true;
}
