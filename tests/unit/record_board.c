#include "record.h"

TestSuite(record_board, .init = record_enter, .fini = record_leave);

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

static void play_best(struct store *store)
{
	static const uint32_t order[] = {3, 0, 4, 2, 1};

	for (unsigned char i = 0; i < COUNT(best); i++) {
		struct store_game game = game_of(i);

		game.player = order[i] == 4 ? STR("Last") : STR("Any");
		game.points = best[order[i]].points;
		game.milliseconds = best[order[i]].milliseconds;
		game.started = str_of(best[order[i]].started);
		play(store, &game);
	}
}

Test(record_board, most_points_then_least_time_then_first_come)
{
	struct store *store = opened();
	struct arena arena = ARENA_INIT;
	struct board *boards;

	play_best(store);
	cr_assert(eq(u32,
		     boards_of(store, (struct board_filter){.most = 4}, &arena,
			       &boards),
		     1));
	cr_assert(eq(u32, boards->n, 4));
	for (uint32_t i = 0; i < 4; i++) {
		const struct board_row *row = &boards->rows[i];

		cr_expect(row->place == i + 1 &&
				  row->game.points == best[i].points &&
				  str_eq(row->game.started,
					 str_of(best[i].started)),
			  "place %u", i);
	}
	arena_finish(&arena);
	store_close(store);
}

Test(record_board, place_is_the_row_of_the_board)
{
	struct store *store = opened();
	struct arena arena = ARENA_INIT;
	struct board *boards;

	play_best(store);
	boards_of(store, (struct board_filter){.most = 0}, &arena, &boards);
	for (uint32_t i = 0; i < boards->n; i++) {
		uint32_t place = 99;

		cr_assert(store_place(store, &boards->rows[i].game, &place,
				      &error));
		cr_expect(eq(u32, place, i + 1));
	}
	arena_finish(&arena);
	store_close(store);
}

Test(record_board, own_best_game_is_found_far_below)
{
	struct store *store = opened();
	struct arena arena = ARENA_INIT;
	struct board *boards;
	struct board_filter filter = {.most = 2, .player = STR("Last")};

	play_best(store);
	cr_assert(eq(u32, boards_of(store, filter, &arena, &boards), 1));
	cr_expect(eq(u32, boards->n, 2));
	cr_expect(eq(u32, boards->own.place, 5));
	expect_str(boards->own.game.player, "Last");
	filter.player = STR("Any");
	boards_of(store, filter, &arena, &boards);
	cr_expect(eq(u32, boards->own.place, 1));
	filter.player = STR("Nobody");
	boards_of(store, filter, &arena, &boards);
	cr_expect(eq(u32, boards->own.place, 0));
	arena_finish(&arena);
	store_close(store);
}

Test(record_board, boards_are_by_pack_mode_and_length)
{
	static const struct {
		const char *pack;
		const char *mode;
		uint32_t length;
	} kinds[] = {{"x", "exam", 10},
		     {"x", "quiz", 10},
		     {"x", "quiz", 20},
		     {"y", "quiz", 10}};
	struct store *store = opened();
	struct arena arena = ARENA_INIT;
	struct board *boards;
	unsigned char id = 0;

	for (uint32_t round = 0; round < 3; round++)
		for (uint32_t i = 0; i < COUNT(kinds); i++) {
			struct store_game game = game_of(id++);

			game.pack = str_of(kinds[i].pack);
			game.mode = str_of(kinds[i].mode);
			game.length = kinds[i].length;
			play(store, &game);
		}
	cr_assert(eq(u32,
		     boards_of(store, (struct board_filter){.most = 2}, &arena,
			       &boards),
		     COUNT(kinds)));
	for (uint32_t i = 0; i < COUNT(kinds); i++)
		cr_expect(
			str_eq(boards[i].pack, str_of(kinds[i].pack)) &&
				str_eq(boards[i].mode, str_of(kinds[i].mode)) &&
				boards[i].length == kinds[i].length &&
				boards[i].n == 2,
			"board %u", i);
	cr_expect(eq(u32,
		     boards_of(store, (struct board_filter){.pack = STR("x")},
			       &arena, &boards),
		     3));
	cr_expect(
		eq(u32,
		   boards_of(store, (struct board_filter){.mode = STR("exam")},
			     &arena, &boards),
		   1));
	cr_expect(eq(u32,
		     boards_of(store, (struct board_filter){.length = 20},
			       &arena, &boards),
		     1));
	cr_expect(eq(u32,
		     boards_of(store, (struct board_filter){.pack = STR("z")},
			       &arena, &boards),
		     0));
	arena_finish(&arena);
	store_close(store);
}
