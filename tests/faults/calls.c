#include "calls.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <unistd.h>

static struct {
	bool active;
	bool network;
	enum calls_action action;
	uint64_t when;
	uint64_t made;
} plan;

void calls_plan(enum calls_action action, uint64_t when)
{
	plan.active = true;
	plan.action = action;
	plan.when = when;
	plan.made = 0;
}

uint64_t calls_made(void)
{
	return plan.made;
}

void calls_pretend_network(bool network)
{
	plan.network = network;
}

static bool fails(int number)
{
	errno = number;
	return true;
}

/* Should this call fail? `grows` if it would need more disk space. */
static bool trips(bool grows)
{
	if (!plan.active)
		return false;
	plan.made++;
	if (plan.action == CALLS_FULL && plan.made >= plan.when)
		return grows && fails(ENOSPC);
	if (plan.made != plan.when)
		return false;
	switch (plan.action) {
	case CALLS_KILL:
	case CALLS_CUT:
		kill(getpid(), SIGKILL);
		return true;
	case CALLS_EIO:
		return fails(EIO);
	case CALLS_ENOSPC:
		return fails(ENOSPC);
	case CALLS_COUNT:
	case CALLS_FULL:
		break;
	}
	return false;
}

static bool cuts(void)
{
	return plan.active && plan.action == CALLS_CUT &&
	       plan.made + 1 == plan.when;
}

/* The C library's headers rename these functions depending on the size of
 * file offsets; these are the names in its binary. */
#pragma GCC diagnostic ignored "-Wmissing-prototypes"

int open64(const char *path, int flags, ...)
{
	va_list args;
	mode_t mode;

	va_start(args, flags);
	mode = va_arg(args, mode_t);
	va_end(args);
	if (trips(flags & O_CREAT))
		return -1;
	return (int)syscall(SYS_openat, AT_FDCWD, path, flags, mode);
}

int open(const char *path, int flags, ...)
{
	va_list args;
	mode_t mode;

	va_start(args, flags);
	mode = va_arg(args, mode_t);
	va_end(args);
	return open64(path, flags, mode);
}

int close(int fd)
{
	/* A close that fails has still closed the descriptor. */
	int result = (int)syscall(SYS_close, fd);

	return trips(false) ? -1 : result;
}

ssize_t pread64(int fd, void *bytes, size_t n, off_t at)
{
	return trips(false) ? -1 : syscall(SYS_pread64, fd, bytes, n, at);
}

ssize_t pwrite64(int fd, const void *bytes, size_t n, off_t at)
{
	if (cuts())
		syscall(SYS_pwrite64, fd, bytes, n / 2, at);
	return trips(true) ? -1 : syscall(SYS_pwrite64, fd, bytes, n, at);
}

int fsync(int fd)
{
	return trips(true) ? -1 : (int)syscall(SYS_fsync, fd);
}

int fdatasync(int fd)
{
	return trips(true) ? -1 : (int)syscall(SYS_fdatasync, fd);
}

int ftruncate64(int fd, off_t size)
{
	return trips(true) ? -1 : (int)syscall(SYS_ftruncate, fd, size);
}

int unlink(const char *path)
{
	return trips(false) ? -1
			    : (int)syscall(SYS_unlinkat, AT_FDCWD, path, 0);
}

int rename(const char *from, const char *to)
{
	return trips(true) ? -1
			   : (int)syscall(SYS_renameat2, AT_FDCWD, from,
					  AT_FDCWD, to, 0);
}

int link(const char *from, const char *to)
{
	return trips(true) ? -1
			   : (int)syscall(SYS_linkat, AT_FDCWD, from, AT_FDCWD,
					  to, 0);
}

int access(const char *path, int mode)
{
	return trips(false) ? -1
			    : (int)syscall(SYS_faccessat, AT_FDCWD, path, mode);
}

int fcntl64(int fd, int command, ...)
{
	va_list args;
	void *argument;

	va_start(args, command);
	argument = va_arg(args, void *);
	va_end(args);
	return trips(false) ? -1
			    : (int)syscall(SYS_fcntl, fd, command, argument);
}

int fcntl(int fd, int command, ...)
{
	va_list args;
	void *argument;

	va_start(args, command);
	argument = va_arg(args, void *);
	va_end(args);
	return fcntl64(fd, command, argument);
}

int stat64(const char *path, struct stat64 *status)
{
	return trips(false) ? -1
			    : (int)syscall(SYS_newfstatat, AT_FDCWD, path,
					   status, 0);
}

int lstat64(const char *path, struct stat64 *status)
{
	return trips(false) ? -1
			    : (int)syscall(SYS_newfstatat, AT_FDCWD, path,
					   status, AT_SYMLINK_NOFOLLOW);
}

int fstat64(int fd, struct stat64 *status)
{
	return trips(false) ? -1 : (int)syscall(SYS_fstat, fd, status);
}

int stat(const char *path, struct stat *status)
{
	return trips(false) ? -1
			    : (int)syscall(SYS_newfstatat, AT_FDCWD, path,
					   status, 0);
}

int lstat(const char *path, struct stat *status)
{
	return trips(false) ? -1
			    : (int)syscall(SYS_newfstatat, AT_FDCWD, path,
					   status, AT_SYMLINK_NOFOLLOW);
}

int fstat(int fd, struct stat *status)
{
	return trips(false) ? -1 : (int)syscall(SYS_fstat, fd, status);
}

int statfs(const char *path, struct statfs *disk)
{
	enum { NFS = 0x6969 };
	int result = (int)syscall(SYS_statfs, path, disk);

	if (plan.network)
		disk->f_type = NFS;
	return result;
}
