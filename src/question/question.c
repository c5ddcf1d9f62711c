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

/* The places on a timeline lie between years, so a digit could be part of
 * one. */
static bool is_timeline(const struct question *q)
{
	return q->kind == ASK_CHOICE && q->partners[0].len;
}

char question_mark(const struct question *q, uint32_t option)
{
	char first = is_timeline(q) ? 'a' : '1';

	for (uint32_t i = 0; i < q->n_options && q->kind != ASK_MATCH; i++)
		if (q->options[i].len && q->options[i].ptr[0] >= '0' &&
		    q->options[i].ptr[0] <= '9')
			first = 'a';
	return (char)(first + (int)option);
}

bool question_may_shuffle(const struct question *q)
{
	return (q->kind == ASK_CHOICE || q->kind == ASK_SEVERAL) &&
	       !is_timeline(q) && question_mark(q, 0) == '1';
}

bool question_has_one_key(const struct question *q)
{
	return q->kind == ASK_CHOICE || q->kind == ASK_BOOL;
}
