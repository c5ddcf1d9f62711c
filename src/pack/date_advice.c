#include "pack/date_advice.h"

#include "base/utf8.h"
#include "pack/date_guess.h"

/* What people write in place of a date. */
static bool advise_word(struct str text, struct strbuf *hint)
{
	static const char unknown[] =
		"leave out what is not known: the key, or in a table what is "
		"in the cell; where it is needed, the row";
	static const char ongoing[] =
		"write to: .. for what was not over on the day of as_of, else "
		"leave the key out";
	static const struct {
		struct str word;
		const char *hint;
	} words[] = {
		{STR("null"), unknown},	   {STR("~"), unknown},
		{STR("none"), unknown},	   {STR("-"), unknown},
		{STR("?"), unknown},	   {STR("unknown"), unknown},
		{STR("n/a"), unknown},	   {STR("na"), unknown},
		{STR("tba"), unknown},	   {STR("tbd"), unknown},
		{STR("\u2014"), unknown},  {STR("\u2013"), unknown},
		{STR("now"), ongoing},	   {STR("today"), ongoing},
		{STR("present"), ongoing}, {STR("current"), ongoing},
		{STR("ongoing"), ongoing}, {STR("still"), ongoing},
		{STR(".."), ongoing},
	};
	struct strbuf folded = STRBUF_INIT;
	const char *found = NULL;

	utf8_fold(&folded, text);
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (str_eq(text, words[i].word) ||
		    str_eq(strbuf_str(&folded), words[i].word))
			found = words[i].hint;
	strbuf_finish(&folded);
	if (found)
		strbuf_addz(hint, found);
	return found;
}

/* Proposes a text if it is a date. */
static bool propose(struct str text, struct strbuf *hint)
{
	struct date ignored;

	if (!date_parse(text, &ignored))
		return false;
	strbuf_addf(hint, "write `" STR_FMT "`", STR_ARG(text));
	return true;
}

static bool propose_two(struct str first, struct str second,
			struct strbuf *hint)
{
	struct strbuf text = STRBUF_INIT;
	bool found;

	strbuf_add(&text, first);
	strbuf_add(&text, second);
	found = propose(strbuf_str(&text), hint);
	strbuf_finish(&text);
	return found;
}

/* How people begin or end a date, and how the format does. */
struct wording {
	struct str written;
	struct str meant;
};

