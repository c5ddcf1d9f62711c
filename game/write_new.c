#include "game/write_new.h"

#include "game/exit_code.h"
#include "game/terminal/output.h"
#include "game/write_out.h"

#include <errno.h>
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

int file_write_new(const char *path, struct str text)
{
	return write_out_new(path, text) ? EXIT_OK : failed(path);
}
