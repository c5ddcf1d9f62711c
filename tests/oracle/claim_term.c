#include "claim.h"

#include "claim_context.h"
#include "occasion.h"
#include "spoken_value.h"
#include "trap.h"

/* Someone not named in the pack may have held the office too, on any day
 * outside the complete windows. Questions about a term by its holder ("In
 * what year did X become ...") are about the terms in the pack. */

static uint32_t type_of_holders(const struct scene *s)
{
	const struct column *who = pack_column(s->pack, s->group, TERM_WHO);

	return who->type == COLUMN_THING ? who->things : INDEX_NONE;
}

/* When the term began and ended. If no end is given, it is any day; an
 * ongoing term lasted up to `as_of`. */
static bool term_of(struct scene *s, uint32_t row, int32_t *from, int32_t *to)
{
	const struct value *end = scene_cell(s, row, TERM_TO);

	if (!scene_day(s, row, TERM_FROM, from))
		return false;
	if (end->kind != VALUE_DATE)
		*to = world_after(s->world, end, *from + 1);
	else if (date_is_ongoing(pack_value_date(end)))
		*to = world_after(s->world, end, s->pack->meta.as_of.last + 1);
	else
		*to = world_day(s->world, end);
	if (*to < *from)
		s->world->impossible = true;
	return true;
}

static bool is_acting(const struct scene *s, uint32_t row)
{
	return s->pack->rows[row].is_acting;
}

/* An acting holder may be a valid typed answer; whether they held the office
 * is a matter of wording. */
static bool perhaps_acting(struct scene *s, uint32_t row)
{
	return s->q->kind == ASK_TYPED ||
	       world_perhaps(s->world, DOUBT_WORDS, &s->pack->rows[row], 0);
}

/* With one holder at a time, overlapping terms contradict the pack. */
static void expect_single(struct scene *s, uint32_t row)
{
	int32_t from[2];
	int32_t to[2];

	if (!s->group->one_at_a_time || is_acting(s, row) ||
	    !term_of(s, row, &from[0], &to[0]))
		return;
	for (uint32_t other = INDEX_NONE; scene_next(s, &other);)
		if (other != row && !is_acting(s, other) &&
		    term_of(s, other, &from[1], &to[1]) && from[0] < to[1] &&
		    from[1] < to[0])
			s->world->impossible = true;
}

/* On the first and last day the other holder is possible. */
static bool row_holds(struct scene *s, uint32_t row, int32_t first,
		      int32_t last)
{
	int32_t from;
	int32_t to;

	if (is_acting(s, row))
		return term_of(s, row, &from, &to) && from <= last &&
		       first <= to && perhaps_acting(s, row);
	if (!term_of(s, row, &from, &to) || first < from || last > to)
		return false;
	if (first > from && last < to)
		return true;
	return world_perhaps(s->world, DOUBT_EDGE, &s->pack->rows[row], first);
}

static void check_name(struct scene *s, const struct said *who, int32_t day)
{
	const struct said *of = scene_slot(s, "of");

	if (of)
		scene_called(s, of, scene_subject(s), day);
	if (who != &scene_stranger)
		scene_called(s, who, scene_thing(s, who, type_of_holders(s)),
			     day);
}

static bool is_known(struct scene *s, const struct said *who)
{
	for (uint32_t row = INDEX_NONE; scene_next(s, &row);)
		if (scene_says(s, row, TERM_WHO, who))
			return true;
	return false;
}

/* With one holder at a time, nobody else holds it during a term, or starts
 * on its first day. */
static void expect_vacant(struct scene *s, int32_t first, int32_t last,
			  bool comes)
{
	int32_t from;
	int32_t to;

	for (uint32_t row = INDEX_NONE;
	     s->group->one_at_a_time && scene_next(s, &row);)
		if (!is_acting(s, row) && term_of(s, row, &from, &to) &&
		    ((comes && from == first) || (from < last && first < to)))
			s->world->impossible = true;
}

/* May someone have held it then, or have started, without the pack saying
 * so? */
static bool perhaps(struct scene *s, const struct said *who, int32_t first,
		    int32_t last, bool comes)
{
	if (scene_complete_some(s, first, last) ||
	    (s->group->completeness == COMPLETE_EACH && is_known(s, who)) ||
	    !scene_unknown(s, who, type_of_holders(s)))
		return false;
	expect_vacant(s, first, last, comes);
	return true;
}

