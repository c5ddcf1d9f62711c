#include "record.h"

#include "store/game_packs.h"
#include "store/maintenance.h"
#include "store/marks.h"
#include "store/store_private.h"

TestSuite(record_marks, .init = record_enter, .fini = record_leave);

static const struct str chair = STR("amanat/chair/term-who/2000");
static const struct str io = STR("moons/planet/link/io");

static struct store_star star_of(unsigned char id, struct str question,
				 bool starred, const char *at)
{
	return (struct store_star){
		.id = {{id, 0x57}},
		.player = STR("Айгүл"),
		.question = question,
		.starred = starred,
		.at = str_of(at),
	};
}

static void mark(struct store *store, unsigned char id, struct str question,
		 bool starred, const char *at)
{
	struct store_star star = star_of(id, question, starred, at);

	cr_assert(store_add_star(store, &star, &error), "%s",
		  strbuf_text(&error));
}

static struct store_report report_of(unsigned char id)
{
	return (struct store_report){
		.id = {{id, 0x4E}},
		.player = STR("Айгүл"),
		.question = chair,
		.text = STR("It was\nanother one\xff"),
		.typed = STR("a\0b"),
		.stem = STR("Who chaired it in 2000?"),
		.pack_hash = UINT64_C(0xFEDCBA9876543210),
		.at = STR("2024-05-31T12:00:00Z"),
	};
}

static void complain(struct store *store, unsigned char id)
{
	struct store_report report = report_of(id);

	cr_assert(store_add_report(store, &report, &error), "%s",
		  strbuf_text(&error));
}

/* The starred questions, each followed by a space. */
static struct strbuf starred(struct store *store, struct str pack)
{
	struct strbuf out = STRBUF_INIT;
	struct arena arena = ARENA_INIT;
	struct str *ids;
	uint32_t n;

	cr_assert(store_starred(store, STR("Айгүл"), pack, &arena, &ids, &n,
				&error),
		  "%s", strbuf_text(&error));
	for (uint32_t i = 0; i < n; i++)
		strbuf_addf(&out, STR_FMT " ", STR_ARG(ids[i]));
	arena_finish(&arena);
	return out;
}

static void expect_starred(struct store *store, const char *pack,
			   const char *wanted)
{
	struct strbuf out = starred(store, str_of(pack));

	expect_str(strbuf_str(&out), wanted);
	strbuf_finish(&out);
}

static uint32_t reports_of(struct store *store, struct str pack,
			   struct arena *arena, struct store_report **reports)
{
	uint32_t n = 99;

	cr_assert(store_reports(store, pack, arena, reports, &n, &error), "%s",
		  strbuf_text(&error));
	return n;
}

static void expect_state(struct store *store, uint64_t stars, uint64_t reports)
{
	struct arena arena = ARENA_INIT;
	struct store_state state;

	cr_assert(store_state_read(store, &arena, &state, &error));
	cr_expect(eq(u64, state.stars, stars));
	cr_expect(eq(u64, state.reports, reports));
	cr_expect(eq(u64, state.unsound, 0));
	expect_str(state.problem, "");
	arena_finish(&arena);
}

Test(record_marks, latest_star_of_a_question_counts)
{
	struct store *store = opened();

	expect_starred(store, "", "");
	mark(store, 1, io, true, "2024-05-31T12:00:01Z");
	mark(store, 2, chair, true, "2024-05-31T12:00:02Z");
	expect_starred(store, "",
		       "moons/planet/link/io "
		       "amanat/chair/term-who/2000 ");
	expect_starred(store, "amanat", "amanat/chair/term-who/2000 ");
	expect_starred(store, "moon", "");
	mark(store, 3, io, false, "2024-05-31T12:00:03Z");
	expect_starred(store, "", "amanat/chair/term-who/2000 ");
	mark(store, 4, io, true, "2024-05-31T12:00:04Z");
	expect_starred(store, "",
		       "amanat/chair/term-who/2000 "
		       "moons/planet/link/io ");
	store_close(store);
}

/* Whatever their random ids. */
Test(record_marks, stars_of_one_second_count_in_their_order)
{
	static const unsigned char ids[] = {5, 2, 9, 1};
	struct store *store = opened();

	for (size_t i = 0; i < COUNT(ids); i++) {
		mark(store, ids[i], io, i % 2 == 0, "2024-05-31T12:00:00Z");
		expect_starred(store, "", i % 2 ? "" : "moons/planet/link/io ");
	}
	store_close(store);
}

Test(record_marks, second_attempt_finds_it_there)
{
	struct store *store = opened();
	struct store_star star = star_of(1, io, true, "2024-05-31T12:00:00Z");
	struct store_report report = report_of(1);

	cr_expect(store_add_star(store, &star, &error));
	cr_expect(store_add_star(store, &star, &error));
	cr_expect(store_add_report(store, &report, &error));
	cr_expect(store_add_report(store, &report, &error));
	expect_state(store, 1, 1);
	/* Different ones under the same ids. */
	star.starred = false;
	report.text = STR("other");
	cr_expect(not(store_add_star(store, &star, &error)));
	cr_expect(not(store_add_report(store, &report, &error)));
	expect_state(store, 1, 1);
	store_close(store);
}

