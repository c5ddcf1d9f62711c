#include "record.h"

#include "base/rng.h"
#include "store/history.h"
#include "store/maintenance.h"

TestSuite(record_merge, .init = record_enter, .fini = record_leave);

static struct store_merged merge(const char *into, const char *const *paths,
				 uint32_t n)
{
	struct store *store = open_at(into);
	struct store_merged merged;

	cr_assert(store_merge(store, paths, n, &merged, &error), "%s",
		  strbuf_text(&error));
	store_close(store);
	return merged;
}

/* All rows as text, in an order that depends only on the rows. */
static struct strbuf rows_of(const char *path)
{
	struct strbuf command = STRBUF_INIT;
	struct strbuf out = STRBUF_INIT;
	struct store *store = open_at(path);
	struct arena arena = ARENA_INIT;
	struct store_state state;
	struct board *boards;
	uint32_t n = boards_of(store, (struct board_filter){.most = 0}, &arena,
			       &boards);

	cr_assert(store_state_read(store, &arena, &state, &error));
	expect_str(state.problem, "");
	cr_expect(state.tallies);
	cr_expect(eq(u64, state.unsound, 0));
	strbuf_addf(&out, "%llu %llu %llu\n", (unsigned long long)state.games,
		    (unsigned long long)state.unfinished,
		    (unsigned long long)state.answers);
	for (uint32_t i = 0; i < n; i++)
		for (uint32_t row = 0; row < boards[i].n; row++) {
			const struct store_game *game =
				&boards[i].rows[row].game;

			strbuf_addf(&out, "%02x%02x %u %u " STR_FMT "\n",
				    game->id.bytes[0], game->id.bytes[1],
				    game->points, game->asked,
				    STR_ARG(game->finished));
		}
	arena_finish(&arena);
	strbuf_finish(&command);
	store_close(store);
	return out;
}

/* A record with some of the games, some of them copied while still being
 * played. */
static void make_part(const char *path, struct rng *rng)
{
	struct store *store = open_at(path);

	for (unsigned char i = 0; i < 12; i++) {
		struct store_game game = game_of(i);
		uint32_t far = rng_below(rng, 4);

		if (!far)
			continue;
		cr_assert(store_begin_game(store, &game, &error));
		for (unsigned char at = 0; at < (far == 3 ? 6 : 3); at++) {
			struct store_answer answer = answer_of(at, i);

			answer.position = at;
			add(store, &answer);
		}
		if (far == 3)
			cr_assert(store_end_game(store, &game, &error));
	}
	store_close(store);
}

Test(record_merge, any_order_and_any_number_of_times_gives_the_same)
{
	enum { PARTS = 5, ORDERS = 8 };
	static const char *const names[PARTS] = {"a.db", "b.db", "c.db", "d.db",
						 "e.db"};
	struct rng rng = rng_make(7, 0);
	struct strbuf wanted = STRBUF_INIT;

	for (int i = 0; i < PARTS; i++)
		make_part(names[i], &rng);
	for (int order = 0; order < ORDERS; order++) {
		const char *paths[2 * PARTS];
		struct strbuf got;

		for (uint32_t i = 0; i < 2 * PARTS; i++)
			paths[i] = names[i % PARTS];
		for (uint32_t i = 2 * PARTS - 1; i; i--) {
			uint32_t other = rng_below(&rng, i + 1);
			const char *kept = paths[i];

			paths[i] = paths[other];
			paths[other] = kept;
		}
		unlink("all.db");
		/* at once, or one after the other */
		if (order % 2)
			merge("all.db", paths, 2 * PARTS);
		else
			for (int i = 0; i < 2 * PARTS; i++)
				merge("all.db", &paths[i], 1);
		got = rows_of("all.db");
		if (!wanted.len)
			strbuf_add(&wanted, strbuf_str(&got));
		expect_str(strbuf_str(&got), strbuf_text(&wanted));
		strbuf_finish(&got);
	}
	strbuf_finish(&wanted);
}

