#include "store/store_sqlite.h"

#include "base/file.h"
#include "store/store_file.h"

#include <assert.h>
#include <errno.h>
#include <inttypes.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Waiting for a lock of another program. */
struct wait {
	uint32_t most; /* milliseconds */
	uint32_t waited;
	bool told;
	bool (*waits)(const char *path, bool first);
	const char *path;
};

struct db {
	sqlite3 *handle;
	struct wait wait;
	enum store_failure failure;
	int code; /* SQLite's primary code, not extended */
	bool over_limit;
	uint32_t steps; /* thousands that are left, of a file of bytes */
	struct strbuf message;
};

/* SQLite mistakes these from read() for damage. */
static bool is_read_error(int number)
{
	return number == EIO || number == ENXIO || number == ERANGE;
}

int db_last_errno(struct db *db)
{
	int number = 0;

	sqlite3_file_control(db->handle, "main", SQLITE_FCNTL_LAST_ERRNO,
			     &number);
	return number;
}

int db_read_errno(struct db *db)
{
	int number = db_last_errno(db);

	return is_read_error(number) ? number : 0;
}

/* Failing SQL says nothing about the file: only what SQLite itself calls damage
 * is damage. */
static enum store_failure classify(sqlite3 *handle)
{
	int code = sqlite3_extended_errcode(handle);

	if (code == SQLITE_READONLY_DBMOVED)
		return STORE_MOVED;
	if (code == SQLITE_CANTOPEN_SYMLINK)
		return STORE_LINK;
	switch (code & 0xFF) {
	case SQLITE_BUSY:
	case SQLITE_LOCKED:
		return STORE_LOCKED;
	case SQLITE_READONLY:
	case SQLITE_PERM:
		return STORE_READ_ONLY;
	case SQLITE_FULL:
		return STORE_FULL;
	case SQLITE_CORRUPT:
	case SQLITE_NOTADB:
		return STORE_DAMAGED;
	case SQLITE_IOERR:
	case SQLITE_CANTOPEN:
		return failure_of_errno(sqlite3_system_errno(handle),
					STORE_BROKEN);
	default:
		return STORE_BROKEN;
	}
}

/* SQLite calls any failed write a disk I/O error. */
static const char *why(struct db *db)
{
	if ((sqlite3_errcode(db->handle) & 0xFF) == SQLITE_IOERR &&
	    db_last_errno(db) == EFBIG)
		return "the limit on the size of files is reached";
	return sqlite3_errmsg(db->handle);
}

static bool fail(struct db *db)
{
	const char *message = why(db);

	db->failure = classify(db->handle);
	if (db->failure == STORE_DAMAGED && db_read_errno(db)) {
		db->failure = STORE_BROKEN;
		message = strerror(db_read_errno(db));
	}
	db->code = sqlite3_errcode(db->handle) & 0xFF;
	db->over_limit =
		db->code == SQLITE_INTERRUPT || db->code == SQLITE_TOOBIG;
	strbuf_reset(&db->message);
	strbuf_addz(&db->message, message);
	return false;
}

/* FNV-1a over types, lengths and bytes, so that adjacent values cannot be
 * confused. */
int64_t db_value_sum(const struct db_value *values, int n)
{
	uint64_t sum = STR_HASH_SEED;

	for (int i = 0; i < n; i++) {
		uint64_t number = values[i].bytes.len;
		char bytes[9] = {(char)values[i].type};

		if (values[i].type == DB_INT)
			number = (uint64_t)values[i].number;
		for (int at = 1; at < 9; at++, number >>= 8)
			bytes[at] = (char)(number & 0xFF);
		sum = str_hash((struct str){bytes, 9}, sum);
		sum = str_hash(values[i].bytes, sum);
	}
	return (int64_t)sum;
}

static struct db_value value_of(sqlite3_value *from)
{
	static const enum db_value_type types[] = {
		[SQLITE_NULL] = DB_NULL,   [SQLITE_INTEGER] = DB_INT,
		[SQLITE_TEXT] = DB_TEXT,   [SQLITE_BLOB] = DB_BLOB,
		[SQLITE_FLOAT] = DB_OTHER,
	};
	struct db_value value = {.type = types[sqlite3_value_type(from)]};

	if (value.type == DB_INT)
		value.number = sqlite3_value_int64(from);
	if (value.type == DB_TEXT || value.type == DB_BLOB) {
		value.bytes.ptr = sqlite3_value_blob(from);
		value.bytes.len = (size_t)sqlite3_value_bytes(from);
	}
	return value;
}