Test(record_marks, report_comes_back_as_it_was_written)
{
	struct store *store = opened();
	struct store_report wanted = report_of(1);
	struct arena arena = ARENA_INIT;
	struct store_report *reports;

	complain(store, 1);
	store_close(store);
	store = opened();
	cr_assert(eq(u32, reports_of(store, STR(""), &arena, &reports), 1));
	cr_expect(str_eq(reports->player, wanted.player));
	cr_expect(str_eq(reports->question, wanted.question));
	cr_expect(str_eq(reports->text, wanted.text));
	cr_expect(str_eq(reports->typed, wanted.typed));
	cr_expect(str_eq(reports->stem, wanted.stem));
	cr_expect(str_eq(reports->at, wanted.at));
	cr_expect(eq(u64, reports->pack_hash, wanted.pack_hash));
	expect_str(pack_of_question(reports->question), "amanat");
	cr_expect(
		eq(u32, reports_of(store, STR("amanat"), &arena, &reports), 1));
	cr_expect(
		eq(u32, reports_of(store, STR("moons"), &arena, &reports), 0));
	arena_finish(&arena);
	store_close(store);
}

Test(record_marks, report_that_could_not_be_merged_is_not_written)
{
	struct store *store = opened();
	struct store_report report = report_of(1);
	char *text = mem_resize(NULL, STORE_TEXT_MOST + 1);

	memset(text, 'x', STORE_TEXT_MOST + 1);
	report.text = (struct str){text, STORE_TEXT_MOST + 1};
	cr_expect(not(store_add_report(store, &report, &error)));
	expect_has(strbuf_str(&error), "too long");
	report.text.len--;
	cr_expect(store_add_report(store, &report, &error));
	free(text);
	store_close(store);
}

static void fill(const char *path, unsigned char first, unsigned char n)
{
	struct store *store = open_at(path);

	for (unsigned char i = first; i < first + n; i++) {
		char at[32];

		snprintf(at, sizeof(at), "2024-05-31T12:00:%02dZ", i);
		mark(store, i, io, i % 2 == 0, at);
		complain(store, i);
	}
	store_close(store);
}

Test(record_marks, merging_is_a_union_in_any_order)
{
	static const char *const orders[][3] = {{"a.db", "b.db", "a.db"},
						{"b.db", "a.db", "b.db"}};
	struct arena arena = ARENA_INIT;

	fill("a.db", 1, 4);
	copy_file("a.db", "b.db");
	fill("a.db", 5, 1);
	fill("b.db", 6, 1);
	for (int i = 0; i < 2; i++) {
		struct store *store = opened();
		struct store_merged merged;
		struct store_report *reports;

		cr_assert(store_merge(store, orders[i], 3, &merged, &error));
		cr_expect(eq(u64, merged.stars, 6));
		cr_expect(eq(u64, merged.reports, 6));
		cr_expect(eq(u64, merged.left_out + merged.refused, 0));
		expect_state(store, 6, 6);
		expect_starred(store, "", "moons/planet/link/io ");
		cr_expect(eq(u32, reports_of(store, STR(""), &arena, &reports),
			     6));
		store_close(store);
		unlink("record.db");
	}
	arena_finish(&arena);
}

static void forge(const char *path, const char *sql)
{
	struct db *db = db_open(path, DB_WRITE, 1000);

	cr_assert(db_run(db, sql), "%s: %s", sql, db_message(db));
	db_close(db);
}

Test(record_marks, every_column_is_checked)
{
	static const char *const changes[] = {
		"star SET id = x'00'",
		"star SET player = ''",
		"star SET player = 'a' || char(27)",
		"star SET question = 'amanat'",
		"star SET question = 'a/' || printf('%.*c', 70000, 'x')",
		"star SET starred = 2",
		"star SET starred = 'yes'",
		"star SET turn = 0",
		"star SET turn = 1 << 40",
		"star SET at = ''",
		"report SET id = 'sixteen bytes ab'",
		"report SET player = x'61'",
		"report SET question = ''",
		"report SET text = x'61'",
		"report SET text = printf('%.*c', 65537, 'x')",
		"report SET typed = x'61'",
		"report SET stem = CAST(x'e0' AS TEXT)",
		"report SET pack_hash = 'amanat'",
		"report SET at = '2024-02-30T00:00:00Z'",
	};
	const char *paths[] = {"bad.db"};

	for (size_t i = 0; i < COUNT(changes); i++) {
		struct strbuf sql = STRBUF_INIT;
		struct store_merged merged;
		struct store *store;

		fill("bad.db", 1, 1);
		strbuf_addf(&sql,
			    "UPDATE %s; UPDATE star SET sum = "
			    "row_sum(" STAR_COLUMNS "); UPDATE report SET sum "
			    "= row_sum(" REPORT_COLUMNS ")",
			    changes[i]);
		forge("bad.db", strbuf_text(&sql));
		store = opened();
		cr_assert(store_merge(store, paths, 1, &merged, &error));
		cr_expect(eq(u64, merged.left_out, 1), "%s", changes[i]);
		cr_expect(eq(u64, merged.stars + merged.reports, 1), "%s",
			  changes[i]);
		store_close(store);
		strbuf_finish(&sql);
		unlink("record.db");
		unlink("bad.db");
	}
}

