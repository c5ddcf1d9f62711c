#include "pack/warning.h"

/* Packs refer to these names: never rename one. */
static const struct str names[WARNINGS] = {
	[WARN_ACCEPT_UNUSED] = STR("accept-unused"),
	[WARN_ANSWER_STANDS_OUT] = STR("answer-stands-out"),
	[WARN_ARTICLE] = STR("article"),
	[WARN_COMMA_LIST] = STR("comma-list"),
	[WARN_DAY_UNUSED] = STR("day-unused"),
	[WARN_FEW_EXCLUSIONS] = STR("few-exclusions"),
	[WARN_FLAG_COMPLETE] = STR("flag-complete"),
	[WARN_FULL_STOP] = STR("full-stop"),
	[WARN_ID_OF_NAME] = STR("id-of-name"),
	[WARN_LIST_TITLE] = STR("list-title"),
	[WARN_LONG_ANSWER] = STR("long-answer"),
	[WARN_MAY_CHANGE] = STR("may-change"),
	[WARN_MAY_REPEAT] = STR("may-repeat"),
	[WARN_NAME_IN_NAME] = STR("name-in-name"),
	[WARN_NAMESAKE] = STR("namesake"),
	[WARN_NAME_TELLS_ORDER] = STR("name-tells-order"),
	[WARN_NO_HAPPENING] = STR("no-happening"),
	[WARN_NO_TIME] = STR("no-time"),
	[WARN_NO_TITLE] = STR("no-title"),
	[WARN_NOTHING_ASKED] = STR("nothing-asked"),
	[WARN_PLACEHOLDER] = STR("placeholder"),
	[WARN_QUESTION_TITLE] = STR("question-title"),
	[WARN_SAME_FACT] = STR("same-fact"),
	[WARN_SAME_ID] = STR("same-id"),
	[WARN_SAMPLE] = STR("sample"),
	[WARN_SEMICOLON] = STR("semicolon"),
	[WARN_SPREADSHEET] = STR("spreadsheet"),
	[WARN_SUBJECT_TELLS] = STR("subject-tells"),
	[WARN_VACANCY] = STR("vacancy"),
	[WARN_VAGUE_TITLE] = STR("vague-title"),
	[WARN_YEARS] = STR("years"),
};

struct str warning_name(enum warning warning)
{
	return names[warning];
}
