#ifndef UNIT_RECORD_H
#define UNIT_RECORD_H

/*
 * record: a folder for each test, and rows for a record.
 *
 *	TestSuite(store, .init = record_enter, .fini = record_leave);
 */

#include "expect.h"

#include "store/board.h"
#include "store/store.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#pragma GCC diagnostic ignored "-Wunused-function"

static char folder[64];
static struct strbuf error;

/* In memory if possible, since each row waits for the disk. */
static void record_enter(void)
{
	strcpy(folder, "/dev/shm/unit-record-XXXXXX");
	if (!mkdtemp(folder)) {
		strcpy(folder, "/tmp/unit-record-XXXXXX");
		cr_assert(ne(ptr, mkdtemp(folder), NULL));
	}
	cr_assert(eq(int, chdir(folder), 0));
}

/* The number of files whose names contain `part`. */
/* The file with the locks of a record holds nothing, and does not count. */
static int files_with(const char *part)
{
	DIR *all = opendir(".");
	struct dirent *entry;
	int n = 0;

	while ((entry = readdir(all)))
		if (entry->d_name[0] != '.' && strstr(entry->d_name, part) &&
		    !strstr(entry->d_name, ".lock"))
			n++;
	closedir(all);
	return n;
}

static void record_leave(void)
{
	DIR *all = opendir(folder);
	struct dirent *entry;

	/* No unfinished files are left. */
	cr_expect(eq(int, files_with("-journal"), 0));
	while ((entry = readdir(all)))
		unlink(entry->d_name);
	closedir(all);
	cr_expect(eq(int, chdir("/"), 0));
	cr_expect(eq(int, rmdir(folder), 0));
	strbuf_finish(&error);
}

/* Root may write anywhere, so some tests continue as nobody, in their own
 * folder. */
static bool drop_root(void)
{
	enum { NOBODY = 65534 };

	return !chown(folder, NOBODY, NOBODY) && !setgid(NOBODY) &&
	       !setuid(NOBODY);
}

static struct store *open_at(const char *path)
{
	struct store *store = store_open(path, &error);

	cr_assert(store != NULL, "%s", strbuf_text(&error));
	return store;
}

static struct store *opened(void)
{
	return open_at("record.db");
}

static struct store_game game_of(unsigned char id)
{
	return (struct store_game){
		.id = {{id}},
		.player = STR("Айгүл"),
		.pack = STR("amanat"),
		.pack_hash = STR("ffffffffffffffff"),
		.mode = STR("quiz"),
		.seed = UINT64_C(0x8000000000000001),
		.code = STR("amanat-10-K7QF2M"),
		.length = 10,
		.started = STR("2024-05-31T12:00:00Z"),
		.finished = STR("2024-05-31T12:05:00Z"),
		.asked = 10,
		.right = 7,
		.points = 100,
		.milliseconds = 300000,
		.day = STR("2024-05-31"),
	};
}

static struct store_answer answer_of(unsigned char id, unsigned char game)
{
	return (struct store_answer){
		.id = {{id, game}},
		.game = {{game}},
		.player = STR("Айгүл"),
		.mode = STR("quiz"),
		.tries = 1,
		.question = STR("amanat/chair/term-on-day/a-2000"),
		.question_hash = UINT64_MAX,
		.stem = STR("Who chaired it in 2000?"),
		.answer = STR("Otan"),
		.options = STR("Otan\nAsar"),
		.typed = STR("a\0b\xff'; DROP TABLE answer; --"),
		.verdict = STR("correct"),
		.credit = 2,
		.milliseconds = 1500,
		.points = 20,
		.at = STR("2024-05-31T12:00:05Z"),
		.day = STR("2024-05-31"),
		.rating = 3,
		.facts = STR("amanat/chair/a-2000\namanat/chair/a-1999"),
	};
}

static void play(struct store *store, const struct store_game *game)
{
	cr_assert(store_begin_game(store, game, &error), "%s",
		  strbuf_text(&error));
	cr_assert(store_end_game(store, game, &error), "%s",
		  strbuf_text(&error));
}

static void add(struct store *store, const struct store_answer *answer)
{
	cr_assert(store_add_answer(store, answer, &error), "%s",
		  strbuf_text(&error));
}

static uint32_t boards_of(struct store *store, struct board_filter filter,
			  struct arena *arena, struct board **boards)
{
	uint32_t n = 99;

	cr_assert(store_boards(store, &filter, arena, boards, &n, &error), "%s",
		  strbuf_text(&error));
	return n;
}

/* The number of finished games. */
static uint32_t count(struct store *store)
{
	struct arena arena = ARENA_INIT;
	struct board *boards;
	uint32_t n = boards_of(store, (struct board_filter){.most = 0}, &arena,
			       &boards);
	uint32_t games = 0;

	for (uint32_t i = 0; i < n; i++)
		games += boards[i].n;
	arena_finish(&arena);
	return games;
}

static struct strbuf bytes_of(const char *path)
{
	struct strbuf bytes = STRBUF_INIT;
	FILE *file = fopen(path, "r");
	int c;

	cr_assert(file != NULL, "no %s", path);
	while ((c = fgetc(file)) != EOF)
		strbuf_addc(&bytes, (char)c);
	fclose(file);
	return bytes;
}

static void write_bytes(const char *path, struct str bytes)
{
	FILE *file = fopen(path, "w");

	fwrite(bytes.ptr, 1, bytes.len, file);
	fclose(file);
}

static void copy_file(const char *from, const char *to)
{
	struct strbuf bytes = bytes_of(from);

	write_bytes(to, strbuf_str(&bytes));
	strbuf_finish(&bytes);
}

/* SQLite keeps user_version at byte 60 and the format versions at byte 18. */
static void patch(const char *path, long at, const char *bytes, size_t n)
{
	FILE *file = fopen(path, "r+");

	fseek(file, at, SEEK_SET);
	fwrite(bytes, 1, n, file);
	fclose(file);
}

#endif
