#include "pack/source.h"

#include "expect.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static struct diags diags;
static struct source source;

static void finish(void)
{
	diags_finish(&diags);
}

static bool copies(struct str text)
{
	return source_copy(&source, "a.yaml", text, &diags);
}

Test(source, text_in_memory_is_copied, .fini = finish)
{
	char text[] = "pack: a\n";

	cr_assert(copies(str_of(text)));
	text[0] = 'x';
	expect_str(source.text, "pack: a\n");
	expect_str(source.path, "a.yaml");
	source_finish(&source);
	cr_assert(copies(STR("")));
	source_finish(&source);
	source_finish(&source);
	cr_expect(eq(u32, diags.all.n, 0));
}

static const struct {
	struct str text;
	const char *message;
	uint32_t line;
	uint32_t column;
} dirty[] = {
	{STR("a: \xff"), "byte 0xFF is not UTF-8", 1, 4},
	{STR("a: b\nО: \xd0\n"), "byte 0xD0 is not UTF-8", 2, 4},
	{STR("\xc0\x80"), "byte 0xC0 is not UTF-8", 1, 1},
	{STR("a: \xed\xa0\x80"), "byte 0xED is not UTF-8", 1, 4},
	{STR("a: \x1b[31m"), "control character U+001B", 1, 4},
	{STR("a:\n\n ә\0b"), "control character U+0000", 3, 3},
	{STR("a: b\x7f"), "control character U+007F", 1, 5},
	{STR("\xff\xfe"
	     "a\0"),
	 "UTF-16", 1, 1},
	{STR("\xfe\xff\0a"), "UTF-16", 1, 1},
	{STR("a\0:\0"), "UTF-16", 1, 1},
	{STR("\0a\0:"), "UTF-16", 1, 1},
};

Test(source, text_that_is_not_clean_utf8_is_refused_at_its_place,
     .fini = finish)
{
	for (uint32_t i = 0; i < COUNT(dirty); i++) {
		const struct diag *diag;

		cr_assert(copies(dirty[i].text) == false, "row %u", i);
		cr_assert(diags.all.n == i + 1 && diags.errors == i + 1,
			  "row %u", i);
		diag = &diags.all.at[i];
		expect_has(diag->message, dirty[i].message);
		cr_expect(diag->span.line == dirty[i].line &&
				  diag->span.column == dirty[i].column,
			  "row %u: %u:%u", i, diag->span.line,
			  diag->span.column);
	}
}

Test(source, tabs_line_ends_and_any_script_pass, .fini = finish)
{
	cr_assert(copies(STR("\xef\xbb\xbf"
			     "a:\tҚазақстан\r\nb: 議会\n")));
	source_finish(&source);
	cr_expect(eq(u32, diags.all.n, 0));
}

Test(source, diagnostic_shows_its_line, .fini = finish)
{
	static const struct {
		uint32_t line;
		const char *excerpt;
	} rows[] = {{0, ""},	     {1, "pack: a"},  {2, ""},
		    {3, "title: Ә"}, {4, "dos: yes"}, {5, "last"}};

	cr_assert(copies(STR("pack: a\n\ntitle: Ә\ndos: yes\r\nlast")));
	for (uint32_t i = 0; i < COUNT(rows); i++) {
		source_error(&source, &diags, (struct span){rows[i].line, 3, 2},
			     NULL, "no `%s`", "x");
		expect_str(diags.all.at[i].excerpt, rows[i].excerpt);
		expect_str(diags.all.at[i].message, "no `x`");
		expect_str(diags.all.at[i].hint, "");
		expect_str(diags.all.at[i].file, "a.yaml");
	}
	source_finish(&source);
	cr_expect(eq(u32, diags.errors, COUNT(rows)));
}

Test(source, warning_is_no_error, .fini = finish)
{
	cr_assert(copies(STR("a: b")));
	source_warning(&source, &diags, WARN_YEARS, (struct span){1, 1, 1},
		       "write c", "odd");
	cr_expect(eq(u32, diags.errors, 0));
	cr_assert(eq(u32, diags.all.n, 1));
	cr_expect(diags.all.at[0].severity == DIAG_WARNING);
	expect_str(diags.all.at[0].hint, "write c");
	expect_str(diags.all.at[0].id, "years");
	source_finish(&source);
}

static char folder[64];

static void make_folder(void)
{
	strcpy(folder, "/tmp/unit-source-XXXXXX");
	cr_assert(ne(ptr, mkdtemp(folder), NULL));
}

static void remove_folder(void)
{
	unlink("file");
	cr_expect(eq(int, chdir("/"), 0));
	cr_expect(eq(int, rmdir(folder), 0));
	diags_finish(&diags);
}

