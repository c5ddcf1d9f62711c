/*
 * bench_store: the time of saving, boards, statistics and merging, compared
 * with the same in bare SQL.
 *
 *	bench_store [FOLDER] [ROWS]
 *
 * Works below FOLDER (/tmp) with a record of a million games and as many
 * answers: 2 packs, 3 modes, 40 players, most games on one board. Prints a
 * line for each round of each measure,
 *
 *	measure<TAB>nanoseconds of ours<TAB>nanoseconds of the reference
 *
 * each the mean of a few runs, ours and the reference taking turns. Both have
 * the same settings and the same indices; only the record has the sums that
 * its triggers keep.
 */

#include "store/store.h"
#include "store/board.h"
#include "store/home.h"
#include "store/maintenance.h"
#include "store/stats.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { ROUNDS = 9, FILES = 30, FILE_ANSWERS = 1000, PATH_MOST = 400 };

#define SETTINGS                                                               \
	"PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA;"            \
	"PRAGMA cache_size = -16384; PRAGMA secure_delete = ON;"               \
	"PRAGMA temp_store = MEMORY; PRAGMA cell_size_check = ON;"

struct bench {
	const char *folder;
	unsigned long long rows;
	struct store *store; /* the record; below, its data in bare SQL */
	sqlite3 *db;
	struct store *saved; /* for writing, likewise */
	sqlite3 *bare;
	sqlite3_stmt *insert;
};

static const struct store_answer example = {
	.player = STR("player 7"),
	.mode = STR("round"),
	.position = 3,
	.tries = 1,
	.question = STR("amanat/chairmen/term-who/2000"),
	.question_hash = 0xFEDCBA9876543210,
	.stem = STR("Who chaired the party in the year 2000?"),
	.answer = STR("Sergei Tereshchenko"),
	.options = STR("Sergei Tereshchenko\nAmangeldi Ermegiyaev\n"
		       "Bakhytzhan Zhumagulov"),
	.typed = STR("tereshchenko"),
	.verdict = STR("correct"),
	.credit = 2,
	.milliseconds = 4000,
	.points = 20,
	.at = STR("2024-05-31T12:00:00Z"),
	.day = STR("2024-05-31"),
	.rating = 3,
	.facts = STR("amanat/chairmen/2000"),
};

static double now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec * 1e9 + (double)time.tv_nsec;
}

static void check(bool ok, const char *what)
{
	if (ok)
		return;
	fprintf(stderr, "bench_store: %s\n", what);
	exit(1);
}

static const char *path_of(const struct bench *bench, const char *name,
			   char path[PATH_MOST])
{
	snprintf(path, PATH_MOST, "%s/%s", bench->folder, name);
	return path;
}

static void run_sql(sqlite3 *db, const char *sql)
{
	check(sqlite3_exec(db, sql, NULL, NULL, NULL) == SQLITE_OK,
	      sqlite3_errmsg(db));
}

static sqlite3 *open_sql(const char *path)
{
	sqlite3 *db;

	check(sqlite3_open_v2(path, &db, SQLITE_OPEN_READWRITE, NULL) ==
		      SQLITE_OK,
	      "a file could not be opened");
	run_sql(db, SETTINGS);
	return db;
}

static struct store *open_store(const char *path, bool reading)
{
	struct strbuf error = STRBUF_INIT;
	enum store_failure failure;
	struct store *store =
		store_open_as(path, (struct store_options){.reading = reading},
			      &failure, &error);

	check(store != NULL, strbuf_text(&error));
	return store;
}

/* Reads every value, as code that displays them would; `first` is for ?1. */
static uint64_t read_all(sqlite3 *db, const char *sql, const char *first)
{
	sqlite3_stmt *q;
	uint64_t rows = 0;

	check(sqlite3_prepare_v2(db, sql, -1, &q, NULL) == SQLITE_OK,
	      sqlite3_errmsg(db));
	if (first)
		sqlite3_bind_text(q, 1, first, -1, SQLITE_STATIC);
	while (sqlite3_step(q) == SQLITE_ROW) {
		for (int i = 0; i < sqlite3_column_count(q); i++)
			check(sqlite3_column_type(q, i) == SQLITE_NULL ||
				      sqlite3_column_text(q, i),
			      "no memory");
		rows++;
	}
	check(sqlite3_finalize(q) == SQLITE_OK, sqlite3_errmsg(db));
	return rows;
}

