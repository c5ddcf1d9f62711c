#include "round/schedule.h"

#include <math.h>

static const double stability_least = 0.001;
static const double difficulty_least = 1;
static const double difficulty_most = 10;

const struct scheduler scheduler_default = {
	.w = {.212,   1.2931, 2.3065, 8.2956, 6.4133, .8334, 3.0194,
	      .001,   1.8722, .1666,  .796,   1.4835, .0614, .2629,
	      1.6483, .6014,  1.8729, .5425,  .0912,  .0658, .1542},
	.short_term = true,
};

static double clamp(double x, double least, double most)
{
	return fmin(fmax(x, least), most);
}

/* Of the forgetting curve, chosen so that retrievability is 0.9 when the
 * elapsed time equals the stability. */
static double factor(const struct scheduler *s)
{
	return pow(.9, -1 / s->w[20]) - 1;
}

double schedule_retrievability(const struct scheduler *s, double stability,
			       int32_t days)
{
	return pow(1 + factor(s) * fmax(days, 0) / stability, -s->w[20]);
}

double schedule_interval(const struct scheduler *s, double stability,
			 double retention)
{
	return stability / factor(s) * (pow(retention, -1 / s->w[20]) - 1);
}

int32_t schedule_days(const struct scheduler *s, double stability,
		      double retention, int32_t most)
{
	double days = floor(schedule_interval(s, stability, retention) + .5);

	return (int32_t)fmin(fmax(days, 1), most);
}

/* Not clamped. */
static double first_difficulty(const struct scheduler *s, int rating)
{
	return s->w[4] - exp(s->w[5] * (rating - 1)) + 1;
}

/* Steps get smaller towards the hardest, with a slight pull back to the
 * easiest. */
static double next_difficulty(const struct scheduler *s, double d, int rating)
{
	double step = -s->w[6] * (rating - RATING_GOOD) * (10 - d) / 9;

	return clamp(s->w[7] * first_difficulty(s, RATING_EASY) +
			     (1 - s->w[7]) * (d + step),
		     difficulty_least, difficulty_most);
}

/* After a successful recall: the more had been forgotten, the greater the
 * gain. */
static double recalled(const struct scheduler *s, struct memory m, int rating,
		       double r)
{
	double gain = exp(s->w[8]) * (11 - m.difficulty) *
		      pow(m.stability, -s->w[9]) *
		      (exp(s->w[10] * (1 - r)) - 1);

	if (rating == RATING_HARD)
		gain *= s->w[15];
	if (rating == RATING_EASY)
		gain *= s->w[16];
	return m.stability * (1 + gain);
}

static double forgotten(const struct scheduler *s, struct memory m, double r)
{
	double most = m.stability;
	double left = s->w[11] * pow(m.difficulty, -s->w[12]) *
		      (pow(m.stability + 1, s->w[13]) - 1) *
		      exp(s->w[14] * (1 - r));

	if (s->short_term)
		most /= exp(s->w[17] * s->w[18]);
	return fmin(left, most);
}

static double same_day(const struct scheduler *s, double stability, int rating)
{
	double k = exp(s->w[17] * (rating - RATING_GOOD + s->w[18])) *
		   pow(stability, -s->w[19]);

	return stability * (rating >= RATING_HARD ? fmax(k, 1) : k);
}

static double next_stability(const struct scheduler *s, struct memory m,
			     int rating, int32_t days)
{
	double r;

	if (days <= 0 && s->short_term)
		return same_day(s, m.stability, rating);
	r = schedule_retrievability(s, m.stability, days);
	return rating == RATING_AGAIN ? forgotten(s, m, r)
				      : recalled(s, m, rating, r);
}

struct memory schedule_review(const struct scheduler *s, struct memory memory,
			      enum rating rating, int32_t days)
{
	int g = (int)rating;
	struct memory next = {s->w[g - 1], first_difficulty(s, g)};

	if (memory_exists(memory)) {
		next.stability = next_stability(s, memory, g, days);
		next.difficulty = next_difficulty(s, memory.difficulty, g);
	}
	return (struct memory){
		clamp(next.stability, stability_least, SCHEDULE_DAYS_MOST),
		clamp(next.difficulty, difficulty_least, difficulty_most),
	};
}
