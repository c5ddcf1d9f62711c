#include "claim.h"

#include "claim_context.h"
#include "spoken_value.h"

/* The row of an occasion: of the {on} in the stem, or of an option. */
static uint32_t occasion(struct scene *s, const struct said *said)
{
	return scene_row(s, SERIES_ON, said);
}

static bool right_value(struct scene *s, const struct said *answer)
{
	uint32_t row = occasion(s, scene_slot(s, "on"));
	const struct said *of = scene_slot(s, "of");
	int32_t day;

	if (row == INDEX_NONE)
		return false;
	if (of && scene_day(s, row, SERIES_ON, &day))
		scene_called(s, of, scene_subject(s), day);
	return scene_says(s, row, s->reading->stem->column, answer);
}

static bool right_when(struct scene *s, const struct said *answer)
{
	uint32_t row = occasion(s, answer);

	return row != INDEX_NONE && scene_says(s, row, s->reading->stem->column,
					       scene_slot(s, "figure"));
}

static bool same_figure(const struct scene *s, const struct value *a,
			const struct value *b)
{
	struct number x;
	struct number y;

	if (a->kind != VALUE_NUMBER || b->kind != VALUE_NUMBER)
		return false;
	x = pack_value_number(s->pack, a);
	y = pack_value_number(s->pack, b);
	return x.qualifier == NUMBER_EXACT && y.qualifier == NUMBER_EXACT &&
	       x.lo == y.lo && x.power == y.power;
}

/* Counts that are parts of different wholes must not be compared. */
static void expect_same_whole(struct scene *s, uint32_t a, uint32_t b)
{
	uint32_t index = s->reading->stem->column;
	const struct column *column = pack_column(s->pack, s->group, index);

	if (a == b || column->out_of == INDEX_NONE ||
	    column->type == COLUMN_PERCENT)
		return;
	if (!same_figure(s, scene_cell(s, a, column->out_of),
			 scene_cell(s, b, column->out_of)))
		s->fault = "figures of different wholes are compared";
}

/* The figures of two occasions; false when one is unknown. */
static bool two_figures(struct scene *s, const struct said *a,
			const struct said *b, int64_t *x, int64_t *y)
{
	uint32_t column = s->reading->stem->column;
	uint32_t row = occasion(s, a);
	uint32_t other = occasion(s, b);

	if (row == INDEX_NONE || other == INDEX_NONE)
		return false;
	if (scene_cell(s, row, column)->kind != VALUE_NUMBER ||
	    scene_cell(s, other, column)->kind != VALUE_NUMBER) {
		s->fault = "a figure that is not known is compared";
		return false;
	}
	expect_same_whole(s, row, other);
	*x = world_figure(s->world, scene_cell(s, row, column));
	*y = world_figure(s->world, scene_cell(s, other, column));
	return true;
}

static bool right_extreme(struct scene *s, const struct said *answer,
			  bool highest)
{
	for (uint32_t i = 0; i < s->q->n_options; i++) {
		int64_t mine;
		int64_t other;

		if (str_eq(s->options[i].key, answer->key))
			continue;
		if (!two_figures(s, answer, &s->options[i], &mine, &other) ||
		    world_figure_order(highest ? mine : other,
				       highest ? other : mine) <= 0)
			return false;
	}
	return true;
}

static bool right_highest(struct scene *s, const struct said *answer)
{
	return right_extreme(s, answer, true);
}

static bool right_lowest(struct scene *s, const struct said *answer)
{
	return right_extreme(s, answer, false);
}

static bool earlier_and_later(struct scene *s, int64_t *earlier, int64_t *later)
{
	return two_figures(s, scene_slot(s, "earlier"), scene_slot(s, "later"),
			   earlier, later);
}

static bool right_change(struct scene *s, const struct said *answer)
{
	int64_t then;
	int64_t now;

	if (!earlier_and_later(s, &then, &now))
		return false;
	if (scene_word(s, answer, "words.rose"))
		return world_figure_order(now, then) > 0;
	return scene_word(s, answer, "words.fell")
		       ? world_figure_order(now, then) < 0
		       : now == then;
}

