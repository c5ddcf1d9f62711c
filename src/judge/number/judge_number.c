#include "judge/judge.h"
#include "judge/number/quantity.h"
#include "judge/number/unit.h"
#include "judge/ruling.h"

#include <stdlib.h>

enum { EXACT_BELOW = 10000, CORRECT_PER_MILLE = 5, CLOSE_PER_MILLE = 30 };

/* The distance of two figures, neither of them below 0. */
static int64_t apart(int64_t a, int64_t b)
{
	return a > b ? a - b : b - a;
}

/* Is `value` within this many thousandths of `expected`? */
static bool is_within(int64_t value, int64_t expected, int64_t per_mille)
{
	return apart(value, expected) / per_mille <= expected / 1000 &&
	       apart(value, expected) <=
		       expected / 1000 * per_mille +
			       expected % 1000 * per_mille / 1000;
}

/* Is `expected`, rounded to as many digits as `value` has, that value? */
static bool is_rounding(int64_t value, int64_t expected)
{
	int64_t step = 1;

	while (value && step <= INT64_MAX / 10 && value % (step * 10) == 0)
		step *= 10;
	return apart(value, expected) <= step / 2;
}

/* Nobody has all digits of such a figure in mind. */
static bool is_rounded(struct number number)
{
	return number.power || number.hi >= (int64_t)EXACT_BELOW * NUMBER_SCALE;
}

bool judge_takes_rounded(const struct answer *answer)
{
	return answer->type == ANSWER_NUMBER && answer->tolerance < 0 &&
	       is_rounded(answer->number);
}

static enum verdict compare_rounded(int64_t value, int64_t expected)
{
	if (!is_rounding(value, expected) ||
	    !is_within(value, expected, CLOSE_PER_MILLE))
		return VERDICT_WRONG;
	return is_within(value, expected, CORRECT_PER_MILLE) ? VERDICT_CORRECT
							     : VERDICT_CLOSE;
}

/* 6.02214e23 for 6.022e23: is it a figure with more digits, which that is a
 * rounding of? */
static bool is_finer(const struct numeral *numeral, int64_t expected,
		     int8_t power)
{
	struct numeral known = {.digits = expected,
				.power = power - NUMBER_DECIMALS};
	bool exact;
	int64_t same = numeral_scaled(&known, numeral->power + NUMBER_DECIMALS,
				      &exact);

	return exact && is_rounding(same, numeral->digits) &&
	       is_within(numeral->digits, same, CORRECT_PER_MILLE);
}

static enum verdict compare(const struct answer *answer, int64_t expected,
			    const struct numeral *numeral)
{
	bool exact;
	int64_t value = numeral_scaled(numeral, answer->number.power, &exact);
	struct number number = answer->number;

	if (value == expected && exact)
		return VERDICT_CORRECT;
	number.hi = expected;
	if (answer->tolerance < 0 && number.power && !exact)
		return is_finer(numeral, expected, number.power)
			       ? VERDICT_CORRECT
			       : VERDICT_WRONG;
	if (answer->tolerance < 0)
		return is_rounded(number) ? compare_rounded(value, expected)
					  : VERDICT_WRONG;
	return answer->tolerance && apart(value, expected) <= answer->tolerance
		       ? VERDICT_CORRECT
		       : VERDICT_WRONG;
}

/* The total must be larger, and by more than in a hedge like "5 of 6". */
static bool is_total_plausible(const struct quantity *quantity)
{
	return !quantity->has_total ||
	       quantity->total.value - quantity->numeral.value >=
		       2 * NUMBER_SCALE ||
	       quantity->total.value == quantity->numeral.value;
}

/* Units that can be counted in words with the same meaning: 98 deputies are 98
 * seats. */
static uint32_t units_of(struct str unit)
{
	const uint32_t counted =
		UINT32_C(1) << UNIT_SEATS | UINT32_C(1) << UNIT_VOTES |
		UINT32_C(1) << UNIT_PEOPLE | UINT32_C(1) << UNIT_PLACES;
	struct lexed lexed;
	uint32_t units = 0;

	if (!lex(&lexed, unit, FOLD_BY_SOUND))
		return 0;
	for (uint32_t i = 0; i < lexed.n; i++) {
		const struct word *word = span_word(
			(struct lex_span){&lexed, i, lexed.n}, &words_numerals);

		units |= word ? UINT32_C(1) << word->unit : 0;
	}
	/* Those who vote or have a seat are people. */
	if (units & (UINT32_C(1) << UNIT_SEATS | UINT32_C(1) << UNIT_VOTES))
		units |= UINT32_C(1) << UNIT_PEOPLE;
	return units & counted;
}

/* If the unit is declared, any other is wrong; if not, one word unknown to the
 * judge may be the unit. */
static bool is_unit_right(const struct answer *answer,
			  const struct quantity *quantity)
{
	if (!answer->unit.len)
		return quantity->strange <= 1;
	if (quantity->strange)
		return false;
	return !quantity->units || !(quantity->units & ~units_of(answer->unit));
}

static struct ruling rule_unit(const struct answer *answer)
{
	return unit_is_known(answer) || !units_of(answer->unit)
		       ? RULING_NAMED(VERDICT_WRONG,
				      "the answer is asked for in ",
				      answer->unit, "")
		       : RULING(VERDICT_WRONG, "that counts something else");
}

