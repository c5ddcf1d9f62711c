#include "store/row_check.h"

#include "base/utf8.h"

/* The valid values of a column: the limits are those of a number or of the
 * length of a text in bytes. */
struct column {
	bool (*holds)(const struct db_value *value,
		      const struct column *column);
	int64_t least;
	int64_t most;
};

enum {
	COUNT_MOST = 1000000, /* questions and answers of one game */
	POINTS_MOST = 1000,   /* of one answer */
	HINTS_MOST_EVER = 16,
	TURNS_MOST = 1000000,	/* stars added and removed for one question */
	TEXT_ID_MOST = 1 << 16, /* bytes of a code or the id of a question */
};

static bool is_id(const struct db_value *value, const struct column *column)
{
	(void)column;
	return value->type == DB_BLOB &&
	       value->bytes.len == sizeof(struct store_id);
}

static bool is_number(const struct db_value *value, const struct column *column)
{
	return value->type == DB_INT && value->number >= column->least &&
	       value->number <= column->most;
}

/* Any bytes: what a player types may not be valid UTF-8. */
static bool is_bytes(const struct db_value *value, const struct column *column)
{
	return value->type == DB_TEXT &&
	       value->bytes.len >= (size_t)column->least &&
	       value->bytes.len <= (size_t)column->most;
}

static bool is_text(const struct db_value *value, const struct column *column)
{
	return is_bytes(value, column) &&
	       utf8_invalid(value->bytes) == SIZE_MAX &&
	       (!value->bytes.len ||
		!memchr(value->bytes.ptr, '\0', value->bytes.len));
}

/* Names and ids contain no unsafe characters. */
static bool is_name(const struct db_value *value, const struct column *column)
{
	struct str rest = value->bytes;
	int32_t c;

	if (!is_text(value, column))
		return false;
	while (utf8_next(&rest, &c))
		if (utf8_unsafe(c))
			return false;
	return true;
}

static bool is_question(const struct db_value *value,
			const struct column *column)
{
	return is_name(value, column) &&
	       str_find(value->bytes, STR("/")) != SIZE_MAX;
}

static bool is_hash(const struct db_value *value, const struct column *column)
{
	static const char digits[] = "0123456789abcdef";

	if (!is_text(value, column))
		return false;
	for (size_t i = 0; i < value->bytes.len; i++)
		if (!strchr(digits, value->bytes.ptr[i]))
			return false;
	return true;
}

static bool each_part_holds(const struct db_value *value, char separator,
			    const struct column *column)
{
	struct db_value part = {.type = DB_TEXT};
	struct str rest = value->bytes;

	while (str_split(&rest, separator, &part.bytes))
		if (!column->holds(&part, column))
			return false;
	return true;
}

static bool is_sorted(struct str packs)
{
	struct str before;
	struct str pack;

	str_split(&packs, '+', &before);
	while (str_split(&packs, '+', &pack)) {
		if (str_cmp(before, pack) >= 0)
			return false;
		before = pack;
	}
	return true;
}

/* One pack, or several in order, joined by `+`. */
static bool is_packs(const struct db_value *value, const struct column *column)
{
	static const struct column pack = {is_name, 1, STORE_NAME_MOST};

	return is_bytes(value, column) && each_part_holds(value, '+', &pack) &&
	       is_sorted(value->bytes);
}

static bool is_hashes(const struct db_value *value, const struct column *column)
{
	static const struct column hash = {is_hash, 16, 16};

	return is_bytes(value, column) && each_part_holds(value, '+', &hash);
}

/* Ids of questions or of facts, one per line. */
static bool is_ids(const struct db_value *value, const struct column *column)
{
	static const struct column id = {is_question, 1, TEXT_ID_MOST};

	return is_bytes(value, column) &&
	       (!value->bytes.len || each_part_holds(value, '\n', &id));
}

static bool is_verdict(const struct db_value *value,
		       const struct column *column)
{
	static const struct str verdicts[] = {
		STR("correct"), STR("close"), STR("wrong"),
		STR("skipped"), STR("late"),
	};

	if (!is_bytes(value, column))
		return false;
	for (size_t i = 0; i < sizeof(verdicts) / sizeof(*verdicts); i++)
		if (str_eq(value->bytes, verdicts[i]))
			return true;
	return false;
}

