#include "question/question.h"

struct str question_kind_name(enum question_kind kind)
{
	static const struct str names[ASK_KINDS] = {
		[ASK_CHOICE] = STR("choice"), [ASK_TYPED] = STR("typed"),
		[ASK_BOOL] = STR("bool"),     [ASK_SEVERAL] = STR("several"),
		[ASK_ORDER] = STR("order"),   [ASK_MATCH] = STR("match"),
		[ASK_GUESS] = STR("guess"),
	};

	return names[kind];
}
