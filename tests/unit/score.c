#include "round/score.h"

#include "expect.h"

static const struct {
	uint32_t difficulty;
	enum verdict verdict;
	uint32_t hints;
	uint32_t streak;
	uint32_t points;
} rows[] = {
	{1, VERDICT_CORRECT, 0, 0, 10},
	{3, VERDICT_CORRECT, 0, 0, 30},
	{5, VERDICT_CORRECT, 0, 0, 50},
	{3, VERDICT_CLOSE, 0, 0, 15},
	{1, VERDICT_CLOSE, 0, 0, 5},
	{3, VERDICT_WRONG, 0, 0, 0},
	{5, VERDICT_WRONG, 0, 99, 0},
	{4, VERDICT_CORRECT, 1, 0, 20},
	{4, VERDICT_CORRECT, 2, 0, 10},
	{4, VERDICT_CLOSE, 1, 0, 10},
	{5, VERDICT_CORRECT, 6, 0, 0},
	{2, VERDICT_CORRECT, 0, 1, 22},
	{2, VERDICT_CORRECT, 0, 4, 28},
	{2, VERDICT_CORRECT, 0, 5, 30},
	{2, VERDICT_CORRECT, 0, 6, 30},
	{5, VERDICT_CORRECT, 0, 5, 75},
	{5, VERDICT_CORRECT, 0, UINT32_MAX, 75},
	{1, VERDICT_CLOSE, 0, 1, 5}, /* 5.5: whole numbers only */
	{3, VERDICT_CLOSE, 1, 5, 10},
	{5, VERDICT_CORRECT, 1000, 0, 0},
};

Test(score, points_are_as_documented)
{
	for (size_t i = 0; i < COUNT(rows); i++) {
		uint32_t points = score_points(rows[i].difficulty,
					       rows[i].verdict, rows[i].hints);

		cr_expect(points + score_bonus(points, rows[i].streak) ==
				  rows[i].points,
			  "row %zu", i);
	}
}

/* A hint states the remaining worth; that is what the answer earns. */
Test(score, the_bonus_comes_on_top_of_what_was_promised)
{
	uint32_t promised = score_points(3, VERDICT_CORRECT, 1);

	cr_expect(eq(u32, promised, 15));
	cr_expect(eq(u32, score_bonus(promised, 0), 0));
	cr_expect(eq(u32, score_bonus(promised, 1), 1));
	cr_expect(eq(u32, score_bonus(40, 3), 12));
}

Test(score, more_help_never_earns_more)
{
	for (uint32_t d = 1; d <= 5; d++)
		for (uint32_t hints = 0; hints < 5; hints++) {
			uint32_t right =
				score_points(d, VERDICT_CORRECT, hints);

			cr_assert(le(u32, score_points(d, VERDICT_CLOSE, hints),
				     right));
			cr_assert(le(u32, right, 50));
			cr_assert(
				le(u32,
				   score_points(d, VERDICT_CORRECT, hints + 1),
				   right));
		}
	for (uint32_t streak = 0; streak < 8; streak++) {
		cr_assert(le(u32, score_bonus(50, streak), 25));
		cr_assert(le(u32, score_bonus(50, streak),
			     score_bonus(50, streak + 1)));
	}
}

Test(score, rating_is_good_only_for_a_clean_first_answer)
{
	cr_expect(score_rating(VERDICT_CORRECT, 0, 1) == RATING_GOOD);
	cr_expect(score_rating(VERDICT_CORRECT, 1, 1) == RATING_HARD);
	cr_expect(score_rating(VERDICT_CLOSE, 0, 1) == RATING_HARD);
	cr_expect(score_rating(VERDICT_CLOSE, 2, 1) == RATING_HARD);
	cr_expect(score_rating(VERDICT_WRONG, 0, 1) == RATING_AGAIN);
	cr_expect(score_rating(VERDICT_CORRECT, 0, 2) == RATING_AGAIN);
	cr_expect(score_rating(VERDICT_CLOSE, 0, 2) == RATING_AGAIN);
	cr_expect(score_rating(VERDICT_WRONG, 0, 2) == RATING_AGAIN);
}
