#include "../judge_check.h"

static struct answer date_answer(const char *date)
{
	struct answer answer = {.type = ANSWER_DATE};

	cr_assert(date_parse(str_of(date), &answer.date));
	return answer;
}

Test(judge_date, reads_the_usual_ways_to_write_a_day)
{
	static const struct judged rows[] = {
		{"2 September 2003", VERDICT_CORRECT, ""},
		{"02.09.2003", VERDICT_CORRECT, NULL},
		{"2 қыркүйек 2003", VERDICT_CORRECT, NULL},
		{"2 сентября 2003 года", VERDICT_CORRECT, NULL},
		{"2003 жылғы 2 қыркүйек", VERDICT_CORRECT, NULL},
		{"2.IX.2003", VERDICT_CORRECT, NULL},
		{"2nd of Septmber, 2003", VERDICT_CORRECT, NULL},
		{"second of September two thousand three", VERDICT_CORRECT,
		 NULL},
		{"Tuesday 2 September 2003", VERDICT_CORRECT, NULL},
		{"Monday 2 September 2003", VERDICT_WRONG, NULL},
		{"20030902", VERDICT_CORRECT, NULL},
		{"2.9.03", VERDICT_CORRECT, NULL},
	};
	struct answer answer = date_answer("2003-09-02");

	CHECK_JUDGED(&answer, NULL, rows);
}

Test(judge_date, asks_for_what_is_missing)
{
	static const struct judged rows[] = {
		{"2003", VERDICT_CLOSE,
		 "the year is right; add the day and the month"},
		{"September 2003", VERDICT_CLOSE,
		 "the month and the year are right; add the day"},
		{"2 September", VERDICT_CLOSE,
		 "the day and the month are right; add the year"},
		{"September", VERDICT_WRONG, "that is only a part of a date"},
		{"2", VERDICT_WRONG, "that is only a part of a date"},
		{"2004", VERDICT_WRONG, ""},
		{"October 2003", VERDICT_WRONG, ""},
	};
	struct answer answer = date_answer("2003-09-02");

	CHECK_JUDGED(&answer, NULL, rows);
}

Test(judge_date, asks_for_a_word_where_the_order_is_open)
{
	static const struct judged rows[] = {
		{"02/09/2003", VERDICT_CORRECT, NULL},
		{"09/02/2003", VERDICT_CLOSE,
		 "the day and the month could be swapped; write the month as a "
		 "word"},
		{"9-2-03", VERDICT_CLOSE, NULL},
		{"09.02.2003", VERDICT_WRONG, NULL},
		{"2003-02-09", VERDICT_WRONG, NULL},
	};
	static const struct judged clear[] = {
		{"12/30/2003", VERDICT_CORRECT, NULL},
		{"30/12/2003", VERDICT_CORRECT, NULL},
		{"12.30.2003", VERDICT_WRONG, NULL},
		{"2003-30-12", VERDICT_WRONG, NULL},
	};
	struct answer answer = date_answer("2003-09-02");

	CHECK_JUDGED(&answer, NULL, rows);
	answer = date_answer("2003-12-30");
	CHECK_JUDGED(&answer, NULL, clear);
}

Test(judge_date, refuses_days_that_are_in_no_calendar)
{
	static const struct judged rows[] = {
		{"29.02.2004", VERDICT_CORRECT, NULL},
		{"29 February", VERDICT_CLOSE, NULL},
		{"29.02.2003", VERDICT_WRONG, "that is not a date"},
		{"30.02.2004", VERDICT_WRONG, "that is not a date"},
		{"0.2.2004", VERDICT_WRONG, "that is not a date"},
	};
	struct answer answer = date_answer("2004-02-29");

	CHECK_JUDGED(&answer, NULL, rows);
}

Test(judge_date, takes_months_and_ranges)
{
	static const struct judged months[] = {
		{"July 2006", VERDICT_CORRECT, NULL},
		{"07/2006", VERDICT_CORRECT, NULL},
		{"4 July 2006", VERDICT_CORRECT, NULL},
		{"2006", VERDICT_CLOSE, "the year is right; add the month"},
		{"July", VERDICT_WRONG, "the year is missing"},
	};
	static const struct judged days[] = {
		{"17-18 October 2013", VERDICT_CORRECT, NULL},
		{"17 October 2013", VERDICT_CORRECT, NULL},
		{"18 October 2013", VERDICT_CORRECT, NULL},
		{"19 October 2013", VERDICT_WRONG, NULL},
		{"16-18 October 2013", VERDICT_WRONG, NULL},
		{"October 2013", VERDICT_CLOSE, NULL},
	};
	struct answer answer = date_answer("2006-07");

	CHECK_JUDGED(&answer, NULL, months);
	answer = date_answer("2013-10-17/2013-10-18");
	CHECK_JUDGED(&answer, NULL, days);
}