static bool holds(struct scene *s, const struct said *who, int32_t first,
		  int32_t last)
{
	bool found = false;

	check_name(s, who, first);
	for (uint32_t row = INDEX_NONE; !found && scene_next(s, &row);)
		if (scene_says(s, row, TERM_WHO, who) &&
		    row_holds(s, row, first, last)) {
			found = true;
			expect_single(s, row);
		}
	return found || perhaps(s, who, first, last, false);
}

/* Did the holder of the row start or end within that time? */
static bool holds_partly(struct scene *s, uint32_t row, struct date when)
{
	int32_t from;
	int32_t to;

	return !is_acting(s, row) && term_of(s, row, &from, &to) &&
	       from <= when.last && when.first <= to &&
	       (when.first < from || to < when.last);
}

/* For a whole year the answer must be right for all of it, the others for
 * none of it. */
static bool right_at_time(struct scene *s, const struct said *answer)
{
	struct date when;

	if (!scene_slot_date(s, "when", &when))
		return false;
	for (uint32_t row = INDEX_NONE; scene_next(s, &row);)
		if (holds_partly(s, row, when) &&
		    scene_says(s, row, TERM_WHO, answer)) {
			expect_single(s, row);
			s->fault =
				"a holder for a part of the time asked about";
		}
	return holds(s, answer, when.first, when.last);
}

static bool right_throughout(struct scene *s, const struct said *answer)
{
	struct date year;

	return scene_slot_date(s, "year", &year) &&
	       holds(s, answer, year.first, year.last);
}

static bool right_at(struct scene *s, const struct said *answer)
{
	int32_t day;

	return occasion_day(s, &day) && holds(s, answer, day, day);
}

static bool right_became(struct scene *s, const struct said *answer)
{
	struct date from;

	if (!scene_slot_date(s, "from", &from))
		return false;
	check_name(s, answer, from.first);
	for (uint32_t row = INDEX_NONE; scene_next(s, &row);) {
		int32_t day;

		if (scene_says(s, row, TERM_WHO, answer) &&
		    scene_day(s, row, TERM_FROM, &day) && day >= from.first &&
		    day <= from.last) {
			if (is_acting(s, row))
				return world_perhaps(s->world, DOUBT_WORDS,
						     &s->pack->rows[row], 1);
			expect_single(s, row);
			return true;
		}
	}
	return perhaps(s, answer, from.first, from.last, true);
}

/* The first day from `left` on when someone started. */
static int32_t next_start(struct scene *s, uint32_t gone, int32_t left)
{
	int32_t next = DATE_OPEN_FUTURE;

	for (uint32_t row = INDEX_NONE; scene_next(s, &row);) {
		int32_t from;

		if (row != gone && scene_day(s, row, TERM_FROM, &from) &&
		    from >= left && from < next)
			next = from;
	}
	return next;
}

/* Who came next after the previous holder. */
static bool right_successor(struct scene *s, const struct said *answer)
{
	uint32_t gone = scene_row(s, TERM_WHO, scene_slot(s, "before"));
	int32_t from;
	int32_t left;
	int32_t next;

	if (gone == INDEX_NONE || !term_of(s, gone, &from, &left))
		return false;
	for (uint32_t row = INDEX_NONE; scene_next(s, &row);)
		expect_single(s, row);
	next = next_start(s, gone, left);
	for (uint32_t row = INDEX_NONE; scene_next(s, &row);) {
		if (row == gone || !scene_day(s, row, TERM_FROM, &from) ||
		    from != next || !scene_says(s, row, TERM_WHO, answer))
			continue;
		if (is_acting(s, row) || is_acting(s, gone))
			return world_perhaps(s->world, DOUBT_WORDS,
					     &s->pack->rows[row], 2);
		check_name(s, answer, next);
		return true;
	}
	return perhaps(s, answer, left, next, true);
}

/* A term without an end may have ended in any year except an earlier one. */
static bool ends_later(struct scene *s, uint32_t row, struct date year)
{
	const struct value *end = scene_cell(s, row, TERM_TO);
	int32_t from;

	if (end->kind == VALUE_DATE && date_is_ongoing(pack_value_date(end)))
		return year.last <= s->pack->meta.as_of.last;
	return !(s->book->traps >> TRAP_OPEN_TERMS & 1) ||
	       (scene_day(s, row, TERM_FROM, &from) && from > year.last);
}