/* Does the text match the pattern, in which `d` stands for a digit? */
static bool has_shape(struct str s, struct str shape)
{
	if (s.len != shape.len)
		return false;
	for (size_t i = 0; i < s.len; i++) {
		bool digit = s.ptr[i] >= '0' && s.ptr[i] <= '9';

		if (shape.ptr[i] == 'd' ? !digit : s.ptr[i] != shape.ptr[i])
			return false;
	}
	return true;
}

static int number_at(struct str s, size_t at, size_t n)
{
	int number = 0;

	for (size_t i = at; i < at + n; i++)
		number = 10 * number + (s.ptr[i] - '0');
	return number;
}

/* Is 2024-05-31 at the start of the text, which matches a pattern, a real
 * date? */
static bool is_in_calendar(struct str s)
{
	static const int days[] = {31, 29, 31, 30, 31, 30,
				   31, 31, 30, 31, 30, 31};
	int year = number_at(s, 0, 4);
	int month = number_at(s, 5, 2);
	int day = number_at(s, 8, 2);
	bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

	return year >= 1900 && month >= 1 && month <= 12 && day >= 1 &&
	       day <= days[month - 1] - (month == 2 && !leap);
}

static bool is_day(const struct db_value *value, const struct column *column)
{
	(void)column;
	return value->type == DB_TEXT &&
	       has_shape(value->bytes, STR("dddd-dd-dd")) &&
	       is_in_calendar(value->bytes);
}

static bool is_day_or_empty(const struct db_value *value,
			    const struct column *column)
{
	return is_day(value, column) ||
	       (value->type == DB_TEXT && !value->bytes.len);
}

static bool is_time(const struct db_value *value, const struct column *column)
{
	(void)column;
	return value->type == DB_TEXT &&
	       has_shape(value->bytes, STR("dddd-dd-ddTdd:dd:ddZ")) &&
	       is_in_calendar(value->bytes) &&
	       number_at(value->bytes, 11, 2) < 24 &&
	       number_at(value->bytes, 14, 2) < 60 &&
	       number_at(value->bytes, 17, 2) <= 60;
}

static bool is_time_or_null(const struct db_value *value,
			    const struct column *column)
{
	return value->type == DB_NULL || is_time(value, column);
}

#define NAME	 is_name, 1, STORE_NAME_MOST
#define HASH	 is_hash, 16, 16
#define TEXT	 is_text, 0, STORE_ROW_MOST
#define TYPED	 is_bytes, 0, STORE_ROW_MOST
#define QUESTION is_question, 1, TEXT_ID_MOST
#define TIME	 is_time, 0, 0
#define COUNT	 is_number, 0, COUNT_MOST
#define DURATION is_number, 0, STORE_MILLISECONDS_MOST

/* In the order of GAME_COLUMNS. */
static const struct column game_columns[GAME_WIDTH] = {
	{is_id, 0, 0},				 /* id */
	{NAME},					 /* player */
	{is_packs, 1, STORE_NAME_MOST},		 /* pack */
	{is_hashes, 1, TEXT_ID_MOST},		 /* pack_hash */
	{NAME},					 /* mode */
	{HASH},					 /* seed */
	{COUNT},				 /* length */
	{TIME},					 /* started */
	{is_time_or_null, 0, 0},		 /* finished */
	{COUNT},				 /* asked */
	{COUNT},				 /* right */
	{is_number, 0, COUNT_MOST *POINTS_MOST}, /* points */
	{DURATION},				 /* milliseconds */
	{is_name, 0, TEXT_ID_MOST},		 /* code */
	{is_day_or_empty, 0, 0},		 /* day */
	{is_name, 0, STORE_NAME_MOST},		 /* quiz */
	{COUNT},				 /* attempt */
	{is_ids, 0, STORE_ROW_MOST},		 /* questions */
	{is_number, 0, 1},			 /* abandoned */
};

