#include "../judge_check.h"

static struct answer number_answer(enum answer_type type, const char *number)
{
	struct answer answer = {.type = type, .tolerance = -1};

	cr_assert(number_parse(str_of(number), &answer.number) == NUMBER_OK);
	return answer;
}

Test(judge_number, is_exact_below_ten_thousand)
{
	static const struct judged rows[] = {
		{"77", VERDICT_CORRECT, ""},
		{"77 deputies", VERDICT_CORRECT, NULL},
		{"seventy-seven", VERDICT_CORRECT, NULL},
		{"77 of 154", VERDICT_CORRECT, NULL},
		{"７７", VERDICT_CORRECT, NULL},
		{"76", VERDICT_WRONG, ""},
		{"77 or 78", VERDICT_WRONG, "one number only"},
		{"77/78", VERDICT_WRONG, "one number only"},
		{"-77", VERDICT_WRONG, "it is not negative"},
		{"77%", VERDICT_WRONG,
		 "a number is asked for, not a percentage"},
		{"many", VERDICT_WRONG, "that is not a number"},
		{"0x4D", VERDICT_WRONG, NULL},
		{"7 7", VERDICT_WRONG, NULL},
	};
	struct answer answer = number_answer(ANSWER_NUMBER, "77");

	CHECK_JUDGED(&answer, NULL, rows);
}

Test(judge_number, names_the_unit_where_another_is_typed)
{
	static const struct judged cold[] = {
		{"114", VERDICT_WRONG, "it is negative"},
		{"159", VERDICT_WRONG, ""},
		{"159 K", VERDICT_WRONG, "the answer is asked for in °C"},
		{"-114 °F", VERDICT_WRONG, "the answer is asked for in °C"},
	};
	static const struct judged dose[] = {
		{"16 mg", VERDICT_CORRECT, ""},
		{"16 g", VERDICT_WRONG, "the answer is asked for in mg/day"},
	};
	struct answer answer = number_answer(ANSWER_NUMBER, "-114");

	answer.unit = STR("°C");
	CHECK_JUDGED(&answer, NULL, cold);
	answer = number_answer(ANSWER_NUMBER, "16");
	answer.unit = STR("mg/day");
	CHECK_JUDGED(&answer, NULL, dose);
}

Test(judge_number, below_zero_wants_its_sign)
{
	static const struct judged rows[] = {
		{"-30", VERDICT_CORRECT, NULL},
		{"\xe2\x88\x92"
		 "30",
		 VERDICT_CORRECT, NULL},
		{"minus 30", VERDICT_CORRECT, NULL},
		{"minus thirty", VERDICT_CORRECT, NULL},
		{"30", VERDICT_WRONG, "it is negative"},
		{"-31", VERDICT_WRONG, ""},
		{"--30", VERDICT_WRONG, NULL},
		{"922337203685477", VERDICT_WRONG, NULL},
		{"-922337203685477", VERDICT_WRONG, NULL},
		{"922337203685477 of 922337203685477", VERDICT_WRONG, NULL},
	};
	static const struct judged either[] = {
		{"-30", VERDICT_CORRECT, NULL},
		{"31", VERDICT_CORRECT, NULL},
		{"30", VERDICT_WRONG, NULL},
		{"-31", VERDICT_WRONG, NULL},
	};
	struct answer answer = number_answer(ANSWER_NUMBER, "-30");

	CHECK_JUDGED(&answer, NULL, rows);
	answer = number_answer(ANSWER_NUMBER, "disputed -30 or 31");
	CHECK_JUDGED(&answer, NULL, either);
}

Test(judge_number, bears_figures_of_any_size)
{
	static const char *const figures[] = {
		"-99999999999999.9999", "99999999999999.9999",
		"disputed -99999999999999 or 99999999999999", "0", "0.0001"};
	static const char *const typed[] = {"922337203685477.5807",
					    "-922337203685477.5807",
					    "999999999999999999",
					    "-999999999999999999 of 1",
					    "922337203685477/922337203685477",
					    "0.000000000000000001",
					    "-.5",
					    "999 billion 999 million"};

	for (size_t i = 0; i < sizeof(figures) / sizeof(*figures); i++)
		for (size_t j = 0; j < sizeof(typed) / sizeof(*typed); j++)
			for (int64_t tolerance = -1; tolerance < 2;
			     tolerance++) {
				struct answer answer = number_answer(
					ANSWER_NUMBER, figures[i]);

				answer.tolerance = tolerance;
				cr_expect(judge(&answer, NULL, str_of(typed[j]),
						NULL) != VERDICT_CORRECT,
					  "%s: %s", figures[i], typed[j]);
			}
}

Test(judge_number, bears_rounding_from_ten_thousand)
{
	static const struct judged rows[] = {
		{"2 305 448", VERDICT_CORRECT, ""},
		{"2'305'448", VERDICT_CORRECT, NULL},
		{"2.305448 million", VERDICT_CORRECT, NULL},
		{"2 млн 305 тыс 448", VERDICT_CORRECT, NULL},
		{"2,3 млн", VERDICT_CORRECT, NULL},
		{"2.31m", VERDICT_CORRECT, NULL},
		{"2.25m", VERDICT_WRONG, ""},
		{"2.2m", VERDICT_WRONG, ""},
		{"23 05 448", VERDICT_WRONG, NULL},
	};
	struct answer answer = number_answer(ANSWER_NUMBER, "2305448");

	CHECK_JUDGED(&answer, NULL, rows);
}

