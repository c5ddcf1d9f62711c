#include "judge/option/places.h"
#include "judge/ruling.h"

/* Typed are the partners of the first, the second ...: "b a c". A number before
 * each letter is allowed: "1b 2a 3c". */
struct ruling judge_match(const struct answer *answer,
			  const struct judge_pool *pool,
			  const struct lexed *typed)
{
	struct places places;
	uint32_t n = answer->n_options;
	uint32_t right = 0;

	(void)pool;
	places_read(&places, typed, n);
	places_unpair(&places, n);
	if (!places_each_once(&places, n))
		return (struct ruling){
			VERDICT_WRONG, "give each of the # a different partner",
			STR_NONE,      "",
			{n},	       true};
	for (uint32_t i = 0; i < n; i++)
		right += places.at[i] == answer->order[i];
	if (right == n)
		return RULING_CORRECT;
	return (struct ruling){2 * right >= n ? VERDICT_CLOSE : VERDICT_WRONG,
			       "# of # pairs are right",
			       STR_NONE,
			       "",
			       {right, n},
			       false};
}
