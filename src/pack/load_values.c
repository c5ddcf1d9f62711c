#include "pack/load.h"

#include "base/strbuf.h"
#include "pack/date_advice.h"
#include "pack/yaml_advice.h"

#include <stdio.h>
#include <string.h>

/* Words before a figure, and what the format says instead. */
static const struct {
	struct str written;
	const char *meant;
} figure_words[] = {
	{STR("~"), "about"},	       {STR("c. "), "about"},
	{STR("ca. "), "about"},	       {STR("circa "), "about"},
	{STR("around "), "about"},     {STR("approximately "), "about"},
	{STR("approx. "), "about"},    {STR("approx "), "about"},
	{STR("ca "), "about"},	       {STR("about "), "about"},
	{STR("over "), "over"},	       {STR("almost "), "almost"},
	{STR("\u2265"), "over"},       {STR("\u2264"), "almost"},
	{STR("at most "), "almost"},   {STR("fewer than "), "almost"},
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

/* A separator between groups of digits; returns its length, or 0. */
static size_t separator(struct str text)
{
	static const struct str signs[] = {
		STR(","),      STR("_"),      STR("'"),	     STR(" "),
		STR("\u00A0"), STR("\u2009"), STR("\u202F"),
	};

	for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++)
		if (str_starts(text, signs[i]))
			return signs[i].len;
	return 0;
}

/* The figure in the pack format; empty if the text is not one figure. */
static struct str plain_figure(struct strbuf *out, struct str text)
{
	/* 1.016,5 */
	bool swapped = str_find(text, STR(".")) < str_find(text, STR(",")) &&
		       str_find(text, STR(",")) != SIZE_MAX;
	bool point = swapped || decimal_comma(text);
	static const struct str minus[] = {STR("\u2212"), STR("\u2013")};
	struct number number;

	strbuf_reset(out);
	for (size_t i = 0; i < sizeof(minus) / sizeof(*minus); i++)
		if (str_starts(text, minus[i])) {
			strbuf_addc(out, '-');
			text = str_from(text, minus[i].len);
		}
	while (text.len) {
		size_t skipped = separator(text);

		if (text.ptr[0] == ',' && point)
			strbuf_addc(out, '.');
		else if (!skipped && !(swapped && text.ptr[0] == '.'))
			strbuf_addc(out, text.ptr[0]);
		text = str_from(text, skipped ? skipped : 1);
	}
	return number_parse(strbuf_str(out), &number) == NUMBER_OK &&
			       number.qualifier == NUMBER_EXACT
		       ? strbuf_str(out)
		       : STR_NONE;
}

static bool is_digit(struct str text, size_t i)
{
	return i < text.len && text.ptr[i] >= '0' && text.ptr[i] <= '9';
}

/* The text without what separates groups of three digits. */
static struct str ungrouped(struct strbuf *out, struct str text)
{
	strbuf_reset(out);
	for (size_t i = 0; i < text.len;) {
		size_t n = separator(str_from(text, i));

		if (n && i && is_digit(text, i - 1) && is_digit(text, i + n) &&
		    is_digit(text, i + n + 1) && is_digit(text, i + n + 2) &&
		    !is_digit(text, i + n + 3))
			i += n;
		else
			strbuf_addc(out, text.ptr[i++]);
	}
	return strbuf_str(out);
}

/* 231.93°C and 6650 km: the figure before a unit. */
static struct str figure_in_front(struct strbuf *out, struct str text)
{
	size_t n = 0;

	while (n < text.len && strchr("0123456789.,-", text.ptr[n]))
		n++;
	for (size_t i = n; i < text.len; i++)
		if (text.ptr[i] >= '0' && text.ptr[i] <= '9')
			return STR_NONE;
	return n < text.len && n ? plain_figure(out, str_head(text, n))
				 : STR_NONE;
}

