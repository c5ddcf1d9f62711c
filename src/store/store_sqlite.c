#include "store/store.h"

#include "base/vec.h"
#include "store/schema.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { SCHEMA_VERSION = 1, BUSY_MILLISECONDS = 30000 };

struct store {
	sqlite3 *db;
	char *path;
};

static bool fail(const struct store *store, struct strbuf *error,
		 const char *doing)
{
	strbuf_addf(error, "The record %s could not be %s: %s.", store->path,
		    doing, sqlite3_errmsg(store->db));
	return false;
}

static bool run(struct store *store, const char *sql)
{
	return sqlite3_exec(store->db, sql, NULL, NULL, NULL) == SQLITE_OK;
}

static int version_of(struct store *store)
{
	sqlite3_stmt *query;
	int version = -1;

	if (sqlite3_prepare_v2(store->db, "PRAGMA user_version", -1, &query,
			       NULL) == SQLITE_OK &&
	    sqlite3_step(query) == SQLITE_ROW)
		version = sqlite3_column_int(query, 0);
	sqlite3_finalize(query);
	return version;
}

/* Two processes may come here at once: only one makes the tables. */
static bool make_tables(struct store *store)
{
	if (!run(store, "BEGIN IMMEDIATE"))
		return false;
	if ((version_of(store) == 0 && !run(store, schema_sql)) ||
	    !run(store, "COMMIT")) {
		run(store, "ROLLBACK");
		return false;
	}
	return true;
}

static bool prepare_file(struct store *store, struct strbuf *error)
{
	int version;

	sqlite3_busy_timeout(store->db, BUSY_MILLISECONDS);
	version = version_of(store);
	if (version > SCHEMA_VERSION) {
		strbuf_addf(error,
			    "The record %s was written by a newer civiq; it is "
			    "left as it is.",
			    store->path);
		return false;
	}
	if (version < 0 || !run(store, "PRAGMA journal_mode = DELETE") ||
	    !run(store, "PRAGMA synchronous = EXTRA") ||
	    (version == 0 && !make_tables(store)))
		return fail(store, error, "opened");
	return true;
}

/* SQLite would make the file readable by others; we make it first. */
static bool make_file(const char *path, struct strbuf *error)
{
	int fd = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);

	if (fd >= 0) {
		close(fd);
		return true;
	}
	if (errno == EEXIST)
		return true;
	strbuf_addf(error, "The record %s could not be made: %s.", path,
		    strerror(errno));
	return false;
}

struct store *store_open(const char *path, struct strbuf *error)
{
	struct store *store;

	if (!make_file(path, error))
		return NULL;
	store = xrealloc(NULL, sizeof(*store));
	store->path = strdup(path);
	if (!store->path)
		abort();
	if (sqlite3_open_v2(path, &store->db, SQLITE_OPEN_READWRITE, NULL) !=
	    SQLITE_OK)
		fail(store, error, "opened");
	else if (prepare_file(store, error))
		return store;
	store_close(store);
	return NULL;
}

void store_close(struct store *store)
{
	if (!store)
		return;
	sqlite3_close(store->db);
	free(store->path);
	free(store);
}

/* Values for a statement, bound from left to right. */
struct binder {
	sqlite3_stmt *statement;
	int at;
};

static void bind_str(struct binder *b, struct str s)
{
	sqlite3_bind_text(b->statement, ++b->at, s.ptr ? s.ptr : "", (int)s.len,
			  SQLITE_STATIC);
}

static void bind_int(struct binder *b, uint64_t value)
{
	sqlite3_bind_int64(b->statement, ++b->at, (sqlite3_int64)value);
}

/* 64 bits do not fit into SQLite's signed integers: they are kept as hex. */
static void bind_hex(struct binder *b, uint64_t value)
{
	char text[17];

	snprintf(text, sizeof(text), "%016" PRIx64, value);
	sqlite3_bind_text(b->statement, ++b->at, text, -1, SQLITE_TRANSIENT);
}

static void bind_id(struct binder *b, const struct store_id *id)
{
	sqlite3_bind_blob(b->statement, ++b->at, id->bytes, sizeof(id->bytes),
			  SQLITE_STATIC);
}

static bool begin(struct store *store, struct binder *b, const char *sql,
		  struct strbuf *error)
{
	b->at = 0;
	if (sqlite3_prepare_v2(store->db, sql, -1, &b->statement, NULL) ==
	    SQLITE_OK)
		return true;
	return fail(store, error, "read");
}

/* Runs a statement that returns no rows. */
static bool finish(struct store *store, struct binder *b, struct strbuf *error)
{
	bool ok = sqlite3_step(b->statement) == SQLITE_DONE;

	if (!ok)
		fail(store, error, "written");
	sqlite3_finalize(b->statement);
	return ok;
}

bool store_begin_game(struct store *store, const struct store_game *game,
		      struct strbuf *error)
{
	struct binder b;

	if (!begin(store, &b,
		   "INSERT INTO game (id, player, pack, pack_hash, mode, seed, "
		   "length, started) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
		   error))
		return false;
	bind_id(&b, &game->id);
	bind_str(&b, game->player);
	bind_str(&b, game->pack);
	bind_hex(&b, game->pack_hash);
	bind_str(&b, game->mode);
	bind_hex(&b, game->seed);
	bind_int(&b, game->length);
	bind_str(&b, game->started);
	return finish(store, &b, error);
}

