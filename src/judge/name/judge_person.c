#include "judge/name/judge_person.h"

#include "base/typo.h"
#include "judge/name/person_fit.h"
#include "judge/name/person_typo.h"
#include "judge/text/words.h"

/* Other entities that the typed name may mean. */
struct others {
	uint32_t entity; /* the first found, or POOL_NONE */
	enum person_fit fit;
};

static enum person_fit fit_of_answer(const struct naming *naming,
				     const struct person *typed)
{
	struct answer_names names =
		answer_names(naming->question, naming->scratch);
	enum person_fit best = PERSON_NOT;
	const struct name *name;

	while (answer_names_next(&names, &name)) {
		enum person_fit fit = person_fits(typed, name);

		if (fit > best)
			best = fit;
	}
	return best;
}

/* Looks at all names of the pool that have this key. */
static void look_up(const struct naming *naming, const struct person *typed,
		    enum pool_index by, struct str key, struct others *others)
{
	const struct judge_pool *pool = naming->question->pool;
	uint32_t i = pool_find(pool, by, key);

	for (; i != POOL_NONE; i = pool->names[i].next[by]) {
		const struct pool_name *name = &pool->names[i];
		enum person_fit fit = person_fits(typed, &name->name);

		if (fit <= others->fit || fit <= PERSON_UNKNOWN ||
		    is_asked_for(naming, name->entity))
			continue;
		*others = (struct others){name->entity, fit};
	}
}

/* Another entity of the pool that the typed name fits. */
static struct others find_others(const struct naming *naming,
				 const struct person *typed)
{
	struct others others = {POOL_NONE, PERSON_NOT};

	if (!naming->question->pool)
		return others;
	for (uint32_t i = 0; i < typed->n; i++)
		for (uint32_t n = 1; n <= PERSON_RUN_MAX; n++)
			look_up(naming, typed, POOL_BY_SURNAME,
				typed->runs[i][n - 1], &others);
	look_up(naming, typed, POOL_BY_BARE, typed->all, &others);
	look_up(naming, typed, POOL_BY_SWAPPED, typed->all, &others);
	return others;
}

static struct ruling rule_fit(const struct naming *naming, enum person_fit fit,
			      struct others others)
{
	if (others.fit > fit)
		return rule_other(naming, others.entity);
	if (fit == others.fit && fit != PERSON_NOT)
		return RULING(VERDICT_CLOSE,
			      fit == PERSON_BY_SURNAME &&
					      !naming->question->pool->regnal
				      ? "the surname is right, but several "
					"people here have it"
				      : "that fits several people here; give "
					"the full name");
	if (fit == PERSON_GIVEN)
		return RULING(
			VERDICT_CLOSE,
			"the given name alone is not enough; add the surname");
	if (fit == PERSON_PART)
		return RULING(VERDICT_CLOSE, "that is only a part of the name; "
					     "give all of it");
	if (fit == PERSON_UNKNOWN)
		return RULING(VERDICT_CLOSE, "the surname is right; leave the "
					     "rest out");
	return fit == PERSON_NOT ? RULING_WRONG : RULING_CORRECT;
}

static struct person_typo nearest_of_answer(const struct naming *naming,
					    const struct person *typed,
					    char *surname, size_t *surname_n)
{
	struct person_typo best = {4, 0, false};
	struct answer_names names =
		answer_names(naming->question, naming->scratch);
	const struct name *name;

	while (answer_names_next(&names, &name)) {
		struct person_typo here = person_typos(typed, name);

		if (here.d > best.d || (here.d == best.d && here.n <= best.n))
			continue;
		best = here;
		*surname_n = name->surname.len;
		for (size_t i = 0; i < name->surname.len; i++)
			surname[i] = name->surname.ptr[i];
	}
	return best;
}

/* The letters of a typed name, and those of the words that a near name must
 * also have. */
struct letters {
	letter_set all;
	letter_set needed;
	uint32_t slack; /* letters that may be lost by joining words */
};

static struct letters letters_of(const struct person *typed)
{
	struct letters letters = {.slack = typed->n - 1};

	for (uint32_t i = 0; i < typed->n; i++) {
		struct str key = typed->words[i].key;

		letters.all = bag_add(letters.all, key);
		if (typed->words[i].n > 2 && !name_is_patronymic(key) &&
		    !(i + 1 < typed->n &&
		      typed->words[i + 1].classes & WORD_PATRONYMIC))
			letters.needed = bag_add(letters.needed, key);
	}
	return letters;
}

/* Is this name of the pool certainly farther away than `d`? */
static bool is_out_of_reach(const struct letters *letters,
			    const struct pool_reach *reach, uint32_t d)
{
	uint32_t most = d + letters->slack;

	return letter_set_lacks(reach->core, letters->all) > most ||
	       letter_set_lacks(letters->needed, reach->key) > most;
}

/*
 * Is another person of the pool as near? If it has the same surname, the
 * verdict is close at best; otherwise it is wrong.
 */
static enum verdict best_verdict(const struct naming *naming,
				 const struct person *typed, uint32_t d,
				 struct str surname)
{
	const struct judge_pool *pool = naming->question->pool;
	struct letters letters = letters_of(typed);
	enum verdict best = VERDICT_CORRECT;

	for (uint32_t i = 0; pool && i < pool->n_names; i++) {
		const struct pool_name *name = &pool->names[i];
		uint32_t here;

		if (is_out_of_reach(&letters, &pool->reach[i], d))
			continue;
		here = person_typos(typed, &name->name).d;
		if (here > d || is_asked_for(naming, name->entity))
			continue;
		if (here < d || !str_eq(name->name.surname, surname))
			return VERDICT_WRONG;
		best = VERDICT_CLOSE;
	}
	return best;
}

static struct ruling judge_typos(const struct naming *naming,
				 const struct person *typed)
{
	char surname[NAME_KEY_MAX];
	size_t surname_n = 0;
	struct person_typo near =
		nearest_of_answer(naming, typed, surname, &surname_n);
	enum verdict verdict = verdict_of_typos(near.d, near.n);
	enum verdict best;

	if (verdict == VERDICT_WRONG)
		return RULING_WRONG;
	best = best_verdict(naming, typed, near.d,
			    (struct str){surname, surname_n});
	if (best == VERDICT_WRONG)
		return RULING(VERDICT_WRONG,
			      "that is just as close to another name here");
	if (verdict == VERDICT_CORRECT && best == VERDICT_CORRECT &&
	    !near.doubtful)
		return RULING_CORRECT;
	return RULING(VERDICT_CLOSE, "a letter or two is off");
}

/* Is it Henry, where Henry VIII is right? */
static bool lacks_numeral_only(const struct naming *naming,
			       const struct person *typed)
{
	struct answer_names names =
		answer_names(naming->question, naming->scratch);
	const struct name *name;

	while (answer_names_next(&names, &name))
		if (name->numeral_needed && !typed->numeral.len &&
		    str_eq(typed->all, name->surname))
			return true;
	return false;
}

struct ruling judge_person(const struct naming *naming)
{
	const struct person *typed = naming->person;
	enum person_fit fit = fit_of_answer(naming, typed);
	struct others others = find_others(naming, typed);

	if (fit != PERSON_NOT || others.entity != POOL_NONE)
		return rule_fit(naming, fit, others);
	if (lacks_numeral_only(naming, typed))
		return RULING(VERDICT_WRONG, "the name needs its number");
	return judge_typos(naming, typed);
}