/* 200–210, 200-210 */
static bool range_hint(char *hint, struct str text)
{
	static const struct str dashes[] = {STR("\u2013"), STR("-")};

	for (size_t i = 0; i < sizeof(dashes) / sizeof(*dashes); i++) {
		size_t dash = str_find(str_from(text, 1), dashes[i]);
		struct str left = str_trim(str_head(text, dash + 1));
		struct str right =
			str_trim(str_from(text, dash + 1 + dashes[i].len));
		struct number from;
		struct number to;

		if (dash == SIZE_MAX || number_parse(left, &from) ||
		    number_parse(right, &to))
			continue;
		snprintf(hint, FIGURE_HINT_MOST,
			 "write `" STR_FMT " to " STR_FMT
			 "` if the range is the value, `between " STR_FMT
			 " and " STR_FMT "` if it is not known better",
			 STR_ARG(left), STR_ARG(right), STR_ARG(left),
			 STR_ARG(right));
		return true;
	}
	return false;
}

/* Moves the decimal point of a figure to the right. */
static void add_scaled(struct strbuf *out, struct str figure, uint32_t zeros)
{
	size_t point = str_find(figure, STR("."));

	if (point == SIZE_MAX)
		point = figure.len;
	strbuf_add(out, str_head(figure, point));
	for (size_t i = point + 1; i<figure.len; i++, zeros -= zeros> 0)
		strbuf_addc(out, figure.ptr[i]);
	for (; zeros; zeros--)
		strbuf_addc(out, '0');
}

/* 5k, "1.5 million" */
static void add_power(struct strbuf *out, struct str text)
{
	static const struct {
		struct str word;
		uint32_t zeros;
	} powers[] = {{STR(" thousand"), 3}, {STR("k"), 3},   {STR("K"), 3},
		      {STR(" million"), 6},  {STR(" mn"), 6}, {STR("M"), 6},
		      {STR(" billion"), 9},  {STR(" bn"), 9}};

	for (size_t i = 0; i < sizeof(powers) / sizeof(*powers); i++)
		if (str_ends(text, powers[i].word)) {
			struct str figure = str_trim(
				str_head(text, text.len - powers[i].word.len));
			size_t point = str_find(figure, STR("."));

			if (point == SIZE_MAX ||
			    figure.len - point <= powers[i].zeros)
				add_scaled(out, figure, powers[i].zeros);
			return;
		}
}

/* "5 million", 50+, $5, +3, .5 */
static bool reworded_hint(char *hint, struct strbuf *out, struct str text)
{
	static const struct {
		struct str end;
		const char *meant;
	} ends[] = {{STR("+"), "over "},
		    {STR("ish"), "about "},
		    {STR("?"), "about "},
		    {STR(" (est.)"), "about "},
		    {STR("."), ""}};
	static const struct str fronts[] = {STR("+"), STR("$"), STR("\u20ac"),
					    STR("\u00a3"), STR("\u00a5")};
	struct number number;

	strbuf_reset(out);
	add_power(out, text);
	for (size_t i = 0; !out->len && i < sizeof(ends) / sizeof(*ends); i++)
		if (str_ends(text, ends[i].end)) {
			strbuf_addz(out, ends[i].meant);
			strbuf_add(out,
				   str_head(text, text.len - ends[i].end.len));
		}
	for (size_t i = 0; i < sizeof(fronts) / sizeof(*fronts); i++)
		if (str_starts(text, fronts[i]))
			strbuf_add(out, str_from(text, fronts[i].len));
	if (!out->len && str_starts(text, STR(".")))
		strbuf_addf(out, "0" STR_FMT, STR_ARG(text));
	else if (!out->len && str_find(text, STR(" or ")) != SIZE_MAX)
		strbuf_addf(out, "disputed " STR_FMT, STR_ARG(text));
	if (number_parse(strbuf_str(out), &number) != NUMBER_OK)
		return false;
	snprintf(hint, FIGURE_HINT_MOST, "write `%s`", strbuf_text(out));
	return true;
}

