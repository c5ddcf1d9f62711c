#include "record.h"

#include "store/history.h"
#include "store/maintenance.h"
#include "store/stats.h"

TestSuite(record_stats, .init = record_enter, .fini = record_leave);

static const struct {
	const char *player;
	unsigned char game;
	const char *question;
	const char *day;
	const char *verdict;
	uint32_t tries;
} rows[] = {
	{"Ann", 1, "moons/discovery/year/titan", "2024-05-01", "correct", 1},
	{"Ann", 1, "moons/discovery/year/io", "2024-05-01", "correct", 1},
	/* right on the second try: right, but not part of a streak */
	{"Ann", 1, "moons/planet/link/io", "2024-05-01", "close", 1},
	{"Ann", 1, "moons/planet/link/io", "2024-05-01", "correct", 2},
	{"Ann", 1, "moons/planet/link/rhea", "2024-05-01", "correct", 1},
	{"Ann", 2, "moons/planet/link/rhea", "2024-05-03", "wrong", 1},
	{"Ann", 2, "stars/planet/link/rhea", "2024-05-03", "skipped", 1},
	{"Ann", 2, "moons/planet/link/rhea", "2024-05-03", "wrong", 1},
	{"Ben", 3, "moons/discovery/year/titan", "2024-05-02", "wrong", 1},
	{"Ben", 3, "moons/discovery/year/io", "2024-05-02", "correct", 1},
	{"Ben", 3, "moons/discovery/year/io", "2024-05-02", "correct", 1},
	{"Ben", 3, "moons/discovery/year/io", "2024-05-02", "correct", 1},
};

static struct store *filled(void)
{
	struct store *store = opened();

	for (unsigned char i = 0; i < COUNT(rows); i++) {
		struct store_answer answer = answer_of(i + 1, rows[i].game);
		char at[32];

		snprintf(at, sizeof(at), "%sT12:00:%02uZ", rows[i].day, i);
		answer.player = str_of(rows[i].player);
		answer.question = str_of(rows[i].question);
		answer.verdict = str_of(rows[i].verdict);
		answer.day = str_of(rows[i].day);
		answer.at = str_of(at);
		answer.position = i;
		answer.tries = rows[i].tries;
		add(store, &answer);
	}
	for (unsigned char i = 1; i <= 3; i++) {
		struct store_game game = game_of(i);

		game.pack = STR("moons");
		game.player = i < 3 ? STR("Ann") : STR("Ben");
		play(store, &game);
	}
	return store;
}

static struct stats stats_of(struct store *store, struct stats_filter filter,
			     struct arena *arena)
{
	struct stats stats;

	cr_assert(store_stats(store, &filter, arena, &stats, &error), "%s",
		  strbuf_text(&error));
	return stats;
}

static void expect_totals(const struct stats *stats, uint64_t games,
			  uint64_t asked, uint64_t right, uint64_t streak)
{
	cr_expect(eq(u64, stats->games, games));
	cr_expect(eq(u64, stats->asked, asked));
	cr_expect(eq(u64, stats->right, right));
	cr_expect(eq(u64, stats->streak, streak));
}

static void expect_share(const struct stats_share *share, const char *name,
			 uint64_t asked, uint64_t right)
{
	expect_str(share->name, name);
	cr_expect(eq(u64, share->asked, asked));
	cr_expect(eq(u64, share->right, right));
}

static void expect_everything(struct store *store)
{
	struct arena arena = ARENA_INIT;
	struct stats stats = stats_of(
		store, (struct stats_filter){.player = STR("Ann"), .missed = 9},
		&arena);

	expect_totals(&stats, 2, 7, 4, 2);
	cr_assert(eq(u32, stats.n_days, 2));
	expect_str(stats.days[0].day, "2024-05-01");
	cr_expect(eq(u64, stats.days[0].asked, 4));
	cr_expect(eq(u64, stats.days[0].right, 4));
	cr_expect(eq(u64, stats.days[0].milliseconds, 5 * 1500));
	cr_expect(eq(u64, stats.days[1].right, 0));
	cr_assert(eq(u32, stats.n_groups, 3));
	expect_share(&stats.groups[0], "moons/discovery", 2, 2);
	expect_share(&stats.groups[1], "moons/planet", 4, 2);
	expect_share(&stats.groups[2], "stars/planet", 1, 0);
	cr_assert(eq(u32, stats.n_forms, 2));
	expect_share(&stats.forms[0], "link", 5, 2);
	expect_share(&stats.forms[1], "year", 2, 2);
	cr_assert(eq(u32, stats.n_missed, 2));
	expect_str(stats.missed[0].question, "moons/planet/link/rhea");
	expect_str(stats.missed[0].stem, "Who chaired it in 2000?");
	expect_str(stats.missed[0].answer, "Otan");
	cr_expect(eq(u64, stats.missed[0].asked, 3));
	cr_expect(eq(u64, stats.missed[0].right, 1));
	stats = stats_of(store, (struct stats_filter){.pack = STR("moons")},
			 &arena);
	expect_totals(&stats, 3, 10, 7, 3);
	cr_expect(eq(u32, stats.n_missed, 0));
	cr_expect(eq(u32, stats.n_days, 3));
	stats = stats_of(store, (struct stats_filter){.pack = STR("moon")},
			 &arena);
	expect_totals(&stats, 0, 0, 0, 0);
	stats = stats_of(store, (struct stats_filter){.player = STR("Eve")},
			 &arena);
	expect_totals(&stats, 0, 0, 0, 0);
	arena_finish(&arena);
}

