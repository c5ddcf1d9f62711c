#include "strategies.h"

/* Of true and false, more and less, before and after, higher and lower, the
 * first word is the option that is always listed first. */
const struct strategy strategies[] = {
	{"always first", ASPECT_PLACE, -1},
	{"always last", ASPECT_PLACE, 1},
	{"longest", ASPECT_LENGTH, 1},
	{"shortest", ASPECT_LENGTH, -1},
	{"most like the others", ASPECT_LIKENESS, 1},
	{"least like the others", ASPECT_LIKENESS, -1},
	{"shares words with the stem", ASPECT_SHARED, 1},
	{"shares none with the stem", ASPECT_SHARED, -1},
	{"best known", ASPECT_MENTIONS, 1},
	{"least known", ASPECT_MENTIONS, -1},
	{"most often an option", ASPECT_OFFERED, 1},
	{"least often an option", ASPECT_OFFERED, -1},
	{"latest era", ASPECT_ERA, 1},
	{"earliest era", ASPECT_ERA, -1},
	{"highest in its name", ASPECT_ORDINAL, 1},
	{"lowest in its name", ASPECT_ORDINAL, -1},
	{"highest or latest", ASPECT_FIGURE, 1},
	{"lowest or earliest", ASPECT_FIGURE, -1},
	{"middle", ASPECT_MIDDLE, 1},
	{"one at the ends", ASPECT_MIDDLE, -1},
	{"most isolated", ASPECT_GAP, 1},
	{"of the closest pair", ASPECT_GAP, -1},
	{"roundest", ASPECT_ROUND, 1},
	{"least round", ASPECT_ROUND, -1},
	{"first if the figure is round", ASPECT_STEM_ROUND, 1},
	{"first if it is not round", ASPECT_STEM_ROUND, -1},
	{"first if it begins with 4 to 9", ASPECT_STEM_LEADING, 1},
	{"first if it begins with 1 to 3", ASPECT_STEM_LEADING, -1},
	{"first if the years rise", ASPECT_STEM_RISES, 1},
	{"first if the years fall", ASPECT_STEM_RISES, -1},
};

const uint32_t n_strategies = sizeof(strategies) / sizeof(*strategies);

bool strategy_play(const struct strategy *strategy, const double *seen,
		   const struct question *q, double *hit)
{
	double best = seen[0] * strategy->sign;
	uint32_t picked = 0;
	uint32_t right = 0;

	for (uint32_t i = 1; i < q->n_options; i++)
		if (seen[i] * strategy->sign > best)
			best = seen[i] * strategy->sign;
	for (uint32_t i = 0; i < q->n_options; i++) {
		bool is_best = seen[i] * strategy->sign >= best;

		picked += is_best;
		right += is_best && q->keys >> i & 1;
	}
	*hit = (double)right / picked;
	return picked < q->n_options;
}

double strategy_chance(const struct question *q)
{
	uint32_t right = 0;

	for (uint32_t i = 0; i < q->n_options; i++)
		right += q->keys >> i & 1;
	return (double)right / q->n_options;
}
