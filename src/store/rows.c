#include "store/rows.h"

#include <string.h>

enum { GAME_FINISHED = 8, ANSWER_GAME = 1, ANSWER_POSITION = 4 };

/* Id, text, integer, or a text that may be NULL. */
static const char *const types[] = {
	[ROWS_GAME] = "itttttntxnnnnt",
	[ROWS_ANSWER] = "iittnntttttnnnnttntt",
};

int rows_width(enum rows_table table)
{
	return table == ROWS_GAME ? GAME_WIDTH : ANSWER_WIDTH;
}

static bool is_sound(const struct value *value, char type)
{
	switch (type) {
	case 'i':
		return value->type == VALUE_BLOB &&
		       value->bytes.len == sizeof(struct store_id);
	case 'n':
		return value->type == VALUE_INT && value->number >= 0 &&
		       value->number <= INT64_C(1) << 53;
	case 'x':
		return value->type == VALUE_TEXT || value->type == VALUE_NULL;
	default:
		return value->type == VALUE_TEXT;
	}
}

/* 2024-05-31, and perhaps more behind it. */
static bool is_date(struct str s)
{
	static const char shape[] = "dddd-dd-dd";

	if (s.len < sizeof(shape) - 1)
		return false;
	for (size_t i = 0; i < sizeof(shape) - 1; i++) {
		bool digit = s.ptr[i] >= '0' && s.ptr[i] <= '9';

		if (shape[i] == 'd' ? !digit : s.ptr[i] != shape[i])
			return false;
	}
	return true;
}

/* Rows of version 1 have no sum: at least they must make sense. */
static bool makes_sense(enum rows_table table, const struct value *values)
{
	enum { STARTED = 7, QUESTION = 6, AT = 15, DAY = 16, RATING = 17 };

	if (table == ROWS_GAME)
		return is_date(values[STARTED].bytes) &&
		       (values[GAME_FINISHED].type == VALUE_NULL ||
			is_date(values[GAME_FINISHED].bytes));
	return is_date(values[AT].bytes) && is_date(values[DAY].bytes) &&
	       values[RATING].number >= 1 && values[RATING].number <= 3 &&
	       str_find(values[QUESTION].bytes, STR("/")) != SIZE_MAX;
}

bool row_is_sound(enum rows_table table, const struct value *values,
		  const struct value *sum)
{
	int n = rows_width(table);

	for (int i = 0; i < n; i++)
		if (!is_sound(&values[i], types[table][i]))
			return false;
	if (sum->type == VALUE_NULL)
		return makes_sense(table, values);
	return sum->type == VALUE_INT && sum->number == value_sum(values, n);
}

struct rows rows_begin(struct db *db)
{
	return (struct rows){
		.db = db,
		.insert = {query_of(db, "INSERT INTO game (" GAME_COLUMNS
					", sum) VALUES (" GAME_VALUES
					", ?15) ON CONFLICT DO NOTHING"),
			   query_of(db, "INSERT INTO answer (" ANSWER_COLUMNS
					", sum) VALUES (" ANSWER_VALUES
					", ?21) ON CONFLICT DO NOTHING")},
		.find = {query_of(db, "SELECT 1 FROM game "
				      "WHERE id = ?1 AND sum = ?2"),
			 query_of(db, "SELECT 1 FROM answer "
				      "WHERE id = ?1 AND sum = ?2")},
		.replace = {query_of(db, "UPDATE game SET (" GAME_COLUMNS
					 ", sum) = (" GAME_VALUES ", ?15) "
					 "WHERE id = ?1 AND (sum IS NULL OR "
					 "(finished IS NOT NULL, asked, "
					 "code <> '', sum) < (?9 IS NOT NULL, "
					 "?10, ?14 <> '', ?15))"),
			    query_of(db, "UPDATE answer SET (" ANSWER_COLUMNS
					 ", sum) = (" ANSWER_VALUES ", ?21) "
					 "WHERE id = ?1 AND "
					 "(sum IS NULL OR (stem <> '', sum) < "
					 "(?19 <> '', ?21))")},
		.behind = query_of(db, "SELECT 1 FROM answer WHERE game = ?1 "
				       "AND position > ?2 LIMIT 1"),
	};
}

static bool finds(struct query *query)
{
	bool found = query_next(query);

	return query_rewind(query) && found;
}

/* True when a row was written. */
static bool writes(struct rows *rows, struct query *query,
		   enum rows_table table, const struct value *values,
		   const struct value *sum, bool *failed)
{
	for (int i = 0; i < rows_width(table); i++)
		query_value(query, &values[i]);
	query_value(query, sum);
	query_next(query);
	*failed = !query_rewind(query);
	return !*failed && db_changes(rows->db) == 1;
}

/* Streaks follow from answers in their order. */
static bool comes_late(struct rows *rows, const struct value *values)
{
	query_value(&rows->behind, &values[ANSWER_GAME]);
	query_value(&rows->behind, &values[ANSWER_POSITION]);
	return finds(&rows->behind);
}

static bool is_known(struct rows *rows, enum rows_table table,
		     const struct value *values, const struct value *sum)
{
	query_value(&rows->find[table], &values[0]);
	query_value(&rows->find[table], sum);
	return finds(&rows->find[table]);
}

bool rows_put(struct rows *rows, enum rows_table table,
	      const struct value *values, const struct value *sum)
{
	struct value own = {.type = VALUE_INT,
			    .number = value_sum(values, rows_width(table))};
	bool failed = false;

	if (!row_is_sound(table, values, sum)) {
		rows->left_out[table]++;
		return true;
	}
	if (writes(rows, &rows->insert[table], table, values, &own, &failed)) {
		rows->added[table]++;
		if (table == ROWS_ANSWER && !rows->tally)
			rows->tally = comes_late(rows, values);
	} else if (!failed && !is_known(rows, table, values, &own)) {
		rows->changed[table]++;
		rows->tally = rows->tally || table == ROWS_ANSWER;
		writes(rows, &rows->replace[table], table, values, &own,
		       &failed);
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
	return ok && (!rows->tally || tally_again(rows->db));
}
