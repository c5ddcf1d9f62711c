#include "record.h"

#include <fcntl.h>
#include <sys/wait.h>

TestSuite(store, .init = record_enter, .fini = record_leave);

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
	struct board *boards;
	const struct store_game *back;

	play(store, &game);
	store_close(store);
	store = opened();
	cr_assert(eq(u32,
		     boards_of(store, (struct board_filter){.most = 5}, &arena,
			       &boards),
		     1));
	cr_assert(eq(u32, boards->n, 1));
	back = &boards->rows->game;
	cr_expect(eq(u32, boards->rows->place, 1));
	cr_expect(eq(int, memcmp(&back->id, &game.id, sizeof(game.id)), 0));
	cr_expect(str_eq(back->player, game.player));
	cr_expect(str_eq(back->pack, game.pack));
	cr_expect(str_eq(back->mode, game.mode));
	cr_expect(str_eq(back->code, game.code));
	cr_expect(str_eq(back->started, game.started));
	cr_expect(str_eq(back->finished, game.finished));
	cr_expect(eq(u32, back->length, 10));
	cr_expect(eq(u32, back->asked, 10));
	cr_expect(eq(u32, back->right, 7));
	cr_expect(eq(u32, back->points, 100));
	cr_expect(eq(u64, back->milliseconds, 300000));
	arena_finish(&arena);
	store_close(store);
}

/* Even if the file times do not show it: SQLite has a counter. */
Test(store, stamp_is_another_one_after_each_write)
{
	struct store *store = opened();
	struct store *reader = opened();
	struct store *memory = store_in_memory(&error);
	struct store_game game = game_of(1);
	const struct timespec then[2] = {{1, 0}, {1, 0}};
	uint64_t stamps[3];

	cr_expect(store_stamp(store, &stamps[0]));
	cr_expect(store_stamp(reader, &stamps[1]));
	cr_expect(eq(u64, stamps[0], stamps[1]));
	for (uint32_t i = 0; i < 3; i++) {
		game = game_of(i + 1);
		play(store, &game);
		utimensat(AT_FDCWD, "record.db", then, 0);
		cr_expect(store_stamp(reader, &stamps[i]));
		for (uint32_t j = 0; j < i; j++)
			cr_expect(ne(u64, stamps[i], stamps[j]));
	}
	cr_expect(not(store_stamp(memory, &stamps[0])));
	store_close(memory);
	store_close(reader);
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
		add(store, &answer);
	}
	/* A second attempt at the same row finds it there. */
	add(store, &answer);
	cr_expect(eq(sz, error.len, 0));
	/* Another row under the same id. */
	answer.points++;
	cr_expect(not(store_add_answer(store, &answer, &error)));
	cr_expect(gt(sz, error.len, 0));
	strbuf_reset(&error);
	/* The failure is over. */
	answer.id.bytes[5] = 1;
	add(store, &answer);
	store_close(store);
}

Test(store, beginning_and_ending_may_be_tried_again)
{
	struct store *store = opened();
	struct store_game game = game_of(1);

	cr_expect(store_begin_game(store, &game, &error));
	cr_expect(store_begin_game(store, &game, &error));
	cr_expect(store_end_game(store, &game, &error));
	cr_expect(store_end_game(store, &game, &error));
	cr_expect(eq(u32, count(store), 1));
	/* Another game under the same id. */
	game.seed++;
	cr_expect(not(store_begin_game(store, &game, &error)));
	store_close(store);
}

Test(store, rank_counts_better_games_of_the_same_kind)
{
	static const struct {
		const char *pack;
		const char *mode;
		uint32_t points;
	} games[] = {{"amanat", "quiz", 101},
		     {"amanat", "quiz", 100},
		     {"other", "quiz", 900},
		     {"amanat", "exam", 900}};
	struct store *store = opened();
	struct store_game game;
	uint32_t above = 99;

	for (unsigned char i = 0; i < COUNT(games); i++) {
		game = game_of(i);
		game.pack = str_of(games[i].pack);
		game.mode = str_of(games[i].mode);
		game.points = games[i].points;
		play(store, &game);
	}
	game = game_of(9);
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

/* Another process that opens the record and plays. */
static pid_t write_elsewhere(unsigned char writer, unsigned char n)
{
	pid_t pid = fork();

	if (pid == 0) {
		struct strbuf failure = STRBUF_INIT;
		struct store *store = store_open("record.db", &failure);
		bool ok = store != NULL;

		for (unsigned char i = 0; ok && i < n; i++) {
			struct store_game game = game_of(writer);

			game.id.bytes[1] = i;
			ok = store_begin_game(store, &game, &failure) &&
			     store_end_game(store, &game, &failure);
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

Test(store, player_is_remembered)
{
	struct store *store = opened();
	struct arena arena = ARENA_INIT;
	struct str player = STR("?");

	cr_assert(store_remembered_player(store, &arena, &player, &error));
	expect_str(player, "");
	cr_assert(store_remember_player(store, STR("Ann"), &error));
	cr_assert(store_remember_player(store, STR("李雷"), &error));
	store_close(store);
	store = opened();
	cr_assert(store_remembered_player(store, &arena, &player, &error));
	expect_str(player, "李雷");
	arena_finish(&arena);
	store_close(store);
}

Test(store, empty_file_becomes_a_record)
{
	struct store *store;

	write_bytes("record.db", STR(""));
	store = opened();
	cr_expect(eq(u32, count(store), 0));
	store_close(store);
}

/* SQLite would take these for in-memory databases. */
Test(store, names_are_names_of_files)
{
	store_close(open_at(":memory:"));
	store_close(open_at("file:x?mode=memory"));
	cr_expect(eq(int, files_with("memory"), 2));
}

Test(store, record_in_memory_takes_everything)
{
	struct store *store = store_in_memory(&error);
	struct store_game game = game_of(1);
	struct store_answer answer = answer_of(1, 1);

	cr_assert(store != NULL);
	play(store, &game);
	add(store, &answer);
	cr_expect(eq(u32, count(store), 1));
	cr_expect(eq(ptr, (void *)store_path(store), NULL));
	store_close(store);
	cr_expect(eq(int, files_with(""), 0));
}

Test(store, saving_can_be_stopped)
{
	struct store *store = opened();
	struct store_game game = game_of(1);

	play(store, &game);
	cr_assert(store_stop_saving(store, &error));
	game = game_of(2);
	play(store, &game);
	cr_expect(eq(u32, count(store), 1));
	store_close(store);
	store = opened();
	cr_expect(eq(u32, count(store), 1));
	store_close(store);
}

/* Renaming or deleting the file while it is open loses no answer. */
Test(store, record_that_was_moved_away_is_made_anew)
{
	struct store *store = opened();
	struct store_game game = game_of(1);
	struct store_answer answer = answer_of(1, 1);

	cr_assert(store_begin_game(store, &game, &error));
	add(store, &answer);
	cr_assert(eq(int, rename("record.db", "elsewhere.db"), 0));
	answer = answer_of(2, 1);
	add(store, &answer);
	cr_assert(store_end_game(store, &game, &error));
	store_close(store);
	store = opened();
	cr_expect(eq(u32, count(store), 1));
	/* It is there, and so a second attempt succeeds. */
	add(store, &answer);
	store_close(store);
}
