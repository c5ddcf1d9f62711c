#include "author/draft/column_guess.h"

#include "base/hash_index.h"
#include "base/utf8.h"
#include "pack/date.h"
#include "pack/date_guess.h"
#include "pack/number.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

enum { TEXT_MOST = 60, FIRST_YEAR = 1000, LAST_YEAR = 2100 };

static const struct figure_signs english = {',', '.'};
static const struct figure_signs other = {'.', ','};
static const struct figure_signs spaced[] = {{' ', '.'}, {' ', ','}};

/* How many of the non-empty cells are of which sort. */
struct tally {
	uint32_t all;
	uint32_t plain, english, other; /* figures, by how they can be read */
	uint32_t spaced[2];
	uint32_t whole, signs; /* without a point; with % */
	uint32_t years;	       /* four digits */
	uint32_t precisions;
	uint32_t dates, spans, stamps, januaries;
	uint32_t days; /* dates in another format */
	uint32_t day_first, day_second;
	char currency[8]; /* of the first figure with one */
	uint32_t currencies;
	uint32_t flags;
	uint32_t entities, addresses;
	uint32_t lists;	 /* with a semicolon */
	uint32_t long_;	 /* longer than an answer is */
	uint32_t values; /* distinct ones */
};

static bool is_figure(struct str text, struct figure_signs signs)
{
	struct strbuf figure = STRBUF_INIT;
	struct number number;
	bool is = figure_signs_strip(signs, text, &figure) &&
		  number_parse(strbuf_str(&figure), &number) == NUMBER_OK;

	strbuf_finish(&figure);
	return is;
}

static bool is_one_of(struct str text, const char *const *words)
{
	for (; *words; words++)
		if (text.len == strlen(*words) &&
		    !strncasecmp(text.ptr, *words, text.len))
			return true;
	return false;
}

/* The sign of a currency before or behind the text; empty if there is none. */
static struct str currency_of(struct str text)
{
	struct str rest = text;
	int32_t c;

	if (utf8_is_currency(text)) {
		utf8_next(&rest, &c);
		return str_head(text, text.len - rest.len);
	}
	while (rest.len && !utf8_is_currency(rest))
		utf8_next(&rest, &c);
	return rest;
}

/* The figure without the sign of its currency. */
static struct str take_currency(struct tally *t, struct str text)
{
	struct str sign = currency_of(text);

	if (!sign.len || sign.len >= sizeof(t->currency))
		return text;
	if (!t->currencies)
		memcpy(t->currency, sign.ptr, sign.len);
	t->currencies += str_eq(sign, str_of(t->currency));
	return figure_without(text, sign);
}

static void tally_figure(struct tally *t, struct str text)
{
	static const struct figure_signs none = {0, 0};
	uint64_t whole;

	if (str_ends(text, STR("%"))) {
		t->signs++;
		text = str_trim(str_head(text, text.len - 1));
	}
	text = take_currency(t, text);
	t->plain += is_figure(text, none);
	t->english += is_figure(text, english);
	t->other += is_figure(text, other);
	t->spaced[0] += is_figure(text, spaced[0]);
	t->spaced[1] += is_figure(text, spaced[1]);
	t->whole += str_find(text, STR(".")) == SIZE_MAX;
	if (!str_to_u64(text, &whole))
		return;
	t->years += text.len == 4 && whole >= FIRST_YEAR && whole <= LAST_YEAR;
	t->precisions += whole >= 6 && whole <= 11;
}

static bool is_in_order(struct str text, bool day_first)
{
	struct strbuf date = STRBUF_INIT;
	bool is = date_in_order(text, day_first, &date);

	strbuf_finish(&date);
	return is;
}

static void tally_date(struct tally *t, struct str text)
{
	struct date date;
	struct date_guess guess;
	struct str end = STR("T00:00:00Z");

	if (str_ends(text, end)) {
		t->stamps++;
		text = str_head(text, text.len - end.len);
		t->januaries += str_ends(text, STR("-01-01"));
		if (str_starts(text, STR("+")))
			text = str_from(text, 1);
	}
	t->dates += date_parse(text, &date);
	t->spans += str_find(text, STR("/")) != SIZE_MAX;
	t->day_first += is_in_order(text, true);
	t->day_second += is_in_order(text, false);
	guess = date_guess(text);
	t->days += guess.n && guess.precision == DATE_DAY;
}

static void tally_cell(struct tally *t, struct str text)
{
	static const char *const flags[] = {"yes",  "no",    "x",
					    "true", "false", NULL};

	t->all++;
	tally_figure(t, text);
	tally_date(t, text);
	t->flags += is_one_of(text, flags);
	t->entities += str_starts(text, STR("http://www.wikidata.org/entity/"));
	t->addresses += str_find(text, STR("://")) != SIZE_MAX ||
			str_starts(text, STR("Point("));
	t->lists += str_find(text, STR(";")) != SIZE_MAX;
	t->long_ += utf8_length(text) > TEXT_MOST;
}

static bool same_cells(const struct csv *csv, uint32_t column, uint32_t row,
		       struct str text)
{
	struct strbuf buffer = STRBUF_INIT;
	bool same = str_eq(csv_cell(csv, row, column, &buffer), text);

	strbuf_finish(&buffer);
	return same;
}

/* Is the text in the column different from those of all rows before? */
static bool is_new_value(const struct csv *csv, uint32_t column,
			 struct hash_index *seen, uint32_t row, struct str text)
{
	uint32_t hash = hash_index_hash(text);

