#ifndef PACK_PACK_CACHE_H
#define PACK_PACK_CACHE_H

/*
 * pack_cache: packs as they are in memory, kept in files to be mapped.
 *
 * Reading a pack is parsing and checking; what comes of it is written once to
 * a folder, and mapped the next time. One file for each pack file:
 *
 *	magic, format	of this civiq, with the sizes of its tables
 *	sum		of all that follows, so that damage is noticed
 *	origin		path, device, inode, size, mtime and ctime of the pack
 *	meta, counts	and then the tables, as in struct pack
 *
 * It is used when all of that agrees with the pack file as it is now, when the
 * tables beside the pack are as they were read, when the file is the user's
 * own, when it was written at least two seconds after the pack and its tables
 * (a later change within the same tick of the clock would not show), and when
 * pack_integrity_holds(). Else it is as if it were not there: the pack is
 * read, and the file written anew, beside it first and then renamed. The
 * content of the pack file is not read again: its hash in the pack is that of
 * the bytes which were read then.
 *
 * Any of the files may be deleted at any time.
 */

#include "pack/pack.h"

/* Smaller packs, with their tables, are read as quickly as mapped. */
enum { PACK_CACHE_LEAST = 16 * 1024 };

/*
 * Like pack_load(), by way of the cache in `folder`, which must exist; NULL or
 * an empty text for none. What goes wrong with the cache is never an error.
 * Warnings are given only when the pack is read.
 */
struct pack *pack_cache_load(const char *path, struct str folder,
			     struct diags *diags);

#endif
