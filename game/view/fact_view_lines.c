#include "game/view/fact_view_parts.h"

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

static size_t widest_left(struct fact_view *fact_view)
{
	size_t widest = 0;

	for (uint32_t i = 0; i < fact_view->group->n_rows; i++) {
		uint32_t row = fact_view->group->first_row + i;
		struct str left = fact_view_cell(
			fact_view, row, parts[fact_view->group->kind].left);

		if (fact_view_shows(fact_view, row) &&
		    utf8_width(left) > widest)
			widest = utf8_width(left);
	}
	return widest;
}

static void draw_row(struct fact_view *fact_view, uint32_t row, size_t column)
{
	struct str subject = fact_view_subject(fact_view, row);
	struct str right = fact_view_cell(fact_view, row,
					  parts[fact_view->group->kind].right);

	if (subject.len)
		right = arena_printf(&fact_view->arena, STR_FMT ": " STR_FMT,
				     STR_ARG(subject), STR_ARG(right));
	right = arena_printf(&fact_view->arena, STR_FMT STR_FMT, STR_ARG(right),
			     STR_ARG(fact_view_citation(fact_view, row)));
	fact_view_pair(fact_view,
		       fact_view_cell(fact_view, row,
				      parts[fact_view->group->kind].left),
		       column, right);
	fact_view_note(fact_view, row, column);
}

static void draw_exclusions(struct fact_view *fact_view)
{
	const struct pack *pack = fact_view->pack;
	struct strbuf out = STRBUF_INIT;

	if (!fact_view->group->n_exclusions || fact_view->thing != INDEX_NONE)
		return;
	strbuf_addz(&out, "Not: ");
	for (uint32_t i = 0; i < fact_view->group->n_exclusions; i++) {
		const struct value *what =
			&pack->exclusions[fact_view->group->first_exclusion + i]
				 .what;

		strbuf_addz(&out, i ? ", " : "");
		strbuf_add(&out, what->kind == VALUE_THING
					 ? pack_thing_name(pack, what->a)
					 : pack_value_text(pack, what));
	}
	screen_line(fact_view->screen, STYLE_PLAIN, 2, strbuf_str(&out));
	strbuf_finish(&out);
}

void fact_view_lines(struct fact_view *fact_view)
{
	size_t column = fact_view_column(fact_view, widest_left(fact_view));

	for (uint32_t i = 0; i < fact_view->group->n_rows; i++)
		if (fact_view_shows(fact_view, fact_view->group->first_row + i))
			draw_row(fact_view, fact_view->group->first_row + i,
				 column);
	draw_exclusions(fact_view);
}
