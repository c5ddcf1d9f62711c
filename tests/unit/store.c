#include "store/store.h"

#include "expect.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

/* Each test has a folder of its own. */
static char folder[64];
static struct strbuf error;

static void enter(void)
{
	strcpy(folder, "/tmp/unit-store-XXXXXX");
	cr_assert(ne(ptr, mkdtemp(folder), NULL));
	cr_assert(eq(int, chdir(folder), 0));
}

static void leave(void)
{
	unlink("record.db");
	cr_expect(eq(int, chdir("/"), 0));
	/* Fails when anything is left behind beside the record. */
	cr_expect(eq(int, rmdir(folder), 0));
	strbuf_finish(&error);
}

TestSuite(store, .init = enter, .fini = leave);

static struct store *opened(void)
{
	struct store *store = store_open("record.db", &error);

	cr_assert(store != NULL, "%s", strbuf_text(&error));
	return store;
}

static struct store_game game_of(unsigned char id)
{
	return (struct store_game){
		.id = {{id}},
		.player = STR("Айгүл"),
		.pack = STR("amanat"),
		.pack_hash = UINT64_MAX,
		.mode = STR("quiz"),
		.seed = UINT64_C(0x8000000000000001),
		.length = 10,
		.started = STR("2024-05-31T12:00:00Z"),
		.finished = STR("2024-05-31T12:05:00Z"),
		.asked = 10,
		.right = 7,
		.points = 100,
		.milliseconds = 300000,
	};
}

static struct store_answer answer_of(unsigned char id, unsigned char game)
{
	return (struct store_answer){
		.id = {{id, game}},
		.game = {{game}},
		.player = STR("Айгүл"),
		.mode = STR("quiz"),
		.question = STR("amanat/chair/term-on-day/a-2000"),
		.question_hash = UINT64_MAX,
		.options = STR("Otan\nAsar"),
		.typed = STR("a\0b\xff'; DROP TABLE answer; --"),
		.verdict = STR("correct"),
		.credit = 2,
		.milliseconds = 1500,
		.points = 20,
		.at = STR("2024-05-31T12:00:05Z"),
		.day = STR("2024-05-31"),
		.rating = 3,
	};
}

static void play(struct store *store, const struct store_game *game)
{
	cr_assert(store_begin_game(store, game, &error), "%s",
		  strbuf_text(&error));
	cr_assert(store_end_game(store, game, &error), "%s",
		  strbuf_text(&error));
}

static uint32_t board(struct store *store, struct store_filter filter,
		      struct arena *arena, struct store_game **games)
{
	uint32_t n = 99;

	cr_assert(store_board(store, &filter, arena, games, &n, &error), "%s",
		  strbuf_text(&error));
	return n;
}

static uint32_t count(struct store *store)
{
	struct arena arena = ARENA_INIT;
	struct store_game *games;
	uint32_t n =
		board(store, (struct store_filter){.most = 0}, &arena, &games);

	arena_finish(&arena);
	return n;
}

Test(store, fresh_file_is_its_owners_alone)
{
	mode_t mask = umask(0);
	struct store *store = opened();
	struct stat status;

	umask(mask);
	cr_assert(eq(int, stat("record.db", &status), 0));
	cr_expect(eq(u32, status.st_mode & 0777, 0600));
	cr_expect(eq(u32, count(store), 0));
	cr_expect(eq(sz, error.len, 0));
	store_close(store);
	store_close(NULL);
}

Test(store, game_comes_back_as_it_was_written)
{
	struct store *store = opened();
	struct store_game game = game_of(1);
	struct arena arena = ARENA_INIT;
	struct store_game *games;

	play(store, &game);
	store_close(store);
	store = opened();
	cr_assert(eq(
		u32,
		board(store, (struct store_filter){.most = 5}, &arena, &games),
		1));
	cr_expect(str_eq(games[0].player, game.player));
	cr_expect(str_eq(games[0].pack, game.pack));
	cr_expect(str_eq(games[0].mode, game.mode));
	cr_expect(str_eq(games[0].started, game.started));
	cr_expect(str_eq(games[0].finished, game.finished));
	cr_expect(eq(u32, games[0].length, 10));
	cr_expect(eq(u32, games[0].asked, 10));
	cr_expect(eq(u32, games[0].right, 7));
	cr_expect(eq(u32, games[0].points, 100));
	cr_expect(eq(u64, games[0].milliseconds, 300000));
	arena_finish(&arena);
	store_close(store);
}

Test(store, game_that_is_being_played_stands_on_no_board)
{
	struct store *store = opened();
	struct store_game game = game_of(1);

	cr_assert(store_begin_game(store, &game, &error));
	cr_expect(eq(u32, count(store), 0));
	cr_assert(store_end_game(store, &game, &error));
	cr_expect(eq(u32, count(store), 1));
	store_close(store);
}

