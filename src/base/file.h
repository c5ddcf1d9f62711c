#ifndef BASE_FILE_H
#define BASE_FILE_H

/*
 * file: names of files, and how they get one for good.
 */

#include "base/strbuf.h"

#include <stdbool.h>

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

#endif
