#include "game/sheet.h"

#include "base/utf8.h"

/* The two cells of a row that a line shows. */
static const struct {
	uint32_t left;
	uint32_t right;
} parts[FACT_KINDS] = {
	[FACT_EVENT] = {EVENT_ON, EVENT_WHAT},
	[FACT_LIST] = {LIST_WHAT, LIST_ON},
	[FACT_LINK] = {LINK_WHAT, LINK_VALUE},
	[FACT_NUMBER] = {NUMBER_WHAT, NUMBER_VALUE},
};

static size_t widest_left(struct sheet *sheet)
{
	size_t widest = 0;

	for (uint32_t i = 0; i < sheet->group->n_rows; i++) {
		uint32_t row = sheet->group->first_row + i;
		struct str left =
			sheet_cell(sheet, row, parts[sheet->group->kind].left);

		if (sheet_shows(sheet, row) && utf8_width(left) > widest)
			widest = utf8_width(left);
	}
	return widest;
}

static void draw_row(struct sheet *sheet, uint32_t row, size_t column)
{
	struct str subject = sheet_subject(sheet, row);
	struct str right =
		sheet_cell(sheet, row, parts[sheet->group->kind].right);

	if (subject.len)
		right = arena_printf(&sheet->arena, STR_FMT ": " STR_FMT,
				     STR_ARG(subject), STR_ARG(right));
	right = arena_printf(&sheet->arena, STR_FMT STR_FMT, STR_ARG(right),
			     STR_ARG(sheet_mark(sheet, row)));
	sheet_pair(sheet,
		   sheet_cell(sheet, row, parts[sheet->group->kind].left),
		   column, right);
	sheet_note(sheet, row, column);
}

static void draw_exclusions(struct sheet *sheet)
{
	const struct pack *pack = sheet->pack;
	struct strbuf out = STRBUF_INIT;

	if (!sheet->group->n_exclusions || sheet->thing != NONE)
		return;
	strbuf_addz(&out, "Not: ");
	for (uint32_t i = 0; i < sheet->group->n_exclusions; i++) {
		const struct value *what =
			&pack->exclusions[sheet->group->first_exclusion + i]
				 .what;

		strbuf_addz(&out, i ? ", " : "");
		strbuf_add(&out, what->kind == VALUE_THING
					 ? pack_thing_name(pack, what->a)
					 : pack_value_text(pack, what));
	}
	screen_line(sheet->screen, STYLE_PLAIN, 2, strbuf_str(&out));
	strbuf_finish(&out);
}

void sheet_lines(struct sheet *sheet)
{
	size_t column = sheet_column(sheet, widest_left(sheet));

	for (uint32_t i = 0; i < sheet->group->n_rows; i++)
		if (sheet_shows(sheet, sheet->group->first_row + i))
			draw_row(sheet, sheet->group->first_row + i, column);
	draw_exclusions(sheet);
}
