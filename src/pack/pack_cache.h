#ifndef PACK_PACK_CACHE_H
#define PACK_PACK_CACHE_H

/*
 * pack_cache: packs in their in-memory form, kept in files to be mapped.
 *
 * Reading a pack means parsing and checking it; the result is written once to a
 * folder, and mapped the next time. There is one file per pack file:
 *
 *	magic, format	of this civiq, with the sizes of its tables
 *	sum		of all that follows, so that damage is noticed
 *	origin		path, device, inode, size, mtime and ctime of the pack
 *	meta, counts	and then the tables, as in struct pack
 *
 * It is used if all of that matches the current pack file, if the tables beside
 * the pack are unchanged since they were read, if the file belongs to the user,
 * if it was written at least two seconds after the pack and its tables (a later
 * change within the same tick of the clock would not show), and if
 * pack_integrity_holds(). Otherwise it is ignored: the pack is read, and the
 * file is rewritten, first under a temporary name and then renamed. A cache hit
 * does not read the pack file: the hash in the pack is that of the bytes read
 * back then.
 *
 * Any of the files may be deleted at any time.
 */

#include "pack/pack.h"

/* Smaller packs, including their tables, are read as quickly as mapped. */
enum { PACK_CACHE_LEAST = 16 * 1024 };

/*
 * Like pack_load(), but through the cache in `folder`, which must exist; NULL
 * or an empty text for none. Cache failures are never errors. Warnings are
 * given only if the pack is actually read.
 */
struct pack *pack_cache_load(const char *path, struct str folder,
			     struct diags *diags);

#endif
