#include "facts/facts.h"

#include "base/utf8.h"
#include "judge/judge.h"
#include "pack/verb.h"

/* How many rows nearby_next() takes one by one. */
enum { NEARBY_MOST = 64 };

static bool same_text(const struct pack *pack, const struct value *a,
		      const struct value *b)
{
	struct str x = pack_value_text(pack, a);
	struct str y = pack_value_text(pack, b);

	return str_eq(x, y) || judge_same_name(x, y);
}

bool fact_same(const struct pack *pack, const struct value *a,
	       const struct value *b)
{
	struct number x;
	struct number y;

	if (a->kind != b->kind)
		return false;
	switch ((enum value_kind)a->kind) {
	case VALUE_THING:
		return pack_thing_same(pack, a->a) ==
		       pack_thing_same(pack, b->a);
	case VALUE_TEXT:
		return same_text(pack, a, b);
	case VALUE_DATE:
		return a->a == a->b && a->a == b->a && a->b == b->b;
	case VALUE_NUMBER:
		x = pack_value_number(pack, a);
		y = pack_value_number(pack, b);
		return x.qualifier == y.qualifier && x.lo == y.lo &&
		       x.hi == y.hi && x.power == y.power &&
		       (x.qualifier == NUMBER_EXACT ||
			x.qualifier == NUMBER_SPAN);
	case VALUE_NONE:
	case VALUE_TEXTS:
		break;
	}
	return false;
}

bool fact_differ(const struct pack *pack, const struct value *a,
		 const struct value *b)
{
	struct number x;
	struct number y;

	if (a->kind != b->kind)
		return false;
	switch ((enum value_kind)a->kind) {
	case VALUE_THING:
		return pack_thing_same(pack, a->a) !=
		       pack_thing_same(pack, b->a);
	case VALUE_TEXT:
		return !same_text(pack, a, b);
	case VALUE_DATE:
		return date_before(pack_value_date(a), pack_value_date(b)) ||
		       date_before(pack_value_date(b), pack_value_date(a));
	case VALUE_NUMBER:
		x = pack_value_number(pack, a);
		y = pack_value_number(pack, b);
		return number_before(x, y) || number_before(y, x);
	case VALUE_NONE:
	case VALUE_TEXTS:
		break;
	}
	return false;
}

static bool term_dates(const struct pack *pack, const struct group *term,
		       uint32_t row, struct date *from, struct date *to)
{
	const struct value *start = pack_cell(pack, term, row, TERM_FROM);
	const struct value *end = pack_cell(pack, term, row, TERM_TO);

	if (start->kind != VALUE_DATE)
		return false;
	*from = pack_value_date(start);
	/* Without an end, it may have been over on the first day. */
	*to = (struct date){from->first, DATE_OPEN_FUTURE, DATE_RANGE,
			    DATE_WHOLE};
	if (end->kind == VALUE_DATE)
		*to = pack_value_date(end);
	return true;
}

/* Of an office with one holder at a time and no gaps, the end that is not given
 * is where the next one begins. */
static bool next_start(const struct pack *pack, const struct group *term,
		       uint32_t row, struct date *start)
{
	uint32_t next = fact_after(pack, term, row);
	const struct value *from;

	if (next == INDEX_NONE || !term->one_at_a_time ||
	    pack->rows[next].is_acting)
		return false;
	from = pack_cell(pack, term, next, TERM_FROM);
	if (from->kind != VALUE_DATE)
		return false;
	*start = pack_value_date(from);
	return fact_complete(
		pack, term,
		(struct date){
			pack_value_date(pack_cell(pack, term, row, TERM_FROM))
				.first,
			start->last, DATE_RANGE, DATE_WHOLE});
}

/* What is not over by then went on beyond the day of `as_of`; false when the
 * pack does not say which day that is. */
static bool after_as_of(const struct pack *pack, struct date *date)
{
	if (!pack->meta.has_as_of)
		return false;
	*date = date_of_day(pack->meta.as_of.first + 1);
	return true;
}

