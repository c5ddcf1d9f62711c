#include "game/open_store.h"

#include "game/clock.h"
#include "game/exit_code.h"
#include "game/paths.h"
#include "game/players.h"
#include "game/terminal/output.h"
#include "store/maintenance.h"

#include <errno.h>
#include <inttypes.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

void record_complain(struct strbuf *error)
{
	output_error("%s", strbuf_text(error));
	strbuf_finish(error);
}

/* The folder is only created for writing. */
static struct str path_of(const char *option, bool reading, struct arena *arena)
{
	struct str path = paths_record(option, !reading, arena);
	struct strbuf error = STRBUF_INIT;

	if (path.len)
		return path;
	if (errno)
		strbuf_addf(
			&error,
			"the folder for the record could not be created: %s",
			strerror(errno));
	else
		strbuf_addz(&error, "there is no home folder for the record; "
				    "name a file with --record FILE");
	record_complain(&error);
	return path;
}

static void tell(struct str path, const struct store_repaired *repaired)
{
	struct strbuf out = STRBUF_INIT;

	strbuf_addf(&out, "the record " STR_FMT " was damaged", STR_ARG(path));
	if (repaired->aside.len)
		strbuf_addf(
			&out,
			"; it is kept as %s, and a new record has the %" PRIu64
			" answer%s in %" PRIu64 " game%s that could be read",
			strbuf_text(&repaired->aside), repaired->answers,
			repaired->answers == 1 ? "" : "s", repaired->games,
			repaired->games == 1 ? "" : "s");
	else
		strbuf_addz(&out, " and has been repaired in the meantime");
	record_complain(&out);
}

/* Signals are blocked during a game, so pending ones are checked. */
static bool is_told_to_stop(void)
{
	sigset_t pending;

	return !sigpending(&pending) && (sigismember(&pending, SIGINT) == 1 ||
					 sigismember(&pending, SIGTERM) == 1 ||
					 sigismember(&pending, SIGHUP) == 1 ||
					 sigismember(&pending, SIGQUIT) == 1);
}

static bool wait_for(const char *path, bool first)
{
	struct strbuf out = STRBUF_INIT;

	if (first) {
		strbuf_addf(&out,
			    "another program is using the record %s; waiting "
			    "up to %d seconds for it",
			    path, STORE_WAIT / 1000);
		record_complain(&out);
	}
	return !is_told_to_stop();
}

static bool repair(struct str path, struct arena *arena)
{
	struct store_repaired repaired;
	struct strbuf error = STRBUF_INIT;
	bool ok = store_repair(path.ptr, clock_study_day(arena), wait_for,
			       &repaired, &error);

	if (ok)
		tell(path, &repaired);
	else
		record_complain(&error);
	strbuf_finish(&repaired.aside);
	return ok;
}

static struct store *open_path(struct str path, bool reading,
			       enum store_failure *failure,
			       struct strbuf *error)
{
	struct store_options options = {.reading = reading, .waits = wait_for};

	return store_open_as(path.ptr, options, failure, error);
}

static void complain_unless_missing(struct strbuf *error, bool reading,
				    enum store_failure failure)
{
	if (reading && failure == STORE_MISSING)
		strbuf_finish(error);
	else
		record_complain(error);
}

struct store *record_open_as_it_is(const char *option, bool reading,
				   enum store_failure *failure,
				   struct arena *arena)
{
	struct str path = path_of(option, reading, arena);
	struct strbuf error = STRBUF_INIT;
	struct store *store = NULL;

	*failure = STORE_BROKEN;
	if (!path.len)
		return NULL;
	store = open_path(path, reading, failure, &error);
	if (!store)
		complain_unless_missing(&error, reading, *failure);
	return store;
}

struct store *record_open(const char *option, bool reading,
			  enum store_failure *failure, struct arena *arena)
{
	struct str path = path_of(option, reading, arena);
	struct strbuf error = STRBUF_INIT;
	struct store *store;

	*failure = STORE_BROKEN;
	if (!path.len)
		return NULL;
	store = open_path(path, reading, failure, &error);
	if (!store && *failure == STORE_DAMAGED) {
		strbuf_finish(&error);
		if (!repair(path, arena))
			return NULL;
		store = open_path(path, reading, failure, &error);
	}
	if (store)
		strbuf_finish(&error);
	else
		complain_unless_missing(&error, reading, *failure);
	return store;
}

int record_repair(const char *option, struct arena *arena)
{
	struct str path = path_of(option, true, arena);

	return path.len && repair(path, arena) ? EXIT_OK : EXIT_IO;
}

bool record_repaired(struct store *store, struct arena *arena,
		     struct strbuf *error)
{
	struct store_repaired repaired;
	struct strbuf failure = STRBUF_INIT;
	bool ok;

	if (store_last_failure(store) != STORE_DAMAGED || !store_path(store))
		return false;
	ok = store_repair_open(store, clock_study_day(arena), &repaired,
			       &failure);
	strbuf_reset(error);
	if (ok)
		tell(str_of(store_path(store)), &repaired);
	else
		strbuf_add(error, strbuf_str(&failure));
	strbuf_finish(&failure);
	strbuf_finish(&repaired.aside);
	return ok;
}

static bool is_set(const char *value)
{
	return value && *value;
}

struct str record_player(struct store *store, const char *option,
			 struct arena *arena)
{
	struct strbuf error = STRBUF_INIT;
	struct str player = STR_NONE;

	if (!is_set(option) && !is_set(getenv("CIVIQ_PLAYER")) && store)
		store_remembered_player(store, arena, &player, &error);
	strbuf_finish(&error);
	return player.len ? player : players_one(option, arena);
}