static struct ruling rule(const struct answer *answer,
			  const struct quantity *quantity)
{
	enum verdict lo =
		compare(answer, answer->number.lo, &quantity->numeral);
	enum verdict hi =
		compare(answer, answer->number.hi, &quantity->numeral);
	enum verdict verdict = lo > hi ? lo : hi;

	if (!is_unit_right(answer, quantity))
		return rule_unit(answer);
	if (verdict == VERDICT_WRONG)
		return RULING_WRONG;
	if (!is_total_plausible(quantity))
		return RULING(VERDICT_WRONG, "one number only");
	if (quantity->numeral.has_letters)
		return RULING(VERDICT_CLOSE, "a letter stands for a digit");
	if (verdict == VERDICT_CLOSE)
		return RULING(VERDICT_CLOSE, "that is not the exact figure");
	return RULING_CORRECT;
}

static struct ruling judge_style(const struct answer *answer,
				 struct lex_span span, struct lex_span unit,
				 enum numeral_style style, bool *scaled)
{
	static const char *const clauses[] = {
		[QUANTITY_NONE] = "that is not a number",
		[QUANTITY_SEVERAL] = "one number only",
		[QUANTITY_NEGATIVE] = "it is not negative",
		[QUANTITY_STRANGE] = "a number is asked for",
	};
	struct quantity quantity;
	enum quantity_fault fault = quantity_read(span, unit, style, &quantity);

	*scaled = fault == QUANTITY_OK && quantity.numeral.scaled;
	if (fault != QUANTITY_OK)
		return fault == QUANTITY_NEGATIVE
			       ? RULING(VERDICT_WRONG, clauses[fault])
			       : RULING_UNREAD(clauses[fault]);
	if (quantity.percent)
		return RULING(VERDICT_WRONG,
			      "a number is asked for, not a percentage");
	return rule(answer, &quantity);
}

static struct ruling judge_span(const struct answer *answer,
				struct lex_span span, struct lex_span unit)
{
	bool fraction = answer->number.decimals > 0;
	bool scaled;
	struct ruling ruling;
	struct ruling other;

	ruling = judge_style(answer, span, unit,
			     fraction ? NUMERAL_DECIMALS : NUMERAL_GROUPS,
			     &scaled);
	/* 1,622 million may be one and a half million or 1,622 million; the
	 * other one of 928.756 billion is too large for a figure. */
	if (ruling.verdict == VERDICT_CORRECT || (!scaled && !ruling.unread))
		return ruling;
	other = judge_style(answer, span, unit,
			    fraction ? NUMERAL_GROUPS : NUMERAL_DECIMALS,
			    &scaled);
	return other.verdict > ruling.verdict ? other : ruling;
}

/* Takes a minus off the front, as a sign or a word. */
static bool take_minus(struct lex_span *span)
{
	const struct lexeme *first = span_first(*span);
	bool minus = lex_is_punctuation(span->lexed, span->from, '-') ||
		     (first && first->kind == LEX_WORD &&
		      (str_eq(first->key, STR("minus")) ||
		       str_eq(first->key, STR("negative"))));

	span->from += minus;
	return minus;
}

/* 114 for -114; of 159 K it is the unit that is wrong. */
static struct ruling rule_unsigned(struct ruling ruling)
{
	return ruling.verdict > VERDICT_WRONG
		       ? RULING(VERDICT_WRONG, "it is negative")
		       : ruling;
}

/* A figure below 0 is judged by its absolute value, once the sign is right. Of
 * two disputed figures, one may be below 0 and one above. */
static struct ruling judge_signed(const struct answer *answer,
				  struct lex_span span, struct lex_span unit)
{
	struct answer sized = *answer;
	struct lex_span behind = {span.lexed, unit.to, span.to};
	bool minus = take_minus(&span);

	/* $-5: the sign may follow the unit. */
	if (!minus && unit.from == span.from && take_minus(&behind)) {
		minus = true;
		unit.to = behind.from;
	}
	if (!minus && answer->number.hi >= 0) {
		sized.number.lo = answer->number.hi;
		return judge_span(&sized, span, unit);
	}
	sized.number.hi = -answer->number.lo;
	sized.number.lo =
		answer->number.hi < 0 ? -answer->number.hi : -answer->number.lo;
	return minus ? judge_span(&sized, span, unit)
		     : rule_unsigned(judge_span(&sized, span, unit));
}

/* K and m, behind what is no thousand, are kelvins and metres. */
static bool ends_in_other_unit(const struct answer *answer,
			       const struct lexed *typed)
{
	const struct lexeme *last = &typed->at[typed->n - 1];

	return llabs(answer->number.hi) < 1000 * NUMBER_SCALE &&
	       !answer->number.power && last->kind == LEX_WORD &&
	       last->n == 1 && unit_is_word(typed, typed->n - 1) &&
	       unit_is_known(answer);
}

struct ruling judge_number(const struct answer *answer,
			   const struct judge_pool *pool,
			   const struct lexed *typed)
{
	struct lex_span span = lex_all(typed);
	struct lex_span unit = unit_find(answer, span);
	struct ruling ruling = answer->number.lo < 0
				       ? judge_signed(answer, span, unit)
				       : judge_span(answer, span, unit);

	(void)pool;
	if (ruling.verdict == VERDICT_WRONG && !ruling.before &&
	    unit.from == unit.to && ends_in_other_unit(answer, typed))
		return rule_unit(answer);
	return ruling;
}
