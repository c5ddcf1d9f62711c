#include "record.h"

#include "store/maintenance.h"
#include "store/recover.h"
#include "store/stats.h"
#include "store/store_private.h"

#include <dlfcn.h>
#include <fcntl.h>

/* Records that are harmful, by intent of their sender or by disk errors. */
static void enter(void)
{
	record_enter();
	/* A hanging test fails. */
	alarm(120);
}

TestSuite(record_hostile, .init = enter, .fini = record_leave);

static struct str player;

static void forge(const char *path, const char *sql)
{
	struct db *db = db_open(path, DB_WRITE, 1000);

	cr_assert(db_run(db, sql), "%s: %s", sql, db_message(db));
	db_close(db);
}

#define SUM_GAMES "UPDATE game SET sum = row_sum(" GAME_COLUMNS ");"
/* Adds a row whose totals are wrong: an intact record is not repaired. */
#define DAMAGE                                                                 \
	"INSERT INTO game (" GAME_COLUMNS ", sum) SELECT randomblob(16), "     \
	"player, pack, pack_hash, mode, seed, length, started, finished, "     \
	"asked, right, points, milliseconds, code, day, quiz, attempt, "       \
	"questions, abandoned, sum + 1 FROM game LIMIT 1;"
#define SUM_ANSWERS "UPDATE answer SET sum = row_sum(" ANSWER_COLUMNS ");"

/* One game with two answers. */
static void make(const char *path)
{
	struct store *store;
	struct store_game game = game_of(1);
	struct store_answer answer = answer_of(1, 1);

	unlink(path);
	store = open_at(path);
	game.player = answer.player = STR("Ann");
	play(store, &game);
	add(store, &answer);
	answer.id.bytes[2] = 1;
	answer.position = 1;
	add(store, &answer);
	store_close(store);
}

/* Merges bad.db into record.db, which is created anew. */
static struct store_merged merged_into(struct store *store)
{
	const char *paths[] = {"bad.db"};
	struct store_merged merged;

	cr_assert(store_merge(store, paths, 1, &merged, &error), "%s",
		  strbuf_text(&error));
	return merged;
}

static struct store_merged merge_bad(void)
{
	struct store *store;
	struct store_merged merged;

	unlink("record.db");
	store = opened();
	merged = merged_into(store);
	store_close(store);
	return merged;
}

/* All queries of a record still work. */
static void expect_usable(void)
{
	struct store *store = opened();
	struct arena arena = ARENA_INIT;
	struct store_state state;
	struct stats stats;

	count(store);
	cr_expect(store_state_read(store, &arena, &state, &error));
	expect_str(state.problem, "");
	cr_expect(state.tallies);
	cr_expect(store_stats(store, &(struct stats_filter){.missed = 9},
			      &arena, &stats, &error),
		  "%s", strbuf_text(&error));
	cr_expect(store_totals(store, &error), "%s", strbuf_text(&error));
	arena_finish(&arena);
	store_close(store);
}

#define HASH	  "0123456789abcdef"
#define LONG_NAME "printf('%.*c', 4097, 'x')"
#define LONG_ID	  "printf('%.*c', 70000, 'x')"

