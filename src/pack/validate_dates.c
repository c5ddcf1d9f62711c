#include "pack/kind.h"
#include "pack/validator.h"

static bool date_of(const struct check *c, const struct group *group,
		    uint32_t row, uint32_t column, struct date *date)
{
	const struct value *cell = pack_cell(c->pack, group, row, column);

	if (cell->kind != VALUE_DATE)
		return false;
	*date = pack_value_date(cell);
	return true;
}

static void too_late(const struct check *c, const struct node *node)
{
	validator_error(c, node, "move `as_of`, or leave the fact out",
			"this date is after `as_of`");
}

static void row_after_as_of(const struct check *c, const struct group *group,
			    uint32_t row)
{
	const uint32_t *columns = kinds[group->kind].dates;
	struct date date;

	for (uint32_t i = 0; columns[i] != INDEX_NONE; i++)
		if (date_of(c, group, row, columns[i], &date) &&
		    !date_is_ongoing(date) &&
		    date_before(c->pack->meta.as_of, date))
			too_late(c, validator_cell_node(c, group, row,
							columns[i]));
}

/* Nothing is claimed about the time after `as_of`. */
void validate_as_of(const struct check *c)
{
	if (!c->pack->meta.has_as_of)
		return;
	for (uint32_t g = 0; g < c->pack->n_groups; g++) {
		const struct group *group = &c->pack->groups[g];

		for (uint32_t i = 0; i < group->n_rows; i++)
			row_after_as_of(c, group, group->first_row + i);
		if (group->has_on &&
		    date_before(c->pack->meta.as_of, group->on))
			too_late(c, validator_group_get(c, group, STR("on")));
		if (group->completeness == COMPLETE_WINDOW &&
		    group->window.last > c->pack->meta.as_of.last)
			validator_error(
				c,
				validator_group_get(c, group, STR("complete")),
				"end the window on that day",
				"the window ends after `as_of`");
	}
}

/* A term or a name may begin or end before or after any known day, and an event
 * may have taken place then. What is told of an occasion has a time. */
static void check_open_ends(const struct check *c, const struct group *group,
			    uint32_t column)
{
	for (uint32_t i = 0; i < group->n_rows; i++) {
		uint32_t row = group->first_row + i;
		struct date date;

		if (date_of(c, group, row, column, &date) && date_is_open(date))
			validator_error(
				c, validator_cell_node(c, group, row, column),
				"write a date with both ends, like 1999/2001",
				"the date is open at one end");
	}
}

/* Checks whether `from`, `to` and `on` of a row are too late. */
static void check_time(const struct check *c, uint32_t row, struct str key,
		       bool is_given, struct date date)
{
	if (is_given && c->pack->meta.has_as_of && !date_is_ongoing(date) &&
	    date_before(c->pack->meta.as_of, date))
		too_late(c, validator_row_get(c, row, key));
}

/* A link or a list may have a period, or a day on which it was true. */
void validate_times(const struct check *c)
{
	for (uint32_t row = 0; row < c->pack->n_rows; row++) {
		uint32_t index = c->pack->rows[row].extra;
		const struct extra *e;

		if (index == INDEX_NONE)
			continue;
		e = &c->pack->extras[index];
		check_time(c, row, STR("from"), e->has_from, e->from);
		check_time(c, row, STR("to"), e->has_to, e->to);
		check_time(c, row, STR("on"), e->has_on, e->on);
		if (e->has_from && e->has_to && date_before(e->to, e->from))
			validator_error(c, validator_row_get(c, row, STR("to")),
					"check the two dates",
					"the row ends before it begins");
		if (e->has_on && date_is_open(e->on))
			validator_error(c, validator_row_get(c, row, STR("on")),
					"write a date with both ends",
					"the date is open at one end");
		if (e->has_on && (e->has_from || e->has_to))
			validator_error(
				c, validator_row_get(c, row, STR("on")),
				"write `from` and `to`, or `on`",
				"a row has a day or a period, not both");
	}
}

void check_dates(const struct check *c)
{
	for (uint32_t g = 0; g < c->pack->n_groups; g++) {
		const struct group *group = &c->pack->groups[g];

		if (group->kind == FACT_TERM || group->kind == FACT_RENAME ||
		    group->kind == FACT_EVENT)
			continue;
		for (uint32_t i = 0; i < group->n_columns; i++)
			if (pack_column(c->pack, group, i)->type == COLUMN_DATE)
				check_open_ends(c, group, i);
	}
}

/* One of the terms of a subject so far, with its end. */
struct held {
	uint32_t row; /* or NONE */
	struct date to;
};

static void check_order(const struct check *c, const struct group *group,
			uint32_t row)
{
	struct date from;
	struct date to;

	if (date_of(c, group, row, TERM_FROM, &from) &&
	    date_of(c, group, row, TERM_TO, &to) && date_before(to, from))
		validator_error(c, validator_cell_node(c, group, row, TERM_TO),
				"check the two dates",
				"the term ends before it begins");
}

