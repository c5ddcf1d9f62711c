/*
 * bench_store: how long boards, statistics, answers and merging take, beside
 * the bare SQL.
 *
 *	bench_store [FOLDER] [ANSWERS]
 *
 * Fills a record below FOLDER (/tmp) with a million answers: 2 packs, 3 modes,
 * 40 players, and most games on one board. Times are medians.
 */

#include "store/store.h"
#include "store/board.h"
#include "store/stats.h"
#include "store/upkeep.h"

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { ROUNDS = 9, FILES = 30, FILE_ANSWERS = 1000, SAVES = 200 };

struct bench {
	char folder[256];
	char path[300];
	uint64_t answers;
	sqlite3 *db; /* for the bare SQL */
};

static double now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static void check(bool ok, const char *what)
{
	if (ok)
		return;
	fprintf(stderr, "bench_store: %s\n", what);
	exit(1);
}

static void run_sql(sqlite3 *db, const char *sql)
{
	check(sqlite3_exec(db, sql, NULL, NULL, NULL) == SQLITE_OK,
	      sqlite3_errmsg(db));
}

static struct store *open_store(const char *path, bool reading)
{
	struct strbuf error = STRBUF_INIT;
	enum store_failure why;
	struct store *store = store_open_as(
		path, (struct store_options){.reading = reading}, &why, &error);

	check(store != NULL, strbuf_text(&error));
	return store;
}

static const char fill_games[] =
	"INSERT INTO game (id, player, pack, pack_hash, mode, seed, length, "
	"started, finished, asked, right, points, milliseconds, code) "
	"WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE "
	"i + 1 < %llu) "
	"SELECT cast(printf('%%016d', i) AS BLOB), 'player ' || (i %% 40), "
	"iif(i %% 7 = 6, 'parliament', 'amanat'), '0', "
	"iif(i %% 11 = 10, 'blitz', iif(i %% 13 = 12, 'daily', 'round')), "
	"'0', 10, datetime(1577836800 + i * 600, 'unixepoch'), "
	"datetime(1577836900 + i * 600, 'unixepoch'), 10, "
	"abs(random()) %% 11, abs(random()) %% 400, abs(random()) %% 300000, "
	"'amanat-10-K7QF2M' FROM n";

static const char fill_answers[] =
	"INSERT INTO answer (id, game, player, mode, position, try, question, "
	"question_hash, options, typed, verdict, credit, hints, milliseconds, "
	"points, at, day, rating, stem, answer) "
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
	"datetime(1577836800 + i * 60, 'unixepoch'), "
	"date(1577836800 + i * 60, 'unixepoch'), 3, "
	"'Who chaired the party in the year 2000?', 'Sergei Tereshchenko' "
	"FROM n";

static void fill(struct bench *bench)
{
	char sql[4096];
	double start = now();

	store_close(open_store(bench->path, false));
	check(sqlite3_open(bench->path, &bench->db) == SQLITE_OK, "no file");
	run_sql(bench->db, "PRAGMA synchronous = OFF; BEGIN");
	snprintf(sql, sizeof(sql), fill_games,
		 (unsigned long long)bench->answers / 10);
	run_sql(bench->db, sql);
	snprintf(sql, sizeof(sql), fill_answers,
		 (unsigned long long)bench->answers);
	run_sql(bench->db, sql);
	run_sql(bench->db, "COMMIT");
	printf("filled with %llu answers in %.1f s\n",
	       (unsigned long long)bench->answers, now() - start);
}

static int by_size(const void *left, const void *right)
{
	double a = *(const double *)left;
	double b = *(const double *)right;

	return (a > b) - (a < b);
}

static void measure(const char *what, struct bench *bench,
		    void (*run)(struct bench *))
{
	double times[ROUNDS];

	for (int i = 0; i < ROUNDS; i++) {
		double start = now();

		run(bench);
		times[i] = (now() - start) * 1e3;
	}
	qsort(times, ROUNDS, sizeof(*times), by_size);
	printf("%-58s %9.2f ms  (%.2f to %.2f)\n", what, times[ROUNDS / 2],
	       times[0], times[ROUNDS - 1]);
	fflush(stdout);
}