Test(record_hostile, every_column_of_a_game_is_checked)
{
	static const char *const changes[] = {
		"id = x'01'",
		"id = 'sixteen bytes ab'",
		"player = 'a' || char(0) || 'b'",
		"player = 'a' || char(27) || '[2J'",
		"player = 'a' || char(8238)",
		"player = CAST(x'61ff' AS TEXT)",
		"player = CAST(x'41006e006e00' AS TEXT)",
		"player = x'416e6e'",
		"player = ''",
		"player = " LONG_NAME,
		"pack = ''",
		"pack = x'00'",
		"pack = 'a' || char(10)",
		"pack_hash = 'xyz'",
		"pack_hash = ''",
		"pack_hash = 'FFFFFFFFFFFFFFFF'",
		"pack_hash = printf('%.*c', 16, char(0))",
		"seed = '00000000000000000'",
		"seed = x'30303030303030303030303030303030'",
		"mode = ''",
		"mode = " LONG_NAME,
		"mode = 'a' || char(155)",
		"length = 4294967295",
		"length = 4294967296",
		"length = 9223372036854775807",
		"length = -1",
		"length = 1.5",
		"length = 'ten'",
		"length = x'0a'",
		"started = ''",
		"started = '2024-05-31'",
		"started = '2024-02-30T00:00:00Z'",
		"started = '2023-02-29T00:00:00Z'",
		"started = '2024-05-31T24:00:00Z'",
		"started = '2024-05-31T12:00:00Zz'",
		"started = '-024-05-31T12:00:00Z'",
		"started = '99999-05-31T12:00:00Z'",
		"started = '0000-05-31T12:00:00Z'",
		"started = '2024-05-31T12:00:00' || char(0)",
		"finished = ''",
		"finished = 'now'",
		"finished = 0",
		"finished = x''",
		"asked = -1",
		"asked = 9007199254740992",
		"asked = 4294967297",
		"right = -1",
		"right = asked + 1",
		"right = 0.5",
		"points = -9223372036854775807 - 1",
		"points = -1",
		"points = 9007199254740992",
		"points = 4294967295",
		"points = asked * 1000 + 1",
		"milliseconds = -1",
		"milliseconds = 9007199254740992",
		"milliseconds = 9223372036854775807",
		"milliseconds = 'x'",
		"code = x''",
		"code = '../../etc/passwd' || char(0)",
		"code = char(27)",
		"code = " LONG_ID,
		"pack = 'moons+amanat', pack_hash = '" HASH "+" HASH "'",
		"pack = 'amanat+amanat', pack_hash = '" HASH "+" HASH "'",
		"pack = 'amanat+', pack_hash = '" HASH "+" HASH "'",
		"pack = 'amanat+moons'",
		"pack_hash = pack_hash || '+' || pack_hash",
		"pack_hash = pack_hash || '+'",
		"day = '2024-02-30'",
		"day = x''",
		"quiz = 'a' || char(10)",
		"quiz = " LONG_NAME,
		"attempt = -1",
		"attempt = 'one'",
		"questions = 'amanat'",
		"questions = 'a/b' || char(10)",
		"questions = char(10) || 'a/b'",
		"questions = 'a/b' || char(13) || 'a/c'",
		"questions = x'612f62'",
		"abandoned = 2",
		"abandoned = -1",
		"abandoned = 'no'",
	};

	for (size_t i = 0; i < sizeof(changes) / sizeof(*changes); i++) {
		struct strbuf sql = STRBUF_INIT;
		struct store_merged merged;

		strbuf_addf(&sql, "UPDATE game SET %s;" SUM_GAMES, changes[i]);
		make("bad.db");
		forge("bad.db", strbuf_text(&sql));
		merged = merge_bad();
		cr_expect(eq(u64, merged.left_out, 1), "%s", changes[i]);
		cr_expect(eq(u64, merged.games, 0), "%s", changes[i]);
		cr_expect(eq(u64, merged.answers, 2), "%s", changes[i]);
		strbuf_finish(&sql);
	}
	expect_usable();
}

Test(record_hostile, every_column_of_an_answer_is_checked)
{
	static const char *const changes[] = {
		"id = x'00'",
		"game = x''",
		"game = 'sixteen bytes ab'",
		"player = 'a' || char(0)",
		"player = ''",
		"player = CAST(x'ff' AS TEXT)",
		"player = " LONG_NAME,
		"mode = char(0)",
		"position = -1",
		"position = 4294967296",
		"position = 1e300",
		"try = 0",
		"try = -1",
		"try = 4294967297",
		"question = 'amanat'",
		"question = ''",
		"question = 'a/' || char(0)",
		"question = 'a/' || char(8238)",
		"question = 'a/' || " LONG_ID,
		"question = CAST(x'612fc0' AS TEXT)",
		"question_hash = 'q'",
		"options = 'a' || char(0)",
		"options = CAST(x'80' AS TEXT)",
		"options = x'61'",
		"stem = 'a' || char(0)",
		"stem = CAST(x'e0' AS TEXT)",
		"answer = CAST(x'edafbf' AS TEXT)",
		"typed = x'61'",
		"verdict = 'perfect'",
		"verdict = ''",
		"verdict = 'correct' || char(0)",
		"credit = 3",
		"credit = -1",
		"hints = 4294967295",
		"hints = -1",
		"hints = 17",
		"milliseconds = -1",
		"milliseconds = 9007199254740992",
		"points = 1001",
		"points = -1",
		"at = '2024-05-31T12:00:05'",
		"at = '2024-13-31T12:00:05Z'",
		"day = '2024-05-31T12:00:05Z'",
		"day = '2024-05-00'",
		"day = ''",
		"rating = 0",
		"rating = 4",
		"rating = 1.5",
		"facts = 'amanat'",
		"facts = 'a/b/c' || char(10)",
		"facts = 'a/' || " LONG_ID,
		"facts = x'612f62'",
	};

	for (size_t i = 0; i < sizeof(changes) / sizeof(*changes); i++) {
		struct strbuf sql = STRBUF_INIT;
		struct store_merged merged;

		strbuf_addf(
			&sql,
			"UPDATE answer SET %s WHERE position = 1;" SUM_ANSWERS,
			changes[i]);
		make("bad.db");
		forge("bad.db", strbuf_text(&sql));
		merged = merge_bad();
		cr_expect(eq(u64, merged.left_out, 1), "%s", changes[i]);
		cr_expect(eq(u64, merged.games, 1), "%s", changes[i]);
		cr_expect(eq(u64, merged.answers, 1), "%s", changes[i]);
		strbuf_finish(&sql);
	}
	expect_usable();
}

