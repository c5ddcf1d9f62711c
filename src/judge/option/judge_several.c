#include "judge/option/places.h"
#include "judge/ruling.h"

/* Score = (right - wrong) / n: 1 is correct, half is close. Who picks every
 * option has told none from the others. */
struct ruling judge_several(const struct answer *answer,
			    const struct judge_pool *pool,
			    const struct lexed *typed)
{
	struct places places;
	uint32_t picked = 0;
	int n = __builtin_popcount(answer->keys);
	int right;
	int wrong;
	bool told;

	(void)pool;
	places_read(&places, typed, answer->n_options);
	for (uint32_t i = 0; i < places.n; i++)
		picked |= 1u << places.at[i];
	right = __builtin_popcount(picked & answer->keys);
	wrong = __builtin_popcount(picked & ~answer->keys);
	told = right + wrong < (int)answer->n_options;
	if (right == n && !wrong)
		return RULING_CORRECT;
	return (struct ruling){
		.verdict = told && 2 * (right - wrong) >= n ? VERDICT_CLOSE
							    : VERDICT_WRONG,
		.before = picked ? "# of # right, # wrong" : NULL,
		.after = "",
		.counts = {(uint32_t)right, (uint32_t)n, (uint32_t)wrong},
		.unread = !picked,
	};
}
