#include "judge/option/places.h"
#include "judge/ruling.h"

/* Close if only two neighbours are swapped. */
struct ruling judge_order(const struct answer *answer,
			  const struct judge_pool *pool,
			  const struct lexed *typed)
{
	struct places places;
	uint32_t wrong = 0;
	uint32_t first = 0;

	(void)pool;
	places_read(&places, typed, answer->n_options);
	if (!places_each_once(&places, answer->n_options))
		return (struct ruling){VERDICT_WRONG,
				       "name all #, each once",
				       STR_NONE,
				       "",
				       {answer->n_options},
				       true};
	for (uint32_t i = places.n; i-- > 0;)
		if (places.at[i] != answer->order[i]) {
			wrong++;
			first = i;
		}
	if (!wrong)
		return RULING_CORRECT;
	if (wrong > 2 || places.at[first + 1] != answer->order[first])
		return RULING_WRONG;
	return RULING(VERDICT_CLOSE, "two neighbours are swapped");
}
