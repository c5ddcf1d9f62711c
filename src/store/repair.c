#include "store/maintenance.h"

#include "base/file.h"
#include "base/temporary.h"
#include "store/recover.h"
#include "store/row_union.h"
#include "store/store.h"
#include "store/store_file.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/*
 * The damaged file is locked as SQLite locks it, so that no process is writing
 * when its name passes to the new one; later processes find that the file has
 * moved, and open the new one.
 */
enum {
	LOCK_START = 0x40000000, /* SQLite's bytes: pending, reserved, shared */
	LOCK_LENGTH = 512,
	LOCK_TRIES = 600,
	LOCK_SILENT = 40, /* attempts before the wait is reported */
	LOCK_PAUSE = 50,  /* milliseconds */
	NAMES_MOST = 1000
};

static bool fail(struct strbuf *error, const char *path)
{
	if (errno == EAGAIN)
		say_failure(error, path, STORE_LOCKED, "set aside", "");
	else
		strbuf_addf(error,
			    "the damaged record %s could not be set aside: %s",
			    path, strerror(errno));
	return false;
}

static bool lock(int fd, const char *path,
		 bool (*waits)(const char *path, bool first))
{
	struct flock range = {
		.l_type = F_WRLCK,
		.l_whence = SEEK_SET,
		.l_start = LOCK_START,
		.l_len = LOCK_LENGTH,
	};

	for (int i = 0; i < LOCK_TRIES; i++) {
		if (!fcntl(fd, F_SETLK, &range))
			return true;
		if (errno != EACCES && errno != EAGAIN)
			return false;
		if (waits && i >= LOCK_SILENT && !waits(path, i == LOCK_SILENT))
			break;
		poll(NULL, 0, LOCK_PAUSE);
	}
	errno = EAGAIN;
	return false;
}

static bool is_named(int fd, const char *path)
{
	struct stat open;
	struct stat named;

	return !fstat(fd, &open) && !lstat(path, &named) &&
	       open.st_dev == named.st_dev && open.st_ino == named.st_ino;
}

static bool copy_bytes(int from, const char *path)
{
	char bytes[65536];
	int to = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
	off_t at = 0;
	bool ok = to >= 0;

	while (ok) {
		ssize_t n = pread(from, bytes, sizeof(bytes), at);

		if (n == 0)
			break;
		ok = n > 0 && write(to, bytes, (size_t)n) == n;
		at += n;
	}
	ok = ok && !fsync(to);
	if (to >= 0)
		close(to);
	if (to >= 0 && !ok)
		unlink(path);
	return ok;
}

/* A hard link to the file, or a copy if the file system has no links. */
static bool keep_as(int fd, const char *path, const char *aside)
{
	if (!link(path, aside))
		return true;
	if (errno == EEXIST)
		return false;
	return copy_bytes(fd, aside);
}

static bool set_aside(int fd, const char *path, struct str stamp,
		      struct strbuf *aside)
{
	for (int i = 1; i < NAMES_MOST; i++) {
		strbuf_reset(aside);
		strbuf_addf(aside, "%s.damaged-" STR_FMT, path, STR_ARG(stamp));
		if (i > 1)
			strbuf_addf(aside, "-%d", i);
		if (keep_as(fd, path, strbuf_text(aside)))
			return true;
		if (errno != EEXIST)
			break;
	}
	strbuf_reset(aside);
	return false;
}

/* The journal is moved too: beside the new file it would be played back. */
static bool move_journals(const char *path, const char *aside)
{
	static const char *const ends[] = {"-journal", "-wal", "-shm"};
	bool ok = true;

	for (size_t i = 0; i < sizeof(ends) / sizeof(*ends); i++) {
		struct strbuf from = STRBUF_INIT;
		struct strbuf to = STRBUF_INIT;

		strbuf_addf(&from, "%s%s", path, ends[i]);
		strbuf_addf(&to, "%s%s", aside, ends[i]);
		if (rename(strbuf_text(&from), strbuf_text(&to)) &&
		    errno != ENOENT)
			ok = false;
		strbuf_finish(&from);
		strbuf_finish(&to);
	}
	return ok;
}

static bool put_rows(int fd, struct db *db, struct store_repaired *repaired)
{
	struct rows rows = rows_begin(db);
	uint64_t found;
	bool ok = recover_rows(fd, &rows, &found);

	ok = rows_finish(&rows) && ok;
	repaired->games = rows.added[ROWS_GAME];
	repaired->answers = rows.added[ROWS_ANSWER];
	return ok;
}

/* The tallies are calculated once, at the end, as rows come in any order. */
static bool recover_to(int fd, const char *path,
		       struct store_repaired *repaired, struct strbuf *error)
{
	struct db *db = db_open(path, DB_WRITE, 0);
	bool ok;

