#include "classroom/item_stats.h"

#include "expect.h"

#include <math.h>

static bool is_near(double a, double b)
{
	return fabs(a - b) < 1e-9;
}

static bool is_missing(double figure)
{
	return isnan(figure);
}

/* Computed by hand: the totals are 2, 1, 1, 0; an item's rest score is that of
 * the other item. */
Test(item_stats, two_items_of_four_pupils)
{
	static const double at[] = {1, 1, 1, 0, 0, 1, 0, 0};
	struct mark_table marks = {at, 4, 2};
	struct item_stats items[2];
	struct test_stats test = test_stats(&marks, items);

	cr_expect(is_near(items[0].facility, 0.5));
	cr_expect(is_near(items[0].sd, sqrt(1.0 / 3)));
	cr_expect(is_near(items[0].item_rest, 0));
	cr_expect(is_near(items[0].efficiency, 0));
	cr_expect(is_near(test.mean, 1));
	cr_expect(is_near(test.sd, sqrt(2.0 / 3)));
	cr_expect(is_near(test.alpha, 0));
	cr_expect(is_near(test.sem, test.sd));
}

/* Rounding must not give a correlation for constant items. */
Test(item_stats, constant_items_have_no_correlation)
{
	double at[30];
	struct mark_table marks = {at, 10, 3};
	struct item_stats items[3];

	for (uint32_t i = 0; i < 30; i++)
		at[i] = i % 3 == 0 ? 0.1 : (i / 3) * 0.7 / 9;
	test_stats(&marks, items);
	cr_expect(is_missing(items[0].item_rest));
	cr_expect(is_missing(items[0].efficiency));
	cr_expect(is_near(items[0].sd, 0));
	cr_expect(is_near(items[1].item_rest, 1));
	cr_expect(is_near(items[1].efficiency, 1));
}

Test(item_stats, not_answered_is_zero)
{
	static const double missing[] = {1, NAN, NAN, 0.5, 1, 1};
	static const double zero[] = {1, 0, 0, 0.5, 1, 1};
	struct item_stats a[2];
	struct item_stats b[2];
	struct test_stats with =
		test_stats(&(struct mark_table){missing, 3, 2}, a);
	struct test_stats without =
		test_stats(&(struct mark_table){zero, 3, 2}, b);

	cr_expect(is_near(with.alpha, without.alpha));
	cr_expect(is_near(a[1].facility, 0.5));
	cr_expect(is_near(a[0].item_rest, b[0].item_rest));
}

Test(item_stats, few_pupils)
{
	static const double at[] = {1, 0, 0, 1};
	struct item_stats items[2];
	struct test_stats two =
		test_stats(&(struct mark_table){at, 2, 2}, items);
	struct test_stats one;

	cr_expect(is_near(items[0].item_rest, -1));
	cr_expect(is_missing(two.alpha) && is_missing(two.sem));
	one = test_stats(&(struct mark_table){at, 1, 2}, items);
	cr_expect(is_near(items[0].facility, 1));
	cr_expect(is_missing(items[0].sd) && is_missing(items[0].item_rest));
	cr_expect(is_missing(items[0].efficiency) && is_missing(one.sd));
	test_stats(&(struct mark_table){at, 0, 2}, items);
	cr_expect(is_missing(items[0].facility));
}

Test(item_stats, one_item_has_no_rest)
{
	static const double at[] = {1, 0, 0, 1};
	struct item_stats item;
	struct test_stats test =
		test_stats(&(struct mark_table){at, 4, 1}, &item);

	cr_expect(is_near(item.facility, 0.5));
	cr_expect(is_missing(item.item_rest) && is_missing(item.efficiency));
	cr_expect(is_missing(test.alpha) && is_missing(test.sem));
}

Test(item_stats, all_totals_alike)
{
	static const double at[] = {1, 0, 0, 1, 1, 0};
	struct item_stats items[2];
	struct test_stats test =
		test_stats(&(struct mark_table){at, 3, 2}, items);

	cr_expect(is_near(test.sd, 0));
	cr_expect(is_missing(test.alpha) && is_missing(test.sem));
}