/* Alternates ours and the reference, and which of them goes first. */
static void measure(const char *name, struct bench *bench, int runs,
		    void (*ours)(struct bench *), void (*other)(struct bench *))
{
	for (int round = 0; round < ROUNDS; round++) {
		double taken[2] = {0, 0};

		for (int run = 0; run < 2 * runs; run++) {
			int which = (run ^ (run >> 1)) & 1;
			double start = now();

			(which ? other : ours)(bench);
			taken[which] += now() - start;
		}
		printf("%s\t%.0f\t%.0f\n", name, taken[0] / runs,
		       taken[1] / runs);
		fflush(stdout);
	}
}

/* The format of times in civiq; rows with other formats are not merged. */
#define SHAPE "'%%Y-%%m-%%dT%%H:%%M:%%SZ'"

static const char fill_games[] =
	"INSERT INTO game (id, player, pack, pack_hash, mode, seed, length, "
	"started, finished, asked, right, points, milliseconds, code, day) "
	"WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE "
	"i + 1 < %llu) "
	"SELECT cast(printf('%%016d', i) AS BLOB), 'player ' || (i %% 40), "
	"iif(i %% 7 = 6, 'parliament', 'amanat'), '0000000000000000', "
	"iif(i %% 11 = 10, 'blitz', iif(i %% 13 = 12, 'daily', 'round')), "
	"'0000000000000000', 10, strftime(" SHAPE
	", 1577836800 + i * 60, 'unixepoch'), "
	"strftime(" SHAPE ", 1577836900 + i * 60, 'unixepoch'), 10, "
	"abs(random()) %% 11, abs(random()) %% 400, abs(random()) %% 300000, "
	"'amanat-10-K7QF2MXA', date(1577836800 + i * 60, 'unixepoch') FROM n";

static const char fill_answers[] =
	"INSERT INTO answer (id, game, player, mode, position, try, question, "
	"question_hash, options, typed, verdict, credit, hints, milliseconds, "
	"points, at, day, rating, stem, answer, facts) "
	"WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE "
	"i + 1 < %llu) "
	"SELECT randomblob(16), cast(printf('%%016d', i / 10) AS BLOB), "
	"'player ' || (i / 10 %% 40), 'round', i %% 10, 1, "
	"iif(i / 10 %% 7 = 6, 'parliament', 'amanat') || '/group-' || "
	"(i * 7919 %% 20) || '/form-' || (i * 104729 %% 8) || '/key-' || "
	"(i * 15485863 %% 40), 'fedcba9876543210', "
	"'Sergei Tereshchenko' || char(10) || 'Amangeldi Ermegiyaev' || "
	"char(10) || 'Bakhytzhan Zhumagulov', 'tereshchenko', "
	"iif(i * 31 %% 10 < 7, 'correct', 'wrong'), 2, 0, 4000, 20, "
	"strftime(" SHAPE ", 1577836800 + i * 60, 'unixepoch'), "
	"date(1577836800 + i * 60, 'unixepoch'), 3, "
	"'Who chaired the party in the year 2000?', 'Sergei Tereshchenko', "
	"'amanat/chairmen/2000' FROM n";

static void fill(const char *path, unsigned long long games,
		 unsigned long long answers)
{
	char sql[4096];
	sqlite3 *db;

	store_close(open_store(path, false));
	db = open_sql(path);
	run_sql(db, "PRAGMA synchronous = OFF; BEGIN");
	snprintf(sql, sizeof(sql), fill_games, games);
	run_sql(db, sql);
	snprintf(sql, sizeof(sql), fill_answers, answers);
	run_sql(db, sql);
	run_sql(db, "COMMIT");
	sqlite3_close(db);
}

