#include "store/maintenance.h"

#include "store/store.h"
#include "store/store_file.h"
#include "store/store_private.h"

#include <string.h>

static struct str text_of(struct db *db, const char *sql, struct arena *arena)
{
	struct query q = query_of(db, sql);
	struct str text =
		query_next(&q) ? query_get_str(&q, 0, arena) : STR_NONE;

	query_finish(&q);
	return text;
}

static uint64_t number_of(struct db *db, const char *sql)
{
	return (uint64_t)db_number(db, sql, 0);
}

static struct str last_line(struct str text)
{
	struct str line = text;

	while (str_split(&text, '\n', &line))
		;
	return line;
}

static struct str problem_of(struct db *db, struct arena *arena)
{
	struct str found = text_of(db, "PRAGMA integrity_check(1)", arena);

	if (str_eq(found, STR("ok")))
		return schema_compare(db) == STORE_ALTERED
			       ? STR("its tables are not those of civiq")
			       : STR_NONE;
	/* The first line only names the database. */
	return str_starts(found, STR("***")) ? last_line(found) : found;
}

#define UNSOUND(table, columns)                                                \
	"(SELECT count(*) FROM " table " WHERE sum IS NOT row_sum(" columns "))"

static uint64_t count_unsound(struct db *db)
{
	return number_of(
		db,
		"SELECT " UNSOUND("game", GAME_COLUMNS) " + " UNSOUND(
			"answer",
			ANSWER_COLUMNS) " + " UNSOUND("star",
						      STAR_COLUMNS) " +"
								    " " UNSOUND(
									    "re"
									    "po"
									    "r"
									    "t",
									    REPORT_COLUMNS));
}

/* A failed read is not damage, whatever SQLite calls it; but a check of the
 * pages reports it as a problem. */
static int unread(struct db *db, const struct store_state *state)
{
	return state->problem.len ? db_last_errno(db) : db_read_errno(db);
}

static bool fail_unread(struct store *store, int number, struct strbuf *error)
{
	if (!number)
		return store_fail(store, error, "read");
	store->failure = STORE_BROKEN;
	say_failure(error, store->path, STORE_BROKEN, "read", strerror(number));
	return false;
}

bool store_state_read(struct store *store, struct arena *arena,
		      struct store_state *state, struct strbuf *error)
{
	struct db *db = store->db;
	int number;

	db_forget_failure(db);
	if (!db_run(db, "BEGIN"))
		return store_fail(store, error, "read");
	*state = (struct store_state){
		.version = db_number(db, "PRAGMA user_version", -1),
		.bytes = number_of(db, "SELECT page_count * page_size FROM "
				       "pragma_page_count, pragma_page_size"),
		.games = number_of(db, "SELECT count(*) FROM game"),
		.unfinished = number_of(db, "SELECT count(*) FROM game WHERE "
					    "finished IS NULL"),
		.answers = number_of(db, "SELECT count(*) FROM answer"),
		.stars = number_of(db, "SELECT count(*) FROM star"),
		.reports = number_of(db, "SELECT count(*) FROM report"),
		.players = number_of(db, "SELECT count(DISTINCT player) "
					 "FROM tally_question"),
		.journal = text_of(db, "PRAGMA journal_mode", arena),
		.network = store->path ? file_network(store->path) : NULL,
		.unsound = count_unsound(db),
		.tallies = totals_agree(db),
		.problem = problem_of(db, arena),
	};
	if (db_failure(db) == STORE_DAMAGED)
		state->problem = arena_copy(arena, str_of(db_message(db)));
	db_rollback(db);
	number = unread(db, state);
	return (!number && (db_failure(db) == STORE_OK ||
			    db_failure(db) == STORE_DAMAGED)) ||
	       fail_unread(store, number, error);
}

bool store_totals(struct store *store, struct strbuf *error)
{
	if (db_run(store->db, "BEGIN IMMEDIATE") && totals_rebuild(store->db) &&
	    db_run(store->db, "COMMIT"))
		return true;
	store_fail(store, error, "written");
	db_rollback(store->db);
	return false;
}
