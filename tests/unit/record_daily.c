#include "record.h"

#include "store/history.h"
#include "store/home.h"
#include "store/maintenance.h"

TestSuite(record_daily, .init = record_enter, .fini = record_leave);

static const struct str ann = STR("Ann");

/* A player's daily game; `finished` as in a game. */
static struct store_game daily_of(unsigned char id, const char *mode,
				  const char *day, const char *started)
{
	struct store_game game = game_of(id);

	game.player = ann;
	game.mode = str_of(mode);
	game.day = str_of(day);
	game.started = str_of(started);
	return game;
}

static void answer_one(struct store *store, const struct store_game *game,
		       unsigned char at, const char *verdict, uint32_t tries,
		       uint32_t credit)
{
	struct store_answer answer =
		answer_of((unsigned char)(16 * at + tries), game->id.bytes[0]);

	answer.player = game->player;
	answer.position = at;
	answer.tries = tries;
	answer.verdict = str_of(verdict);
	answer.credit = credit;
	answer.day = game->day;
	add(store, &answer);
}

static struct store_daily daily_on(struct store *store, const char *pack,
				   const char *day, struct arena *arena)
{
	struct store_daily daily;

	cr_assert(store_daily(store, ann, str_of(pack), str_of(day), arena,
			      &daily, &error),
		  "%s", strbuf_text(&error));
	return daily;
}

Test(record_daily, first_game_of_the_day_counts)
{
	struct store *store = opened();
	struct arena arena = ARENA_INIT;
	struct store_game games[] = {
		daily_of(9, "daily", "2024-05-31", "2024-05-31T10:00:00Z"),
		/* begun on another machine, later that day */
		daily_of(1, "daily", "2024-05-31", "2024-05-31T12:00:00Z"),
		daily_of(2, "daily-practice", "2024-05-31",
			 "2024-05-31T08:00:00Z"),
		daily_of(3, "round", "2024-05-31", "2024-05-31T07:00:00Z"),
	};
	struct store_daily daily = daily_on(store, "", "2024-05-31", &arena);

	cr_expect(not(daily.begun));
	cr_expect(eq(u32, daily.n, 0));
	games[0].points = 77;
	for (size_t i = COUNT(games); i--;)
		play(store, &games[i]);
	daily = daily_on(store, "amanat", "2024-05-31", &arena);
	cr_assert(daily.begun);
	cr_expect(eq(u32, daily.game.id.bytes[0], 9));
	cr_expect(eq(u32, daily.game.points, 77));
	cr_expect(eq(u32, daily.game.right, 7));
	cr_expect(eq(u32, daily.game.asked, 10));
	cr_expect(daily_on(store, "", "2024-05-31", &arena).begun);
	cr_expect(not(daily_on(store, "amanat", "2024-06-01", &arena).begun));
	cr_expect(not(daily_on(store, "moons", "2024-05-31", &arena).begun));
	cr_expect(not(
		daily_on(store, "amanat+moons", "2024-05-31", &arena).begun));
	arena_finish(&arena);
	store_close(store);
}

Test(record_daily, every_question_has_its_credit)
{
	struct store *store = opened();
	struct arena arena = ARENA_INIT;
	struct store_game game =
		daily_of(1, "daily", "2024-05-31", "2024-05-31T10:00:00Z");
	struct store_daily daily;

	cr_assert(store_begin_game(store, &game, &error));
	answer_one(store, &game, 0, "correct", 1, 2);
	answer_one(store, &game, 1, "wrong", 1, 0);
	answer_one(store, &game, 2, "close", 1, 0);
	answer_one(store, &game, 2, "correct", 2, 1);
	answer_one(store, &game, 3, "skipped", 1, 0);
	/* It waits to be resumed, and counts as begun. */
	daily = daily_on(store, "", "2024-05-31", &arena);
	cr_assert(daily.begun);
	cr_expect(eq(sz, daily.game.finished.len, 0));
	cr_assert(eq(u32, daily.n, 4));
	cr_expect(eq(u32, daily.credits[0], 2));
	cr_expect(eq(u32, daily.credits[1], 0));
	cr_expect(eq(u32, daily.credits[2], 1));
	cr_expect(eq(u32, daily.credits[3], 0));
	arena_finish(&arena);
	store_close(store);
}

