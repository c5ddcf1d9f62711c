#ifndef BASE_FILE_H
#define BASE_FILE_H

/*
 * file: names, locks and renames of files.
 */

#include "base/arena.h"
#include "base/str.h"
#include "base/strbuf.h"

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

struct stat;

/* What tells a file, and a change of it. */
struct file_stamp {
	uint64_t device;
	uint64_t inode;
	uint64_t size;
	int64_t modified[2]; /* seconds, nanoseconds */
	int64_t changed[2];
};

struct file_stamp file_stamp(const struct stat *status);

/* Makes an empty file that its owner alone can read; sets errno. */
bool file_make(const char *path);

/* The folder of a file, `.` when it has none. */
void file_folder(struct strbuf *out, const char *path);

/*
 * Renames a file, both names being on one file system; fails with EEXIST when
 * there is a file `to`. Where the file system cannot do that in one step, a
 * process that is killed may leave both names, or an empty file `to`.
 */
bool file_rename_new(const char *from, const char *to);

/* Brings the entries of the folder of a file to the disk; sets errno. */
bool file_sync_folder(const char *path);

/* The path FOLDER/NAME in the first of `n` folders that has something of that
 * name other than a folder, or may have it where the disk fails; made in
 * `arena`, empty when none has. */
struct str file_find(const struct str *folders, uint32_t n, struct str name,
		     struct arena *arena);

/*
 * Takes the lock on the byte of an open file at `at` without waiting. It
 * belongs to the open file, not to the process, so that closing the same file
 * elsewhere does not end it. False, with errno EAGAIN or EACCES, when another
 * has it.
 */
bool file_lock_byte(int fd, off_t at);
void file_unlock_byte(int fd, off_t at);

#endif
