#include "pack/date_advice.h"

#include "base/rng.h"
#include "pack/date.h"

#include "expect.h"

static const struct {
	const char *text;
	const char *message;
	const char *hint;
} advices[] = {
	/* Ranges with other separators. */
	{"1914-1918", "not a date", "write `1914/1918`"},
	{"1914–1918", "not a date", "write `1914/1918`"},
	{"1914 - 1918", "not a date", "write `1914/1918`"},
	{"1914-18", "not a date", "write `1914/1918`"},
	{"1914/18", "not a date", "write `1914/1918`"},
	{"1999/00", "not a date", "write `1999/2000`"},
	{"from 1914 to 1918", "not a date", "write `1914/1918`"},
	{"1918 or 1919", "not a date", "write `disputed 1918 or 1919`"},
	{"1918 and 1919", "not a date", "write `between 1918 and 1919`"},
	{"1939-09-01-1945-05-08", "not a date",
	 "write `1939-09-01/1945-05-08`"},
	{"1939-09-01–1945-05-08", "not a date",
	 "write `1939-09-01/1945-05-08`"},
	{"1 Sept. 1939 - 8 May 1945", "not a date",
	 "write `1939-09-01/1945-05-08`"},
	{"17-18 October 2013", "not a date", "write `2013-10-17/2013-10-18`"},
	{"3 March – 5 April 1999", "not a date",
	 "write `1999-03-03/1999-04-05`"},
	{"58–50 BC", "not a date", "write `58 BC/50 BC`"},
	{"58/50 BC", "not a date", "write `58 BC/50 BC`"},
	{"27 BC to AD 14", "not a date", "write `27 BC/AD 14`"},
	{"1999/1998", "the range ends before it begins",
	 "write the earlier date first"},
	{"1999-1998", "the range ends before it begins",
	 "write the earlier date first"},
	{"50 BC/58 BC", "the range ends before it begins",
	 "write the earlier date first"},
	{"summer of 1969", "not a date", "write `summer 1969`"},
	/* More than one possible reading. */
	{"1/5/1999", "the date can be read in two ways",
	 "write `1999-05-01` or `1999-01-05`"},
	{"1-5-1999", "the date can be read in two ways",
	 "write `1999-05-01` or `1999-01-05`"},
	{"1905/06", "the date can be read in two ways",
	 "write `1905-06` or `1905/1906`"},
	/* Only one reading. */
	{"1.5.1999", "not a date", "write `1999-05-01`"},
	{"5/5/1999", "not a date", "write `1999-05-05`"},
	{"13/5/1999", "not a date", "write `1999-05-13`"},
	{"5/13/1999", "not a date", "write `1999-05-13`"},
	{"5/1999", "not a date", "write `1999-05`"},
	{"1999/05", "not a date", "write `1999-05`"},
	{"1999-2-3", "not a date", "write `1999-02-03`"},
	{"1999/2/3", "not a date", "write `1999-02-03`"},
	{"476-9-4", "not a date", "write `0476-09-04`"},
	{"2 Mar. 2012", "not a date", "write `2012-03-02`"},
	{"March 2nd, 2012", "not a date", "write `2012-03-02`"},
	{"the 2nd of march 2012", "not a date", "write `2012-03-02`"},
	{"Feb 1999", "not a date", "write `1999-02`"},
	{"44 B.C.", "not a date", "write `44 BC`"},
	{"44BC", "not a date", "write `44 BC`"},
	{"44 bce", "not a date", "write `44 BC`"},
	{"BC 44", "not a date", "write `44 BC`"},
	{"A.D. 14", "not a date", "write `AD 14`"},
	{"March 15, 44 BC", "not a date", "write `0044-03-15 BC`"},
	/* Years. */
	{"14", "not a date", "write the year in full, or `AD 14` or `14 BC`"},
	{"1/5/99", "not a date",
	 "write the year in full, and first: 1999-02-12"},
	{"15 March", "not a date",
	 "write the year in full, and first: 1999-02-12"},
	{"-44", "not a date",
	 "write `44 BC`, or with four digits the year of ISO 8601, -0043"},
	{"0", "there is no year 0", "write `1 BC` or `AD 1`"},
	{"0000", "there is no year 0", "write `1 BC` or `AD 1`"},
	{"0 BC", "there is no year 0", "write `1 BC` or `AD 1`"},
	{"12000 BC", "not a date",
	 "years go from 9999 BC to 9999, and a day is written 1999-02-12"},
	{"19990212", "not a date",
	 "years go from 9999 BC to 9999, and a day is written 1999-02-12"},
	{"c. 1500", "not a date", "write `about 1500`"},
	{"~1500", "not a date", "write `about 1500`"},
	{"44 BC?", "not a date", "write `about 44 BC`"},
	{"circa the flood", "not a date",
	 "write `about 1500`, `early 16th century`, or `between 1490 and "
	 "1510`"},
	{"the 1560s", "not a date", "write `1560s`"},
	{"14th Century", "not a date", "write `14th century`"},
	{"12th c.", "not a date", "write `12th century`"},
	{"12th century AD", "not a date", "write `12th century`"},
	{"Spring 1969", "not a date", "write `spring 1969`"},
	{"Fall 1969", "not a date", "write `autumn 1969`"},
	{"1960's", "not a date", "write `1960s`"},
	{"pre-1500", "not a date", "write `before 1500`"},
	{"> 1500", "not a date", "write `after 1500`"},
	{"Monday 14 October 1066", "not a date", "write `14 October 1066`"},
	{"Mon, 14 Oct 1066", "not a date", "write `1066-10-14`"},
	{"since 1200", "not a date",
	 "write `1200`, or `1200/..` if it was that or later"},
	{"until 1200-05", "not a date",
	 "write `1200-05`, or `../1200-05` if it was that or earlier"},
	/* Days that are not in the calendar, and text that is not a date. */
	{"1999-02-30", "there is no such date", "check the month and the day"},
	{"1999-13", "there is no such date", "check the month and the day"},
	{"30.2.1999", "there is no such date", "check the month and the day"},
	{"null", "not a date",
	 "leave out what is not known: the key, or in a table what is in the "
	 "cell; where it is needed, the row"},
	{"N/A", "not a date",
	 "leave out what is not known: the key, or in a table what is in the "
	 "cell; where it is needed, the row"},
	{"1999.0", "not a date", "write `1999`"},
	{"1999-05-01T12:00", "not a date", "write `1999-05-01`"},
	{"15/3/44 BC", "not a date", "write `0044-03-15 BC`"},
	{"1746 (Marggraf)", "not a date",
	 "write `1746`, and the rest as a note"},
	{"Easter 1999", "not a date",
	 "write 1999, 1999-02, 1999-02-12, 44 BC, or two of them with a "
	 "slash"},
	{"", "not a date",
	 "write 1999, 1999-02, 1999-02-12, 44 BC, or two of them with a "
	 "slash"},
};

