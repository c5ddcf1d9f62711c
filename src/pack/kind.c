#include "pack/kind.h"

#define NONE INDEX_NONE
#define SAY  [ROLE_SAY] = {true, NAMES_NONE, NAMES_NONE}

const struct kind kinds[FACT_KINDS] = {
	[FACT_EVENT] =
		{
			.name = "event",
			.roles = {[ROLE_ON] = {true, EVENT_ON, EVENT_WHAT},
				  [ROLE_WHAT] = {true, EVENT_WHAT, EVENT_ON},
				  SAY},
			.complete = COMPLETE_EACH,
			.columns = {{"what", COLUMN_TEXT, .typed = true,
				     .needed = true},
				    {"on", COLUMN_DATE, .needed = true}},
			.own = EVENT_WHAT,
			.date = EVENT_ON,
			.dates = {EVENT_ON, NONE},
			.id_name = EVENT_WHAT,
			.id_date = EVENT_ON,
		},
	[FACT_TERM] =
		{
			.name = "term",
			.roles = {[ROLE_WHO] = {true, TERM_WHO, TERM_FROM},
				  [ROLE_ON] = {true, TERM_FROM, TERM_WHO},
				  SAY},
			.complete = COMPLETE_NO,
			.columns = {{"who", COLUMN_TEXT, .typed = true,
				     .needed = true},
				    {"from", COLUMN_DATE, .needed = true},
				    {"to", COLUMN_DATE, .last = true}},
			.own = TERM_WHO,
			.date = TERM_FROM,
			.dates = {TERM_FROM, TERM_TO, NONE},
			.id_name = TERM_WHO,
			.id_date = TERM_FROM,
		},
	[FACT_RENAME] =
		{
			.name = "rename",
			.roles = {[ROLE_ON] = {true, RENAME_FROM, RENAME_NAME},
				  SAY},
			.complete = COMPLETE_EACH,
			.columns = {{"name", COLUMN_TEXT, .needed = true},
				    {"from", COLUMN_DATE, .needed = true},
				    {"also", COLUMN_TEXTS, .needed = false}},
			.own = RENAME_NAME,
			.date = RENAME_FROM,
			.dates = {RENAME_FROM, NONE},
			.id_name = NONE,
			.id_date = RENAME_FROM,
		},
	[FACT_LIST] =
		{
			.name = "list",
			.roles = {[ROLE_WHAT] = {true, LIST_WHAT, NAMES_NONE},
				  SAY},
			.complete = COMPLETE_NO,
			.columns = {{"what", COLUMN_TEXT, .typed = true,
				     .needed = true},
				    {"on", COLUMN_DATE, .needed = false}},
			.own = LIST_WHAT,
			.date = LIST_ON,
			.dates = {LIST_ON, NONE},
			.id_name = LIST_WHAT,
			.id_date = NONE,
		},
	[FACT_SERIES] =
		{
			.name = "series",
			.roles = {[ROLE_VALUE] = {true, NAMES_SELF, SERIES_ON},
				  [ROLE_ON] = {true, SERIES_ON, NAMES_SELF},
				  [ROLE_SHARE] = {true, NAMES_SELF, SERIES_ON},
				  [ROLE_MOST] = {true, SERIES_ON, NAMES_NONE},
				  [ROLE_LEAST] = {true, SERIES_ON, NAMES_NONE},
				  SAY},
			.complete = COMPLETE_NO,
			.columns = {{"on", COLUMN_DATE, .needed = true}},
			.own = SERIES_ON,
			.date = SERIES_ON,
			.dates = {SERIES_ON, NONE},
			.id_name = NONE,
			.id_date = SERIES_ON,
		},
	[FACT_LINK] =
		{
			.name = "link",
			.roles = {[ROLE_VALUE] = {true, LINK_VALUE, LINK_WHAT},
				  [ROLE_WHAT] = {true, LINK_WHAT, LINK_VALUE},
				  SAY},
			.complete = COMPLETE_EACH,
			.columns = {{"what", COLUMN_TEXT, .typed = true,
				     .needed = true},
				    {"value", COLUMN_TEXT, .typed = true,
				     .needed = true}},
			.own = LINK_WHAT,
			.date = NONE,
			.dates = {NONE},
			.id_name = LINK_WHAT,
			.id_date = NONE,
		},
	[FACT_NUMBER] =
		{
			.name = "number",
			.roles = {[ROLE_VALUE] = {true, NUMBER_VALUE,
						  NUMBER_WHAT},
				  SAY},
			.complete = COMPLETE_EACH,
			.columns = {{"what", COLUMN_TEXT, .typed = true,
				     .needed = true},
				    {"value", COLUMN_NUMBER, .typed = true,
				     .needed = true}},
			.own = NUMBER_WHAT,
			.date = NONE,
			.dates = {NONE},
			.id_name = NUMBER_WHAT,
			.id_date = NONE,
		},
};

struct str kind_name(enum fact_kind kind)
{
	return str_of(kinds[kind].name);
}
