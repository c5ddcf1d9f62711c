#include "base/temporary.h"

#include "base/file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define PREFIX ".civiq-"
#define SUFFIX ".tmp"

enum {
	LOCK_AT = 0x40001000, /* a byte that SQLite does not lock */
	NAME_LENGTH = sizeof(PREFIX "XXXXXX" SUFFIX) - 1,
	TRIES_MOST = 100
};

static bool add_folder(struct strbuf *out, const char *path)
{
	struct strbuf folder = STRBUF_INIT;
	char *full;

	file_folder(&folder, path);
	full = realpath(strbuf_text(&folder), NULL);
	strbuf_finish(&folder);
	if (!full)
		return false;
	strbuf_addz(out, full);
	free(full);
	return true;
}

static int make(struct strbuf *path, size_t folder)
{
	int fd;

	strbuf_cut(path, folder);
	strbuf_addz(path, "/" PREFIX "XXXXXX" SUFFIX);
	strbuf_text(path);
	fd = mkostemps(path->ptr, sizeof(SUFFIX) - 1, O_CLOEXEC);
	/* Whatever the umask is. */
	if (fd >= 0 && fchmod(fd, 0600)) {
		unlink(strbuf_text(path));
		close(fd);
		fd = -1;
	}
	return fd;
}

/* Another process may sweep the file away before it is locked. */
static bool is_gone(int fd)
{
	struct stat status;

	return !fstat(fd, &status) && !status.st_nlink;
}

bool temporary_make(struct temporary *file, const char *path)
{
	size_t folder;

	*file = (struct temporary){.path = STRBUF_INIT, .fd = -1};
	if (!add_folder(&file->path, path))
		return false;
	folder = file->path.len;
	for (int i = 0; i < TRIES_MOST; i++) {
		file->fd = make(&file->path, folder);
		if (file->fd < 0)
			return false;
		/* Where there are no locks nobody sweeps either. */
		file_lock_byte(file->fd, LOCK_AT);
		if (!is_gone(file->fd))
			return true;
		close(file->fd);
		file->fd = -1;
	}
	errno = EAGAIN;
	return false;
}

bool temporary_publish(struct temporary *file, const char *path)
{
	if (fsync(file->fd) || !file_rename_new(strbuf_text(&file->path), path))
		return false;
	strbuf_reset(&file->path);
	if (file_sync_folder(path))
		return true;
	unlink(path);
	return false;
}

bool temporary_replace(struct temporary *file, const char *path, bool sync)
{
	if ((sync && fsync(file->fd)) || rename(strbuf_text(&file->path), path))
		return false;
	strbuf_reset(&file->path);
	return !sync || file_sync_folder(path);
}

void temporary_finish(struct temporary *file)
{
	int number = errno;

	if (file->fd >= 0) {
		if (file->path.len)
			unlink(strbuf_text(&file->path));
		close(file->fd);
	}
	strbuf_finish(&file->path);
	file->fd = -1;
	errno = number;
}

static bool is_ours(int fd)
{
	struct stat status;

	return !fstat(fd, &status) && S_ISREG(status.st_mode) &&
	       status.st_uid == geteuid() && file_lock_byte(fd, LOCK_AT);
}

static void sweep_one(int folder, const char *name)
{
	int fd = openat(folder, name,
			O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
	char journal[NAME_LENGTH + sizeof("-journal")];

	if (fd < 0)
		return;
	if (is_ours(fd)) {
		snprintf(journal, sizeof(journal), "%s-journal", name);
		unlinkat(folder, journal, 0);
		unlinkat(folder, name, 0);
	}
	close(fd);
}

static bool is_temporary(const char *name)
{
	struct str s = str_of(name);

	return s.len == NAME_LENGTH && str_starts(s, STR(PREFIX)) &&
	       str_ends(s, STR(SUFFIX));
}

void temporary_sweep(const char *path)
{
	struct strbuf folder = STRBUF_INIT;
	struct dirent *entry;
	DIR *all;

	file_folder(&folder, path);
	all = opendir(strbuf_text(&folder));
	strbuf_finish(&folder);
	if (!all)
		return;
	while ((entry = readdir(all)))
		if (is_temporary(entry->d_name))
			sweep_one(dirfd(all), entry->d_name);
	closedir(all);
}
