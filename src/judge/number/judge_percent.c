#include "judge/number/quantity.h"
#include "judge/ruling.h"

static int64_t power_of_ten(uint32_t n)
{
	int64_t power = 1;

	while (n--)
		power *= 10;
	return power;
}

/* `value` rounded to this many decimals, half up. */
static int64_t rounded(int64_t value, uint32_t decimals)
{
	int64_t unit = power_of_ten(NUMBER_DECIMALS - decimals);

	return (value + unit / 2) / unit * unit;
}

/* Is it the figure itself, or correctly rounded? */
static enum verdict compare_figure(int64_t expected, uint32_t decimals,
				   const struct numeral *numeral)
{
	if (numeral->inexact)
		return VERDICT_WRONG;
	if (numeral->value == expected)
		return VERDICT_CORRECT;
	if (numeral->decimals >= decimals ||
	    numeral->value != rounded(expected, numeral->decimals))
		return VERDICT_WRONG;
	return numeral->decimals ? VERDICT_CORRECT : VERDICT_CLOSE;
}

/* 0.309 for 30.9 %. */
static bool is_fraction_of_one(int64_t expected, uint32_t decimals,
			       const struct quantity *quantity)
{
	struct numeral hundredfold = quantity->numeral;

	if (quantity->percent || hundredfold.decimals < 2 ||
	    hundredfold.value > NUMBER_SCALE)
		return false;
	hundredfold.value *= 100;
	hundredfold.decimals = (uint8_t)(hundredfold.decimals - 2);
	return compare_figure(expected, decimals, &hundredfold) ==
	       VERDICT_CORRECT;
}

static struct ruling rule(const struct answer *answer, int64_t expected,
			  const struct quantity *quantity)
{
	int64_t apart = quantity->numeral.value - expected;
	uint32_t decimals = answer->number.decimals;
	enum verdict verdict =
		compare_figure(expected, decimals, &quantity->numeral);

	if (answer->tolerance >= 0 && apart <= answer->tolerance &&
	    -apart <= answer->tolerance)
		verdict = VERDICT_CORRECT;
	if (verdict != VERDICT_WRONG && quantity->numeral.has_letters)
		return RULING(VERDICT_CLOSE, "a letter stands for a digit");
	if (verdict == VERDICT_CLOSE)
		return RULING(VERDICT_CLOSE, "rounded correctly, but too far");
	if (verdict == VERDICT_CORRECT)
		return RULING_CORRECT;
	if (is_fraction_of_one(expected, decimals, quantity))
		return RULING(VERDICT_CLOSE, "that is not a percentage");
	return RULING_WRONG;
}

static bool is_of_votes(const struct quantity *quantity)
{
	return !quantity->strange && !quantity->has_total &&
	       !(quantity->units & ~(UINT32_C(1) << UNIT_VOTES));
}

struct ruling judge_percent(const struct answer *answer,
			    const struct judge_pool *pool,
			    const struct lexed *typed)
{
	struct quantity quantity;
	struct ruling lo;
	struct ruling hi;

	(void)pool;
	if (quantity_read(lex_all(typed), lex_end(lex_all(typed)),
			  NUMERAL_DECIMALS, &quantity) != QUANTITY_OK ||
	    !is_of_votes(&quantity) || quantity.numeral.scaled)
		return RULING_UNREAD("one percentage is asked for");
	lo = rule(answer, answer->number.lo, &quantity);
	hi = rule(answer, answer->number.hi, &quantity);
	return lo.verdict > hi.verdict ? lo : hi;
}
