#ifndef STORE_RECOVER_H
#define STORE_RECOVER_H

/*
 * recover: reads what is left of a damaged record.
 *
 * The file is read page by page, without its index and its list of tables,
 * either of which may be what is damaged. Only rows with a correct checksum are
 * taken, so nothing is made up. The format is SQLite's:
 * <https://www.sqlite.org/fileformat2.html>.
 *
 * Do not call this on a file that is open in SQLite in this process.
 */

#include "store/row_union.h"

/*
 * Puts everything found into `rows` and the number of sound rows into `*found`;
 * false if that failed, or if a page could not be read, with errno. Reads no
 * part of the file more than a few times, whatever its contents.
 */
bool recover_rows(int fd, struct rows *rows, uint64_t *found);

/* Is or was this a record, and so worth setting aside? */
bool recovery_is_worthwhile(const char *path);

#endif
