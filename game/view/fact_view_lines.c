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

static const struct extra *extra_of(const struct fact_view *fact_view,
				    uint32_t row)
{
	uint32_t extra = fact_view->pack->rows[row].extra;

	return extra == INDEX_NONE ? NULL : &fact_view->pack->extras[extra];
}

/* The period of a row, as far as it is given: "1999 to 2004"; else empty. */
static struct str time_of(struct fact_view *fact_view, uint32_t row)
{
	const struct extra *e = extra_of(fact_view, row);
	bool is_ongoing = e && e->has_to && date_is_ongoing(e->to);
	struct str from;

	if (e && e->has_on)
		return fact_view_date(fact_view, e->on);
	if (!e || (!e->has_from && !e->has_to))
		return STR_NONE;
	if (!e->has_from)
		return arena_printf(
			&fact_view->arena,
			is_ongoing ? "still so on " STR_FMT : "until " STR_FMT,
			STR_ARG(fact_view_date(
				fact_view, is_ongoing
						   ? fact_view->pack->meta.as_of
						   : e->to)));
	from = fact_view_date(fact_view, e->from);
	if (!e->has_to || is_ongoing)
		return arena_printf(&fact_view->arena, "%s " STR_FMT,
				    is_ongoing ? "since" : "from",
				    STR_ARG(from));
	return arena_printf(&fact_view->arena, STR_FMT " to " STR_FMT,
			    STR_ARG(from),
			    STR_ARG(fact_view_date(fact_view, e->to)));
}

/* The right-hand text of a row: a value, or that there is none. */
static struct str value_of(struct fact_view *fact_view, uint32_t row)
{
	uint32_t column = parts[fact_view->group->kind].right;
	const struct value *cell =
		pack_cell(fact_view->pack, fact_view->group, row, column);

	if (fact_view->group->kind != FACT_LINK || cell->kind != VALUE_NONE)
		return fact_view_cell(fact_view, row, column);
	return fact_view->pack->rows[row].is_open ? STR("not known")
						  : STR("none");
}

/* Do two rows have the same source and time? */
static bool same_rest(const struct fact_view *fact_view, uint32_t a, uint32_t b)
{
	return fact_view->pack->rows[a].extra ==
		       fact_view->pack->rows[b].extra &&
	       fact_view->pack->rows[a].citation ==
		       fact_view->pack->rows[b].citation;
}

/* Is the other row another value of the same thing? */
static bool same_line(const struct fact_view *fact_view, uint32_t a, uint32_t b)
{
	const struct pack *pack = fact_view->pack;
	const struct group *group = fact_view->group;
	const struct value *x = pack_cell(pack, group, a, LINK_WHAT);
	const struct value *y = pack_cell(pack, group, b, LINK_WHAT);

	if (group->kind != FACT_LINK || x->kind != y->kind ||
	    pack_subject(pack, group, a) != pack_subject(pack, group, b))
		return false;
	return x->kind == VALUE_THING ? x->a == y->a
				      : str_eq(pack_value_text(pack, x),
					       pack_value_text(pack, y));
}

/* The next row of the same line that is shown, or NONE. */
static uint32_t next_of_line(struct fact_view *fact_view, uint32_t row)
{
	uint32_t end = fact_view->group->first_row + fact_view->group->n_rows;
	uint32_t next = row + 1;

	while (next < end && same_line(fact_view, row, next) &&
	       !fact_view_shows(fact_view, next))
		next++;
	return next < end && same_line(fact_view, row, next) ? next
							     : INDEX_NONE;
}

static void add_value(struct fact_view *fact_view, uint32_t row, uint32_t next,
		      struct strbuf *out)
{
	bool is_open = fact_view->pack->rows[row].is_open;
	struct str value = value_of(fact_view, row);
	struct str time = time_of(fact_view, row);

	strbuf_add(out, value);
	strbuf_add(out, fact_view_predicate(fact_view, row));
	if (next != INDEX_NONE && same_rest(fact_view, row, next))
		return;
	if (is_open && fact_view_cell(fact_view, row, LINK_VALUE).len)
		strbuf_addz(out, " and others");
	if (time.len)
		strbuf_addf(out, value.len ? " (" STR_FMT ")" : STR_FMT,
			    STR_ARG(time));
	strbuf_add(out, fact_view_citation(fact_view, row));
}

/* Draws the line that begins with `row`; returns its last row. */
static uint32_t draw_line(struct fact_view *fact_view, uint32_t row,
			  size_t column)
{
	struct str subject = fact_view_subject(fact_view, row);
	struct str left = fact_view_cell(fact_view, row,
					 parts[fact_view->group->kind].left);
	struct strbuf right = STRBUF_INIT;
	uint32_t last = row;
	uint32_t next;

	if (subject.len)
		strbuf_addf(&right, STR_FMT ": ", STR_ARG(subject));
	while ((next = next_of_line(fact_view, last)) != INDEX_NONE) {
		add_value(fact_view, last, next, &right);
		strbuf_addz(&right, ", ");
		last = next;
	}
	add_value(fact_view, last, INDEX_NONE, &right);
	fact_view_pair(fact_view, left, column, strbuf_str(&right));
	for (uint32_t i = row; i <= last; i++)
		if (fact_view_shows(fact_view, i) &&
		    (i == row || !same_rest(fact_view, i - 1, i)))
			fact_view_note(fact_view, i, column);
	strbuf_finish(&right);
	return last;
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
	uint32_t end = fact_view->group->first_row + fact_view->group->n_rows;

	for (uint32_t row = fact_view->group->first_row; row < end; row++)
		if (fact_view_shows(fact_view, row))
			row = draw_line(fact_view, row, column);
	draw_exclusions(fact_view);
}
