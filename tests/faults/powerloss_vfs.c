#include "powerloss_vfs.h"

#include "base/arena.h"
#include "base/rng.h"
#include "base/vec.h"

#include <assert.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { SECTOR = 512, FILES_MOST = 4096, NAMES_MOST = 8 };

enum kind { WRITE, TRUNCATE, SYNC, APPEAR, VANISH, SYNC_FOLDER, MARK };

/* A file keeps its number from creation to deletion, whatever its name. */
struct entry {
	enum kind kind;
	uint32_t file;
	uint32_t name;
	uint32_t number; /* of a mark */
	int64_t at;	 /* offset, or size */
	struct str bytes;
};

static struct {
	sqlite3_vfs vfs;
	sqlite3_vfs *real;
	struct arena arena;
	VEC(struct entry) log;
	struct str names[NAMES_MOST]; /* the last part of paths */
	uint32_t file[NAMES_MOST];    /* the file that has the name now */
	uint32_t n_names;
	uint32_t n_files;
} shim;

/* Our SQLite file object, wrapping the real one. */
struct file {
	sqlite3_file base;
	uint32_t id;
	uint32_t name;
	bool is_new_journal; /* its first sync syncs the folder too */
	sqlite3_file *real;
};

static struct entry *append(enum kind kind, uint32_t file)
{
	struct entry *entry = vec_push(&shim.log);

	*entry = (struct entry){.kind = kind, .file = file};
	return entry;
}

static uint32_t name_of(const char *path)
{
	const char *slash = strrchr(path, '/');
	struct str name = str_of(slash ? slash + 1 : path);

	for (uint32_t i = 0; i < shim.n_names; i++)
		if (str_eq(shim.names[i], name))
			return i;
	assert(shim.n_names < NAMES_MOST);
	shim.names[shim.n_names] = arena_copy(&shim.arena, name);
	shim.file[shim.n_names] = UINT32_MAX;
	return shim.n_names++;
}

/* The file that has a name now; a new file adds an entry to the log. */
static uint32_t file_named(uint32_t name)
{
	if (shim.file[name] == UINT32_MAX) {
		assert(shim.n_files < FILES_MOST);
		shim.file[name] = shim.n_files++;
		append(APPEAR, shim.file[name])->name = name;
	}
	return shim.file[name];
}

static sqlite3_file *real_of(sqlite3_file *file)
{
	return ((struct file *)file)->real;
}

static int file_close(sqlite3_file *file)
{
	sqlite3_file *real = real_of(file);
	int code = real->pMethods->xClose(real);

	sqlite3_free(real);
	return code;
}

static int file_read(sqlite3_file *file, void *bytes, int n, sqlite3_int64 at)
{
	return real_of(file)->pMethods->xRead(real_of(file), bytes, n, at);
}

static int file_write(sqlite3_file *file, const void *bytes, int n,
		      sqlite3_int64 at)
{
	struct entry *entry = append(WRITE, ((struct file *)file)->id);

	entry->at = at;
	entry->bytes = arena_copy(&shim.arena, (struct str){bytes, (size_t)n});
	return real_of(file)->pMethods->xWrite(real_of(file), bytes, n, at);
}

static int file_truncate(sqlite3_file *file, sqlite3_int64 size)
{
	append(TRUNCATE, ((struct file *)file)->id)->at = size;
	return real_of(file)->pMethods->xTruncate(real_of(file), size);
}

static int file_sync(sqlite3_file *file, int flags)
{
	struct file *own = (struct file *)file;

	append(SYNC, own->id);
	if (own->is_new_journal)
		append(SYNC_FOLDER, own->id);
	own->is_new_journal = false;
	return real_of(file)->pMethods->xSync(real_of(file), flags);
}

static int file_size(sqlite3_file *file, sqlite3_int64 *size)
{
	return real_of(file)->pMethods->xFileSize(real_of(file), size);
}

static int file_lock(sqlite3_file *file, int lock)
{
	return real_of(file)->pMethods->xLock(real_of(file), lock);
}

static int file_unlock(sqlite3_file *file, int lock)
{
	return real_of(file)->pMethods->xUnlock(real_of(file), lock);
}

static int file_check(sqlite3_file *file, int *reserved)
{
	return real_of(file)->pMethods->xCheckReservedLock(real_of(file),
							   reserved);
}

static int file_control(sqlite3_file *file, int what, void *argument)
{
	return real_of(file)->pMethods->xFileControl(real_of(file), what,
						     argument);
}

static int file_sector(sqlite3_file *file)
{
	return real_of(file)->pMethods->xSectorSize(real_of(file));
}

static int file_traits(sqlite3_file *file)
{
	return real_of(file)->pMethods->xDeviceCharacteristics(real_of(file));
}

static const sqlite3_io_methods methods = {
	.iVersion = 1,
	.xClose = file_close,
	.xRead = file_read,
	.xWrite = file_write,
	.xTruncate = file_truncate,
	.xSync = file_sync,
	.xFileSize = file_size,
	.xLock = file_lock,
	.xUnlock = file_unlock,
	.xCheckReservedLock = file_check,
	.xFileControl = file_control,
	.xSectorSize = file_sector,
	.xDeviceCharacteristics = file_traits,
};

static int vfs_open(sqlite3_vfs *vfs, const char *path, sqlite3_file *file,
		    int flags, int *out)
{
	struct file *own = (struct file *)file;
	int code;

	(void)vfs;
	own->base.pMethods = NULL;
	own->real = sqlite3_malloc(shim.real->szOsFile);
	memset(own->real, 0, (size_t)shim.real->szOsFile);
	own->is_new_journal = path && (flags & SQLITE_OPEN_MAIN_JOURNAL) &&
			      access(path, F_OK);
	code = shim.real->xOpen(shim.real, path, own->real, flags, out);
	if (code != SQLITE_OK) {
		sqlite3_free(own->real);
		return code;
	}
	own->base.pMethods = &methods;
	own->name = name_of(path ? path : "temporary");
	own->id = file_named(own->name);
	return SQLITE_OK;
}