static bool right_year(struct scene *s, const struct said *answer,
		       uint32_t column)
{
	const struct said *who = scene_slot(s, "who");
	struct date year;
	bool named = false;
	bool is_settled = scene_settled(s, TERM_WHO, TERM_FROM, who);

	if (!said_date(s->book->phrases, answer->text, &year))
		return false;
	for (uint32_t row = INDEX_NONE; scene_next(s, &row);) {
		int32_t day;

		if (!scene_says(s, row, TERM_WHO, who))
			continue;
		named = true;
		is_settled = is_settled && !is_acting(s, row);
		if (!scene_day(s, row, column, &day) ||
		    day == DATE_OPEN_FUTURE) {
			is_settled = is_settled && ends_later(s, row, year);
			continue;
		}
		if (day < year.first || day > year.last || is_acting(s, row))
			continue;
		check_name(s, who, day);
		return true;
	}
	if (!named)
		s->fault = "a holder that no fact names";
	return !is_settled &&
	       world_perhaps(s->world, DOUBT_UNKNOWN, s->group, year.first);
}

static bool right_started(struct scene *s, const struct said *answer)
{
	return right_year(s, answer, TERM_FROM);
}

static bool right_ended(struct scene *s, const struct said *answer)
{
	return right_year(s, answer, TERM_TO);
}

/* The total days of all terms. */
static int64_t days_of(struct scene *s, const struct said *who)
{
	int64_t days = 0;

	for (uint32_t row = INDEX_NONE; scene_next(s, &row);) {
		int32_t from;
		int32_t to;

		if (scene_says(s, row, TERM_WHO, who) &&
		    term_of(s, row, &from, &to))
			days += to - from;
	}
	return days;
}

static bool right_longest(struct scene *s, const struct said *answer)
{
	int64_t mine = days_of(s, answer);

	for (uint32_t i = 0; i < s->q->n_options; i++)
		if (!scene_settled(s, TERM_WHO, TERM_FROM, &s->options[i]))
			return scene_unknown(s, answer, type_of_holders(s));
	for (uint32_t i = 0; i < s->q->n_options; i++)
		if (!str_eq(s->options[i].key, answer->key) &&
		    days_of(s, &s->options[i]) >= mine)
			return false;
	return mine > 0;
}

static bool right_order(struct scene *s, const struct said *answer)
{
	int32_t last = DATE_OPEN_PAST;

	(void)answer;
	for (uint32_t i = 0; i < s->q->n_options; i++) {
		uint32_t row =
			scene_row(s, TERM_WHO, &s->options[s->q->order[i]]);
		int32_t from;

		if (row == INDEX_NONE || is_acting(s, row) ||
		    !scene_day(s, row, TERM_FROM, &from) || from <= last)
			return false;
		last = from;
	}
	return true;
}

#define TERM(form, answers, right)                                             \
	{                                                                      \
		form, FACT_TERM, answers, TERM_WHO, right,                     \
		{                                                              \
			0                                                      \
		}                                                              \
	}

const struct claim term_claims[] = {
	TERM("term-on-day", ANSWERS_ROWS, right_at_time),
	TERM("term-on-day-typed", ANSWERS_ROWS, right_at_time),
	TERM("term-throughout", ANSWERS_ROWS, right_throughout),
	TERM("term-successor", ANSWERS_ROWS, right_successor),
	TERM("term-became", ANSWERS_ROWS, right_became),
	TERM("term-became-typed", ANSWERS_ROWS, right_became),
	TERM("term-one-of", ANSWERS_ROWS, right_at_time),
	{"term-started",
	 FACT_TERM,
	 ANSWERS_YEAR,
	 TERM_FROM,
	 right_started,
	 {0}},
	{"term-started-typed",
	 FACT_TERM,
	 ANSWERS_YEAR,
	 TERM_FROM,
	 right_started,
	 {0}},
	{"term-ended", FACT_TERM, ANSWERS_YEAR, TERM_TO, right_ended, {0}},
	TERM("term-longest", ANSWERS_ROWS, right_longest),
	TERM("term-order", ANSWERS_ROWS, right_order),
	TERM("term-at", ANSWERS_ROWS, right_at),
	TERM("clues", ANSWERS_ROWS, right_became),
	TERM("term-at-typed", ANSWERS_ROWS, right_at),
	{0},
};