/* The last day of one holder may be the first day of the next. */
static void check_overlap(const struct check *c, const struct group *group,
			  const struct held *held, uint32_t row)
{
	struct date from;
	struct date to;

	if (held->row == INDEX_NONE ||
	    !date_of(c, group, row, TERM_FROM, &from) ||
	    from.last >= held->to.first)
		return;
	if (!date_of(c, group, row, TERM_TO, &to))
		to.first = DATE_OPEN_FUTURE;
	if (date_of(c, group, held->row, TERM_FROM, &from) &&
	    from.last >= to.first)
		return;
	validator_error(c, validator_cell_node(c, group, row, TERM_FROM),
			"check the dates, or write `one_at_a_time: no`",
			"two terms overlap: the one in line %u had not ended",
			c->pack->rows[held->row].line);
}

static void report_gap(const struct check *c, const struct group *group,
		       const struct node *node, int32_t first, int32_t last)
{
	const char *hint = "add who held it then, or narrow the window";
	int64_t days = (int64_t)last - first + 1;
	struct strbuf gap = STRBUF_INIT;

	if (first < group->window.first)
		days -= (int64_t)group->window.first - first;
	if (last > group->window.last)
		days -= (int64_t)last - group->window.last;
	if (days <= VACANCY_DAYS)
		return;
	date_add_day(&gap, first, DATE_DAY);
	strbuf_addz(&gap, " to ");
	date_add_day(&gap, last, DATE_DAY);
	if (days < VACANCY_MOST)
		validator_warning(c, WARN_VACANCY, node, hint,
				  "nobody is listed from %s, though the window "
				  "is `complete`",
				  strbuf_text(&gap));
	else
		validator_error(c, node, hint,
				"nobody is listed from %s, though the window "
				"is `complete`",
				strbuf_text(&gap));
	strbuf_finish(&gap);
}

static void check_gap(const struct check *c, const struct group *group,
		      const struct held *held, uint32_t row)
{
	struct date from;

	if (held->row != INDEX_NONE && held->to.last != DATE_OPEN_FUTURE &&
	    date_of(c, group, row, TERM_FROM, &from) &&
	    from.first > held->to.last)
		report_gap(c, group,
			   validator_cell_node(c, group, row, TERM_FROM),
			   held->to.last + 1, from.first - 1);
}

/* An office of one thing must be filled throughout the window. */
static void check_edges(const struct check *c, const struct group *group,
			const struct held *last)
{
	const struct node *node =
		validator_group_get(c, group, STR("complete"));
	struct date from;

	if (group->of != INDEX_NONE || last->row == INDEX_NONE)
		return;
	if (date_of(c, group, group->first_row, TERM_FROM, &from) &&
	    from.first > group->window.first)
		report_gap(c, group, node, group->window.first, from.first - 1);
	if (last->to.last < group->window.last)
		report_gap(c, group, node, last->to.last + 1,
			   group->window.last);
}

/* The terms so far that certainly and that possibly lasted longest. */
struct longest {
	struct held certain;
	struct held possible;
};

static void hold(const struct check *c, const struct group *group,
		 struct longest *longest, uint32_t row)
{
	struct date to = {DATE_OPEN_PAST, DATE_OPEN_FUTURE, DATE_RANGE,
			  DATE_WHOLE};

	/* Without `to` the end is unknown: it may have been any day. */
	date_of(c, group, row, TERM_TO, &to);
	if (!c->pack->rows[row].is_acting &&
	    (longest->certain.row == INDEX_NONE ||
	     to.first > longest->certain.to.first))
		longest->certain = (struct held){row, to};
	if (longest->possible.row == INDEX_NONE ||
	    to.last > longest->possible.to.last)
		longest->possible = (struct held){row, to};
}

static void check_term(const struct check *c, const struct group *group)
{
	static const struct longest none = {{.row = INDEX_NONE},
					    {.row = INDEX_NONE}};
	struct longest longest = none;
	uint32_t subject = INDEX_NONE;

	for (uint32_t i = 0; i < group->n_rows; i++) {
		uint32_t row = group->first_row + i;

		if (pack_subject(c->pack, group, row) != subject)
			longest = none;
		subject = pack_subject(c->pack, group, row);
		check_order(c, group, row);
		/* An acting holder may overlap the regular one. */
		if (group->one_at_a_time && !c->pack->rows[row].is_acting)
			check_overlap(c, group, &longest.certain, row);
		if (group->completeness >= COMPLETE_YES)
			check_gap(c, group, &longest.possible, row);
		hold(c, group, &longest, row);
	}
	if (group->completeness == COMPLETE_WINDOW)
		check_edges(c, group, &longest.possible);
}

void validate_terms(const struct check *c)
{
	for (uint32_t g = 0; g < c->pack->n_groups; g++)
		if (c->pack->groups[g].kind == FACT_TERM)
			check_term(c, &c->pack->groups[g]);
}
