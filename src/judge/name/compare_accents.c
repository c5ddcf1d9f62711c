#include "judge/name/compare.h"
#include "judge/name/name_stage.h"

/* Is it right except for its accents? */
static bool lacks_accents(const struct naming *naming)
{
	struct answer_names names =
		answer_names(naming->question, naming->scratch);
	const struct name *name;

	while (answer_names_next(&names, &name))
		if (name->whole.plain == naming->typed->whole.plain)
			return true;
	return false;
}

struct ruling compare_accents(const struct naming *naming)
{
	struct name_match match = name_match(naming, &name_stages_of_accents);

	if (match.answer != STAGE_NONE || match.other != STAGE_NONE)
		return rule_match(naming, match);
	return lacks_accents(naming)
		       ? RULING(VERDICT_WRONG,
				"accents and other marks matter here")
		       : RULING_WRONG;
}
