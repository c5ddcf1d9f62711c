#include "store/store_private.h"

#include <errno.h>
#include <unistd.h>

static void say_no_access(struct strbuf *error, const char *path,
			  const char *message)
{
	if (access(path, R_OK) && errno == EACCES)
		strbuf_addf(error, "the record %s cannot be read: %s", path,
			    strerror(errno));
	else
		strbuf_addf(error, "the record %s cannot be written to: %s",
			    path, message);
}

/* Messages that need only the path between two texts. */
static const struct {
	const char *before;
	const char *after;
} messages[] = {
	[STORE_MISSING] = {"there is no record ", ""},
	[STORE_ALTERED] = {"the record ",
			   " is left as it is, since its tables are not those "
			   "of civiq; `civiq record --rescue` puts everything "
			   "that is sound into a new one"},
	[STORE_NEWER] = {"the record ",
			 " was written by a newer civiq and is left as it is"},
	[STORE_LINK] = {"the record ", " is a symbolic link; give --record the "
				       "file that it points to"},
	[STORE_FOREIGN] = {"",
			   " is not a record of civiq and is left as it is"},
	[STORE_MOVED] = {"the record ", " was moved away while it was open"},
	[STORE_BROKEN] = {NULL, NULL},
};

void say_failure(struct strbuf *error, const char *path,
		 enum store_failure failure, const char *doing,
		 const char *message)
{
	if (messages[failure].before) {
		strbuf_addz(error, messages[failure].before);
		strbuf_addz(error, path);
		strbuf_addz(error, messages[failure].after);
	} else if (failure == STORE_READ_ONLY) {
		say_no_access(error, path, message);
	} else if (failure == STORE_DAMAGED) {
		strbuf_addf(error, "the record %s is damaged: %s", path,
			    message);
	} else {
		if (failure == STORE_FULL)
			message = "its disk is full";
		else if (failure == STORE_LOCKED)
			message = "another program keeps it locked";
		strbuf_addf(error, "the record %s could not be %s: %s", path,
			    doing, message);
	}
}

/* Our SQL is correct: if it fails, the tables may have changed meanwhile. */
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
