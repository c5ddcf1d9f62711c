#ifndef PACK_SOURCE_H
#define PACK_SOURCE_H

/*
 * source: the text of a pack file, and how to point into it.
 *
 * Only regular files of at most 64 MiB in clean UTF-8 are accepted. The text is
 * read piece by piece, so that a file rejected early is not read to its end.
 *
 *	struct source source;
 *	if (source_read(&source, "questions/amanat.yaml", &diags)) {
 *		while (source_more(&source, &diags))
 *			use(source.text);
 *		source_error(&source, &diags, span, "write a date", "...");
 *		source_finish(&source);
 *	}
 */

#include "base/diag.h"
#include "base/file.h"
#include "base/str.h"
#include "pack/warning.h"

#include <stdbool.h>

enum { SOURCE_LIMIT = 64 * 1024 * 1024 };

struct source {
	struct str path;  /* borrowed */
	struct str text;  /* owned: what has been read and checked so far */
	struct str piece; /* the latest part of it */
	size_t done;	  /* bytes of text so far, kept or not */
	uint64_t hash;	  /* of what has been read: str_mix() of all bytes */
	int fd;		  /* -1 when there is no more to read */
	size_t size;	  /* of what has not been read yet */
	size_t filled;	  /* bytes read; may end within a character */
	bool keeps;	  /* else only the last piece is kept */
	struct file_stamp stamp; /* when it was opened */
	struct source *beside;	 /* owned: the last file beside it */
};

/*
 * Opens the file at `path` and reads its first piece; on failure reports why
 * and leaves nothing to finish. Sets `diags->unreadable` if the system could
 * not open or read it.
 */
bool source_read(struct source *source, const char *path, struct diags *diags);

/* The same for a reader that needs only one piece at a time. */
bool source_pass(struct source *source, const char *path, struct diags *diags);

/* The same for text already in memory, which is copied. */
bool source_copy(struct source *source, const char *path, struct str text,
		 struct diags *diags);

/*
 * Opens a file in the folder of `source`, of which it becomes a part: its
 * content counts in the hash, and it is finished along with it. Does not follow
 * a symbolic link. NULL with the reason in `*why` if it cannot be opened, or
 * with an error if it is not text.
 */
struct source *source_open_beside(struct source *source, struct str name,
				  const char **why, struct diags *diags);

/* Is that the name, or path, of a file that only packs include:
 * `people.part.yaml`? */
bool source_is_part(struct str name);

/* The source itself for 0, else the file beside it with that number. */
const struct source *source_file(const struct source *source, uint32_t number);

/* How many files were opened beside it. */
uint32_t source_count_beside(const struct source *source);

/* The hash of its content and that of all files beside it. */
uint64_t source_hash(const struct source *source);

void source_finish(struct source *source);

/*
 * Reads the next piece after `source->text`, which does not move. False at the
 * end, and with an error if the file cannot be read or is not text.
 */
bool source_more(struct source *source, struct diags *diags);

/* The line with this number, counted from 1, without its line ending. */
struct str source_line(const struct source *source, uint32_t line);

/* The place of a byte of the text. */
struct span source_span(const struct source *source, size_t offset);

/* Appends a diagnostic with the source line of `span`. `hint` may be NULL. */
void source_error(const struct source *source, struct diags *diags,
		  struct span span, const char *hint, const char *format, ...)
	__attribute__((format(printf, 5, 6)));
void source_warning(const struct source *source, struct diags *diags,
		    enum warning id, struct span span, const char *hint,
		    const char *format, ...)
	__attribute__((format(printf, 6, 7)));

#endif
