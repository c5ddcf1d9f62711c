#ifndef GAME_REPORT_H
#define GAME_REPORT_H

/*
 * report: diagnostics as a person reads them.
 */

#include "base/diag.h"

/*
 * Prints all of them to standard error:
 *
 *	pack.yaml:7:12: error: not a date: `1999-13`
 *	      on: 1999-13
 *	          ^~~~~~~
 *	  hint: write 1999, 1999-02 or 1999-02-12
 */
void report_diags(const struct diags *diags);

#endif
