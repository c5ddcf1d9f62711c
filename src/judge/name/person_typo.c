#include "judge/name/person_typo.h"

#include "base/typo.h"
#include "judge/name/given_names.h"
#include "judge/name/person_fit.h"
#include "judge/name/surname.h"

#include <string.h>

/* The words of a typed name that are neither initials nor patronymics. */
struct core {
	const struct lexed *lexed;
	uint32_t n;
	struct name_word words[PERSON_WORDS_MAX];
};

static void consider(struct person_typo *best, uint32_t d, size_t n,
		     bool doubtful)
{
	if (d < best->d || (d == best->d && n < best->n))
		*best = (struct person_typo){d, n, doubtful};
}

/* The distance of the surname, if it can be a typo at all. */
static uint32_t surname_typos(struct str typed, const struct name *name)
{
	uint32_t limit = typo_limit(typo_letters(name->surname));

	if (surnames_differ_in_sex(typed, name->surname))
		return 4;
	return typo_distance(typed, name->surname, limit) <= limit
		       ? typo_distance(typed, name->surname, limit)
		       : 4;
}

static bool is_vowel(char c)
{
	return c && strchr("aeiou", c) != NULL;
}

/* Karl is Carl. */
static bool sound_alike(char a, char b)
{
	return a == b || (a == 'c' && b == 'k') || (a == 'k' && b == 'c');
}

/* Changing one consonant usually makes another given name. */
static bool is_doubtful(struct str typed, struct str given_names)
{
	size_t i = 0;

	if (typed.len != given_names.len)
		return false;
	while (i < typed.len && typed.ptr[i] == given_names.ptr[i])
		i++;
	if (i + 1 < typed.len && typed.ptr[i] == given_names.ptr[i + 1])
		return false;
	return i < typed.len && !is_vowel(typed.ptr[i]) &&
	       !is_vowel(given_names.ptr[i]) &&
	       !sound_alike(typed.ptr[i], given_names.ptr[i]);
}

/* Considers a given name beside a surname at distance `d`. */
static void consider_given(struct person_typo *best, struct str typed,
			   struct str given_names, uint32_t d, size_t surname_n)
{
	uint32_t limit = typo_limit(typo_letters(given_names));
	uint32_t slips = typo_distance(typed, given_names, limit);

	if (slips > limit ||
	    (slips && !sound_alike(*typed.ptr, *given_names.ptr) &&
	     (typed.len < 2 || typed.ptr[1] != *given_names.ptr)))
		return;
	consider(best, d + slips, typo_letters(given_names) + surname_n,
		 slips && is_doubtful(typed, given_names));
}

static void consider_split(struct person_typo *best, struct str given_names,
			   struct str surname, const struct name *name)
{
	uint32_t d = surname_typos(surname, name);

	if (d > 3)
		return;
	consider_given(best, given_names, name->given_names, d,
		       typo_letters(name->surname));
	for (uint32_t i = name->given_from; i < name->given_to; i++)
		consider_given(best, given_names, name->words[i].key, d,
			       typo_letters(name->surname));
}

static struct str join(const struct core *core, uint32_t from, uint32_t to,
		       char *bytes)
{
	return name_join(core->lexed, core->words, from, to, bytes);
}

static void consider_splits(struct person_typo *best, const struct core *core,
			    const struct name *name)
{
	char bytes[2][NAME_KEY_MAX];

	for (uint32_t i = 1; i < core->n; i++) {
		struct str head = join(core, 0, i, bytes[0]);
		struct str tail = join(core, i, core->n, bytes[1]);

		consider_split(best, head, tail, name);
		consider_split(best, tail, head, name);
	}
}

/* All words joined: a surname, or a full name with misplaced spaces. */
static void consider_joined(struct person_typo *best, const struct core *core,
			    const struct name *name, bool alone)
{
	char bytes[NAME_KEY_MAX];
	struct str all = join(core, 0, core->n, bytes);
	uint32_t d = surname_typos(all, name);

	if (d <= 3)
		consider(best, d, typo_letters(name->surname), !alone);
	if (core->n == name->n_words || !name->given_names.len ||
	    surnames_differ_in_sex(all, name->surname))
		return;
	consider(best, typo_distance(all, name->bare, 3),
		 typo_letters(name->bare), false);
	consider(best, typo_distance(all, name->swapped, 3),
		 typo_letters(name->swapped), false);
}

/* Keeps the words that are neither patronymics nor initials. False if an
 * initial contradicts the name. */
static bool strip_initials(const struct person *typed, const struct name *name,
			   struct core *core)
{
	struct given_names given_names = {.part = name->given_from};

	core->lexed = typed->lexed;
	core->n = 0;
	for (uint32_t i = 0; i < typed->n; i++) {
		const struct name_word *word = &typed->words[i];
		uint32_t run = given_patronymic(typed, i, typed->n, name);

		if (run) {
			i += run - 1;
		} else if (!given_is_initial(word)) {
			core->words[core->n++] = *word;
		} else if (!given_take_initial(typed, word, name,
					       &given_names)) {
			return false;
		}
	}
	return core->n > 0;
}

/* Is it too long for typos to explain? Joining takes a letter or two. */
static bool is_far_longer(const struct core *core, const struct name *name)
{
	size_t n = 0;

	for (uint32_t i = 0; i < core->n; i++)
		n += core->words[i].key.len;
	return n > name->bare.len + 4 + 2 * core->n;
}

/* Slips in the epithet of both. */
static void add_epithet(struct person_typo *typo, const struct person *typed,
			const struct name *name)
{
	if (!typed->epithet.len)
		return;
	typo->d += typo_distance(typed->epithet, name->epithet, 3);
	typo->n += typo_letters(name->epithet);
}

struct person_typo person_typos(const struct person *typed,
				const struct name *name)
{
	struct person_typo best = {4, 0, false};
	struct core core;

	if (person_contradicts(typed, name) ||
	    !strip_initials(typed, name, &core) || is_far_longer(&core, name))
		return best;
	consider_joined(&best, &core, name, person_needs_no_more(typed, name));
	if (core.n <= 4 && name->given_names.len)
		consider_splits(&best, &core, name);
	add_epithet(&best, typed, name);
	return best;
}
