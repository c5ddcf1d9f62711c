#include "game/sheet.h"

#include "base/utf8.h"
#include "quiz/maker.h"

#include <langinfo.h>
#include <stdlib.h>
#include <string.h>

enum { WIDTH_ON_PIPE = 80, WIDTH_LEAST = 20, MARGIN = 2 };

/* Off a terminal as wide as COLUMNS says. */
static size_t width_of(const struct screen *screen)
{
	size_t width = screen_width(screen);
	uint64_t columns;

	if (width != SIZE_MAX)
		return width;
	if (str_to_u64(str_of(getenv("COLUMNS")), &columns) &&
	    columns >= WIDTH_LEAST && columns < 1000)
		return (size_t)columns;
	return WIDTH_ON_PIPE;
}

struct sheet sheet_open(const struct screen *screen,
			const struct opened *opened)
{
	return (struct sheet){
		.screen = screen,
		.pack = opened->pack,
		.phrases = opened->phrases,
		.width = width_of(screen),
		.ascii = strcmp(nl_langinfo(CODESET), "UTF-8") != 0,
		.thing = NONE,
		.around = NONE,
		.column = NONE,
		.arena = ARENA_INIT,
	};
}

void sheet_close(struct sheet *sheet)
{
	vec_finish(&sheet->sources);
	arena_finish(&sheet->arena);
}

static bool is_thing(const struct value *value, uint32_t thing)
{
	return value->kind == VALUE_THING && value->a == thing;
}

/* Rows of the same subject, near enough to the marked one. */
static bool is_near(const struct sheet *sheet, uint32_t row)
{
	uint32_t away =
		row > sheet->around ? row - sheet->around : sheet->around - row;

	return away <= sheet->reach &&
	       pack_subject(sheet->pack, sheet->group, row) ==
		       pack_subject(sheet->pack, sheet->group, sheet->around);
}

enum style sheet_style(const struct sheet *sheet, uint32_t row)
{
	if (sheet->around == NONE)
		return STYLE_PLAIN;
	return row == sheet->around ? STYLE_STRONG : STYLE_FAINT;
}

bool sheet_shows(const struct sheet *sheet, uint32_t row)
{
	if (sheet->around != NONE)
		return is_near(sheet, row);
	if (sheet->thing == NONE ||
	    pack_subject(sheet->pack, sheet->group, row) == sheet->thing)
		return true;
	for (uint32_t i = 0; i < sheet->group->n_columns; i++)
		if (is_thing(pack_cell(sheet->pack, sheet->group, row, i),
			     sheet->thing))
			return true;
	return false;
}

static struct str clean(struct sheet *sheet, struct str text)
{
	struct strbuf out = STRBUF_INIT;
	struct str copy;

	utf8_sanitize(&out, text, false);
	copy = arena_copy(&sheet->arena, strbuf_str(&out));
	strbuf_finish(&out);
	return copy;
}

