#include "record.h"

#include "store/game_packs.h"
#include "store/history.h"
#include "store/maintenance.h"
#include "store/quiz_games.h"
#include "store/stats.h"
#include "store/store_private.h"

/* Games with several packs, and abandoned games. */
TestSuite(record_packs, .init = record_enter, .fini = record_leave);

static void set_packs(struct store_game *game, struct arena *arena)
{
	struct store_pack packs[] = {{STR("moons"), 7}, {STR("amanat"), 9}};

	game_set_packs(game, packs, COUNT(packs), arena);
}

Test(record_packs, packs_are_sorted_with_their_hashes)
{
	struct arena arena = ARENA_INIT;
	struct store_game game = game_of(1);
	struct store_pack *packs;

	set_packs(&game, &arena);
	expect_str(game.pack, "amanat+moons");
	expect_str(game.pack_hash, "0000000000000009+0000000000000007");
	cr_assert(eq(u32, game_packs(&game, &arena, &packs), 2));
	expect_str(packs[0].id, "amanat");
	cr_expect(eq(u64, packs[0].hash, 9));
	expect_str(packs[1].id, "moons");
	cr_expect(eq(u64, packs[1].hash, 7));
	game = game_of(1);
	cr_assert(eq(u32, game_packs(&game, &arena, &packs), 1));
	expect_str(packs[0].id, "amanat");
	cr_expect(eq(u64, packs[0].hash, UINT64_MAX));
	expect_str(pack_of_question(STR("moons/planet/link/io")), "moons");
	arena_finish(&arena);
}

static void answer_one(struct store *store, const struct store_game *game,
		       unsigned char at, const char *question, bool right)
{
	struct store_answer answer = answer_of(at + 1, game->id.bytes[0]);

	answer.player = game->player;
	answer.position = at;
	answer.question = str_of(question);
	answer.verdict = right ? STR("correct") : STR("wrong");
	add(store, &answer);
}

/* Two games with both packs and one with one of them. */
static struct store *filled(void)
{
	struct arena arena = ARENA_INIT;
	struct store *store = opened();

	for (unsigned char i = 1; i <= 3; i++) {
		struct store_game game = game_of(i);

		if (i < 3)
			set_packs(&game, &arena);
		play(store, &game);
		answer_one(store, &game, 0, "amanat/chair/term-who/2000", true);
		answer_one(store, &game, 1,
			   i < 3 ? "moons/planet/link/io"
				 : "amanat/chair/term-who/2001",
			   true);
		answer_one(store, &game, 2, "amanat/chair/term-who/2002",
			   i != 1);
		answer_one(store, &game, 3, "amanat/chair/term-who/2003",
			   i != 3);
	}
	arena_finish(&arena);
	return store;
}

static void expect_stats(struct store *store, const char *player,
			 const char *pack, uint64_t games, uint64_t asked,
			 uint64_t streak)
{
	struct arena arena = ARENA_INIT;
	struct stats_filter filter = {.player = str_of(player),
				      .pack = str_of(pack)};
	struct stats stats;

	cr_assert(store_stats(store, &filter, &arena, &stats, &error));
	cr_expect(eq(u64, stats.games, games), "%s %s", player, pack);
	cr_expect(eq(u64, stats.asked, asked), "%s %s", player, pack);
	cr_expect(eq(u64, stats.streak, streak), "%s %s", player, pack);
	arena_finish(&arena);
}

static void expect_tallies(struct store *store)
{
	struct arena arena = ARENA_INIT;
	struct store_state state;

	cr_assert(store_state_read(store, &arena, &state, &error));
	cr_expect(state.tallies);
	arena_finish(&arena);
}

static void expect_all(struct store *store)
{
	static const char *const players[] = {"", "Айгүл"};
	struct arena arena = ARENA_INIT;
	struct board *boards;

	for (size_t i = 0; i < COUNT(players); i++) {
		expect_stats(store, players[i], "", 3, 12, 4);
		expect_stats(store, players[i], "amanat", 3, 10, 3);
		expect_stats(store, players[i], "moons", 2, 2, 1);
		expect_stats(store, players[i], "moon", 0, 0, 0);
	}
	cr_assert(eq(u32,
		     boards_of(store, (struct board_filter){.most = 0}, &arena,
			       &boards),
		     2));
	expect_str(boards[0].pack, "amanat");
	cr_expect(eq(u32, boards[0].n, 1));
	expect_str(boards[1].pack, "amanat+moons");
	cr_expect(eq(u32, boards[1].n, 2));
	expect_tallies(store);
	arena_finish(&arena);
}

Test(record_packs, answers_count_for_their_pack_and_games_for_each)
{
	struct store *store = filled();

	expect_all(store);
	/* Rebuilding gives the same totals. */
	cr_assert(store_totals(store, &error), "%s", strbuf_text(&error));
	expect_all(store);
	store_close(store);
}

Test(record_packs, merged_games_of_several_packs_are_the_same)
{
	const char *paths[] = {"other.db"};
	struct store *store = filled();
	struct store_merged merged;

	store_close(store);
	cr_assert(eq(int, rename("record.db", "other.db"), 0));
	store = opened();
	cr_assert(store_merge(store, paths, 1, &merged, &error));
	cr_expect(eq(u64, merged.games, 3));
	cr_expect(eq(u64, merged.left_out, 0));
	expect_all(store);
	store_close(store);
}