/* The same rows, when the file is read page by page. */
Test(record_hostile, row_out_of_range_is_not_recovered)
{
	struct store_repaired repaired;

	make("record.db");
	forge("record.db", "UPDATE game SET length = 4294967295;" SUM_GAMES
			   "UPDATE answer SET milliseconds = 1 << 53 "
			   "WHERE position = 1;" SUM_ANSWERS DAMAGE);
	cr_assert(store_repair("record.db", STR("x"), NULL, &repaired, &error));
	cr_expect(eq(u64, repaired.games, 0));
	cr_expect(eq(u64, repaired.answers, 1));
	strbuf_finish(&repaired.aside);
	expect_usable();
}

/* An earlier version may have merged such rows. */
Test(record_hostile, sums_do_not_overflow)
{
	struct store_repaired repaired;
	struct store *store;

	make("record.db");
	forge("record.db",
	      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n "
	      "WHERE i < 1100) INSERT INTO answer (" ANSWER_COLUMNS ") "
	      "SELECT randomblob(16), game, player, mode, i + 1, try, question,"
	      "question_hash, options, typed, verdict, credit, hints, "
	      "9223372036854775807 / 1000, points, at, day, rating, stem, "
	      "answer, facts FROM n, answer WHERE position = 0;" SUM_ANSWERS);
	store = opened();
	cr_expect(store_totals(store, &error), "%s", strbuf_text(&error));
	store_close(store);
	expect_usable();
	forge("record.db", DAMAGE);
	cr_assert(store_repair("record.db", STR("x"), NULL, &repaired, &error),
		  "%s", strbuf_text(&error));
	cr_expect(eq(u64, repaired.games, 1));
	cr_expect(eq(u64, repaired.answers, 2));
	strbuf_finish(&repaired.aside);
}

Test(record_hostile, boards_of_impossible_lengths_are_passed_over)
{
	static const char *const lengths[] = {
		"4294967295", "4294967296", "9223372036854775807",
		"-1",	      "'ten'",	    "x'ff'",
		"0.5"};
	struct arena arena = ARENA_INIT;

	for (size_t i = 0; i < sizeof(lengths) / sizeof(*lengths); i++) {
		struct strbuf sql = STRBUF_INIT;
		struct store_game game = game_of(2);
		struct store *store;
		struct board *boards;
		uint32_t n;

		make("record.db");
		strbuf_addf(&sql, "UPDATE game SET length = %s;" SUM_GAMES,
			    lengths[i]);
		forge("record.db", strbuf_text(&sql));
		store = opened();
		play(store, &game);
		n = boards_of(store, (struct board_filter){.most = 0}, &arena,
			      &boards);
		/* The largest 32-bit length is valid. */
		cr_expect(eq(u32, n, i ? 1 : 2), "%s", lengths[i]);
		store_close(store);
		strbuf_finish(&sql);
	}
	arena_finish(&arena);
}

