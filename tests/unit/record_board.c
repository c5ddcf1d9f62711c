#include "record.h"

#include "store/maintenance.h"

TestSuite(record_board, .init = record_enter, .fini = record_leave);

/* Points, time, start: the sort keys of the board. */
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

static const struct {
	const char *pack;
	const char *mode;
	uint32_t length;
} kinds[] = {{"x", "exam", 10},
	     {"x", "quiz", 10},
	     {"x", "quiz", 11},
	     {"x", "quiz", 20},
	     {"y", "quiz", 10}};

/* Three games of each. */
static void play_kinds(struct store *store)
{
	unsigned char id = 0;

	for (uint32_t round = 0; round < 3; round++)
		for (uint32_t i = 0; i < COUNT(kinds); i++) {
			struct store_game game = game_of(id++);

			game.pack = str_of(kinds[i].pack);
			game.mode = str_of(kinds[i].mode);
			game.length = kinds[i].length;
			play(store, &game);
		}
}

static bool is_kind(const struct board *board, uint32_t kind)
{
	return str_eq(board->pack, str_of(kinds[kind].pack)) &&
	       str_eq(board->mode, str_of(kinds[kind].mode)) &&
	       board->length == kinds[kind].length;
}

static bool matches(uint32_t kind, const struct board_filter *filter)
{
	return (!filter->pack.len ||
		str_eq(filter->pack, str_of(kinds[kind].pack))) &&
	       (!filter->mode.len ||
		str_eq(filter->mode, str_of(kinds[kind].mode))) &&
	       (!filter->length || filter->length == kinds[kind].length);
}

static void expect_matching(struct store *store,
			    const struct board_filter *filter)
{
	struct arena arena = ARENA_INIT;
	struct board *boards;
	uint32_t n = boards_of(store, *filter, &arena, &boards);
	uint32_t at = 0;

	for (uint32_t i = 0; i < COUNT(kinds); i++) {
		if (!matches(i, filter))
			continue;
		cr_expect(at < n && is_kind(&boards[at], i) &&
				  boards[at].n == 2,
			  "board %u for `%s` `%s` %u", i,
			  filter->pack.len ? filter->pack.ptr : "",
			  filter->mode.len ? filter->mode.ptr : "",
			  filter->length);
		at++;
	}
	cr_expect(eq(u32, n, at));
	arena_finish(&arena);
}

/* Every filter, some left open, and some that match nothing. */
Test(record_board, boards_are_by_pack_mode_and_length)
{
	static const struct str packs[] = {STR(""), STR("x"), STR("y"),
					   STR("z"), STR("a")};
	static const struct str modes[] = {STR(""), STR("exam"), STR("quiz"),
					   STR("none")};
	static const uint32_t lengths[] = {0, 10, 20, 15};
	struct store *store = opened();

	play_kinds(store);
	for (size_t pack = 0; pack < COUNT(packs); pack++)
		for (size_t mode = 0; mode < COUNT(modes); mode++)
			for (size_t i = 0; i < COUNT(lengths); i++)
				expect_matching(store,
						&(struct board_filter){
							.pack = packs[pack],
							.mode = modes[mode],
							.length = lengths[i],
							.most = 2});
	store_close(store);
}

Test(record_board, board_whose_games_were_forgotten_is_gone)
{
	struct store *store = opened();
	struct arena arena = ARENA_INIT;
	struct board *boards;

	play_kinds(store);
	cr_assert(store_forget(store, game_of(0).player, &error));
	cr_expect(eq(u32,
		     boards_of(store, (struct board_filter){.most = 2}, &arena,
			       &boards),
		     0));
	cr_expect(eq(u32,
		     boards_of(store,
			       (struct board_filter){.pack = STR("x"),
						     .mode = STR("exam"),
						     .length = 10},
			       &arena, &boards),
		     0));
	arena_finish(&arena);
	store_close(store);
}
