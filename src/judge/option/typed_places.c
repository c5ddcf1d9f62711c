#include "judge/judge.h"
#include "judge/option/choose.h"
#include "judge/option/places.h"

static uint32_t copy(const struct places *places, uint32_t *to)
{
	uint32_t n = places->n < ANSWER_OPTIONS_MOST ? places->n
						     : ANSWER_OPTIONS_MOST;

	for (uint32_t i = 0; i < n; i++)
		to[i] = places->at[i];
	return n;
}

uint32_t judge_places(const struct answer *answer, struct str typed,
		      uint32_t *places)
{
	struct lexed lexed;
	struct places read;
	int option;

	if (answer->type < ANSWER_CHOICE || !lex(&lexed, typed, FOLD_BY_SOUND))
		return 0;
	if (answer->type == ANSWER_CHOICE) {
		option = choose(answer, &lexed);
		if (option >= 0)
			places[0] = (uint32_t)option;
		return option >= 0;
	}
	places_read(&read, &lexed, answer->n_options);
	if (answer->type == ANSWER_MATCH)
		places_unpair(&read, answer->n_options);
	if (answer->type != ANSWER_SEVERAL &&
	    !places_each_once(&read, answer->n_options))
		return 0;
	return copy(&read, places);
}