Test(record_hostile, answer_of_any_length_is_merged_and_recovered)
{
	enum { LENGTH = 3 << 20 };
	struct store_answer answer = answer_of(9, 1);
	char *typed = mem_resize(NULL, LENGTH);
	struct store_repaired repaired;
	struct store *store;

	memset(typed, 'x', LENGTH);
	make("bad.db");
	store = open_at("bad.db");
	answer.player = STR("Ann");
	answer.typed = (struct str){typed, LENGTH};
	answer.position = 2;
	add(store, &answer);
	store_close(store);
	cr_expect(eq(u64, merge_bad().answers, 3));
	forge("record.db", DAMAGE);
	cr_assert(store_repair("record.db", STR("x"), NULL, &repaired, &error));
	cr_expect(eq(u64, repaired.answers, 3));
	strbuf_finish(&repaired.aside);
	free(typed);
	expect_usable();
}

/* An expression that takes practically forever in a single step of SQLite,
 * which a limit on steps cannot stop. */
#define FOREVER                                                                \
	"instr(printf('%.*c', 40000000, 'a'), "                                \
	"printf('%.*c', 20000000, 'a') || 'b') > 0"

#define AT_ONCE                                                                \
	"instr(printf('%.*c', 00000000, 'a'), "                                \
	"printf('%.*c', 00000000, 'a') || 'b') > 0"

Test(record_hostile, nothing_that_a_schema_says_is_run)
{
	static const char *const schemas[] = {
		"CREATE TRIGGER t AFTER INSERT ON game BEGIN SELECT " FOREVER
		"; END",
		"CREATE VIEW v AS SELECT " FOREVER,
		"ALTER TABLE answer RENAME TO real_answer;"
		"CREATE VIEW answer AS SELECT *, " FOREVER " FROM real_answer",
		"ALTER TABLE answer ADD COLUMN c AS (1) "
		"CHECK (typed <> 'bomb' OR " FOREVER ");"
		"PRAGMA ignore_check_constraints = ON;"
		"UPDATE answer SET typed = 'bomb';" SUM_ANSWERS,
		"ALTER TABLE game ADD COLUMN c AS (" FOREVER ")",
		"CREATE VIRTUAL TABLE f USING fts5(x)",
		"CREATE TABLE extra (x CHECK (" FOREVER "))",
		"CREATE INDEX i ON answer (length(typed))",
		"CREATE INDEX i ON answer (typed) WHERE typed = 'x'",
		"DROP INDEX answer_game",
		"DROP TRIGGER answer_tallied",
	};

	for (size_t i = 0; i < sizeof(schemas) / sizeof(*schemas); i++) {
		struct store_merged merged;

		make("bad.db");
		forge("bad.db", schemas[i]);
		merged = merge_bad();
		cr_expect(eq(u64, merged.games, 1), "%s", schemas[i]);
		cr_expect(eq(u64, merged.answers, 2), "%s", schemas[i]);
	}
	expect_usable();
}

/* It would be computed for every row read. */
Test(record_hostile, column_that_is_worked_out_is_not_read)
{
	make("bad.db");
	forge("bad.db", "ALTER TABLE game DROP COLUMN sum;"
			"ALTER TABLE game ADD COLUMN sum AS (" FOREVER ")");
	cr_expect(eq(u64, merge_bad().answers, 2));
}

/* Only a few steps are spent on reading a schema. */
Test(record_hostile, large_schema_is_not_read)
{
	struct strbuf sql = STRBUF_INIT;

	make("bad.db");
	for (int i = 0; i < 3000; i++)
		strbuf_addf(&sql, "CREATE VIEW v%d AS SELECT 1;", i);
	forge("bad.db", strbuf_text(&sql));
	cr_expect(eq(u64, merge_bad().answers, 2));
	strbuf_reset(&sql);
	strbuf_addf(&sql, "CREATE VIEW v AS SELECT '%*s'", 100000, "");
	make("bad.db");
	forge("bad.db", strbuf_text(&sql));
	cr_expect(eq(u64, merge_bad().answers, 2));
	strbuf_finish(&sql);
}

/* SQLite reads sqlite_stat1 along with the schema. */
Test(record_hostile, statistics_of_sqlite_do_no_harm)
{
	make("bad.db");
	forge("bad.db", "ANALYZE");
	cr_expect(eq(u64, merge_bad().answers, 2));
	forge("bad.db", "UPDATE sqlite_stat1 SET stat = 'a b', idx = x'00'");
	cr_expect(eq(u64, merge_bad().answers, 2));
}

