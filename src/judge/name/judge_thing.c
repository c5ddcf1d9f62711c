#include "judge/name/judge_thing.h"

#include "base/typo.h"
#include "judge/name/name_stage.h"
#include "judge/name/name_words.h"
#include "judge/text/words.h"

/* The smallest distance of a typed name from the answer's names. */
struct nearness {
	uint32_t d;
	size_t n; /* letters of the expected key */
	bool far_word;
	bool plain; /* as spelled: one slip can make two in a key */
};

static bool has_word(const struct name *name, struct str key)
{
	for (uint32_t i = 0; i < name->n_words; i++)
		if (str_eq(name->words[i].key, key))
			return true;
	return false;
}

/* Windows for Windows XP: a word is missing, however short it is. One in small
 * letters, like "in", may be. */
static bool lacks_word(const struct name *typed, const struct name *name)
{
	bool lacks = false;

	for (uint32_t i = 0; i < typed->n_words; i++)
		if (!has_word(name, typed->words[i].key))
			return false;
	for (uint32_t i = 0; i < name->n_words && !lacks; i++)
		lacks = !name->words[i].small && !name->words[i].dropped &&
			!has_word(typed, name->words[i].key);
	return lacks;
}

/* Is one short word among several a different word, not a typo? */
static bool has_far_word(const struct name *a, const struct name *b)
{
	if (a->n_words != b->n_words || a->n_words < 2)
		return false;
	for (uint32_t i = 0; i < a->n_words; i++)
		if (b->words[i].key.len < 8 &&
		    typo_distance(a->words[i].key, b->words[i].key, 1) > 1)
			return true;
	return false;
}

static void come_near(struct nearness *nearest, const struct name *typed,
		      const struct name *name)
{
	uint32_t keys = typo_distance(typed->key, name->key, 3);
	uint32_t cores = typo_distance(typed->core, name->core, 3);
	struct nearness here = {.d = keys, .n = typo_letters(name->key)};

	if (cores < keys)
		here = (struct nearness){.d = cores,
					 .n = typo_letters(name->core)};
	here.plain = here.d > 1 && here.d <= 3 &&
		     typo_distance(typed->plain, name->plain, 1) == 1;
	if (here.plain)
		here.d = 1;
	if (here.d > 3 || here.d > nearest->d ||
	    (here.d == nearest->d && here.n <= nearest->n) ||
	    !names_agree(typed, name) || name_other_number(typed, name))
		return;
	here.far_word = (here.d > 1 && has_far_word(typed, name)) ||
			(here.d && lacks_word(typed, name));
	*nearest = here;
}

static struct nearness nearest_of_answer(const struct naming *naming)
{
	struct nearness nearest = {.d = 4};
	struct answer_names names =
		answer_names(naming->question, naming->scratch);
	const struct name *name;

	while (answer_names_next(&names, &name))
		come_near(&nearest, naming->typed, name);
	return nearest;
}

/* Can a key of `n` letters in this set be within `d` of the other? */
static bool may_reach(struct str key, letter_set typed, size_t n,
		      letter_set other, uint32_t d)
{
	size_t apart = key.len > n ? key.len - n : n - key.len;

	return apart <= d && letter_set_lacks(typed, other) <= d &&
	       letter_set_lacks(other, typed) <= d;
}

/* An entity that is not asked for and is within `d`, or POOL_NONE. */
static uint32_t other_within(const struct naming *naming, uint32_t d,
			     bool plain)
{
	const struct judge_pool *pool = naming->question->pool;
	const struct name *typed = naming->typed;
	letter_set key = letter_set_of(typed->key);
	letter_set core = letter_set_of(typed->core);

	for (uint32_t i = 0; pool && i < pool->n_names; i++) {
		const struct pool_reach *reach = &pool->reach[i];
		const struct name *name = &pool->names[i].name;

		if (!(may_reach(typed->key, key, reach->key_n, reach->key, d) &&
		      typo_distance(typed->key, name->key, d) <= d) &&
		    !(may_reach(typed->core, core, reach->core_n, reach->core,
				d) &&
		      typo_distance(typed->core, name->core, d) <= d) &&
		    !(plain &&
		      typo_distance(typed->plain, name->plain, d) <= d))
			continue;
		if (names_agree(typed, name) &&
		    !is_asked_for(naming, pool->names[i].entity))
			return pool->names[i].entity;
	}
	return POOL_NONE;
}