static void read_boards(struct bench *bench, const char *player)
{
	struct store *store = open_store(bench->path, true);
	struct board_filter filter = {.most = 10, .player = str_of(player)};
	struct strbuf error = STRBUF_INIT;
	struct arena arena = ARENA_INIT;
	struct board *boards;
	uint32_t n;

	check(store_boards(store, &filter, &arena, &boards, &n, &error) && n,
	      strbuf_text(&error));
	arena_finish(&arena);
	store_close(store);
}

static void boards(struct bench *bench)
{
	read_boards(bench, "player 7");
}

/* The first one there is, and its last place. */
static void last_place(struct bench *bench)
{
	struct store *store = open_store(bench->path, true);
	struct store_game game = {.pack = STR("amanat"),
				  .mode = STR("round"),
				  .length = 10,
				  .started = STR("2024-05-31")};
	struct strbuf error = STRBUF_INIT;
	uint32_t place;

	check(store_place(store, &game, &place, &error), strbuf_text(&error));
	store_close(store);
}

static void bare_board(struct bench *bench)
{
	run_sql(bench->db,
		"SELECT player, points, right, asked, milliseconds, finished, "
		"code FROM game WHERE finished IS NOT NULL AND pack = 'amanat' "
		"AND mode = 'round' AND length = 10 "
		"ORDER BY points DESC, milliseconds, started, id LIMIT 10");
}

static void read_stats(struct bench *bench, const char *player)
{
	struct store *store = open_store(bench->path, true);
	struct stats_filter filter = {.player = str_of(player), .missed = 5};
	struct strbuf error = STRBUF_INIT;
	struct arena arena = ARENA_INIT;
	struct stats stats;

	check(store_stats(store, &filter, &arena, &stats, &error) &&
		      stats.asked,
	      strbuf_text(&error));
	arena_finish(&arena);
	store_close(store);
}

static void stats_of_one(struct bench *bench)
{
	read_stats(bench, "player 7");
}

static void stats_of_all(struct bench *bench)
{
	read_stats(bench, "");
}

/* The same figures without the tallies. */
static void bare_stats(struct bench *bench)
{
	run_sql(bench->db,
		"SELECT day, count(*), sum(verdict = 'correct'), "
		"sum(milliseconds) FROM answer GROUP BY day;"
		"SELECT question, count(*), sum(verdict = 'correct') "
		"FROM answer GROUP BY question");
}

static void make_parts(const struct bench *bench)
{
	for (int i = 0; i < FILES; i++) {
		char path[400];
		char sql[512];
		sqlite3 *db;

		snprintf(path, sizeof(path), "%s/part-%d.db", bench->folder, i);
		store_close(open_store(path, false));
		sqlite3_open(path, &db);
		snprintf(sql, sizeof(sql), "ATTACH '%s' AS whole", bench->path);
		run_sql(db, "PRAGMA synchronous = OFF");
		run_sql(db, sql);
		snprintf(sql, sizeof(sql),
			 "INSERT INTO main.game SELECT * FROM whole.game LIMIT "
			 "%d OFFSET %d",
			 FILE_ANSWERS / 10, i * FILE_ANSWERS / 10);
		run_sql(db, sql);
		snprintf(sql, sizeof(sql),
			 "INSERT INTO main.answer SELECT * FROM whole.answer "
			 "LIMIT %d OFFSET %d",
			 FILE_ANSWERS, i * FILE_ANSWERS);
		run_sql(db, sql);
		sqlite3_close(db);
	}
}

