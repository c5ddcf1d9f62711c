#include "pack/csv.h"

#include "expect.h"

#include <string.h>

static struct diags diags;
static struct source source;
static struct strbuf buffer;
static struct csv csv;

static void finish(void)
{
	source_finish(&source);
	strbuf_finish(&buffer);
	diags_finish(&diags);
}

static bool reads(struct str text)
{
	cr_assert(source_copy(&source, "a.csv", text, &diags));
	return csv_read(&csv, &source, &diags);
}

static struct str cell(uint32_t row, uint32_t column)
{
	return csv_cell(&csv, row, column, &buffer);
}

Test(csv, cells_are_what_stands_in_quotes, .fini = finish)
{
	cr_assert(reads(STR("a,\"b c\",d\r\n"
			    "1, two ,\"say \"\"no\"\"\"\r\n"
			    "\r\n"
			    ",,\r\n"
			    "\"x,\ny\",\"\",\"\"\"\"")));
	cr_expect(eq(u32, csv.n_columns, 3));
	cr_expect(eq(u32, csv.n_rows, 3));
	expect_str(cell(0, 1), "b c");
	expect_str(cell(1, 1), "two");
	expect_str(cell(1, 2), "say \"no\"");
	expect_str(cell(2, 0), "x,\ny");
	expect_str(cell(2, 1), "");
	expect_str(cell(2, 2), "\"");
	csv_finish(&csv);
}

Test(csv, columns_are_found_by_their_header, .fini = finish)
{
	cr_assert(reads(STR("\xEF\xBB\xBF"
			    "\"id\",Schmelzpunkt,,\n1,2,3,4\n")));
	cr_expect(eq(u32, csv_column(&csv, STR("id")), 0));
	cr_expect(eq(u32, csv_column(&csv, STR("Schmelzpunkt")), 1));
	cr_expect(eq(u32, csv_column(&csv, STR("x")), CSV_NONE));
	csv_finish(&csv);
}

Test(csv, titles_stand_above_the_header, .fini = finish)
{
	cr_assert(reads(STR("Rivers of Europe\n\nmeasured in 2020;;\n"
			    "Name;\"Length\n(km)\";Sea\n"
			    "Rhine;1,2;North Sea\n")));
	cr_expect(eq(u32, csv.n_rows, 2));
	cr_expect(eq(u32, csv.lines.at[0], 4));
	cr_expect(eq(u32, csv.lines.at[1], 6));
	cr_expect(eq(u32, csv_column(&csv, STR("Name")), 0));
	cr_expect(eq(u32, csv_column(&csv, STR("Length (km)")), 1));
	expect_str(cell(1, 1), "1,2");
	csv_finish(&csv);
}

Test(csv, one_column_has_no_title, .fini = finish)
{
	cr_assert(reads(STR("Name\nRhine\nElbe\n")));
	cr_expect(eq(u32, csv.n_rows, 3));
	expect_str(cell(0, 0), "Name");
	csv_finish(&csv);
}

static void expect_span(struct span span, uint32_t line, uint32_t column,
			uint32_t width)
{
	cr_expect(eq(u32, span.line, line));
	cr_expect(eq(u32, span.column, column));
	cr_expect(eq(u32, span.width, width));
}

Test(csv, every_cell_has_a_place, .fini = finish)
{
	struct csv_place place = {0, 1, 1};

	cr_assert(reads(STR("\xEF\xBB\xBF"
			    "a,b\n\n\"x\ny\",Гагарин\nØ,q\n")));
	expect_span(csv_span(&csv, 0, 0), 1, 1, 1);
	expect_span(csv_span(&csv, 0, 1), 1, 3, 1);
	expect_span(csv_span(&csv, 1, 0), 3, 1, 3);
	expect_span(csv_span(&csv, 1, 1), 4, 4, 7);
	expect_span(csv_span(&csv, 2, 1), 5, 3, 1);
	csv_advance(&csv, &place, 3);
	cr_expect(eq(u32, place.line, 4));
	cr_expect(eq(u32, place.column, 4));
	csv_finish(&csv);
}

Test(csv, spreadsheets_separate_by_semicolons_and_tabs, .fini = finish)
{
	cr_assert(reads(STR("a;\"b,c,d\";e\n1,5;2;3\n")));
	cr_expect(eq(u32, csv.n_columns, 3));
	expect_str(cell(1, 0), "1,5");
	csv_finish(&csv);
	source_finish(&source);
	cr_assert(reads(STR("a\tb, c\td\n1\t2\t3\n")));
	expect_str(cell(0, 1), "b, c");
	csv_finish(&csv);
}

