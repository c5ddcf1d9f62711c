#include "store/store_file.h"

#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

enum store_failure failure_of_errno(int number, enum store_failure otherwise)
{
	switch (number) {
	case ENOSPC:
	case EDQUOT:
		return STORE_FULL;
	case EROFS:
	case EACCES:
	case EPERM:
		return STORE_READ_ONLY;
	default:
		return otherwise;
	}
}

enum store_failure file_kind(const char *path)
{
	struct stat status;

	if (lstat(path, &status))
		return errno == ENOENT ? STORE_MISSING : STORE_BROKEN;
	if (S_ISLNK(status.st_mode))
		return STORE_LINK;
	return S_ISREG(status.st_mode) ? STORE_OK : STORE_FOREIGN;
}

/* The journal is created beside the record. */
bool file_writable(const char *path)
{
	struct strbuf folder = STRBUF_INIT;
	bool ok;

	file_folder(&folder, path);
	ok = !access(path, W_OK) && !access(strbuf_text(&folder), W_OK);
	strbuf_finish(&folder);
	return ok;
}

/* From linux/magic.h, or from the source code of file systems not in it. */
static const struct {
	uint32_t magic;
	const char *name;
} networks[] = {
	{0x6969, "nfs"},       {0x517B, "smb"},	       {0xFE534D42, "smb2"},
	{0xFF534D42, "cifs"},  {0x5346414F, "afs"},    {0x6B414653, "afs"},
	{0x73757245, "coda"},  {0x564C, "ncp"},	       {0x01021997, "9p"},
	{0x00C36400, "ceph"},  {0x0BD00BD0, "lustre"}, {0x01161970, "gfs2"},
	{0x7461636F, "ocfs2"}, {0x65735546, "fuse"},   {0x19830326, "fhgfs"},
	{0x47504653, "gpfs"},  {0x786F4256, "vboxsf"}, {0xBACBACBC, "vmhgfs"},
	{0x013111A8, "ibrix"}, {0x7C7C6673, "prl_fs"},
};

const char *file_network(const char *path)
{
	struct statfs disk;

	if (statfs(path, &disk))
		return NULL;
	for (size_t i = 0; i < sizeof(networks) / sizeof(*networks); i++)
		if ((uint32_t)disk.f_type == networks[i].magic)
			return networks[i].name;
	return NULL;
}

static bool reads(const char *path)
{
	char bytes[65536];
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	ssize_t n = fd >= 0 ? 1 : -1;
	off_t at = 0;
	int number;

	while (n > 0) {
		n = pread(fd, bytes, sizeof(bytes), at);
		at += n;
	}
	number = errno;
	if (fd >= 0)
		close(fd);
	errno = number;
	return n == 0;
}

bool file_reads(const char *path)
{
	struct strbuf journal = STRBUF_INIT;
	bool ok;

	strbuf_addf(&journal, "%s-journal", path);
	ok = reads(path) && (reads(strbuf_text(&journal)) || errno == ENOENT);
	strbuf_finish(&journal);
	return ok;
}
