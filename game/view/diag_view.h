#ifndef GAME_VIEW_DIAG_VIEW_H
#define GAME_VIEW_DIAG_VIEW_H

/*
 * diag_view: diagnostics for people and for programs.
 */

#include "base/diag.h"
#include "base/strbuf.h"

/*
 * Appends all of them:
 *
 *	pack.yaml:7:12: error: not a date: `1999-13`
 *	      on: 1999-13
 *	          ^~~~~~~
 *	  hint: write 1999, 1999-02 or 1999-02-12
 */
void report_text(struct strbuf *out, const struct diags *diags);

/* Appends each as a JSON object on a line of its own. */
void report_json(struct strbuf *out, const struct diags *diags);

/* Prints the text to standard error. */
void report_diags(const struct diags *diags);

#endif