/* In the order of ANSWER_COLUMNS. */
static const struct column answer_columns[ANSWER_WIDTH] = {
	{is_id, 0, 0},			  /* id */
	{is_id, 0, 0},			  /* game */
	{NAME},				  /* player */
	{NAME},				  /* mode */
	{COUNT},			  /* position */
	{is_number, 1, COUNT_MOST},	  /* try */
	{QUESTION},			  /* question */
	{HASH},				  /* question_hash */
	{TEXT},				  /* options */
	{TYPED},			  /* typed */
	{is_verdict, 1, STORE_NAME_MOST}, /* verdict */
	{is_number, 0, 2},		  /* credit */
	{is_number, 0, HINTS_MOST_EVER},  /* hints */
	{DURATION},			  /* milliseconds */
	{is_number, 0, POINTS_MOST},	  /* points */
	{TIME},				  /* at */
	{is_day, 0, 0},			  /* day */
	{is_number, 1, 3},		  /* rating */
	{TEXT},				  /* stem */
	{TEXT},				  /* answer */
	{is_ids, 0, TEXT_ID_MOST},	  /* facts */
};

/* In the order of STAR_COLUMNS. */
static const struct column star_columns[STAR_WIDTH] = {
	{is_id, 0, 0},		    /* id */
	{NAME},			    /* player */
	{QUESTION},		    /* question */
	{is_number, 0, 1},	    /* starred */
	{is_number, 1, TURNS_MOST}, /* turn */
	{TIME},			    /* at */
};

/* In the order of REPORT_COLUMNS. */
static const struct column report_columns[REPORT_WIDTH] = {
	{is_id, 0, 0},			/* id */
	{NAME},				/* player */
	{QUESTION},			/* question */
	{is_bytes, 0, STORE_TEXT_MOST}, /* text */
	{TYPED},			/* typed */
	{TEXT},				/* stem */
	{HASH},				/* pack_hash */
	{TIME},				/* at */
};

enum { VERSIONS = 4 };

static const struct {
	const struct column *columns;
	int widths[VERSIONS];
} tables[] = {
	[ROWS_GAME] = {game_columns, {13, 14, 14, GAME_WIDTH}},
	[ROWS_ANSWER] = {answer_columns, {18, 20, 20, ANSWER_WIDTH}},
	[ROWS_STAR] = {star_columns, {0, 0, 0, STAR_WIDTH}},
	[ROWS_REPORT] = {report_columns, {0, 0, 0, REPORT_WIDTH}},
};

int rows_width(enum rows_table table)
{
	return tables[table].widths[VERSIONS - 1];
}

int rows_width_of(enum rows_table table, int64_t version)
{
	return version >= 1 && version <= VERSIONS
		       ? tables[table].widths[version - 1]
		       : 0;
}

int rows_sum_at(enum rows_table table)
{
	int64_t version = 2;

	while (!rows_width_of(table, version))
		version++;
	return rows_width_of(table, version);
}

static uint32_t count_of(struct str s, char c)
{
	uint32_t n = 0;

	for (size_t i = 0; i < s.len; i++)
		n += s.ptr[i] == c;
	return n;
}

/* The totals of a game must be possible, and each pack must have a hash. */
static bool adds_up(const struct db_value *game)
{
	enum { PACK = 2, PACK_HASH = 3, ASKED = 9, RIGHT = 10, POINTS = 11 };

	return game[RIGHT].number <= game[ASKED].number &&
	       game[POINTS].number <= game[ASKED].number * POINTS_MOST &&
	       count_of(game[PACK].bytes, '+') ==
		       count_of(game[PACK_HASH].bytes, '+');
}

/* The defaults of the schema: 0 for numbers and empty texts. */
static struct db_value value_without(const struct column *column)
{
	return (struct db_value){.type = column->holds == is_number ? DB_INT
								    : DB_TEXT};
}

bool row_is_sound(enum rows_table table, struct db_value *values, int n,
		  const struct db_value *sum)
{
	const struct column *columns = tables[table].columns;
	bool right =
		sum->type == DB_NULL ||
		(sum->type == DB_INT && sum->number == db_value_sum(values, n));

	for (int i = n; i < rows_width(table); i++)
		values[i] = value_without(&columns[i]);
	for (int i = 0; right && i < rows_width(table); i++)
		right = columns[i].holds(&values[i], &columns[i]);
	return right && (table != ROWS_GAME || adds_up(values));
}