Test(store, answers_are_added_and_never_changed)
{
	struct store *store = opened();
	struct store_game game = game_of(1);
	struct store_answer answer = answer_of(1, 1);

	cr_assert(store_begin_game(store, &game, &error));
	for (unsigned char i = 1; i <= 20; i++) {
		answer = answer_of(i, 1);
		answer.position = i;
		cr_assert(store_add_answer(store, &answer, &error));
	}
	cr_expect(eq(sz, error.len, 0));
	/* The same id again. */
	cr_expect(not(store_add_answer(store, &answer, &error)));
	cr_expect(gt(sz, error.len, 0));
	store_close(store);
}

Test(store, game_that_was_not_begun_cannot_end)
{
	struct store *store = opened();
	struct store_game game = game_of(1);

	cr_expect(not(store_end_game(store, &game, &error)));
	cr_expect(gt(sz, error.len, 0));
	cr_assert(store_begin_game(store, &game, &error));
	cr_expect(not(store_begin_game(store, &game, &error)));
	store_close(store);
}

/* Points, time, start: in the order of the board. */
static const struct {
	uint32_t points;
	uint64_t milliseconds;
	const char *started;
} best[] = {
	{90, 2000, "2024-01-02"}, {80, 1000, "2024-01-05"},
	{80, 2000, "2024-01-01"}, {80, 2000, "2024-01-03"},
	{10, 1, "2024-01-01"},
};

Test(store, board_has_most_points_then_least_time_then_first_come)
{
	static const uint32_t order[] = {3, 0, 4, 2, 1};
	struct store *store = opened();
	struct arena arena = ARENA_INIT;
	struct store_game *games;

	for (unsigned char i = 0; i < COUNT(best); i++) {
		struct store_game game = game_of(i);

		game.points = best[order[i]].points;
		game.milliseconds = best[order[i]].milliseconds;
		game.started = str_of(best[order[i]].started);
		play(store, &game);
	}
	cr_assert(eq(
		u32,
		board(store, (struct store_filter){.most = 4}, &arena, &games),
		4));
	for (uint32_t i = 0; i < 4; i++)
		cr_expect(games[i].points == best[i].points &&
				  str_eq(games[i].started,
					 str_of(best[i].started)),
			  "place %u", i);
	arena_finish(&arena);
	store_close(store);
}

static void play_as(struct store *store, unsigned char id, struct str player,
		    struct str pack, struct str mode, uint32_t points)
{
	struct store_game game = game_of(id);

	game.player = player;
	game.pack = pack;
	game.mode = mode;
	game.points = points;
	play(store, &game);
}

Test(store, board_is_filtered_by_pack_mode_and_player)
{
	struct store *store = opened();
	struct arena arena = ARENA_INIT;
	struct store_game *games;

	play_as(store, 1, STR("a"), STR("x"), STR("quiz"), 1);
	play_as(store, 2, STR("b"), STR("x"), STR("quiz"), 2);
	play_as(store, 3, STR("a"), STR("y"), STR("quiz"), 3);
	play_as(store, 4, STR("a"), STR("x"), STR("exam"), 4);
	cr_expect(eq(u32,
		     board(store, (struct store_filter){.pack = STR("x")},
			   &arena, &games),
		     3));
	cr_expect(eq(u32,
		     board(store, (struct store_filter){.mode = STR("exam")},
			   &arena, &games),
		     1));
	cr_expect(eq(u32,
		     board(store,
			   (struct store_filter){.player = STR("a"),
						 .pack = STR("x")},
			   &arena, &games),
		     2));
	cr_expect(eq(u32,
		     board(store, (struct store_filter){.pack = STR("z")},
			   &arena, &games),
		     0));
	arena_finish(&arena);
	store_close(store);
}

Test(store, rank_counts_better_games_of_the_same_kind)
{
	struct store *store = opened();
	struct store_game game = game_of(9);
	uint32_t above = 99;

	play_as(store, 1, STR("a"), STR("amanat"), STR("quiz"), 101);
	play_as(store, 2, STR("a"), STR("amanat"), STR("quiz"), 100);
	play_as(store, 3, STR("a"), STR("other"), STR("quiz"), 900);
	play_as(store, 4, STR("a"), STR("amanat"), STR("exam"), 900);
	cr_assert(store_games_above(store, &game, &above, &error));
	cr_expect(eq(u32, above, 1));
	game.points = 101;
	cr_assert(store_games_above(store, &game, &above, &error));
	cr_expect(eq(u32, above, 0));
	game.length = 20;
	game.points = 0;
	cr_assert(store_games_above(store, &game, &above, &error));
	cr_expect(eq(u32, above, 0));
	store_close(store);
}

Test(store, two_handles_write_in_turns)
{
	struct store *a = opened();
	struct store *b = opened();

	for (unsigned char i = 0; i < 20; i++) {
		struct store_game game = game_of(i);

		play(i % 2 ? a : b, &game);
	}
	cr_expect(eq(u32, count(a), 20));
	cr_expect(eq(u32, count(b), 20));
	store_close(a);
	store_close(b);
}