/* Replaces each occurrence of `from` in the file; both have the same length. */
static void replace_bytes(const char *path, const char *from, const char *to)
{
	char bytes[262144];
	FILE *file = fopen(path, "r+");
	size_t n = fread(bytes, 1, sizeof(bytes), file);
	size_t len = strlen(from);
	char *at = bytes;

	while ((at = memmem(at, (size_t)(bytes + n - at), from, len)))
		memcpy(at, to, len);
	rewind(file);
	cr_assert(eq(sz, fwrite(bytes, 1, n, file), n));
	fclose(file);
}

/* It would be evaluated before anything else in the file was read. */
Test(record_hostile, statistics_that_are_worked_out_are_not_read)
{
	struct store_options options = {.reading = false};
	enum store_failure failure;
	struct store *store;

	make("bad.db");
	forge("bad.db",
	      "CREATE TABLE xqlite_stat1 (tbl, idx, stat AS (" AT_ONCE "));"
	      "INSERT INTO xqlite_stat1 VALUES ('game', NULL)");
	replace_bytes("bad.db", "xqlite_stat1", "sqlite_stat1");
	replace_bytes("bad.db", AT_ONCE, FOREVER);
	store = store_open_as("bad.db", options, &failure, &error);
	cr_expect(eq(ptr, store, NULL));
	cr_expect(eq(int, (int)failure, STORE_ALTERED));
	store_close(store);
	strbuf_reset(&error);
	cr_expect(eq(u64, merge_bad().answers, 2));
}

/* An empty file of another encoding becomes a record with that encoding. */
static void make_utf16(void)
{
	struct store *store;
	struct store_game game = game_of(1);

	write_bytes("bad.db", STR(""));
	forge("bad.db", "PRAGMA encoding = 'UTF-16le'; CREATE TABLE t (x);"
			"DROP TABLE t");
	store = open_at("bad.db");
	play(store, &game);
	store_close(store);
}

Test(record_hostile, text_of_another_encoding_is_not_taken)
{
	const char *paths[] = {"bad.db"};
	struct store_merged merged;
	struct store *store;

	make_utf16();
	store = opened();
	cr_expect(not(store_merge(store, paths, 1, &merged, &error)));
	expect_has(strbuf_str(&error), "not a record");
	cr_expect(eq(u32, count(store), 0));
	store_close(store);
}

Test(record_hostile, own_rows_are_never_given_to_another_player)
{
	static const char *const changes[] = {
		"UPDATE game SET player = 'Mallory', asked = 11",
		"UPDATE game SET pack = 'other', asked = 11",
		"UPDATE game SET mode = 'blitz', asked = 11",
		"UPDATE game SET started = '2024-06-01T12:00:00Z', asked = 11",
		"UPDATE game SET length = 12, asked = 11",
		"UPDATE answer SET player = 'Mallory', stem = 'z'",
		"UPDATE answer SET game = randomblob(16), stem = 'z'",
		"UPDATE answer SET question = 'x/y', stem = 'z'",
		"UPDATE answer SET position = position + 2, stem = 'z'",
		/* New answers by another player in one's own game. */
		"UPDATE answer SET player = 'Mallory', id = randomblob(16)",
	};

	for (size_t i = 0; i < sizeof(changes) / sizeof(*changes); i++) {
		struct strbuf sql = STRBUF_INIT;
		struct strbuf before;
		struct strbuf after;
		struct store *store;
		struct store_merged merged;

		make("record.db");
		copy_file("record.db", "bad.db");
		strbuf_addf(&sql, "%s;" SUM_GAMES SUM_ANSWERS, changes[i]);
		forge("bad.db", strbuf_text(&sql));
		before = bytes_of("record.db");
		store = opened();
		merged = merged_into(store);
		store_close(store);
		after = bytes_of("record.db");
		cr_expect(eq(u64, merged.refused, i < 5 ? 1 : 2), "%s",
			  changes[i]);
		cr_expect(eq(u64,
			     merged.games + merged.answers +
				     merged.games_replaced +
				     merged.answers_replaced,
			     0),
			  "%s", changes[i]);
		cr_expect(str_eq(strbuf_str(&before), strbuf_str(&after)), "%s",
			  changes[i]);
		strbuf_finish(&sql);
		strbuf_finish(&before);
		strbuf_finish(&after);
	}
}

