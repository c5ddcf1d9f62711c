#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct file_stamp file_stamp(const struct stat *status)
{
	return (struct file_stamp){
		.device = status->st_dev,
		.inode = status->st_ino,
		.size = (uint64_t)status->st_size,
		.modified = {status->st_mtim.tv_sec, status->st_mtim.tv_nsec},
		.changed = {status->st_ctim.tv_sec, status->st_ctim.tv_nsec},
	};
}

bool file_make(const char *path)
{
	int fd = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW,
		      0600);

	if (fd < 0)
		return false;
	close(fd);
	return true;
}

void file_folder(struct strbuf *out, const char *path)
{
	const char *slash = strrchr(path, '/');

	if (!slash)
		strbuf_addc(out, '.');
	else if (slash == path)
		strbuf_addc(out, '/');
	else
		strbuf_add(out, (struct str){path, (size_t)(slash - path)});
}

bool file_rename_new(const char *from, const char *to)
{
	if (!renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE))
		return true;
	if (errno != EINVAL && errno != ENOSYS)
		return false;
	if (!link(from, to)) {
		unlink(from);
		return true;
	}
	/* Without hard links the name is taken first. */
	if (errno == EEXIST || !file_make(to))
		return false;
	if (!rename(from, to))
		return true;
	unlink(to);
	return false;
}

/* Some file systems have no such thing as syncing a folder. */
static bool sync_folder(const char *folder)
{
	int fd = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	bool ok = fd >= 0 && (!fsync(fd) || errno == EINVAL);
	int number = errno;

	if (fd >= 0)
		close(fd);
	errno = number;
	return ok;
}

bool file_sync_folder(const char *path)
{
	struct strbuf folder = STRBUF_INIT;
	bool ok;

	file_folder(&folder, path);
	ok = sync_folder(strbuf_text(&folder));
	strbuf_finish(&folder);
	return ok;
}

/* A disk that fails does not say that there is no such file. */
static bool is_there(const char *path)
{
	struct stat status;

	return stat(path, &status) ? errno == EIO : !S_ISDIR(status.st_mode);
}

struct str file_find(const struct str *folders, uint32_t n, struct str name,
		     struct arena *arena)
{
	for (uint32_t i = 0; i < n; i++) {
		struct str path =
			arena_printf(arena, STR_FMT "/" STR_FMT,
				     STR_ARG(folders[i]), STR_ARG(name));

		if (is_there(path.ptr))
			return path;
	}
	return STR_NONE;
}

static bool set_lock(int fd, off_t at, short type)
{
	struct flock byte = {
		.l_type = type,
		.l_whence = SEEK_SET,
		.l_start = at,
		.l_len = 1,
	};

	return !fcntl(fd, F_OFD_SETLK, &byte);
}

bool file_lock_byte(int fd, off_t at)
{
	return set_lock(fd, at, F_WRLCK);
}

void file_unlock_byte(int fd, off_t at)
{
	set_lock(fd, at, F_UNLCK);
}
