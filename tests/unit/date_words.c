#include "pack/date_words.h"

#include "expect.h"

/* An approximate date is an interval that certainly contains it. */
static const struct {
	const char *text;
	const char *same; /* as date_parse() reads it; NULL: not a date */
} rows[] = {
	{"between 1558 and 1562", "1558/1562"},
	{"between 1558 and 1562-03", "1558/1562-03"},
	{"between 60 BC and AD 14", "60 BC/AD 14"},
	{"between 1999-05-03 and 1999-05-09", "1999-05"},
	{"between 1999-04-30 and 1999-05-02", "1999-04/1999-05"},
	{"between 1562 and 1558", NULL},
	{"between 1562", NULL},
	{"between 1990/.. and 1999", NULL},
	{"disputed 1564 or 1566", "1564/1566"},
	{"disputed 1566 or 1564", "1564/1566"},
	{"disputed 1566 and 1564", NULL},
	{"about 1563", "1561/1565"},
	{"about 1560", "1550/1570"},
	{"about 1500", "1450/1550"},
	{"about 1000", "500/1500"},
	{"about 44 BC", "46 BC/42 BC"},
	{"about 1 BC", "3 BC/AD 2"},
	{"about 1560-02", NULL},
	{"about 9999", NULL},
	{"1560s", "1560/1569"},
	{"1500s", "1500/1599"},
	{"1563s", NULL},
	{"60s", NULL},
	{"16th century", "1501/1600"},
	{"1st century", "AD 1/AD 100"},
	{"2nd century BC", "200 BC/101 BC"},
	{"3rd century", "201/300"},
	{"11th century", "1001/1100"},
	{"21st century", "2001/2100"},
	{"1th century", NULL},
	{"11st century", NULL},
	{"0th century", NULL},
	{"99999999999999999999th century", NULL},
	{"early 1560s", "1560/1569"},
	{"mid-1560s", "1560/1569"},
	{"late 5th century BC", "500 BC/401 BC"},
	{"late 1969", "1969/1969"},
	{"summer 1969", "1969/1969"},
	{"summer 1960s", NULL},
	{"summer 1969-02", NULL},
	{"winter 1969", "1968-12/1970-02"}, /* which of the two years? */
	{"winter 1 BC", "December 2 BC/February AD 1"},
	{"winter 1969-02", NULL},
	{"winter 1960s", NULL},
	{"winter 9999", NULL},
	{"before 1500", "../1499"},
	{"before AD 1", "../1 BC"},
	{"before March 1917", "../1917-02"},
	{"before 1917-03-08", "../1917-03-07"},
	{"before 1500/1501", NULL},
	{"before about 1500", NULL},
	{"before 9999 BC", NULL},
	{"after 1500", "1501/.."},
	{"after 1 BC", "AD 1/.."},
	{"after March 1917", "1917-04/.."},
	{"after 9999", NULL},
	{"after ", NULL},
	{"between ", NULL},
	{"s", NULL},
	{"th century", NULL},
};

Test(date_words, are_intervals)
{
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct date date = date_of_day(7);
		struct date same = date_of_day(7);
		bool ok = date_parse(str_of(rows[i].text), &date);

		cr_expect(eq(int, ok, rows[i].same != NULL), "%s",
			  rows[i].text);
		if (rows[i].same)
			cr_assert(date_parse(str_of(rows[i].same), &same));
		cr_expect(eq(i32, date.first, same.first), "%s", rows[i].text);
		cr_expect(eq(i32, date.last, same.last), "%s", rows[i].text);
	}
}

/* Dates that a number names, and that number. */
static const struct {
	const char *text;
	enum precision precision;
	int number;
} named[] = {
	{"about 1563", DATE_ABOUT, 1563},
	{"about 1560", DATE_ABOUT, 1560},
	{"about 1000", DATE_ABOUT, 1000},
	{"about 44 BC", DATE_ABOUT, -44},
	{"about 1 BC", DATE_ABOUT, -1},
	{"1560s", DATE_DECADE, 1560},
	{"late 1560s", DATE_DECADE, 1560},
	{"16th century", DATE_CENTURY, 16},
	{"1st century", DATE_CENTURY, 1},
	{"early 5th century BC", DATE_CENTURY, -5},
	{"1st century BC", DATE_CENTURY, -1},
	{"1500s", DATE_BETWEEN, 0},
	{"between 1558 and 1562", DATE_BETWEEN, 0},
	{"winter 1969", DATE_BETWEEN, 0},
	{"late 1969", DATE_YEAR, 0},
	{"1561/1565", DATE_RANGE, 0},
	{"before 1500", DATE_RANGE, 0},
	{"1560", DATE_YEAR, 0},
};

Test(date_words, some_are_named_by_a_number)
{
	for (size_t i = 0; i < COUNT(named); i++) {
		struct date date;
		struct date same = date_of_day(7);

		cr_assert(date_parse(str_of(named[i].text), &date));
		cr_expect(date.precision == named[i].precision &&
				  date_number(date) == named[i].number,
			  "%s: %d, %d", named[i].text, (int)date.precision,
			  date_number(date));
		cr_expect(date_of_number(date.precision, named[i].number,
					 &same) == (named[i].number != 0),
			  "%s", named[i].text);
		if (named[i].number)
			cr_expect(same.first == date.first &&
					  same.last == date.last &&
					  same.precision == date.precision,
				  "%s", named[i].text);
	}
}

Test(date_words, there_is_no_century_0)
{
	struct date date = date_of_day(7);

	cr_expect_not(date_of_number(DATE_CENTURY, 0, &date));
	cr_expect_not(date_of_number(DATE_CENTURY, 100, &date));
	cr_expect_not(date_of_number(DATE_CENTURY, -100, &date));
	cr_expect_not(date_of_number(DATE_DECADE, 1563, &date));
	cr_expect_not(date_of_number(DATE_DECADE, 90, &date));
	cr_expect_not(date_of_number(DATE_ABOUT, 0, &date));
	cr_expect_not(date_of_number(DATE_ABOUT, YEAR_MOST, &date));
	cr_expect(eq(i32, date.first, 7));
}
