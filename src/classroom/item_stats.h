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
 * A figure that does not exist is NAN.
 */

#include <stdint.h>

struct mark_table {
	/*
	 * Pupil after pupil, the mark of each item, 0 to 1. NAN stands for an
	 * item that was not answered, which counts as 0.
	 */
	const double *at;
	uint32_t n_pupils;
	uint32_t n_items;
};

struct item_stats {
	double facility; /* the mean mark, 0 to 1 */
	double sd;	 /* of the marks, with n - 1; from two pupils on */

	/* The correlation of the mark with the rest of the total, -1 to 1: the
	 * discrimination index / 100. Not where one of them never varies. */
	double item_rest;

	/* The covariance of these two as a share of the greatest that their
	 * values allow, which there must be. */
	double efficiency;
};

struct test_stats {
	double mean; /* of the totals */
	double sd;
	double alpha; /* internal consistency; from three pupils and two items
			 on */
	double sem;   /* the standard error of a total */
};

/* Fills in `items`, one for each item. */
struct test_stats test_stats(const struct mark_table *marks,
			     struct item_stats *items);

#endif
