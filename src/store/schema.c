#include "store/schema.h"

#include "store/store_inside.h"

enum { APPLICATION_ID = 0x63697671 };

static int64_t version_of(struct db *db)
{
	return db_number(db, "PRAGMA user_version", -1);
}

bool schema_is_new(struct db *db)
{
	return version_of(db) == schema_version;
}

bool schema_is_newer(struct db *db)
{
	return version_of(db) > schema_version;
}

static bool has_tables(struct db *db)
{
	return db_number(db,
			 "SELECT count(*) FROM sqlite_schema WHERE type = "
			 "'table' AND name IN ('game', 'answer')",
			 0) == 2;
}

static enum store_failure check(struct db *db)
{
	int64_t version = version_of(db);
	int64_t whose;
	int64_t things;

	if (version < 0 && db_why(db) == STORE_FINE)
		return STORE_FOREIGN;
	if (version < 0)
		return db_why(db);
	whose = db_number(db, "PRAGMA application_id", -1);
	things = db_number(db, "SELECT count(*) FROM sqlite_schema", -1);
	if (whose != 0 && whose != APPLICATION_ID)
		return STORE_FOREIGN;
	if (version > schema_version)
		return STORE_NEWER;
	if (things < 0)
		return db_why(db);
	if (version == 0)
		return things ? STORE_FOREIGN : STORE_MISSING;
	if (has_tables(db))
		return STORE_FINE;
	return whose == APPLICATION_ID ? STORE_DAMAGED : STORE_FOREIGN;
}

/* In one transaction: another process may be making the tables just now. */
enum store_failure schema_check(struct db *db)
{
	enum store_failure found = db_run(db, "BEGIN") ? check(db) : db_why(db);

	db_rollback(db);
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
	return tally_again(db);
}

/* Two processes may come here at once: only one makes the tables. */
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
