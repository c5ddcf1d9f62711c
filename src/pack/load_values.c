#include "pack/load.h"

#include "base/strbuf.h"

#include <stdio.h>

enum { HINT_MOST = 128 };

/* Words before a figure, and what the format says instead. */
static const struct {
	struct str written;
	const char *meant;
} figure_words[] = {
	{STR("~"), "about"},	       {STR("c. "), "about"},
	{STR("ca. "), "about"},	       {STR("circa "), "about"},
	{STR("around "), "about"},     {STR("approximately "), "about"},
	{STR("roughly "), "about"},    {STR("more than "), "over"},
	{STR("at least "), "over"},    {STR(">"), "over"},
	{STR("above "), "over"},       {STR("nearly "), "almost"},
	{STR("less than "), "almost"}, {STR("under "), "almost"},
	{STR("<"), "almost"},	       {STR("up to "), "almost"},
};

/* Is the text a figure with a decimal comma: 30,9, unlike 1,016,540? */
static bool decimal_comma(struct str text)
{
	struct str size = str_from(text, str_starts(text, STR("-")));
	size_t comma = str_find(size, STR(","));
	struct str part = str_from(size, comma);

	return comma > 0 && comma <= 3 && (part.len == 2 || part.len == 3) &&
	       str_find(str_from(part, 1), STR(",")) == SIZE_MAX;
}

/* The figure as the format has it; empty where the text is not one figure. */
static struct str plain_figure(struct strbuf *out, struct str text)
{
	bool point = decimal_comma(text);
	struct number number;

	strbuf_reset(out);
	for (size_t i = 0; i < text.len; i++) {
		char c = text.ptr[i];

		if (c == ',' && point)
			strbuf_addc(out, '.');
		else if (c != ',' && c != '_' && c != '\'' && c != ' ')
			strbuf_addc(out, c);
	}
	return number_parse(strbuf_str(out), &number) == NUMBER_OK &&
			       number.qualifier == NUMBER_EXACT
		       ? strbuf_str(out)
		       : STR_NONE;
}

/* ~400 is `about 400`. */
static bool words_hint(char *hint, struct strbuf *out, struct str text)
{
	for (size_t i = 0; i < sizeof(figure_words) / sizeof(*figure_words);
	     i++) {
		struct str word = figure_words[i].written;
		struct str figure;

		if (!str_starts(text, word))
			continue;
		figure = plain_figure(out, str_trim(str_from(text, word.len)));
		if (figure.len)
			snprintf(hint, HINT_MOST, "write `%s " STR_FMT "`",
				 figure_words[i].meant, STR_ARG(figure));
		return figure.len;
	}
	return false;
}

static void not_a_number_hint(char *hint, struct str text,
			      enum number_error error)
{
	struct strbuf out = STRBUF_INIT;
	struct str figure = plain_figure(&out, text);

	if (error == NUMBER_GROUPED && figure.len && decimal_comma(text))
		snprintf(hint, HINT_MOST,
			 "the decimal point is a point: " STR_FMT,
			 STR_ARG(figure));
	else if (error == NUMBER_GROUPED && figure.len)
		snprintf(hint, HINT_MOST, "write the digits alone: " STR_FMT,
			 STR_ARG(figure));
	else if (text.len && text.ptr[text.len - 1] == '%')
		snprintf(hint, HINT_MOST,
			 "leave the %% out; the column's type says it");
	else if (!words_hint(hint, &out, text))
		snprintf(hint, HINT_MOST, "write digits, like 1016540 or 30.9");
	strbuf_finish(&out);
}

static void number_hint(char *hint, struct str text, enum number_error error)
{
	if (error == NUMBER_TOO_LONG)
		snprintf(hint, HINT_MOST, "at most 14 digits and 4 decimals");
	else if (error == NUMBER_SAME)
		snprintf(hint, HINT_MOST, "write the figure alone");
	else
		not_a_number_hint(hint, text, error);
}