Test(record_hostile, what_was_replaced_is_told)
{
	struct store *store;
	struct store_merged merged;

	make("record.db");
	copy_file("record.db", "bad.db");
	forge("bad.db", "UPDATE game SET asked = 11;" SUM_GAMES);
	forge("record.db", "UPDATE answer SET stem = '';" SUM_ANSWERS);
	store = opened();
	merged = merged_into(store);
	cr_expect(eq(u64, merged.games_replaced, 1));
	cr_expect(eq(u64, merged.answers_replaced, 2));
	cr_expect(eq(u64, merged.refused, 0));
	merged = merged_into(store);
	cr_expect(eq(u64, merged.games_replaced + merged.answers_replaced, 0));
	store_close(store);
	expect_usable();
}

/* An earlier version may have merged such names. */
Test(record_hostile, player_with_any_name_can_be_forgotten)
{
	static const char *const names[][2] = {
		{"'a' || char(0) || 'b'", "a<U+0000>b"},
		{"char(0)", "<U+0000>"},
		{"'a' || char(8238)", "a<U+202E>"},
		{"CAST(x'61ff' AS TEXT)", "a<0xFF>"},
		{"char(27) || '[2J'", "<U+001B>[2J"},
	};

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++) {
		struct strbuf sql = STRBUF_INIT;
		struct store_share share;
		struct store *store;

		make("record.db");
		strbuf_addf(&sql,
			    "UPDATE game SET player = %s;"
			    "UPDATE answer SET player = %s WHERE position = "
			    "1;" SUM_GAMES SUM_ANSWERS,
			    names[i][0], names[i][0]);
		forge("record.db", strbuf_text(&sql));
		store = opened();
		player = str_of(names[i][1]);
		cr_assert(store_share_of(store, player, &share, &error));
		cr_expect(eq(u64, share.games, 1), "%s", names[i][1]);
		cr_expect(eq(u64, share.answers, 1), "%s", names[i][1]);
		cr_assert(store_forget(store, player, &error));
		cr_assert(store_share_of(store, player, &share, &error));
		cr_expect(eq(u64, share.games + share.answers, 0));
		cr_assert(store_share_of(store, STR("Ann"), &share, &error));
		cr_expect(eq(u64, share.answers, 1));
		store_close(store);
		strbuf_finish(&sql);
	}
}

Test(record_hostile, name_that_could_not_be_merged_is_not_written)
{
	struct store *store = opened();
	struct store_game game = game_of(1);
	char name[STORE_NAME_MOST + 1];

	memset(name, 'x', sizeof(name));
	game.player = (struct str){name, sizeof(name)};
	cr_expect(not(store_begin_game(store, &game, &error)));
	expect_has(strbuf_str(&error), "too long");
	game.player.len--;
	cr_expect(store_begin_game(store, &game, &error));
	store_close(store);
}

/* The work done: bytes read by this program (not by SQLite), and statements
 * run. */
static uint64_t bytes_read;
static uint64_t steps;

ssize_t pread(int fd, void *bytes, size_t n, off_t at)
{
	ssize_t (*real)(int, void *, size_t, off_t) =
		(ssize_t(*)(int, void *, size_t, off_t))dlsym(RTLD_NEXT,
							      "pread");
	ssize_t got = real(fd, bytes, n, at);

	bytes_read += got > 0 ? (uint64_t)got : 0;
	return got;
}

int sqlite3_step(struct sqlite3_stmt *statement);

int sqlite3_step(struct sqlite3_stmt *statement)
{
	int (*real)(struct sqlite3_stmt *) =
		(int (*)(struct sqlite3_stmt *))dlsym(RTLD_NEXT,
						      "sqlite3_step");

	steps++;
	return real(statement);
}

enum { PAGE = 4096, PAGES = 25 };

static void put_number(struct strbuf *out, uint64_t number, int bytes)
{
	while (bytes--)
		strbuf_addc(out, (char)(number >> 8 * bytes & 0xFF));
}

static void fill_to(struct strbuf *out, size_t len)
{
	while (out->len < len)
		strbuf_addc(out, 0);
}

/* A leaf whose cells are all the same one; its payload continues in page
 * `next`. */