bool fact_inside(const struct pack *pack, const struct group *term,
		 uint32_t row, struct date *inside)
{
	struct date from;
	struct date to;

	if (!term_dates(pack, term, row, &from, &to))
		return false;
	if (pack_cell(pack, term, row, TERM_TO)->kind != VALUE_DATE &&
	    !next_start(pack, term, row, &to))
		return false;
	if (date_is_ongoing(to) && !after_as_of(pack, &to))
		return false;
	return date_between(from, to, inside);
}

static bool within(struct date when, struct date whole)
{
	return whole.first <= when.first && when.last <= whole.last;
}

bool fact_held(const struct pack *pack, const struct group *term, uint32_t row,
	       struct date when)
{
	struct date inside;

	return fact_inside(pack, term, row, &inside) && within(when, inside);
}

bool fact_maybe_held(const struct pack *pack, const struct group *term,
		     uint32_t row, struct date when)
{
	struct date from;
	struct date to;

	if (!term_dates(pack, term, row, &from, &to))
		return false;
	return from.first <= when.last && when.first <= to.last;
}

bool fact_partly_held(const struct pack *pack, const struct group *term,
		      uint32_t row, struct date when)
{
	struct date from;
	struct date to;

	return term_dates(pack, term, row, &from, &to) &&
	       from.last <= when.last && when.first <= to.first;
}

bool fact_acted(struct similarity *similarity, const struct group *term,
		uint32_t row, const struct value *who, struct date when)
{
	const struct pack *pack = similarity_pack(similarity);
	struct similar similar = similar_terms(similarity, term, row, when);
	uint32_t other;

	while (similar_next(&similar, &other))
		if (pack->rows[other].is_acting &&
		    pack_subject(pack, term, other) ==
			    pack_subject(pack, term, row) &&
		    fact_maybe_held(pack, term, other, when) &&
		    !fact_differ(pack, pack_cell(pack, term, other, TERM_WHO),
				 who))
			return true;
	return false;
}

bool fact_own_time(struct similarity *similarity, const struct group *group,
		   uint32_t row, uint32_t column)
{
	const struct pack *pack = similarity_pack(similarity);
	struct similar similar = similar_rows(similarity, group, row, column,
					      SIMILAR_SAME_SUBJECT);
	uint32_t other;

	while (similar_next(&similar, &other))
		if (other != row &&
		    pack_subject(pack, group, other) ==
			    pack_subject(pack, group, row) &&
		    !fact_differ(pack, pack_cell(pack, group, row, column),
				 pack_cell(pack, group, other, column)))
			return false;
	return true;
}

/* At most so many rows are searched for others of the same year. */
enum { YEAR_ROWS_MOST = 1000 };

bool fact_own_year(const struct pack *pack, const struct group *group,
		   uint32_t row, uint32_t column)
{
	const struct value *cell = pack_cell(pack, group, row, column);
	struct date year;

	if (cell->kind != VALUE_DATE || !date_year(pack_value_date(cell)) ||
	    group->n_rows > YEAR_ROWS_MOST)
		return false;
	year = date_of_year(date_year(pack_value_date(cell)));
	for (uint32_t i = 0; i < group->n_rows; i++) {
		uint32_t other = group->first_row + i;
		struct date date;

		cell = pack_cell(pack, group, other, column);
		if (other == row || cell->kind != VALUE_DATE ||
		    pack_subject(pack, group, other) !=
			    pack_subject(pack, group, row))
			continue;
		date = pack_value_date(cell);
		if (!date_before(date, year) && !date_before(year, date))
			return false;
	}
	return true;
}

bool fact_complete(const struct pack *pack, const struct group *term,
		   struct date when)
{
	if (term->completeness == COMPLETE_YES)
		return when.last <= pack->meta.as_of.last;
	return term->completeness == COMPLETE_WINDOW &&
	       within(when, term->window);
}

bool fact_exclusive(const struct pack *pack, const struct group *term,
		    struct date when)
{
	return term->one_at_a_time && fact_complete(pack, term, when);
}

bool fact_knows_each(const struct group *group)
{
	return group->completeness == COMPLETE_EACH ||
	       group->completeness == COMPLETE_YES;
}

