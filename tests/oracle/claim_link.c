#include "claim.h"

#include "claim_context.h"
#include "spoken_value.h"
#include "trap.h"

/*
 * Links and numbers. A thing has the values that its rows say and no others;
 * which other things may have them too, the pack need not know.
 */

/* Has the thing that goes by `what` this value? */
static bool has_value(struct scene *s, const struct said *what,
		      const struct said *value)
{
	bool known = false;

	for (uint32_t row = INDEX_NONE; scene_next(s, &row);) {
		if (!scene_says(s, row, LINK_WHAT, what))
			continue;
		known = true;
		if (scene_says(s, row, LINK_VALUE, value))
			return true;
	}
	if (!known && s->group->completeness == COMPLETE_NO)
		return scene_unknown(s, what, INDEX_NONE);
	return false;
}

static bool right_value(struct scene *s, const struct said *answer)
{
	return has_value(s, scene_slot(s, "what"), answer);
}

static bool right_what(struct scene *s, const struct said *answer)
{
	return has_value(s, answer, scene_slot(s, "value"));
}

static bool right_true(struct scene *s, const struct said *answer)
{
	bool is = has_value(s, scene_slot(s, "what"), scene_slot(s, "option"));

	return scene_word(s, answer, "words.true") == is;
}

/* Each thing with the partner that the question gives it, and no other. */
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

/* The figure of a number; a thing with several has any of them. */
static bool right_number(struct scene *s, const struct said *answer)
{
	uint32_t row = scene_row(s, NUMBER_WHAT, scene_slot(s, "what"));

	return row != INDEX_NONE && scene_says(s, row, NUMBER_VALUE, answer);
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
		number.qualifier == NUMBER_ABOUT) &&
	       words.qualifier == number.qualifier && words.lo == number.lo;
}

static bool right_compare(struct scene *s, const struct said *answer)
{
	uint32_t row = scene_row(s, NUMBER_WHAT, scene_slot(s, "what"));
	const struct said *figure = scene_slot(s, "figure");
	const struct value *cell;
	struct number words;
	int64_t value;

	if (row == INDEX_NONE ||
	    !said_figure(s->book->phrases, figure->text, &words))
		return false;
	cell = scene_cell(s, row, NUMBER_VALUE);
	if (cell->kind != VALUE_NUMBER)
		return false;
	value = world_figure(s->world, cell);
	return scene_word(s, answer, "words.more") ? value > words.lo
						   : value < words.lo;
}

/* Where figures below zero are always true, their sign tells. */
static void expect_sign(struct scene *s)
{
	uint32_t row = scene_row(s, NUMBER_WHAT, scene_slot(s, "what"));
	const struct said *figure = scene_slot(s, "figure");
	const struct value *cell;
	struct number words;

	if (row == INDEX_NONE ||
	    !said_figure(s->book->phrases, figure->text, &words))
		return;
	cell = scene_cell(s, row, NUMBER_VALUE);
	if (cell->kind == VALUE_NUMBER && words.lo >= 0 &&
	    pack_value_number(s->pack, cell).lo < 0)
		s->fault = "a false figure with another sign than the fact's";
}

static bool right_number_true(struct scene *s, const struct said *answer)
{
	bool is = right_number(s, scene_slot(s, "figure"));

	if (!is && s->book->traps >> TRAP_GIVEN & 1)
		expect_sign(s);
	return scene_word(s, answer, "words.true") == is;
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
	LINK("link-what", ANSWERS_ROWS, LINK_WHAT, right_what, NULL),
	LINK("link-match", ANSWERS_ROWS, LINK_WHAT, right_match, NULL),
	LINK("link-true", ANSWERS_EITHER, LINK_VALUE, right_true, NULL),
	FIGURE("number-value", ANSWERS_FIGURE, right_number),
	FIGURE("number-value-typed", ANSWERS_FIGURE, right_number),
	FIGURE("number-guess", ANSWERS_FIGURE, right_guess),
	FIGURE("number-compare", ANSWERS_EITHER, right_compare),
	FIGURE("number-true", ANSWERS_EITHER, right_number_true),
	{0},
};
