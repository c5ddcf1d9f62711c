#ifndef EXCHANGE_ARCHIVE_H
#define EXCHANGE_ARCHIVE_H

/*
 * archive: zip files in memory; the only code that calls libzip.
 *
 *	const struct archive_entry entries[] = {{"media", STR("{}")}};
 *	ok = archive_write(&out, entries, 1, &error);
 *
 *	struct archive *archive = archive_open(bytes, &error);
 *	ok = archive && archive_read(archive, "media", 1000, &out, &error);
 *	archive_close(archive);
 *
 * The library is loaded when it is first needed: with all that it depends on,
 * it would double the time in which the program starts. Where it is missing,
 * all functions fail and say so. Errors are clauses without a full stop.
 */

#include "base/strbuf.h"

#include <stdbool.h>
#include <stdint.h>

/* More files than this are refused. */
enum { ARCHIVE_ENTRIES_MOST = 10000 };

struct archive_entry {
	const char *name; /* "xl/workbook.xml" */
	struct str bytes;
};

/* Appends an archive of `n` files, in this order. The same files always give
 * the same bytes. */
bool archive_write(struct strbuf *out, const struct archive_entry *entries,
		   size_t n, struct strbuf *error);

struct archive;

/* Opens an archive for reading; `bytes` must outlive it. NULL on failure. */
struct archive *archive_open(struct str bytes, struct strbuf *error);
void archive_close(struct archive *archive);

/* How many files it holds, and their names, borrowed from it. */
uint32_t archive_count(const struct archive *archive);
struct str archive_name(const struct archive *archive, uint32_t at);

/* Is there a file of this name? */
bool archive_has(const struct archive *archive, const char *name);

/* Appends the content of a file. Fails if there is none of this name, if it is
 * damaged or encrypted, or if it has more than `most` bytes, whatever the
 * archive claims; no more than that is ever unpacked. */
bool archive_read(struct archive *archive, const char *name, size_t most,
		  struct strbuf *out, struct strbuf *error);

#endif
