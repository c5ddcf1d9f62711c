#include "classroom/item_stats.h"

#include "base/arena.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

/* Smaller variances are rounding errors: marks are of the order of 1. */
#define NOTHING 1e-12

/* One item, with the rest of each pupil's total. */
struct item {
	double *own;
	double *rest;
	uint32_t n;
};

static double mark_of(const struct mark_table *marks, uint32_t pupil,
		      uint32_t item)
{
	double mark = marks->at[(size_t)pupil * marks->n_items + item];

	return isnan(mark) ? 0 : mark;
}

static double mean_of(const double *values, uint32_t n)
{
	double sum = 0;

	for (uint32_t i = 0; i < n; i++)
		sum += values[i];
	return n ? sum / n : NAN;
}

static double covariance(const double *a, const double *b, uint32_t n)
{
	double mean_a = mean_of(a, n);
	double mean_b = mean_of(b, n);
	double sum = 0;

	for (uint32_t i = 0; i < n; i++)
		sum += (a[i] - mean_a) * (b[i] - mean_b);
	sum = n > 1 ? sum / (n - 1) : NAN;
	return fabs(sum) < NOTHING ? 0 : sum;
}

static int compare(const void *a, const void *b)
{
	double x = *(const double *)a;
	double y = *(const double *)b;

	return (x > y) - (x < y);
}

/* Sorts the marks and the rests: the covariance would be greatest if the best
 * pupils had the best marks. */
static double greatest_covariance(struct item *item)
{
	qsort(item->own, item->n, sizeof(*item->own), compare);
	qsort(item->rest, item->n, sizeof(*item->rest), compare);
	return covariance(item->own, item->rest, item->n);
}

static struct item_stats stats_of(struct item *item)
{
	double variance = covariance(item->own, item->own, item->n);
	double rest = covariance(item->rest, item->rest, item->n);
	double common = covariance(item->own, item->rest, item->n);
	double greatest = greatest_covariance(item);

	return (struct item_stats){
		.facility = mean_of(item->own, item->n),
		.sd = sqrt(variance),
		.item_rest = variance > 0 && rest > 0
				     ? common / sqrt(variance * rest)
				     : NAN,
		.efficiency = greatest > 0 ? common / greatest : NAN,
	};
}

static void add_totals(const struct mark_table *marks, double *totals)
{
	for (uint32_t pupil = 0; pupil < marks->n_pupils; pupil++)
		for (uint32_t i = 0; i < marks->n_items; i++)
			totals[pupil] += mark_of(marks, pupil, i);
}

static struct item_stats look_at(const struct mark_table *marks,
				 uint32_t number, const double *totals,
				 struct item *item)
{
	for (uint32_t pupil = 0; pupil < item->n; pupil++) {
		item->own[pupil] = mark_of(marks, pupil, number);
		item->rest[pupil] = totals[pupil] - item->own[pupil];
	}
	return stats_of(item);
}

/* `variances` is the sum of the variances of the items. */
static void set_consistency(struct test_stats *test,
			    const struct mark_table *marks, double variances)
{
	double items = marks->n_items;

	test->alpha = test->sem = NAN;
	if (marks->n_pupils < 3 || marks->n_items < 2 || !(test->sd > 0))
		return;
	test->alpha =
		items / (items - 1) * (1 - variances / (test->sd * test->sd));
	test->sem = sqrt(1 - test->alpha) * test->sd;
}

struct test_stats test_stats(const struct mark_table *marks,
			     struct item_stats *items)
{
	struct arena arena = ARENA_INIT;
	uint32_t n = marks->n_pupils;
	double *totals = arena_array(&arena, double, n);
	struct item item = {
		.own = arena_array(&arena, double, n),
		.rest = arena_array(&arena, double, n),
		.n = n,
	};
	struct test_stats test;
	double variances = 0;

	add_totals(marks, totals);
	for (uint32_t i = 0; i < marks->n_items; i++) {
		items[i] = look_at(marks, i, totals, &item);
		variances += items[i].sd * items[i].sd;
	}
	test.mean = mean_of(totals, n);
	test.sd = sqrt(covariance(totals, totals, n));
	set_consistency(&test, marks, variances);
	arena_finish(&arena);
	return test;
}
