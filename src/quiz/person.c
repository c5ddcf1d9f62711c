#include "quiz/person.h"

#include "base/typo.h"
#include "quiz/words.h"

#include <string.h>

enum { RUN_MAX = 3 /* words that are written apart or joined */ };

/* Where reading the words around a surname has come to. */
struct given_state {
	uint32_t part;	  /* the next word of the given name */
	bool spare;	  /* an initial of an unknown patronymic was taken */
	bool seen;	  /* some given name or initial */
	bool spelled_out; /* in full */
};

static bool ends_with(struct str s, struct str end)
{
	return s.len >= end.len &&
	       !memcmp(s.ptr + s.len - end.len, end.ptr, end.len);
}

static bool ends_with_any(struct str s, const struct str *ends, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (ends_with(s, ends[i]))
			return true;
	return false;
}

static bool is_mans(struct str surname)
{
	static const struct str ends[] = {STR("ov"), STR("ev"), STR("in"),
					  STR("ski"), STR("cki")};

	return ends_with_any(surname, ends, sizeof(ends) / sizeof(*ends));
}

static bool is_womans(struct str surname)
{
	static const struct str ends[] = {STR("ova"),	STR("eva"),
					  STR("ina"),	STR("va"),
					  STR("skaia"), STR("ckaia")};

	return ends_with_any(surname, ends, sizeof(ends) / sizeof(*ends));
}

/* Surnames of which one is a man's and the other a woman's. */
static bool differ_in_sex(struct str a, struct str b)
{
	return (is_mans(a) && is_womans(b)) || (is_womans(a) && is_mans(b));
}

static bool is_womans_patronymic(struct str key)
{
	static const struct str ends[] = {STR("kizi"), STR("vna"), STR("chna")};

	return ends_with_any(key, ends, sizeof(ends) / sizeof(*ends));
}

bool person_read(struct person *person, const struct lexed *lexed,
		 const struct name *typed)
{
	*person = (struct person){.lexed = lexed};
	for (uint32_t i = 0; i < typed->n_words; i++) {
		const struct name_word *word = &typed->words[i];

		person->woman |= (word->classes & WORD_HONOR_F) != 0;
		person->man |= (word->classes & WORD_HONOR_M) != 0;
		if (word->dropped)
			continue;
		if (person->n == PERSON_WORDS_MAX)
			return false;
		person->words[person->n++] = *word;
	}
	return person->n > 0;
}

struct str person_join(const struct person *typed, uint32_t from, uint32_t to,
		       char *bytes)
{
	return name_join(typed->lexed, typed->words, from, to, bytes);
}

/* How many of the words from `i` on, joined, are `key`; 0 for none. */
static uint32_t run_of(const struct person *typed, uint32_t i, uint32_t end,
		       struct str key)
{
	char bytes[NAME_KEY_MAX];

	for (uint32_t n = 1; n <= RUN_MAX && i + n <= end; n++)
		if (str_eq(person_join(typed, i, i + n, bytes), key))
			return n;
	return 0;
}

static int32_t first_letter(const struct person *typed,
			    const struct name_word *word)
{
	return typed->lexed->plain.at[word->start];
}

/* Zh, Sh, Kh, Ye and the like are one letter of another alphabet. */
static bool is_initial(const struct name_word *word)
{
	return word->n == 1 || word->key.len == 1 ||
	       (word->n == 2 && word->dotted);
}

/* Can this letter, or these, begin this name in some spelling? */
static bool begins(struct str initial, int32_t letter, struct str name)
{
	static const struct {
		int32_t letter;
		char first;
	} also[] = {{'y', 'e'}, {'z', 'j'}, {'k', 'h'}, {'t', 'c'}};

	if (str_starts(name, initial))
		return true;
	for (size_t i = 0; i < sizeof(also) / sizeof(*also); i++)
		if (letter == also[i].letter && initial.len == 1 &&
		    *name.ptr == also[i].first)
			return true;
	return false;
}

/* Takes one initial: of the next given name, or of a patronymic. */
static bool take_initial(const struct name *name, struct given_state *state,
			 struct str initial, int32_t letter)
{
	for (uint32_t i = state->part; i < name->given_to; i++) {
		if (i > state->part && !state->seen)
			return false;
		if (begins(initial, letter, name->words[i].key)) {
			state->part = i + 1;
			state->seen = true;
			return true;
		}
	}
	if (!state->seen || state->spare)
		return false;
	state->spare = true;
	return true;
}

