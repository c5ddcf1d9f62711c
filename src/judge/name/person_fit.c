#include "judge/name/person_fit.h"

#include "base/typo.h"
#include "judge/name/given_names.h"
#include "judge/name/surname.h"
#include "judge/text/words.h"

/* Ford is Henry Ford rather than Henry Ford II. */
static bool leaves_out_suffix(const struct person *typed,
			      const struct name *name)
{
	return (name->numeral.len && !typed->numeral.len) ||
	       (name->epithet.len && !typed->epithet.len) ||
	       (name->generation && !typed->generation);
}

/* Adams John is John Adams rather than John Quincy Adams. */
static bool leaves_out(const struct person *typed, const struct name *name,
		       const struct given_names *given_names)
{
	return given_names->part < name->given_to ||
	       leaves_out_suffix(typed, name);
}

/* Alexander for Alexander the Great, and Paul II, who is not John Paul II. */
static enum person_fit fit_alone(const struct person *typed,
				 const struct name *name)
{
	if (typed->epithet.len && !name->epithet.len)
		return PERSON_UNKNOWN;
	if (name->epithet_needed && !typed->epithet.len)
		return PERSON_PART;
	return typed->numeral.len && !name->numeral_needed &&
			       name->given_names.len
		       ? PERSON_PART
		       : PERSON_BY_SURNAME;
}

bool person_needs_no_more(const struct person *typed, const struct name *name)
{
	return fit_alone(typed, name) == PERSON_BY_SURNAME;
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
		return fit_alone(typed, name);
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

/* Ivan the Terrible needs no numeral. */
static bool lacks_numeral(const struct person *typed, const struct name *name)
{
	return (name->numeral_needed &&
		!(typed->epithet.len && name->epithet.len)) ||
	       (typed->roman && name->numeral.len);
}

/* The younger Bruegel is not the elder. */
static bool has_another_epithet(const struct person *typed,
				const struct name *name)
{
	uint32_t limit;

	if (!typed->epithet.len)
		return false;
	if (!name->epithet.len)
		return name->given_names.len;
	limit = typo_limit(typo_letters(name->epithet));
	return typo_distance(typed->epithet, name->epithet, limit) > limit;
}

/* Henry VIII is never Henry, but Henry Ford II may be Henry Ford. */
static bool is_another_of_the_name(const struct person *typed,
				   const struct name *name)
{
	if (typed->numeral.len ? !str_eq(typed->numeral, name->numeral)
			       : lacks_numeral(typed, name))
		return true;
	if (has_another_epithet(typed, name))
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

/* Eleanor Aquitaine: the epithet without its article, at the end. */
static bool ends_with_epithet(const struct person *typed,
			      const struct name *name, uint32_t *words)
{
	if (!name->epithet.len || typed->epithet.len)
		return false;
	for (uint32_t n = 1; n <= PERSON_RUN_MAX && n < typed->n; n++) {
		*words = n;
		if (str_eq(typed->runs[typed->n - n][n - 1], name->epithet))
			return true;
	}
	return false;
}

/* Aquitaine for Eleanor, and John for John Paul II. */
static bool is_part_only(const struct person *typed, const struct name *name)
{
	if (typed->epithet.len || typed->numeral.len)
		return false;
	if (str_eq(typed->all, name->epithet))
		return true;
	for (uint32_t i = name->given_to;
	     i < name->n_words && !name->words[i].digits && typed->n == 1; i++)
		if (name->numeral.len && str_eq(typed->all, name->words[i].key))
			return true;
	return false;
}

static bool is_given_only(const struct person *typed, const struct name *name)
{
	struct given_names given_names = {.part = name->given_from};

	return name->given_names.len && !typed->numeral.len &&
	       given_take_all(typed, 0, typed->n, name, &given_names) &&
	       given_names.spelled_out && !given_names.spare;
}

/* Which words are the surname, and what are the others? */
static enum person_fit best_fit(const struct person *typed,
				const struct name *name)
{
	enum person_fit best = PERSON_NOT;

	for (uint32_t i = 0; i < typed->n; i++) {
		uint32_t run = given_run(typed, i, typed->n, name->surname);
		enum person_fit fit =
			run ? fit_around(typed, i, run, name) : PERSON_NOT;

		if (fit > best)
			best = fit;
	}
	return best;
}

static enum person_fit fit_without(const struct person *typed, uint32_t words,
				   const struct name *name)
{
	struct person shorter = *typed;

	shorter.n -= words;
	shorter.epithet = name->epithet;
	return best_fit(&shorter, name);
}

enum person_fit person_fits(const struct person *typed, const struct name *name)
{
	enum person_fit best;
	uint32_t words;

	if (person_contradicts(typed, name) ||
	    (typed->epithet.len && name->epithet.len &&
	     !str_eq(typed->epithet, name->epithet)))
		return PERSON_NOT;
	if (name->given_names.len && !leaves_out_suffix(typed, name) &&
	    (str_eq(typed->all, name->bare) ||
	     str_eq(typed->all, name->swapped)) &&
	    !name_other_letters(typed->words, typed->n, name->words,
				name->n_words))
		return PERSON_FULL;
	best = ends_with_epithet(typed, name, &words)
		       ? fit_without(typed, words, name)
		       : best_fit(typed, name);
	if (best == PERSON_NOT && is_given_only(typed, name))
		return PERSON_GIVEN;
	return best == PERSON_NOT && is_part_only(typed, name) ? PERSON_PART
							       : best;
}