/* What people write where a figure is not known. */
static bool is_unknown(struct str text)
{
	static const struct str words[] = {
		STR("N/A"),  STR("n/a"),    STR("NA"), STR("-"),
		STR("null"), STR("~"),	    STR("?"),  STR("unknown"),
		STR("none"), STR("\u2013"),
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (str_eq(text, words[i]))
			return true;
	return false;
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
			snprintf(hint, FIGURE_HINT_MOST,
				 "write `%s " STR_FMT "`",
				 figure_words[i].meant, STR_ARG(figure));
		return figure.len;
	}
	return false;
}

/* "250 to 1,200", "over 1,000,000", 1,200-1,500 */
static bool ungrouped_hint(char *hint, struct strbuf *out, struct str text)
{
	struct str figures = ungrouped(out, text);
	struct number number;

	if (figures.len == text.len)
		return false;
	if (number_parse(figures, &number) != NUMBER_OK)
		return range_hint(hint, figures);
	snprintf(hint, FIGURE_HINT_MOST, "write `" STR_FMT "`",
		 STR_ARG(figures));
	return true;
}

bool load_is_grouped(struct str text)
{
	struct strbuf out = STRBUF_INIT;
	struct str figures = ungrouped(&out, text);
	struct number number;
	bool is_grouped = figures.len < text.len &&
			  number_parse(figures, &number) == NUMBER_OK;

	strbuf_finish(&out);
	return is_grouped;
}

static void unit_hint(char *hint, struct str figure)
{
	if (figure.len)
		snprintf(hint, FIGURE_HINT_MOST,
			 "write `" STR_FMT "`; what it counts goes into "
			 "`unit` or the title",
			 STR_ARG(figure));
	else
		snprintf(hint, FIGURE_HINT_MOST,
			 "write digits, like 1016540 or 30.9");
}

static void not_a_number_hint(char *hint, struct str text,
			      enum number_error error)
{
	struct strbuf out = STRBUF_INIT;
	struct str figure = plain_figure(&out, text);

	if (error == NUMBER_GROUPED && figure.len && decimal_comma(text))
		snprintf(hint, FIGURE_HINT_MOST,
			 "write a point before the decimals: " STR_FMT,
			 STR_ARG(figure));
	else if (error == NUMBER_GROUPED && figure.len)
		snprintf(hint, FIGURE_HINT_MOST,
			 "write the digits alone: " STR_FMT, STR_ARG(figure));
	else if (text.len && text.ptr[text.len - 1] == '%')
		snprintf(hint, FIGURE_HINT_MOST,
			 "leave the %% out: a column of the type `percent` "
			 "says it");
	else if (figure.len)
		snprintf(hint, FIGURE_HINT_MOST, "write `" STR_FMT "`",
			 STR_ARG(figure));
	else if (is_unknown(text))
		snprintf(hint, FIGURE_HINT_MOST,
			 "leave out what is not known: the key, the row, or in "
			 "a table what is in the cell");
	else if (!words_hint(hint, &out, text) && !range_hint(hint, text) &&
		 !ungrouped_hint(hint, &out, text) &&
		 !reworded_hint(hint, &out, text))
		unit_hint(hint, figure_in_front(&out, text));
	strbuf_finish(&out);
}

void load_figure_hint(struct str text, char *hint)
{
	struct number number;
	enum number_error error = number_parse(text, &number);

	if (error == NUMBER_TOO_LONG)
		snprintf(hint, FIGURE_HINT_MOST,
			 "at most 16 digits, from 1e-100 to 1e100");
	else if (error == NUMBER_SAME)
		snprintf(hint, FIGURE_HINT_MOST, "write the figure alone");
	else
		not_a_number_hint(hint, text, error);
}