static bool advise_beginning(struct str text, struct strbuf *hint)
{
	static const struct wording words[] = {
		{STR("fall "), STR("autumn ")}, {STR("pre-"), STR("before ")},
		{STR("pre "), STR("before ")},	{STR("<"), STR("before ")},
		{STR("post-"), STR("after ")},	{STR("post "), STR("after ")},
		{STR(">"), STR("after ")},
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (str_starts(text, words[i].written) &&
		    propose_two(words[i].meant,
				str_trim(str_from(text, words[i].written.len)),
				hint))
			return true;
	return false;
}

static bool advise_end(struct str text, struct strbuf *hint)
{
	static const struct wording words[] = {
		{STR(" ad"), STR("")},
		{STR(" ce"), STR("")},
		{STR(" c."), STR(" century")},
		{STR(" c"), STR(" century")},
		{STR(" cent."), STR(" century")},
		{STR("'s"), STR("s")},
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (str_ends(text, words[i].written) &&
		    propose_two(str_head(text, text.len - words[i].written.len),
				words[i].meant, hint))
			return true;
	return false;
}

/* "The 1560s", "14th Century", "12th c." */
static bool advise_words(struct str text, struct strbuf *hint)
{
	static const struct str fronts[] = {STR("the "), STR("in "),
					    STR("on ")};
	struct strbuf lower = STRBUF_INIT;
	bool found;

	strbuf_add(&lower, text);
	for (size_t i = 0; i < lower.len; i++)
		if (lower.ptr[i] >= 'A' && lower.ptr[i] <= 'Z')
			lower.ptr[i] |= 0x20;
	text = strbuf_str(&lower);
	for (size_t i = 0; i < sizeof(fronts) / sizeof(*fronts); i++)
		if (str_starts(text, fronts[i]))
			text = str_from(text, fronts[i].len);
	found = propose(text, hint) || advise_beginning(text, hint) ||
		advise_end(text, hint);
	strbuf_finish(&lower);
	return found;
}

/* "Since 1200": a date that was the first, or the last. */
static bool advise_bound(struct str text, struct strbuf *hint)
{
	static const struct {
		struct str word;
		const char *bound;
	} words[] = {
		{STR("since "), "/..` if it was that or later"},
		{STR("from "), "/..` if it was that or later"},
		{STR("until "), "` if it was that or earlier"},
		{STR("till "), "` if it was that or earlier"},
		{STR("to "), "` if it was that or earlier"},
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++) {
		struct str date = str_trim(str_from(text, words[i].word.len));
		bool later = words[i].bound[0] == '/';
		struct date read;

		if (!str_starts(text, words[i].word) ||
		    !date_parse(date, &read) || read.precision == DATE_RANGE)
			continue;
		strbuf_addf(hint, "write `" STR_FMT "`, or `%s" STR_FMT "%s",
			    STR_ARG(date), later ? "" : "../", STR_ARG(date),
			    words[i].bound);
		return true;
	}
	return false;
}

/* 1999-02-12T00:00:00Z, and 1999.0 as spreadsheets write it. */
static bool advise_machine(struct str text, struct strbuf *hint)
{
	enum { DAY_LENGTH = 10 };
	struct str day =
		str_head(text, text.len < DAY_LENGTH ? text.len : DAY_LENGTH);
	char next = text.len > DAY_LENGTH ? text.ptr[DAY_LENGTH] : '\0';

	if (str_ends(text, STR(".0")))
		return propose(str_head(text, text.len - 2), hint);
	return (next == 'T' || next == ' ') &&
	       str_find(text, STR(":")) != SIZE_MAX && propose(day, hint);
}

/* The date in the pack format, with years as people write them. */
static void add_date(struct strbuf *out, struct civil civil,
		     enum precision precision)
{
	if (precision == DATE_YEAR && civil.year < 0)
		strbuf_addf(out, "%d BC", -civil.year);
	else if (precision == DATE_YEAR && civil.year < 100)
		strbuf_addf(out, "AD %d", civil.year);
	else
		date_add_day(out, date_from_civil(civil), precision);
}

/* What stands between two dates, and how the format says it. */
enum between { BETWEEN_LASTS, BETWEEN_WITHIN, BETWEEN_EITHER };

static const struct {
	struct str sign;
	enum between means;
} signs[] = {
	{STR("/"), BETWEEN_LASTS},	{STR("-"), BETWEEN_LASTS},
	{STR("\u2013"), BETWEEN_LASTS}, {STR("\u2014"), BETWEEN_LASTS},
	{STR(" to "), BETWEEN_LASTS},	{STR(" and "), BETWEEN_WITHIN},
	{STR(" or "), BETWEEN_EITHER},	{STR(" until "), BETWEEN_LASTS},
	{STR(" till "), BETWEEN_LASTS},
};

struct range_guess {
	struct date_guess sides[2];
	enum between means;
	bool is_reversed;
};

/* The sides of a range with a separator other than a slash, from `*at` on. */
static bool next_sides(struct str text, size_t *at, struct str *left,
		       struct str *right, enum between *means)
{
	static const struct str fronts[] = {STR("from "), STR("between "),
					    STR("either ")};

	for (; *at < text.len; ++*at)
		for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++) {
			if (!str_starts(str_from(text, *at), signs[i].sign))
				continue;
			*left = str_trim(str_head(text, *at));
			*right = str_trim(
				str_from(text, *at + signs[i].sign.len));
			*means = signs[i].means;
			for (int j = 0; j < 3; j++)
				if (str_starts(*left, fronts[j]))
					*left = str_from(*left, fronts[j].len);
			*at += signs[i].sign.len;
			return true;
		}
	return false;
}

/* 1914-18 and 1998/99. */
static void lengthen(struct date_guess *right, const struct date_guess *left)
{
	int year = left->civil[0].year;
	int whole = year / 100 * 100 + right->year;

	/* 1999/00, but 1999-13 is not a range of years. */
	if (whole + 100 == year + 1)
		whole += 100;
	if (!right->is_short || right->year < 0 || whole <= year ||
	    whole > YEAR_MOST || left->precision != DATE_YEAR || year < 1000)
		return;
	right->civil[0] = (struct civil){whole, 1, 1};
	right->precision = DATE_YEAR;
	right->n = 1;
}

static int32_t day_of(const struct date_guess *guess)
{
	return date_from_civil(guess->civil[0]);
}

/* Two dates, the earlier first, with any separator between them. */
static bool guess_range(struct str text, struct range_guess *range)
{
	struct date_guess *sides = range->sides;
	struct str left;
	struct str right;
	size_t at = 1;

	while (next_sides(text, &at, &left, &right, &range->means)) {
		sides[0] = date_guess_beside(left, right);
		sides[1] = date_guess(right);
		if (sides[0].n == 1)
			lengthen(&sides[1], &sides[0]);
		range->is_reversed = sides[0].n == 1 && sides[1].n == 1 &&
				     day_of(&sides[0]) > day_of(&sides[1]);
		if (sides[0].n == 1 && sides[1].n == 1 && !sides[0].is_vague &&
		    !sides[1].is_vague)
			return true;
	}
	return false;
}

static void add_range(struct strbuf *out, const struct range_guess *range)
{
	static const char *const before[] = {"", "between ", "disputed "};
	static const char *const middle[] = {"/", " and ", " or "};
	const struct date_guess *sides = range->sides;

	strbuf_addz(out, before[range->means]);
	add_date(out, sides[0].civil[0], sides[0].precision);
	strbuf_addz(out, middle[range->means]);
	add_date(out, sides[1].civil[0], sides[1].precision);
}

/* 1905/06: a month or two years. */
static const char *advise_either(const struct date_guess *month,
				 const struct range_guess *range,
				 struct strbuf *hint)
{
	strbuf_addz(hint, "write `");
	add_date(hint, month->civil[0], DATE_MONTH);
	strbuf_addz(hint, "` or `");
	add_range(hint, range);
	strbuf_addz(hint, "`");
	return "the date can be read in two ways";
}

/* Of what began or ended, a range is two dates. */
static void add_edges(struct strbuf *out, const struct date_guess sides[2])
{
	strbuf_addz(out, "from: ");
	add_date(out, sides[0].civil[0], sides[0].precision);
	strbuf_addz(out, ", to: ");
	add_date(out, sides[1].civil[0], sides[1].precision);
}

static const char *advise_range(const struct range_guess *range, bool is_edge,
				struct strbuf *hint)
{
	if (range->is_reversed) {
		strbuf_addz(hint, "write the earlier date first");
		return "the range ends before it begins";
	}
	strbuf_addz(hint, "write `");
	if (is_edge && range->means == BETWEEN_LASTS)
		add_edges(hint, range->sides);
	else
		add_range(hint, range);
	strbuf_addz(hint, "`");
	return "not a date";
}

/* Only of a year. */
static const char *advise_vague(const struct date_guess *guess,
				struct strbuf *hint)
{
	struct strbuf about = STRBUF_INIT;

	strbuf_addz(&about, "about ");
	if (guess->n)
		add_date(&about, guess->civil[0], DATE_YEAR);
	if (!propose(strbuf_str(&about), hint))
		strbuf_addz(hint, "write `about 1500`, `early 16th century`, "
				  "or `between 1490 and 1510`");
	strbuf_finish(&about);
	return "not a date";
}

static const char *advise_readings(const struct date_guess *guess,
				   struct strbuf *hint)
{
	for (uint32_t i = 0; i < guess->n; i++) {
		strbuf_addz(hint, i ? " or `" : "write `");
		add_date(hint, guess->civil[i], guess->precision);
		strbuf_addc(hint, '`');
	}
	return guess->n > 1 ? "the date can be read in two ways" : "not a date";
}

/* -44 is neither 44 BC nor, like -0044, 45 BC. */
static const char *advise_minus(int year, struct strbuf *hint)
{
	strbuf_addf(hint,
		    "write `%d BC`, or with four digits the year of ISO "
		    "8601, -%04d",
		    year, year - 1);
	return "not a date";
}

static const char *advise_short(const struct date_guess *guess,
				struct strbuf *hint)
{
	if (!guess->year) {
		strbuf_addz(hint, "write `1 BC` or `AD 1`");
		return "there is no year 0";
	}
	if (guess->year < 0)
		strbuf_addz(hint,
			    "write the year in full, and first: 1999-02-12");
	else
		strbuf_addf(hint,
			    "write the year in full, or `AD %d` or `%d BC`",
			    guess->year, guess->year);
	return "not a date";
}

static const char *advise_one(struct str text, const struct date_guess *guess,
			      struct strbuf *hint)
{
	if (guess->is_vague)
		return advise_vague(guess, hint);
	if (str_starts(text, STR("-")) && text.len < 5 && guess->year > 0)
		return advise_minus(guess->year, hint);
	if (guess->is_short || (guess->none_exists && !guess->year))
		return advise_short(guess, hint);
	if (guess->none_exists) {
		strbuf_addz(hint, "check the month and the day");
		return "there is no such date";
	}
	if (guess->n)
		return advise_readings(guess, hint);
	strbuf_addz(hint, guess->is_far ? "years go from 9999 BC to 9999, and "
					  "a day is written 1999-02-12"
					: "write 1999, 1999-02, 1999-02-12, 44 "
					  "BC, or two of them with a slash");
	return "not a date";
}

/* 1746 (by Marggraf) */
static bool advise_note(struct str text, struct strbuf *hint)
{
	struct str date = str_trim(str_head(text, str_find(text, STR("("))));
	struct date ignored;

	if (!date_parse(date, &ignored))
		return false;
	strbuf_addf(hint, "write `" STR_FMT "`, and the rest as a note",
		    STR_ARG(date));
	return true;
}

/* "Monday, 14 October 1066" */
static struct str without_weekday(struct str text)
{
	static const struct str days[] = {
		STR("Mon"), STR("Tue"), STR("Wed"), STR("Thu"),
		STR("Fri"), STR("Sat"), STR("Sun"),
	};
	size_t space = str_find(text, STR(" "));

	for (size_t i = 0; space != SIZE_MAX && i < 7; i++)
		if (str_starts(text, days[i]))
			return str_from(text, space + 1);
	return text;
}

/* "summer of 1969" */
static bool advise_of(struct str text, struct strbuf *hint)
{
	struct str of = STR(" of ");
	size_t at = str_find(text, of);
	struct strbuf date = STRBUF_INIT;
	bool found;

	if (at == SIZE_MAX)
		return false;
	strbuf_add(&date, str_head(text, at + 1));
	strbuf_add(&date, str_from(text, at + of.len));
	found = propose(strbuf_str(&date), hint);
	strbuf_finish(&date);
	return found;
}

const char *date_advice(struct str text, bool is_edge, struct strbuf *hint)
{
	struct str day = without_weekday(text);
	struct date_guess guess = date_guess(day);
	struct range_guess range = {.is_reversed = false};
	bool is_range;

	if (day.len < text.len && propose(day, hint))
		return "not a date";
	if (advise_word(text, hint) || advise_note(text, hint) ||
	    advise_of(text, hint) || advise_words(text, hint) ||
	    advise_bound(text, hint) || advise_machine(text, hint))
		return "not a date";
	is_range = (!guess.n || guess.precision == DATE_MONTH) &&
		   guess_range(text, &range);
	if (is_range && guess.n && !range.is_reversed)
		return advise_either(&guess, &range, hint);
	if (is_range && !guess.n)
		return advise_range(&range, is_edge, hint);
	return advise_one(text, &guess, hint);
}