static struct ruling judge_typos(const struct naming *naming)
{
	struct nearness near = nearest_of_answer(naming);
	enum verdict verdict = verdict_of_typos(near.d, near.n);

	if (verdict == VERDICT_WRONG)
		return RULING_WRONG;
	if (other_within(naming, near.d, near.plain) != POOL_NONE)
		return RULING(VERDICT_WRONG,
			      "that is just as close to another name here");
	if (near.far_word)
		verdict = VERDICT_CLOSE;
	if (verdict == VERDICT_CORRECT)
		return RULING_CORRECT;
	return RULING(VERDICT_CLOSE, "a letter or two is off");
}

static bool is_distinctive(const struct naming *naming, struct str word)
{
	const struct judge_pool *pool = naming->question->pool;

	return !pool || pool_word_count(pool, word) <= 1;
}

static bool is_idle(const struct name_word *word)
{
	return word->dropped || word->classes & WORD_DESCRIPTOR;
}

/* A word in many names of the pool, but not a name itself: of Kazakhstan. */
static bool is_common(const struct naming *naming, struct str word)
{
	return !is_distinctive(naming, word) &&
	       pool_find(naming->question->pool, POOL_BY_CORE, word) ==
		       POOL_NONE;
}

/* Are all significant words of `part` in this name? */
static bool has_words_of(const struct name *name, const struct name *part)
{
	for (uint32_t i = 0; i < part->n_words; i++)
		if (!is_idle(&part->words[i]) &&
		    !has_word(name, part->words[i].key))
			return false;
	return true;
}

/* Is it a part of another name here, too? */
static bool is_part_of_another(const struct naming *naming)
{
	const struct judge_pool *pool = naming->question->pool;

	for (uint32_t i = 0; pool && i < pool->n_names; i++)
		if (has_words_of(&pool->names[i].name, naming->typed) &&
		    names_agree(naming->typed, &pool->names[i].name) &&
		    !is_asked_for(naming, pool->names[i].entity))
			return true;
	return false;
}

/*
 * Is every word of the typed name in this one, or insignificant, and does it
 * fit no other? One distinctive word makes sure of that, and else all of them
 * together, if each is in this name.
 */
static bool is_part(const struct naming *naming, const struct name *name)
{
	const struct name *typed = naming->typed;
	bool distinctive = false;
	bool says = false;
	bool says_more = false;

	for (uint32_t i = 0; i < typed->n_words; i++) {
		const struct name_word *word = &typed->words[i];

		if (is_idle(word))
			continue;
		if (has_word(name, word->key)) {
			says = true;
			distinctive |= is_distinctive(naming, word->key);
		} else if (is_common(naming, word->key)) {
			says_more = true;
		} else {
			return false;
		}
	}
	return distinctive ||
	       (says && !says_more && !is_part_of_another(naming));
}

/* Are only insignificant words left out? */
static bool lacks_little(const struct naming *naming, const struct name *name)
{
	for (uint32_t i = 0; i < name->n_words; i++) {
		const struct name_word *word = &name->words[i];

		if (!is_idle(word) && !has_word(naming->typed, word->key) &&
		    is_distinctive(naming, word->key))
			return false;
	}
	return true;
}

static struct ruling judge_part(const struct naming *naming)
{
	struct answer_names names =
		answer_names(naming->question, naming->scratch);
	const struct name *name;

	while (answer_names_next(&names, &name))
		if (names_agree(naming->typed, name) && is_part(naming, name) &&
		    lacks_little(naming, name))
			return has_words_of(naming->typed, name)
				       ? RULING(VERDICT_CLOSE,
						"all words of the name are "
						"there, but not as the name is "
						"written")
				       : RULING(VERDICT_CLOSE,
						"that is only a part of the "
						"name; give all of it");
	return RULING_WRONG;
}

struct ruling judge_thing(const struct naming *naming)
{
	struct ruling ruling = judge_typos(naming);

	if (ruling.verdict != VERDICT_WRONG)
		return ruling;
	return ruling.before ? ruling : judge_part(naming);
}
