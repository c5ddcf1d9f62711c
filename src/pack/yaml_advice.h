#ifndef PACK_YAML_ADVICE_H
#define PACK_YAML_ADVICE_H

/*
 * yaml_advice: how to quote a text that YAML does not read as one.
 *
 *	struct strbuf hint = STRBUF_INIT;
 *	yaml_advise_quotes(STR("- {what: It's me, you, on: 1999}"), 20, true,
 *			   &hint);
 *	// put the whole text into quotes: "It's me, you"
 */

#include "base/strbuf.h"

#include <stdbool.h>
#include <stdint.h>

/* The text around a column, which counts from 1, as far as its key, its quotes
 * and what follows can be told; `is_flow` says that it stands in braces or
 * brackets. */
struct str yaml_text_around(struct str line, uint32_t column, bool is_flow);

/*
 * Appends the hint for that text. The quotes that it proposes are right for it.
 */
void yaml_advise_quotes(struct str line, uint32_t column, bool is_flow,
			struct strbuf *hint);

/* The same for a place where libyaml found what it did not expect. Appends
 * nothing where that is no text which lacks quotes. */
void yaml_advise_mark(struct str line, uint32_t column, bool is_flow,
		      struct strbuf *hint);

/* The same for an entry of a map in braces that has no value, since the comma
 * before it was meant as text, or its colon is missing. */
void yaml_advise_stranded(struct str line, uint32_t column, struct str entry,
			  struct strbuf *hint);

/* What to do about a mistake that libyaml has words for; a general hint if they
 * are unusual. */
const char *yaml_advise_problem(const char *problem);

/* Is there nothing in front of the column but the first word of the line? */
bool yaml_begins_line(struct str line, uint32_t column);

/* Does the column stand right behind the brace that opens a map? */
bool yaml_is_first_entry(struct str line, uint32_t column);

/* Where a comment begins that may be meant as text, as a column; else 0. */
uint32_t yaml_comment_column(struct str line);

#endif