/* What the column's type does not allow. */
static void check_number(struct loader *l, const struct column *column,
			 const struct node *node, struct number number)
{
	if (column->type == COLUMN_NUMBER)
		return;
	if (number.lo < 0)
		load_error(l, node, "give the column the type `number`",
			   "less than nothing");
	if (column->type == COLUMN_COUNT && number.decimals)
		load_error(l, node, "give the column the type `number`",
			   "a count has no decimals");
	if (column->type == COLUMN_PERCENT && number.hi > 100 * NUMBER_SCALE)
		load_error(l, node, "give the column the type `number`",
			   "more than 100 percent");
}

static struct value load_number(struct loader *l, const struct column *column,
				const struct node *node)
{
	static const char *const messages[] = {
		[NUMBER_NOT] = "not a number",
		[NUMBER_GROUPED] = "a number with separators",
		[NUMBER_TOO_LONG] = "too many digits",
		[NUMBER_SAME] = "disputed between two equal figures",
	};
	struct str text = yaml_text(l->tree, node);
	struct number number;
	enum number_error error = number_parse(text, &number);
	char hint[HINT_MOST];

	if (!error) {
		check_number(l, column, node, number);
		return pack_build_number(l->build, number);
	}
	number_hint(hint, str_trim(text), error);
	load_error(l, node, hint, "%s: `" STR_FMT "`", messages[error],
		   STR_ARG(text));
	return (struct value){.kind = VALUE_NONE};
}

/* Up to three numbers out of a text, with how many digits each has. */
struct parts {
	int number[3];
	int digits[3];
	int n;
	bool other; /* something but digits, points, dashes and slashes */
};

static struct parts parts_of(struct str text)
{
	struct parts parts = {.n = 0};
	bool inside = false;

	for (size_t i = 0; i < text.len; i++) {
		char c = text.ptr[i];
		bool digit = c >= '0' && c <= '9';

		if (digit && !inside && parts.n == 3)
			parts.other = true;
		else if (digit && !inside)
			parts.n++;
		if (digit && !parts.other && parts.digits[parts.n - 1]++ < 4)
			parts.number[parts.n - 1] =
				parts.number[parts.n - 1] * 10 + (c - '0');
		else if (c != '.' && c != '-' && c != '/')
			parts.other = true;
		inside = digit;
	}
	return parts;
}

/* What 12.2.1999 and 1999-2-12 are meant for, whether or not there is such a
 * day; false when they cannot be read. */
static bool meant_day(struct parts p, struct civil *civil)
{
	bool year_first = p.n && p.digits[0] == 4;
	int year = p.n == 3 && !year_first ? 2 : 0;
	int day = 2 - year;

	if (p.other || p.n < 2 || (p.n == 2 && !year_first) ||
	    p.digits[year] != 4 || p.digits[1] > 2 ||
	    (p.n == 3 && p.digits[day] > 2))
		return false;
	*civil = (struct civil){p.number[year], p.number[1],
				p.n == 3 ? p.number[day] : 1};
	return true;
}

/* 1999-02-30, and also 30.2.1999. */
static bool no_such_day(struct parts p)
{
	struct civil civil = {p.number[0], 1, 1};

	if (p.other || !p.n || (p.n == 1 && p.digits[0] != 4) ||
	    (p.n > 1 && !meant_day(p, &civil)))
		return false;
	return !date_civil_exists(civil);
}

static void tidy_date(struct parts p, char *hint)
{
	struct civil civil;

	if (!meant_day(p, &civil))
		return;
	if (p.n == 2)
		snprintf(hint, HINT_MOST, "write %04d-%02d", civil.year,
			 civil.month);
	else
		snprintf(hint, HINT_MOST, "write %04d-%02d-%02d", civil.year,
			 civil.month, civil.day);
}

