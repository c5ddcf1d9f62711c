#include "round/score.h"

enum { STREAK_MOST = 5 };

uint32_t score_points(uint32_t difficulty, enum verdict verdict, uint32_t hints)
{
	uint32_t points = 10 * difficulty;

	if (verdict == VERDICT_WRONG)
		return 0;
	if (verdict == VERDICT_CLOSE)
		points /= 2;
	while (hints--)
		points /= 2;
	return points;
}

uint32_t score_bonus(uint32_t points, uint32_t streak)
{
	if (streak > STREAK_MOST)
		streak = STREAK_MOST;
	return points * streak / 10;
}

enum rating score_rating(enum verdict verdict, uint32_t hints, uint32_t tries)
{
	if (verdict == VERDICT_WRONG || tries > 1)
		return RATING_AGAIN;
	return verdict == VERDICT_CLOSE || hints ? RATING_HARD : RATING_GOOD;
}
