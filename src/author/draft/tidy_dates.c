#include "author/draft/tidy_reading.h"

#include "author/draft/table_words.h"
#include "pack/date_guess.h"
#include "pack/date_order.h"
#include "pack/number.h"

enum { FIRST_YEAR = 1000, LAST_YEAR = 2100 };

/* "c. 428 BC" is about 428 BC; of a month or a day nothing is about. */
static bool add_about(struct str text, struct strbuf *out)
{
	struct date date;

	if (!date_parse(text, &date) || date.precision != DATE_YEAR)
		return false;
	strbuf_addz(out, "about ");
	strbuf_add(out, text);
	return true;
}

/* "1066–1087" is 1066/1087, and "1939–45" 1939/1945. */
static bool add_span(struct str text, struct strbuf *out)
{
	struct date date;
	size_t width;
	size_t at = tidy_dash_of(text, &width);
	struct str from = str_trim(str_head(text, at));
	struct str to = at == SIZE_MAX ? STR_NONE
				       : str_trim(str_from(text, at + width));
	size_t start = out->len;
	uint64_t year;

	if (from.len != 4 || !str_to_u64(from, &year) || to.len < 2)
		return false;
	strbuf_addf(out, STR_FMT "/", STR_ARG(from));
	if (to.len == 2)
		strbuf_add(out, str_head(from, 2));
	strbuf_add(out, to);
	if (date_parse(str_from(strbuf_str(out), start), &date))
		return true;
	strbuf_cut(out, start);
	return false;
}

/* "13 Sep 1997" and "May 5, 1999". */
static bool add_guessed(struct str text, struct strbuf *out)
{
	struct date_guess guess = date_guess(text);

	if (guess.n != 1 || guess.is_vague || guess.is_short)
		return false;
	date_add_day(out, date_from_civil(guess.civil[0]), guess.precision);
	return true;
}

/* A figure may be a year if it looks like one, or the column has dates. */
static bool may_be_date(const struct reading *r, struct str text)
{
	uint64_t year;

	return !str_to_u64(text, &year) || r->is_dated ||
	       (text.len == 4 && year >= FIRST_YEAR && year <= LAST_YEAR);
}

bool tidy_read_date(const struct reading *r, struct str text,
		    struct strbuf *out)
{
	struct date date;

	if (!may_be_date(r, text))
		return false;
	if (date_parse(text, &date) || str_ends(text, STR("T00:00:00Z"))) {
		strbuf_add(out, text);
		return true;
	}
	if (date_in_order(text, r->day_first, out))
		return true;
	text = tidy_without_remark(text);
	if (tidy_take_qualifier(r, "about", &text))
		return add_about(text, out);
	if (date_parse(text, &date)) {
		strbuf_add(out, text);
		return true;
	}
	return add_span(text, out) ||
	       (!tidy_is_figure(text) && add_guessed(text, out));
}

/* Is there a month, or a day with a year? */
bool tidy_is_dated(struct str text)
{
	struct date_guess guess = date_guess(text);
	struct date date;
	struct number number;

	if (date_parse(text, &date))
		return number_parse(text, &number) != NUMBER_OK;
	if (tidy_is_figure(text))
		return false;
	return guess.n && guess.precision != DATE_YEAR;
}
