#include "author/fact_cells.h"

#include "base/vec.h"
#include "pack/date_words.h"

#include <assert.h>
#include <stdlib.h>

struct writer {
	const struct pack *pack;
	struct arena *arena;
	VEC(struct fact_cell) cells;
};

/* Adds a cell, and takes its text from `out`. */
static void add_cell(struct writer *w, struct str name, struct strbuf *out)
{
	if (out->len)
		*vec_push(&w->cells) = (struct fact_cell){
			name, arena_copy(w->arena, strbuf_str(out))};
	strbuf_finish(out);
}

static void add_text_cell(struct writer *w, const char *name, struct str text)
{
	if (text.len)
		*vec_push(&w->cells) = (struct fact_cell){str_of(name), text};
}

static void add_end(struct strbuf *out, int32_t day, enum precision precision)
{
	if (day == DATE_OPEN_PAST || day == DATE_OPEN_FUTURE)
		strbuf_addz(out, "..");
	else
		date_add_day(out, day, precision);
}

static void add_date(struct strbuf *out, struct date date)
{
	enum precision precision = date.precision;
	struct civil first;
	struct civil last;

	if (date_is_ongoing(date)) {
		strbuf_addz(out, "..");
		return;
	}
	if (date.part != DATE_WHOLE)
		strbuf_addf(out, STR_FMT " ",
			    STR_ARG(date_part_word(date.part)));
	if (date_ends(date, &first, &last) && date_is_range(date))
		precision = date_ends_precision(first, last);
	add_end(out, date.first, precision);
	if (!date_is_range(date))
		return;
	strbuf_addc(out, '/');
	add_end(out, date.last, precision);
}

static void add_figure(struct strbuf *out, struct number number, int64_t figure)
{
	struct number_digits digits = number_digits(number, figure);

	strbuf_addf(out, "%s%s", figure < 0 ? "-" : "", digits.whole);
	if (*digits.part)
		strbuf_addf(out, ".%s", digits.part);
	if (digits.exponent)
		strbuf_addf(out, "e%d", digits.exponent);
}

static void add_number(struct strbuf *out, struct number number)
{
	static const char *const words[] = {
		[NUMBER_EXACT] = "",
		[NUMBER_ABOUT] = "about ",
		[NUMBER_OVER] = "over ",
		[NUMBER_ALMOST] = "almost ",
		[NUMBER_DISPUTED] = "disputed ",
		[NUMBER_BETWEEN] = "between ",
		[NUMBER_SPAN] = "",
	};
	static const char *const links[] = {
		[NUMBER_DISPUTED] = " or ",
		[NUMBER_BETWEEN] = " and ",
		[NUMBER_SPAN] = " to ",
	};

	strbuf_addz(out, words[number.qualifier]);
	add_figure(out, number, number.lo);
	if (!number_has_two(number.qualifier))
		return;
	strbuf_addz(out, links[number.qualifier]);
	add_figure(out, number, number.hi);
}

static void add_value(struct strbuf *out, const struct pack *pack,
		      const struct value *value)
{
	switch ((enum value_kind)value->kind) {
	case VALUE_NONE:
		break;
	case VALUE_TEXT:
		strbuf_add(out, pack_value_text(pack, value));
		break;
	case VALUE_THING:
		strbuf_add(out, pack_thing_name(pack, value->a));
		break;
	case VALUE_DATE:
		add_date(out, pack_value_date(value));
		break;
	case VALUE_NUMBER:
		add_number(out, pack_value_number(pack, value));
		break;
	case VALUE_TEXTS:
		for (uint32_t i = 0; i < value->b; i++) {
			strbuf_addz(out, i ? ", " : "");
			add_value(out, pack, &pack->values[value->a + i]);
		}
		break;
	}
}

static void add_values(struct writer *w, const char *name, uint32_t first,
		       uint32_t n)
{
	struct value all = {.kind = VALUE_TEXTS, .a = first, .b = n};
	struct strbuf out = STRBUF_INIT;

	add_value(&out, w->pack, &all);
	add_cell(w, str_of(name), &out);
}

/* The value of a link tells whether there are others, or none. */
static void add_row_value(struct strbuf *out, const struct pack *pack,
			  const struct group *group, uint32_t row,
			  uint32_t column)
{
	bool is_link = group->kind == FACT_LINK && column == LINK_VALUE;
	const struct value *cell = pack_cell(pack, group, row, column);

	add_value(out, pack, cell);
	if (!is_link)
		return;
	if (pack->rows[row].is_open)
		strbuf_addz(out, out->len ? ", .." : "..");
	else if (cell->kind == VALUE_NONE)
		strbuf_addz(out, "none");
}

static void add_time(struct writer *w, const char *name, bool is_there,
		     struct date date)
{
	struct strbuf out = STRBUF_INIT;

	if (is_there)
		add_date(&out, date);
	add_cell(w, str_of(name), &out);
}

static void add_extra(struct writer *w, const struct extra *extra)
{
	add_text_cell(w, "verb", pack_text(w->pack, extra->verb));
	add_time(w, "from", extra->has_from, extra->from);
	add_time(w, "to", extra->has_to, extra->to);
	add_time(w, "on", extra->has_on, extra->on);
	add_values(w, "also", extra->first_also, extra->n_also);
	add_text_cell(w, "note", pack_text(w->pack, extra->note));
}

static void add_row(struct writer *w, const struct group *group, uint32_t row)
{
	const struct extra *extra = pack_extra(w->pack, row);

	for (uint32_t i = 0; i < group->n_columns; i++) {
		struct strbuf out = STRBUF_INIT;

		add_row_value(&out, w->pack, group, row, i);
		add_cell(w,
			 pack_text(w->pack, pack_column(w->pack, group, i)->id),
			 &out);
	}
	if (w->pack->rows[row].is_acting)
		add_text_cell(w, "acting", STR("yes"));
	if (extra)
		add_extra(w, extra);
}

static void add_written(struct writer *w, const struct written *written)
{
	add_text_cell(w, "q", pack_text(w->pack, written->q));
	if (written->type == WRITTEN_BOOL)
		add_text_cell(w, "answer",
			      written->truth ? STR("true") : STR("false"));
	else
		add_values(w, "answer", written->first_answer,
			   written->n_answers);
	add_values(w, "wrong", written->first_wrong, written->n_wrong);
	add_values(w, "also", written->first_also, written->n_also);
}

struct fact_cells fact_cells_of(const struct pack *pack, struct fact fact,
				struct arena *arena)
{
	struct writer w = {pack, arena, VEC_INIT};
	struct fact_cells cells;

	if (fact.group == INDEX_NONE)
		add_written(&w, &pack->questions[fact.row]);
	else
		add_row(&w, &pack->groups[fact.group], fact.row);
	cells.at = vec_clone(&w.cells, arena);
	cells.n = w.cells.n;
	vec_finish(&w.cells);
	return cells;
}

struct str fact_cells_get(const struct fact_cells *cells, struct str name)
{
	for (uint32_t i = 0; i < cells->n; i++)
		if (str_eq(cells->at[i].name, name))
			return cells->at[i].text;
	return STR_NONE;
}

struct str fact_cells_text(const struct fact_cells *cells, struct arena *arena)
{
	struct strbuf out = STRBUF_INIT;
	struct str text;

	for (uint32_t i = 0; i < cells->n; i++)
		strbuf_addf(&out, "%s" STR_FMT ": " STR_FMT, i ? ", " : "",
			    STR_ARG(cells->at[i].name),
			    STR_ARG(cells->at[i].text));
	text = arena_copy(arena, strbuf_str(&out));
	strbuf_finish(&out);
	return text;
}