static void row_sum(sqlite3_context *context, int n, sqlite3_value **from)
{
	struct db_value values[ROW_WIDTH_MOST];

	assert(n <= ROW_WIDTH_MOST);
	for (int i = 0; i < n; i++)
		values[i] = value_of(from[i]);
	sqlite3_result_int64(context, db_value_sum(values, n));
}

/* The statement journal stays in memory: it is short, and a full disk must not
 * prevent a row from being written. */
static const char settings[] = "PRAGMA cell_size_check = ON;"
			       "PRAGMA temp_store = MEMORY";

static bool goes_on(struct wait *wait)
{
	enum { SILENCE = 2000 };
	bool first = !wait->told;

	if (!wait->waits || wait->waited < SILENCE)
		return true;
	wait->told = true;
	return wait->waits(wait->path, first);
}

/* The pauses are those of SQLite's own handler, which cannot report a wait. */
static int on_busy(void *context, int times)
{
	static const unsigned char pauses[] = {1,  2,  5,  10, 15, 20,
					       25, 25, 25, 50, 50, 100};
	enum { LAST = sizeof(pauses) - 1 };
	struct wait *wait = context;
	uint32_t pause = pauses[times < LAST ? times : LAST];

	if (times == 0) {
		wait->waited = 0;
		wait->told = false;
	}
	if (wait->waited + pause > wait->most)
		pause = wait->most - wait->waited;
	if (!pause || !goes_on(wait))
		return 0;
	sqlite3_sleep((int)pause);
	wait->waited += pause;
	return 1;
}