Test(record_stats, answers_add_up)
{
	struct store *store = filled();

	expect_everything(store);
	store_close(store);
}

/* Whether updated row by row or rebuilt. */
Test(record_stats, tallies_made_anew_are_the_same)
{
	struct store *store = filled();

	cr_assert(store_totals(store, &error), "%s", strbuf_text(&error));
	expect_everything(store);
	store_close(store);
}

Test(record_stats, merged_answers_add_up_likewise)
{
	const char *paths[] = {"other.db"};
	struct store *store = filled();
	struct store_merged merged;
	struct store_answer late = answer_of(90, 3);

	store_close(store);
	cr_assert(eq(int, rename("record.db", "other.db"), 0));
	store = opened();
	cr_assert(store_merge(store, paths, 1, &merged, &error));
	expect_everything(store);
	/* A row added out of order breaks a streak already counted. */
	store_close(store);
	store = open_at("other.db");
	late.player = STR("Ben");
	late.question = STR("moons/planet/link/io");
	late.position = 10;
	late.tries = 2;
	late.verdict = STR("wrong");
	add(store, &late);
	store_close(store);
	store = opened();
	cr_assert(store_merge(store, paths, 1, &merged, &error));
	cr_expect(eq(u64, merged.answers, 1));
	{
		struct arena arena = ARENA_INIT;
		struct stats stats = stats_of(
			store, (struct stats_filter){.player = STR("Ben")},
			&arena);

		cr_expect(eq(u64, stats.streak, 2));
		arena_finish(&arena);
	}
	store_close(store);
}

Test(record_stats, the_latest_answers_come_in_their_order)
{
	static const struct {
		const char *player;
		const char *wrong;
	} players[] = {
		{"Ann", "moons/planet/link/rhea"},
		{"Ben", "moons/discovery/year/titan"},
	};
	struct store *store = filled();
	struct arena arena = ARENA_INIT;

	for (size_t i = 0; i < sizeof(players) / sizeof(*players); i++) {
		struct store_latest *latest;
		uint32_t wrong = 0;
		uint32_t n;

		cr_assert(store_latest(store, str_of(players[i].player),
				       STR("moons"), &arena, &latest, &n,
				       &error));
		for (uint32_t j = 0; j < n; j++)
			if (!latest[j].right) {
				wrong++;
				expect_str(latest[j].question,
					   players[i].wrong);
			}
		cr_expect(eq(u32, wrong, 1));
	}
	arena_finish(&arena);
	store_close(store);
}

/* Two former ids of a question that now has a third. */
static void rename_rhea(void *context, struct str id, struct strbuf *out)
{
	(void)context;
	if (str_starts(id, STR("moons/planet/link/")))
		id = STR("moons/planets/link/one");
	strbuf_add(out, id);
}

Test(record_stats, old_ids_count_as_those_of_today)
{
	struct store *store = filled();
	struct arena arena = ARENA_INIT;
	struct stats_filter filter = {.missed = 100};
	struct stats before;
	struct stats now;
	uint64_t asked = 0;
	uint64_t right = 0;

	cr_assert(store_stats(store, &filter, &arena, &before, &error));
	filter.current = rename_rhea;
	cr_assert(store_stats(store, &filter, &arena, &now, &error));
	cr_expect(eq(u32, now.n_groups, before.n_groups));
	for (uint32_t i = 0; i < before.n_groups; i++)
		if (str_eq(before.groups[i].name, STR("moons/planet"))) {
			asked = before.groups[i].asked;
			right = before.groups[i].right;
			expect_str(now.groups[i].name, "moons/planets");
			cr_expect(eq(u64, now.groups[i].asked, asked));
		}
	cr_assert(gt(u64, asked, right));
	for (uint32_t i = 0; i < now.n_missed; i++)
		if (str_eq(now.missed[i].question,
			   STR("moons/planets/link/one"))) {
			cr_expect(eq(u64, now.missed[i].asked, asked));
			cr_expect(eq(u64, now.missed[i].right, right));
			asked = 0;
		}
	cr_expect(eq(u64, asked, 0));
	arena_finish(&arena);
	store_close(store);
}