/* A row of another player or question under an existing id. */
Test(record_marks, known_rows_never_change_hands)
{
	/* Some have a greater checksum than the existing row. */
	static const char *const changes[] = {
		"star SET player = 'A'",       "star SET player = 'B'",
		"star SET player = 'C'",       "star SET player = 'D'",
		"star SET question = 'x/a'",   "star SET question = 'x/b'",
		"star SET question = 'x/c'",   "star SET question = 'x/d'",
		"report SET player = 'A'",     "report SET player = 'B'",
		"report SET player = 'C'",     "report SET player = 'D'",
		"report SET question = 'x/a'", "report SET question = 'x/b'",
		"report SET question = 'x/c'", "report SET question = 'x/d'",
	};
	const char *paths[] = {"bad.db"};

	for (size_t i = 0; i < COUNT(changes); i++) {
		struct strbuf sql = STRBUF_INIT;
		struct store_merged merged;
		struct store *store;

		fill("record.db", 1, 1);
		copy_file("record.db", "bad.db");
		strbuf_addf(&sql,
			    "UPDATE %s; UPDATE star SET sum = "
			    "row_sum(" STAR_COLUMNS "); UPDATE report SET sum "
			    "= row_sum(" REPORT_COLUMNS ")",
			    changes[i]);
		forge("bad.db", strbuf_text(&sql));
		store = opened();
		cr_assert(store_merge(store, paths, 1, &merged, &error));
		cr_expect(eq(u64, merged.refused, 1), "%s", changes[i]);
		cr_expect(eq(u64, merged.stars + merged.reports, 0), "%s",
			  changes[i]);
		store_close(store);
		strbuf_finish(&sql);
		unlink("record.db");
		unlink("bad.db");
	}
}

Test(record_marks, row_that_was_changed_is_seen)
{
	struct arena arena = ARENA_INIT;
	struct store_state state;
	struct store *store;

	fill("record.db", 1, 2);
	forge("record.db", "UPDATE star SET starred = 1 - starred;"
			   "UPDATE report SET text = 'x' WHERE id = "
			   "(SELECT min(id) FROM report)");
	store = opened();
	cr_assert(store_state_read(store, &arena, &state, &error));
	cr_expect(eq(u64, state.unsound, 3));
	store_close(store);
	arena_finish(&arena);
}

Test(record_marks, they_are_recovered)
{
	struct store_repaired repaired;
	struct store *store;
	struct arena arena = ARENA_INIT;
	struct store_report *reports;

	fill("record.db", 1, 40);
	patch("record.db", 0, "garbage", 7);
	cr_assert(store_repair("record.db", STR("x"), NULL, &repaired, &error));
	strbuf_finish(&repaired.aside);
	store = opened();
	expect_state(store, 40, 40);
	expect_starred(store, "", "moons/planet/link/io ");
	cr_expect(eq(u32, reports_of(store, STR(""), &arena, &reports), 40));
	store_close(store);
	arena_finish(&arena);
}

Test(record_marks, they_are_backed_up)
{
	struct store *store;

	fill("record.db", 1, 4);
	store = opened();
	cr_assert(store_backup(store, "copy.db", &error));
	store_close(store);
	store = open_at("copy.db");
	expect_state(store, 4, 4);
	store_close(store);
}

/* Also for a player who has never finished an answer. */
Test(record_marks, they_are_forgotten_with_their_player)
{
	struct store *store;
	struct store_share share;
	struct store_star bens = star_of(99, io, true, "2024-05-31T12:00:00Z");

	fill("record.db", 1, 4);
	store = opened();
	bens.player = STR("Ben");
	cr_assert(store_add_star(store, &bens, &error));
	cr_assert(store_share_of(store, STR("Айгүл"), &share, &error));
	cr_expect(eq(u64, share.stars, 4));
	cr_expect(eq(u64, share.reports, 4));
	cr_assert(store_forget(store, STR("Айгүл"), &error));
	expect_state(store, 1, 0);
	expect_starred(store, "", "");
	store_close(store);
}

Test(record_marks, record_that_was_moved_away_is_made_anew)
{
	struct store *store = opened();

	cr_assert(eq(int, rename("record.db", "elsewhere.db"), 0));
	mark(store, 1, io, true, "2024-05-31T12:00:00Z");
	cr_assert(eq(int, rename("record.db", "elsewhere.db"), 0));
	complain(store, 1);
	expect_state(store, 0, 1);
	store_close(store);
}
