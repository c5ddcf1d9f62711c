#include "game/view/fact_view_parts.h"

#include "base/utf8.h"
#include "pack/form_names.h"

enum { BAR_LEAST = 8, BAR_MOST = 40 };

/* The rows of one subject, drawn column by column. */
struct bars {
	struct fact_view *fact_view;
	uint32_t first; /* row */
	uint32_t n;
	uint32_t column;
	size_t date_width;
	size_t figure_width;
	int64_t most;	 /* the largest figure */
	uint32_t filled; /* cells of the column */
	bool has_powers; /* of ten: no bars are long enough */
};

static bool is_figure(const struct bars *b)
{
	uint32_t type =
		pack_column(b->fact_view->pack, b->fact_view->group, b->column)
			->type;

	return type == COLUMN_COUNT || type == COLUMN_NUMBER ||
	       type == COLUMN_PERCENT;
}

static const struct value *cell_of(const struct bars *b, uint32_t row)
{
	return pack_cell(b->fact_view->pack, b->fact_view->group, row,
			 b->column);
}

static int64_t figure_of(const struct bars *b, uint32_t row)
{
	const struct value *cell = cell_of(b, row);

	return cell->kind == VALUE_NUMBER
		       ? pack_value_number(b->fact_view->pack, cell).hi
		       : 0;
}

/* Measures the cells of the column that are shown. */
static void measure(struct bars *b)
{
	b->date_width = b->figure_width = b->filled = 0;
	b->most = 0;
	b->has_powers = false;
	for (uint32_t row = b->first; row < b->first + b->n; row++) {
		size_t date = utf8_width(
			fact_view_cell(b->fact_view, row, SERIES_ON));
		size_t figure = utf8_width(
			fact_view_cell(b->fact_view, row, b->column));

		if (cell_of(b, row)->kind == VALUE_NONE ||
		    (b->fact_view->around != INDEX_NONE &&
		     !fact_view_shows(b->fact_view, row)))
			continue;
		b->filled++;
		if (date > b->date_width)
			b->date_width = date;
		if (figure > b->figure_width)
			b->figure_width = figure;
		if (cell_of(b, row)->kind == VALUE_NUMBER &&
		    cell_of(b, row)->power)
			b->has_powers = true;
		if (figure_of(b, row) > b->most)
			b->most = figure_of(b, row);
	}
}

static void add_spaces(struct strbuf *out, size_t n)
{
	while (n--)
		strbuf_addc(out, ' ');
}

/* A figure proportional to the largest, and at least visible. */
static void add_bar(const struct bars *b, uint32_t row, struct strbuf *out)
{
	size_t used = SCREEN_MARGIN + b->date_width + b->figure_width + 4 + 5;
	size_t room = b->fact_view->width > used + BAR_LEAST
			      ? b->fact_view->width - used
			      : (size_t)BAR_LEAST;
	int64_t figure = figure_of(b, row);
	size_t length;

	room = room < BAR_MOST ? room : (size_t)BAR_MOST;
	length = b->most > 0 && figure > 0
			 ? (size_t)((double)figure / (double)b->most *
				    (double)room)
			 : 0;
	if (!length && figure > 0)
		length = 1;
	while (length--)
		strbuf_addz(out, b->fact_view->ascii ? "#" : "█");
}

static void draw_cell(struct bars *b, uint32_t row)
{
	struct str date = fact_view_cell(b->fact_view, row, SERIES_ON);
	struct str figure = fact_view_cell(b->fact_view, row, b->column);
	struct strbuf out = STRBUF_INIT;

	if (cell_of(b, row)->kind == VALUE_NONE)
		return;
	strbuf_add(&out, date);
	add_spaces(&out, b->date_width - utf8_width(date) + 2);
	if (is_figure(b)) {
		add_spaces(&out, b->figure_width - utf8_width(figure));
		strbuf_add(&out, figure);
		if (b->filled > 1 && !b->has_powers &&
		    !b->fact_view->screen->plain) {
			strbuf_addz(&out, figure_of(b, row) > 0 ? " " : "");
			add_bar(b, row, &out);
		}
	} else {
		strbuf_add(&out, figure);
	}
	strbuf_add(&out, fact_view_citation(b->fact_view, row));
	strbuf_addz(&out, fact_view_sign(b->fact_view, row));
	screen_line(b->fact_view->screen, fact_view_style(b->fact_view, row),
		    SCREEN_MARGIN, strbuf_str(&out));
	strbuf_finish(&out);
}

/* The label without the thing named in the heading. */
static struct str label_of(struct bars *b)
{
	struct str label = pack_text(
		b->fact_view->pack,
		pack_column(b->fact_view->pack, b->fact_view->group, b->column)
			->label);
	size_t open = str_find(label, STR("{"));
	struct str before = str_head(label, open);
	size_t space;

	if (open == SIZE_MAX)
		return label;
	/* "number of votes for {of}": drop the preposition too */
	before = str_trim(before);
	space = before.len;
	while (space && before.ptr[space - 1] != ' ')
		space--;
	return space ? str_trim(str_head(before, space)) : before;
}

/* A single value is not drawn, since a chart compares. */
static void draw_column(struct bars *b)
{
	measure(b);
	if (b->filled < (b->fact_view->around == INDEX_NONE ? 1 : 2))
		return;
	if (b->fact_view->around == INDEX_NONE)
		screen_line(b->fact_view->screen, STYLE_FAINT, SCREEN_MARGIN,
			    label_of(b));
	for (uint32_t row = b->first; row < b->first + b->n; row++)
		if (b->fact_view->around == INDEX_NONE ||
		    fact_view_shows(b->fact_view, row))
			draw_cell(b, row);
}

static void draw_subject(struct bars *b)
{
	uint32_t last = b->fact_view->group->n_columns -
			(b->fact_view->group->of != INDEX_NONE ? 1 : 0);

	if (b->fact_view->around == INDEX_NONE &&
	    b->fact_view->group->of != INDEX_NONE)
		screen_line(b->fact_view->screen, STYLE_PLAIN, 1,
			    fact_view_subject(b->fact_view, b->first));
	for (b->column = SERIES_FIRST; b->column < last; b->column++)
		if (column_has_forms(pack_column(b->fact_view->pack,
						 b->fact_view->group,
						 b->column)) &&
		    (b->fact_view->column == INDEX_NONE ||
		     b->fact_view->column == b->column))
			draw_column(b);
	for (uint32_t row = b->first; row < b->first + b->n; row++)
		fact_view_note(b->fact_view, row, SCREEN_MARGIN);
}

/* Is any row of the subject about the requested thing? */
static bool shows_any(const struct bars *b)
{
	for (uint32_t row = b->first; row < b->first + b->n; row++)
		if (fact_view_shows(b->fact_view, row))
			return true;
	return false;
}

void fact_view_bars(struct fact_view *fact_view)
{
	uint32_t end = fact_view->group->first_row + fact_view->group->n_rows;
	struct bars bars = {.fact_view = fact_view,
			    .first = fact_view->group->first_row};

	while (bars.first < end) {
		uint32_t subject = pack_subject(fact_view->pack,
						fact_view->group, bars.first);

		bars.n = 1;
		while (bars.first + bars.n < end &&
		       pack_subject(fact_view->pack, fact_view->group,
				    bars.first + bars.n) == subject)
			bars.n++;
		if (shows_any(&bars))
			draw_subject(&bars);
		bars.first += bars.n;
	}
}
