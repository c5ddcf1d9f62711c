#include "judge/name/name_rules.h"

bool is_asked_for(const struct naming *naming, uint32_t entity)
{
	return answer_names_hold(naming->question, naming->scratch, entity);
}

struct ruling rule_other(const struct naming *naming, uint32_t entity)
{
	return RULING_NAMED(VERDICT_WRONG, "that is ",
			    naming->question->pool->shown[entity],
			    ", another name here");
}

enum verdict verdict_of_typos(uint32_t d, size_t n)
{
	static const struct {
		size_t close;
		size_t correct;
	} least[] = {{0, 0}, {4, 8}, {8, 12}, {15, SIZE_MAX}};

	if (d > 3 || n < least[d].close)
		return VERDICT_WRONG;
	return n < least[d].correct ? VERDICT_CLOSE : VERDICT_CORRECT;
}
