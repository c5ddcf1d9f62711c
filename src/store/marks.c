#include "store/marks.h"

#include "base/vec.h"
#include "store/store_private.h"

/* Question ids begin with their pack and a slash; `0` sorts just after it. */
#define OF_PACK(pack)                                                          \
	"(" pack " = '' OR "                                                   \
	"(question > " pack " || '/' AND question < " pack " || '0'))"

#define NEXT_TURN                                                              \
	"(SELECT coalesce(max(turn), 0) + 1 FROM star "                        \
	"WHERE player = ?2 AND question = ?3)"

/* All but the turn, which is derived from existing rows. */
static void bind_star(struct query *q, const struct store_star *star)
{
	query_id(q, &star->id);
	query_str(q, star->player);
	query_str(q, star->question);
	query_int(q, star->starred);
	query_str(q, star->at);
}

static bool add_star(struct store *store, const struct store_star *star)
{
	struct query q = query_of(
		store->db, "INSERT INTO star (" STAR_COLUMNS ", sum) SELECT "
			   "?1, ?2, ?3, ?4, turn, ?5, "
			   "row_sum(?1, ?2, ?3, ?4, turn, ?5) "
			   "FROM (SELECT " NEXT_TURN " AS turn)");

	bind_star(&q, star);
	return query_run(&q);
}

/* A write that failed may nevertheless have reached the disk. */
static bool star_is_there(struct store *store, const struct store_star *star)
{
	struct query q =
		query_of(store->db, "SELECT 1 FROM star WHERE id = ?1 AND "
				    "player = ?2 AND question = ?3 AND "
				    "starred = ?4 AND at = ?5");
	bool there;

	bind_star(&q, star);
	there = query_next(&q);
	return query_finish(&q) && there;
}

bool store_add_star(struct store *store, const struct store_star *star,
		    struct strbuf *error)
{
	bool failed = false;

	if (!name_fits(store, star->player, error))
		return false;
	if (add_star(store, star) ||
	    (db_conflict(store->db) && star_is_there(store, star)) ||
	    (store_follow(store, error, &failed) && add_star(store, star)))
		return true;
	return !failed && store_fail(store, error, "written");
}

bool store_starred(struct store *store, struct str player, struct str pack,
		   struct arena *arena, struct str **questions, uint32_t *n,
		   struct strbuf *error)
{
	VEC(struct str) found = VEC_INIT;
	struct query q = query_of(
		store->db,
		"SELECT question FROM (SELECT question, starred, at, turn, "
		"row_number() OVER (PARTITION BY question "
		"ORDER BY at DESC, turn DESC, id DESC) AS nth "
		"FROM star WHERE player = ?1 AND " OF_PACK(
			"?2") ") "
			      "WHERE nth = 1 AND starred ORDER BY at, turn, "
			      "question");

	query_str(&q, player);
	query_str(&q, pack);
	while (query_next(&q))
		*vec_push(&found) = query_get_str(&q, 0, arena);
	*questions = vec_clone(&found, arena);
	*n = found.n;
	vec_finish(&found);
	return query_finish(&q) || store_fail(store, error, "read");
}

static void bind_report(struct query *q, const struct store_report *report)
{
	query_id(q, &report->id);
	query_str(q, report->player);
	query_str(q, report->question);
	query_str(q, report->text);
	query_str(q, report->typed);
	query_str(q, report->stem);
	query_hex(q, report->pack_hash);
	query_str(q, report->at);
}

static bool add_report(struct store *store, const struct store_report *report)
{
	struct query q = query_of(
		store->db, "INSERT INTO report (" REPORT_COLUMNS ", sum) "
			   "VALUES (" REPORT_VALUES ", "
			   "row_sum(" REPORT_VALUES "))");

	bind_report(&q, report);
	return query_run(&q);
}

static bool report_is_there(struct store *store,
			    const struct store_report *report)
{
	struct query q =
		query_of(store->db, "SELECT 1 FROM report WHERE id = ?1 AND "
				    "sum = row_sum(" REPORT_VALUES ")");
	bool there;

	bind_report(&q, report);
	there = query_next(&q);
	return query_finish(&q) && there;
}

bool store_add_report(struct store *store, const struct store_report *report,
		      struct strbuf *error)
{
	bool failed = false;

	if (!name_fits(store, report->player, error) ||
	    !text_fits(store, report->text, error))
		return false;
	if (add_report(store, report) ||
	    (db_conflict(store->db) && report_is_there(store, report)) ||
	    (store_follow(store, error, &failed) && add_report(store, report)))
		return true;
	return !failed && store_fail(store, error, "written");
}

static struct store_report read_report(const struct query *q,
				       struct arena *arena)
{
	return (struct store_report){
		.id = query_get_id(q, 0),
		.player = query_get_str(q, 1, arena),
		.question = query_get_str(q, 2, arena),
		.text = query_get_str(q, 3, arena),
		.typed = query_get_str(q, 4, arena),
		.stem = query_get_str(q, 5, arena),
		.pack_hash = query_get_hex(q, 6),
		.at = query_get_str(q, 7, arena),
	};
}

bool store_reports(struct store *store, struct str pack, struct arena *arena,
		   struct store_report **reports, uint32_t *n,
		   struct strbuf *error)
{
	VEC(struct store_report) found = VEC_INIT;
	struct query q =
		query_of(store->db, "SELECT " REPORT_COLUMNS " FROM report "
				    "WHERE " OF_PACK("?1") " ORDER BY at, id");

	query_str(&q, pack);
	while (query_next(&q))
		*vec_push(&found) = read_report(&q, arena);
	*reports = vec_clone(&found, arena);
	*n = found.n;
	vec_finish(&found);
	return query_finish(&q) || store_fail(store, error, "read");
}
