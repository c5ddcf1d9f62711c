#ifndef PACK_SOURCE_H
#define PACK_SOURCE_H

/*
 * source: the text of a pack file, and how to point into it.
 *
 * Only regular files of at most 64 MiB in clean UTF-8 get in.
 *
 *	struct source source;
 *	if (source_read(&source, "questions/amanat.yaml", &diags)) {
 *		source_error(&source, &diags, span, "write a date", "...");
 *		source_finish(&source);
 *	}
 */

#include "base/diag.h"
#include "base/str.h"

#include <stdbool.h>

enum { SOURCE_LIMIT = 64 * 1024 * 1024 };

struct source {
	struct str path; /* borrowed */
	struct str text; /* owned */
};

/* Reads the file at `path`; on failure says why and leaves nothing to free. */
bool source_read(struct source *source, const char *path, struct diags *diags);

/* The same for text that is in memory already; it is copied. */
bool source_copy(struct source *source, const char *path, struct str text,
		 struct diags *diags);

void source_finish(struct source *source);

/* Appends a diagnostic with the line that `span` is on. `hint` may be NULL. */
void source_error(const struct source *source, struct diags *diags,
		  struct span span, const char *hint, const char *format, ...)
	__attribute__((format(printf, 5, 6)));
void source_warning(const struct source *source, struct diags *diags,
		    struct span span, const char *hint, const char *format, ...)
	__attribute__((format(printf, 5, 6)));

#endif
