#include "judge/ruling.h"

static struct ruling within(const struct answer *answer,
			    const struct lexed *typed, int64_t part)
{
	struct answer near = *answer;

	near.number.qualifier = NUMBER_EXACT;
	near.tolerance = answer->number.lo / part;
	return judge_number(&near, NULL, typed);
}

/* Within a tenth is right, within a quarter is close. */
struct ruling judge_guess(const struct answer *answer,
			  const struct judge_pool *pool,
			  const struct lexed *typed)
{
	struct ruling near = within(answer, typed, 10);

	(void)pool;
	if (near.unread)
		return near;
	if (near.verdict == VERDICT_CORRECT)
		return RULING(VERDICT_CORRECT, "within a tenth");
	if (within(answer, typed, 4).verdict == VERDICT_CORRECT)
		return RULING(VERDICT_CLOSE, "within a quarter");
	return RULING_WRONG;
}
