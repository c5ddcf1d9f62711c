#include "game/view/fact_view_parts.h"

#include "base/utf8.h"
#include "pack/date_words.h"
#include "question/maker.h"

#include <langinfo.h>
#include <stdlib.h>
#include <string.h>

enum { YEAR_OF_FIGURES = 1000 };

static bool is_thing(const struct value *value, uint32_t thing)
{
	return value->kind == VALUE_THING && value->a == thing;
}

static struct str clean(struct fact_view *fact_view, struct str text)
{
	struct strbuf out = STRBUF_INIT;
	struct str copy;

	utf8_sanitize(&out, text, false);
	copy = arena_copy(&fact_view->arena, strbuf_str(&out));
	strbuf_finish(&out);
	return copy;
}

static struct maker maker_for(struct fact_view *fact_view)
{
	return (struct maker){
		.pack = fact_view->pack,
		.phrases = fact_view->phrases,
		.group = fact_view->group,
		.arena = &fact_view->arena,
		.row = INDEX_NONE,
	};
}

/* Does a cell have the same text as an option? */
static bool reads_like(struct fact_view *fact_view, uint32_t row,
		       uint32_t column, struct str option)
{
	struct maker maker = maker_for(fact_view);
	const struct value *cell =
		pack_cell(fact_view->pack, fact_view->group, row, column);

	return cell->kind != VALUE_NONE && cell->kind != VALUE_TEXTS &&
	       str_eq(maker_option(&maker,
				   pack_column(fact_view->pack,
					       fact_view->group, column),
				   cell),
		      option);
}

/* Is it what the player chose, in its first cell or the drawn one? */
static bool is_chosen(struct fact_view *fact_view, uint32_t row)
{
	uint32_t column = fact_view->column;

	return fact_view->chosen.len &&
	       (reads_like(fact_view, row, 0, fact_view->chosen) ||
		(column != INDEX_NONE &&
		 reads_like(fact_view, row, column, fact_view->chosen)));
}

/* Rows of the same subject close to the marked one, and the one the player
 * chose. */
static bool is_near(struct fact_view *fact_view, uint32_t row)
{
	uint32_t away = row > fact_view->around ? row - fact_view->around
						: fact_view->around - row;

	return (away <= fact_view->reach || is_chosen(fact_view, row)) &&
	       pack_subject(fact_view->pack, fact_view->group, row) ==
		       pack_subject(fact_view->pack, fact_view->group,
				    fact_view->around);
}

enum style fact_view_style(struct fact_view *fact_view, uint32_t row)
{
	if (fact_view->around == INDEX_NONE)
		return STYLE_PLAIN;
	if (row == fact_view->around)
		return STYLE_STRONG;
	return is_chosen(fact_view, row) ? STYLE_MINE : STYLE_FAINT;
}

const char *fact_view_sign(struct fact_view *fact_view, uint32_t row)
{
	if (fact_view->around == INDEX_NONE)
		return "";
	if (row == fact_view->around)
		return " <";
	return is_chosen(fact_view, row) ? " < yours" : "";
}

bool fact_view_shows(struct fact_view *fact_view, uint32_t row)
{
	if (fact_view->around != INDEX_NONE)
		return is_near(fact_view, row);
	if (fact_view->thing == INDEX_NONE ||
	    pack_subject(fact_view->pack, fact_view->group, row) ==
		    fact_view->thing)
		return true;
	for (uint32_t i = 0; i < fact_view->group->n_columns; i++)
		if (is_thing(pack_cell(fact_view->pack, fact_view->group, row,
				       i),
			     fact_view->thing))
			return true;
	return false;
}

/* Early years as figures, 0044-03-15 BC, are not a familiar notation. */
static void add_day(struct fact_view *fact_view, struct strbuf *out,
		    int32_t day, enum precision precision)
{
	struct maker maker = maker_for(fact_view);

	if (date_to_civil(day).year < YEAR_OF_FIGURES)
		strbuf_add(out,
			   maker_date(&maker, (struct date){day, day, precision,
							    DATE_WHOLE}));
	else
		date_add_day(out, day, precision);
}

/* Is the day after it the first of a month, or of a year? */
static enum precision end_precision(int32_t day)
{
	struct civil next = date_to_civil(day + 1);

	if (next.day != 1)
		return DATE_DAY;
	return next.month == 1 ? DATE_YEAR : DATE_MONTH;
}

static enum precision start_precision(int32_t day)
{
	return end_precision(day - 1);
}

/* The precision of a range's ends, as far as its days show it. */
static enum precision range_precision(struct date date)
{
	enum precision start;
	enum precision end;
	int32_t first;
	int32_t last;

	if (!date_last_day(date, &last))
		return DATE_DAY;
	end = end_precision(last);
	if (!date_first_day(date, &first))
		return end;
	start = start_precision(first);
	if (start == DATE_DAY || end == DATE_DAY)
		return DATE_DAY;
	return start == DATE_YEAR && end == DATE_YEAR ? DATE_YEAR : DATE_MONTH;
}

