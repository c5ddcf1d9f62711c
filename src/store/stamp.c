#include "store/store.h"

#include "store/store_private.h"

#include <sys/stat.h>

static uint64_t stamp_of(const struct stat *status, uint32_t count)
{
	uint64_t words[] = {
		count,
		status->st_dev,
		status->st_ino,
		(uint64_t)status->st_size,
		(uint64_t)status->st_mtim.tv_sec,
		(uint64_t)status->st_mtim.tv_nsec,
	};

	return str_mix((struct str){(const char *)words, sizeof(words)},
		       STR_HASH_SEED);
}

/* Within a transaction, whose lock keeps the file from changing. */
static bool read_stamp(const struct store *store, uint64_t *stamp)
{
	struct stat status;
	uint32_t count;
	bool known = db_number(store->db, "PRAGMA user_version", -1) >= 0 &&
		     db_change_count(store->db, &count) &&
		     !stat(store->path, &status);

	if (known)
		*stamp = stamp_of(&status, count);
	return known;
}

bool store_stamp(struct store *store, uint64_t *stamp)
{
	bool known = store->path && db_run(store->db, "BEGIN") &&
		     read_stamp(store, stamp);

	db_rollback(store->db);
	return known;
}