Test(record_merge, one_that_differs_is_told_and_the_same_wins)
{
	const char *a[] = {"a.db"};
	const char *b[] = {"b.db"};
	struct store_answer answer = answer_of(1, 1);
	struct store *store = open_at("a.db");
	struct arena arena = ARENA_INIT;
	struct store_answer *first;
	struct store_answer *second;
	struct store_merged merged;
	uint64_t replaced;
	uint32_t n;

	add(store, &answer);
	store_close(store);
	store = open_at("b.db");
	answer.typed = STR("other");
	add(store, &answer);
	store_close(store);
	merge("ab.db", a, 1);
	merged = merge("ab.db", b, 1);
	replaced = merged.answers_replaced;
	cr_expect(eq(u64, merged.answers_replaced + merged.refused, 1));
	merge("ba.db", b, 1);
	merged = merge("ba.db", a, 1);
	cr_expect(eq(u64, merged.answers_replaced + merged.refused, 1));
	cr_expect(eq(u64, replaced + merged.answers_replaced, 1));
	store = open_at("ab.db");
	store_answers(store, &answer.game, &arena, &first, &n, &error);
	store_close(store);
	store = open_at("ba.db");
	store_answers(store, &answer.game, &arena, &second, &n, &error);
	store_close(store);
	cr_assert(eq(u32, n, 1));
	cr_expect(str_eq(first->typed, second->typed));
	arena_finish(&arena);
}

Test(record_merge, older_record_is_merged_and_left_as_it_is)
{
	const char *paths[] = {TEST_ROOT "/tests/data/record-1.db"};
	struct strbuf before = bytes_of(paths[0]);
	struct strbuf after;
	struct store_merged merged = merge("record.db", paths, 1);

	cr_expect(eq(u64, merged.games, 14));
	cr_expect(eq(u64, merged.answers, 60));
	merged = merge("record.db", paths, 1);
	cr_expect(eq(u64, merged.games, 0));
	cr_expect(eq(u64, merged.answers, 0));
	cr_expect(eq(u64, merged.answers_replaced + merged.refused, 0));
	after = bytes_of(paths[0]);
	cr_expect(str_eq(strbuf_str(&before), strbuf_str(&after)));
	strbuf_finish(&before);
	strbuf_finish(&after);
}

/* Each is refused with one message, and nothing is merged. */
static void refuses(const char *path, const char *words)
{
	const char *paths[] = {"good.db", path};
	struct store *store = opened();
	struct store_merged merged;

	strbuf_reset(&error);
	cr_expect(not(store_merge(store, paths, 2, &merged, &error)), "%s",
		  path);
	expect_has(strbuf_str(&error), path);
	expect_has(strbuf_str(&error), words);
	cr_expect(eq(sz, str_find(strbuf_str(&error), STR("\n")), SIZE_MAX));
	cr_expect(eq(u32, count(store), 0));
	strbuf_reset(&error);
	store_close(store);
}

Test(record_merge, what_is_no_record_is_refused)
{
	struct store *store = open_at("good.db");
	struct store_game game = game_of(1);
	char zeros[4096] = {0};

	play(store, &game);
	store_close(store);
	refuses("none.db", "no record");
	write_bytes("text.db", STR("this is no database"));
	refuses("text.db", "text.db");
	write_bytes("zeros.db", (struct str){zeros, sizeof(zeros)});
	refuses("zeros.db", "zeros.db");
	write_bytes("empty.db", STR(""));
	refuses("empty.db", "not a record");
	cr_assert(eq(int, symlink("good.db", "link.db"), 0));
	refuses("link.db", "symbolic link");
	refuses(".", "not a record");
	copy_file("good.db", "newer.db");
	patch("newer.db", 60, "\0\0\0\x63", 4);
	refuses("newer.db", "newer");
	copy_file("good.db", "broken.db");
	patch("broken.db", 4096, "\0\0\0\0\0\0\0\0", 8);
	refuses("broken.db", "damaged");
}

Test(record_merge, row_whose_sum_is_wrong_is_left_out)
{
	const char *paths[] = {"a.db"};
	struct store *store = open_at("a.db");
	struct store_answer answer = answer_of(1, 1);
	struct store_merged merged;
	struct strbuf bytes;
	size_t at;

	answer.typed = STR("needle in the haystack");
	add(store, &answer);
	answer = answer_of(2, 1);
	add(store, &answer);
	store_close(store);
	bytes = bytes_of("a.db");
	at = str_find(strbuf_str(&bytes), STR("needle in"));
	cr_assert(ne(sz, at, SIZE_MAX));
	patch("a.db", (long)at, "noodle", 6);
	merged = merge("record.db", paths, 1);
	cr_expect(eq(u64, merged.answers, 1));
	cr_expect(eq(u64, merged.left_out, 1));
	strbuf_finish(&bytes);
}

Test(record_merge, record_is_not_merged_with_itself)
{
	const char *paths[] = {"./record.db"};
	struct store *store = opened();
	struct store_game game = game_of(1);

	play(store, &game);
	store_close(store);
	cr_expect(eq(u64, merge("record.db", paths, 1).games, 0));
}