/* Nothing in a file may make SQLite run code that the file defines. */
static bool set_up(struct db *db)
{
	int ok = sqlite3_busy_handler(db->handle, on_busy, &db->wait);

	if (ok == SQLITE_OK)
		ok = sqlite3_db_config(db->handle, SQLITE_DBCONFIG_DEFENSIVE, 1,
				       NULL);
	if (ok == SQLITE_OK)
		ok = sqlite3_db_config(db->handle,
				       SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
	if (ok == SQLITE_OK)
		ok = sqlite3_create_function(
			db->handle, "row_sum", -1,
			SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY,
			NULL, row_sum, NULL, NULL);
	sqlite3_limit(db->handle, SQLITE_LIMIT_LENGTH, STORE_ROW_MOST);
	return (ok == SQLITE_OK && db_run(db, settings)) || fail(db);
}

/* SQLite interprets names like `file:x?mode=memory` and `:memory:`, but not if
 * they include a folder. The folder may be a symbolic link, the file not. */
static char *file_name(const char *path)
{
	const char *slash = strrchr(path, '/');
	struct strbuf folder = STRBUF_INIT;
	struct strbuf name = STRBUF_INIT;
	char *full;
	char *copy;

	file_folder(&folder, path);
	full = realpath(strbuf_text(&folder), NULL);
	strbuf_addf(&name, "%s/%s", full ? full : strbuf_text(&folder),
		    slash ? slash + 1 : path);
	copy = strdup(strbuf_text(&name));
	free(full);
	strbuf_finish(&folder);
	strbuf_finish(&name);
	if (!copy)
		abort();
	return copy;
}

struct db *db_open(const char *path, enum db_mode mode, uint32_t milliseconds)
{
	struct db *db = mem_resize(NULL, sizeof(*db));
	char *name = path ? file_name(path) : NULL;
	int flags = SQLITE_OPEN_NOFOLLOW |
		    (mode == DB_READ ? SQLITE_OPEN_READONLY
				     : SQLITE_OPEN_READWRITE);

	*db = (struct db){.wait = {.most = milliseconds},
			  .failure = STORE_OK,
			  .message = STRBUF_INIT};
	if (sqlite3_open_v2(name ? name : ":memory:", &db->handle, flags,
			    NULL) != SQLITE_OK)
		fail(db);
	else
		set_up(db);
	free(name);
	return db;
}

static int count_down(void *context)
{
	struct db *db = context;

	return !db->steps || !--db->steps;
}

/* In memory there is no log of writes to be read along: the two bytes that
 * announce one say so. */
static int take_bytes(struct db *db, struct str bytes)
{
	enum { WRITE_VERSION = 18, READ_VERSION, HEADER = 100 };
	unsigned char *copy = sqlite3_malloc64(bytes.len);

	if (copy)
		memcpy(copy, bytes.ptr, bytes.len);
	else
		mem_fail();
	if (bytes.len >= HEADER)
		copy[WRITE_VERSION] = copy[READ_VERSION] = 1;
	return sqlite3_deserialize(
		db->handle, "main", copy, (sqlite3_int64)bytes.len,
		(sqlite3_int64)bytes.len,
		SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_READONLY);
}

struct db *db_open_bytes(struct str bytes, uint32_t thousands)
{
	struct db *db = db_open(NULL, DB_WRITE, 0);

	if (db->failure != STORE_OK)
		return db;
	if (!bytes.len || take_bytes(db, bytes) != SQLITE_OK) {
		fail(db);
		db->failure = STORE_FOREIGN;
		return db;
	}
	db->steps = thousands;
	sqlite3_progress_handler(db->handle, 1000, count_down, db);
	sqlite3_limit(db->handle, SQLITE_LIMIT_LENGTH, (int)bytes.len);
	return db;
}

void db_close(struct db *db)
{
	if (!db)
		return;
	sqlite3_close(db->handle);
	strbuf_finish(&db->message);
	free(db);
}

void db_on_wait(struct db *db, bool (*waits)(const char *path, bool first),
		const char *path)
{
	db->wait.waits = waits;
	db->wait.path = path;
}

bool db_waits(struct db *db, uint32_t waited)
{
	struct wait *wait = &db->wait;

	if (!waited)
		wait->told = false;
	wait->waited = waited;
	return waited < wait->most && goes_on(wait);
}

bool db_run(struct db *db, const char *sql)
{
	return sqlite3_exec(db->handle, sql, NULL, NULL, NULL) == SQLITE_OK ||
	       fail(db);
}

void db_quietly(struct db *db, const char *sql)
{
	sqlite3_exec(db->handle, sql, NULL, NULL, NULL);
}

void db_rollback(struct db *db)
{
	db_quietly(db, "ROLLBACK");
}

int64_t db_number(struct db *db, const char *sql, int64_t otherwise)
{
	struct query q = query_of(db, sql);
	int64_t number = query_next(&q) ? query_get_int(&q, 0) : otherwise;

	return query_finish(&q) ? number : otherwise;
}

bool db_bytes(struct db *db, struct strbuf *out)
{
	sqlite3_int64 size;
	unsigned char *bytes = sqlite3_serialize(db->handle, "main", &size, 0);

	if (!bytes)
		return fail(db);
	strbuf_add(out, (struct str){(const char *)bytes, (size_t)size});
	sqlite3_free(bytes);
	return true;
}

/* SQLite has a counter in the file header; a read lock keeps others from
 * writing. */
bool db_change_count(struct db *db, uint32_t *count)
{
	enum { AT = 24 };
	unsigned char bytes[4];
	sqlite3_file *file = NULL;

	if (sqlite3_file_control(db->handle, "main", SQLITE_FCNTL_FILE_POINTER,
				 &file) ||
	    !file || !file->pMethods ||
	    file->pMethods->xRead(file, bytes, sizeof(bytes), AT))
		return false;
	*count = (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 |
		 (uint32_t)bytes[2] << 8 | bytes[3];
	return true;
}

uint64_t db_changes(struct db *db)
{
	return (uint64_t)sqlite3_changes64(db->handle);
}

static int stop(void *context)
{
	(void)context;
	return 1;
}

/* A record's schema takes some hundred steps to read, and its texts are
 * short. */
void db_limit_work(struct db *db, bool on)
{
	enum { STEPS = 10000, LENGTH = 8192 };

	sqlite3_progress_handler(db->handle, STEPS, on ? stop : NULL, NULL);
	sqlite3_limit(db->handle, SQLITE_LIMIT_LENGTH,
		      on ? LENGTH : STORE_ROW_MOST);
}

bool db_over_limit(const struct db *db)
{
	return db->failure != STORE_OK && db->over_limit;
}

bool db_conflict(const struct db *db)
{
	return db->failure != STORE_OK && db->code == SQLITE_CONSTRAINT;
}

bool db_sql_failed(const struct db *db)
{
	return db->failure != STORE_OK && db->code == SQLITE_ERROR;
}

void db_forget_failure(struct db *db)
{
	db->failure = STORE_OK;
	strbuf_reset(&db->message);
}

enum store_failure db_failure(const struct db *db)
{
	return db->failure;
}

const char *db_message(const struct db *db)
{
	return strbuf_text(&db->message);
}

struct query query_of(struct db *db, const char *sql)
{
	struct query query = {.db = db};

	query.failed = sqlite3_prepare_v3(db->handle, sql, -1, 0,
					  &query.statement, NULL) != SQLITE_OK;
	if (query.failed)
		fail(db);
	return query;
}

static void bound(struct query *query, int code)
{
	if (query->failed || code == SQLITE_OK)
		return;
	query->failed = true;
	fail(query->db);
}

void query_str(struct query *query, struct str s)
{
	if (!query->failed)
		bound(query,
		      sqlite3_bind_text64(query->statement, ++query->bound,
					  s.ptr ? s.ptr : "", s.len,
					  SQLITE_STATIC, SQLITE_UTF8));
}

void query_int(struct query *query, int64_t value)
{
	if (!query->failed)
		bound(query, sqlite3_bind_int64(query->statement,
						++query->bound, value));
}

void query_null(struct query *query)
{
	if (!query->failed)
		bound(query,
		      sqlite3_bind_null(query->statement, ++query->bound));
}

void query_id(struct query *query, const struct store_id *id)
{
	if (!query->failed)
		bound(query, sqlite3_bind_blob(query->statement, ++query->bound,
					       id->bytes, sizeof(id->bytes),
					       SQLITE_STATIC));
}

void query_hex(struct query *query, uint64_t value)
{
	char text[17];

	snprintf(text, sizeof(text), "%016" PRIx64, value);
	if (!query->failed)
		bound(query, sqlite3_bind_text(query->statement, ++query->bound,
					       text, -1, SQLITE_TRANSIENT));
}

bool query_next(struct query *query)
{
	int code;

	if (query->failed)
		return false;
	code = sqlite3_step(query->statement);
	if (code == SQLITE_ROW)
		return true;
	bound(query, code == SQLITE_DONE ? SQLITE_OK : code);
	return false;
}

int64_t query_get_int(const struct query *query, int column)
{
	return sqlite3_column_int64(query->statement, column);
}

uint64_t query_get_count(const struct query *query, int column)
{
	int64_t number = query_get_int(query, column);

	return number > 0 ? (uint64_t)number : 0;
}

uint32_t query_get_u32(const struct query *query, int column)
{
	uint64_t number = query_get_count(query, column);

	return number < UINT32_MAX ? (uint32_t)number : UINT32_MAX;
}

uint64_t query_get_hex(const struct query *query, int column)
{
	const char *text =
		(const char *)sqlite3_column_text(query->statement, column);

	return text ? strtoull(text, NULL, 16) : 0;
}

struct str query_get_str(const struct query *query, int column,
			 struct arena *arena)
{
	const char *text =
		(const char *)sqlite3_column_text(query->statement, column);
	int len = sqlite3_column_bytes(query->statement, column);

	return arena_copy(arena, (struct str){text, text ? (size_t)len : 0});
}

struct store_id query_get_id(const struct query *query, int column)
{
	struct store_id id = {{0}};
	const void *bytes = sqlite3_column_blob(query->statement, column);

	if (bytes && sqlite3_column_bytes(query->statement, column) ==
			     (int)sizeof(id.bytes))
		memcpy(id.bytes, bytes, sizeof(id.bytes));
	return id;
}

struct db_value query_get(const struct query *query, int column)
{
	return value_of(sqlite3_column_value(query->statement, column));
}

void query_value(struct query *query, const struct db_value *value)
{
	switch (value->type) {
	case DB_INT:
		query_int(query, value->number);
		break;
	case DB_TEXT:
		query_str(query, value->bytes);
		break;
	case DB_BLOB:
		if (!query->failed)
			bound(query,
			      sqlite3_bind_blob64(
				      query->statement, ++query->bound,
				      value->bytes.ptr ? value->bytes.ptr : "",
				      value->bytes.len, SQLITE_STATIC));
		break;
	case DB_NULL:
	case DB_OTHER:
		query_null(query);
		break;
	}
}

bool query_rewind(struct query *query)
{
	bool ok = !query->failed;

	if (query->statement) {
		sqlite3_reset(query->statement);
		sqlite3_clear_bindings(query->statement);
		query->failed = false;
	}
	query->bound = 0;
	return ok;
}

bool query_finish(struct query *query)
{
	bool ok = !query->failed;

	sqlite3_finalize(query->statement);
	query->statement = NULL;
	query->failed = true;
	return ok;
}

bool query_run(struct query *query)
{
	while (query_next(query))
		;
	return query_finish(query);
}
