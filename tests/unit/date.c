#include "pack/date.h"

#include "expect.h"

static int32_t day_of(int year, int month, int day)
{
	return date_from_civil((struct civil){year, month, day});
}

Test(date, known_days_have_their_numbers)
{
	cr_expect(eq(i32, day_of(1970, 1, 1), 0));
	cr_expect(eq(i32, day_of(1969, 12, 31), -1));
	cr_expect(eq(i32, day_of(2000, 2, 29), 11016));
	cr_expect(eq(i32, day_of(2000, 3, 1), 11017));
	cr_expect(eq(i32, day_of(1, 1, 1), -719162));
	cr_expect(eq(i32, day_of(9999, 12, 31), DAY_MOST));
	cr_expect(eq(i32, day_of(-1, 12, 31), -719163));
	cr_expect(eq(i32, day_of(-1, 2, 29), -719469));
	cr_expect(eq(i32, day_of(-44, 3, 15), -735160));
	cr_expect(eq(i32, day_of(-9999, 1, 1), DAY_LEAST));
}

/* 0 after the last one. */
static int next_year(int year)
{
	return year == -1 ? 1 : year == YEAR_MOST ? 0 : year + 1;
}

Test(date, days_run_on_without_gap_through_all_years)
{
	static const int months[] = {31, 28, 31, 30, 31, 30,
				     31, 31, 30, 31, 30, 31};
	int32_t day = DAY_LEAST;
	uint32_t wrong = 0;

	for (int year = YEAR_LEAST; year; year = next_year(year))
		for (int month = 1; month <= 12; month++) {
			int count = year < 0 ? year + 1 : year;
			bool leap = (count % 4 == 0 && count % 100 != 0) ||
				    count % 400 == 0;
			int last = months[month - 1] + (month == 2 && leap);

			for (int d = 1; d <= last; d++, day++) {
				struct civil c = date_to_civil(day);

				wrong += day_of(year, month, d) != day ||
					 c.year != year || c.month != month ||
					 c.day != d;
			}
			wrong += date_civil_exists(
				(struct civil){year, month, last + 1});
			wrong += date_civil_exists((struct civil){
					 year, month, last}) == false;
		}
	cr_expect(eq(u32, wrong, 0));
	cr_expect(eq(i32, day, DAY_MOST + 1));
}

Test(date, years_are_counted_on_without_a_year_0)
{
	uint32_t wrong = 0;

	for (int year = YEAR_LEAST; year; year = next_year(year)) {
		int next = next_year(year);

		if (!next)
			break;
		wrong += date_year_plus(year, 1) != next;
		wrong += date_year_plus(next, -1) != year;
		wrong += date_year(date_of_year(year)) != year;
		wrong +=
			date_of_year(year).last + 1 != date_of_year(next).first;
	}
	cr_expect(eq(u32, wrong, 0));
	cr_expect(eq(int, date_year_plus(-44, 57), 14));
	cr_expect(eq(int, date_year_plus(14, -57), -44));
	cr_expect(eq(int, date_year_plus(-1, 0), -1));
}

Test(date, a_day_is_written_as_it_is_read)
{
	struct strbuf text = STRBUF_INIT;
	uint32_t wrong = 0;

	for (int32_t day = DAY_LEAST; day <= DAY_MOST; day += 13)
		for (int i = DATE_DAY; i <= DATE_YEAR; i++) {
			struct date date;

			strbuf_reset(&text);
			date_add_day(&text, day, (enum precision)i);
			wrong += !date_parse(strbuf_str(&text), &date) ||
				 (int)date.precision != i || date.first > day ||
				 date.last < day;
		}
	cr_expect(eq(u32, wrong, 0));
	strbuf_finish(&text);
}

Test(date, no_calendar_has_such_days)
{
	static const struct civil none[] = {
		{0, 1, 1},     {10000, 1, 1}, {-10000, 1, 1}, {-2, 2, 29},
		{2000, 0, 1},  {2000, 13, 1}, {2000, 1, 0},   {2000, 1, 32},
		{1900, 2, 29}, {2023, 2, 29}, {2000, 2, 30},  {2000, 4, 31},
		{2000, 1, -1},
	};

	for (size_t i = 0; i < COUNT(none); i++)
		cr_expect(date_civil_exists(none[i]) == false, "row %zu", i);
	cr_expect(date_civil_exists((struct civil){2000, 2, 29}));
	cr_expect(date_civil_exists((struct civil){2024, 2, 29}));
}

