#include "judge/judge.h"
#include "judge/option/choose.h"
#include "judge/option/places.h"

static bool names_places(const struct answer *answer, const struct lexed *typed)
{
	struct places places;

	places_read(&places, typed, answer->n_options);
	if (answer->type == ANSWER_SEVERAL)
		return places.n > 0;
	return places_each_once(&places, answer->n_options) ||
	       (answer->type == ANSWER_MATCH &&
		places.n == 2 * answer->n_options);
}

bool judge_accepts(const struct answer *answer, struct str typed)
{
	struct lexed lexed;

	if (answer->type < ANSWER_CHOICE)
		return str_trim(typed).len > 0;
	if (!lex(&lexed, typed, FOLD_BY_SOUND))
		return false;
	return answer->type == ANSWER_CHOICE ? choose(answer, &lexed) >= 0
					     : names_places(answer, &lexed);
}
