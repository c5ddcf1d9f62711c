/*
 * item_stats: the statistics of a table of marks.
 *
 *	item_stats TABLE.csv
 *
 * The first line names the items, each other line has the marks of a pupil, 0
 * to 1; a cell without a number is an item that was not answered, and so is one
 * that is missing at the end of a line. A line of only commas counts as a
 * pupil, although the reader of packs skips such lines. Prints for each item
 * its name, facility, item-rest correlation and efficiency in per cent, and the
 * deviation of its marks; then alpha and the standard error. `-` stands for an
 * undefined figure.
 */

#include "classroom/item_stats.h"
#include "base/vec.h"
#include "pack/source.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

struct table {
	VEC(struct str) names;
	VEC(double) marks;
	uint32_t n_pupils;
};

/* The next cell of a line, without its quotes; false at the end. */
static bool take_cell(struct str *line, struct str *cell)
{
	bool is_quoted = line->len && line->ptr[0] == '"';
	size_t end =
		is_quoted ? str_find(str_from(*line, 1), STR("\"")) : SIZE_MAX;

	if (end == SIZE_MAX)
		return str_split(line, ',', cell);
	*cell = str_head(str_from(*line, 1), end);
	*line = str_from(*line, end + 3);
	return true;
}

static double mark_of(struct str cell)
{
	char text[64];
	char *end = text;
	double mark = NAN;

	cell = str_trim(cell);
	if (cell.len && cell.len < sizeof(text)) {
		memcpy(text, cell.ptr, cell.len);
		text[cell.len] = '\0';
		mark = strtod(text, &end);
	}
	return end > text && !*end ? mark : NAN;
}

static void take_names(struct table *table, struct str line)
{
	struct str cell;

	while (take_cell(&line, &cell))
		*vec_push(&table->names) = cell;
}

static void take_pupil(struct table *table, struct str line)
{
	for (uint32_t i = 0; i < table->names.n; i++) {
		struct str cell = STR_NONE;

		take_cell(&line, &cell);
		*vec_push(&table->marks) = mark_of(cell);
	}
	table->n_pupils++;
}

static void read_table(struct table *table, struct str text)
{
	struct str line;

	if (str_starts(text, STR("\xEF\xBB\xBF")))
		text = str_from(text, 3);
	while (str_split(&text, '\n', &line)) {
		line = str_trim(line);
		if (!line.len)
			continue;
		if (!table->names.n)
			take_names(table, line);
		else
			take_pupil(table, line);
	}
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

static void calculate(struct str text)
{
	struct table table = {.n_pupils = 0};
	struct arena arena = ARENA_INIT;
	struct item_stats *items;
	struct test_stats test;

	read_table(&table, text);
	items = arena_array(&arena, struct item_stats, table.names.n);
	test = test_stats(&(struct mark_table){table.marks.at, table.n_pupils,
					       table.names.n},
			  items);
	print(&table, items, &test);
	vec_finish(&table.names);
	vec_finish(&table.marks);
	arena_finish(&arena);
}

int main(int argc, char **argv)
{
	struct diags diags = DIAGS_INIT;
	struct source source;
	bool ok = argc == 2 && source_read(&source, argv[1], &diags);

	if (ok) {
		while (source_more(&source, &diags))
			;
		ok = !diags.errors;
		calculate(source.text);
		source_finish(&source);
	}
	if (!ok)
		fputs("item_stats: wants a table of marks\n", stderr);
	diags_finish(&diags);
	return ok ? 0 : 2;
}
