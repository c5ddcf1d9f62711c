#include "judge/judge.h"

#include "expect.h"

static const struct str options[] = {STR("Otan"), STR("Asar"), STR("Adal"),
				     STR("Auyl")};

static struct answer answer_of(enum answer_type type, const char *value)
{
	static const uint32_t order[] = {1, 0, 2, 3};
	struct answer answer = {.type = type, .tolerance = -1};

	if (type == ANSWER_DATE || type == ANSWER_YEAR)
		cr_assert(date_parse(str_of(value), &answer.date));
	else if (type == ANSWER_NUMBER || type == ANSWER_PERCENT ||
		 type == ANSWER_GUESS)
		cr_assert(number_parse(str_of(value), &answer.number) ==
			  NUMBER_OK);
	answer.options = options;
	answer.n_options = COUNT(options);
	answer.keys = 2;
	answer.key = 1;
	answer.order = order;
	return answer;
}

static const struct {
	enum answer_type type;
	const char *value;
	const char *typed;
	bool accepts;
} rows[] = {
	{ANSWER_DATE, "1991-12-16", "banana", false},
	{ANSWER_DATE, "1991-12-16", "hint", false},
	{ANSWER_DATE, "1991-12-16", "2", false},
	{ANSWER_DATE, "1991-12-16", "", false},
	{ANSWER_DATE, "1991-12-16", "1991", true},
	{ANSWER_DATE, "1991-12-16", "13 March 2001", true},
	{ANSWER_DATE, "1991-12-16", "q", false},
	{ANSWER_YEAR, "1991", "q", false}, /* thousand without a figure */
	{ANSWER_NUMBER, "98", "k", false},
	{ANSWER_NUMBER, "98", "5k", true},
	{ANSWER_NUMBER, "98", "thousand", true},
	{ANSWER_YEAR, "1991", "skip", false},
	{ANSWER_YEAR, "1991", "1", false},
	{ANSWER_YEAR, "1991", "91", true},
	{ANSWER_YEAR, "1991", "1720", true},
	{ANSWER_YEAR, "0005", "7", true},
	{ANSWER_NUMBER, "98", "banana", false},
	{ANSWER_NUMBER, "98", "idk", false},
	{ANSWER_NUMBER, "98", "12 or 14", false},
	{ANSWER_NUMBER, "98", "3", true},
	{ANSWER_NUMBER, "98", "-3", true},
	{ANSWER_PERCENT, "30.9", "quit", false},
	{ANSWER_PERCENT, "30.9", "40", true},
	{ANSWER_GUESS, "1622", "no idea", false},
	{ANSWER_GUESS, "1622", "5", true},
	{ANSWER_NAME, NULL, "anything", true},
	{ANSWER_NAME, NULL, " ", false},
	{ANSWER_CHOICE, NULL, "9", false},
	{ANSWER_CHOICE, NULL, "2", true},
	{ANSWER_SEVERAL, NULL, "q", false},
	{ANSWER_SEVERAL, NULL, "1 4", true},
	{ANSWER_ORDER, NULL, "1 2", false},
	{ANSWER_ORDER, NULL, "2143", true},
	{ANSWER_MATCH, NULL, "1a 2b", false},
	{ANSWER_MATCH, NULL, "1a 2b 3c 4d", true},
};

Test(judge_accepts, only_what_can_be_an_answer)
{
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct answer answer = answer_of(rows[i].type, rows[i].value);

		cr_expect(judge_accepts(&answer, str_of(rows[i].typed)) ==
				  rows[i].accepts,
			  "row %zu: `%s`", i, rows[i].typed);
	}
}

/* Otherwise each digit could be guessed at no cost. */
Test(judge_accepts, a_digit_tells_nothing_of_a_year)
{
	struct answer answer = answer_of(ANSWER_YEAR, "1991");

	cr_expect(not(judge_accepts(&answer, STR("1"))));
	cr_expect(not(judge_accepts(&answer, STR("2"))));
}

Test(judge_accepts, places_are_what_was_chosen)
{
	static const struct {
		enum answer_type type;
		const char *typed;
		uint32_t n;
		uint32_t first;
	} chosen[] = {
		{ANSWER_CHOICE, "c", 1, 2},   {ANSWER_CHOICE, "Auyl", 1, 3},
		{ANSWER_CHOICE, "9", 0, 0},   {ANSWER_SEVERAL, "4 1", 2, 3},
		{ANSWER_ORDER, "2143", 4, 1}, {ANSWER_ORDER, "21", 0, 0},
		{ANSWER_MATCH, "cabd", 4, 2}, {ANSWER_MATCH, "2a1c3b4d", 4, 2},
		{ANSWER_NAME, "Otan", 0, 0},
	};

	for (size_t i = 0; i < COUNT(chosen); i++) {
		struct answer answer = answer_of(chosen[i].type, NULL);
		uint32_t places[ANSWER_OPTIONS_MOST] = {0};

		cr_expect(eq(u32,
			     judge_places(&answer, str_of(chosen[i].typed),
					  places),
			     chosen[i].n),
			  "row %zu", i);
		cr_expect(eq(u32, places[0], chosen[i].first), "row %zu", i);
	}
}