	hash_index_each (before, seen, hash)
		if (same_cells(csv, column, before, text))
			return false;
	hash_index_add(seen, hash, row);
	return true;
}

/* What Wikidata writes for a value that exists, but is not known. */
static bool is_unknown(struct str text)
{
	return str_find(text, STR("/.well-known/genid/")) != SIZE_MAX;
}

static struct tally tally_column(const struct csv *csv, uint32_t column)
{
	struct hash_index seen = HASH_INDEX_INIT;
	struct strbuf buffer = STRBUF_INIT;
	struct tally t = {.all = 0};

	hash_index_reset(&seen, csv->n_rows);
	for (uint32_t row = 1; row < csv->n_rows; row++) {
		struct str text = csv_cell(csv, row, column, &buffer);

		if (!text.len || is_unknown(text))
			continue;
		tally_cell(&t, text);
		t.values += is_new_value(csv, column, &seen, row, text);
	}
	hash_index_finish(&seen);
	strbuf_finish(&buffer);
	return t;
}

static bool has_word(struct str header, const char *word)
{
	struct strbuf folded = STRBUF_INIT;
	bool has;

	utf8_fold(&folded, header);
	has = str_find(strbuf_str(&folded), str_of(word)) != SIZE_MAX;
	strbuf_finish(&folded);
	return has;
}

static struct column_guess left_out(const char *why)
{
	return (struct column_guess){.note = why};
}

static struct figure_signs figure_signs_of(const struct csv *csv,
					   const struct tally *t, bool both)
{
	if (both)
		return csv->separator == ';' ? other : english;
	if (t->english == t->all)
		return english;
	if (t->other == t->all)
		return other;
	return spaced[t->spaced[0] < t->all];
}

static struct column_guess guess_figure(const struct csv *csv,
					const struct tally *t,
					struct str header)
{
	struct column_guess guess = {.type = "number"};
	bool both = t->english == t->all && t->other == t->all;

	if (t->plain < t->all) {
		guess.signs = figure_signs_of(csv, t, both);
		guess.note = both ? "guessed: the thousands separator" : NULL;
	}
	guess.may_be_grouped = t->other == t->all && t->whole < t->all;
	if (t->currencies == t->all)
		memcpy(guess.currency, t->currency, sizeof(t->currency));
	if (t->signs || has_word(header, "%") || has_word(header, "percent"))
		guess.type = "percent";
	else if (t->whole == t->all && t->plain == t->all && !t->currencies)
		guess.type = "count";
	guess.is_precision =
		t->precisions == t->all && has_word(header, "precision");
	return guess;
}

static struct column_guess guess_date(const struct tally *t)
{
	struct column_guess guess = {.type = "date"};

	if (t->dates < t->all) {
		guess.day_order =
			t->day_first == t->all ? DAY_FIRST : DAY_SECOND;
		guess.note = t->day_first == t->day_second
				     ? "guessed: the day comes first"
				     : NULL;
		return guess;
	}
	guess.is_stamp = t->stamps > 0;
	guess.has_spans = t->spans > 0;
	guess.is_year = t->stamps == t->all && t->januaries * 2 > t->all;
	if (guess.is_year)
		guess.note = "guessed: only the years are known";
	else if (t->years == t->all)
		guess.note = "guessed: they are years";
	return guess;
}

static struct column_guess guess_text(const struct tally *t)
{
	struct column_guess guess = {.type = "text"};

	if (t->entities == t->all)
		guess.is_entity = true;
	if (t->addresses)
		return (struct column_guess){.note = "addresses or places",
					     .is_entity = guess.is_entity};
	if (t->long_ * 4 > t->all)
		return left_out("long texts; perhaps notes: `type: note`");
	guess.is_several = t->lists > 0;
	if (t->lists)
		guess.note = "guessed: semicolons separate several values";
	return guess;
}

/* Years, some of them perhaps early or inexact; what has a unit is measured. */
static bool are_years(const struct tally *t, struct str header)
{
	return t->years == t->all || (t->years * 3 >= t->all * 2 &&
				      str_find(header, STR("(")) == SIZE_MAX &&
				      str_find(header, STR("[")) == SIZE_MAX);
}

static struct column_guess guess_type(const struct csv *csv,
				      const struct tally *t, struct str header)
{
	bool is_figure_column = t->plain == t->all || t->english == t->all ||
				t->other == t->all || t->spaced[0] == t->all ||
				t->spaced[1] == t->all;

	if (!header.len)
		return left_out("it has no header");
	if (!t->all)
		return left_out("it is empty");
	if (t->flags == t->all)
		return (struct column_guess){.type = "flag"};
	if (t->dates == t->all && (t->plain < t->all || are_years(t, header)))
		return guess_date(t);
	if (t->day_first == t->all || t->day_second == t->all)
		return guess_date(t);
	if (is_figure_column && (!t->currencies || t->currencies == t->all))
		return guess_figure(csv, t, header);
	if (t->dates + t->days >= t->all)
		return left_out("dates; write them as 1990-01-15");
	if (t->values == 1 && t->all > 1 && t->entities < t->all)
		return left_out("all rows have the same value");
	return guess_text(t);
}

struct column_guess column_guess(const struct csv *csv, uint32_t column)
{
	struct tally t = tally_column(csv, column);
	struct strbuf buffer = STRBUF_INIT;
	struct column_guess guess =
		guess_type(csv, &t, csv_cell(csv, 0, column, &buffer));

	guess.is_full = t.all == csv->n_rows - 1;
	guess.values = t.values;
	strbuf_finish(&buffer);
	return guess;
}
