#include "judge/name/compare.h"

#include "base/typo.h"
#include "judge/name/name_stage.h"
#include "judge/name/name_words.h"
#include "judge/text/words.h"

/* A typo is close, but only if nothing else is as near as the answer. */
static bool is_other_as_near(const struct naming *naming, uint32_t d)
{
	const struct judge_pool *pool = naming->question->pool;
	struct str typed = naming->typed->plain;

	for (uint32_t i = 0; pool && i < pool->n_names; i++)
		if (typo_distance(typed, pool->names[i].name.plain, d) <= d &&
		    !is_asked_for(naming, pool->names[i].entity))
			return true;
	return false;
}

static struct ruling rule_typos(const struct naming *naming)
{
	struct answer_names names =
		answer_names(naming->question, naming->scratch);
	const struct name *name;
	uint32_t least = UINT32_MAX;

	while (answer_names_next(&names, &name)) {
		uint32_t d;

		if (!names_agree(naming->typed, name) ||
		    name_other_number(naming->typed, name))
			continue;
		d = typo_distance(naming->typed->plain, name->plain, 3);
		if (d < least &&
		    verdict_of_typos(d, typo_letters(name->plain)) >
			    VERDICT_WRONG)
			least = d;
	}
	if (least == UINT32_MAX)
		return RULING_WRONG;
	if (is_other_as_near(naming, least))
		return RULING(VERDICT_WRONG,
			      "that is just as close to another answer here");
	return RULING(VERDICT_CLOSE, "a letter or two is off");
}

static bool has_word(const struct name *name, uint64_t plain)
{
	for (uint32_t i = 0; i < name->n_words; i++)
		if (name->words[i].plain == plain)
			return true;
	return false;
}

/* Is every word of `part` in `whole`, and no "not" in either? */
static bool is_part_of(const struct name *part, const struct name *whole)
{
	uint32_t n = 0;

	for (uint32_t i = 0; i < whole->n_words; i++)
		if (whole->words[i].classes & WORD_NOT)
			return false;
	for (uint32_t i = 0; i < part->n_words; i++) {
		if (part->words[i].dropped)
			continue;
		if (!has_word(whole, part->words[i].plain))
			return false;
		n++;
	}
	return n > 0;
}

/* Is it a part of another answer here, too, that is no part of this one? */
static bool is_part_of_another(const struct naming *naming,
			       const struct name *name)
{
	const struct judge_pool *pool = naming->question->pool;

	for (uint32_t i = 0; pool && i < pool->n_names; i++) {
		const struct name *other = &pool->names[i].name;

		if (is_part_of(naming->typed, other) &&
		    !is_part_of(other, name) &&
		    names_agree(naming->typed, other) &&
		    !is_asked_for(naming, pool->names[i].entity))
			return true;
	}
	return false;
}

/* "Red and blue" names two answers. */
static bool names_another(const struct naming *naming, const struct name *name)
{
	const struct judge_pool *pool = naming->question->pool;

	for (uint32_t i = 0; pool && i < pool->n_names; i++) {
		const struct name *other = &pool->names[i].name;

		if (is_part_of(other, naming->typed) &&
		    !is_part_of(other, name) &&
		    !is_asked_for(naming, pool->names[i].entity))
			return true;
	}
	return false;
}

static struct ruling rule_part(const struct naming *naming)
{
	struct answer_names names =
		answer_names(naming->question, naming->scratch);
	const struct name *name;

	while (answer_names_next(&names, &name)) {
		if (!names_agree(naming->typed, name))
			continue;
		if (is_part_of(naming->typed, name))
			return is_part_of_another(naming, name)
				       ? RULING(VERDICT_WRONG,
						"that fits several answers "
						"here")
				       : RULING(VERDICT_CLOSE,
						"that is only a part of it; "
						"give all of it");
		if (is_part_of(name, naming->typed))
			return names_another(naming, name)
				       ? RULING(VERDICT_WRONG,
						"one answer only")
				       : RULING(VERDICT_CLOSE,
						"that contains the answer, but "
						"says more");
	}
	return RULING_WRONG;
}

struct ruling compare_text(const struct naming *naming)
{
	struct name_match match = name_match(naming, &name_stages_of_text);
	struct ruling ruling;

	if (match.answer > STAGE_PLAIN && naming->is_negation)
		return RULING(VERDICT_WRONG, "say what it is, not what it is "
					     "not");
	if (match.answer > STAGE_PLAIN && naming->is_hedge)
		return RULING(VERDICT_WRONG, "one answer only");
	if (match.answer != STAGE_NONE)
		return rule_match(naming, match);
	ruling = rule_part(naming);
	if (ruling.before)
		return ruling;
	if (match.other != STAGE_NONE)
		return rule_match(naming, match);
	return rule_typos(naming);
}