static void add_leaf(struct strbuf *out, size_t cells, size_t payload,
		     uint64_t next)
{
	size_t start = out->len;
	size_t at = 8 + 2 * cells;
	size_t least = (PAGE - 12) * 32 / 255 - 23;
	size_t local = least + (payload - least) % (PAGE - 4);

	put_number(out, 0x0D, 1);
	put_number(out, 0, 2);
	put_number(out, cells, 2);
	put_number(out, at, 2);
	put_number(out, 0, 1);
	while (cells--)
		put_number(out, at, 2);
	put_number(out, 0x80 | payload >> 14, 1);
	put_number(out, 0x80 | (payload >> 7 & 0x7F), 1);
	put_number(out, payload & 0x7F, 1);
	put_number(out, 1, 1);
	fill_to(out, out->len + (local <= PAGE - 35 ? local : least));
	put_number(out, next, 4);
	fill_to(out, start + PAGE);
}

/* Half of the pages are leaves whose cells each begin a chain; the other
 * half form a ring that the chains lead into. */
static void write_rings(const char *path, struct str before)
{
	enum { CELLS = 1500, CHAINED = 147811 };
	struct strbuf out = STRBUF_INIT;
	size_t first = (before.len + PAGE - 1) / PAGE;

	strbuf_add(&out, before);
	fill_to(&out, first * PAGE);
	for (size_t i = 0; i < PAGES; i++)
		add_leaf(&out, CELLS, CHAINED, first + PAGES + 1);
	for (size_t i = 0; i < PAGES; i++) {
		put_number(&out, first + PAGES + 1 + (i + 1) % PAGES, 4);
		fill_to(&out, (first + PAGES + i + 1) * PAGE);
	}
	write_bytes(path, strbuf_str(&out));
	strbuf_finish(&out);
}

/* A leaf with one row of a record, referenced as often as the page allows. */
static void write_overlaps(const char *path, struct str before)
{
	enum { CELLS = 1500 };
	struct strbuf out = STRBUF_INIT;
	struct strbuf page = STRBUF_INIT;
	size_t at = 0;
	size_t first = (before.len + PAGE - 1) / PAGE;

	make("one.db");
	forge("one.db", "DELETE FROM answer WHERE position = 1");
	page = bytes_of("one.db");
	while (page.ptr[at] != 0x0D || page.ptr[at + 4] != 1 ||
	       str_find(str_head(str_from(strbuf_str(&page), at), PAGE),
			STR("DROP TABLE")) == SIZE_MAX)
		at += PAGE;
	strbuf_add(&out, before);
	fill_to(&out, first * PAGE);
	page.ptr[at + 3] = (char)(CELLS >> 8);
	page.ptr[at + 4] = (char)(CELLS & 0xFF);
	for (size_t i = 1; i < CELLS; i++)
		memcpy(page.ptr + at + 8 + 2 * i, page.ptr + at + 8, 2);
	for (int i = 0; i < 2 * PAGES; i++)
		strbuf_add(&out, (struct str){page.ptr + at, PAGE});
	write_bytes(path, strbuf_str(&out));
	strbuf_finish(&page);
	strbuf_finish(&out);
	unlink("one.db");
}

/* A record of about this size, as created by playing. */
static void write_ordinary(const char *path)
{
	struct store *store = open_at(path);

	for (unsigned char i = 0; i < 200; i++) {
		struct store_answer answer = answer_of(i, 1);

		answer.position = i;
		answer.player = STR("Ann");
		add(store, &answer);
	}
	store_close(store);
}

struct work {
	uint64_t bytes;
	uint64_t steps;
};

static struct work work_of_repair(const char *path)
{
	struct db *db = db_open(NULL, DB_WRITE, 0);
	struct rows rows;
	uint64_t found;
	int fd = open(path, O_RDONLY);

	cr_assert(schema_migrate(db));
	rows = rows_begin(db);
	bytes_read = steps = 0;
	cr_expect(recover_rows(fd, &rows, &found));
	rows_finish(&rows);
	db_close(db);
	close(fd);
	return (struct work){bytes_read, steps};
}

static struct work work_of_merge(const char *path)
{
	struct store *store;
	struct store_merged merged;

	unlink("record.db");
	store = opened();
	bytes_read = steps = 0;
	/* Whether it is refused depends on the content before the pages. */
	(void)!store_merge(store, &path, 1, &merged, &error);
	strbuf_reset(&error);
	store_close(store);
	return (struct work){bytes_read, steps};
}

