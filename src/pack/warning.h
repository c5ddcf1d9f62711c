#ifndef PACK_WARNING_H
#define PACK_WARNING_H

/*
 * warning: the ids of the warnings of `civiq check`, by which a pack accepts
 * them.
 *
 * A new warning is a line here and one in warning.c.
 */

#include "base/str.h"

enum warning {
	WARN_ACCEPT_UNUSED,
	WARN_ANSWER_STANDS_OUT,
	WARN_ARTICLE,
	WARN_DAY_UNUSED,
	WARN_FEW_EXCLUSIONS,
	WARN_FLAG_COMPLETE,
	WARN_FULL_STOP,
	WARN_ID_OF_NAME,
	WARN_LONG_ANSWER,
	WARN_MAY_CHANGE,
	WARN_MAY_REPEAT,
	WARN_NAME_IN_NAME,
	WARN_NAMESAKE,
	WARN_NAME_TELLS_ORDER,
	WARN_NO_HAPPENING,
	WARN_NO_TITLE,
	WARN_NOTHING_ASKED,
	WARN_SAME_FACT,
	WARN_SAME_ID,
	WARN_SAMPLE,
	WARN_SEMICOLON,
	WARN_SPREADSHEET,
	WARN_SUBJECT_TELLS,
	WARN_VACANCY,
	WARN_VAGUE_TITLE,
	WARN_YEARS,
	WARNINGS
};

/* "full-stop" */
struct str warning_name(enum warning warning);

#endif
