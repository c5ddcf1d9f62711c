#include "judge/name/person_fit.h"

#include "judge/name/given_names.h"
#include "judge/name/surname.h"
#include "judge/text/words.h"

/* Ford is Henry Ford rather than Henry Ford II. */
static bool leaves_out_suffix(const struct person *typed,
			      const struct name *name)
{
	return (name->numeral.len && !typed->numeral.len) ||
	       (name->generation && !typed->generation);
}

/* Adams John is John Adams rather than John Quincy Adams. */
static bool leaves_out(const struct person *typed, const struct name *name,
		       const struct given_names *given_names)
{
	return given_names->part < name->given_to ||
	       leaves_out_suffix(typed, name);
}

/* Matches the words other than the surname, which is `run` words from `at`
 * on. */
static enum person_fit fit_around(const struct person *typed, uint32_t at,
				  uint32_t run, const struct name *name)
{
	struct given_names given_names = {.part = name->given_from};
	bool loose;
	bool spare;

	if (run == typed->n)
		return PERSON_BY_SURNAME;
	if (!name->given_names.len)
		return PERSON_UNKNOWN;
	if (!given_take_all(typed, 0, at, name, &given_names))
		return PERSON_NOT;
	/* Juan Carlos A: an unknown initial stands beside the given name. */
	spare = given_names.spare;
	if (!given_take_all(typed, at + run, typed->n, name, &given_names) ||
	    (at && given_names.spare > spare))
		return PERSON_NOT;
	if (!given_names.seen)
		return PERSON_BY_SURNAME;
	loose = given_names.spare || given_names.skipped;
	if (given_names.spelled_out)
		return loose || leaves_out(typed, name, &given_names)
			       ? PERSON_LOOSE
			       : PERSON_FULL;
	return loose ? PERSON_BY_LOOSE_INITIAL : PERSON_BY_INITIAL;
}

/* Henry VIII is never Henry, but Henry Ford II may be Henry Ford. */
static bool is_another_of_the_name(const struct person *typed,
				   const struct name *name)
{
	if (typed->numeral.len ? !str_eq(typed->numeral, name->numeral)
			       : name->numeral_needed ||
					 (typed->roman && name->numeral.len))
		return true;
	return typed->generation && typed->generation != name->generation &&
	       (name->generation || typed->generation == GENERATION_SENIOR);
}

bool person_contradicts(const struct person *typed, const struct name *name)
{
	return (typed->woman && surname_is_mans(name->surname)) ||
	       (typed->man && surname_is_womans(name->surname)) ||
	       is_another_of_the_name(typed, name);
}

static bool is_given_only(const struct person *typed, const struct name *name)
{
	struct given_names given_names = {.part = name->given_from};

	return name->given_names.len &&
	       given_take_all(typed, 0, typed->n, name, &given_names) &&
	       given_names.spelled_out && !given_names.spare;
}

enum person_fit person_fits(const struct person *typed, const struct name *name)
{
	enum person_fit best = PERSON_NOT;

	if (person_contradicts(typed, name))
		return PERSON_NOT;
	if (name->given_names.len && !leaves_out_suffix(typed, name) &&
	    (str_eq(typed->all, name->bare) ||
	     str_eq(typed->all, name->swapped)) &&
	    !name_other_letters(typed->words, typed->n, name->words,
				name->n_words))
		return PERSON_FULL;
	for (uint32_t i = 0; i < typed->n; i++) {
		uint32_t run = given_run(typed, i, typed->n, name->surname);
		enum person_fit fit =
			run ? fit_around(typed, i, run, name) : PERSON_NOT;

		if (fit > best)
			best = fit;
	}
	if (best == PERSON_NOT && is_given_only(typed, name))
		return PERSON_GIVEN;
	return best;
}
