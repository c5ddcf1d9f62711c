#include "store/upkeep.h"

#include "store/store_file.h"
#include "store/store_inside.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static bool fail(struct store *store, struct strbuf *error, const char *path,
		 enum store_failure why, const char *message)
{
	store->why = why;
	strbuf_addf(error, "The copy %s could not be made: %s.", path,
		    why == STORE_FULL ? "its disk is full" : message);
	return false;
}

static bool fail_errno(struct store *store, struct strbuf *error,
		       const char *path)
{
	enum store_failure why = STORE_BROKEN;

	if (errno == EROFS || errno == EACCES || errno == EPERM)
		why = STORE_READ_ONLY;
	else if (errno == ENOSPC || errno == EDQUOT)
		why = STORE_FULL;
	return fail(store, error, path, why, strerror(errno));
}

static bool copy_to(struct store *store, const char *part, const char *path,
		    struct strbuf *error)
{
	struct query q = query_of(store->db, "VACUUM INTO ?");

	query_str(&q, str_of(part));
	return query_run(&q) || fail(store, error, path, db_why(store->db),
				     db_message(store->db));
}

/* The copy has its name only when all of it is on the disk; the name of an
 * other file is never taken from it. */
static bool give_name(struct store *store, const char *from, const char *path,
		      struct strbuf *error)
{
	struct strbuf folder = STRBUF_INIT;
	bool ok = file_sync(from) &&
		  !renameat2(AT_FDCWD, from, AT_FDCWD, path, RENAME_NOREPLACE);

	file_folder(&folder, path);
	ok = ok && file_sync(strbuf_text(&folder));
	strbuf_finish(&folder);
	return ok || fail_errno(store, error, path);
}

bool store_backup(struct store *store, const char *path, struct strbuf *error)
{
	struct strbuf part = STRBUF_INIT;
	bool ok;

	strbuf_addf(&part, "%s.part-%ld", path, (long)getpid());
	if (file_kind(path) != STORE_MISSING) {
		errno = EEXIST;
		ok = fail_errno(store, error, path);
	} else if (!file_make(strbuf_text(&part))) {
		ok = fail_errno(store, error, path);
	} else {
		ok = copy_to(store, strbuf_text(&part), path, error) &&
		     give_name(store, strbuf_text(&part), path, error);
		unlink(strbuf_text(&part));
	}
	strbuf_finish(&part);
	return ok;
}
