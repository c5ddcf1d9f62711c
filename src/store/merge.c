#include "store/maintenance.h"

#include "store/recover.h"
#include "store/row_union.h"
#include "store/schema.h"
#include "store/store_file.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* By the version of the file; without an index, as a forged one might list a
 * row many times. Version 1 has no checksums. */
static const char *const queries[][ROWS_TABLES] = {
	{NULL},
	{"SELECT " GAME_COLUMNS_1 ", NULL FROM game NOT INDEXED",
	 "SELECT " ANSWER_COLUMNS_1 ", NULL FROM answer NOT INDEXED"},
	{"SELECT " GAME_COLUMNS_2 ", sum FROM game NOT INDEXED",
	 "SELECT " ANSWER_COLUMNS_2 ", sum FROM answer NOT INDEXED"},
	{"SELECT " GAME_COLUMNS_2 ", sum FROM game NOT INDEXED",
	 "SELECT " ANSWER_COLUMNS_2 ", sum FROM answer NOT INDEXED"},
	{"SELECT " GAME_COLUMNS ", sum FROM game NOT INDEXED",
	 "SELECT " ANSWER_COLUMNS ", sum FROM answer NOT INDEXED",
	 "SELECT " STAR_COLUMNS ", sum FROM star NOT INDEXED",
	 "SELECT " REPORT_COLUMNS ", sum FROM report NOT INDEXED"},
};

struct merge {
	struct store *store;
	struct rows rows;
	const char *failed; /* a file that cannot be read */
	struct strbuf *error;
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
	int width = rows_width_of(table, version);
	bool ok = true;
	struct query q;

	*read = true;
	if (!width)
		return true;
	q = query_of(from, queries[version][table]);
	while (ok && query_next(&q)) {
		struct db_value values[ROW_WIDTH_MOST];
		struct db_value sum = query_get(&q, width);

		for (int i = 0; i < width; i++)
			values[i] = query_get(&q, i);
		ok = rows_put(rows, table, values, width, &sum);
	}
	*read = query_finish(&q);
	return ok;
}

/* Errors in the source are reported with its path. */
static bool fail_source(struct merge *m, const char *path,
			enum store_failure failure, const char *message)
{
	m->failed = path;
	m->store->failure = failure;
	say_failure(m->error, path, failure, "read", message);
	return false;
}

static bool put_all(struct merge *m, struct db *from, const char *path)
{
	int64_t version = db_number(from, "PRAGMA user_version", 0);
	bool read = true;

	for (int table = 0; read && table < ROWS_TABLES; table++)
		if (!put_table(&m->rows, (enum rows_table)table, from, version,
			       &read))
			return store_fail(m->store, m->error, "written");
	return read || fail_source(m, path, db_failure(from), db_message(from));
}

static bool is_whole(struct db *from)
{
	return db_number(from,
			 "SELECT quick_check = 'ok' FROM "
			 "pragma_quick_check(1)",
			 0) == 1;
}

/* Begins a transaction, so that the schema cannot change after the check. */
static enum store_failure check_source(struct db *from, bool *known)
{
	enum store_failure failure = db_failure(from);

	*known = false;
	if (failure != STORE_OK)
		return failure;
	db_limit_work(from, true);
	failure = schema_check(from);
	*known = failure == STORE_OK && db_run(from, "BEGIN") &&
		 schema_compare(from) == STORE_OK;
	db_limit_work(from, false);
	if (failure == STORE_MISSING)
		return STORE_FOREIGN;
	/* Its tables are not ours, or its schema is too complex to check: the
	 * rows are read one by one. */
	if (db_over_limit(from) || failure == STORE_ALTERED ||
	    (failure == STORE_DAMAGED && db_failure(from) == STORE_OK))
		return STORE_OK;
	return *known && !is_whole(from) ? STORE_DAMAGED : failure;
}

/* Nothing that the file claims about itself is trusted. */
static bool put_found(struct merge *m, const char *path)
{
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
	uint64_t found = 0;
	bool ok = fd >= 0 && recover_rows(fd, &m->rows, &found);

	if (fd >= 0)
		close(fd);
	if (fd < 0 || (ok && !found))
		return fail_source(m, path, STORE_FOREIGN, "");
	return ok || store_fail(m->store, m->error, "written");
}

/* In WAL mode, which civiq does not use, SQLite creates files beside a file
 * even when only reading it, unless another program has already done so. */
static bool has_idle_wal(const char *path)
{
	enum { VERSIONS_AT = 18, WAL = 2 };
	struct strbuf log = STRBUF_INIT;
	int fd = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
	unsigned char version = 0;
	bool idle = fd >= 0 && pread(fd, &version, 1, VERSIONS_AT) == 1 &&
		    version == WAL;

	if (fd >= 0)
		close(fd);
	strbuf_addf(&log, "%s-wal", path);
	idle = idle && access(strbuf_text(&log), F_OK);
	strbuf_finish(&log);
	return idle;
}

static bool put_file(struct merge *m, const char *path)
{
	enum store_failure failure = file_kind(path);
	struct db *from;
	bool known;
	bool ok = false;

	if (failure != STORE_OK)
		return fail_source(m, path, failure, strerror(errno));
	if (has_idle_wal(path))
		return put_found(m, path);
	from = db_open(path, DB_READ, STORE_WAIT);
	db_on_wait(from, m->store->options.waits, path);
	failure = check_source(from, &known);
	if (known && failure == STORE_OK)
		ok = put_all(m, from, path);
	db_close(from);
	if (failure == STORE_DAMAGED && !recovery_is_worthwhile(path))
		failure = STORE_FOREIGN;
	if (failure != STORE_OK)
		return fail_source(m, path, failure,
				   "its pages are inconsistent");
	return known ? ok : put_found(m, path);
}

static bool put_files(struct merge *m, const char *const *paths, uint32_t n)
{
	for (uint32_t i = 0; i < n; i++)
		if (!same_file(m->store->path, paths[i]) &&
		    !put_file(m, paths[i]))
			return false;
	return true;
}

bool store_merge(struct store *store, const char *const *paths, uint32_t n,
		 struct store_merged *merged, struct strbuf *error)
{
	struct merge m = {.store = store, .error = error};
	const struct rows *rows = &m.rows;
	bool ok;

	*merged = (struct store_merged){.failed = NULL};
	if (!db_run(store->db, "BEGIN IMMEDIATE"))
		return store_fail(store, error, "written");
	m.rows = rows_begin(store->db);
	ok = put_files(&m, paths, n);
	merged->failed = m.failed;
	if (!rows_finish(&m.rows) && ok)
		ok = store_fail(store, error, "written");
	if (ok && !db_run(store->db, "COMMIT"))
		ok = store_fail(store, error, "written");
	if (!ok) {
		db_rollback(store->db);
		return false;
	}
	*merged = (struct store_merged){
		.games = rows->added[ROWS_GAME],
		.answers = rows->added[ROWS_ANSWER],
		.stars = rows->added[ROWS_STAR],
		.reports = rows->added[ROWS_REPORT],
		.games_replaced = rows->replaced[ROWS_GAME],
		.answers_replaced = rows->replaced[ROWS_ANSWER],
		.refused = rows_total(rows->refused),
		.left_out = rows_total(rows->left_out),
	};
	return true;
}