static const struct {
	struct str text;
	const char *message;
	uint32_t line;
	uint32_t column;
} bad[] = {
	{STR(""), "a table without a header", 1, 1},
	{STR("\n,\n"), "a table without a header", 1, 1},
	{STR("a,b\n1,2,3\n"), "cells in this row: 3, in the header: 2", 2, 5},
	{STR("a,b\n1\n"), "cells in this row: 1, in the header: 2", 2, 1},
	{STR("a,b\n1,\"2\n3\n"), "a quotation mark that is not closed", 2, 3},
	{STR("a,b\nя,\"2\" x\n"), "text after a quoted cell", 2, 6},
	{STR("a,b,a\n1,2,3\n"), "two columns are called `a`", 1, 5},
	{STR("a\nx\xE2\x80\xAEz\n"), "invisible character U+202E", 2, 2},
	{STR("\xEF\xBB\xBF"
	     "a\xE2\x80\xAE\n"),
	 "invisible character U+202E", 1, 2},
};

Test(csv, what_is_wrong_has_its_place, .fini = finish)
{
	for (size_t i = 0; i < sizeof(bad) / sizeof(*bad); i++) {
		cr_expect(not(reads(bad[i].text)), "row %zu", i);
		cr_assert(eq(u32, diags.all.n, 1), "row %zu", i);
		cr_expect(strstr(diags.all.at->message.ptr, bad[i].message) !=
				  NULL,
			  "row %zu: " STR_FMT, i,
			  STR_ARG(diags.all.at->message));
		cr_expect(eq(u32, diags.all.at->span.line, bad[i].line),
			  "row %zu", i);
		cr_expect(eq(u32, diags.all.at->span.column, bad[i].column),
			  "row %zu", i);
		source_finish(&source);
		diags_finish(&diags);
	}
}

Test(csv, short_rows_are_filled_where_that_is_wanted, .fini = finish)
{
	struct str text = STR("name,alias,pin\nAnn\nBen,b\n");

	cr_expect(not(reads(text)));
	source_finish(&source);
	cr_assert(source_copy(&source, "table.csv", text, &diags));
	cr_assert(csv_read_filled(&csv, &source, &diags));
	cr_assert(eq(u32, csv.n_rows, 3));
	expect_str(cell(1, 0), "Ann");
	expect_str(cell(1, 1), "");
	expect_str(cell(1, 2), "");
	expect_str(cell(2, 1), "b");
	expect_str(cell(2, 2), "");
	csv_finish(&csv);
	source_finish(&source);
	cr_assert(source_copy(&source, "table.csv", STR("name\nAnn,a\n"),
			      &diags));
	cr_expect(not(csv_read_filled(&csv, &source, &diags)));
}

Test(csv, sheets_have_titles_and_odd_rows, .fini = finish)
{
	cr_assert(source_copy(&source, "a.csv",
			      STR("A title\na,a,b\n1,2\n3,4,5,,\n"), &diags));
	cr_assert(csv_read_sheet(&csv, &source, &diags));
	cr_expect(eq(u32, csv.n_columns, 3));
	cr_expect(eq(u32, csv.n_rows, 3));
	expect_str(cell(0, 1), "a");
	expect_str(cell(1, 2), "");
	expect_str(cell(2, 2), "5");
	csv_finish(&csv);
}

Test(csv, tables_and_cells_have_limits, .fini = finish)
{
	struct strbuf text = STRBUF_INIT;

	for (int i = 0; i <= CSV_COLUMNS_MOST; i++)
		strbuf_addf(&text, "c%d,", i);
	cr_expect(not(reads(strbuf_str(&text))));
	expect_str(diags.all.at[0].message, "more than 200 columns");
	source_finish(&source);
	strbuf_reset(&text);
	strbuf_addz(&text, "a\n");
	for (int i = 0; i <= CSV_CELL_MOST; i++)
		strbuf_addc(&text, 'x');
	cr_expect(not(reads(strbuf_str(&text))));
	expect_str(diags.all.at[1].message, "text longer than 4 KiB");
	strbuf_finish(&text);
}
