#include "statistics.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

/* The error rate of all tests together. */
static const double errors = 0.05;

static uint32_t numbered(struct statistics *statistics, struct strmap *ids,
			 struct str key, bool *is_new)
{
	uint32_t n = ids->items.n;
	const uint32_t *known = strmap_get(ids, key);

	*is_new = !known;
	if (known)
		return *known;
	*strmap_put(ids, arena_copy(&statistics->arena, key), is_new) = n;
	return n;
}

static uint32_t cell_number(struct statistics *statistics, struct cell cell)
{
	char text[256];
	struct str key = {text, 0};
	bool is_new;
	uint32_t id;

	key.len = (size_t)snprintf(text, sizeof(text), STR_FMT "\n" STR_FMT,
				   STR_ARG(cell.form), STR_ARG(cell.group));
	if (key.len >= sizeof(text))
		abort();
	id = numbered(statistics, &statistics->cell_ids, key, &is_new);
	if (is_new)
		*vec_push(&statistics->cells) = (struct cell){
			arena_copy(&statistics->arena, cell.form),
			arena_copy(&statistics->arena, cell.group),
		};
	return id;
}

void statistics_add(struct statistics *statistics, struct cell cell,
		    uint32_t fact, uint32_t strategy, double hit, double chance)
{
	uint32_t id = cell_number(statistics, cell);
	char text[64];
	struct str key = {text, 0};
	struct tries *tries;
	bool is_new;
	uint32_t at;

	key.len = (size_t)snprintf(text, sizeof(text), "%u %u %u", id, fact,
				   strategy);
	at = numbered(statistics, &statistics->tries_ids, key, &is_new);
	if (is_new)
		*vec_push(&statistics->tries) =
			(struct tries){.cell = id, .strategy = strategy};
	tries = &statistics->tries.at[at];
	tries->n++;
	tries->hits += hit;
	tries->chances += chance;
}

/* A run of tries with the same cell and strategy, or form and strategy. */
struct span {
	const struct tries *first;
	uint32_t n;
};

static uint64_t draws_of(struct span span)
{
	uint64_t draws = 0;

	for (uint32_t i = 0; i < span.n; i++)
		draws += span.first[i].n;
	return draws;
}

static bool is_large(struct span span)
{
	return span.n >= FACTS_LEAST && draws_of(span) >= DRAWS_LEAST;
}

/* The critical value, in standard errors, of one test among so many. */
static double quantile(double tests)
{
	double low = 0;
	double high = 40;

	for (int i = 0; i < 100; i++) {
		double middle = (low + high) / 2;

		if (erfc(middle / sqrt(2)) / 2 > errors / tests)
			low = middle;
		else
			high = middle;
	}
	return high;
}

/* The standard error of the mean excess, clustered by facts. */
static double error_of(struct span span, double mean, double draws)
{
	double squares = 0;

	for (uint32_t i = 0; i < span.n; i++) {
		const struct tries *tries = &span.first[i];
		double off =
			tries->hits - tries->chances - mean * (double)tries->n;

		squares += off * off;
	}
	return sqrt(squares * span.n / (span.n - 1)) / draws;
}

static struct rate rate_of(struct span span, struct cell cell)
{
	struct rate rate = {
		.cell = cell,
		.strategy = span.first->strategy,
		.draws = draws_of(span),
		.facts = span.n,
	};

	for (uint32_t i = 0; i < span.n; i++) {
		rate.rate += span.first[i].hits / (double)rate.draws;
		rate.chance += span.first[i].chances / (double)rate.draws;
	}
	rate.bound =
		error_of(span, rate.rate - rate.chance, (double)rate.draws);
	return rate;
}

static int by_cell(const void *left, const void *right)
{
	const struct tries *a = left;
	const struct tries *b = right;

	if (a->cell != b->cell)
		return a->cell < b->cell ? -1 : 1;
	return (a->strategy > b->strategy) - (a->strategy < b->strategy);
}

static int by_excess(const void *left, const void *right)
{
	const struct rate *a = left;
	const struct rate *b = right;
	double x = a->rate - a->chance;
	double y = b->rate - b->chance;

	return (x < y) - (x > y);
}

static struct span next_span(struct statistics *statistics, uint32_t from)
{
	struct span span = {statistics->tries.at + from, 1};

	while (from + span.n < statistics->tries.n &&
	       !by_cell(span.first, &span.first[span.n]))
		span.n++;
	return span;
}

static void sort_tries(struct statistics *statistics)
{
	qsort(statistics->tries.at, statistics->tries.n,
	      sizeof(*statistics->tries.at), by_cell);
}

/* Pools small cells into the cell of their form. */
static void pool(struct statistics *statistics)
{
	struct span span;

	sort_tries(statistics);
	for (uint32_t i = 0; i < statistics->tries.n; i += span.n) {
		struct cell cell;
		uint32_t pooled;

		span = next_span(statistics, i);
		if (is_large(span))
			continue;
		cell = statistics->cells.at[span.first->cell];
		cell.group = STR("*");
		pooled = cell_number(statistics, cell);
		for (uint32_t j = 0; j < span.n; j++)
			statistics->tries.at[i + j].cell = pooled;
	}
	sort_tries(statistics);
}

rates statistics_rates(struct statistics *statistics, uint32_t points)
{
	rates found = VEC_INIT;
	struct span span;
	double errors_most;

	pool(statistics);
	for (uint32_t i = 0; i < statistics->tries.n; i += span.n) {
		span = next_span(statistics, i);
		if (is_large(span))
			*vec_push(&found) = rate_of(
				span, statistics->cells.at[span.first->cell]);
	}
	errors_most = found.n ? quantile(found.n) : 0;
	vec_each (rate, &found) {
		double excess = rate->rate - rate->chance;

		rate->bound = excess - errors_most * rate->bound;
		rate->is_finding = 100 * excess > points && rate->bound > 0;
	}
	if (found.n)
		qsort(found.at, found.n, sizeof(*found.at), by_excess);
	return found;
}

void statistics_finish(struct statistics *statistics)
{
	strmap_finish(&statistics->cell_ids);
	strmap_finish(&statistics->tries_ids);
	vec_finish(&statistics->cells);
	vec_finish(&statistics->tries);
	arena_finish(&statistics->arena);
}
