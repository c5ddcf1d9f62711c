/* Zip files: the same bytes for the same files, and bounded reading. */
#include "exchange/archive.h"
#include "base/arena.h"

#include <criterion/criterion.h>
#include <stdlib.h>

static const struct archive_entry entries[] = {
	{"first.txt", {"one", 3}},
	{"folder/\xD2\x9A.txt", {"two\n\0three", 10}},
	{"empty", {"", 0}},
};

enum { N = sizeof(entries) / sizeof(*entries) };

static void write_all(struct strbuf *out)
{
	struct strbuf error = STRBUF_INIT;

	cr_assert(archive_write(out, entries, N, &error), "%s",
		  strbuf_text(&error));
	strbuf_finish(&error);
}

static struct archive *opened(const struct strbuf *bytes)
{
	struct strbuf error = STRBUF_INIT;
	struct archive *archive = archive_open(strbuf_str(bytes), &error);

	cr_assert(archive, "%s", strbuf_text(&error));
	return archive;
}

Test(archive, what_is_written_is_read)
{
	struct strbuf bytes = STRBUF_INIT;
	struct strbuf error = STRBUF_INIT;
	struct archive *archive;

	write_all(&bytes);
	archive = opened(&bytes);
	cr_expect_eq(archive_count(archive), N);
	for (uint32_t i = 0; i < N; i++) {
		struct strbuf out = STRBUF_INIT;

		cr_expect(str_eq(archive_name(archive, i),
				 str_of(entries[i].name)));
		cr_expect(archive_read(archive, entries[i].name, 10, &out,
				       &error));
		cr_expect(str_eq(strbuf_str(&out), entries[i].bytes));
		strbuf_finish(&out);
	}
	cr_expect_eq(error.len, 0);
	archive_close(archive);
	strbuf_finish(&bytes);
}

Test(archive, same_files_give_same_bytes_in_every_time_zone)
{
	struct strbuf first = STRBUF_INIT;
	struct strbuf second = STRBUF_INIT;

	setenv("TZ", "Asia/Almaty", 1);
	write_all(&first);
	setenv("TZ", "America/New_York", 1);
	write_all(&second);
	cr_expect(str_eq(strbuf_str(&first), strbuf_str(&second)));
	/* The first local header: no time, and 1 January 1980. */
	cr_expect_eq(memcmp(first.ptr + 10, "\0\0\x21\0", 4), 0);
	strbuf_finish(&first);
	strbuf_finish(&second);
}

static void expect_refused(struct archive *archive, const char *name,
			   size_t most, const char *expected)
{
	struct strbuf out = STRBUF_INIT;
	struct strbuf error = STRBUF_INIT;

	cr_expect_not(archive_read(archive, name, most, &out, &error));
	cr_expect_str_eq(strbuf_text(&error), expected);
	cr_expect(out.len <= most);
	strbuf_finish(&out);
	strbuf_finish(&error);
}

Test(archive, no_more_is_unpacked_than_asked_for)
{
	struct strbuf zeros = STRBUF_INIT;
	struct strbuf bytes = STRBUF_INIT;
	struct strbuf error = STRBUF_INIT;
	struct archive_entry bomb = {.name = "bomb"};
	struct archive *archive;

	strbuf_reserve(&zeros, 1 << 24);
	memset(zeros.ptr, 0, 1 << 24);
	bomb.bytes = (struct str){zeros.ptr, 1 << 24};
	cr_assert(archive_write(&bytes, &bomb, 1, &error));
	cr_expect(bytes.len < 1 << 17);
	archive = opened(&bytes);
	expect_refused(archive, "bomb", 100000,
		       "the file `bomb` in it is too large");
	expect_refused(archive, "other", 100000,
		       "the file `other` in it is missing");
	archive_close(archive);
	strbuf_finish(&zeros);
	strbuf_finish(&bytes);
}

Test(archive, damage_is_found)
{
	struct strbuf bytes = STRBUF_INIT;
	struct strbuf error = STRBUF_INIT;
	struct archive *archive;

	cr_expect_null(archive_open(STR("no archive"), &error));
	cr_expect(error.len);
	write_all(&bytes);
	bytes.ptr[30 + strlen("first.txt") + 1] ^= 4;
	archive = opened(&bytes);
	expect_refused(archive, "first.txt", 100,
		       "the file `first.txt` in it is damaged");
	archive_close(archive);
	strbuf_finish(&bytes);
	strbuf_finish(&error);
}

/* Before the library makes an entry of each, sound or not. */
Test(archive, the_number_of_files_has_a_limit)
{
	struct archive_entry *many =
		calloc(ARCHIVE_ENTRIES_MOST + 1, sizeof(*many));
	struct strbuf names = STRBUF_INIT;
	struct strbuf bytes = STRBUF_INIT;
	struct strbuf error = STRBUF_INIT;
	struct archive *archive;

	for (int i = 0; i <= ARCHIVE_ENTRIES_MOST; i++)
		strbuf_addf(&names, "%05d%c", i, 0);
	for (int i = 0; i <= ARCHIVE_ENTRIES_MOST; i++)
		many[i].name = names.ptr + (size_t)i * 6;
	cr_assert(archive_write(&bytes, many, ARCHIVE_ENTRIES_MOST, &error));
	archive = opened(&bytes);
	cr_expect_eq(archive_count(archive), ARCHIVE_ENTRIES_MOST);
	archive_close(archive);
	strbuf_reset(&bytes);
	cr_assert(
		archive_write(&bytes, many, ARCHIVE_ENTRIES_MOST + 1, &error));
	strbuf_cut(&bytes, bytes.len - 1);
	cr_expect_null(archive_open(strbuf_str(&bytes), &error));
	cr_expect_str_eq(strbuf_text(&error), "it holds more than 10000 files");
	free(many);
	strbuf_finish(&names);
	strbuf_finish(&bytes);
	strbuf_finish(&error);
}
