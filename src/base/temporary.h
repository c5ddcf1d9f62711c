#ifndef BASE_TEMPORARY_H
#define BASE_TEMPORARY_H

/*
 * temporary: a file that gets its name only when it is complete.
 *
 *	struct temporary copy;
 *	ok = temporary_make(&copy, "copy.db") &&
 *	     write_to(strbuf_text(&copy.path)) &&
 *	     temporary_publish(&copy, "copy.db");
 *	temporary_finish(&copy);
 *
 * It is made beside the file that it is to become, as `.civiq-XXXXXX.tmp`, and
 * only its owner can read it. Its process holds a lock on it, so that
 * temporary_sweep() can tell the ones that a killed process left behind.
 *
 * All functions that return bool set errno when they fail.
 */

#include "base/strbuf.h"

#include <stdbool.h>

struct temporary {
	struct strbuf path; /* absolute, without symbolic links */
	int fd;		    /* empty and open for writing; -1 when not made */
};

/* Makes an empty file in the folder of `path`. */
bool temporary_make(struct temporary *file, const char *path);

/*
 * Syncs the file and gives it the name `path`; fails with EEXIST when there is
 * such a file already, and leaves that as it is.
 */
bool temporary_publish(struct temporary *file, const char *path);

/*
 * Gives the file the name `path`, in place of a file that has it and that
 * nobody may be writing to. With `sync` it is on the disk afterwards.
 */
bool temporary_replace(struct temporary *file, const char *path, bool sync);

/* Closes the file, and deletes it unless it has got its name. To be called
 * whether it was made or not. A database must have been closed before. */
void temporary_finish(struct temporary *file);

/* Deletes what killed processes of this user left in the folder of `path`. */
void temporary_sweep(const char *path);

#endif