/* KJ: initials without full stops. */
static bool take_initials(const struct name_word *word, const struct name *name,
			  struct given_state *state)
{
	if (word->n > 4 || word->key.len < 2 || word->key.len > 3)
		return false;
	for (uint32_t i = 0; i < word->key.len; i++)
		if (!take_initial(name, state,
				  str_head(str_from(word->key, i), 1),
				  word->key.ptr[i]))
			return false;
	return true;
}

/* The given name, or one word of it; gives how many words that took. */
static uint32_t take_given(const struct person *typed, uint32_t i, uint32_t end,
			   const struct name *name, struct given_state *state)
{
	uint32_t run = state->part == name->given_from
			       ? run_of(typed, i, end, name->given)
			       : 0;

	if (run) {
		state->part = name->given_to;
	} else {
		for (uint32_t p = state->part; p < name->given_to && !run; p++)
			if (str_eq(typed->words[i].key, name->words[p].key)) {
				state->part = p + 1;
				run = 1;
			}
	}
	if (run) {
		state->seen = true;
		state->spelled_out = true;
	}
	return run;
}

/* -uly or -qyzy, in one word or two; gives how many words. */
static uint32_t take_patronymic(const struct person *typed, uint32_t i,
				uint32_t end, const struct name *name)
{
	uint32_t run = 0;

	if (i + 1 < end && typed->words[i + 1].classes & WORD_PATRONYMIC)
		run = 2;
	else if (name_is_patronymic(typed->words[i].key))
		run = 1;
	if (!run)
		return 0;
	if (is_womans_patronymic(typed->words[i + run - 1].key)
		    ? is_mans(name->surname)
		    : is_womans(name->surname))
		return 0;
	return run;
}

/* Reads words `i` to `end` - 1 as given names, initials and a patronymic. */
static bool take_all(const struct person *typed, uint32_t i, uint32_t end,
		     const struct name *name, struct given_state *state)
{
	while (i < end) {
		const struct name_word *word = &typed->words[i];
		uint32_t run = take_given(typed, i, end, name, state);

		if (!run)
			run = take_patronymic(typed, i, end, name);
		if (!run && is_initial(word) &&
		    take_initial(name, state, word->key,
				 first_letter(typed, word)))
			run = 1;
		if (!run && !is_initial(word) &&
		    take_initials(word, name, state))
			run = 1;
		if (!run)
			return false;
		i += run;
	}
	return true;
}

/* The words but those of the surname, `run` of them from `at` on. */
static enum person_fit fit_around(const struct person *typed, uint32_t at,
				  uint32_t run, const struct name *name)
{
	struct given_state state = {.part = name->given_from};

	if (run == typed->n)
		return PERSON_BY_SURNAME;
	if (!name->given.len)
		return PERSON_UNKNOWN;
	if (!take_all(typed, 0, at, name, &state) ||
	    !take_all(typed, at + run, typed->n, name, &state))
		return PERSON_NOT;
	if (!state.seen)
		return PERSON_BY_SURNAME;
	return state.spelled_out ? PERSON_FULL : PERSON_BY_INITIAL;
}

static bool honorific_contradicts(const struct person *typed,
				  const struct name *name)
{
	return (typed->woman && is_mans(name->surname)) ||
	       (typed->man && is_womans(name->surname));
}

static bool is_given_only(const struct person *typed, const struct name *name)
{
	struct given_state state = {.part = name->given_from};

	return name->given.len && take_all(typed, 0, typed->n, name, &state) &&
	       state.spelled_out && !state.spare;
}

enum person_fit person_fits(const struct person *typed, const struct name *name)
{
	enum person_fit best = PERSON_NOT;
	char bytes[NAME_KEY_MAX];
	struct str all = person_join(typed, 0, typed->n, bytes);

	if (honorific_contradicts(typed, name))
		return PERSON_NOT;
	if (name->given.len &&
	    (str_eq(all, name->key) || str_eq(all, name->swapped)))
		return PERSON_FULL;
	for (uint32_t i = 0; i < typed->n; i++) {
		uint32_t run = run_of(typed, i, typed->n, name->surname);
		enum person_fit fit =
			run ? fit_around(typed, i, run, name) : PERSON_NOT;

		if (fit > best)
			best = fit;
	}
	if (best == PERSON_NOT && is_given_only(typed, name))
		return PERSON_GIVEN;
	return best;
}