static const struct {
	const char *text;
	struct civil first;
	struct civil last;
	enum precision precision;
} dates[] = {
	{"1999", {1999, 1, 1}, {1999, 12, 31}, DATE_YEAR},
	{"1999-02", {1999, 2, 1}, {1999, 2, 28}, DATE_MONTH},
	{"1900-02", {1900, 2, 1}, {1900, 2, 28}, DATE_MONTH},
	{"2000-02", {2000, 2, 1}, {2000, 2, 29}, DATE_MONTH},
	{"2024-02", {2024, 2, 1}, {2024, 2, 29}, DATE_MONTH},
	{"1999-02-12", {1999, 2, 12}, {1999, 2, 12}, DATE_DAY},
	{"2024-02-29", {2024, 2, 29}, {2024, 2, 29}, DATE_DAY},
	{"0001-01-01", {1, 1, 1}, {1, 1, 1}, DATE_DAY},
	{"9999-12-31", {9999, 12, 31}, {9999, 12, 31}, DATE_DAY},
	{"0001", {1, 1, 1}, {1, 12, 31}, DATE_YEAR},
	{"9999", {9999, 1, 1}, {9999, 12, 31}, DATE_YEAR},
	{"2013-10-17/2013-10-18", {2013, 10, 17}, {2013, 10, 18}, DATE_RANGE},
	{"1999/2001", {1999, 1, 1}, {2001, 12, 31}, DATE_RANGE},
	{"1999/1999", {1999, 1, 1}, {1999, 12, 31}, DATE_YEAR},
	{"spring 1999", {1999, 1, 1}, {1999, 12, 31}, DATE_YEAR},
	{"1999-02-01/1999-02", {1999, 2, 1}, {1999, 2, 28}, DATE_MONTH},
	{"2000-02-01/2000-02-28", {2000, 2, 1}, {2000, 2, 28}, DATE_RANGE},
	{"1999-02/2000-02", {1999, 2, 1}, {2000, 2, 29}, DATE_RANGE},
	{"1999-02-12/1999", {1999, 2, 12}, {1999, 12, 31}, DATE_RANGE},
	{"1999-02-12/1999-02-12", {1999, 2, 12}, {1999, 2, 12}, DATE_RANGE},
	{"0001/9999", {1, 1, 1}, {9999, 12, 31}, DATE_RANGE},
	{"476", {476, 1, 1}, {476, 12, 31}, DATE_YEAR},
	{"0476", {476, 1, 1}, {476, 12, 31}, DATE_YEAR},
	{"800-12-25", {800, 12, 25}, {800, 12, 25}, DATE_DAY},
	{"0800-12-25", {800, 12, 25}, {800, 12, 25}, DATE_DAY},
	{"AD 14", {14, 1, 1}, {14, 12, 31}, DATE_YEAR},
	{"14 AD", {14, 1, 1}, {14, 12, 31}, DATE_YEAR},
	{"14 CE", {14, 1, 1}, {14, 12, 31}, DATE_YEAR},
	{"0014", {14, 1, 1}, {14, 12, 31}, DATE_YEAR},
	{"44 BC", {-44, 1, 1}, {-44, 12, 31}, DATE_YEAR},
	{"44 BCE", {-44, 1, 1}, {-44, 12, 31}, DATE_YEAR},
	{"0044 BC", {-44, 1, 1}, {-44, 12, 31}, DATE_YEAR},
	{"-0043", {-44, 1, 1}, {-44, 12, 31}, DATE_YEAR},
	{"-0043-03-15", {-44, 3, 15}, {-44, 3, 15}, DATE_DAY},
	{"-0043-03", {-44, 3, 1}, {-44, 3, 31}, DATE_MONTH},
	{"0044-03-15 BC", {-44, 3, 15}, {-44, 3, 15}, DATE_DAY},
	{"-1999", {-2000, 1, 1}, {-2000, 12, 31}, DATE_YEAR},
	{"9999 BC", {-9999, 1, 1}, {-9999, 12, 31}, DATE_YEAR},
	{"1 BC", {-1, 1, 1}, {-1, 12, 31}, DATE_YEAR},
	{"25 December 800", {800, 12, 25}, {800, 12, 25}, DATE_DAY},
	{"15 March 44 BC", {-44, 3, 15}, {-44, 3, 15}, DATE_DAY},
	{"9 September AD 9", {9, 9, 9}, {9, 9, 9}, DATE_DAY},
	{"March 1999", {1999, 3, 1}, {1999, 3, 31}, DATE_MONTH},
	{"February 1 BC", {-1, 2, 1}, {-1, 2, 29}, DATE_MONTH},
	{"58 BC/50 BC", {-58, 1, 1}, {-50, 12, 31}, DATE_RANGE},
	{"27 BC/AD 14", {-27, 1, 1}, {14, 12, 31}, DATE_RANGE},
	{"-0026 / 0014", {-27, 1, 1}, {14, 12, 31}, DATE_RANGE},
	{"1999 / 2000", {1999, 1, 1}, {2000, 12, 31}, DATE_RANGE},
};