static int vfs_delete(sqlite3_vfs *vfs, const char *path, int sync_folder)
{
	uint32_t name = name_of(path);
	int code = shim.real->xDelete(shim.real, path, sync_folder);

	(void)vfs;
	if (code != SQLITE_OK || shim.file[name] == UINT32_MAX)
		return code;
	append(VANISH, shim.file[name])->name = name;
	shim.file[name] = UINT32_MAX;
	if (sync_folder)
		append(SYNC_FOLDER, 0)->number = true;
	return code;
}

void powerloss_begin(void)
{
	shim.real = sqlite3_vfs_find(NULL);
	shim.vfs = *shim.real;
	shim.vfs.pNext = NULL;
	shim.vfs.zName = "powerloss";
	shim.vfs.szOsFile = (int)sizeof(struct file);
	shim.vfs.xOpen = vfs_open;
	shim.vfs.xDelete = vfs_delete;
	shim.n_names = shim.n_files = 0;
	sqlite3_vfs_register(&shim.vfs, 1);
}

void powerloss_end(void)
{
	sqlite3_vfs_unregister(&shim.vfs);
	sqlite3_vfs_register(shim.real, 1);
}

void powerloss_forget(void)
{
	vec_finish(&shim.log);
	arena_finish(&shim.arena);
}

void powerloss_mark(uint32_t n)
{
	append(MARK, 0)->number = n;
}

uint32_t powerloss_length(void)
{
	return shim.log.n;
}

uint32_t powerloss_marked(uint32_t at)
{
	while (at--)
		if (shim.log.at[at].kind == MARK)
			return shim.log.at[at].number;
	return 0;
}

/* The entry up to which a file or the folder is durable. */
static uint32_t synced(uint32_t at, uint32_t file,
		       const struct powerloss_disk *disk)
{
	if (disk->ignores_syncs)
		return 0;
	while (at--) {
		const struct entry *entry = &shim.log.at[at];

		if (entry->kind == SYNC && entry->file == file)
			return at;
	}
	return 0;
}

static uint32_t folder_synced(uint32_t at, const struct powerloss_disk *disk)
{
	if (disk->ignores_syncs)
		return 0;
	while (at--) {
		const struct entry *entry = &shim.log.at[at];

		/* A deletion is identified by its number. */
		if (entry->kind == SYNC_FOLDER &&
		    !(disk->ignores_folders && entry->number))
			return at;
	}
	return 0;
}

/* Did an unsynced change survive? */
static bool survives(struct rng *rng, uint32_t seed)
{
	return seed == 1 || (seed && rng_below(rng, 2));
}

static void write_at(int fd, const struct entry *entry, size_t from, size_t n)
{
	if (pwrite(fd, entry->bytes.ptr + from, n, entry->at + (int64_t)from) !=
	    (ssize_t)n)
		abort();
}

/* Writes by sectors, some of which may be missing. */
static void tear(int fd, const struct entry *entry, struct rng *rng)
{
	for (size_t from = 0; from < entry->bytes.len; from += SECTOR) {
		size_t n = entry->bytes.len - from;

		if (rng_below(rng, 2))
			write_at(fd, entry, from, n < SECTOR ? n : SECTOR);
	}
}

static void replay(int fd, const struct entry *entry, bool whole,
		   struct rng *rng)
{
	if (entry->kind == TRUNCATE) {
		if (ftruncate(fd, entry->at))
			abort();
	} else if (whole || rng_below(rng, 3)) {
		write_at(fd, entry, 0, entry->bytes.len);
	} else {
		tear(fd, entry, rng);
	}
}

static void restore_file(uint32_t at, uint32_t file, uint32_t seed,
			 const struct powerloss_disk *disk, struct rng *rng,
			 const char *path)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0600);
	uint32_t safe = synced(at, file, disk);

	for (uint32_t i = 0; i < at; i++) {
		const struct entry *entry = &shim.log.at[i];

		if (entry->file != file ||
		    (entry->kind != WRITE && entry->kind != TRUNCATE))
			continue;
		if (i < safe)
			replay(fd, entry, true, rng);
		else if (survives(rng, seed))
			replay(fd, entry, seed == 1, rng);
	}
	close(fd);
}

void powerloss_restore(uint32_t at, uint32_t seed,
		       const struct powerloss_disk *disk, const char *folder)
{
	struct rng rng = rng_make(seed, at);
	uint32_t safe = folder_synced(at, disk);
	uint32_t file[NAMES_MOST];

	for (uint32_t i = 0; i < NAMES_MOST; i++)
		file[i] = UINT32_MAX;
	for (uint32_t i = 0; i < at; i++) {
		const struct entry *entry = &shim.log.at[i];

		if (entry->kind != APPEAR && entry->kind != VANISH)
			continue;
		if (i < safe || survives(&rng, seed))
			file[entry->name] = entry->kind == APPEAR ? entry->file
								  : UINT32_MAX;
	}
	for (uint32_t i = 0; i < shim.n_names; i++) {
		char path[512];

		snprintf(path, sizeof(path), "%s/" STR_FMT, folder,
			 STR_ARG(shim.names[i]));
		unlink(path);
		if (file[i] != UINT32_MAX)
			restore_file(at, file[i], seed, disk, &rng, path);
	}
}
