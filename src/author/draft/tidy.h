#ifndef AUTHOR_DRAFT_TIDY_H
#define AUTHOR_DRAFT_TIDY_H

/*
 * tidy: a table as a spreadsheet exported it, put into the form that packs
 * read.
 *
 * Footnotes and what says nothing is taken out; "65–90", "c. 1700", "13 Sep
 * 1997" and "✓" become what the format takes them for. Whatever is changed is
 * told in the notes.
 *
 *	struct strbuf text = STRBUF_INIT;
 *	struct tidy tidy;
 *	if (tidy_read(&tidy, &source, phrases, &diags)) {
 *		if (tidy.is_changed)
 *			tidy_write(&tidy, &text);
 *		tidy_finish(&tidy);
 *	}
 */

#include "author/draft/tidy_table.h"
#include "base/diag.h"
#include "pack/source.h"

/* Reads the rest of the source. False, with the reason in `diags`, of what is
 * no table or has no header. */
bool tidy_read(struct tidy *tidy, struct source *source,
	       const struct phrases *phrases, struct diags *diags);

/* Appends it as a CSV. */
void tidy_write(const struct tidy *tidy, struct strbuf *out);
void tidy_finish(struct tidy *tidy);

#endif
