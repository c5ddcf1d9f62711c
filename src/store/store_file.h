#ifndef STORE_STORE_FILE_H
#define STORE_STORE_FILE_H

/*
 * store_file: the record as a file, before SQLite sees it.
 *
 * SQLite's locks are lost when the process closes any other descriptor of the
 * file, so do not call these functions on a file that is open in this process.
 */

#include "base/strbuf.h"
#include "store/store_types.h"

#include <stdbool.h>
#include <stdint.h>

/* A regular file, a symbolic link, something else, or none. */
enum store_failure file_kind(const char *path);

/* The failure that an errno means, or `otherwise`. */
enum store_failure failure_of_errno(int number, enum store_failure otherwise);

/* May this process write to it and beside it? Sets errno. */
bool file_writable(const char *path);

/* The name of the file's network file system; NULL if it is local. */
const char *file_network(const char *path);

/*
 * Can every byte of the file and of its journal be read? Sets errno. SQLite
 * reports a file as malformed if the disk fails to read it.
 */
bool file_reads(const char *path);

#endif
