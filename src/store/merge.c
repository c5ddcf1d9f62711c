#include "store/upkeep.h"

#include "store/rescue.h"
#include "store/rows.h"
#include "store/schema.h"
#include "store/store_file.h"

#include <sys/stat.h>

enum { TEXT_MOST = 1 << 20, WAIT_MILLISECONDS = 30000 };

static const char *const queries[][ROWS_TABLES] = {
	/* of version 1, which has no sums */
	{"SELECT id, player, pack, pack_hash, mode, seed, length, started, "
	 "finished, asked, right, points, milliseconds, '', NULL FROM game",
	 "SELECT id, game, player, mode, position, try, question, "
	 "question_hash, options, typed, verdict, credit, hints, milliseconds, "
	 "points, at, day, rating, '', '', NULL FROM answer "
	 "ORDER BY game, position, try"},
	{"SELECT " GAME_COLUMNS ", sum FROM game",
	 "SELECT " ANSWER_COLUMNS ", sum FROM answer "
	 "ORDER BY game, position, try"},
};

static bool same_file(const char *a, const char *b)
{
	struct stat one;
	struct stat other;

	return a && !stat(a, &one) && !stat(b, &other) &&
	       one.st_dev == other.st_dev && one.st_ino == other.st_ino;
}

static bool put_table(struct rows *rows, enum rows_table table, struct db *from,
		      int64_t version, bool *read)
{
	struct query q = query_of(from, queries[version > 1][table]);
	int width = rows_width(table);
	bool ok = true;

	while (ok && query_next(&q)) {
		struct value values[ROW_WIDTH_MOST];
		struct value sum = query_get(&q, width);

		for (int i = 0; i < width; i++)
			values[i] = query_get(&q, i);
		ok = rows_put(rows, table, values, &sum);
	}
	*read = query_finish(&q);
	return ok;
}

/* What is wrong with the source is said of the source. */
static bool put_all(struct store *store, struct rows *rows, struct db *from,
		    const char *path, struct strbuf *error)
{
	int64_t version = db_number(from, "PRAGMA user_version", 0);
	bool read = db_run(from, "BEGIN");

	for (int table = 0; read && table < ROWS_TABLES; table++)
		if (!put_table(rows, (enum rows_table)table, from, version,
			       &read))
			return store_fail(store, error, "written");
	if (read)
		return true;
	store->why = db_why(from);
	say_failure(error, path, store->why, "read", db_message(from));
	return false;
}

static bool is_whole(struct db *from)
{
	return db_number(from,
			 "SELECT quick_check = 'ok' FROM "
			 "pragma_quick_check(1)",
			 0) == 1;
}

static enum store_failure check_source(struct db *from)
{
	enum store_failure why = db_why(from);

	if (why == STORE_FINE)
		why = schema_check(from);
	if (why == STORE_MISSING)
		return STORE_FOREIGN;
	return why == STORE_FINE && !is_whole(from) ? STORE_DAMAGED : why;
}

static bool fail_source(struct store *store, const char *path,
			enum store_failure why, struct strbuf *error)
{
	if (why == STORE_DAMAGED && !rescue_worthwhile(path))
		why = STORE_FOREIGN;
	store->why = why;
	say_failure(error, path, why, "read", "its pages do not fit together");
	return false;
}

static bool put_file(struct store *store, struct rows *rows, const char *path,
		     struct strbuf *error)
{
	enum store_failure why = file_kind(path);
	struct db *from;
	bool ok = false;

	if (why != STORE_FINE)
		return fail_source(store, path, why, error);
	from = db_open(path, DB_READ, WAIT_MILLISECONDS);
	db_on_wait(from, store->options.waits, path);
	db_limit_length(from, TEXT_MOST);
	why = check_source(from);
	if (why == STORE_FINE)
		ok = put_all(store, rows, from, path, error);
	db_close(from);
	return why == STORE_FINE ? ok : fail_source(store, path, why, error);
}

static bool put_files(struct store *store, struct rows *rows,
		      const char *const *paths, uint32_t n,
		      struct strbuf *error)
{
	for (uint32_t i = 0; i < n; i++)
		if (!same_file(store->path, paths[i]) &&
		    !put_file(store, rows, paths[i], error))
			return false;
	return true;
}

bool store_merge(struct store *store, const char *const *paths, uint32_t n,
		 struct store_merged *merged, struct strbuf *error)
{
	struct rows rows;
	bool ok;

	if (!db_run(store->db, "BEGIN IMMEDIATE"))
		return store_fail(store, error, "written");
	rows = rows_begin(store->db);
	ok = put_files(store, &rows, paths, n, error);
	if (!rows_finish(&rows) && ok)
		ok = store_fail(store, error, "written");
	if (ok && !db_run(store->db, "COMMIT"))
		ok = store_fail(store, error, "written");
	if (!ok) {
		db_rollback(store->db);
		return false;
	}
	*merged = (struct store_merged){
		.games = rows.added[ROWS_GAME],
		.answers = rows.added[ROWS_ANSWER],
		.conflicts = rows.changed[ROWS_ANSWER],
		.left_out =
			rows.left_out[ROWS_GAME] + rows.left_out[ROWS_ANSWER],
	};
	return true;
}
