#include "base/diag.h"

#include "expect.h"

#include <string.h>

static void add_at(struct diags *diags, const char *file, uint32_t line,
		   uint32_t column, const char *message)
{
	struct diag diag = {.file = str_of(file), .span = {line, column, 1}};

	diags_add(diags, &diag, "%s", message);
}

Test(diag, texts_are_copied)
{
	struct diags diags = DIAGS_INIT;
	char file[] = "a.yaml";
	char line[] = "pack: a";
	char hint[] = "write b";
	struct diag diag = {
		.file = str_of(file),
		.span = {7, 12, 3},
		.excerpt = str_of(line),
		.message = STR("unused"),
		.hint = str_of(hint),
	};

	diags_add(&diags, &diag, "no `%s`, only %d", "b", 3);
	memset(file, 'x', strlen(file));
	memset(line, 'x', strlen(line));
	memset(hint, 'x', strlen(hint));
	cr_assert(eq(u32, diags.all.n, 1));
	expect_str(diags.all.at[0].file, "a.yaml");
	expect_str(diags.all.at[0].excerpt, "pack: a");
	expect_str(diags.all.at[0].hint, "write b");
	expect_str(diags.all.at[0].message, "no `b`, only 3");
	cr_expect(eq(u32, diags.all.at[0].span.line, 7));
	cr_expect(eq(u32, diags.all.at[0].span.column, 12));
	cr_expect(eq(u32, diags.all.at[0].span.width, 3));
	diags_finish(&diags);
}

Test(diag, errors_are_counted_and_warnings_are_not)
{
	struct diags diags = DIAGS_INIT;
	struct diag warning = {.severity = DIAG_WARNING};
	struct diag error = {.severity = DIAG_ERROR};

	diags_add(&diags, &warning, "%s", "a");
	cr_expect(eq(u32, diags.errors, 0));
	diags_add(&diags, &error, "%s", "b");
	diags_add(&diags, &error, "%s", "c");
	cr_expect(eq(u32, diags.errors, 2));
	cr_expect(eq(u32, diags.all.n, 3));
	diags_finish(&diags);
	cr_expect(eq(u32, diags.errors, 0));
	cr_expect(eq(u32, diags.all.n, 0));
}

Test(diag, sorted_by_file_then_line_then_column)
{
	static const char *const wanted[] = {"1", "2", "3", "4", "5"};
	struct diags diags = DIAGS_INIT;

	diags_sort(&diags);
	add_at(&diags, "b", 1, 1, "5");
	add_at(&diags, "a", 10, 1, "4");
	add_at(&diags, "a", 9, 20, "3");
	add_at(&diags, "a", 9, 3, "2");
	add_at(&diags, "a", 0, 0, "1");
	diags_sort(&diags);
	for (uint32_t i = 0; i < diags.all.n; i++)
		expect_str(diags.all.at[i].message, wanted[i]);
	diags_finish(&diags);
}

Test(diag, very_long_message_is_cut_between_characters)
{
	struct diags diags = DIAGS_INIT;
	char text[3001];

	for (size_t i = 0; i < 3000; i += 2)
		memcpy(text + i, "\xd0\x9e", 2);
	text[3000] = '\0';
	add_at(&diags, "a", 1, 1, text);
	add_at(&diags, "a", 1, 2, text + 2);
	cr_expect(gt(sz, diags.all.at[0].message.len, 500));
	cr_expect(diags.all.at[0].message.len % 2 == 0);
	diags_finish(&diags);
}

Test(diag, beyond_two_hundred_they_are_counted_and_not_kept)
{
	struct diags diags = DIAGS_INIT;

	for (uint32_t i = 0; i < DIAGS_MOST + 5; i++)
		add_at(&diags, "a", i, 1, "b");
	cr_expect(eq(u32, diags.all.n, DIAGS_MOST));
	cr_expect(eq(u32, diags.dropped, 5));
	cr_expect(eq(u32, diags.errors, DIAGS_MOST + 5));
	diags_finish(&diags);
	cr_expect(eq(u32, diags.dropped, 0));
}

Test(diag, warnings_may_only_be_counted)
{
	struct diags diags = DIAGS_INIT;
	struct diag warning = {.severity = DIAG_WARNING};

	diags.errors_only = true;
	for (uint32_t i = 0; i < DIAGS_MOST + 5; i++)
		diags_add(&diags, &warning, "a");
	add_at(&diags, "a", 1, 1, "b");
	cr_expect(eq(u32, diags.all.n, 1));
	cr_expect(eq(u32, diags.errors, 1));
	cr_expect(eq(u32, diags.dropped, 0));
	cr_expect(eq(u32, diags.muted, DIAGS_MOST + 5));
	diags_finish(&diags);
}
