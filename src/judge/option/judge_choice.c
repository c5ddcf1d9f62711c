#include "judge/option/choose.h"
#include "judge/ruling.h"

struct ruling judge_choice(const struct answer *answer,
			   const struct judge_pool *pool,
			   const struct lexed *typed)
{
	int option = choose(answer, typed);

	(void)pool;
	if (option == (int)answer->key)
		return RULING_CORRECT;
	if (option == OPTION_SEVERAL)
		return RULING_UNREAD("one of the options, please");
	return option == OPTION_NONE
		       ? RULING_UNREAD("that is not one of the options")
		       : RULING_WRONG;
}