static void drop_triggers(sqlite3 *db)
{
	run_sql(db, "DROP TRIGGER answer_tallied; DROP TRIGGER game_inserted;"
		    "DROP TRIGGER game_deleted; DROP TRIGGER game_updated");
}

/* Saves an answer all the way to disk; ids are random, as in a game. */
static void save(struct bench *bench)
{
	struct strbuf error = STRBUF_INIT;
	struct store_answer answer = example;

	sqlite3_randomness(sizeof(answer.id), answer.id.bytes);
	sqlite3_randomness(sizeof(answer.game), answer.game.bytes);
	check(store_add_answer(bench->saved, &answer, &error),
	      strbuf_text(&error));
}

static void save_bare(struct bench *bench)
{
	check(sqlite3_step(bench->insert) == SQLITE_DONE,
	      sqlite3_errmsg(bench->bare));
	sqlite3_reset(bench->insert);
}

static void open_bare(struct bench *bench, const char *path)
{
	bench->bare = open_sql(path);
	drop_triggers(bench->bare);
	check(sqlite3_prepare_v2(
		      bench->bare,
		      "INSERT INTO answer VALUES (randomblob(16), "
		      "randomblob(16), 'player 7', 'round', 3, 1, "
		      "'amanat/chairmen/term-who/2000', 'fedcba9876543210', "
		      "'Sergei Tereshchenko' || char(10) || "
		      "'Amangeldi Ermegiyaev' || char(10) || "
		      "'Bakhytzhan Zhumagulov', 'tereshchenko', 'correct', 2, "
		      "0, 4000, 20, '2024-05-31T12:00:00Z', '2024-05-31', 3, "
		      "'Who chaired the party in the year 2000?', "
		      "'Sergei Tereshchenko', 1234567890123456789, "
		      "'amanat/chairmen/2000')",
		      -1, &bench->insert, NULL) == SQLITE_OK,
	      sqlite3_errmsg(bench->bare));
}

static void measure_save(struct bench *bench)
{
	char ours[PATH_MOST];
	char bare[PATH_MOST];

	fill(path_of(bench, "saved.db", ours), 10000, 100000);
	fill(path_of(bench, "bare.db", bare), 10000, 100000);
	bench->saved = open_store(ours, false);
	open_bare(bench, bare);
	measure("save", bench, 100, save, save_bare);
	sqlite3_finalize(bench->insert);
	sqlite3_close(bench->bare);
	store_close(bench->saved);
	unlink(ours);
	unlink(bare);
}

#define COLUMNS                                                                \
	"id, player, started, finished, asked, right, points, milliseconds, "  \
	"code"
#define ON_BOARD                                                               \
	"finished IS NOT NULL AND abandoned = 0 AND pack = 'amanat' "          \
	"AND mode = 'round' AND length = 10"
#define ORDER "ORDER BY points DESC, milliseconds, started, id"

static void read_boards(struct store *store, const struct board_filter *filter)
{
	struct strbuf error = STRBUF_INIT;
	struct arena arena = ARENA_INIT;
	struct board *boards;
	uint32_t n;

	check(store_boards(store, filter, &arena, &boards, &n, &error) && n &&
		      boards->n == 10,
	      "no board");
	arena_finish(&arena);
}

static void top(struct bench *bench)
{
	static const struct board_filter filter = {.pack = STR("amanat"),
						   .mode = STR("round"),
						   .length = 10,
						   .most = 10};

	read_boards(bench->store, &filter);
}

static void top_bare(struct bench *bench)
{
	check(read_all(bench->db,
		       "SELECT " COLUMNS " FROM game WHERE " ON_BOARD " " ORDER
		       " LIMIT 10",
		       NULL) == 10,
	      "no board");
}

/* The place of the worst game, for which the index must count all others. */
static void place(struct bench *bench)
{
	struct store_game game = {.pack = STR("amanat"),
				  .mode = STR("round"),
				  .length = 10,
				  .started = STR("2024-05-31")};
	struct strbuf error = STRBUF_INIT;
	uint32_t at;

	check(store_place(bench->store, &game, &at, &error),
	      strbuf_text(&error));
}

