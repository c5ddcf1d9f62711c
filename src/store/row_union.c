#include "store/row_union.h"

enum {
	GAME_FINISHED = 8,
	GAME_CODE = 13,
	ANSWER_GAME = 1,
	ANSWER_POSITION = 4,
	ANSWER_TRY = 5,
	ANSWER_STEM = 18
};

/* What a row is about, which a row with the same id must share. */
#define SAME_GAME                                                              \
	"(player, pack, pack_hash, mode, seed, length, started) = "            \
	"(?2, ?3, ?4, ?5, ?6, ?7, ?8)"
#define SAME_ANSWER                                                            \
	"(game, player, mode, position, try, question) = "                     \
	"(?2, ?3, ?4, ?5, ?6, ?7)"

struct rows rows_begin(struct db *db)
{
	return (struct rows){
		.db = db,
		.insert = {query_of(db, "INSERT INTO game (" GAME_COLUMNS
					", sum) VALUES (" GAME_VALUES
					", ?15) ON CONFLICT DO NOTHING"),
			   query_of(db, "INSERT INTO answer (" ANSWER_COLUMNS
					", sum) SELECT " ANSWER_VALUES ", ?21 "
					"WHERE NOT EXISTS (SELECT 1 FROM game "
					"WHERE id = ?2 AND player <> ?3) "
					"ON CONFLICT DO NOTHING")},
		.find = {query_of(db, "SELECT 1 FROM game "
				      "WHERE id = ?1 AND sum = ?2"),
			 query_of(db, "SELECT 1 FROM answer "
				      "WHERE id = ?1 AND sum = ?2")},
		.replace = {query_of(db, "UPDATE game SET (" GAME_COLUMNS
					 ", sum) = (" GAME_VALUES ", ?15) "
					 "WHERE id = ?1 AND " SAME_GAME
					 " AND (sum IS NULL OR "
					 "(finished IS NOT NULL, asked, "
					 "code <> '', sum) < (?9 IS NOT NULL, "
					 "?10, ?14 <> '', ?15))"),
			    query_of(db,
				     "UPDATE answer SET (" ANSWER_COLUMNS
				     ", sum) = (" ANSWER_VALUES ", ?21) "
				     "WHERE id = ?1 AND " SAME_ANSWER
				     " AND (sum IS NULL OR (stem <> '', sum) < "
				     "(?19 <> '', ?21))")},
		.behind = query_of(db, "SELECT 1 FROM answer WHERE game = ?1 "
				       "AND (position, try) > (?2, ?3) "
				       "LIMIT 1"),
	};
}

static bool finds(struct query *query)
{
	bool found = query_next(query);

	return query_rewind(query) && found;
}

/* True when a row was written. */
static bool writes(struct rows *rows, struct query *query,
		   enum rows_table table, const struct db_value *values,
		   const struct db_value *sum, bool *failed)
{
	for (int i = 0; i < rows_width(table); i++)
		query_value(query, &values[i]);
	query_value(query, sum);
	query_next(query);
	*failed = !query_rewind(query);
	return !*failed && db_changes(rows->db) == 1;
}

/* Streaks follow from answers in their order. */
static bool comes_late(struct rows *rows, const struct db_value *values)
{
	query_value(&rows->behind, &values[ANSWER_GAME]);
	query_value(&rows->behind, &values[ANSWER_POSITION]);
	query_value(&rows->behind, &values[ANSWER_TRY]);
	return finds(&rows->behind);
}

static bool is_known(struct rows *rows, enum rows_table table,
		     const struct db_value *values, const struct db_value *sum)
{
	query_value(&rows->find[table], &values[0]);
	query_value(&rows->find[table], sum);
	return finds(&rows->find[table]);
}

/* A copy from when the game was still being played, or from before version 2,
 * contradicts nothing. */
static bool says_less(enum rows_table table, const struct db_value *values)
{
	if (table == ROWS_ANSWER)
		return !values[ANSWER_STEM].bytes.len;
	return values[GAME_FINISHED].type == DB_NULL ||
	       !values[GAME_CODE].bytes.len;
}

bool rows_put(struct rows *rows, enum rows_table table,
	      const struct db_value *values, const struct db_value *sum)
{
	struct db_value own = {.type = DB_INT,
			       .number =
				       db_value_sum(values, rows_width(table))};
	bool failed = false;

	if (!row_is_sound(table, values, sum)) {
		rows->left_out[table]++;
	} else if (writes(rows, &rows->insert[table], table, values, &own,
			  &failed)) {
		rows->added[table]++;
		if (table == ROWS_ANSWER && !rows->tally)
			rows->tally = comes_late(rows, values);
	} else if (failed || is_known(rows, table, values, &own)) {
		return !failed;
	} else if (writes(rows, &rows->replace[table], table, values, &own,
			  &failed)) {
		rows->replaced[table]++;
		rows->tally = rows->tally || table == ROWS_ANSWER;
	} else if (!says_less(table, values)) {
		rows->refused[table]++;
	}
	return !failed;
}

bool rows_finish(struct rows *rows)
{
	bool ok = query_finish(&rows->behind);

	for (int table = 0; table < ROWS_TABLES; table++) {
		ok = query_finish(&rows->insert[table]) && ok;
		ok = query_finish(&rows->find[table]) && ok;
		ok = query_finish(&rows->replace[table]) && ok;
	}
	return ok && (!rows->tally || totals_rebuild(rows->db));
}