	errno = 0;
	ok = db_failure(db) == STORE_OK &&
	     db_run(db, "PRAGMA synchronous = EXTRA") && schema_migrate(db) &&
	     db_run(db, "BEGIN") && put_rows(fd, db, repaired) &&
	     totals_rebuild(db) && db_run(db, "COMMIT");
	if (!ok && db_failure(db) != STORE_OK)
		say_failure(error, path, db_failure(db), "written",
			    db_message(db));
	else if (!ok)
		strbuf_addf(error, "the damaged record cannot be read: %s",
			    strerror(errno));
	db_close(db);
	return ok;
}

static bool repair(int fd, const char *path, struct temporary *fresh,
		   struct str stamp, struct store_repaired *repaired,
		   struct strbuf *error)
{
	if (!temporary_make(fresh, path))
		return fail(error, path);
	if (!recover_to(fd, strbuf_text(&fresh->path), repaired, error))
		return false;
	if (!set_aside(fd, path, stamp, &repaired->aside) ||
	    !move_journals(path, strbuf_text(&repaired->aside)) ||
	    !file_sync_folder(path) || !temporary_replace(fresh, path, true))
		return fail(error, path);
	return true;
}

static enum store_failure inspect(struct store *store, struct strbuf *error)
{
	struct arena arena = ARENA_INIT;
	struct store_state state;
	enum store_failure found = STORE_OK;

	if (!store_state_read(store, &arena, &state, error))
		found = store_last_failure(store);
	else if (state.problem.len || state.unsound)
		found = STORE_DAMAGED;
	arena_finish(&arena);
	return found;
}

/*
 * A failed read may have looked like damage, so the whole file is read again.
 * STORE_DAMAGED or STORE_ALTERED if it needs repair, STORE_OK if it is sound;
 * anything else with a message.
 */
static enum store_failure diagnose(const char *path,
				   bool (*waits)(const char *path, bool first),
				   struct strbuf *error)
{
	struct store_options options = {.reading = true, .waits = waits};
	struct strbuf failure = STRBUF_INIT;
	enum store_failure found;
	struct store *store = store_open_as(path, options, &found, &failure);

	if (store)
		found = inspect(store, &failure);
	store_close(store);
	if (found != STORE_DAMAGED && found != STORE_ALTERED)
		strbuf_add(error, strbuf_str(&failure));
	strbuf_finish(&failure);
	return found;
}

/* The file is sound: another process has repaired it, or a failed read now
 * succeeds. */
static bool leave(int fd, const char *path, struct strbuf *error)
{
	if (!is_named(fd, path))
		return true;
	strbuf_addf(error,
		    "the record %s could not be read at first, but it is sound "
		    "and has been left as it is",
		    path);
	return false;
}

static bool lock_and_repair(int fd, const char *path, struct str stamp,
			    bool (*waits)(const char *path, bool first),
			    struct store_repaired *repaired,
			    struct strbuf *error)
{
	struct temporary fresh;
	bool ok;

	if (!lock(fd, path, waits))
		return fail(error, path);
	if (!is_named(fd, path))
		return true;
	ok = repair(fd, path, &fresh, stamp, repaired, error);
	temporary_finish(&fresh);
	return ok;
}

static bool repair_if_damaged(int fd, const char *path, struct str stamp,
			      bool (*waits)(const char *path, bool first),
			      struct store_repaired *repaired,
			      struct strbuf *error)
{
	switch (diagnose(path, waits, error)) {
	case STORE_DAMAGED:
	case STORE_ALTERED:
		return lock_and_repair(fd, path, stamp, waits, repaired, error);
	case STORE_OK:
		return leave(fd, path, error);
	default:
		return false;
	}
}

bool store_repair(const char *path, struct str stamp,
		  bool (*waits)(const char *path, bool first),
		  struct store_repaired *repaired, struct strbuf *error)
{
	/* Kept open until the end, so that the file keeps its identity. */
	int fd = open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW);
	bool ok;

	*repaired = (struct store_repaired){.aside = STRBUF_INIT};
	ok = fd >= 0 ? repair_if_damaged(fd, path, stamp, waits, repaired,
					 error)
		     : fail(error, path);
	if (fd >= 0)
		close(fd);
	return ok;
}

bool store_repair_open(struct store *store, struct str stamp,
		       struct store_repaired *repaired, struct strbuf *error)
{
	struct strbuf again = STRBUF_INIT;
	bool ok;

	store_release(store);
	ok = store_repair(store->path, stamp, store->options.waits, repaired,
			  error);
	if (!store_open_again(store, &again) && ok) {
		strbuf_add(error, strbuf_str(&again));
		ok = false;
	}
	strbuf_finish(&again);
	return ok;
}