Test(date, a_date_is_every_day_that_it_may_mean)
{
	for (size_t i = 0; i < COUNT(dates); i++) {
		struct date date;

		cr_assert(date_parse(str_of(dates[i].text), &date), "%s",
			  dates[i].text);
		cr_expect(date.first == date_from_civil(dates[i].first) &&
				  date.last == date_from_civil(dates[i].last) &&
				  date.precision == dates[i].precision,
			  "%s", dates[i].text);
	}
}

Test(date, ranges_may_be_open_at_one_end)
{
	struct date date;

	cr_assert(date_parse(STR("2022-03-01/.."), &date));
	cr_expect(eq(i32, date.first, day_of(2022, 3, 1)));
	cr_expect(eq(i32, date.last, DATE_OPEN_FUTURE));
	cr_expect(date.precision == DATE_RANGE);
	cr_assert(date_parse(STR("../1999-02"), &date));
	cr_expect(eq(i32, date.first, DATE_OPEN_PAST));
	cr_expect(eq(i32, date.last, day_of(1999, 2, 28)));
	cr_expect(date.precision == DATE_RANGE);
}

Test(date, what_is_no_date_leaves_the_result_alone)
{
	static const struct str bad[] = {
		STR(""),
		STR("99"),
		STR("19999"),
		STR("0000"),
		STR("10000"),
		STR("-0000"),
		STR("-9999"),
		STR("-44"),
		STR("-0043 BC"),
		STR("0 AD"),
		STR("10000 BC"),
		STR("44BC"),
		STR("BC 44"),
		STR("AD"),
		STR("AD "),
		STR(" BC"),
		STR("AD 14 AD"),
		STR("14"),
		STR("14-12-25"),
		STR("800-2-5"),
		STR("30 February 1999"),
		STR("0 March 1999"),
		STR("15 March"),
		STR("March 99"),
		STR("15  March 1999"),
		STR("March 15 1999"),
		STR("58/50 BC"),
		STR("50 BC/58 BC"),
		STR("5/1999"),
		STR("1/5/1999"),
		STR("+999"),
		STR("1999-"),
		STR("1999-2"),
		STR("1999-00"),
		STR("1999-13"),
		STR("1999-02-"),
		STR("1999-02-1"),
		STR("1999-02-00"),
		STR("1999-02-29"),
		STR("1900-02-29"),
		STR("2000-02-30"),
		STR("1999-04-31"),
		STR("1999-02-12 "),
		STR(" 1999"),
		STR("1999-02-12T00"),
		STR("1999/02/12"),
		STR("12.02.1999"),
		STR("1999-02-123"),
		STR("1999-02\0-12"),
		STR("199a"),
		STR("1999~"),
		STR("1999?"),
		STR("199X"),
		STR("/"),
		STR("1999/"),
		STR("/1999"),
		STR("../.."),
		STR(".."),
		STR("1999/1998"),
		STR("1999-02/1999-01"),
		STR("1999/2000/2001"),
		STR("1999/..."),
		STR("1999-02-30/.."),
		STR("\xd9\xa1\xd9\xa9\xd9\xa9\xd9\xa9"),
	};

	for (size_t i = 0; i < COUNT(bad); i++) {
		struct date date = {1, 2, DATE_MONTH, DATE_WHOLE};

		cr_expect(date_parse(bad[i], &date) == false, "row %zu", i);
		cr_expect(date.first == 1 && date.last == 2 &&
				  date.precision == DATE_MONTH,
			  "row %zu", i);
	}
}

static struct date parsed(const char *text)
{
	struct date date;

	cr_assert(date_parse(str_of(text), &date), "%s", text);
	return date;
}

Test(date, year_is_known_only_when_all_of_it_is_in_one)
{
	cr_expect(eq(int, date_year(parsed("1999")), 1999));
	cr_expect(eq(int, date_year(parsed("0001")), 1));
	cr_expect(eq(int, date_year(parsed("9999-12")), 9999));
	cr_expect(eq(int, date_year(parsed("1999-01-01/1999-12-31")), 1999));
	cr_expect(eq(int, date_year(parsed("1999-12-31/2000-01-01")), 0));
	cr_expect(eq(int, date_year(parsed("1999/..")), 0));
	cr_expect(eq(int, date_year(parsed("../1999")), 0));
}

