#include "claim.h"

#include "claim_time.h"
#include "spoken_value.h"

#include <stdlib.h>

/* Links and numbers. `complete` says whether the rows of a thing have all of
 * its values, and whether other things have it; a value that changes is
 * known for one day only. */

static uint32_t type_of(const struct scene *s, uint32_t column)
{
	const struct column *c = pack_column(s->pack, s->group, column);

	return c->type == COLUMN_THING ? c->things : INDEX_NONE;
}

/* Whether the pack leaves a pair open. */
static bool perhaps(struct scene *s, const struct said *what,
		    const struct said *value)
{
	uint64_t mark =
		str_hash(value->key, str_hash(what->key, STR_HASH_SEED));

	return world_perhaps(s->world, DOUBT_UNKNOWN, s->group, (int64_t)mark);
}

/* Is the value of the row a part of `value`, or the whole? Then either may
 * be right. Equal things have the same value. */
static bool is_near(struct scene *s, uint32_t row, const struct said *value,
		    bool *same)
{
	const struct value *cell = scene_cell(s, row, LINK_VALUE);
	uint32_t thing = scene_thing(s, value, type_of(s, LINK_VALUE));

	*same = false;
	if (cell->kind != VALUE_THING || thing == INDEX_NONE)
		return false;
	*same = things_same(s->pack, cell->a, thing);
	return *same || things_parts(s->pack, cell->a, thing);
}

/* Does something else have this value, which can have only one owner? Two
 * owners would be a contradiction in the pack. */
static bool has_owner(struct scene *s, const struct said *what,
		      const struct said *value)
{
	for (uint32_t row = INDEX_NONE;
	     s->group->is_unique && scene_next(s, &row);)
		if (!scene_says(s, row, LINK_WHAT, what) &&
		    scene_cell(s, row, LINK_VALUE)->kind != VALUE_NONE &&
		    scene_says(s, row, LINK_VALUE, value) &&
		    scene_in_force(s, row))
			return true;
	return false;
}

/* Does the thing named `what` have this value? */
static bool has_value(struct scene *s, const struct said *what,
		      const struct said *value)
{
	bool known = false;
	bool open = false;
	bool near = false;

	for (uint32_t row = INDEX_NONE; scene_next(s, &row);) {
		bool same;

		if (!scene_says(s, row, LINK_WHAT, what))
			continue;
		known = true;
		if (!scene_in_force(s, row))
			continue;
		open = open || s->pack->rows[row].is_open;
		if (scene_cell(s, row, LINK_VALUE)->kind == VALUE_NONE)
			continue;
		if (scene_says(s, row, LINK_VALUE, value)) {
			if (has_owner(s, what, value))
				s->world->impossible = true;
			return true;
		}
		near = near || is_near(s, row, value, &same);
		if (near && same)
			return true;
	}
	/* If typed, a part or a whole is only close. */
	if (near)
		return s->q->kind == ASK_CHOICE && perhaps(s, what, value);
	if (has_owner(s, what, value))
		return false;
	if (open || !scene_lists_all(s, !known))
		return perhaps(s, what, value);
	return false;
}

/* Does any thing have both values? Then they are not offered together,
 * unless the pack says how complete it is. */
static bool are_shared(struct scene *s, const struct said *a,
		       const struct said *b)
{
	for (uint32_t i = 0; i < s->group->n_rows; i++)
		for (uint32_t j = 0; j < s->group->n_rows; j++) {
			uint32_t one = s->group->first_row + i;
			uint32_t two = s->group->first_row + j;
			const struct value *x = scene_cell(s, one, LINK_WHAT);
			const struct value *y = scene_cell(s, two, LINK_WHAT);

			if (x->kind == y->kind && x->a == y->a &&
			    x->b == y->b && i != j &&
			    scene_cell(s, one, LINK_VALUE)->kind !=
				    VALUE_NONE &&
			    scene_cell(s, two, LINK_VALUE)->kind !=
				    VALUE_NONE &&
			    scene_says(s, one, LINK_VALUE, a) &&
			    scene_says(s, two, LINK_VALUE, b))
				return true;
		}
	return false;
}

static void expect_unshared(struct scene *s, const struct said *answer)
{
	if (s->group->is_complete_said || !s->group->has_several)
		return;
	for (uint32_t i = 0; i < s->q->n_options; i++)
		if (s->q->keys >> i & 1 &&
		    !str_eq(s->options[i].key, answer->key) &&
		    are_shared(s, &s->options[i], answer))
			s->fault = "two values that one thing has are beside "
				   "each other";
}

static bool right_value(struct scene *s, const struct said *answer)
{
	expect_unshared(s, answer);
	return has_value(s, scene_slot(s, "what"), answer);
}

static bool right_what(struct scene *s, const struct said *answer)
{
	return has_value(s, answer, scene_slot(s, "value"));
}

/* The odd one has another value; all others have this one. */
static bool right_odd(struct scene *s, const struct said *answer)
{
	return !has_value(s, answer, scene_slot(s, "value"));
}

static bool right_true(struct scene *s, const struct said *answer)
{
	bool is = has_value(s, scene_slot(s, "what"), scene_slot(s, "option"));

	return scene_is_true(s, answer) == is;
}

/* Each thing with its partner in the question, and no other. */
static bool right_match(struct scene *s, const struct said *answer)
{
	(void)answer;
	for (uint32_t i = 0; i < s->q->n_options; i++)
		for (uint32_t j = 0; j < s->q->n_options; j++)
			if (has_value(s, &s->options[i], &s->partners[j]) !=
			    (s->q->order[i] == j))
				return false;
	return true;
}

