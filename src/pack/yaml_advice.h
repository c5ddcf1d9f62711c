#ifndef PACK_YAML_ADVICE_H
#define PACK_YAML_ADVICE_H

/*
 * yaml_advice: how to quote a text that YAML does not read as such.
 *
 *	struct strbuf hint = STRBUF_INIT;
 *	yaml_advise_quotes(STR("- {what: It's me, you, on: 1999}"), 20, true,
 *			   &hint);
 *	// put the whole text into quotes: "It's me, you"
 */

#include "base/strbuf.h"

#include <stdbool.h>
#include <stdint.h>

/* The text around a column, counted from 1, as far as its key, its quotes and
 * what follows allow; `is_flow` means within braces or brackets. */
struct str yaml_text_around(struct str line, uint32_t column, bool is_flow);

/*
 * Appends the hint for that text, with suitable quotes.
 */
void yaml_advise_quotes(struct str line, uint32_t column, bool is_flow,
			struct strbuf *hint);

/* The same for a place where libyaml found something unexpected. Appends
 * nothing if missing quotes are not the reason. */
void yaml_advise_mark(struct str line, uint32_t column, bool is_flow,
		      struct strbuf *hint);

/* The same for an entry of a map in braces that has no value, because the comma
 * before it was meant as text, or its colon is missing. */
void yaml_advise_stranded(struct str line, uint32_t column, struct str entry,
			  struct strbuf *hint);

/* How to fix a mistake that libyaml reports; a general hint if its message is
 * unknown. */
const char *yaml_advise_problem(const char *problem);

/* Is only the first word of the line before the column? */
bool yaml_begins_line(struct str line, uint32_t column);

/* Is the column just after the brace that opens a map? */
bool yaml_is_first_entry(struct str line, uint32_t column);

/* The column of a comment that may be meant as text; 0 for none. */
uint32_t yaml_comment_column(struct str line);

#endif
