#ifndef STORE_STORE_FILE_H
#define STORE_STORE_FILE_H

/*
 * store_file: the record as a file, before SQLite sees it.
 *
 * SQLite's locks end when the process closes the file by any other way, so
 * nothing here may be called on a file that is open in this process.
 */

#include "base/strbuf.h"
#include "store/store.h"

#include <stdbool.h>
#include <stdint.h>

/* A regular file, a symbolic link, something else, or none. */
enum store_failure file_kind(const char *path);

/* Makes an empty file that its owner alone can read; sets errno. */
bool file_make(const char *path);

/* May this process write to it and beside it? Sets errno. */
bool file_writable(const char *path);

/* The name of the file system that holds it, where that is on another
 * machine; else NULL. */
const char *file_network(const char *path);

/* The folder of a file, `.` when it has none. */
void file_folder(struct strbuf *out, const char *path);

/* Brings a file, or the entries of a folder, to the disk. */
bool file_sync(const char *path);

#endif
