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
#include "base/csv.h"
#include "base/vec.h"
#include "pack/source.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

struct table {
	struct csv_row names;
	VEC(double) marks;
	uint32_t n_pupils;
};

static double mark_in(const struct csv_row *row, uint32_t item)
{
	char *end = NULL;
	double mark = NAN;

	if (item < row->n && row->at[item].len)
		mark = strtod(row->at[item].ptr, &end);
	return end && !*end ? mark : NAN;
}

static bool read_table(struct table *table, struct str text,
		       struct arena *arena)
{
	struct csv csv = csv_over(text);
	struct csv_row row;

	if (!csv_row(&csv, arena, &table->names))
		return false;
	while (csv_row(&csv, arena, &row)) {
		for (uint32_t i = 0; i < table->names.n; i++)
			*vec_push(&table->marks) = mark_in(&row, i);
		table->n_pupils++;
	}
	return true;
}

static void print_figure(double figure)
{
	if (isnan(figure))
		fputs(" -", stdout);
	else
		printf(" %.10f", figure);
}

static void print(const struct table *table, const struct item_stats *items,
		  const struct test_stats *test)
{
	for (uint32_t i = 0; i < table->names.n; i++) {
		printf(STR_FMT, STR_ARG(table->names.at[i]));
		print_figure(items[i].facility);
		print_figure(100 * items[i].item_rest);
		print_figure(100 * items[i].efficiency);
		print_figure(items[i].sd);
		putchar('\n');
	}
	fputs("alpha", stdout);
	print_figure(test->alpha);
	fputs(" sem", stdout);
	print_figure(test->sem);
	putchar('\n');
}

static void calculate(struct table *table, struct arena *arena)
{
	struct item_stats *items =
		arena_array(arena, struct item_stats, table->names.n);
	struct marks marks = {table->marks.at, table->n_pupils, table->names.n};
	struct test_stats test = test_stats(&marks, items);

	print(table, items, &test);
}

int main(int argc, char **argv)
{
	struct table table = {.n_pupils = 0};
	struct arena arena = ARENA_INIT;
	struct diags diags = DIAGS_INIT;
	struct source source;
	bool ok = argc == 2 && source_read(&source, argv[1], &diags);

	if (!ok) {
		fputs("item_stats: wants a table of marks\n", stderr);
		return 2;
	}
	while (source_more(&source, &diags))
		;
	ok = read_table(&table, source.text, &arena);
	if (ok)
		calculate(&table, &arena);
	source_finish(&source);
	diags_finish(&diags);
	arena_finish(&arena);
	vec_finish(&table.marks);
	return !ok;
}
