#include "record.h"

#include "base/rng.h"
#include "store/history.h"
#include "store/maintenance.h"

#include <sys/wait.h>

TestSuite(record_recover, .init = record_enter, .fini = record_leave);

enum { GAMES = 60, ANSWERS = 5 };

static struct store_answer answer_at(unsigned char game, unsigned char at)
{
	struct store_answer answer = answer_of(at + 1, game);

	answer.position = at;
	return answer;
}

/* Long enough to need overflow pages. */
static struct str long_text(void)
{
	static char text[10000];

	memset(text, 'x', sizeof(text));
	text[9000] = 'y';
	return (struct str){text, sizeof(text)};
}

static void fill(void)
{
	struct store *store = opened();

	for (unsigned char game = 0; game < GAMES; game++) {
		struct store_game row = game_of(game);

		cr_assert(store_begin_game(store, &row, &error));
		for (unsigned char at = 0; at < ANSWERS; at++) {
			struct store_answer answer = answer_at(game, at);

			if (game == 30 && at == 2)
				answer.typed = long_text();
			add(store, &answer);
		}
		cr_assert(store_end_game(store, &row, &error));
	}
	store_close(store);
}

static struct store_repaired repaired_file(void)
{
	struct store_repaired repaired;

	cr_assert(store_repair("record.db", STR("2024-05-31"), NULL, &repaired,
			       &error),
		  "%s", strbuf_text(&error));
	return repaired;
}

/* Every recovered row existed before, unchanged; returns their number. */
static uint32_t expect_nothing_made_up(void)
{
	struct store *store = opened();
	struct arena arena = ARENA_INIT;
	struct store_state state;
	uint32_t found = 0;

	cr_assert(store_state_read(store, &arena, &state, &error));
	expect_str(state.problem, "");
	cr_expect(eq(u64, state.unsound, 0));
	cr_expect(state.tallies);
	for (unsigned char game = 0; game < GAMES; game++) {
		struct store_id id = {{game}};
		struct store_answer *answers;
		uint32_t n;

		cr_assert(store_answers(store, &id, &arena, &answers, &n,
					&error));
		for (uint32_t i = 0; i < n; i++) {
			/* Adding an identical existing row is not an error. */
			struct store_answer answer = answer_at(
				game, (unsigned char)answers[i].position);

			if (game == 30 && answers[i].position == 2)
				answer.typed = long_text();
			cr_expect(store_add_answer(store, &answer, &error),
				  "game %u answer %u", game, i);
		}
		found += n;
	}
	cr_expect(eq(u64, state.answers, found));
	arena_finish(&arena);
	store_close(store);
	return found;
}

/* Every row is intact, but the header is damaged. */
static void damage_head(void)
{
	patch("record.db", 0, "garbage", 7);
}

Test(record_recover, sound_rows_are_recovered_whole)
{
	struct store_repaired repaired;

	fill();
	damage_head();
	repaired = repaired_file();
	expect_str(strbuf_str(&repaired.aside), "record.db.damaged-2024-05-31");
	cr_expect(eq(u64, repaired.games, GAMES));
	cr_expect(eq(u64, repaired.answers, GAMES * ANSWERS));
	cr_expect(eq(u32, expect_nothing_made_up(), GAMES * ANSWERS));
	strbuf_finish(&repaired.aside);
}

Test(record_recover, sound_record_is_never_set_aside)
{
	struct store_repaired repaired;
	struct strbuf before;
	struct strbuf after;

	fill();
	before = bytes_of("record.db");
	cr_expect(not(store_repair("record.db", STR("2024-05-31"), NULL,
				   &repaired, &error)));
	expect_has(strbuf_str(&error),
		   "it is sound and has been left as it is");
	cr_expect(eq(int, files_with(""), 1));
	after = bytes_of("record.db");
	cr_expect(str_eq(strbuf_str(&before), strbuf_str(&after)));
	strbuf_finish(&repaired.aside);
	strbuf_finish(&before);
	strbuf_finish(&after);
}

Test(record_recover, damaged_file_is_kept_as_it_is)
{
	struct store_repaired repaired;
	struct strbuf before;
	struct strbuf after;

	fill();
	damage_head();
	before = bytes_of("record.db");
	repaired = repaired_file();
	cr_expect(eq(u64, repaired.answers, GAMES * ANSWERS));
	after = bytes_of("record.db.damaged-2024-05-31");
	cr_expect(str_eq(strbuf_str(&before), strbuf_str(&after)));
	strbuf_finish(&repaired.aside);
	strbuf_finish(&after);
	/* A second repair on the same day does not overwrite the first. */
	damage_head();
	repaired = repaired_file();
	expect_str(strbuf_str(&repaired.aside),
		   "record.db.damaged-2024-05-31-2");
	after = bytes_of("record.db.damaged-2024-05-31");
	cr_expect(str_eq(strbuf_str(&before), strbuf_str(&after)));
	strbuf_finish(&repaired.aside);
	strbuf_finish(&before);
	strbuf_finish(&after);
	cr_expect(eq(u32, expect_nothing_made_up(), GAMES * ANSWERS));
}

/* The journal of the damaged file must not be applied to the new one. */
Test(record_recover, no_journal_stays_beside_the_new_record)
{
	struct store_repaired repaired;

	fill();
	damage_head();
	write_bytes("record.db-journal", STR("journal"));
	repaired = repaired_file();
	cr_expect(eq(int, files_with("-journal"), 0));
	cr_expect(eq(u32, expect_nothing_made_up(), GAMES * ANSWERS));
	strbuf_finish(&repaired.aside);
}

