#include "judge/name/given_names.h"

#include "judge/name/surname.h"
#include "judge/text/words.h"

/* Does the initial of R. Rowling vanish when it is joined to the surname? */
static bool loses_initial(const struct person *typed, uint32_t i, uint32_t n)
{
	return n > 1 && given_is_initial(&typed->words[i]) &&
	       str_eq(typed->runs[i][n - 1], typed->runs[i + 1][n - 2]);
}

uint32_t given_run(const struct person *typed, uint32_t i, uint32_t end,
		   struct str key)
{
	for (uint32_t n = 1; n <= PERSON_RUN_MAX && i + n <= end; n++)
		if (str_eq(typed->runs[i][n - 1], key) &&
		    !loses_initial(typed, i, n))
			return n;
	return 0;
}

/* Zh, Sh, Kh, Ye and the like are single letters in another alphabet. */
bool given_is_initial(const struct name_word *word)
{
	return !word->digits && (word->n == 1 || word->key.len == 1 ||
				 (word->n == 2 && word->dotted));
}

enum { CYRILLIC_F = 0x444 };

/* Can this letter, or group of letters, begin this name in some spelling? */
static bool begins(struct str initial, int32_t letter, struct str name)
{
	static const struct {
		int32_t letter;
		char first;
	} also[] = {{'y', 'e'}, {'z', 'j'}, {'k', 'h'}, {'t', 'c'}};

	/* Its key is that of a final f, which is a v. */
	if (letter == 'f' || letter == CYRILLIC_F)
		return *name.ptr == 'f';
	if (str_starts(name, initial))
		return true;
	for (size_t i = 0; i < sizeof(also) / sizeof(*also); i++)
		if (letter == also[i].letter && initial.len == 1 &&
		    *name.ptr == also[i].first)
			return true;
	return false;
}

/* Is there another given name that an unknown initial would contradict? */
static bool has_more(const struct name *name, uint32_t part)
{
	while (part < name->given_to && name->words[part].joined)
		part++;
	return part < name->given_to;
}

static bool take_letter(const struct name *name,
			struct given_names *given_names, struct str initial,
			int32_t letter)
{
	for (uint32_t i = given_names->part; i < name->given_to; i++) {
		if (i > given_names->part && !given_names->seen)
			return false;
		if (begins(initial, letter, name->words[i].key) &&
		    !name_other_letter(letter, &name->words[i])) {
			given_names->skipped |= i > given_names->part;
			given_names->part = i + 1;
			given_names->seen = true;
			return true;
		}
	}
	if (!given_names->seen || given_names->spare || given_names->skipped ||
	    has_more(name, given_names->part))
		return false;
	given_names->spare = true;
	return true;
}

bool given_take_initial(const struct person *typed,
			const struct name_word *word, const struct name *name,
			struct given_names *given_names)
{
	return take_letter(name, given_names, word->key,
			   typed->lexed->normalized.at[word->start]);
}

/* KJ: initials without full stops. */
static bool take_initials(const struct name_word *word, const struct name *name,
			  struct given_names *given_names)
{
	if (word->digits || word->n > 4 || word->key.len < 2 ||
	    word->key.len > 3)
		return false;
	for (uint32_t i = 0; i < word->key.len; i++)
		if (!take_letter(name, given_names,
				 str_head(str_from(word->key, i), 1),
				 word->key.ptr[i]))
			return false;
	return true;
}

/* The same name, or a full name for an initial: Delano for D. */
static bool is_given(const struct name_word *typed,
		     const struct name_word *word)
{
	return (str_eq(typed->key, word->key) &&
		!name_other_letter(typed->letter, word)) ||
	       (given_is_initial(word) && !given_is_initial(typed) &&
		begins(word->key, word->letter, typed->key));
}

/* An initial, an honorific or "van" is not a name by itself. */
static bool is_said_by(const struct name *name, uint32_t from, uint32_t to)
{
	const struct name_word *surname =
		&name->words[name->given_from ? 0 : name->given_to];

	for (uint32_t i = from; i < to; i++) {
		const struct name_word *word = &name->words[i];

		if (!given_is_initial(word) && !word->dropped &&
		    (!word->small || surname->small))
			return true;
	}
	return false;
}

/* Takes the given name, or one word of it; returns how many words that took. */
static uint32_t take_given(const struct person *typed, uint32_t i, uint32_t end,
			   const struct name *name,
			   struct given_names *given_names)
{
	uint32_t from = given_names->part;
	bool whole =
		from == name->given_from && !given_is_initial(&typed->words[i]);
	uint32_t run = whole ? given_run(typed, i, end, name->given_names) : 0;

	if (name_other_letters(typed->words + i, run, name->words + from,
			       name->given_to - from))
		return 0;
	if (run)
		given_names->part = name->given_to;
	for (uint32_t p = from; p < name->given_to && !run; p++) {
		if (!is_given(&typed->words[i], &name->words[p]))
			continue;
		given_names->skipped |= p > from;
		given_names->part = p + 1;
		from = p;
		run = 1;
	}
	if (run) {
		given_names->seen = true;
		given_names->spelled_out |=
			is_said_by(name, from, given_names->part);
	}
	return run;
}

uint32_t given_patronymic(const struct person *typed, uint32_t i, uint32_t end,
			  const struct name *name)
{
	uint32_t run = 0;

	if (i + 1 < end && typed->words[i + 1].classes & WORD_PATRONYMIC)
		run = 2;
	else if (name_is_patronymic(typed->words[i].key))
		run = 1;
	if (!run)
		return 0;
	if (patronymic_is_womans(typed->words[i + run - 1].key)
		    ? surname_is_mans(name->surname)
		    : surname_is_womans(name->surname))
		return 0;
	return run;
}

bool given_take_all(const struct person *typed, uint32_t i, uint32_t end,
		    const struct name *name, struct given_names *given_names)
{
	while (i < end) {
		const struct name_word *word = &typed->words[i];
		uint32_t run = take_given(typed, i, end, name, given_names);

		if (!run)
			run = given_patronymic(typed, i, end, name);
		if (!run && given_is_initial(word) &&
		    given_take_initial(typed, word, name, given_names))
			run = 1;
		if (!run && !given_is_initial(word) &&
		    take_initials(word, name, given_names))
			run = 1;
		if (!run)
			return false;
		i += run;
	}
	return true;
}