Test(judge_date, reads_both_ends_of_a_range)
{
	static const struct judged days[] = {
		{"30 October 2013 to 2 November 2013", VERDICT_CORRECT, NULL},
		{"30 October to 2 November 2013", VERDICT_CORRECT, NULL},
		{"from 30 Oct until 2 Nov 2013", VERDICT_CORRECT, NULL},
		{"30.10.2013 - 2.11.2013", VERDICT_CORRECT, NULL},
		{"2013-10-30/2013-11-02", VERDICT_CORRECT, NULL},
		{"1 November 2013", VERDICT_CORRECT, NULL},
		{"30 October to 2 November", VERDICT_WRONG,
		 "that is not a date"},
		{"30 October to 3 November 2013", VERDICT_WRONG, NULL},
		{"29 October to 2 November 2013", VERDICT_WRONG, NULL},
		{"October to November 2013", VERDICT_WRONG, NULL},
		{"30 October 2012 to 2 November 2013", VERDICT_WRONG, NULL},
		{"to", VERDICT_WRONG, NULL},
		{"from", VERDICT_WRONG, NULL},
	};
	static const struct judged years[] = {
		{"1999 to 2001", VERDICT_CORRECT, NULL},
		{"1999-2001", VERDICT_CORRECT, NULL},
		{"1999 to 2000", VERDICT_WRONG, NULL},
		{"2001 to 1999", VERDICT_WRONG, NULL},
	};
	struct answer answer = date_answer("2013-10-30/2013-11-02");

	CHECK_JUDGED(&answer, NULL, days);
	answer = date_answer("1999/2001");
	CHECK_JUDGED(&answer, NULL, years);
}

Test(judge_date, finds_every_day_of_a_long_range)
{
	static const struct judged rows[] = {
		{"3 May 1801", VERDICT_CORRECT, NULL},
		{"3 May 2009", VERDICT_CORRECT, NULL},
		{"3 May 1800", VERDICT_WRONG, NULL},
		{"3 May 2011", VERDICT_WRONG, NULL},
		{"3 May '99", VERDICT_CORRECT, NULL},
	};
	struct answer answer = date_answer("1801/2010");

	CHECK_JUDGED(&answer, NULL, rows);
}

Test(judge_date, accepts_nothing_for_a_date_that_is_open)
{
	static const struct judged rows[] = {
		{"17-18 October 2013", VERDICT_WRONG, NULL},
		{"17 October 2013", VERDICT_WRONG, NULL},
		{"October 2013", VERDICT_WRONG, NULL},
		{"2013", VERDICT_WRONG, NULL},
		{"'13", VERDICT_WRONG, NULL},
		{"2,013", VERDICT_WRONG, NULL},
		{"10/11/2013", VERDICT_WRONG, NULL},
	};
	static const char *const open[] = {"2013-10-17/..", "../2013-10-18"};
	static const enum answer_type types[] = {ANSWER_DATE, ANSWER_YEAR};

	for (int i = 0; i < 4; i++) {
		struct answer answer = date_answer(open[i / 2]);

		answer.type = types[i % 2];
		CHECK_JUDGED(&answer, NULL, rows);
	}
}

Test(judge_year, reads_figures_words_and_romans)
{
	static const struct judged rows[] = {
		{"1998", VERDICT_CORRECT, ""},
		{"nineteen ninety-eight", VERDICT_CORRECT, NULL},
		{"MCMXCVIII", VERDICT_CORRECT, NULL},
		{"7 October 1998", VERDICT_CORRECT, NULL},
		{"98", VERDICT_CLOSE,
		 "that is not how a year is written; write it in full, in "
		 "digits"},
		{"l998", VERDICT_CLOSE, NULL},
		{"1,998", VERDICT_CLOSE, NULL},
		{"1997", VERDICT_WRONG, ""},
		{"1989", VERDICT_WRONG, NULL},
		{"1998 BC", VERDICT_WRONG, ""},
		{"1990s", VERDICT_WRONG, NULL},
		{"1998-1999", VERDICT_WRONG, NULL},
		{"4 294 969 294", VERDICT_WRONG, NULL},
		{"31 April 1998", VERDICT_WRONG, NULL},
		{">1998", VERDICT_WRONG, NULL},
	};
	struct answer answer = {.type = ANSWER_YEAR,
				.date = date_of_year(1998)};

	CHECK_JUDGED(&answer, NULL, rows);
}
