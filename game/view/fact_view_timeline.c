#include "game/view/fact_view_parts.h"

#include "base/utf8.h"

enum {
	NARROW = 64, /* below this the name has its own line */
	BAR_NARROW = 12,
	DATES_LEAST = 24, /* 2007-07-04 to 2008-01-23 */
	NAME_MOST = 28,
	CITATION_MOST = 6,
	SIGN_MOST = 9 /* < yours */
};

/* A period: as days on the axis, and how certain its ends are. */
struct stretch {
	struct date from;
	struct date to;
	bool is_open;	 /* the end is unknown */
	bool is_ongoing; /* was still going on when the pack was made */
};

struct axis {
	int32_t first;
	int32_t last;
	size_t width;
};

static bool date_of(const struct fact_view *fact_view, uint32_t row,
		    uint32_t column, struct date *date)
{
	const struct value *cell =
		pack_cell(fact_view->pack, fact_view->group, row, column);

	if (cell->kind != VALUE_DATE)
		return false;
	*date = pack_value_date(cell);
	return true;
}

static int32_t clamp(int32_t day, int32_t first, int32_t last)
{
	return day < first ? first : day > last ? last : day;
}

/* A name lasts until the next name of the same thing. */
static bool end_of_name(const struct fact_view *fact_view, uint32_t row,
			struct date *to)
{
	uint32_t next = row + 1;

	return next - fact_view->group->first_row < fact_view->group->n_rows &&
	       pack_subject(fact_view->pack, fact_view->group, next) ==
		       pack_subject(fact_view->pack, fact_view->group, row) &&
	       date_of(fact_view, next, RENAME_FROM, to);
}

/* The last day on which a row without an end in the pack certainly held. */
static struct date last_known(const struct fact_view *fact_view,
			      struct date from, bool is_ongoing)
{
	const struct group *group = fact_view->group;
	struct date last = from;

	if (is_ongoing && fact_view->pack->meta.has_as_of)
		last = date_of_day(fact_view->pack->meta.as_of.last);
	else if (group->completeness == COMPLETE_WINDOW)
		last = date_of_day(group->window.last);
	return last.last > from.last ? last : from;
}

static struct stretch stretch_of(const struct fact_view *fact_view,
				 uint32_t row)
{
	struct stretch s = {.is_open = true};
	bool is_term = fact_view->group->kind == FACT_TERM;

	if (!date_of(fact_view, row, is_term ? TERM_FROM : RENAME_FROM,
		     &s.from))
		s.from = date_of_day(0);
	s.to = s.from;
	s.is_open = is_term ? !date_of(fact_view, row, TERM_TO, &s.to) ||
				      date_is_ongoing(s.to)
			    : !end_of_name(fact_view, row, &s.to);
	s.is_ongoing = s.is_open && (!is_term || date_is_ongoing(s.to));
	if (s.is_open)
		s.to = last_known(fact_view, s.from, s.is_ongoing);
	return s;
}

/* The first and the last day that a date covers; it may be open at one end. */
static int32_t first_day(struct date date)
{
	int32_t day = 0;

	if (!date_first_day(date, &day))
		date_last_day(date, &day);
	return day;
}

static int32_t last_day(struct date date)
{
	int32_t day = 0;

	if (!date_last_day(date, &day))
		date_first_day(date, &day);
	return day;
}

static void widen(struct axis *axis, struct date date)
{
	if (first_day(date) < axis->first)
		axis->first = first_day(date);
	if (last_day(date) > axis->last)
		axis->last = last_day(date);
}

static struct axis axis_of(struct fact_view *fact_view, size_t width)
{
	struct axis axis = {INT32_MAX, INT32_MIN, width};

	for (uint32_t i = 0; i < fact_view->group->n_rows; i++) {
		uint32_t row = fact_view->group->first_row + i;
		struct stretch s = stretch_of(fact_view, row);

		if (!fact_view_shows(fact_view, row))
			continue;
		/* With open ends, the end may lie before the beginning. */
		widen(&axis, s.from);
		widen(&axis, s.to);
	}
	if (fact_view->pack->meta.has_as_of &&
	    fact_view->pack->meta.as_of.last > axis.last)
		axis.last = fact_view->pack->meta.as_of.last;
	return axis;
}

static size_t place(const struct axis *axis, int32_t day)
{
	int64_t span = (int64_t)axis->last - axis->first + 1;
	int64_t at = (int64_t)clamp(day, axis->first, axis->last) - axis->first;

	return (size_t)(at * (int64_t)axis->width / span);
}

static void add_bar(const struct fact_view *fact_view, const struct axis *axis,
		    const struct stretch *s, struct strbuf *out)
{
	const char *none = fact_view->ascii ? "." : "·";
	const char *maybe = fact_view->ascii ? "-" : "▒";
	const char *held = fact_view->ascii ? "#" : "█";
	size_t begins = place(axis, first_day(s->from));
	size_t sure_from = place(axis, last_day(s->from));
	size_t sure_to = place(axis, first_day(s->to));
	size_t ends = place(axis, s->is_open ? axis->last : last_day(s->to));

	for (size_t i = 0; i < axis->width; i++) {
		bool is_sure = i >= sure_from && i <= sure_to;

		/* Even the shortest period is drawn. */
		if (i < begins || i > ends)
			strbuf_addz(out, none);
		else
			strbuf_addz(out,
				    is_sure || begins == ends ? held : maybe);
	}
}