/* Reports what the column's type does not allow. */
static void check_number(struct loader *l, const struct column *column,
			 const struct node *node, struct number number)
{
	if (column->type == COLUMN_NUMBER)
		return;
	if (number.lo < 0)
		load_error(l, node, "give the column the type `number`",
			   "less than zero");
	if (column->type == COLUMN_COUNT && !number_is_whole(number))
		load_error(l, node, "give the column the type `number`",
			   "a count has no decimals");
	if (column->type != COLUMN_PERCENT)
		return;
	if (number.power)
		load_error(l, node, "give the column the type `number`",
			   "a percentage has at most 4 decimals");
	else if (number.hi > 100 * NUMBER_SCALE)
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
		[NUMBER_SAME] = "two equal figures",
	};
	struct str text = yaml_text(l->tree, node);
	struct number number;
	enum number_error error = number_parse(text, &number);
	char hint[FIGURE_HINT_MOST];

	if (!error) {
		check_number(l, column, node, number);
		return pack_build_number(l->build, number);
	}
	load_figure_hint(str_trim(text), hint);
	load_error(l, node, hint, "%s: `" STR_FMT "`", messages[error],
		   STR_ARG(text));
	return (struct value){.kind = VALUE_NONE};
}

/* `is_edge`: of what began or ended then. */
static bool read_date(struct loader *l, const struct node *node, bool is_edge,
		      struct date *date)
{
	struct str text = yaml_text(l->tree, node);
	struct strbuf hint = STRBUF_INIT;
	const char *message;

	if (date_parse(text, date))
		return true;
	message = date_advice(text, is_edge, &hint);
	load_error(l, node, strbuf_text(&hint), "%s: `" STR_FMT "`", message,
		   STR_ARG(text));
	strbuf_finish(&hint);
	return false;
}

bool load_date(struct loader *l, const struct node *node, struct date *date)
{
	return read_date(l, node, false, date);
}

bool load_first_date(struct loader *l, const struct node *node,
		     struct date *date)
{
	return read_date(l, node, true, date);
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
		return read_date(l, node, true, date);
	*date = DATE_ONGOING;
	if (l->build->meta.has_as_of)
		return true;
	load_error(l, node,
		   "write at the top the day of your sources, like `as_of: "
		   "2024-12-31`",
		   "`..` means that it was not over on the day of `as_of`, "
		   "which is missing");
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

static bool load_day(struct loader *l, const struct column *column,
		     const struct node *node, struct date *date)
{
	if (column->is_last)
		return load_last_date(l, node, date);
	return read_date(
		l, node,
		str_eq(pack_build_str(l->build, column->id), STR("from")),
		date);
}

/* `null` without quotes; but in a table it is a word. */
static bool is_null(const struct loader *l, const struct node *node)
{
	struct str text = yaml_text(l->tree, node);
	struct str file = source_file(l->source, node->file)->path;

	return !node->quoted && !str_ends(file, STR(".csv")) &&
	       (str_eq(text, STR("null")) || str_eq(text, STR("~")));
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
		return load_day(l, column, node, &date) ? pack_build_date(date)
							: none;
	case COLUMN_COUNT:
	case COLUMN_NUMBER:
	case COLUMN_PERCENT:
		return load_number(l, column, node);
	case COLUMN_TEXT:
	case COLUMN_TEXTS:
		break;
	}
	if (is_null(l, node)) {
		load_error(l, node,
			   "leave the row out when it is not known; the word "
			   "itself needs quotes",
			   "in YAML this is nothing");
		return none;
	}
	text = load_text(l, node);
	return (struct value){.kind = VALUE_TEXT, .a = text.at, .b = text.len};
}

static void report_empty(struct loader *l, const struct node *node)
{
	struct str line =
		source_line(source_file(l->source, node->file), node->line);
	uint32_t comment = yaml_comment_column(line);
	struct strbuf hint = STRBUF_INIT;

	if (comment) {
		strbuf_addz(&hint, "a # after a space begins a comment; ");
		yaml_advise_quotes(line, comment, false, &hint);
	} else {
		strbuf_addz(&hint, "write a value; or leave out the key, or "
				   "the row if it is needed");
	}
	load_error(l, node, strbuf_text(&hint), "an empty value");
	strbuf_finish(&hint);
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
		report_empty(l, node);
		return (struct value){.kind = VALUE_NONE};
	}
	return load_scalar(l, column, node);
}
