#include "judge/ruling.h"

static enum verdict within(const struct answer *answer,
			   const struct lexed *typed, int64_t part)
{
	struct answer near = *answer;

	near.number.qualifier = NUMBER_EXACT;
	near.tolerance = answer->number.lo / part;
	return judge_number(&near, NULL, typed).verdict;
}

/* Within a tenth is right, within a quarter is close. */
struct ruling judge_guess(const struct answer *answer,
			  const struct judge_pool *pool,
			  const struct lexed *typed)
{
	(void)pool;
	if (within(answer, typed, 10) == VERDICT_CORRECT)
		return RULING(VERDICT_CORRECT, "within a tenth");
	if (within(answer, typed, 4) == VERDICT_CORRECT)
		return RULING(VERDICT_CLOSE, "within a quarter");
	return RULING_WRONG;
}