struct str fact_view_date(struct fact_view *fact_view, struct date date)
{
	struct maker maker = maker_for(fact_view);
	struct strbuf out = STRBUF_INIT;
	struct str text;

	if (date_number(date) || date.part != DATE_WHOLE) {
		strbuf_add(&out, maker_date(&maker, date));
	} else if (!date_is_range(date)) {
		add_day(fact_view, &out, date.first, date.precision);
	} else if (date.last == DATE_OPEN_FUTURE) {
		add_day(fact_view, &out, date.first, range_precision(date));
		strbuf_addz(&out, " or later");
	} else if (date.first == DATE_OPEN_PAST) {
		add_day(fact_view, &out, date.last, range_precision(date));
		strbuf_addz(&out, " or earlier");
	} else {
		strbuf_addz(&out, "some time between ");
		add_day(fact_view, &out, date.first, range_precision(date));
		strbuf_addz(&out, " and ");
		add_day(fact_view, &out, date.last, range_precision(date));
	}
	text = arena_copy(&fact_view->arena, strbuf_str(&out));
	strbuf_finish(&out);
	return text;
}

struct str fact_view_cell(struct fact_view *fact_view, uint32_t row,
			  uint32_t column)
{
	const struct value *cell =
		pack_cell(fact_view->pack, fact_view->group, row, column);
	struct maker maker = maker_for(fact_view);

	if (cell->kind == VALUE_NONE || cell->kind == VALUE_TEXTS)
		return STR_NONE;
	if (cell->kind == VALUE_DATE)
		return fact_view_date(fact_view, pack_value_date(cell));
	if (cell->kind == VALUE_THING)
		return clean(fact_view,
			     pack_thing_name(fact_view->pack, cell->a));
	return clean(fact_view,
		     maker_option(&maker,
				  pack_column(fact_view->pack, fact_view->group,
					      column),
				  cell));
}

struct str fact_view_predicate(struct fact_view *fact_view, uint32_t row)
{
	struct maker maker = maker_for(fact_view);

	if (!fact_view->group->has_verbs)
		return STR_NONE;
	maker.group = fact_view->group;
	maker_set_row(&maker, row);
	return clean(fact_view, maker_fill(&maker, STR(" {predicate:what}")));
}

struct str fact_view_subject(struct fact_view *fact_view, uint32_t row)
{
	uint32_t thing = pack_subject(fact_view->pack, fact_view->group, row);

	if (fact_view->group->of == INDEX_NONE || thing == INDEX_NONE)
		return STR_NONE;
	return clean(fact_view, pack_thing_name(fact_view->pack, thing));
}

uint32_t fact_view_source_place(const struct fact_view *fact_view,
				uint32_t citation)
{
	uint32_t i = 0;

	while (i < fact_view->sources.n && fact_view->sources.at[i] != citation)
		i++;
	return i;
}

struct str fact_view_citation(struct fact_view *fact_view, uint32_t row)
{
	uint32_t citation =
		pack_citation(fact_view->pack, fact_view->group, row);

	if (fact_view->sources.n < 2 || citation == INDEX_NONE)
		return STR_NONE;
	return arena_printf(&fact_view->arena, " [%u]",
			    fact_view_source_place(fact_view, citation) + 1);
}

size_t fact_view_column(const struct fact_view *fact_view, size_t widest)
{
	size_t most = (fact_view->width - SCREEN_MARGIN) / 2;

	return SCREEN_MARGIN + (widest < most ? widest : most) + 2;
}

void fact_view_pair(struct fact_view *fact_view, struct str left, size_t column,
		    struct str right)
{
	struct str label = arena_printf(&fact_view->arena, "%*s" STR_FMT,
					SCREEN_MARGIN, "", STR_ARG(left));

	if (!right.len) {
		screen_line(fact_view->screen, STYLE_PLAIN, SCREEN_MARGIN,
			    left);
		return;
	}
	if (utf8_width(label) < column) {
		screen_item(fact_view->screen, STYLE_PLAIN, column, label,
			    right);
		return;
	}
	screen_line(fact_view->screen, STYLE_PLAIN, SCREEN_MARGIN, left);
	screen_line(fact_view->screen, STYLE_PLAIN, 3 * SCREEN_MARGIN, right);
}

void fact_view_note(struct fact_view *fact_view, uint32_t row, size_t column)
{
	uint32_t extra = fact_view->pack->rows[row].extra;

	if (fact_view->around == INDEX_NONE && extra != INDEX_NONE &&
	    fact_view->pack->extras[extra].note.len)
		screen_line(fact_view->screen, STYLE_FAINT, column,
			    pack_text(fact_view->pack,
				      fact_view->pack->extras[extra].note));
}