static void add_day(struct strbuf *out, int32_t day, enum precision precision)
{
	struct civil civil = date_to_civil(day);

	strbuf_addf(out, "%04d", civil.year);
	if (precision != DATE_YEAR)
		strbuf_addf(out, "-%02d", civil.month);
	if (precision != DATE_YEAR && precision != DATE_MONTH)
		strbuf_addf(out, "-%02d", civil.day);
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

/* The way the ends of a range were meant, as far as its days tell. */
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

static void add_end(struct strbuf *out, int32_t day, enum precision precision)
{
	if (day == DATE_OPEN_PAST || day == DATE_OPEN_FUTURE)
		strbuf_addz(out, "..");
	else
		add_day(out, day, precision);
}

struct str sheet_date(struct sheet *sheet, struct date date)
{
	struct strbuf out = STRBUF_INIT;
	struct str text;

	if (date.precision != DATE_RANGE) {
		add_day(&out, date.first, date.precision);
	} else {
		add_end(&out, date.first, range_precision(date));
		strbuf_addc(&out, '/');
		add_end(&out, date.last, range_precision(date));
	}
	text = arena_copy(&sheet->arena, strbuf_str(&out));
	strbuf_finish(&out);
	return text;
}

struct str sheet_cell(struct sheet *sheet, uint32_t row, uint32_t column)
{
	const struct value *cell =
		pack_cell(sheet->pack, sheet->group, row, column);
	struct maker maker = {
		.pack = sheet->pack,
		.phrases = sheet->phrases,
		.group = sheet->group,
		.arena = &sheet->arena,
		.row = NONE,
	};

	if (cell->kind == VALUE_NONE || cell->kind == VALUE_TEXTS)
		return STR_NONE;
	if (cell->kind == VALUE_DATE)
		return sheet_date(sheet, pack_value_date(cell));
	if (cell->kind == VALUE_THING)
		return clean(sheet, pack_thing_name(sheet->pack, cell->a));
	return clean(sheet, maker_option(&maker,
					 pack_column(sheet->pack, sheet->group,
						     column),
					 cell));
}

struct str sheet_subject(struct sheet *sheet, uint32_t row)
{
	uint32_t thing = pack_subject(sheet->pack, sheet->group, row);

	if (sheet->group->of == NONE || thing == NONE)
		return STR_NONE;
	return clean(sheet, pack_thing_name(sheet->pack, thing));
}

static uint32_t source_place(const struct sheet *sheet, uint32_t citation)
{
	uint32_t i = 0;

	while (i < sheet->sources.n && sheet->sources.at[i] != citation)
		i++;
	return i;
}

struct str sheet_mark(struct sheet *sheet, uint32_t row)
{
	uint32_t citation = pack_citation(sheet->pack, sheet->group, row);

	if (sheet->sources.n < 2 || citation == NONE)
		return STR_NONE;
	return arena_printf(&sheet->arena, " [%u]",
			    source_place(sheet, citation) + 1);
}

size_t sheet_column(const struct sheet *sheet, size_t widest)
{
	size_t most = (sheet->width - MARGIN) / 2;

	return MARGIN + (widest < most ? widest : most) + 2;
}

void sheet_pair(struct sheet *sheet, struct str left, size_t column,
		struct str right)
{
	struct str mark = arena_printf(&sheet->arena, "%*s" STR_FMT, MARGIN, "",
				       STR_ARG(left));

	if (!right.len) {
		screen_line(sheet->screen, STYLE_PLAIN, MARGIN, left);
		return;
	}
	if (utf8_width(mark) < column) {
		screen_item(sheet->screen, STYLE_PLAIN, column, mark, right);
		return;
	}
	screen_line(sheet->screen, STYLE_PLAIN, MARGIN, left);
	screen_line(sheet->screen, STYLE_PLAIN, 3 * MARGIN, right);
}

void sheet_note(struct sheet *sheet, uint32_t row, size_t column)
{
	uint32_t extra = sheet->pack->rows[row].extra;

	if (sheet->around == NONE && extra != NONE &&
	    sheet->pack->extras[extra].note.len)
		screen_line(sheet->screen, STYLE_FAINT, column,
			    pack_text(sheet->pack,
				      sheet->pack->extras[extra].note));
}

/* What a slot of a title stands for, for all rows alike; else dots. */
static struct str slot_text(struct sheet *sheet, struct str slot)
{
	const struct pack *pack = sheet->pack;

	if (str_eq(slot, STR("{of}")) && sheet->group->subject != NONE)
		return pack_thing_name(pack, sheet->group->subject);
	if (str_eq(slot, STR("{as_of}")) && pack->meta.has_as_of)
		return sheet_date(sheet, pack->meta.as_of);
	return STR("...");
}

static struct str title_of(struct sheet *sheet)
{
	const struct group *group = sheet->group;
	struct str text = pack_text(sheet->pack, group->title.len ? group->title
								  : group->id);
	struct strbuf out = STRBUF_INIT;
	struct str title;

	while (text.len) {
		size_t open = str_find(text, STR("{"));
		size_t close = str_find(str_from(text, open), STR("}"));

		strbuf_add(&out, str_head(text, open));
		if (open == SIZE_MAX || close == SIZE_MAX)
			break;
		text = str_from(text, open);
		strbuf_add(&out, slot_text(sheet, str_head(text, close + 1)));
		text = str_from(text, close + 1);
	}
	title = arena_copy(&sheet->arena, strbuf_str(&out));
	strbuf_reset(&out);
	utf8_capitalize(&out, title);
	title = arena_copy(&sheet->arena, strbuf_str(&out));
	strbuf_finish(&out);
	return title;
}

static void draw_sources(struct sheet *sheet)
{
	for (uint32_t i = 0; i < sheet->sources.n; i++) {
		const struct citation *c =
			&sheet->pack->citations[sheet->sources.at[i]];
		struct strbuf out = STRBUF_INIT;

		strbuf_add(&out, pack_text(sheet->pack, c->title));
		if (c->publisher.len)
			strbuf_addf(
				&out, ", " STR_FMT,
				STR_ARG(pack_text(sheet->pack, c->publisher)));
		if (sheet->sources.n > 1)
			screen_item(sheet->screen, STYLE_FAINT, MARGIN + 5,
				    arena_printf(&sheet->arena, "%*s[%u]",
						 MARGIN, "", i + 1),
				    strbuf_str(&out));
		else
			screen_item(sheet->screen, STYLE_FAINT, MARGIN + 8,
				    STR("  Source:"), strbuf_str(&out));
		strbuf_finish(&out);
	}
}

/* Notes the sources of the rows that are shown; how many rows are. */
static uint32_t collect(struct sheet *sheet)
{
	uint32_t shown = 0;

	sheet->sources.n = 0;
	for (uint32_t i = 0; i < sheet->group->n_rows; i++) {
		uint32_t row = sheet->group->first_row + i;
		uint32_t citation =
			pack_citation(sheet->pack, sheet->group, row);

		if (!sheet_shows(sheet, row))
			continue;
		shown++;
		if (citation != NONE &&
		    source_place(sheet, citation) == sheet->sources.n)
			*vec_push(&sheet->sources) = citation;
	}
	return shown;
}

static void (*const drawings[FACT_KINDS])(struct sheet *) = {
	[FACT_EVENT] = sheet_lines,	[FACT_TERM] = sheet_timeline,
	[FACT_RENAME] = sheet_timeline, [FACT_LIST] = sheet_lines,
	[FACT_SERIES] = sheet_bars,	[FACT_LINK] = sheet_lines,
	[FACT_NUMBER] = sheet_lines,
};

enum { REACH = 2, REACH_BARS = 3 };

void sheet_around(struct sheet *sheet, const struct group *group, uint32_t row,
		  uint32_t column)
{
	bool is_series = group->kind == FACT_SERIES;

	sheet->group = group;
	sheet->around = row;
	sheet->reach = is_series ? REACH_BARS : REACH;
	sheet->column = column;
	drawings[group->kind](sheet);
	sheet->around = NONE;
	sheet->column = NONE;
}

void sheet_group(struct sheet *sheet, const struct group *group, uint32_t thing)
{
	sheet->group = group;
	sheet->thing = thing;
	if (!collect(sheet))
		return;
	if (sheet->begun)
		screen_gap(sheet->screen);
	sheet->begun = true;
	screen_line(sheet->screen, STYLE_STRONG, 0, title_of(sheet));
	drawings[group->kind](sheet);
	draw_sources(sheet);
	arena_finish(&sheet->arena);
}
