#ifndef STORE_RECOVER_H
#define STORE_RECOVER_H

/*
 * recover: what can still be read of a damaged record.
 *
 * The file is read page by page, without its index and its list of tables,
 * either of which may be what is damaged. Only rows whose sum is right are
 * taken, so nothing is made up. The format is that of SQLite's
 * <https://www.sqlite.org/fileformat2.html>.
 *
 * Nothing here may be called on a file that is open in SQLite in this process.
 */

#include "store/row_union.h"

/*
 * Puts all that is found into `rows` and how many rows were sound into
 * `*found`; false when that failed, or when a page could not be read, with
 * errno. Reads no part of the file more than a few
 * times, whatever the file says.
 */
bool recover_rows(int fd, struct rows *rows, uint64_t *found);

/* Is or was this a record, so that it is worth to be set aside? */
bool recovery_is_worthwhile(const char *path);

#endif