static uint32_t days_up_to(struct store *store, const char *day)
{
	uint32_t n = 99;

	cr_assert(store_days_in_a_row(store, ann, str_of(day), &n, &error),
		  "%s", strbuf_text(&error));
	return n;
}

static uint32_t dailies_up_to(struct store *store, const char *pack,
			      const char *day)
{
	uint32_t n = 99;

	cr_assert(store_dailies_in_a_row(store, ann, str_of(pack), str_of(day),
					 &n, &error),
		  "%s", strbuf_text(&error));
	return n;
}

Test(record_daily, days_in_a_row_end_at_a_gap)
{
	/* across the end of February in a leap year, unordered */
	static const char *const days[] = {"2024-03-02", "2024-02-28",
					   "2024-03-01", "2024-02-26",
					   "2024-02-29", "2024-02-25"};
	struct store *store = opened();

	cr_expect(eq(u32, days_up_to(store, "2024-03-01"), 0));
	for (unsigned char i = 0; i < COUNT(days); i++) {
		struct store_game game = daily_of(i + 1, "round", days[i],
						  "2024-05-31T10:00:00Z");

		/* two packs, played twice a day */
		answer_one(store, &game, 0, "correct", 1, 2);
		answer_one(store, &game, 1, "wrong", 1, 0);
	}
	cr_expect(eq(u32, days_up_to(store, "2024-03-02"), 4));
	/* today may still be played */
	cr_expect(eq(u32, days_up_to(store, "2024-03-03"), 4));
	cr_expect(eq(u32, days_up_to(store, "2024-03-04"), 0));
	/* after a wrong clock nothing is known about today */
	cr_expect(eq(u32, days_up_to(store, "2024-02-28"), 1));
	cr_expect(eq(u32, days_up_to(store, "2024-02-26"), 2));
	store_close(store);
}

Test(record_daily, dailies_in_a_row_are_those_that_were_played_to_the_end)
{
	struct store *store = opened();
	struct store_game game;

	for (unsigned char i = 1; i <= 5; i++) {
		char day[16];

		snprintf(day, sizeof(day), "2024-05-%02d", i);
		game = daily_of(i, "daily", day, "2024-05-31T10:00:00Z");
		game.abandoned = i == 1;
		if (i == 4)
			game.pack = STR("moons");
		play(store, &game);
	}
	game = daily_of(9, "daily", "2024-05-06", "2024-05-31T10:00:00Z");
	cr_assert(store_begin_game(store, &game, &error));
	cr_expect(eq(u32, dailies_up_to(store, "", "2024-05-05"), 4));
	cr_expect(eq(u32, dailies_up_to(store, "", "2024-05-06"), 4));
	cr_expect(eq(u32, dailies_up_to(store, "", "2024-05-07"), 0));
	cr_expect(eq(u32, dailies_up_to(store, "amanat", "2024-05-03"), 2));
	cr_expect(eq(u32, dailies_up_to(store, "amanat", "2024-05-05"), 1));
	cr_expect(eq(u32, dailies_up_to(store, "moons", "2024-05-05"), 1));
	store_close(store);
}

/* A review has no code, but stores the ids of its questions. */
Test(record_daily, game_without_a_code_waits_with_its_questions)
{
	struct store *store = opened();
	struct arena arena = ARENA_INIT;
	struct store_game game = game_of(1);
	struct store_game found;
	bool is_there = true;

	game.player = ann;
	game.code = STR("");
	game.mode = STR("review");
	cr_assert(store_begin_game(store, &game, &error));
	cr_assert(store_unfinished(store, ann, &arena, &found, &is_there,
				   &error));
	cr_expect(not(is_there));
	game.id.bytes[0] = 2;
	game.questions =
		STR("amanat/chair/term-who/2000\nmoons/planet/link/io");
	cr_assert(store_begin_game(store, &game, &error));
	cr_assert(store_unfinished(store, ann, &arena, &found, &is_there,
				   &error));
	cr_assert(is_there);
	cr_expect(str_eq(found.questions, game.questions));
	cr_expect(eq(u32, found.id.bytes[0], 2));
	arena_finish(&arena);
	store_close(store);
}

