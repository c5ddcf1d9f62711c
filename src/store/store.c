#include "store/store.h"

#include "base/file.h"
#include "base/temporary.h"
#include "store/maintenance.h"
#include "store/recover.h"
#include "store/store_file.h"
#include "store/store_private.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* For a failed system call. */
static bool fail_errno(struct store *store, struct strbuf *error,
		       enum store_failure otherwise)
{
	const char *message = strerror(errno);

	store->failure = failure_of_errno(errno, otherwise);
	if (store->failure == STORE_READ_ONLY || store->failure == STORE_FULL)
		say_failure(error, store->path, store->failure, "created",
			    message);
	else
		strbuf_addf(error, "the record %s could not be created: %s",
			    store->path, message);
	return false;
}

static void open_db(struct store *store, enum db_mode mode)
{
	uint32_t wait = store->options.wait;

	store->db = db_open(store->path, mode, wait ? wait : STORE_WAIT);
	db_on_wait(store->db, store->options.waits, store->path);
}

/*
 * EXTRA also syncs the folder after the journal was deleted, which makes a
 * commit durable. A network file system may not pass that sync on, so there the
 * journal is truncated and synced instead.
 */
static bool choose_journal(struct store *store)
{
	bool far = store->path && file_network(store->path);

	return db_run(store->db, far ? "PRAGMA journal_mode = TRUNCATE"
				     : "PRAGMA journal_mode = DELETE") &&
	       db_run(store->db, "PRAGMA synchronous = EXTRA") &&
	       db_run(store->db, "PRAGMA cache_size = -16384") &&
	       db_run(store->db, "PRAGMA secure_delete = ON");
}

/* A file that SQLite cannot read may be damaged or not a record, or the disk
 * may be failing. */
static bool fail_unreadable(struct store *store, struct strbuf *error)
{
	struct strbuf message = STRBUF_INIT;

	strbuf_addz(&message, db_message(store->db));
	db_close(store->db);
	store->db = NULL;
	if (!file_reads(store->path)) {
		strbuf_reset(&message);
		strbuf_addz(&message, strerror(errno));
		store->failure = STORE_BROKEN;
	} else {
		store->failure = recovery_is_worthwhile(store->path)
					 ? STORE_DAMAGED
					 : STORE_FOREIGN;
	}
	say_failure(error, store->path, store->failure, "opened",
		    strbuf_text(&message));
	strbuf_finish(&message);
	return false;
}

/* With the schema SQLite also reads the statistics, which a forged file could
 * use to run expressions. */
static enum store_failure check_schema(struct db *db)
{
	enum store_failure found;

	db_limit_work(db, true);
	found = schema_check(db);
	db_limit_work(db, false);
	return db_over_limit(db) ? STORE_ALTERED : found;
}

/* Is the open file a record, or still empty? */
static bool check(struct store *store, struct strbuf *error)
{
	enum store_failure found = db_failure(store->db);

	if (found != STORE_OK)
		return store_fail(store, error, "opened");
	found = check_schema(store->db);
	if (found == STORE_OK || found == STORE_MISSING)
		return true;
	if (found == STORE_DAMAGED)
		return fail_unreadable(store, error);
	store->failure = found;
	say_failure(error, store->path, found, "opened", db_message(store->db));
	return false;
}

/* An older record that cannot be upgraded is copied into memory. */
static bool read_older(struct store *store, struct strbuf *error)
{
	char *path = store->path;
	const char *from = path;
	struct store_merged merged;
	bool ok;

	db_close(store->db);
	store->db = db_open(NULL, DB_WRITE, 0);
	ok = schema_migrate(store->db) || store_fail(store, error, "read");
	/* Otherwise store_merge() would take the file for the record itself. */
	store->path = NULL;
	ok = ok && store_merge(store, &from, 1, &merged, error);
	store->path = path;
	return ok && (db_run(store->db, "PRAGMA query_only = ON") ||
		      store_fail(store, error, "read"));
}

static bool open_to_write(struct store *store, struct strbuf *error)
{
	temporary_sweep(store->path);
	open_db(store, DB_WRITE);
	if (!check(store, error))
		return false;
	if (choose_journal(store) && schema_migrate(store->db))
		return true;
	if (store->options.reading && db_failure(store->db) == STORE_FULL)
		return read_older(store, error);
	return store_fail(store, error, "opened");
}

static bool open_to_read(struct store *store, struct strbuf *error)
{
	open_db(store, DB_READ);
	if (!check(store, error))
		return false;
	return schema_is_new(store->db) || read_older(store, error);
}

static bool open_file(struct store *store, struct strbuf *error)
{
	enum store_failure kind = file_kind(store->path);
	bool reading = store->options.reading;

	if (kind == STORE_LINK || kind == STORE_FOREIGN ||
	    (kind == STORE_MISSING && reading)) {
		store->failure = kind;
		say_failure(error, store->path, kind, "opened", "");
		return false;
	}
	if (kind == STORE_MISSING && !file_make(store->path) && errno != EEXIST)
		return fail_errno(store, error, STORE_MISSING);
	if (file_writable(store->path))
		return open_to_write(store, error);
	return reading ? open_to_read(store, error)
		       : fail_errno(store, error, STORE_BROKEN);
}

static struct store *create(const char *path, struct store_options options)
{
	struct store *store = mem_resize(NULL, sizeof(*store));

	*store = (struct store){.options = options, .claims = -1};
	if (!path)
		return store;
	store->path = strdup(path);
	if (!store->path)
		abort();
	return store;
}

struct store *store_open_as(const char *path, struct store_options options,
			    enum store_failure *failure, struct strbuf *error)
{
	struct store *store = create(path, options);
	bool ok = open_file(store, error);

	*failure = ok ? STORE_OK : store->failure;
	if (ok)
		return store;
	store_close(store);
	return NULL;
}

struct store *store_open(const char *path, struct strbuf *error)
{
	enum store_failure failure;

	return store_open_as(path, (struct store_options){.reading = false},
			     &failure, error);
}

static bool open_in_memory(struct store *store, struct strbuf *error)
{
	store->db = db_open(NULL, DB_WRITE, 0);
	return (db_failure(store->db) == STORE_OK &&
		schema_migrate(store->db)) ||
	       store_fail(store, error, "opened");
}

struct store *store_in_memory(struct strbuf *error)
{
	struct store *store =
		create(NULL, (struct store_options){.reading = false});

	if (open_in_memory(store, error))
		return store;
	store_close(store);
	return NULL;
}

void store_release(struct store *store)
{
	query_finish(&store->begin);
	query_finish(&store->add);
	query_finish(&store->end);
	store->begin = store->add = store->end = (struct query){.db = NULL};
	db_close(store->db);
	store->db = NULL;
}

bool store_open_again(struct store *store, struct strbuf *error)
{
	store_release(store);
	store->failure = STORE_OK;
	if (open_file(store, error))
		return true;
	/* Any later call fails, as it finds no tables. */
	if (!store->db)
		store->db = db_open(NULL, DB_WRITE, 0);
	return false;
}

bool store_stop_saving(struct store *store, struct strbuf *error)
{
	store_release(store);
	free(store->path);
	store->path = NULL;
	return open_in_memory(store, error);
}

void store_close(struct store *store)
{
	if (!store)
		return;
	store_release(store);
	if (store->claims >= 0)
		close(store->claims);
	free(store->path);
	free(store);
}

enum store_failure store_last_failure(const struct store *store)
{
	return store->failure;
}

const char *store_path(const struct store *store)
{
	return store->path;
}