static struct str dates_text(struct fact_view *fact_view,
			     const struct stretch *s)
{
	struct str from = fact_view_date(fact_view, s->from);

	if (s->is_open)
		return arena_printf(&fact_view->arena, "%s " STR_FMT,
				    s->is_ongoing ? "since" : "from",
				    STR_ARG(from));
	return arena_printf(&fact_view->arena, STR_FMT " to " STR_FMT,
			    STR_ARG(from),
			    STR_ARG(fact_view_date(fact_view, s->to)));
}

static void add_padded(struct strbuf *out, struct str text, size_t width)
{
	size_t used = utf8_width(text);

	strbuf_add(out, text);
	while (used++ < width)
		strbuf_addc(out, ' ');
}

static void draw_wide(struct fact_view *fact_view, uint32_t row,
		      const struct axis *axis, size_t name_width)
{
	struct stretch s = stretch_of(fact_view, row);
	struct str name = fact_view_cell(fact_view, row, 0);
	struct strbuf out = STRBUF_INIT;

	if (utf8_width(name) > name_width) {
		screen_line(fact_view->screen, fact_view_style(fact_view, row),
			    SCREEN_MARGIN, name);
		name = STR_NONE;
	}
	add_padded(&out, name, name_width + 1);
	if (!fact_view->screen->plain)
		add_bar(fact_view, axis, &s, &out);
	strbuf_addf(&out, "%s" STR_FMT STR_FMT "%s",
		    fact_view->screen->plain ? "" : " ",
		    STR_ARG(dates_text(fact_view, &s)),
		    STR_ARG(fact_view_citation(fact_view, row)),
		    fact_view_sign(fact_view, row));
	screen_line(fact_view->screen, fact_view_style(fact_view, row),
		    SCREEN_MARGIN, strbuf_str(&out));
	strbuf_finish(&out);
}

static void draw_narrow(struct fact_view *fact_view, uint32_t row,
			const struct axis *axis)
{
	struct stretch s = stretch_of(fact_view, row);
	struct str dates = dates_text(fact_view, &s);
	struct strbuf out = STRBUF_INIT;

	strbuf_addf(&out, STR_FMT STR_FMT "%s",
		    STR_ARG(fact_view_cell(fact_view, row, 0)),
		    STR_ARG(fact_view_citation(fact_view, row)),
		    fact_view_sign(fact_view, row));
	screen_line(fact_view->screen, fact_view_style(fact_view, row),
		    SCREEN_MARGIN, strbuf_str(&out));
	strbuf_reset(&out);
	if (!fact_view->screen->plain)
		add_bar(fact_view, axis, &s, &out);
	/* Dates that do not fit beside the bar go below it. */
	if (out.len && SCREEN_MARGIN + axis->width + 1 + utf8_width(dates) >
			       fact_view->width) {
		screen_line(fact_view->screen, STYLE_FAINT, SCREEN_MARGIN,
			    strbuf_str(&out));
		strbuf_reset(&out);
	} else if (out.len) {
		strbuf_addc(&out, ' ');
	}
	strbuf_add(&out, dates);
	screen_line(fact_view->screen, STYLE_FAINT, SCREEN_MARGIN,
		    strbuf_str(&out));
	strbuf_finish(&out);
}

static size_t widest_name(struct fact_view *fact_view)
{
	size_t widest = 0;

	for (uint32_t i = 0; i < fact_view->group->n_rows; i++) {
		uint32_t row = fact_view->group->first_row + i;
		size_t width = utf8_width(fact_view_cell(fact_view, row, 0));

		if (fact_view_shows(fact_view, row) && width > widest)
			widest = width;
	}
	return widest < NAME_MOST ? widest : NAME_MOST;
}

static size_t widest_dates(struct fact_view *fact_view)
{
	size_t widest = DATES_LEAST;

	for (uint32_t i = 0; i < fact_view->group->n_rows; i++) {
		uint32_t row = fact_view->group->first_row + i;
		struct stretch s = stretch_of(fact_view, row);
		size_t width = utf8_width(dates_text(fact_view, &s));

		if (fact_view_shows(fact_view, row) && width > widest)
			widest = width;
	}
	return widest;
}

void fact_view_timeline(struct fact_view *fact_view)
{
	bool narrow = fact_view->width < NARROW;
	size_t name_width = widest_name(fact_view);
	size_t used = SCREEN_MARGIN + name_width + 1 + 1 +
		      widest_dates(fact_view) +
		      (fact_view->chosen.len ? SIGN_MOST : CITATION_MOST);
	size_t room = fact_view->width > used + BAR_NARROW
			      ? fact_view->width - used
			      : (size_t)BAR_NARROW;
	struct axis axis = axis_of(fact_view, narrow ? BAR_NARROW : room);
	uint32_t subject = INDEX_NONE;

	for (uint32_t i = 0; i < fact_view->group->n_rows; i++) {
		uint32_t row = fact_view->group->first_row + i;
		uint32_t here =
			pack_subject(fact_view->pack, fact_view->group, row);

		if (!fact_view_shows(fact_view, row))
			continue;
		if (fact_view->around == INDEX_NONE &&
		    fact_view->group->of != INDEX_NONE && here != subject)
			screen_line(fact_view->screen, STYLE_PLAIN, 1,
				    fact_view_subject(fact_view, row));
		subject = here;
		if (narrow)
			draw_narrow(fact_view, row, &axis);
		else
			draw_wide(fact_view, row, &axis, name_width);
		fact_view_note(fact_view, row, SCREEN_MARGIN + 2);
	}
}