/* Overlapping cells, and chains that join and loop, cost at most a few times
 * as much as a normal record of this size. */
Test(record_hostile, pages_that_overlap_are_not_read_again_and_again)
{
	enum { TIMES = 20 };
	struct work usual;
	struct strbuf whole;

	write_ordinary("ordinary.db");
	usual = work_of_repair("ordinary.db");
	/* With an unknown schema, the pages are scanned. */
	make("bad.db");
	forge("bad.db", "CREATE VIEW v AS SELECT 1");
	whole = bytes_of("bad.db");
	for (int with = 0; with < 2; with++) {
		struct str before = with ? strbuf_str(&whole)
					 : STR("no head of a database");
		struct work work;

		write_rings("bad.db", before);
		work = work_of_repair("bad.db");
		cr_expect(lt(u64, work.bytes, TIMES * usual.bytes));
		cr_expect(lt(u64, work.steps, TIMES * usual.steps));
		work = work_of_merge("bad.db");
		cr_expect(lt(u64, work.bytes, TIMES * usual.bytes));
		write_overlaps("bad.db", before);
		work = work_of_repair("bad.db");
		cr_expect(lt(u64, work.bytes, TIMES * usual.bytes));
		cr_expect(lt(u64, work.steps, TIMES * usual.steps));
		work = work_of_merge("bad.db");
		cr_expect(lt(u64, work.steps, TIMES * usual.steps));
	}
	strbuf_finish(&whole);
}

/* A file may be large just by its length. */
Test(record_hostile, holes_of_a_file_are_not_read)
{
	struct work usual;
	struct work work;

	make("record.db");
	usual = work_of_repair("record.db");
	if (truncate("record.db", (off_t)1 << 34))
		cr_skip_test("no large files");
	work = work_of_repair("record.db");
	cr_expect(lt(u64, work.bytes, 4 * usual.bytes));
}

static void refuses(const char *path)
{
	struct store *store = opened();
	struct store_merged merged;

	cr_expect(not(store_merge(store, &path, 1, &merged, &error)), "%s",
		  path);
	expect_has(strbuf_str(&error), path);
	cr_expect(eq(u32, count(store), 0));
	strbuf_reset(&error);
	store_close(store);
}

Test(record_hostile, what_is_no_file_of_rows_is_refused)
{
	struct strbuf whole;
	char noise[3 * PAGE];

	cr_assert(eq(int, mkfifo("fifo", 0600), 0));
	refuses("fifo");
	refuses("/dev/zero");
	refuses("/dev/null");
	refuses("/dev/tty");
	refuses(".");
	for (size_t i = 0; i < sizeof(noise); i++)
		noise[i] = (char)(i * i >> 3 ^ i * 37);
	write_bytes("encrypted", (struct str){noise, sizeof(noise)});
	refuses("encrypted");
	make("bad.db");
	whole = bytes_of("bad.db");
	write_bytes("cut.db", str_head(strbuf_str(&whole), 3 * PAGE + 100));
	refuses("cut.db");
	write_bytes("head.db", str_head(strbuf_str(&whole), 100));
	refuses("head.db");
	strbuf_finish(&whole);
}

/* A file that another program left in WAL mode is read, and no other file is
 * created. */
Test(record_hostile, record_with_a_write_ahead_log_is_merged)
{
	make("bad.db");
	forge("bad.db", "PRAGMA journal_mode = WAL");
	cr_expect(eq(u64, merge_bad().answers, 2));
	cr_expect(eq(int, files_with("bad.db"), 1));
}

Test(record_hostile, own_record_by_any_name_is_left_alone)
{
	const char *paths[] = {"record.db", "soft", "hard",
			       "../dev/../record.db"};
	struct strbuf other = STRBUF_INIT;
	struct store *store;
	struct store_merged merged;

	make("record.db");
	cr_assert(eq(int, symlink("record.db", "soft"), 0));
	cr_assert(eq(int, link("record.db", "hard"), 0));
	strbuf_addf(&other, "%s/./record.db", folder);
	paths[3] = strbuf_text(&other);
	store = opened();
	cr_expect(store_merge(store, paths, 4, &merged, &error), "%s",
		  strbuf_text(&error));
	cr_expect(eq(u64, merged.games + merged.answers, 0));
	store_close(store);
	strbuf_finish(&other);
	expect_usable();
}