static void merge(struct bench *bench)
{
	char names[FILES][400];
	const char *paths[FILES];
	char into[400];
	struct store_merged merged;
	struct strbuf error = STRBUF_INIT;
	struct store *store;

	snprintf(into, sizeof(into), "%s/into.db", bench->folder);
	unlink(into);
	for (int i = 0; i < FILES; i++) {
		snprintf(names[i], sizeof(names[i]), "%s/part-%d.db",
			 bench->folder, i);
		paths[i] = names[i];
	}
	store = open_store(into, false);
	check(store_merge(store, paths, FILES, &merged, &error),
	      strbuf_text(&error));
	check(merged.answers == (uint64_t)FILES * FILE_ANSWERS, "merged less");
	store_close(store);
}

static void save(struct bench *bench)
{
	static uint32_t n;
	struct store *store = open_store(bench->path, false);
	struct strbuf error = STRBUF_INIT;

	for (int i = 0; i < SAVES; i++) {
		struct store_answer answer = {
			.player = STR("player 7"),
			.tries = 1,
			.question = STR("amanat/group-1/form-1/key-1"),
			.stem = STR("Who chaired the party in the year 2000?"),
			.verdict = STR("correct"),
			.at = STR("2024-05-31T12:00:00Z"),
			.day = STR("2024-05-31"),
			.rating = 3,
		};

		n++;
		memcpy(answer.id.bytes, &n, sizeof(n));
		check(store_add_answer(store, &answer, &error),
		      strbuf_text(&error));
	}
	store_close(store);
}

/* A table with nothing but a key and a text, saved with as much care. */
static void bare_save(struct bench *bench)
{
	char path[400];
	sqlite3 *db;
	sqlite3_stmt *insert;

	snprintf(path, sizeof(path), "%s/bare.db", bench->folder);
	sqlite3_open(path, &db);
	run_sql(db, "PRAGMA synchronous = EXTRA; CREATE TABLE IF NOT EXISTS "
		    "bare (id BLOB PRIMARY KEY, text TEXT)");
	sqlite3_prepare_v2(db,
			   "INSERT INTO bare VALUES (randomblob(16), 'text')",
			   -1, &insert, NULL);
	for (int i = 0; i < SAVES; i++) {
		sqlite3_step(insert);
		sqlite3_reset(insert);
	}
	sqlite3_finalize(insert);
	sqlite3_close(db);
}

static void clean(const struct bench *bench)
{
	char path[400];

	for (int i = 0; i < FILES; i++) {
		snprintf(path, sizeof(path), "%s/part-%d.db", bench->folder, i);
		unlink(path);
	}
	snprintf(path, sizeof(path), "%s/into.db", bench->folder);
	unlink(path);
	snprintf(path, sizeof(path), "%s/bare.db", bench->folder);
	unlink(path);
	unlink(bench->path);
	rmdir(bench->folder);
}

int main(int argc, char **argv)
{
	struct bench bench = {.answers = 1000000};

	snprintf(bench.folder, sizeof(bench.folder), "%s/bench-store-XXXXXX",
		 argc > 1 ? argv[1] : "/tmp");
	if (argc > 2)
		bench.answers = strtoull(argv[2], NULL, 10);
	check(mkdtemp(bench.folder) != NULL, "no folder to work in");
	snprintf(bench.path, sizeof(bench.path), "%s/record.db", bench.folder);
	fill(&bench);
	measure("open, all boards, the place of one's best, close", &bench,
		boards);
	measure("open, the last place of the largest board, close", &bench,
		last_place);
	measure("  bare SQL: ten rows of the largest board", &bench,
		bare_board);
	measure("open, statistics of a player, close", &bench, stats_of_one);
	measure("open, statistics of everybody, close", &bench, stats_of_all);
	measure("  bare SQL: two of these figures from all answers", &bench,
		bare_stats);
	make_parts(&bench);
	measure("merge of 30 files of 1,000 answers", &bench, merge);
	measure("open, 200 answers each on the disk, close", &bench, save);
	measure("  bare SQL: 200 short rows, each on the disk", &bench,
		bare_save);
	sqlite3_close(bench.db);
	clean(&bench);
	return 0;
}