static struct store_home home_of(struct store *store,
				 struct store_home_filter filter,
				 struct arena *arena)
{
	struct store_home home;

	cr_assert(store_home(store, &filter, arena, &home, &error), "%s",
		  strbuf_text(&error));
	return home;
}

Test(record_daily, home_of_nobody_is_empty)
{
	struct store *store = opened();
	struct arena arena = ARENA_INIT;
	struct store_home home = home_of(
		store, (struct store_home_filter){.day = STR("2024-05-31")},
		&arena);

	expect_str(home.player, "");
	expect_str(home.packs, "");
	cr_expect(not(home.waits));
	cr_expect(not(home.daily.begun));
	cr_expect(eq(u32, home.days + home.dailies, 0));
	cr_expect(eq(u64, home.asked + home.asked_today, 0));
	arena_finish(&arena);
	store_close(store);
}

Test(record_daily, home_tells_all_of_the_player)
{
	struct store *store = opened();
	struct arena arena = ARENA_INIT;
	struct store_home home;
	struct store_home_filter today = {.day = STR("2024-05-31")};
	struct store_home_filter ben = {.player = STR("Ben"),
					.day = STR("2024-05-31")};
	struct store_game done =
		daily_of(1, "daily", "2024-05-31", "2024-05-31T10:00:00Z");
	struct store_game before =
		daily_of(2, "daily", "2024-05-30", "2024-05-30T10:00:00Z");
	struct store_game open =
		daily_of(3, "round", "2024-05-31", "2024-05-31T11:00:00Z");

	cr_assert(store_remember_player(store, ann, &error));
	cr_assert(store_remember_packs(store, STR("amanat"), &error));
	cr_assert(store_remember_packs(store, STR("amanat+moons"), &error));
	play(store, &before);
	answer_one(store, &before, 0, "correct", 1, 2);
	play(store, &done);
	answer_one(store, &done, 0, "correct", 1, 2);
	answer_one(store, &done, 1, "wrong", 1, 0);
	cr_assert(store_begin_game(store, &open, &error));
	home = home_of(store, today, &arena);
	expect_str(home.player, "Ann");
	expect_str(home.packs, "amanat+moons");
	cr_expect(eq(u32, home.days, 2));
	cr_expect(eq(u32, home.dailies, 2));
	cr_assert(home.waits);
	cr_expect(eq(u32, home.waiting.id.bytes[0], 3));
	cr_assert(home.daily.begun);
	cr_expect(eq(u32, home.daily.game.id.bytes[0], 1));
	cr_expect(eq(u32, home.daily.n, 2));
	cr_expect(eq(u64, home.asked, 3));
	cr_expect(eq(u64, home.right, 2));
	cr_expect(eq(u64, home.asked_today, 2));
	cr_expect(eq(u64, home.right_today, 1));
	home = home_of(store, ben, &arena);
	expect_str(home.player, "Ben");
	expect_str(home.packs, "amanat+moons");
	cr_expect(not(home.waits));
	cr_expect(eq(u64, home.asked, 0));
	arena_finish(&arena);
	store_close(store);
}

/* The choice of packs belongs to the player who played last. */
Test(record_daily, choice_is_forgotten_with_its_player)
{
	struct store *store = opened();
	struct arena arena = ARENA_INIT;
	struct str packs;

	cr_assert(store_remember_player(store, ann, &error));
	cr_assert(store_remember_packs(store, STR("amanat"), &error));
	cr_assert(store_forget(store, STR("Ben"), &error));
	cr_assert(store_remembered_packs(store, &arena, &packs, &error));
	expect_str(packs, "amanat");
	for (unsigned char i = 1; i < 3; i++) {
		struct store_game game = game_of(i);

		game.player = i == 1 ? ann : STR("Ben");
		play(store, &game);
	}
	cr_assert(store_forget(store, STR("Ben"), &error));
	cr_assert(store_remembered_packs(store, &arena, &packs, &error));
	expect_str(packs, "amanat");
	cr_assert(store_forget(store, ann, &error));
	cr_assert(store_remembered_packs(store, &arena, &packs, &error));
	expect_str(packs, "");
	cr_assert(store_remembered_player(store, &arena, &packs, &error));
	expect_str(packs, "");
	arena_finish(&arena);
	store_close(store);
}
