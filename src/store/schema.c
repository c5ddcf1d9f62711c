#include "store/schema.h"

#include "store/store_private.h"

enum { APPLICATION_ID = 0x63697671 };

static int64_t version_of(struct db *db)
{
	return db_number(db, "PRAGMA user_version", -1);
}

bool schema_is_new(struct db *db)
{
	return version_of(db) == schema_version;
}

/* All objects except automatic indices, and the statistics that SQLite's own
 * ANALYZE makes. */
#define OBJECTS                                                                \
	" FROM sqlite_schema WHERE sql IS NOT NULL AND sql NOT IN "            \
	"('CREATE TABLE sqlite_stat1(tbl,idx,stat)', "                         \
	"'CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)')"

/* Is `text` in the SQL of a version, within these bounds? */
static bool is_in_parts(const char *before, struct str text, const char *after)
{
	struct strbuf wanted = STRBUF_INIT;
	bool found = false;

	strbuf_addf(&wanted, "%s" STR_FMT "%s", before, STR_ARG(text), after);
	for (int part = 1; part <= schema_version && !found; part++)
		found = str_find(str_of(schema_parts[part]),
				 strbuf_str(&wanted)) != SIZE_MAX;
	strbuf_finish(&wanted);
	return found;
}

/* From `, code TEXT, sum INTEGER)`. */
static bool are_our_columns(struct str added)
{
	static const struct str separator = STR(", ");

	while (str_starts(added, separator)) {
		struct str rest = str_from(added, separator.len);
		size_t end = str_find(rest, separator);

		if (end == SIZE_MAX)
			end = str_find(rest, STR(")"));
		if (end == SIZE_MAX ||
		    !is_in_parts(" ADD COLUMN ", str_head(rest, end), ";"))
			return false;
		added = str_from(rest, end);
	}
	return str_eq(added, STR(")"));
}

/* SQLite puts added columns before the last parenthesis of a table. */
static bool is_our_statement(struct str sql)
{
	size_t at = str_find(sql, STR("\n, "));
	struct strbuf table = STRBUF_INIT;
	bool ours;

	if (at == SIZE_MAX)
		return is_in_parts("", sql, ";");
	strbuf_add(&table, str_head(sql, at));
	strbuf_addz(&table, "\n)");
	ours = is_in_parts("", strbuf_str(&table), ";") &&
	       are_our_columns(str_from(sql, at + 1));
	strbuf_finish(&table);
	return ours;
}

/* A foreign trigger or view would run with the next statement. */
static bool is_ours(struct db *db)
{
	struct query q = query_of(db, "SELECT sql" OBJECTS);
	bool ours = true;

	while (ours && query_next(&q))
		ours = is_our_statement(query_get(&q, 0).bytes);
	return query_finish(&q) && ours;
}

static bool has_tables(struct db *db)
{
	return db_number(db,
			 "SELECT count(*) FROM sqlite_schema WHERE type = "
			 "'table' AND name IN ('game', 'answer')",
			 0) == 2;
}

/* Checksums of rows and the order of texts depend on UTF-8. */
static bool is_utf8(struct db *db)
{
	return db_number(db, "SELECT encoding = 'UTF-8' FROM pragma_encoding",
			 0) == 1;
}

/* After the first failure nothing else is tried, as it may have been a long
 * wait. */
static bool failed(const struct db *db)
{
	return db_failure(db) != STORE_OK;
}

enum store_failure schema_look(struct db *db)
{
	int64_t version;
	int64_t whose;
	int64_t things;

	db_forget_failure(db);
	version = version_of(db);
	if (failed(db))
		return db_failure(db);
	whose = db_number(db, "PRAGMA application_id", -1);
	if (failed(db))
		return db_failure(db);
	if (version < 0 || (whose != 0 && whose != APPLICATION_ID))
		return STORE_FOREIGN;
	if (version > schema_version)
		return STORE_NEWER;
	things = db_number(db, "SELECT count(*) FROM sqlite_schema", -1);
	if (failed(db))
		return db_failure(db);
	if (version == 0)
		return things ? STORE_FOREIGN : STORE_MISSING;
	if (has_tables(db) && is_utf8(db) && is_ours(db))
		return STORE_OK;
	if (failed(db))
		return db_failure(db);
	return whose == APPLICATION_ID ? STORE_ALTERED : STORE_FOREIGN;
}

/* In one transaction: another process may be creating the tables at the
 * moment. */
enum store_failure schema_check(struct db *db)
{
	enum store_failure found =
		db_run(db, "BEGIN") ? schema_look(db) : db_failure(db);

	db_rollback(db);
	return found;
}

static bool is_same(struct query *a, struct query *b)
{
	for (int column = 0; column < 3; column++) {
		struct db_value left = query_get(a, column);
		struct db_value right = query_get(b, column);

		if (left.type != right.type || !str_eq(left.bytes, right.bytes))
			return false;
	}
	return true;
}

static bool schemas_are_equal(struct db *db, struct db *ours)
{
	static const char all[] =
		"SELECT type, name, sql" OBJECTS " ORDER BY type, name";
	struct query a = query_of(db, all);
	struct query b = query_of(ours, all);
	bool same = true;
	bool more = true;

	while (same && more) {
		more = query_next(&a);
		same = query_next(&b) == more && (!more || is_same(&a, &b));
	}
	same = query_finish(&a) && same;
	return query_finish(&b) && same;
}

static bool make_parts(struct db *db, int64_t last)
{
	for (int64_t part = 1; part <= last; part++)
		if (!db_run(db, schema_parts[part]))
			return false;
	return true;
}

enum store_failure schema_compare(struct db *db)
{
	int64_t version = version_of(db);
	struct db *ours = db_open(NULL, DB_WRITE, 0);
	enum store_failure found = STORE_ALTERED;

	if (version >= 1 && version <= schema_version && is_utf8(db) &&
	    make_parts(ours, version) && schemas_are_equal(db, ours))
		found = STORE_OK;
	/* If ours cannot be built for lack of memory, there is nothing to
	 * compare with. */
	else if (failed(ours))
		found = db_failure(ours);
	db_close(ours);
	return found;
}

static bool run_parts(struct db *db)
{
	int64_t version = version_of(db);

	if (version < 0 || version >= schema_version)
		return version >= 0;
	for (int64_t part = version + 1; part <= schema_version; part++)
		if (!db_run(db, schema_parts[part]))
			return false;
	return totals_rebuild(db);
}

/* Two processes may get here at once: only one creates the tables. */
bool schema_migrate(struct db *db)
{
	if (schema_is_new(db))
		return true;
	if (!db_run(db, "BEGIN IMMEDIATE"))
		return false;
	if (run_parts(db) && db_run(db, "COMMIT"))
		return true;
	db_rollback(db);
	return false;
}