/* Is the figure from the time that the question means? */
static bool is_settled(struct scene *s, uint32_t row)
{
	return s->group->completeness != COMPLETE_NO && scene_in_force(s, row);
}

/* A wrong figure within the tolerance would be accepted when typed. */
static bool is_within_tolerance(const struct scene *s, const struct value *cell,
				struct number words)
{
	const struct column *column =
		pack_column(s->pack, s->group, NUMBER_VALUE);
	int64_t size;

	if (column->tolerance == INDEX_NONE || cell->kind != VALUE_NUMBER ||
	    pack_value_number(s->pack, cell).power != words.power ||
	    (words.power && !column->is_percent))
		return false;
	size = pack_value_number(s->pack, cell).lo;
	return llabs(words.lo - size) <=
	       (column->is_percent
			? (int64_t)((double)llabs(size) *
				    (double)s->pack
					    ->figures[column->tolerance] /
				    (100.0 * NUMBER_SCALE))
			: s->pack->figures[column->tolerance]);
}

/* The figure of a number; a thing with several may have any of them. */
static bool right_number(struct scene *s, const struct said *answer)
{
	const struct said *what = scene_slot(s, "what");
	uint32_t row = scene_row(s, NUMBER_WHAT, what);
	struct number words;

	if (row == INDEX_NONE)
		return false;
	if (!is_settled(s, row))
		return perhaps(s, what, answer);
	return scene_says(s, row, NUMBER_VALUE, answer) ||
	       (said_figure(s->book->phrases, answer->text, &words) &&
		is_within_tolerance(s, scene_cell(s, row, NUMBER_VALUE),
				    words));
}

static bool right_guess(struct scene *s, const struct said *answer)
{
	uint32_t row = scene_row(s, NUMBER_WHAT, scene_slot(s, "what"));
	const struct value *cell;
	struct number number;
	struct number words;

	if (row == INDEX_NONE ||
	    !said_figure(s->book->phrases, answer->text, &words))
		return false;
	cell = scene_cell(s, row, NUMBER_VALUE);
	if (cell->kind != VALUE_NUMBER)
		return false;
	number = pack_value_number(s->pack, cell);
	return (number.qualifier == NUMBER_EXACT ||
		number.qualifier == NUMBER_ABOUT ||
		number.qualifier == NUMBER_SPAN) &&
	       words.qualifier == number.qualifier && words.lo == number.lo &&
	       words.hi == number.hi;
}

static bool right_compare(struct scene *s, const struct said *answer)
{
	uint32_t row = scene_row(s, NUMBER_WHAT, scene_slot(s, "what"));
	const struct said *figure = scene_slot(s, "figure");
	const struct value *cell;
	struct number words;
	int64_t value;
	int order;

	if (row == INDEX_NONE ||
	    !said_figure(s->book->phrases, figure->text, &words))
		return false;
	cell = scene_cell(s, row, NUMBER_VALUE);
	if (cell->kind != VALUE_NUMBER)
		return false;
	value = world_figure(s->world, cell);
	order = world_figure_order(value,
				   world_figure_code(words.lo, words.power));
	return scene_word(s, answer, "words.more") ? order > 0 : order < 0;
}

static bool right_number_true(struct scene *s, const struct said *answer)
{
	bool is = right_number(s, scene_slot(s, "figure"));

	return scene_is_true(s, answer) == is;
}

#define LINK(form, answers, column, right, ...)                                \
	{                                                                      \
		form, FACT_LINK, answers, column, right,                       \
		{                                                              \
			__VA_ARGS__                                            \
		}                                                              \
	}
#define FIGURE(form, answers, right)                                           \
	{                                                                      \
		form, FACT_NUMBER, answers, NUMBER_VALUE, right,               \
		{                                                              \
			0                                                      \
		}                                                              \
	}

const struct claim link_claims[] = {
	LINK("link-value", ANSWERS_ROWS, LINK_VALUE, right_value, "link-value",
	     "link-value-who"),
	LINK("link-value-typed", ANSWERS_ROWS, LINK_VALUE, right_value,
	     "link-value-typed", "link-value-typed-who"),
	LINK("link-what", ANSWERS_ROWS, LINK_WHAT, right_what, "link-what",
	     "link-what-who"),
	LINK("link-what-typed", ANSWERS_ROWS, LINK_WHAT, right_what,
	     "link-what-typed", "link-what-typed-who"),
	LINK("link-odd", ANSWERS_ROWS, LINK_WHAT, right_odd, NULL),
	LINK("clues", ANSWERS_ROWS, LINK_WHAT, right_what, NULL),
	LINK("clues", ANSWERS_ROWS, LINK_VALUE, right_value, NULL),
	LINK("link-match", ANSWERS_ROWS, LINK_WHAT, right_match, NULL),
	LINK("link-true", ANSWERS_EITHER, LINK_VALUE, right_true, NULL),
	FIGURE("number-value", ANSWERS_FIGURE, right_number),
	FIGURE("number-value-typed", ANSWERS_FIGURE, right_number),
	FIGURE("number-guess", ANSWERS_FIGURE, right_guess),
	FIGURE("number-compare", ANSWERS_EITHER, right_compare),
	FIGURE("number-true", ANSWERS_EITHER, right_number_true),
	{0},
};
