#include "judge/number/quantity.h"
#include "judge/number/typed_date.h"
#include "judge/ruling.h"

#define YEAR_IN_FULL                                                           \
	RULING(VERDICT_CLOSE, "that is not how a year is written; write it "   \
			      "in full, in digits")

static bool is_year_of(int64_t year, struct date date)
{
	struct civil first;
	struct civil last;

	return date_ends(date, &first, &last) && year >= first.year &&
	       year <= last.year;
}

/* 1,999 or 1 999: years are not written like that. */
static bool is_grouped_year(struct lex_span span, struct date date)
{
	struct quantity quantity;

	return quantity_read(span, lex_end(span), NUMERAL_GROUPS, &quantity) ==
		       QUANTITY_OK &&
	       !quantity.strange && !quantity.units && !quantity.percent &&
	       !quantity.has_total && !quantity.numeral.decimals &&
	       is_year_of(quantity.numeral.value / NUMBER_SCALE, date);
}

static bool is_short_year(const struct when *when, struct date date)
{
	struct civil first;
	struct civil last;

	return when->short_year && date_ends(date, &first, &last) &&
	       first.year > 0 && when->year == first.year % 100;
}

struct ruling judge_year(const struct answer *answer,
			 const struct judge_pool *pool,
			 const struct lexed *typed)
{
	struct when when;

	(void)pool;
	if (!typed_date_read(lex_all(typed), &when))
		return is_grouped_year(lex_all(typed), answer->date)
			       ? YEAR_IN_FULL
			       : RULING_UNREAD("one year is asked for");
	if (typed_date_is_place(&when, answer->date) ||
	    (!when.has_year && !when.short_year))
		return RULING_UNREAD("one year is asked for");
	if (is_short_year(&when, answer->date))
		return is_year_of(when.year, answer->date) ? RULING_CORRECT
							   : YEAR_IN_FULL;
	if (!when.has_year || when.short_year ||
	    !is_year_of(when.year, answer->date))
		return RULING_WRONG;
	if (when.season)
		return RULING(VERDICT_CLOSE, "that is two years; give one");
	return when.has_letters ? YEAR_IN_FULL : RULING_CORRECT;
}