static size_t size_of(const char *path)
{
	struct stat status;

	cr_assert(eq(int, stat(path, &status), 0));
	return (size_t)status.st_size;
}

/* One page of zeros or noise, or a truncated file; the pages of the tables
 * hold a few rows each, so most rows must be recovered. */
Test(record_recover, whatever_page_is_lost_the_others_come_back)
{
	char page[4096];
	struct rng rng = rng_make(11, 0);
	uint32_t least = GAMES * ANSWERS;

	fill();
	cr_assert(eq(int, rename("record.db", "whole.db"), 0));
	for (size_t at = 0; at < size_of("whole.db"); at += sizeof(page)) {
		struct store_repaired repaired;
		uint32_t found;

		for (size_t i = 0; i < sizeof(page); i++)
			page[i] = at / sizeof(page) % 2
					  ? (char)rng_below(&rng, 256)
					  : 0;
		copy_file("whole.db", "record.db");
		patch("record.db", (long)at, page, sizeof(page));
		repaired = repaired_file();
		found = expect_nothing_made_up();
		if (found < least)
			least = found;
		strbuf_finish(&repaired.aside);
		unlink("record.db");
		unlink("record.db.damaged-2024-05-31");
	}
	cr_expect(ge(u32, least, GAMES * ANSWERS - 20), "%u", least);
}

/* A few random bytes: a damaged row is left out and never altered. */
Test(record_recover, row_that_was_hit_is_left_out)
{
	struct rng rng = rng_make(12, 0);
	uint32_t least = GAMES * ANSWERS;
	uint32_t size;

	fill();
	size = (uint32_t)size_of("record.db");
	cr_assert(eq(int, rename("record.db", "whole.db"), 0));
	for (int round = 0; round < 40; round++) {
		struct store_repaired repaired;
		uint32_t found;

		copy_file("whole.db", "record.db");
		for (int i = 0; i < 10; i++) {
			char byte = (char)rng_below(&rng, 256);

			patch("record.db", (long)rng_below(&rng, size), &byte,
			      1);
		}
		repaired = repaired_file();
		found = expect_nothing_made_up();
		if (found < least)
			least = found;
		strbuf_finish(&repaired.aside);
		unlink("record.db");
		unlink("record.db.damaged-2024-05-31");
	}
	cr_expect(ge(u32, least, GAMES * ANSWERS * 3 / 4), "%u", least);
}

Test(record_recover, file_cut_short_gives_what_it_holds)
{
	struct store_repaired repaired;

	fill();
	cr_assert(
		eq(int,
		   truncate("record.db", (off_t)size_of("record.db") / 2 + 100),
		   0));
	repaired = repaired_file();
	cr_expect(gt(u32, expect_nothing_made_up(), 50));
	strbuf_finish(&repaired.aside);
}

Test(record_recover, forgotten_player_does_not_come_back)
{
	struct store *store;
	struct store_repaired repaired;

	fill();
	store = opened();
	cr_assert(store_forget(store, STR("Айгүл"), &error));
	store_close(store);
	damage_head();
	repaired = repaired_file();
	cr_expect(eq(u64, repaired.games, 0));
	cr_expect(eq(u64, repaired.answers, 0));
	strbuf_finish(&repaired.aside);
}

Test(record_recover, record_of_version_1_is_recovered_too)
{
	struct store_repaired repaired;

	copy_file(TEST_ROOT "/tests/data/record-1.db", "record.db");
	patch("record.db", 0, "garbage", 7);
	repaired = repaired_file();
	cr_expect(eq(u64, repaired.games, 14));
	cr_expect(eq(u64, repaired.answers, 60));
	strbuf_finish(&repaired.aside);
}

/* A process with the damaged file open continues in the new one. */
Test(record_recover, others_go_on_in_the_new_record)
{
	struct store *store;
	struct store_answer answer = answer_of(200, 200);
	pid_t pid;
	int status = -1;

	fill();
	store = opened();
	add(store, &answer);
	damage_head();
	pid = fork();
	if (pid == 0) {
		struct strbuf failure = STRBUF_INIT;
		struct store_repaired repaired;

		_exit(!store_repair("record.db", STR("2024-05-31"), NULL,
				    &repaired, &failure));
	}
	cr_assert(eq(i64, waitpid(pid, &status, 0), pid));
	cr_assert(eq(int, status, 0));
	answer.id.bytes[3] = 1;
	answer.position = 1;
	add(store, &answer);
	store_close(store);
	store = opened();
	{
		struct arena arena = ARENA_INIT;
		struct store_answer *answers;
		uint32_t n = 0;

		store_answers(store, &answer.game, &arena, &answers, &n,
			      &error);
		cr_expect(eq(u32, n, 2));
		arena_finish(&arena);
	}
	store_close(store);
}

Test(record_recover, damage_found_while_playing_is_mended_in_place)
{
	struct store *store;
	struct store_answer answer = answer_of(200, 200);
	struct store_repaired repaired;
	char zeros[4096] = {0};

	fill();
	store = opened();
	/* Every page except the first is lost while it is open. */
	for (size_t at = 4096; at < size_of("record.db"); at += sizeof(zeros))
		if (at < 3 * 4096 || at % 8192)
			patch("record.db", (long)at, zeros, sizeof(zeros));
	cr_assert(not(store_add_answer(store, &answer, &error)));
	cr_assert(eq(int, store_last_failure(store), STORE_DAMAGED));
	strbuf_reset(&error);
	cr_assert(
		store_repair_open(store, STR("2024-05-31"), &repaired, &error),
		"%s", strbuf_text(&error));
	add(store, &answer);
	store_close(store);
	strbuf_finish(&repaired.aside);
}