static bool is_word_for_open(struct str text)
{
	static const struct str words[] = {
		STR("null"),	STR("~"),	STR("none"), STR("now"),
		STR("today"),	STR("present"), STR("-"),    STR("?"),
		STR("unknown"), STR("current"), STR(".."),
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (str_eq(text, words[i]))
			return true;
	return false;
}

static void bad_date(struct loader *l, const struct node *node)
{
	struct str text = yaml_text(l->tree, node);
	struct parts parts = parts_of(text);
	char hint[HINT_MOST] =
		"write 1999, 1999-02, 1999-02-12, or two of them with a slash";
	size_t slash = str_find(text, STR("/"));
	struct date sides[2];

	if (is_word_for_open(text)) {
		load_error(l, node, "leave the key out when it is not known",
			   "not a date: `" STR_FMT "`", STR_ARG(text));
	} else if (slash != SIZE_MAX &&
		   date_parse(str_head(text, slash), &sides[0]) &&
		   date_parse(str_from(text, slash + 1), &sides[1]) &&
		   sides[1].precision != DATE_RANGE) {
		load_error(l, node, "write the earlier date first",
			   "the range ends before it begins: `" STR_FMT "`",
			   STR_ARG(text));
	} else if (no_such_day(parts)) {
		load_error(l, node, "look at the month and the day",
			   "there is no such date: `" STR_FMT "`",
			   STR_ARG(text));
	} else {
		tidy_date(parts, hint);
		load_error(l, node, hint, "not a date: `" STR_FMT "`",
			   STR_ARG(text));
	}
}

bool load_date(struct loader *l, const struct node *node, struct date *date)
{
	if (date_parse(yaml_text(l->tree, node), date))
		return true;
	bad_date(l, node);
	return false;
}

bool load_is_more(const struct loader *l, const struct node *node)
{
	return node->kind == NODE_SCALAR &&
	       str_eq(yaml_text(l->tree, node), STR(".."));
}

bool load_last_date(struct loader *l, const struct node *node,
		    struct date *date)
{
	if (!load_is_more(l, node))
		return load_date(l, node, date);
	*date = DATE_ONGOING;
	if (l->build->meta.has_as_of)
		return true;
	load_error(l, node, "write `as_of:` at the top of the pack",
		   "`..` says that it was not over by `as_of`, which is not "
		   "given");
	return false;
}

static struct value load_texts(struct loader *l, const struct node *node)
{
	struct value value = {.kind = VALUE_TEXTS, .a = l->build->values.n};

	if (!load_is_list(l, node, "`also`"))
		return (struct value){.kind = VALUE_NONE};
	node_each (item, l->tree, node) {
		struct text text = load_text(l, item);

		*vec_push(&l->build->values) = (struct value){
			.kind = VALUE_TEXT, .a = text.at, .b = text.len};
		location_add(&l->marks->values, l->tree, item);
		value.b++;
	}
	return value;
}

static struct value load_scalar(struct loader *l, const struct column *column,
				const struct node *node)
{
	struct value none = {.kind = VALUE_NONE};
	struct text text;
	struct date date;
	uint32_t thing;

	switch ((enum column_type)column->type) {
	case COLUMN_THING:
		thing = load_thing(l, column->things, node);
		if (thing == INDEX_NONE)
			return none;
		return (struct value){.kind = VALUE_THING, .a = thing};
	case COLUMN_DATE:
		return (column->is_last ? load_last_date : load_date)(l, node,
								      &date)
			       ? pack_build_date(date)
			       : none;
	case COLUMN_COUNT:
	case COLUMN_NUMBER:
	case COLUMN_PERCENT:
		return load_number(l, column, node);
	case COLUMN_TEXT:
	case COLUMN_TEXTS:
		break;
	}
	text = load_text(l, node);
	return (struct value){.kind = VALUE_TEXT, .a = text.at, .b = text.len};
}

struct value load_value(struct loader *l, const struct column *column,
			const struct node *node)
{
	if (column->type == COLUMN_TEXTS)
		return load_texts(l, node);
	if (node->kind != NODE_SCALAR) {
		load_error(l, node, "write one value, in quotes where needed",
			   "one value is expected here");
		return (struct value){.kind = VALUE_NONE};
	}
	if (!str_trim(yaml_text(l->tree, node)).len) {
		load_error(l, node, "write a value or leave the key out",
			   "an empty value");
		return (struct value){.kind = VALUE_NONE};
	}
	return load_scalar(l, column, node);
}
