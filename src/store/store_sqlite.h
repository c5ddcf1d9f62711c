#ifndef STORE_STORE_SQLITE_H
#define STORE_STORE_SQLITE_H

/*
 * store_sqlite: the only code that calls SQLite.
 *
 *	struct db *db = db_open(path, DB_WRITE, 30000);
 *	struct query q = query_of(db, "SELECT points FROM game WHERE id = ?");
 *	query_id(&q, &id);
 *	while (query_next(&q))
 *		points = query_get_int(&q, 0);
 *	if (!query_finish(&q))
 *		complain(db_failure(db), db_message(db));
 *	db_close(db);
 *
 * A failure is kept in the db until the next one.
 */

#include "base/arena.h"
#include "base/strbuf.h"
#include "store/store_types.h"

#include <stdbool.h>
#include <stdint.h>

struct db;
struct sqlite3_stmt;

enum db_mode { DB_WRITE, DB_READ };

/*
 * Opens an existing file that is not a symbolic link, or one in memory if
 * `path` is NULL; waits this many milliseconds for locks of others. Never NULL:
 * check db_failure() for success.
 */
struct db *db_open(const char *path, enum db_mode mode, uint32_t milliseconds);
void db_close(struct db *db);

/*
 * Opens a copy of the bytes of a file that another program made, to be read.
 * A statement may take so many thousand steps of SQLite's machine, and read no
 * longer text than the file; what exceeds that fails. Never NULL.
 */
struct db *db_open_bytes(struct str bytes, uint32_t thousands);

/* Sets the callback to ask while waiting for a lock of another program, as in
 * store.h; `path` is borrowed. */
void db_on_wait(struct db *db, bool (*waits)(const char *path, bool first),
		const char *path);

/* The same for a wait of the caller's own, which has lasted so many
 * milliseconds: reports it if it is long. False when it should end. */
bool db_waits(struct db *db, uint32_t waited);

/* Runs statements that give no rows. */
bool db_run(struct db *db, const char *sql);

/* The same, but ignores failure: the last failure is kept. */
void db_quietly(struct db *db, const char *sql);

/* Rolls back a transaction; the last failure is kept. */
void db_rollback(struct db *db);

/* The first column of the first row, or `otherwise`. */
int64_t db_number(struct db *db, const char *sql, int64_t otherwise);

/* Appends the bytes that the database has, or would have, as a file. */
bool db_bytes(struct db *db, struct strbuf *out);

/* A number that changes with each write to the file; false if there is no file
 * or it cannot be read. Call it within a transaction that has read. */
bool db_change_count(struct db *db, uint32_t *count);

/* How many rows the last statement inserted, changed or deleted. */
uint64_t db_changes(struct db *db);

/*
 * While this is on, a statement may take few steps and read no long text: for
 * reading a schema that may be malicious.
 */
void db_limit_work(struct db *db, bool on);

/* Did the last failure exceed such a limit? */
bool db_over_limit(const struct db *db);

/* Did the last failure come from an existing row with the same key? */
bool db_conflict(const struct db *db);

/* Was the last failure that of a statement, not of the file? */
bool db_sql_failed(const struct db *db);

/* The kind of the last failure, STORE_OK if there was none. */
enum store_failure db_failure(const struct db *db);
const char *db_message(const struct db *db);

/* Resets the state to no failure. */
void db_forget_failure(struct db *db);

/* The errno of the last call on the file that failed, or 0. */
int db_last_errno(struct db *db);

/* The same if it is one that SQLite mistakes for damage; else 0. */
int db_read_errno(struct db *db);

/* A statement; its values are bound from left to right. */
struct query {
	struct db *db;
	struct sqlite3_stmt *statement;
	int bound;
	bool failed;
};

struct query query_of(struct db *db, const char *sql);

/* Texts and ids are borrowed until the query is rewound or finished. */
void query_str(struct query *query, struct str s);
void query_int(struct query *query, int64_t value);
void query_null(struct query *query);
void query_id(struct query *query, const struct store_id *id);

/* 64 bits do not fit into SQLite's signed integers, so they are stored as
 * hex. */
void query_hex(struct query *query, uint64_t value);

/* Moves to the next row; false at the end and on failure. */
bool query_next(struct query *query);

/* The types of column values in the current row. */
enum db_value_type { DB_NULL, DB_INT, DB_TEXT, DB_BLOB, DB_OTHER };

struct db_value {
	enum db_value_type type;
	int64_t number;
	struct str bytes; /* of texts and blobs */
};

/* A checksum of a row, available in SQL as row_sum(id, player, ...). */
enum { ROW_WIDTH_MOST = 24 };
int64_t db_value_sum(const struct db_value *values, int n);

/* Numbers outside the range of a type become its nearest value. */
int64_t query_get_int(const struct query *query, int column);
uint64_t query_get_count(const struct query *query, int column);

/* The same, as the nearest 32-bit number. */
uint32_t query_get_u32(const struct query *query, int column);

/* The counterpart of query_hex(). */
uint64_t query_get_hex(const struct query *query, int column);
struct str query_get_str(const struct query *query, int column,
			 struct arena *arena);
struct store_id query_get_id(const struct query *query, int column);

/* Bytes are borrowed until the next row. */
struct db_value query_get(const struct query *query, int column);
void query_value(struct query *query, const struct db_value *value);

/* Prepares it to run again with other values; false on failure. */
bool query_rewind(struct query *query);

/* Frees it; false if anything about it failed. */
bool query_finish(struct query *query);

/* Runs a statement with bound values once and frees it. */
bool query_run(struct query *query);

#endif
