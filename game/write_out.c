#include "game/write_out.h"

#include "base/temporary.h"
#include "game/exit_code.h"
#include "game/terminal/output.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool write_all(int fd, struct str bytes)
{
	while (bytes.len) {
		ssize_t n = write(fd, bytes.ptr, bytes.len);

		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return false;
		bytes = str_from(bytes, (size_t)n);
	}
	return true;
}

/* What the file that is replaced has, or what a new one gets. */
static mode_t mode_of(const struct stat *old)
{
	mode_t mask;

	if (old)
		return old->st_mode & 0777;
	mask = umask(0);
	umask(mask);
	return 0666 & ~mask;
}

/* A file that is yet to get its name. */
static bool make(struct temporary *file, const char *path,
		 const struct stat *old, struct str bytes)
{
	return temporary_make(file, path) && write_all(file->fd, bytes) &&
	       !fchmod(file->fd, mode_of(old));
}

static bool replace(const char *path, const struct stat *old, struct str bytes)
{
	struct temporary file;
	bool ok = make(&file, path, old, bytes) &&
		  temporary_replace(&file, path, true);

	temporary_finish(&file);
	return ok;
}

bool write_out_new(const char *path, struct str bytes)
{
	struct temporary file;
	bool ok = make(&file, path, NULL, bytes) &&
		  temporary_publish(&file, path);

	temporary_finish(&file);
	return ok;
}

/* A symbolic link stays; what it points to is replaced. */
static int write_file(const char *path, struct str bytes)
{
	struct stat old;
	bool exists = !stat(path, &old);
	char *real = exists ? realpath(path, NULL) : NULL;
	int status = EXIT_OK;

	if (exists && !S_ISREG(old.st_mode)) {
		output_error("%s: not a regular file", path);
		status = EXIT_IO;
	} else if (!replace(real ? real : path, exists ? &old : NULL, bytes)) {
		output_error("%s: %s", path, strerror(errno));
		status = EXIT_IO;
	}
	free(real);
	return status;
}

int write_out(const char *path, struct str bytes, enum out_type type)
{
	if (path)
		return write_file(path, bytes);
	if (type != OUT_FOR_PEOPLE && output_bytes(bytes))
		return EXIT_OK;
	if (type == OUT_BINARY) {
		output_error("this format is not for a terminal; write it to "
			     "a file with -o FILE");
		return EXIT_USAGE;
	}
	output_text(bytes);
	return EXIT_OK;
}