/* "By how much did it rise": only if it rose. */
static bool right_difference(struct scene *s, const struct said *answer)
{
	bool rise = str_find(s->q->stem, STR(" rise ")) != SIZE_MAX;
	struct number words;
	int64_t then;
	int64_t now;

	if (!earlier_and_later(s, &then, &now) ||
	    !said_figure(s->book->phrases, answer->text, &words))
		return false;
	return scene_fits(words, rise ? now - then : then - now);
}

/* The boundaries of shares, in sixtieths of the whole. */
enum { SIXTIETHS = 60 };

static const struct {
	const char *word;
	int at;
} borders[] = {
	{"shares.tenth", 6},	       {"shares.fifth", 12},
	{"shares.quarter", 15},	       {"shares.third", 20},
	{"shares.half", 30},	       {"shares.two-thirds", 40},
	{"shares.three-quarters", 45}, {"shares.four-fifths", 48},
	{"shares.nine-tenths", 54},
};

static int64_t border_of(struct scene *s, struct str text)
{
	for (size_t i = 0; i < sizeof(borders) / sizeof(*borders); i++)
		if (str_eq(text, phrases_get(s->book->phrases,
					     str_of(borders[i].word))))
			return borders[i].at;
	s->fault = "a share that is not known";
	return 0;
}

static bool is_share(struct scene *s, const struct said *answer, int64_t figure,
		     int64_t whole)
{
	const struct phrases *phrases = s->book->phrases;
	struct matching match;

	figure *= SIXTIETHS;
	if (pattern_first(phrases_get(phrases, STR("shares.less")),
			  answer->text, &match))
		return figure <
		       whole * border_of(s, match_text(&match, "high"));
	if (pattern_first(phrases_get(phrases, STR("shares.more")),
			  answer->text, &match))
		return figure > whole * border_of(s, match_text(&match, "low"));
	return pattern_first(phrases_get(phrases, STR("shares.between")),
			     answer->text, &match) &&
	       figure > whole * border_of(s, match_text(&match, "low")) &&
	       figure < whole * border_of(s, match_text(&match, "high"));
}

static bool right_share(struct scene *s, const struct said *answer)
{
	uint32_t row = occasion(s, scene_slot(s, "on"));
	uint32_t column = s->reading->stem->column;
	uint32_t out_of = pack_column(s->pack, s->group, column)->out_of;
	const struct said *of = scene_slot(s, "of");
	int64_t whole;
	int32_t day;

	if (row == INDEX_NONE)
		return false;
	if (out_of == INDEX_NONE ||
	    scene_cell(s, row, out_of)->kind != VALUE_NUMBER ||
	    scene_cell(s, row, column)->kind != VALUE_NUMBER) {
		s->fault = "a share of a whole that is not known";
		return false;
	}
	if (of && scene_day(s, row, SERIES_ON, &day))
		scene_called(s, of, scene_subject(s), day);
	whole = world_figure(s->world, scene_cell(s, row, out_of));
	return is_share(s, answer,
			world_figure(s->world, scene_cell(s, row, column)),
			whole);
}

#define SERIES(form, answers, column, right, ...)                              \
	{                                                                      \
		form, FACT_SERIES, answers, column, right,                     \
		{                                                              \
			__VA_ARGS__                                            \
		}                                                              \
	}

const struct claim series_claims[] = {
	SERIES("series-value", ANSWERS_CELL, INDEX_NONE, right_value,
	       "series-value", "series-name", "series-name-who"),
	SERIES("series-value-typed", ANSWERS_CELL, INDEX_NONE, right_value,
	       "series-value-typed", "series-name-typed",
	       "series-name-typed-who"),
	SERIES("series-when", ANSWERS_ROWS, SERIES_ON, right_when,
	       "series-when", "series-when-name", "series-when-on",
	       "series-when-name-on"),
	SERIES("series-highest", ANSWERS_ROWS, SERIES_ON, right_highest,
	       "series-highest", "series-highest-on"),
	SERIES("series-lowest", ANSWERS_ROWS, SERIES_ON, right_lowest,
	       "series-lowest", "series-lowest-on"),
	SERIES("series-change", ANSWERS_EITHER, SERIES_ON, right_change,
	       "series-change", "series-change-same"),
	SERIES("series-difference", ANSWERS_FIGURE, INDEX_NONE,
	       right_difference, "series-rise", "series-fall"),
	SERIES("series-share", ANSWERS_EITHER, SERIES_ON, right_share,
	       "series-share"),
	{0},
};