bool store_add_answer(struct store *store, const struct store_answer *answer,
		      struct strbuf *error)
{
	struct binder b;

	if (!begin(store, &b,
		   "INSERT INTO answer VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
		   "?, ?, ?, ?, ?, ?, ?, ?)",
		   error))
		return false;
	bind_id(&b, &answer->id);
	bind_id(&b, &answer->game);
	bind_str(&b, answer->player);
	bind_str(&b, answer->mode);
	bind_int(&b, answer->position);
	bind_int(&b, answer->tries);
	bind_str(&b, answer->question);
	bind_hex(&b, answer->question_hash);
	bind_str(&b, answer->options);
	bind_str(&b, answer->typed);
	bind_str(&b, answer->verdict);
	bind_int(&b, answer->credit);
	bind_int(&b, answer->hints);
	bind_int(&b, answer->milliseconds);
	bind_int(&b, answer->points);
	bind_str(&b, answer->at);
	bind_str(&b, answer->day);
	bind_int(&b, answer->rating);
	return finish(store, &b, error);
}

bool store_end_game(struct store *store, const struct store_game *game,
		    struct strbuf *error)
{
	struct binder b;

	if (!begin(store, &b,
		   "UPDATE game SET finished = ?, asked = ?, right = ?, "
		   "points = ?, milliseconds = ? WHERE id = ?",
		   error))
		return false;
	bind_str(&b, game->finished);
	bind_int(&b, game->asked);
	bind_int(&b, game->right);
	bind_int(&b, game->points);
	bind_int(&b, game->milliseconds);
	bind_id(&b, &game->id);
	if (!finish(store, &b, error))
		return false;
	if (sqlite3_changes(store->db) == 1)
		return true;
	strbuf_addf(error, "The record %s does not hold the game that ends.",
		    store->path);
	return false;
}

bool store_games_above(struct store *store, const struct store_game *game,
		       uint32_t *above, struct strbuf *error)
{
	struct binder b;
	bool ok;

	if (!begin(store, &b,
		   "SELECT count(*) FROM game WHERE finished IS NOT NULL AND "
		   "pack = ? AND mode = ? AND length = ? AND points > ?",
		   error))
		return false;
	bind_str(&b, game->pack);
	bind_str(&b, game->mode);
	bind_int(&b, game->length);
	bind_int(&b, game->points);
	ok = sqlite3_step(b.statement) == SQLITE_ROW;
	if (ok)
		*above = (uint32_t)sqlite3_column_int64(b.statement, 0);
	else
		fail(store, error, "read");
	sqlite3_finalize(b.statement);
	return ok;
}

static struct str column_text(sqlite3_stmt *query, int column,
			      struct arena *arena)
{
	const char *text = (const char *)sqlite3_column_text(query, column);
	int len = sqlite3_column_bytes(query, column);

	return arena_copy(arena, (struct str){text, (size_t)len});
}

static struct store_game read_game(sqlite3_stmt *query, struct arena *arena)
{
	return (struct store_game){
		.player = column_text(query, 0, arena),
		.pack = column_text(query, 1, arena),
		.mode = column_text(query, 2, arena),
		.length = (uint32_t)sqlite3_column_int64(query, 3),
		.started = column_text(query, 4, arena),
		.finished = column_text(query, 5, arena),
		.asked = (uint32_t)sqlite3_column_int64(query, 6),
		.right = (uint32_t)sqlite3_column_int64(query, 7),
		.points = (uint32_t)sqlite3_column_int64(query, 8),
		.milliseconds = (uint64_t)sqlite3_column_int64(query, 9),
	};
}

bool store_board(struct store *store, const struct store_filter *filter,
		 struct arena *arena, struct store_game **games, uint32_t *n,
		 struct strbuf *error)
{
	VEC(struct store_game) found = VEC_INIT;
	struct binder b;
	int step;

	if (!begin(store, &b,
		   "SELECT player, pack, mode, length, started, finished, "
		   "asked, right, points, milliseconds FROM game WHERE "
		   "finished IS NOT NULL AND (?1 = '' OR pack = ?1) AND "
		   "(?2 = '' OR mode = ?2) AND (?3 = '' OR player = ?3) "
		   "ORDER BY pack, mode, length, points DESC, milliseconds, "
		   "started LIMIT ?4",
		   error))
		return false;
	bind_str(&b, filter->pack);
	bind_str(&b, filter->mode);
	bind_str(&b, filter->player);
	bind_int(&b, filter->most ? filter->most : INT64_MAX);
	while ((step = sqlite3_step(b.statement)) == SQLITE_ROW)
		*vec_push(&found) = read_game(b.statement, arena);
	if (step != SQLITE_DONE)
		fail(store, error, "read");
	sqlite3_finalize(b.statement);
	*n = found.n;
	*games = arena_array(arena, struct store_game, found.n);
	for (uint32_t i = 0; i < found.n; i++)
		(*games)[i] = found.at[i];
	vec_finish(&found);
	return step == SQLITE_DONE;
}