Test(record_packs, game_and_answer_keep_what_is_new)
{
	struct arena arena = ARENA_INIT;
	struct store *store = opened();
	struct store_game game = game_of(1);
	struct store_game *games;
	struct store_game back;
	struct store_answer answer = answer_of(1, 1);
	struct store_answer *answers;
	uint32_t n = 0;
	bool found = false;

	set_packs(&game, &arena);
	game.quiz = STR("term-1");
	game.attempt = 3;
	game.questions = STR("amanat/a/b/c\nmoons/a/b/c");
	game.code = STR("");
	game.abandoned = true; /* known only at its end */
	cr_assert(store_begin_game(store, &game, &error));
	add(store, &answer);
	store_close(store);
	store = opened();
	cr_assert(store_unfinished(store, game.player, &arena, &back, &found,
				   &error));
	cr_expect(not(found)); /* only its quiz can resume it */
	cr_assert(
		store_quiz_games(store, game.quiz, &arena, &games, &n, &error));
	cr_assert(eq(u32, n, 1));
	back = games[0];
	cr_expect(str_eq(back.pack, game.pack));
	cr_expect(str_eq(back.pack_hash, game.pack_hash));
	cr_expect(str_eq(back.day, game.day));
	cr_expect(str_eq(back.quiz, game.quiz));
	cr_expect(eq(u32, back.attempt, 3));
	cr_expect(str_eq(back.questions, game.questions));
	cr_expect(not(back.abandoned));
	cr_assert(store_answers(store, &game.id, &arena, &answers, &n, &error));
	cr_assert(eq(u32, n, 1));
	cr_expect(str_eq(answers->facts, answer.facts));
	arena_finish(&arena);
	store_close(store);
}

Test(record_packs, names_that_could_not_be_merged_are_not_written)
{
	struct store *store = opened();
	struct store_game game = game_of(1);
	char name[STORE_NAME_MOST + 1];

	memset(name, 'x', sizeof(name));
	game.pack = (struct str){name, sizeof(name)};
	cr_expect(not(store_begin_game(store, &game, &error)));
	expect_has(strbuf_str(&error), "too many packs");
	game.pack.len--;
	game.quiz = (struct str){name, sizeof(name)};
	cr_expect(not(store_begin_game(store, &game, &error)));
	game.quiz.len--;
	cr_expect(store_begin_game(store, &game, &error));
	store_close(store);
}

Test(record_packs, abandoned_game_stands_on_no_board)
{
	struct arena arena = ARENA_INIT;
	struct store *store = opened();
	struct store_game game = game_of(1);
	struct board *boards;
	struct store_state state;
	uint32_t place = 0;

	game.points = 900;
	game.asked = 1;
	game.right = 1;
	game.abandoned = true;
	play(store, &game);
	answer_one(store, &game, 0, "amanat/chair/term-who/2000", true);
	cr_expect(eq(u32,
		     boards_of(store, (struct board_filter){.most = 0}, &arena,
			       &boards),
		     0));
	game = game_of(2);
	play(store, &game);
	cr_assert(store_place(store, &game, &place, &error));
	cr_expect(eq(u32, place, 1));
	cr_assert(store_games_above(store, &game, &place, &error));
	cr_expect(eq(u32, place, 0));
	cr_expect(eq(u32,
		     boards_of(store,
			       (struct board_filter){.player = game.player},
			       &arena, &boards),
		     1));
	cr_expect(eq(u32, boards->n, 1));
	cr_expect(eq(u32, boards->own.game.id.bytes[0], 2));
	/* Its answers count. */
	expect_stats(store, "", "", 1, 1, 1);
	expect_stats(store, "Айгүл", "", 1, 1, 1);
	cr_assert(store_totals(store, &error));
	expect_stats(store, "", "", 1, 1, 1);
	cr_assert(store_state_read(store, &arena, &state, &error));
	cr_expect(state.tallies);
	cr_expect(eq(u64, state.unfinished, 0));
	arena_finish(&arena);
	store_close(store);
}

/* Of two copies the more advanced one is kept, even if it was abandoned. */
Test(record_packs, abandoned_game_is_merged_and_forgotten)
{
	const char *paths[] = {"other.db"};
	struct store *store = open_at("other.db");
	struct store_game game = game_of(1);
	struct store_merged merged;

	game.abandoned = true;
	play(store, &game);
	store_close(store);
	store = opened();
	cr_assert(store_merge(store, paths, 1, &merged, &error));
	cr_expect(eq(u64, merged.games, 1));
	expect_tallies(store);
	store_close(store);
	unlink("record.db");
	store = opened();
	cr_assert(store_begin_game(store, &game, &error));
	cr_assert(store_merge(store, paths, 1, &merged, &error));
	cr_expect(eq(u64, merged.games_replaced, 1));
	cr_expect(eq(u32, count(store), 0));
	expect_tallies(store);
	cr_assert(store_forget(store, game.player, &error));
	cr_expect(eq(u32, count(store), 0));
	expect_tallies(store);
	store_close(store);
}