Test(judge_number, follows_the_tolerance_of_the_fact)
{
	static const struct judged rows[] = {
		{"400", VERDICT_CORRECT, NULL},
		{"450", VERDICT_CORRECT, NULL},
		{"451", VERDICT_WRONG, NULL},
		{"349", VERDICT_WRONG, NULL},
	};
	struct answer answer = number_answer(ANSWER_NUMBER, "400");

	answer.tolerance = 50 * NUMBER_SCALE;
	CHECK_JUDGED(&answer, NULL, rows);
}

Test(judge_number, reads_powers_of_ten)
{
	static const struct judged avogadro[] = {
		{"6.022e23", VERDICT_CORRECT, ""},
		{"6.022E+23", VERDICT_CORRECT, NULL},
		{"6.022 × 10²³", VERDICT_CORRECT, NULL},
		{"6.022×10^23", VERDICT_CORRECT, NULL},
		{"6.022*10^23", VERDICT_CORRECT, NULL},
		{"6.022 · 10²³", VERDICT_CORRECT, NULL},
		{"6.022 x 10^23", VERDICT_CORRECT, NULL},
		{"6,022 × 10²³", VERDICT_CORRECT, NULL},
		{"602.2e21", VERDICT_CORRECT, NULL},
		{"about 6.022e23", VERDICT_CORRECT, NULL},
		{"6.02e23", VERDICT_CORRECT, NULL},
		{"6.02214076e23", VERDICT_CORRECT, NULL},
		{"6.1e23", VERDICT_WRONG, ""},
		{"6.023e23", VERDICT_WRONG, ""},
		{"6.02251e23", VERDICT_WRONG, ""},
		{"6.022e22", VERDICT_WRONG, ""},
		{"6.022e-23", VERDICT_WRONG, ""},
		{"6.022e24", VERDICT_WRONG, ""},
		{"6.022e999", VERDICT_WRONG, ""},
		{"-6.022e23", VERDICT_WRONG, "it is not negative"},
		{"6.022", VERDICT_WRONG, ""},
		{"23", VERDICT_WRONG, ""},
		{"0", VERDICT_WRONG, ""},
		{"10^23", VERDICT_WRONG, ""},
		{"6.022e23 or 6.022e24", VERDICT_WRONG, "one number only"},
	};
	static const struct judged charge[] = {
		{"-1.602e-19", VERDICT_CORRECT, NULL},
		{"-1.602 × 10⁻¹⁹", VERDICT_CORRECT, NULL},
		{"minus 1.602 × 10^-19", VERDICT_CORRECT, NULL},
		{"-1.6e-19", VERDICT_CORRECT, NULL},
		{"1.602e-19", VERDICT_WRONG, "it is negative"},
		{"-1.602e19", VERDICT_WRONG, ""},
		{"-0.0001", VERDICT_WRONG, ""},
		{"-0", VERDICT_WRONG, ""},
	};
	static const struct judged googol[] = {
		{"10¹⁰⁰", VERDICT_CORRECT, NULL},
		{"10^100", VERDICT_CORRECT, NULL},
		{"10⁻¹⁰⁰", VERDICT_WRONG, NULL},
		{"10-100", VERDICT_WRONG, NULL},
		{"1e100", VERDICT_CORRECT, NULL},
		{"1 × 10^100", VERDICT_CORRECT, NULL},
		{"10^10", VERDICT_WRONG, ""},
		{"100", VERDICT_WRONG, ""},
	};
	static const struct judged small[] = {
		{"-10⁻⁷", VERDICT_CORRECT, NULL},
		{"-10^-7", VERDICT_CORRECT, NULL},
		{"-1e-7", VERDICT_CORRECT, NULL},
		{"-10-7", VERDICT_WRONG, NULL},
		{"10⁻⁷", VERDICT_WRONG, "it is negative"},
	};
	static const struct judged pi[] = {
		{"3.14159", VERDICT_CORRECT, NULL},
		{"3,14159", VERDICT_CORRECT, NULL},
		{"314159e-5", VERDICT_CORRECT, NULL},
		{"3.14", VERDICT_CORRECT, NULL},
		{".314159", VERDICT_WRONG, ""},
		{"3.2", VERDICT_WRONG, ""},
		{"314159", VERDICT_WRONG, ""},
	};
	struct answer answer = number_answer(ANSWER_NUMBER, "6.022e23");

	CHECK_JUDGED(&answer, NULL, avogadro);
	answer = number_answer(ANSWER_NUMBER, "-1.602e-19");
	CHECK_JUDGED(&answer, NULL, charge);
	answer = number_answer(ANSWER_NUMBER, "1e100");
	CHECK_JUDGED(&answer, NULL, googol);
	answer = number_answer(ANSWER_NUMBER, "-1e-7");
	CHECK_JUDGED(&answer, NULL, small);
	answer = number_answer(ANSWER_NUMBER, "3.14159");
	CHECK_JUDGED(&answer, NULL, pi);
}