static void place_bare(struct bench *bench)
{
	read_all(bench->db,
		 "SELECT count(*) FROM game WHERE " ON_BOARD " AND points > 0",
		 NULL);
}

/* From opening the file to everything that `civiq scores amanat` shows. */
static void scores(struct bench *bench)
{
	static const struct board_filter filter = {
		.pack = STR("amanat"), .player = STR("player 7"), .most = 10};
	char path[PATH_MOST];
	struct store *store =
		open_store(path_of(bench, "record.db", path), true);

	read_boards(store, &filter);
	store_close(store);
}

#define OF_MODE                                                                \
	"FROM game WHERE finished IS NOT NULL AND abandoned = 0 "              \
	"AND pack = 'amanat' AND mode = ?1 AND length = 10 "
#define OWN                                                                    \
	"SELECT " COLUMNS " " OF_MODE "AND player = 'player 7' " ORDER         \
	" LIMIT 1"

static void scores_bare(struct bench *bench)
{
	static const char *const modes[] = {"blitz", "daily", "round"};
	static const char *const queries[] = {
		"SELECT " COLUMNS " " OF_MODE ORDER " LIMIT 10", OWN,
		/* and its place */
		"SELECT (SELECT sum(games) FROM tally_board WHERE pack = "
		"'amanat' AND mode = ?1 AND length = 10 AND points > "
		"own.points) + (SELECT count(*) " OF_MODE "AND points = "
		"own.points AND (milliseconds, started, id) < "
		"(own.milliseconds, own.started, own.id)) FROM (" OWN ") AS "
		"own"};
	char path[PATH_MOST];
	sqlite3 *db = open_sql(path_of(bench, "record.db", path));

	for (int i = 0; i < 9; i++)
		check(read_all(db, queries[i % 3], modes[i / 3]) > 0,
		      "no board");
	sqlite3_close(db);
}

/* From opening the file to everything that the home screen shows a player
 * who has played every day. */
static void home(struct bench *bench)
{
	static const struct store_home_filter filter = {
		.player = STR("player 7"), .day = STR("2021-11-24")};
	struct strbuf error = STRBUF_INIT;
	struct arena arena = ARENA_INIT;
	struct store_home home;
	char path[PATH_MOST];
	struct store *store =
		open_store(path_of(bench, "record.db", path), true);

	check(store_home(store, &filter, &arena, &home, &error) && home.asked,
	      "no home");
	arena_finish(&arena);
	store_close(store);
}

#define BACK(from)                                                             \
	"WITH RECURSIVE back(day) AS (SELECT max(day) FROM " from              \
	" AND day <= '2021-11-24' UNION ALL SELECT (SELECT max(day) "          \
	"FROM " from                                                           \
	" AND day = date(back.day, '-1 day')) FROM back WHERE day IS NOT "     \
	"NULL) SELECT count(*) FROM back"

static void home_bare(struct bench *bench)
{
	static const char *const queries[] = {
		"SELECT value FROM setting",
		BACK("tally_day WHERE player = ?1"),
		BACK("game WHERE mode = 'daily' AND player = ?1 AND finished "
		     "IS NOT NULL AND abandoned = 0"),
		"SELECT * FROM game WHERE player = ?1 AND finished IS NULL "
		"ORDER BY started DESC LIMIT 1",
		"SELECT * FROM game WHERE mode = 'daily' AND player = ?1 AND "
		"day = '2021-11-24' ORDER BY started, id LIMIT 1",
		"SELECT sum(asked), sum(right) FROM tally_day WHERE player = "
		"?1"};
	char path[PATH_MOST];
	sqlite3 *db = open_sql(path_of(bench, "record.db", path));

	for (size_t i = 0; i < sizeof(queries) / sizeof(*queries); i++)
		read_all(db, queries[i], "player 7");
	sqlite3_close(db);
}