bool fact_named(struct similarity *similarity, const struct group *rename,
		uint32_t row, struct date *inside)
{
	const struct pack *pack = similarity_pack(similarity);
	struct date from =
		pack_value_date(pack_cell(pack, rename, row, RENAME_FROM));
	uint32_t next = fact_after(pack, rename, row);
	struct date to;

	if (!fact_own_time(similarity, rename, row, RENAME_FROM))
		return false;
	if (next != INDEX_NONE)
		to = pack_value_date(
			pack_cell(pack, rename, next, RENAME_FROM));
	else if (!after_as_of(pack, &to))
		return false;
	return date_between(from, to, inside);
}

/* Could both cells be meant by the same words? */
static bool may_mean_both(const struct pack *pack, const struct value *a,
			  const struct value *b)
{
	if (a->kind == VALUE_TEXT && b->kind == VALUE_TEXT)
		return utf8_reads_same(pack_value_text(pack, a),
				       pack_value_text(pack, b));
	return !fact_differ(pack, a, b);
}

/* Does the title tell which thing a row is about? */
static bool tells_subject(const struct pack *pack, const struct group *group)
{
	return group->of != INDEX_NONE && group->kind != FACT_EVENT &&
	       str_find(pack_text(pack, group->title), STR("{of}")) != SIZE_MAX;
}

static bool has_same_verb(const struct pack *pack, const struct group *group,
			  uint32_t a, uint32_t b)
{
	struct str verb = pack_verb(pack, group, a);
	struct str other = pack_verb(pack, group, b);

	return utf8_reads_same(verb, other) ||
	       (verb_is_happening(verb) && verb_is_happening(other));
}

bool fact_alone(struct similarity *similarity, const struct group *group,
		uint32_t row, uint32_t column)
{
	const struct pack *pack = similarity_pack(similarity);
	bool apart = tells_subject(pack, group);
	struct similar similar = similar_rows(
		similarity, group, row, column,
		apart ? SIMILAR_FOLDED | SIMILAR_SAME_SUBJECT : SIMILAR_FOLDED);
	uint32_t other;

	while (similar_next(&similar, &other)) {
		if (other == row ||
		    (apart && pack_subject(pack, group, row) !=
				      pack_subject(pack, group, other)) ||
		    !has_same_verb(pack, group, row, other))
			continue;
		if (may_mean_both(pack, pack_cell(pack, group, row, column),
				  pack_cell(pack, group, other, column)))
			return false;
	}
	return true;
}

static uint32_t neighbour(const struct pack *pack, const struct group *group,
			  uint32_t row, uint32_t other)
{
	if (other - group->first_row >= group->n_rows)
		return INDEX_NONE;
	return pack_subject(pack, group, row) ==
			       pack_subject(pack, group, other)
		       ? other
		       : INDEX_NONE;
}

uint32_t fact_before(const struct pack *pack, const struct group *group,
		     uint32_t row)
{
	return neighbour(pack, group, row, row - 1);
}

uint32_t fact_after(const struct pack *pack, const struct group *group,
		    uint32_t row)
{
	return neighbour(pack, group, row, row + 1);
}

struct nearby nearby_from(const struct group *group, uint32_t row)
{
	return (struct nearby){
		.first = group->first_row,
		.n = group->n_rows,
		.row = row,
		.away = 1,
		.ahead = true,
		.back = true,
	};
}

struct nearby nearby_ahead(const struct group *group, uint32_t row)
{
	struct nearby near = nearby_from(group, row);

	near.back = false;
	return near;
}

struct nearby nearby_back(const struct group *group, uint32_t row)
{
	struct nearby near = nearby_from(group, row);

	near.ahead = false;
	near.turned = true;
	return near;
}

static void step(struct nearby *near)
{
	bool both = near->ahead && near->back;
	uint32_t near_by = both ? NEARBY_MOST / 2 : NEARBY_MOST;

	if (both)
		near->turned = !near->turned;
	if (!both || !near->turned)
		near->away += near->away < near_by ? 1 : near->away;
}

bool nearby_next(struct nearby *near, uint32_t *row)
{
	while (near->away < near->n) {
		uint32_t other = near->turned ? near->row - near->away
					      : near->row + near->away;

		step(near);
		if (other - near->first < near->n) {
			*row = other;
			return true;
		}
	}
	return false;
}
