#include "pack/number.h"

#include "expect.h"

#include <inttypes.h>

static const struct {
	const char *text;
	int64_t lo;
	int64_t hi;
	enum qualifier qualifier;
	uint8_t decimals;
} numbers[] = {
	{"0", 0, 0, NUMBER_EXACT, 0},
	{"12", 120000, 120000, NUMBER_EXACT, 0},
	{"007", 70000, 70000, NUMBER_EXACT, 0},
	{" 12\t", 120000, 120000, NUMBER_EXACT, 0},
	{"30.9", 309000, 309000, NUMBER_EXACT, 1},
	{"30.90", 309000, 309000, NUMBER_EXACT, 2},
	{"0.0001", 1, 1, NUMBER_EXACT, 4},
	{"1.2345", 12345, 12345, NUMBER_EXACT, 4},
	{"-3", -30000, -30000, NUMBER_EXACT, 0},
	{"-0.0001", -1, -1, NUMBER_EXACT, 4},
	{"-0.5", -5000, -5000, NUMBER_EXACT, 1},
	{"99999999999999", 999999999999990000, 999999999999990000, NUMBER_EXACT,
	 0},
	{"99999999999999.9999", 999999999999999999, 999999999999999999,
	 NUMBER_EXACT, 4},
	{"-99999999999999.9999", -999999999999999999, -999999999999999999,
	 NUMBER_EXACT, 4},
	{"about 400", 4000000, 4000000, NUMBER_ABOUT, 0},
	{"about  -4.5", -45000, -45000, NUMBER_ABOUT, 1},
	{"over 100000", 1000000000, 1000000000, NUMBER_OVER, 0},
	{"almost 60", 600000, 600000, NUMBER_ALMOST, 0},
	{"disputed 88.1 or 88.4", 881000, 884000, NUMBER_DISPUTED, 1},
	{"disputed 88.4 or 88.1", 881000, 884000, NUMBER_DISPUTED, 1},
	{"disputed 88 or 88.05", 880000, 880500, NUMBER_DISPUTED, 2},
	{"disputed 88.05 or 88", 880000, 880500, NUMBER_DISPUTED, 2},
	{"disputed -1 or 1", -10000, 10000, NUMBER_DISPUTED, 0},
	{"between 40 and 60", 400000, 600000, NUMBER_BETWEEN, 0},
	{"7.35 to 7.45", 73500, 74500, NUMBER_SPAN, 2},
	{"-3 to 5.5", -30000, 55000, NUMBER_SPAN, 1},
	{"between 60.5 and 40", 400000, 605000, NUMBER_BETWEEN, 1},
	{"disputed -1 or -2", -20000, -10000, NUMBER_DISPUTED, 0},
};

Test(number, figures_are_read_without_rounding)
{
	for (size_t i = 0; i < COUNT(numbers); i++) {
		struct number n = {7, 7, NUMBER_ABOUT, 7};

		cr_expect(number_parse(str_of(numbers[i].text), &n) ==
				  NUMBER_OK,
			  "%s", numbers[i].text);
		cr_expect(n.lo == numbers[i].lo && n.hi == numbers[i].hi &&
				  n.qualifier == numbers[i].qualifier &&
				  n.decimals == numbers[i].decimals,
			  "%s: %" PRId64 " %" PRId64 " %d %d", numbers[i].text,
			  n.lo, n.hi, (int)n.qualifier, n.decimals);
	}
}

static const struct {
	struct str text;
	enum number_error error;
} refused[] = {
	{STR(""), NUMBER_NOT},
	{STR(" "), NUMBER_NOT},
	{STR("-"), NUMBER_NOT},
	{STR("--3"), NUMBER_NOT},
	{STR("+3"), NUMBER_NOT},
	{STR("- 3"), NUMBER_GROUPED},
	{STR("3."), NUMBER_NOT},
	{STR(".5"), NUMBER_NOT},
	{STR("-.5"), NUMBER_NOT},
	{STR("1e3"), NUMBER_NOT},
	{STR("0x10"), NUMBER_NOT},
	{STR("yes"), NUMBER_NOT},
	{STR("seventy-seven"), NUMBER_NOT},
	{STR("seventy-seven members"), NUMBER_NOT},
	{STR("12 seats"), NUMBER_NOT},
	{STR("12%"), NUMBER_NOT},
	{STR("1.2.3"), NUMBER_NOT},
	{STR("12\0"), NUMBER_NOT},
	{STR("\xd9\xa1"), NUMBER_NOT},
	{STR("about"), NUMBER_NOT},
	{STR("about400"), NUMBER_NOT},
	{STR("about about 400"), NUMBER_NOT},
	{STR("About 400"), NUMBER_NOT},
	{STR("400 about"), NUMBER_NOT},
	{STR("over almost 3"), NUMBER_NOT},
	{STR("disputed"), NUMBER_NOT},
	{STR("disputed 1"), NUMBER_NOT},
	{STR("disputed 1 or"), NUMBER_NOT},
	{STR("disputed or 1"), NUMBER_NOT},
	{STR("disputed 1 or 2 or 3"), NUMBER_NOT},
	{STR("disputed about 1 or 2"), NUMBER_NOT},
	{STR("disputed 1 or x"), NUMBER_NOT},
	{STR("1 or 2"), NUMBER_NOT},
	{STR("1,016,540"), NUMBER_GROUPED},
	{STR("1_000"), NUMBER_GROUPED},
	{STR("1 000"), NUMBER_GROUPED},
	{STR("1'000"), NUMBER_GROUPED},
	{STR("-1,000.5"), NUMBER_GROUPED},
	{STR("about 1,000"), NUMBER_GROUPED},
	{STR("disputed 1,000 or 2"), NUMBER_GROUPED},
	{STR("disputed 1 or 2,000"), NUMBER_GROUPED},
	{STR("3,5"), NUMBER_GROUPED},
	{STR("100000000000000"), NUMBER_TOO_LONG},
	{STR("0.00001"), NUMBER_TOO_LONG},
	{STR("0.10000"), NUMBER_TOO_LONG},
	{STR("99999999999999999999999999"), NUMBER_TOO_LONG},
	{STR("disputed 1 or 1.00001"), NUMBER_TOO_LONG},
	{STR("disputed 1 or 1"), NUMBER_SAME},
	{STR("disputed 1 or 1.0"), NUMBER_SAME},
};

Test(number, refusals_say_why_and_leave_the_result_alone)
{
	for (size_t i = 0; i < COUNT(refused); i++) {
		struct number n = {7, 8, NUMBER_ABOUT, 9};
		enum number_error error = number_parse(refused[i].text, &n);

		cr_expect(error == refused[i].error, "`%.*s`: %d",
			  STR_ARG(refused[i].text), (int)error);
		cr_expect(n.lo == 7 && n.hi == 8 &&
				  n.qualifier == NUMBER_ABOUT &&
				  n.decimals == 9,
			  "`%.*s`", STR_ARG(refused[i].text));
	}
}
