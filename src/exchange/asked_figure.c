#include "exchange/asked_figure.h"

#include "base/mention.h"
#include "pack/date.h"
#include "pack/number.h"

#include <string.h>

enum { ROUNDED_FROM = 10000 /* where civiq takes what is rounded */ };

static bool is_all_digits(struct str text)
{
	for (size_t i = 0; i < text.len; i++)
		if (text.ptr[i] < '0' || text.ptr[i] > '9')
			return false;
	return text.len;
}

/* A whole date: 1969-07-20, 20 July 1969. */
static bool is_day(struct str text)
{
	struct date date;

	return date_parse(text, &date) && date.first == date.last;
}

/* Does a number stand in a text: the 20 of "20th July", the 7 of "07"? */
static bool holds_number(struct str text, int number)
{
	for (size_t i = 0; i < text.len; i++) {
		size_t start = i;
		uint64_t value;

		while (i < text.len && text.ptr[i] >= '0' && text.ptr[i] <= '9')
			i++;
		if (str_to_u64(str_head(str_from(text, start), i - start),
			       &value) &&
		    value == (uint64_t)number)
			return true;
	}
	return false;
}

/* Do two answers say the same figure, if in other ways? Of a day, what names
 * its number and its year does: July 20, 1969, 20.7.1969. */
static bool same_figure(struct str a, struct str b)
{
	struct date days[2];
	struct number numbers[2];

	if (is_day(b) && date_parse(b, &days[1])) {
		if (is_day(a) && date_parse(a, &days[0]))
			return days[0].first == days[1].first;
		return holds_number(a, date_year(days[1])) &&
		       holds_number(a, date_to_civil(days[1].first).day);
	}
	return number_parse(a, &numbers[0]) == NUMBER_OK &&
	       number_parse(b, &numbers[1]) == NUMBER_OK &&
	       numbers[0].lo == numbers[1].lo &&
	       numbers[0].power == numbers[1].power;
}

bool figure_is_large(struct str text)
{
	struct number number;

	return number_parse(text, &number) == NUMBER_OK &&
	       number.qualifier == NUMBER_EXACT && !number.power &&
	       number.lo >= (int64_t)ROUNDED_FROM * NUMBER_SCALE &&
	       text.ptr[0] != '0';
}

/* Was it said how far from the figure an answer may be? */
static bool has_tolerance(const struct asked *a)
{
	vec_each (dropped, &a->dropped)
		if (!strcmp(*dropped, "a tolerance"))
			return true;
	return false;
}

/* A year is one only if the question says so: 1,648 would be a strange one. */
const char *asked_figure_type(const struct asked *a)
{
	struct str answer = a->right.at[0];
	struct number number;
	uint64_t year;

	if (is_day(answer))
		return "date";
	if (answer.len == 4 && is_all_digits(answer) &&
	    str_to_u64(answer, &year) && year >= 1000 && year <= 2100)
		return mentions_any(a->q, STR("year when")) ? "year" : NULL;
	if (number_parse(answer, &number) != NUMBER_OK ||
	    number.qualifier != NUMBER_EXACT || number.power ||
	    (figure_is_large(answer) && !has_tolerance(a)))
		return NULL;
	/* 007 is a name. */
	return answer.len > 1 && answer.ptr[0] == '0' && answer.ptr[1] != '.'
		       ? NULL
		       : "number";
}

struct str figure_grouped(struct arena *arena, struct str figure)
{
	struct str whole = str_head(figure, str_find(figure, STR(".")));
	struct strbuf out = STRBUF_INIT;
	struct str made;

	for (size_t j = 0; j < whole.len; j++) {
		if (j && (whole.len - j) % 3 == 0)
			strbuf_addc(&out, ',');
		strbuf_addc(&out, whole.ptr[j]);
	}
	strbuf_add(&out, str_from(figure, whole.len));
	made = arena_copy(arena, strbuf_str(&out));
	strbuf_finish(&out);
	return made;
}

bool asked_is_figure(const struct asked *a)
{
	if (!a->right.n || !asked_figure_type(a))
		return false;
	vec_each (text, &a->right)
		if (!same_figure(*text, a->right.at[0]))
			return false;
	return true;
}
