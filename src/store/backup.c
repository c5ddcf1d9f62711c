#include "store/maintenance.h"

#include "base/temporary.h"
#include "store/row_check.h"
#include "store/store.h"
#include "store/store_file.h"
#include "store/store_private.h"

#include <errno.h>
#include <string.h>
#include <sys/stat.h>

/* For each table. */
struct rows_held {
	int64_t n[ROWS_TABLES];
};

static bool fail(struct store *store, struct strbuf *error, const char *path,
		 enum store_failure failure, const char *message)
{
	store->failure = failure;
	strbuf_addf(error, "the copy %s could not be made: %s", path,
		    failure == STORE_FULL ? "its disk is full" : message);
	return false;
}

static bool fail_errno(struct store *store, struct strbuf *error,
		       const char *path)
{
	int number = errno;

	return fail(store, error, path, failure_of_errno(number, STORE_BROKEN),
		    strerror(number));
}

static bool fail_db(struct store *store, struct strbuf *error, const char *path,
		    const struct db *db)
{
	return fail(store, error, path, db_failure(db), db_message(db));
}

static bool count_rows(struct db *db, struct rows_held *held)
{
	struct query q = query_of(db, "SELECT (SELECT count(*) FROM game), "
				      "(SELECT count(*) FROM answer), "
				      "(SELECT count(*) FROM star), "
				      "(SELECT count(*) FROM report)");

	if (query_next(&q))
		for (int i = 0; i < ROWS_TABLES; i++)
			held->n[i] = query_get_int(&q, i);
	return query_finish(&q);
}

static bool vacuum_into(struct db *db, const char *path)
{
	struct query q = query_of(db, "VACUUM INTO ?");

	query_str(&q, str_of(path));
	return query_run(&q);
}

/* No other process writes between counting and copying: in this mode the read
 * lock is kept until the mode is reset. */
static bool copy_counted(struct db *db, const char *to, struct rows_held *held)
{
	bool ok = db_run(db, "PRAGMA main.locking_mode = EXCLUSIVE") &&
		  count_rows(db, held) && vacuum_into(db, to);

	db_quietly(db, "PRAGMA main.locking_mode = NORMAL");
	db_quietly(db, "SELECT 1 FROM sqlite_schema LIMIT 1");
	return ok;
}

/* Is it a sound record with the same number of rows? */
static bool holds(struct db *copy, const struct rows_held *wanted)
{
	struct rows_held held = {{-1}};

	return db_failure(copy) == STORE_OK && schema_check(copy) == STORE_OK &&
	       db_number(copy,
			 "SELECT quick_check = 'ok' FROM pragma_quick_check(1)",
			 0) == 1 &&
	       count_rows(copy, &held) && !memcmp(&held, wanted, sizeof(held));
}

static bool verify(const char *path, const struct rows_held *wanted)
{
	struct db *copy = db_open(path, DB_READ, 0);
	bool ok = holds(copy, wanted);

	db_close(copy);
	return ok;
}

static bool write_copy(struct store *store, struct temporary *to,
		       const char *path, struct strbuf *error)
{
	const char *name = strbuf_text(&to->path);
	struct rows_held held = {{0}};

	if (!copy_counted(store->db, name, &held))
		return fail_db(store, error, path, store->db);
	if (!verify(name, &held))
		return fail(store, error, path, STORE_BROKEN,
			    "the copy differs from the record");
	return temporary_publish(to, path) || fail_errno(store, error, path);
}

/* Sets errno. */
static bool is_free(const char *path)
{
	struct stat status;

	if (!lstat(path, &status))
		errno = EEXIST;
	return errno == ENOENT && *path;
}

bool store_backup(struct store *store, const char *path, struct strbuf *error)
{
	struct temporary to;
	bool ok;

	if (!is_free(path))
		return fail_errno(store, error, path);
	temporary_sweep(path);
	ok = temporary_make(&to, path) ? write_copy(store, &to, path, error)
				       : fail_errno(store, error, path);
	temporary_finish(&to);
	return ok;
}
