#include "store/upkeep.h"

#include "store/store_file.h"
#include "store/store_inside.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static bool fail(struct store *store, struct strbuf *error, const char *path)
{
	store->why = errno == EROFS || errno == EACCES ? STORE_READ_ONLY
		     : errno == ENOSPC		       ? STORE_FULL
						       : STORE_BROKEN;
	strbuf_addf(error, "The copy %s could not be made: %s.", path,
		    strerror(errno));
	return false;
}

static bool copy_to(struct store *store, const char *path, struct strbuf *error)
{
	struct query q = query_of(store->db, "VACUUM INTO ?");

	query_str(&q, str_of(path));
	if (query_run(&q))
		return true;
	store->why = db_why(store->db);
	strbuf_addf(error, "The copy %s could not be made: %s.", path,
		    db_message(store->db));
	return false;
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
	return ok || fail(store, error, path);
}

bool store_backup(struct store *store, const char *path, struct strbuf *error)
{
	struct strbuf part = STRBUF_INIT;
	bool ok;

	strbuf_addf(&part, "%s.part-%ld", path, (long)getpid());
	if (file_kind(path) != STORE_MISSING) {
		errno = EEXIST;
		ok = fail(store, error, path);
	} else if (!file_make(strbuf_text(&part))) {
		ok = fail(store, error, path);
	} else {
		ok = copy_to(store, strbuf_text(&part), error) &&
		     give_name(store, strbuf_text(&part), path, error);
		unlink(strbuf_text(&part));
	}
	strbuf_finish(&part);
	return ok;
}