Test(record_stats, unfinished_game_comes_back_with_its_answers)
{
	struct store *store = filled();
	struct arena arena = ARENA_INIT;
	struct store_game game = game_of(77);
	struct store_game back;
	struct store_answer *answers;
	struct store_answer answer = answer_of(50, 77);
	uint32_t n;
	bool found = true;

	cr_assert(store_unfinished(store, STR("Ann"), &arena, &back, &found,
				   &error));
	cr_expect(not(found));
	game.player = STR("Ann");
	cr_assert(store_begin_game(store, &game, &error));
	for (unsigned char i = 0; i < 3; i++) {
		answer.id.bytes[0] = 60 - i;
		answer.position = 2 - i;
		add(store, &answer);
	}
	cr_assert(store_unfinished(store, STR("Ann"), &arena, &back, &found,
				   &error));
	cr_assert(found);
	cr_expect(eq(int, memcmp(&back.id, &game.id, sizeof(game.id)), 0));
	cr_expect(eq(u64, back.seed, game.seed));
	cr_expect(str_eq(back.pack_hash, game.pack_hash));
	cr_expect(str_eq(back.code, game.code));
	cr_assert(store_answers(store, &game.id, &arena, &answers, &n, &error));
	cr_assert(eq(u32, n, 3));
	for (uint32_t i = 0; i < n; i++) {
		cr_expect(eq(u32, answers[i].position, i));
		cr_expect(str_eq(answers[i].typed, answer.typed));
		cr_expect(str_eq(answers[i].stem, answer.stem));
		cr_expect(eq(u64, answers[i].question_hash, UINT64_MAX));
	}
	arena_finish(&arena);
	store_close(store);
}

/* A game of several players is not resumed by one of them. */
Test(record_stats, hot_seat_is_not_what_was_interrupted)
{
	struct store *store = opened();
	struct arena arena = ARENA_INIT;
	struct store_game own = game_of(1);
	struct store_game shared = game_of(2);
	struct store_game back;
	bool found;

	shared.mode = STR("hot-seat");
	shared.started = STR("2024-06-01T12:00:00Z");
	cr_assert(store_begin_game(store, &own, &error));
	cr_assert(store_begin_game(store, &shared, &error));
	cr_assert(store_unfinished(store, own.player, &arena, &back, &found,
				   &error));
	cr_assert(found);
	cr_expect(eq(int, memcmp(&back.id, &own.id, sizeof(own.id)), 0));
	arena_finish(&arena);
	store_close(store);
}

/* Numbers that civiq never writes, but a file may contain. */
Test(record_stats, greatest_numbers_do_not_overflow)
{
	static const uint64_t times[] = {INT64_MAX, UINT64_C(1) << 53,
					 INT64_MAX, UINT64_MAX, 1};
	struct store *store = opened();
	struct arena arena = ARENA_INIT;
	struct store_answer answer = answer_of(1, 1);
	struct store_game game = game_of(1);
	struct stats stats;
	uint64_t whole = UINT64_C(1) << 53;

	/* Each of them fits, but not their sum. */
	answer.milliseconds = INT64_MAX;
	add(store, &answer);
	answer.id.bytes[5] = 1;
	answer.player = STR("Ann");
	add(store, &answer);
	stats = stats_of(store, (struct stats_filter){.missed = 5}, &arena);
	cr_expect(eq(u64, stats.asked, 2));
	cr_expect(gt(u64, stats.milliseconds, whole));
	game.asked = game.right = game.points = UINT32_MAX;
	game.length = UINT32_MAX;
	game.milliseconds = INT64_MAX;
	play(store, &game);
	for (unsigned char i = 0; i < 50; i++) {
		answer.id.bytes[0] = i;
		answer.id.bytes[5] = 2;
		answer.player = i % 2 ? STR("Ann") : STR("Ben");
		answer.day = i % 3 ? STR("2024-05-31") : STR("2024-06-01");
		answer.position = i;
		answer.milliseconds = times[i % 5];
		answer.points = UINT32_MAX;
		add(store, &answer);
	}
	stats = stats_of(store, (struct stats_filter){.missed = 5}, &arena);
	cr_expect(eq(u64, stats.asked, 52));
	cr_expect(eq(u64, stats.right, 52));
	cr_expect(gt(u64, stats.milliseconds, whole));
	stats = stats_of(store, (struct stats_filter){.player = STR("Ann")},
			 &arena);
	cr_expect(eq(u64, stats.asked, 26));
	arena_finish(&arena);
	store_close(store);
	cr_expect(eq(int, files_with("damaged"), 0));
}
