#include "pack/kind.h"

#define NONE INDEX_NONE

const struct kind kinds[FACT_KINDS] = {
	[FACT_EVENT] =
		{
			.name = "event",
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
