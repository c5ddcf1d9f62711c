#include "game/write_new.h"

#include "game/exit_code.h"
#include "game/terminal/output.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

enum { ID_MOST = 64 };

static bool is_id(struct str id)
{
	if (!id.len || id.len > ID_MOST)
		return false;
	for (size_t i = 0; i < id.len; i++) {
		char c = id.ptr[i];

		if (!(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9') &&
		    c != '-')
			return false;
	}
	return id.ptr[0] != '-';
}

bool pack_id_is_good(struct str id)
{
	if (is_id(id))
		return true;
	output_error("the id of a pack consists of a-z, 0-9 and -, 64 "
		     "characters at most");
	return false;
}

bool file_is_new(const char *path)
{
	if (access(path, F_OK))
		return true;
	output_error("%s: a file of this name exists already", path);
	return false;
}

static int failed(const char *path)
{
	output_error("%s: %s", path,
		     errno == EEXIST ? "a file of this name exists already"
				     : strerror(errno));
	return errno == EEXIST ? EXIT_FAILED : EXIT_IO;
}

/* O_EXCL checks and creates in one step. */
int file_write_new(const char *path, struct str text)
{
	int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
	size_t done = 0;

	if (fd < 0)
		return failed(path);
	while (done < text.len) {
		ssize_t n = write(fd, text.ptr + done, text.len - done);

		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			break;
		done += (size_t)n;
	}
	if (close(fd) || done < text.len) {
		unlink(path);
		return failed(path);
	}
	return EXIT_OK;
}