Test(judge_number, powers_of_ten_within_a_tolerance)
{
	static const struct judged share[] = {
		{"5.972e24", VERDICT_CORRECT, NULL},
		{"6.0e24", VERDICT_CORRECT, NULL},
		{"5.96012e24", VERDICT_CORRECT, NULL},
		{"6.1e24", VERDICT_WRONG, NULL},
		{"5.972e25", VERDICT_WRONG, NULL},
	};
	static const struct judged exact[] = {
		{"5.972e24", VERDICT_CORRECT, NULL},
		{"5.97e24", VERDICT_WRONG, NULL},
		{"5.9720001e24", VERDICT_WRONG, NULL},
	};
	struct answer answer = number_answer(ANSWER_NUMBER, "5.972e24");

	answer.tolerance = 5972 / 50;
	CHECK_JUDGED(&answer, NULL, share);
	answer.tolerance = 0;
	CHECK_JUDGED(&answer, NULL, exact);
}

Test(judge_number, counts_what_the_fact_counts)
{
	static const struct judged seats[] = {
		{"77 seats", VERDICT_CORRECT, NULL},
		{"77 мест", VERDICT_CORRECT, NULL},
		{"77 people", VERDICT_CORRECT, NULL},
		{"77 votes", VERDICT_WRONG, "that counts something else"},
		{"77 years", VERDICT_WRONG, NULL},
		{"77 bananas", VERDICT_WRONG, NULL},
	};
	static const struct judged any[] = {
		{"77 bananas", VERDICT_CORRECT, NULL},
		{"77 votes", VERDICT_CORRECT, NULL},
		{"77 ripe yellow bananas", VERDICT_WRONG, NULL},
	};
	struct answer answer = number_answer(ANSWER_NUMBER, "77");

	CHECK_JUDGED(&answer, NULL, any);
	answer.unit = STR("seats");
	CHECK_JUDGED(&answer, NULL, seats);
}

Test(judge_number, says_in_what_the_figure_is_asked_for)
{
	static const struct str spellings[] = {STR("km"), STR("kilometre"),
					       STR("kilometres")};
	static const struct judged rows[] = {
		{"6650 km", VERDICT_CORRECT, ""},
		{"6,650 Kilometers", VERDICT_CORRECT, ""},
		{"6650 км", VERDICT_CORRECT, ""},
		{"km 6650", VERDICT_CORRECT, ""},
		{"about 6650 km", VERDICT_CORRECT, ""},
		{"6650 miles", VERDICT_WRONG, "the answer is asked for in km"},
		{"6650 km²", VERDICT_WRONG, "the answer is asked for in km"},
		{"6650 bananas", VERDICT_WRONG,
		 "the answer is asked for in km"},
		{"6650 km or 4132 miles", VERDICT_WRONG, "one number only"},
		{"6651 km", VERDICT_WRONG, ""},
	};
	struct answer answer = number_answer(ANSWER_NUMBER, "6650");

	answer.unit = spellings[0];
	answer.units = spellings;
	answer.n_units = 3;
	CHECK_JUDGED(&answer, NULL, rows);
}

Test(judge_number, reads_decimals_where_there_are_some)
{
	static const struct judged rows[] = {
		{"1.622", VERDICT_CORRECT, NULL},
		{"1,622", VERDICT_CORRECT, NULL},
		{"1622", VERDICT_WRONG, NULL},
	};
	struct answer answer = number_answer(ANSWER_NUMBER, "1.622");

	CHECK_JUDGED(&answer, NULL, rows);
}

Test(judge_number, takes_either_of_two_disputed_figures)
{
	static const struct judged rows[] = {
		{"105", VERDICT_CORRECT, NULL},
		{"107", VERDICT_CORRECT, NULL},
		{"106", VERDICT_WRONG, NULL},
	};
	struct answer answer =
		number_answer(ANSWER_NUMBER, "disputed 105 or 107");

	CHECK_JUDGED(&answer, NULL, rows);
}

Test(judge_percent, tells_rounding_from_cutting)
{
	static const struct judged rows[] = {
		{"88.19", VERDICT_CORRECT, ""},
		{"88,19 %", VERDICT_CORRECT, NULL},
		{"88.2%", VERDICT_CORRECT, NULL},
		{"88%", VERDICT_CLOSE, "rounded correctly, but too far"},
		{"88.1%", VERDICT_WRONG, NULL},
		{"0.8819", VERDICT_CLOSE, "that is not a percentage"},
		{"0.8819%", VERDICT_WRONG, NULL},
		{"8819", VERDICT_WRONG, NULL},
		{"88.19.1", VERDICT_WRONG, "one percentage is asked for"},
		{"88-89", VERDICT_WRONG, NULL},
		{"eighty-eight point one nine", VERDICT_CORRECT, NULL},
	};
	struct answer answer = number_answer(ANSWER_PERCENT, "88.19");

	CHECK_JUDGED(&answer, NULL, rows);
}