static void enter_folder(void)
{
	make_folder();
	cr_assert(eq(int, chdir(folder), 0));
}

static void refuses(const char *path, const char *message)
{
	uint32_t n = diags.all.n;

	cr_expect(source_read(&source, path, &diags) == false, "%s", path);
	cr_assert(eq(u32, diags.all.n, n + 1));
	expect_has(diags.all.at[n].message, message);
	expect_str(diags.all.at[n].file, path);
}

Test(source, file_is_read_whole, .init = enter_folder, .fini = remove_folder)
{
	FILE *file = fopen("file", "w");
	bool same = true;

	for (int i = 0; i < 100000; i++)
		fputs("# \xd0\x9e\xd1\x82n\n", file);
	fclose(file);
	cr_assert(source_read(&source, "file", &diags));
	while (source_more(&source, &diags))
		;
	cr_expect(eq(u32, diags.all.n, 0));
	cr_expect(eq(sz, source.text.len, 800000));
	for (size_t i = 0; i < source.text.len; i += 8)
		same = same && str_starts(str_from(source.text, i),
					  STR("# \xd0\x9e\xd1\x82n\n"));
	cr_expect(same);
	source_finish(&source);
	cr_assert(eq(int, truncate("file", 0), 0));
	cr_assert(source_read(&source, "file", &diags));
	cr_expect(eq(sz, source.text.len, 0));
	source_finish(&source);
}

Test(source, pieces_alone_give_the_same, .init = enter_folder,
     .fini = remove_folder)
{
	struct source whole;
	struct source passing;
	size_t at = 0;

	/* Letters of two and three bytes cross the chunk boundaries. */
	FILE *file = fopen("file", "w");

	for (int i = 0; i < 50000; i++)
		fputs("\xD2\x9B\xE2\x82\xAC.", file);
	fclose(file);
	cr_assert(source_read(&whole, "file", &diags));
	while (source_more(&whole, &diags))
		;
	cr_assert(source_pass(&passing, "file", &diags));
	do {
		cr_assert(str_starts(str_from(whole.text, at), passing.piece));
		at += passing.piece.len;
	} while (source_more(&passing, &diags));
	cr_expect(eq(sz, at, whole.text.len));
	cr_expect(eq(u64, passing.hash, whole.hash));
	cr_expect(eq(u64, whole.hash, str_mix(whole.text, STR_HASH_SEED)));
	source_finish(&passing);
	source_finish(&whole);
}

Test(source, only_regular_files_get_in, .init = enter_folder,
     .fini = remove_folder)
{
	refuses("file", "No such file");
	refuses("..", "folder");
	refuses("/dev/null", "not a regular file");
	cr_assert(eq(int, mkfifo("file", 0600), 0));
	refuses("file", "not a regular file");
}

Test(source, file_may_have_64_mib_and_no_byte_more, .init = enter_folder,
     .fini = remove_folder)
{
	int fd = open("file", O_CREAT | O_WRONLY, 0600);

	cr_assert(eq(int, ftruncate(fd, (off_t)SOURCE_LIMIT + 1), 0));
	refuses("file", "64 MiB");
	/* A file of exactly the limit is read, and then found to contain no
	 * text. */
	cr_assert(eq(int, ftruncate(fd, SOURCE_LIMIT), 0));
	refuses("file", "UTF-16");
	close(fd);
}

Test(source, letter_cut_off_at_the_end_is_refused, .init = enter_folder,
     .fini = remove_folder)
{
	FILE *file = fopen("file", "w");

	for (int i = 0; i < 65535; i++)
		fputc('#', file);
	fputs("\xd0", file);
	fclose(file);
	if (source_read(&source, "file", &diags)) {
		while (source_more(&source, &diags))
			;
		source_finish(&source);
	}
	cr_assert(eq(u32, diags.all.n, 1));
	expect_has(diags.all.at[0].message, "byte 0xD0");
	cr_expect(eq(u32, diags.all.at[0].span.column, 65536));
}

Test(source, place_and_line_of_a_byte, .fini = finish)
{
	struct span span;

	cr_assert(copies(STR("a\n\xd3\x99 b\r\nc")));
	span = source_span(&source, 5);
	cr_expect(span.line == 2 && span.column == 3);
	span = source_span(&source, 0);
	cr_expect(span.line == 1 && span.column == 1);
	span = source_span(&source, 8);
	cr_expect(span.line == 3 && span.column == 1);
	expect_str(source_line(&source, 2), "\xd3\x99 b");
	source_finish(&source);
}
