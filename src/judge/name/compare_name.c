#include "judge/name/compare.h"
#include "judge/name/judge_person.h"
#include "judge/name/judge_thing.h"
#include "judge/name/name_stage.h"

struct ruling compare_name(const struct naming *naming)
{
	struct name_match match = name_match(naming, &name_stages_of_name);

	if (match.answer > STAGE_FOLDED && naming->is_negation)
		return RULING(VERDICT_WRONG, "say what it is, not what it is "
					     "not");
	if (match.answer > STAGE_FOLDED && naming->is_hedge)
		return RULING(VERDICT_WRONG, "one answer only");
	if (match.answer != STAGE_NONE || match.other != STAGE_NONE)
		return rule_match(naming, match);
	if (!naming->question->person)
		return judge_thing(naming);
	return naming->person ? judge_person(naming) : RULING_WRONG;
}
