#include "store/store_private.h"

#include <errno.h>
#include <unistd.h>

static void say_no_access(struct strbuf *error, const char *path,
			  const char *message)
{
	if (access(path, R_OK) && errno == EACCES)
		strbuf_addf(error, "The record %s cannot be read: %s.", path,
			    strerror(errno));
	else
		strbuf_addf(error, "The record %s cannot be written to: %s.",
			    path, message);
}

void say_failure(struct strbuf *error, const char *path,
		 enum store_failure failure, const char *doing,
		 const char *message)
{
	switch (failure) {
	case STORE_FULL:
		strbuf_addf(error,
			    "The record %s could not be %s: its disk is full.",
			    path, doing);
		break;
	case STORE_LOCKED:
		strbuf_addf(error,
			    "The record %s could not be %s: another program "
			    "does not let go of it.",
			    path, doing);
		break;
	case STORE_DAMAGED:
		strbuf_addf(error, "The record %s is damaged: %s.", path,
			    message);
		break;
	case STORE_ALTERED:
		strbuf_addf(error,
			    "The record %s is left as it is: its tables are "
			    "not those of civiq; `civiq record --rescue` puts "
			    "what is sound into a new one.",
			    path);
		break;
	case STORE_NEWER:
		strbuf_addf(error,
			    "The record %s was written by a newer civiq; it is "
			    "left as it is.",
			    path);
		break;
	case STORE_LINK:
		strbuf_addf(error,
			    "The record %s is a symbolic link; --record takes "
			    "the file that it points to.",
			    path);
		break;
	case STORE_FOREIGN:
		strbuf_addf(error,
			    "%s is not a record of civiq; it is left as it is.",
			    path);
		break;
	case STORE_READ_ONLY:
		say_no_access(error, path, message);
		break;
	case STORE_MISSING:
		strbuf_addf(error, "There is no record %s.", path);
		break;
	case STORE_MOVED:
		strbuf_addf(error,
			    "The record %s was moved away while it was open.",
			    path);
		break;
	case STORE_OK:
	case STORE_BROKEN:
		strbuf_addf(error, "The record %s could not be %s: %s.", path,
			    doing, message);
		break;
	}
}

/* Our SQL is right: when it fails, the tables may have changed meanwhile. */
static enum store_failure why_now(struct db *db)
{
	enum store_failure found;

	if (db_failure(db) != STORE_BROKEN || !db_sql_failed(db))
		return db_failure(db);
	found = schema_look(db);
	return found == STORE_NEWER || found == STORE_ALTERED ? found
							      : STORE_BROKEN;
}

bool store_fail(struct store *store, struct strbuf *error, const char *doing)
{
	struct strbuf message = STRBUF_INIT;

	strbuf_addz(&message, db_message(store->db));
	store->failure = why_now(store->db);
	say_failure(error, store->path ? store->path : "in memory",
		    store->failure, doing, strbuf_text(&message));
	strbuf_finish(&message);
	return false;
}
