#include "store/row_union.h"

enum {
	GAME_FINISHED = 8,
	GAME_CODE = 13,
	ANSWER_GAME = 1,
	ANSWER_POSITION = 4,
	ANSWER_TRY = 5,
	ANSWER_STEM = 18
};

/* The three statements for a table. A row that replaces another must be about
 * the same thing, and say more. */
static const struct {
	const char *insert;
	const char *find;
	const char *replace;
} statements[] = {
	[ROWS_GAME] =
		{
			"INSERT INTO game (" GAME_COLUMNS
			", sum) VALUES (" GAME_VALUES
			", ?20) ON CONFLICT DO NOTHING",
			"SELECT 1 FROM game WHERE id = ?1 AND sum = ?2",
			"UPDATE game SET (" GAME_COLUMNS
			", sum) = (" GAME_VALUES ", ?20) WHERE id = ?1 "
			"AND (player, pack, pack_hash, mode, seed, length, "
			"started) = "
			"(?2, ?3, ?4, ?5, ?6, ?7, ?8) "
			"AND (sum IS NULL OR "
			"(finished IS NOT NULL, asked, code <> '', sum) < "
			"(?9 IS NOT NULL, ?10, ?14 <> '', ?20))",
		},
	[ROWS_ANSWER] =
		{
			"INSERT INTO answer (" ANSWER_COLUMNS ", sum) "
			"SELECT " ANSWER_VALUES
			", ?22 WHERE NOT EXISTS (SELECT 1 "
			"FROM game WHERE id = ?2 AND player <> ?3) "
			"ON CONFLICT DO NOTHING",
			"SELECT 1 FROM answer WHERE id = ?1 AND sum = ?2",
			"UPDATE answer SET (" ANSWER_COLUMNS
			", sum) = (" ANSWER_VALUES ", ?22) WHERE id = ?1 "
			"AND (game, player, mode, position, try, question) = "
			"(?2, ?3, ?4, ?5, ?6, ?7) "
			"AND (sum IS NULL OR (stem <> '', sum) < "
			"(?19 <> '', ?22))",
		},
	[ROWS_STAR] =
		{
			"INSERT INTO star (" STAR_COLUMNS
			", sum) VALUES (" STAR_VALUES
			", ?7) ON CONFLICT DO NOTHING",
			"SELECT 1 FROM star WHERE id = ?1 AND sum = ?2",
			"UPDATE star SET (" STAR_COLUMNS
			", sum) = (" STAR_VALUES
			", ?7) WHERE id = ?1 AND (player, question) = (?2, ?3) "
			"AND (sum IS NULL OR sum < ?7)",
		},
	[ROWS_REPORT] =
		{
			"INSERT INTO report (" REPORT_COLUMNS ", sum) "
			"VALUES (" REPORT_VALUES ", ?9) ON CONFLICT DO NOTHING",
			"SELECT 1 FROM report WHERE id = ?1 AND sum = ?2",
			"UPDATE report SET (" REPORT_COLUMNS ", sum) = "
			"(" REPORT_VALUES ", ?9) WHERE id = ?1 "
			"AND (player, question) = (?2, ?3) "
			"AND (sum IS NULL OR sum < ?9)",
		},
};

struct rows rows_begin(struct db *db)
{
	struct rows rows = {
		.db = db,
		.behind = query_of(db, "SELECT 1 FROM answer WHERE game = ?1 "
				       "AND (position, try) > (?2, ?3) "
				       "LIMIT 1"),
	};

	for (int table = 0; table < ROWS_TABLES; table++) {
		rows.insert[table] = query_of(db, statements[table].insert);
		rows.find[table] = query_of(db, statements[table].find);
		rows.replace[table] = query_of(db, statements[table].replace);
	}
	return rows;
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

/* Streaks depend on the order of answers. */
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
 * does not contradict the other. */
static bool says_less(enum rows_table table, const struct db_value *values)
{
	if (table == ROWS_ANSWER)
		return !values[ANSWER_STEM].bytes.len;
	return table == ROWS_GAME && (values[GAME_FINISHED].type == DB_NULL ||
				      !values[GAME_CODE].bytes.len);
}

/* Adds a sound row; `own` is its checksum in the current version. */
static bool put_sound(struct rows *rows, enum rows_table table,
		      const struct db_value *values, const struct db_value *own)
{
	bool failed = false;

	if (writes(rows, &rows->insert[table], table, values, own, &failed)) {
		rows->added[table]++;
		if (table == ROWS_ANSWER && !rows->tally)
			rows->tally = comes_late(rows, values);
	} else if (failed || is_known(rows, table, values, own)) {
		return !failed;
	} else if (writes(rows, &rows->replace[table], table, values, own,
			  &failed)) {
		rows->replaced[table]++;
		rows->tally = rows->tally || table == ROWS_ANSWER;
	} else if (!says_less(table, values)) {
		rows->refused[table]++;
	}
	return !failed;
}

bool rows_put(struct rows *rows, enum rows_table table, struct db_value *values,
	      int n, const struct db_value *sum)
{
	struct db_value own = {.type = DB_INT};

	if (!row_is_sound(table, values, n, sum)) {
		rows->left_out[table]++;
		return true;
	}
	own.number = db_value_sum(values, rows_width(table));
	return put_sound(rows, table, values, &own);
}

uint64_t rows_total(const uint64_t *counts)
{
	uint64_t total = 0;

	for (int table = 0; table < ROWS_TABLES; table++)
		total += counts[table];
	return total;
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
