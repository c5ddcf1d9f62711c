#include "store/reviews.h"

#include "store/store_private.h"

/* Question ids begin with their pack and a slash; `0` sorts just after it. ?5:
 * no game is of another version of the pack, so none is looked up. */
static const char answers[] =
	"SELECT question, facts, answer, at, day, rating, verdict = 'correct', "
	"?5 OR coalesce((SELECT instr(pack_hash, ?3) FROM game "
	"WHERE id = answer.game), 0), try = 1, milliseconds, "
	"verdict = 'close' AND credit = 0 FROM answer "
	"WHERE player = ?1 AND question > ?2 || '/' AND question < ?2 || '0' "
	"AND rowid > ?4";

static void bind(struct query *q, const struct store_reviews *wanted)
{
	query_str(q, wanted->player);
	query_str(q, wanted->pack);
	query_hex(q, wanted->pack_hash);
}

/* Has the player played an earlier version of the pack? To find out reads all
 * games, so it is taken for granted where few answers are wanted. */
static bool has_old_games(struct db *db, const struct store_reviews *wanted,
			  bool *has)
{
	struct query q;

	if (wanted->after) {
		*has = true;
		return true;
	}
	q = query_of(db, "SELECT 1 FROM game WHERE player = ?1 "
			 "AND instr('+' || pack || '+', '+' || ?2 || '+') "
			 "AND NOT instr(pack_hash, ?3) LIMIT 1");
	bind(&q, wanted);
	*has = query_next(&q);
	return query_finish(&q);
}

static struct str text(const struct query *q, int column)
{
	return query_get(q, column).bytes;
}

static struct store_review read_review(const struct query *q)
{
	return (struct store_review){
		.question = text(q, 0),
		.facts = text(q, 1),
		.answer = text(q, 2),
		.at = text(q, 3),
		.day = text(q, 4),
		.rating = query_get_u32(q, 5),
		.right = query_get_int(q, 6) != 0,
		.is_of_now = query_get_int(q, 7) != 0,
	};
}

static void add_sums(const struct query *q, struct store_sums *sums)
{
	sums->right += query_get_int(q, 6) != 0;
	sums->asked += query_get_int(q, 8) != 0;
	sums->milliseconds += query_get_count(q, 9);
}

/* A close answer without credit was followed by another try, which counts. */
static bool read_rows(struct db *db, const struct store_reviews *wanted,
		      void (*take)(void *, const struct store_review *),
		      void *context, struct store_sums *sums)
{
	struct query q;
	bool has_old;

	if (!has_old_games(db, wanted, &has_old))
		return false;
	q = query_of(db, answers);
	bind(&q, wanted);
	query_int(&q, wanted->after);
	query_int(&q, !has_old);
	while (query_next(&q)) {
		struct store_review review = read_review(&q);

		add_sums(&q, sums);
		if (!query_get_int(&q, 10))
			take(context, &review);
	}
	return query_finish(&q);
}

static bool read_sums(struct db *db, const struct store_reviews *wanted,
		      struct store_sums *sums)
{
	struct query q =
		query_of(db, "SELECT sum(asked), sum(right), sum(milliseconds) "
			     "FROM tally_day WHERE player = ?1 AND pack = ?2");

	query_str(&q, wanted->player);
	query_str(&q, wanted->pack);
	if (query_next(&q))
		*sums = (struct store_sums){
			query_get_count(&q, 0),
			query_get_count(&q, 1),
			query_get_count(&q, 2),
		};
	return query_finish(&q);
}

/* Reads a consistent snapshot. */
static bool read_all(struct db *db, const struct store_reviews *wanted,
		     void (*take)(void *, const struct store_review *),
		     void *context, struct store_reviewed *reviewed)
{
	bool ok = db_run(db, "BEGIN");

	*reviewed = (struct store_reviewed){.last = 0};
	ok = ok && read_sums(db, wanted, &reviewed->all) &&
	     read_rows(db, wanted, take, context, &reviewed->read);
	reviewed->last = db_number(db, "SELECT max(rowid) FROM answer", 0);
	db_rollback(db);
	return ok;
}

bool store_reviews(struct store *store, const struct store_reviews *wanted,
		   void (*take)(void *, const struct store_review *),
		   void *context, struct store_reviewed *reviewed,
		   struct strbuf *error)
{
	return read_all(store->db, wanted, take, context, reviewed) ||
	       store_fail(store, error, "read");
}
