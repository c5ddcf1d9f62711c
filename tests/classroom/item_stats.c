/*
 * item_stats: the statistics of a table of marks.
 *
 *	item_stats TABLE.csv
 *
 * The first line names the items, each other line has the marks of a pupil, 0
 * to 1; a cell without a number is an item that was not answered. Prints of
 * each item its name, facility, item-rest correlation and efficiency in per
 * cent, and the deviation of its marks; then alpha and the standard error. `-`
 * stands for a figure that does not exist.
 */

#include "classroom/item_stats.h"
#include "pack/csv.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

static double mark_in(const struct csv *csv, uint32_t row, uint32_t item,
		      struct arena *arena)
{
	struct str text = csv_copy(csv, row, item, arena);
	char *end = NULL;
	double mark = text.len ? strtod(text.ptr, &end) : NAN;

	return end && !*end ? mark : NAN;
}

static void print_figure(double figure)
{
	if (isnan(figure))
		fputs(" -", stdout);
	else
		printf(" %.10f", figure);
}

static void print(const struct csv *csv, const struct item_stats *items,
		  const struct test_stats *test)
{
	struct strbuf name = STRBUF_INIT;

	for (uint32_t i = 0; i < csv->n_columns; i++) {
		printf(STR_FMT, STR_ARG(csv_cell(csv, 0, i, &name)));
		print_figure(items[i].facility);
		print_figure(100 * items[i].item_rest);
		print_figure(100 * items[i].efficiency);
		print_figure(items[i].sd);
		putchar('\n');
	}
	strbuf_finish(&name);
	fputs("alpha", stdout);
	print_figure(test->alpha);
	fputs(" sem", stdout);
	print_figure(test->sem);
	putchar('\n');
}

static void calculate(const struct csv *csv, struct arena *arena)
{
	uint32_t n = csv->n_columns;
	uint32_t n_pupils = csv->n_rows - 1;
	double *marks = arena_array(arena, double, (size_t)n *n_pupils);
	struct item_stats *items = arena_array(arena, struct item_stats, n);
	struct test_stats test;

	for (uint32_t i = 0; i < n * n_pupils; i++)
		marks[i] = mark_in(csv, 1 + i / n, i % n, arena);
	test = test_stats(&(struct mark_table){marks, n_pupils, n}, items);
	print(csv, items, &test);
}

int main(int argc, char **argv)
{
	struct arena arena = ARENA_INIT;
	struct diags diags = DIAGS_INIT;
	struct source source;
	struct csv csv;
	bool ok = argc == 2 && source_read(&source, argv[1], &diags);

	if (!ok) {
		fputs("item_stats: wants a table of marks\n", stderr);
		return 2;
	}
	ok = csv_read(&csv, &source, &diags);
	if (ok) {
		calculate(&csv, &arena);
		csv_finish(&csv);
	}
	source_finish(&source);
	diags_finish(&diags);
	arena_finish(&arena);
	return !ok;
}