Test(date, before_means_every_day_before_every_day)
{
	cr_expect(date_before(parsed("1999"), parsed("2000")));
	cr_expect(date_before(parsed("1999-01"), parsed("1999-02-01")));
	cr_expect(date_before(parsed("../1999"), parsed("2000/..")));
	cr_expect(not(date_before(parsed("1999"), parsed("1999"))));
	cr_expect(not(date_before(parsed("1999"), parsed("1999-12-31"))));
	cr_expect(not(date_before(parsed("1999-01-01"), parsed("1999"))));
	cr_expect(not(date_before(parsed("2000"), parsed("1999"))));
	cr_expect(not(date_before(parsed("1999/.."), parsed("2000"))));
	cr_expect(not(date_before(parsed("1999"), parsed("../2000"))));
}

Test(date, an_open_end_is_no_day)
{
	struct civil first = {0, 0, 0};
	struct civil last = {0, 0, 0};
	int32_t day = 7;
	int32_t days = 7;

	cr_expect(not(date_first_day(parsed("../1999"), &day)));
	cr_expect(not(date_last_day(parsed("1999/.."), &day)));
	cr_expect(not(date_length(parsed("1999/.."), &days)));
	cr_expect(not(date_length(parsed("../1999"), &days)));
	cr_expect(not(date_ends(parsed("1999/.."), &first, &last)));
	cr_expect(not(date_ends(parsed("../1999"), &first, &last)));
	cr_expect(eq(i32, day, 7));
	cr_expect(eq(i32, days, 7));
	cr_assert(date_first_day(parsed("1999/.."), &day));
	cr_expect(eq(i32, day, parsed("1999").first));
	cr_assert(date_last_day(parsed("../1999"), &day));
	cr_expect(eq(i32, day, parsed("1999").last));
	cr_assert(date_length(parsed("0001-01-01/9999-12-31"), &days));
	cr_expect(eq(i32, days, 3652059));
	cr_assert(date_ends(parsed("1999-02"), &first, &last));
	cr_expect(eq(int, first.day, 1));
	cr_expect(eq(int, last.day, 28));
}

Test(date, days_apart_are_counted_between_known_days_alone)
{
	int32_t fewest;
	int32_t most;

	cr_assert(date_apart(parsed("2000-01-01"), parsed("2000-02"), &fewest,
			     &most));
	cr_expect(eq(i32, fewest, 31));
	cr_expect(eq(i32, most, 59));
	cr_assert(date_apart(parsed("2000"), parsed("2000"), &fewest, &most));
	cr_expect(eq(i32, fewest, -365));
	cr_expect(eq(i32, most, 365));
	cr_expect(not(
		date_apart(parsed("../2000"), parsed("2001"), &fewest, &most)));
	cr_expect(not(
		date_apart(parsed("2000"), parsed("../2001"), &fewest, &most)));
	cr_expect(not(
		date_apart(parsed("2000/.."), parsed("2001"), &fewest, &most)));
	cr_expect(not(
		date_apart(parsed("2000"), parsed("2001/.."), &fewest, &most)));
}

static const struct {
	const char *from;
	const char *to;
	const char *between; /* NULL: no day */
} betweens[] = {
	{"1999-12-31", "2000-01-02", "2000-01-01/2000-01-01"},
	{"1999", "2001", "2000-01-01/2000-12-31"},
	{"../1999", "2001/..", "2000-01-01/2000-12-31"},
	{"1999", "2000", NULL},
	{"2000", "2000", NULL},
	{"2001", "2000", NULL},
	{"1999/..", "2001", NULL},
	{"1999/..", "2001/..", NULL},
	{"1999", "../2001", NULL},
	{"../1999", "../2001", NULL},
};

Test(date, between_are_the_days_that_belong_to_neither)
{
	for (size_t i = 0; i < COUNT(betweens); i++) {
		struct date between = date_of_day(7);
		bool found = date_between(parsed(betweens[i].from),
					  parsed(betweens[i].to), &between);

		cr_expect(found == (betweens[i].between != NULL), "row %zu", i);
		if (!betweens[i].between) {
			cr_expect(eq(i32, between.first, 7));
			continue;
		}
		cr_expect(eq(i32, between.first,
			     parsed(betweens[i].between).first));
		cr_expect(eq(i32, between.last,
			     parsed(betweens[i].between).last));
	}
}

Test(date, whole_years_and_single_days_are_made)
{
	struct date year = date_of_year(2000);
	struct date day = date_of_day(-5);

	cr_expect(eq(i32, year.first, parsed("2000").first));
	cr_expect(eq(i32, year.last, parsed("2000").last));
	cr_expect(year.precision == DATE_YEAR);
	cr_expect(eq(i32, day.first, -5));
	cr_expect(eq(i32, day.last, -5));
	cr_expect(day.precision == DATE_DAY);
}