static void read_stats(struct bench *bench, struct str player)
{
	struct stats_filter filter = {.player = player, .missed = 5};
	struct strbuf error = STRBUF_INIT;
	struct arena arena = ARENA_INIT;
	struct stats stats;

	check(store_stats(bench->store, &filter, &arena, &stats, &error) &&
		      stats.asked,
	      "no statistics");
	arena_finish(&arena);
}

static void stats_of_one(struct bench *bench)
{
	read_stats(bench, STR("player 7"));
}

static void stats_of_all(struct bench *bench)
{
	read_stats(bench, STR_NONE);
}

#define AFTER_SLASH    "substr(question, instr(question, '/') + 1)"
#define FIRST_OF(rest) "substr(" rest ", 1, instr(" rest ", '/') - 1)"
#define PACK	       FIRST_OF("question")

/* Everything the statistics show, from the sums; `where` has player and AND. */
static void stats_bare(sqlite3 *db, const char *where)
{
	static const char *const queries[] = {
		"SELECT count(*) FROM game WHERE %s finished IS NOT NULL "
		"AND abandoned = 0",
		"SELECT max(longest) FROM tally_streak WHERE %s pack = ''",
		"SELECT day, sum(asked), sum(right), sum(milliseconds) "
		"FROM tally_day WHERE %s 1 GROUP BY day ORDER BY day",
		"SELECT " PACK " || '/' || " FIRST_OF(
			AFTER_SLASH) ", "
				     "sum(asked), sum(right) FROM "
				     "tally_question WHERE %s 1 "
				     "GROUP BY 1 ORDER BY 1",
		"SELECT substr(r, 1, instr(r, '/') - 1), sum(asked), "
		"sum(right) FROM (SELECT substr(a, instr(a, '/') + 1) AS r, "
		"asked, right FROM (SELECT " AFTER_SLASH " AS a, asked, right "
		"FROM tally_question WHERE %s 1)) GROUP BY 1 ORDER BY 1",
		"SELECT t.question, a.stem, a.answer, t.asked, t.right FROM "
		"(SELECT question, sum(asked) AS asked, sum(right) AS right, "
		"max(at), latest FROM tally_question WHERE %s 1 "
		"GROUP BY question HAVING sum(asked) > sum(right) ORDER BY "
		"sum(asked) - sum(right) DESC, sum(right), question LIMIT 5) "
		"AS t LEFT JOIN answer AS a ON a.id = t.latest",
	};

	for (size_t i = 0; i < sizeof(queries) / sizeof(*queries); i++) {
		char sql[1000];

		/* The conversions are the array's own. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
		snprintf(sql, sizeof(sql), queries[i], where);
#pragma GCC diagnostic pop
		check(read_all(db, sql, NULL) > 0, "no statistics in bare SQL");
	}
}

static void stats_of_one_bare(struct bench *bench)
{
	stats_bare(bench->db, "player = 'player 7' AND");
}

static void stats_of_all_bare(struct bench *bench)
{
	stats_bare(bench->db, "");
}

/* Two of these figures computed without sums. */
static void stats_of_answers(struct bench *bench)
{
	read_all(bench->db,
		 "SELECT day, sum(try = 1), "
		 "sum(verdict = 'correct'), sum(milliseconds) "
		 "FROM answer GROUP BY day",
		 NULL);
	read_all(bench->db,
		 "SELECT question, sum(try = 1), "
		 "sum(verdict = 'correct') FROM answer "
		 "GROUP BY question",
		 NULL);
}

static const char *part(const struct bench *bench, int i, char path[PATH_MOST])
{
	snprintf(path, PATH_MOST, "%s/part-%d.db", bench->folder, i);
	return path;
}

static void make_parts(const struct bench *bench)
{
	for (int i = 0; i < FILES; i++) {
		char path[PATH_MOST];
		char whole[PATH_MOST];
		char sql[4 * PATH_MOST];
		sqlite3 *db;

		store_close(open_store(part(bench, i, path), false));
		db = open_sql(path);
		snprintf(sql, sizeof(sql),
			 "PRAGMA synchronous = OFF; ATTACH '%s' AS whole; "
			 "INSERT INTO main.game SELECT * FROM whole.game LIMIT "
			 "%d OFFSET %d; "
			 "INSERT INTO main.answer SELECT * FROM whole.answer "
			 "LIMIT %d OFFSET %d",
			 path_of(bench, "record.db", whole), FILE_ANSWERS / 10,
			 i * FILE_ANSWERS / 10, FILE_ANSWERS, i * FILE_ANSWERS);
		run_sql(db, sql);
		sqlite3_close(db);
	}
}

static void merge(struct bench *bench)
{
	char names[FILES][PATH_MOST];
	const char *paths[FILES];
	char into[PATH_MOST];
	struct store_merged merged;
	struct strbuf error = STRBUF_INIT;
	struct store *store;

	for (int i = 0; i < FILES; i++)
		paths[i] = part(bench, i, names[i]);
	unlink(path_of(bench, "into.db", into));
	store = open_store(into, false);
	check(store_merge(store, paths, FILES, &merged, &error),
	      strbuf_text(&error));
	check(merged.answers == (uint64_t)FILES * FILE_ANSWERS, "merged less");
	store_close(store);
}

/* A transaction per file: no file can be attached within one. */
static void merge_bare(struct bench *bench)
{
	char into[PATH_MOST];
	sqlite3 *db;

	unlink(path_of(bench, "into.db", into));
	store_close(open_store(into, false));
	db = open_sql(into);
	drop_triggers(db);
	for (int i = 0; i < FILES; i++) {
		char path[PATH_MOST];
		char sql[2 * PATH_MOST];

		snprintf(sql, sizeof(sql),
			 "ATTACH '%s' AS part; BEGIN; "
			 "INSERT OR IGNORE INTO main.game SELECT * FROM "
			 "part.game; "
			 "INSERT OR IGNORE INTO main.answer SELECT * FROM "
			 "part.answer; COMMIT; DETACH part",
			 part(bench, i, path));
		run_sql(db, sql);
	}
	sqlite3_close(db);
}

static void measure_merge(struct bench *bench)
{
	char path[PATH_MOST];

	make_parts(bench);
	measure("merge", bench, 1, merge, merge_bare);
	for (int i = 0; i < FILES; i++)
		unlink(part(bench, i, path));
	unlink(path_of(bench, "into.db", path));
}

static void measure_reading(struct bench *bench)
{
	measure("top10", bench, 200, top, top_bare);
	measure("place", bench, 2, place, place_bare);
	measure("scores", bench, 50, scores, scores_bare);
	measure("home", bench, 50, home, home_bare);
	measure("stats", bench, 5, stats_of_all, stats_of_all_bare);
	measure("stats-player", bench, 50, stats_of_one, stats_of_one_bare);
	measure("stats-no-sums", bench, 1, stats_of_all, stats_of_answers);
}

int main(int argc, char **argv)
{
	struct bench bench = {.rows = 1000000};
	char folder[PATH_MOST / 2];
	char path[PATH_MOST];
	double start = now();

	snprintf(folder, sizeof(folder), "%s/bench-store-XXXXXX",
		 argc > 1 ? argv[1] : "/tmp");
	if (argc > 2)
		bench.rows = strtoull(argv[2], NULL, 10);
	check(mkdtemp(folder) != NULL, "no folder to work in");
	bench.folder = folder;
	measure_save(&bench);
	start = now();
	fill(path_of(&bench, "record.db", path), bench.rows, bench.rows);
	fprintf(stderr, "filled with %llu games and answers in %.1f s\n",
		bench.rows, (now() - start) / 1e9);
	bench.store = open_store(path, true);
	bench.db = open_sql(path);
	measure_reading(&bench);
	measure_merge(&bench);
	sqlite3_close(bench.db);
	store_close(bench.store);
	unlink(path);
	rmdir(folder);
	return 0;
}
