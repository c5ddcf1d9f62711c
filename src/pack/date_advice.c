#include "pack/date_advice.h"

#include "pack/date_guess.h"

static bool is_word_for_open(struct str text)
{
	static const struct str words[] = {
		STR("null"),	STR("~"),	STR("none"), STR("now"),
		STR("today"),	STR("present"), STR("-"),    STR("?"),
		STR("unknown"), STR("current"), STR(".."),
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (str_eq(text, words[i]))
			return true;
	return false;
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

/* The sides of a range with a separator other than a slash, from `*at` on. */
static bool next_sides(struct str text, size_t *at, struct str *left,
		       struct str *right)
{
	static const struct str signs[] = {
		STR("/"),      STR("-"),       STR("\u2013"),
		STR("\u2014"), STR(" to "),    STR(" and "),
		STR(" or "),   STR(" until "), STR(" till "),
	};
	static const struct str fronts[] = {STR("from "), STR("between "),
					    STR("either ")};

	for (; *at < text.len; ++*at)
		for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++) {
			if (!str_starts(str_from(text, *at), signs[i]))
				continue;
			*left = str_trim(str_head(text, *at));
			*right = str_trim(str_from(text, *at + signs[i].len));
			for (int j = 0; j < 3; j++)
				if (str_starts(*left, fronts[j]))
					*left = str_from(*left, fronts[j].len);
			*at += signs[i].len;
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
static bool guess_range(struct str text, struct date_guess sides[2],
			bool *is_reversed)
{
	struct str left;
	struct str right;
	size_t at = 1;

	while (next_sides(text, &at, &left, &right)) {
		sides[0] = date_guess_beside(left, right);
		sides[1] = date_guess(right);
		if (sides[0].n == 1)
			lengthen(&sides[1], &sides[0]);
		*is_reversed = sides[0].n == 1 && sides[1].n == 1 &&
			       day_of(&sides[0]) > day_of(&sides[1]);
		if (sides[0].n == 1 && sides[1].n == 1 && !sides[0].is_vague &&
		    !sides[1].is_vague)
			return true;
	}
	return false;
}

static void add_range(struct strbuf *out, const struct date_guess sides[2])
{
	add_date(out, sides[0].civil[0], sides[0].precision);
	strbuf_addc(out, '/');
	add_date(out, sides[1].civil[0], sides[1].precision);
}

/* 1905/06: a month or two years. */
static const char *advise_either(const struct date_guess *month,
				 const struct date_guess sides[2],
				 struct strbuf *hint)
{
	strbuf_addz(hint, "write `");
	add_date(hint, month->civil[0], DATE_MONTH);
	strbuf_addz(hint, "` or `");
	add_range(hint, sides);
	strbuf_addz(hint, "`");
	return "the date can be read in two ways";
}

static const char *advise_range(const struct date_guess sides[2],
				bool is_reversed, struct strbuf *hint)
{
	if (is_reversed) {
		strbuf_addz(hint, "write the earlier date first");
		return "the range ends before it begins";
	}
	strbuf_addz(hint, "write `");
	add_range(hint, sides);
	strbuf_addz(hint, "`");
	return "not a date";
}

/* "About 1500" is a range of years. */
static const char *advise_vague(const struct date_guess *guess,
				struct strbuf *hint)
{
	int year = guess->n ? guess->civil[0].year : 0;
	int away = year % 10 ? 2 : 10;

	strbuf_addz(hint, "write the earliest and the latest year that it can "
			  "be");
	if (guess->n && date_year_plus(year, away) <= YEAR_MOST &&
	    date_year_plus(year, -away) >= YEAR_LEAST) {
		struct civil from = {date_year_plus(year, -away), 1, 1};
		struct civil to = {date_year_plus(year, away), 1, 1};

		strbuf_addz(hint, ", like `");
		add_date(hint, from, DATE_YEAR);
		strbuf_addc(hint, '/');
		add_date(hint, to, DATE_YEAR);
		strbuf_addc(hint, '`');
	}
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

const char *date_advice(struct str text, struct strbuf *hint)
{
	struct date_guess guess = date_guess(text);
	struct date_guess sides[2];
	bool is_reversed = false;
	bool is_range;

	if (is_word_for_open(text)) {
		strbuf_addz(hint, "leave the key out when it is not known");
		return "not a date";
	}
	if (advise_note(text, hint))
		return "not a date";
	is_range = (!guess.n || guess.precision == DATE_MONTH) &&
		   guess_range(text, sides, &is_reversed);
	if (is_range && guess.n && !is_reversed)
		return advise_either(&guess, sides, hint);
	if (is_range && !guess.n)
		return advise_range(sides, is_reversed, hint);
	return advise_one(text, &guess, hint);
}