static void consider(struct person_typo *best, uint32_t d, size_t n,
		     bool doubtful)
{
	if (d < best->d || (d == best->d && n < best->n))
		*best = (struct person_typo){d, n, doubtful};
}

/* How far is the surname, when it may be a slip at all? */
static uint32_t surname_typos(struct str typed, const struct name *name)
{
	uint32_t limit = typo_limit(name->surname.len);

	if (differ_in_sex(typed, name->surname))
		return 4;
	return typo_distance(typed, name->surname, limit) <= limit
		       ? typo_distance(typed, name->surname, limit)
		       : 4;
}

static bool is_vowel(char c)
{
	return c && strchr("aeiou", c) != NULL;
}

/* One consonant for another makes another given name of most. */
static bool is_doubtful(struct str typed, struct str given)
{
	size_t i = 0;

	if (typed.len != given.len)
		return false;
	while (i < typed.len && typed.ptr[i] == given.ptr[i])
		i++;
	if (i + 1 < typed.len && typed.ptr[i] == given.ptr[i + 1])
		return false;
	return i < typed.len && !is_vowel(typed.ptr[i]) &&
	       !is_vowel(given.ptr[i]);
}

/* A given name beside a surname that is `d` off. */
static void consider_given(struct person_typo *best, struct str typed,
			   struct str given, uint32_t d, size_t surname_n)
{
	uint32_t limit = typo_limit(given.len);
	uint32_t slips = typo_distance(typed, given, limit);

	if (slips > limit || (slips && *typed.ptr != *given.ptr &&
			      (typed.len < 2 || typed.ptr[1] != *given.ptr)))
		return;
	consider(best, d + slips, given.len + surname_n,
		 slips && is_doubtful(typed, given));
}

static void consider_split(struct person_typo *best, struct str given,
			   struct str surname, const struct name *name)
{
	uint32_t d = surname_typos(surname, name);

	if (d > 3)
		return;
	consider_given(best, given, name->given, d, name->surname.len);
	for (uint32_t i = name->given_from; i < name->given_to; i++)
		consider_given(best, given, name->words[i].key, d,
			       name->surname.len);
}

static void consider_splits(struct person_typo *best, const struct person *core,
			    const struct name *name)
{
	char bytes[2][NAME_KEY_MAX];

	for (uint32_t i = 1; i < core->n; i++) {
		struct str head = person_join(core, 0, i, bytes[0]);
		struct str tail = person_join(core, i, core->n, bytes[1]);

		consider_split(best, head, tail, name);
		consider_split(best, tail, head, name);
	}
}

/* All words as one: a surname, or a full name with its spaces elsewhere. */
static void consider_joined(struct person_typo *best, const struct person *core,
			    const struct name *name)
{
	char bytes[NAME_KEY_MAX];
	struct str all = person_join(core, 0, core->n, bytes);
	uint32_t d = surname_typos(all, name);

	if (d <= 3)
		consider(best, d, name->surname.len, false);
	if (core->n == name->n_words || !name->given.len ||
	    differ_in_sex(all, name->surname))
		return;
	consider(best, typo_distance(all, name->key, 3), name->key.len, false);
	consider(best, typo_distance(all, name->swapped, 3), name->swapped.len,
		 false);
}

/* Leaves the words that are no patronymic and no initial. False when an
 * initial contradicts the name. */
static bool strip_initials(const struct person *typed, const struct name *name,
			   struct person *core)
{
	struct given_state state = {.part = name->given_from};

	*core = (struct person){.lexed = typed->lexed};
	for (uint32_t i = 0; i < typed->n; i++) {
		const struct name_word *word = &typed->words[i];
		uint32_t run = take_patronymic(typed, i, typed->n, name);

		if (run) {
			i += run - 1;
		} else if (!is_initial(word)) {
			core->words[core->n++] = *word;
		} else if (!take_initial(name, &state, word->key,
					 first_letter(typed, word))) {
			return false;
		}
	}
	return core->n > 0;
}

struct person_typo person_typos(const struct person *typed,
				const struct name *name)
{
	struct person_typo best = {4, 0, false};
	struct person core;

	if (honorific_contradicts(typed, name) ||
	    !strip_initials(typed, name, &core))
		return best;
	consider_joined(&best, &core, name);
	if (core.n <= 4 && name->given.len)
		consider_splits(&best, &core, name);
	return best;
}
