#include "record.h"

#include "store/history.h"
#include "store/maintenance.h"
#include "store/stats.h"

/* record-N.db was written by the civiq with record version N. All contain
 * the same games and answers. */

TestSuite(record_migrate, .init = record_enter, .fini = record_leave);

static const char *const fixtures[] = {
	TEST_ROOT "/tests/data/record-1.db",
	TEST_ROOT "/tests/data/record-2.db",
	TEST_ROOT "/tests/data/record-3.db",
	TEST_ROOT "/tests/data/record-4.db",
};

static struct store *open_copy(size_t version)
{
	copy_file(fixtures[version], "record.db");
	return opened();
}

static void expect_all_is_there(struct store *store, size_t version)
{
	struct arena arena = ARENA_INIT;
	struct store_state state;
	struct stats stats;
	struct stats_filter filter = {.player = STR("Bob"), .missed = 3};

	cr_assert(store_state_read(store, &arena, &state, &error), "%s",
		  strbuf_text(&error));
	cr_expect(eq(i64, state.version, 4));
	cr_expect(eq(u64, state.games, 14));
	cr_expect(eq(u64, state.unfinished, 1));
	cr_expect(eq(u64, state.answers, 60));
	cr_expect(eq(u64, state.players, 3));
	cr_expect(eq(u64, state.unsound, 0));
	cr_expect(state.tallies);
	expect_str(state.problem, "");
	cr_assert(store_stats(store, &filter, &arena, &stats, &error));
	cr_expect(eq(u64, stats.games, 4));
	cr_expect(eq(u64, stats.asked, 22));
	cr_expect(eq(u64, stats.right, 15));
	cr_expect(eq(u64, stats.streak, 4));
	cr_assert(eq(u32, stats.n_missed, 3));
	expect_str(stats.missed[0].question, "moons/size/number-value/rhea");
	expect_str(stats.missed[0].answer, version ? "1,527 km" : "");
	arena_finish(&arena);
}

Test(record_migrate, every_version_comes_up_to_date)
{
	for (size_t i = 0; i < COUNT(fixtures); i++) {
		struct store *store = open_copy(i);

		expect_all_is_there(store, i);
		store_close(store);
		/* and stays so */
		store = opened();
		expect_all_is_there(store, i);
		store_close(store);
		unlink("record.db");
	}
}

static void expect_same(const struct store_answer *a,
			const struct store_answer *b, size_t version)
{
	cr_expect(eq(int, memcmp(&a->id, &b->id, sizeof(a->id)), 0));
	cr_expect(str_eq(a->player, b->player));
	cr_expect(eq(u32, a->position, b->position));
	cr_expect(eq(u64, a->question_hash, b->question_hash));
	cr_expect(str_eq(a->question, b->question));
	cr_expect(str_eq(a->options, b->options));
	cr_expect(str_eq(a->typed, b->typed));
	cr_expect(str_eq(a->verdict, b->verdict));
	cr_expect(eq(u64, a->milliseconds, b->milliseconds));
	cr_expect(eq(u32, a->points, b->points));
	cr_expect(str_eq(a->at, b->at));
	cr_expect(str_eq(a->day, b->day));
	cr_expect(eq(u32, a->rating, b->rating));
	cr_expect(eq(int, a->stem.len > 0, version > 0));
}

Test(record_migrate, rows_keep_every_value)
{
	static const struct store_id game = {{1, 0xA1, 37}};
	struct store_answer *answers[COUNT(fixtures)];
	struct arena arena = ARENA_INIT;
	uint32_t n[COUNT(fixtures)];

	for (size_t i = 0; i < COUNT(fixtures); i++) {
		struct store *store = open_copy(i);

		cr_assert(store_answers(store, &game, &arena, &answers[i],
					&n[i], &error));
		store_close(store);
		unlink("record.db");
	}
	for (size_t of = 0; of < COUNT(fixtures); of++) {
		cr_assert(eq(u32, n[of], 4));
		for (uint32_t i = 0; i < 4; i++)
			expect_same(&answers[of][i], &answers[0][i], of);
	}
	arena_finish(&arena);
}

Test(record_migrate, older_record_can_be_played_on)
{
	struct store *store = open_copy(0);
	struct store_game game = game_of(200);
	struct store_answer answer = answer_of(200, 200);

	add(store, &answer);
	play(store, &game);
	cr_expect(eq(u32, count(store), 14));
	store_close(store);
}

/* Two processes may open the same old record. */
Test(record_migrate, second_handle_finds_it_done)
{
	struct store *a;
	struct store *b;

	copy_file(fixtures[0], "record.db");
	a = opened();
	b = opened();
	expect_all_is_there(a, 0);
	expect_all_is_there(b, 0);
	store_close(a);
	store_close(b);
}

/* If it cannot be written to, an older record can still be read. */
Test(record_migrate, older_record_is_read_where_it_cannot_be_written)
{
	static const char *const names[] = {"1.db", "2.db", "3.db", "4.db"};
	struct store_options reading = {.reading = true};
	enum store_failure failure;
	struct store *store;
	struct strbuf after;
	struct strbuf before;

	for (size_t i = 0; i < COUNT(fixtures); i++)
		copy_file(fixtures[i], names[i]);
	if (geteuid() == 0 && !drop_root())
		cr_skip_test("root may write anywhere");
	for (size_t i = 0; i < COUNT(fixtures); i++) {
		copy_file(names[i], "record.db");
		before = bytes_of("record.db");
		cr_assert(eq(int, chmod("record.db", 0400), 0));
		store = store_open_as("record.db", reading, &failure, &error);
		cr_assert(store != NULL, "%s", strbuf_text(&error));
		expect_all_is_there(store, i);
		store_close(store);
		after = bytes_of("record.db");
		cr_expect(str_eq(strbuf_str(&before), strbuf_str(&after)));
		strbuf_finish(&before);
		strbuf_finish(&after);
		unlink("record.db");
	}
}
