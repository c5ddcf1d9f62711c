#include "pack/number.h"

#include "expect.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

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
		struct number n = {.lo = 7};

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
	const char *text;
	int64_t lo;
	int power;
	int decimals;
	bool is_scientific;
	const char *digits; /* of `lo` */
} powers[] = {
	{"6.022e23", 6022, 24, 3, true, "6.022e23"},
	{"6.0220E+23", 6022, 24, 4, true, "6.0220e23"},
	{"602.2e21", 6022, 24, 3, true, "6.022e23"},
	{"-1.602e-19", -1602, -18, 3, true, "1.602e-19"},
	{"1e100", 1, 104, 0, true, "1e100"},
	{"1e-100", 1, -96, 0, true, "1e-100"},
	{"100000000000000", 1, 18, 0, true, "1e14"},
	{"0.00001", 1, -1, 0, true, "1e-5"},
	{"0.0000120", 12, -2, 2, true, "1.20e-5"},
	{"3.14159", 314159, -1, 5, false, "3.14159"},
	{"-0.01234500", -12345, -2, 8, false, "0.01234500"},
	{"12345678901.23456", 1234567890123456, -1, 5, false,
	 "12345678901.23456"},
	{"7.3e-4", 73, -1, 5, false, "0.00073"},
	/* What fits needs no power of ten. */
	{"1e3", 10000000, 0, 0, false, "1000"},
	{"2.50e3", 25000000, 0, 0, false, "2500"},
	{"1.5E-3", 15, 0, 4, false, "0.0015"},
	{"2.9979e8", 2997900000000, 0, 0, false, "299790000"},
	{"0.10000", 1000, 0, 4, false, "0.1000"},
	{"0e50", 0, 0, 0, false, "0"},
	{"0.000000", 0, 0, 4, false, "0.0000"},
	{"1e13", 100000000000000000, 0, 0, false, "10000000000000"},
};

static void add_digits(struct number number, char *out, size_t size)
{
	struct number_digits digits = number_digits(number, number.lo);
	char exponent[12];

	snprintf(exponent, sizeof(exponent), "e%d", digits.exponent);
	snprintf(out, size, "%s%s%s%s", digits.whole, *digits.part ? "." : "",
		 digits.part, digits.exponent ? exponent : "");
}

Test(number, powers_of_ten_are_kept)
{
	for (size_t i = 0; i < COUNT(powers); i++) {
		struct number n = {.lo = 7};
		char digits[80];

		cr_assert(number_parse(str_of(powers[i].text), &n) == NUMBER_OK,
			  "%s", powers[i].text);
		add_digits(n, digits, sizeof(digits));
		cr_expect(n.lo == powers[i].lo && n.hi == n.lo &&
				  n.power == powers[i].power &&
				  n.decimals == powers[i].decimals &&
				  n.is_scientific == powers[i].is_scientific &&
				  !strcmp(digits, powers[i].digits),
			  "%s: %" PRId64 " power %d, %d decimals, %s",
			  powers[i].text, n.lo, n.power, n.decimals, digits);
	}
}

/* From the smallest to the largest. */
static const char *const rising[] = {
	"-1e100",
	"-2e20",
	"-100000",
	"-3e-30",
	"0",
	"1e-100",
	"2e-100",
	"1.1e-19",
	"about 3e-19",
	"0.00001",
	"0.0001",
	"3.14159",
	"3.1416",
	"almost 7e3",
	"over 99999999999999.9999",
	"2e14",
	"over 6.0e22",
	"5.972e24",
	"disputed 5.98e24 or 6e24",
	"1e100",
};

Test(number, all_of_them_are_compared_exactly)
{
	for (size_t i = 0; i < COUNT(rising); i++)
		for (size_t j = 0; j < COUNT(rising); j++) {
			struct number a;
			struct number b;

			number_parse(str_of(rising[i]), &a);
			number_parse(str_of(rising[j]), &b);
			cr_expect(number_before(a, b) == (i < j), "%s, %s",
				  rising[i], rising[j]);
			cr_expect(i < j || number_range(a).hi >=
						   number_range(b).lo,
				  "%s, %s: ranges", rising[i], rising[j]);
		}
}

/* "Over 0" may be any figure above it. */
Test(number, over_nothing_is_of_any_size)
{
	struct number over;
	struct number tiny;
	struct number below;

	number_parse(STR("over 0"), &over);
	number_parse(STR("12.24e-8"), &tiny);
	number_parse(STR("-1"), &below);
	cr_expect(number_before(over, tiny) == false);
	cr_expect(number_before(below, over));
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
	{STR("1e"), NUMBER_NOT},
	{STR("e3"), NUMBER_NOT},
	{STR("1e3.5"), NUMBER_NOT},
	{STR("1e 3"), NUMBER_NOT},
	{STR("1e--3"), NUMBER_NOT},
	{STR("1e3e3"), NUMBER_NOT},
	{STR("6.022 × 10^23"), NUMBER_NOT},
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
	{STR("12345678901234567"), NUMBER_TOO_LONG},
	{STR("0.12345678901234567"), NUMBER_TOO_LONG},
	{STR("99999999999999999999999999"), NUMBER_TOO_LONG},
	{STR("1e101"), NUMBER_TOO_LONG},
	{STR("1e-101"), NUMBER_TOO_LONG},
	{STR("1e99999999999999999999999"), NUMBER_TOO_LONG},
	{STR("disputed 1e-20 or 1e20"), NUMBER_TOO_LONG},
	{STR("disputed 1e20 or 1.0e20"), NUMBER_SAME},
	{STR("disputed 1 or 1"), NUMBER_SAME},
	{STR("disputed 1 or 1.0"), NUMBER_SAME},
};

Test(number, refusals_say_why_and_leave_the_result_alone)
{
	for (size_t i = 0; i < COUNT(refused); i++) {
		struct number n = {.lo = 7, .hi = 8, .decimals = 9};
		enum number_error error = number_parse(refused[i].text, &n);

		cr_expect(error == refused[i].error, "`%.*s`: %d",
			  STR_ARG(refused[i].text), (int)error);
		cr_expect(n.lo == 7 && n.hi == 8 && n.decimals == 9, "`%.*s`",
			  STR_ARG(refused[i].text));
	}
}