/* One more process that opens the record and plays. */
static pid_t write_elsewhere(unsigned char writer, unsigned char n)
{
	pid_t pid = fork();

	if (pid == 0) {
		struct strbuf why = STRBUF_INIT;
		struct store *store = store_open("record.db", &why);
		bool ok = store != NULL;

		for (unsigned char i = 0; ok && i < n; i++) {
			struct store_game game = game_of(writer);

			game.id.bytes[1] = i;
			ok = store_begin_game(store, &game, &why) &&
			     store_end_game(store, &game, &why);
		}
		_exit(ok ? 0 : 1);
	}
	return pid;
}

Test(store, processes_write_at_once_into_a_new_record)
{
	enum { WRITERS = 4, GAMES = 10 };
	pid_t pids[WRITERS];
	struct store *store;

	for (unsigned char i = 0; i < WRITERS; i++)
		pids[i] = write_elsewhere(i, GAMES);
	for (int i = 0; i < WRITERS; i++) {
		int status = -1;

		cr_assert(eq(i64, waitpid(pids[i], &status, 0), pids[i]));
		cr_expect(status == 0, "writer %d", i);
	}
	store = opened();
	cr_expect(eq(u32, count(store), WRITERS * GAMES));
	store_close(store);
}

static void write_file(const char *bytes, size_t n)
{
	FILE *file = fopen("record.db", "w");

	fwrite(bytes, 1, n, file);
	fclose(file);
}

static struct strbuf read_file(void)
{
	struct strbuf bytes = STRBUF_INIT;
	FILE *file = fopen("record.db", "r");
	int c;

	while ((c = fgetc(file)) != EOF)
		strbuf_addc(&bytes, (char)c);
	fclose(file);
	return bytes;
}

/* Opening fails with one sentence and changes no byte of the file. */
static void refuses(const char *words)
{
	struct strbuf before = read_file();
	struct strbuf after;

	strbuf_reset(&error);
	cr_expect(eq(ptr, store_open("record.db", &error), NULL));
	expect_has(strbuf_str(&error), "record.db");
	expect_has(strbuf_str(&error), words);
	cr_expect(eq(chr, error.ptr[error.len - 1], '.'));
	cr_expect(eq(sz, str_find(strbuf_str(&error), STR("\n")), SIZE_MAX));
	after = read_file();
	cr_expect(str_eq(strbuf_str(&before), strbuf_str(&after)));
	strbuf_finish(&before);
	strbuf_finish(&after);
}

/* SQLite keeps user_version at byte 60, the versions of the format at 18. */
static void patch(long at, const char *bytes, size_t n)
{
	FILE *file = fopen("record.db", "r+");

	fseek(file, at, SEEK_SET);
	fwrite(bytes, 1, n, file);
	fclose(file);
}

Test(store, newer_record_is_refused_and_left_as_it_is)
{
	store_close(opened());
	patch(60, "\0\0\0\x63", 4);
	refuses("newer");
	/* A newer civiq may keep its journal another way. */
	patch(18, "\2\2", 2);
	refuses("newer");
}

Test(store, damaged_record_is_refused_in_one_sentence)
{
	char zeros[4096] = {0};

	write_file("this is no database, whatever its name may say", 46);
	refuses("not a database");
	write_file(zeros, sizeof(zeros));
	refuses("not a database");
}

Test(store, record_without_its_tables_fails_in_one_sentence)
{
	struct store *store = opened();
	struct store_game game = game_of(1);

	/* The header stays, the page behind it is lost. */
	store_close(store);
	patch(100, "\0\0\0\0\0\0\0\0\0\0\0\0", 12);
	store = store_open("record.db", &error);
	if (store)
		cr_expect(not(store_begin_game(store, &game, &error)));
	store_close(store);
	cr_assert(gt(sz, error.len, 0));
	cr_expect(eq(chr, error.ptr[error.len - 1], '.'));
}

Test(store, place_that_cannot_be_written_says_so)
{
	cr_expect(eq(ptr, store_open("no/such/record.db", &error), NULL));
	expect_has(strbuf_str(&error), "no/such/record.db");
	expect_has(strbuf_str(&error), "No such file");
	strbuf_reset(&error);
	cr_expect(eq(ptr, store_open(".", &error), NULL));
	cr_expect(gt(sz, error.len, 0));
	store_close(opened());
	cr_assert(eq(int, chmod("record.db", 0400), 0));
	if (geteuid() != 0) {
		strbuf_reset(&error);
		cr_expect(eq(ptr, store_open("record.db", &error), NULL));
		cr_expect(gt(sz, error.len, 0));
	}
}

Test(store, empty_file_becomes_a_record)
{
	struct store *store;

	write_file("", 0);
	store = opened();
	cr_expect(eq(u32, count(store), 0));
	store_close(store);
}
