#ifndef CLASSROOM_ITEM_STATS_H
#define CLASSROOM_ITEM_STATS_H

/*
 * item_stats: how well each question of a test, and the test as a whole, tells
 * pupils apart. The formulas are those of Moodle's quiz statistics.
 *
 *	struct mark_table marks = {.at = given, .n_pupils = 24, .n_items = 8};
 *	struct item_stats items[8];
 *	struct test_stats test = test_stats(&marks, items);
 *	if (isfinite(test.alpha))
 *		...
 *
 * An undefined figure is NAN.
 */

#include <stdint.h>

struct mark_table {
	/*
	 * The mark of each item, 0 to 1, pupil by pupil. NAN stands for an item
	 * that was not answered, which counts as 0.
	 */
	const double *at;
	uint32_t n_pupils;
	uint32_t n_items;
};

struct item_stats {
	double facility; /* the mean mark, 0 to 1 */
	double sd;	 /* of the marks, with n - 1; needs two pupils */

	/* The correlation of the mark with the rest of the total, -1 to 1: the
	 * discrimination index / 100. Undefined if one of them never varies. */
	double item_rest;

	/* The covariance of these two as a share of the greatest possible for
	 * their values, which must be positive. */
	double efficiency;
};

struct test_stats {
	double mean; /* of the totals */
	double sd;
	double alpha; /* internal consistency; needs three pupils and two items
		       */
	double sem;   /* the standard error of a total */
};

/* Fills in `items`, one for each item. */
struct test_stats test_stats(const struct mark_table *marks,
			     struct item_stats *items);

#endif