Test(date_advice, what_is_meant_is_proposed)
{
	for (size_t i = 0; i < COUNT(advices); i++) {
		struct strbuf hint = STRBUF_INIT;
		const char *message =
			date_advice(str_of(advices[i].text), false, &hint);

		cr_expect(str_eq(str_of(message), str_of(advices[i].message)),
			  "%s: %s", advices[i].text, message);
		cr_expect(str_eq(strbuf_str(&hint), str_of(advices[i].hint)),
			  "%s: %s", advices[i].text, strbuf_text(&hint));
		strbuf_finish(&hint);
	}
}

/* `1980/1990` would be one date, on which it began. */
Test(date_advice, what_began_and_ended_has_two_dates)
{
	struct strbuf hint = STRBUF_INIT;

	date_advice(STR("1980-1990"), true, &hint);
	expect_str(strbuf_str(&hint), "write `from: 1980, to: 1990`");
	strbuf_reset(&hint);
	date_advice(STR("now"), true, &hint);
	expect_str(
		strbuf_str(&hint),
		"write to: .. for what was not over on the day of as_of, else "
		"leave the key out");
	strbuf_finish(&hint);
}

/* Text between backquotes must be a valid date. */
static bool proposes_dates(struct str hint)
{
	struct str part;
	struct date date;
	bool is_date = false;

	for (; str_split(&hint, '`', &part); is_date = !is_date)
		if (is_date && date_parse(part, &date) == false)
			return false;
	return true;
}

Test(date_advice, proposals_are_dates)
{
	for (size_t i = 0; i < COUNT(advices); i++)
		cr_expect(proposes_dates(str_of(advices[i].hint)), "%s",
			  advices[i].text);
}

Test(date_advice, proposals_are_dates_of_whatever_is_written)
{
	static const char *const parts[] = {
		"0",	 "1",  "5",   "13",  "99",   "476",   "1999", "2000",
		"9999",	 "00", "31",  "-",   "/",    ".",     " ",    "–",
		" to ",	 ", ", " BC", "AD ", " Mar", " of ",  "c. ",  "?",
		"from ", "th", "(x)", "~",   "44",   "12345", "May ", "\xff",
	};
	struct rng rng = rng_make(1, 1);
	uint32_t read = 0;

	for (uint32_t i = 0; i < 200000; i++) {
		struct strbuf text = STRBUF_INIT;
		struct strbuf hint = STRBUF_INIT;
		struct date date;

		for (uint32_t n = 1 + rng_below(&rng, 7); n; n--)
			strbuf_addz(&text,
				    parts[rng_below(&rng, COUNT(parts))]);
		if (date_parse(strbuf_str(&text), &date))
			read++;
		else
			date_advice(strbuf_str(&text), false, &hint);
		cr_expect(proposes_dates(strbuf_str(&hint)), "%s: %s",
			  strbuf_text(&text), strbuf_text(&hint));
		strbuf_finish(&text);
		strbuf_finish(&hint);
	}
	cr_expect(read > 100, "only %u are dates", read);
}
