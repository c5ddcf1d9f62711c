#include "judge/name/person.h"

#include "judge/text/words.h"

/* A numeral, Jr. or Sr. after a name: not a name by itself. */
static bool take_suffix(struct person *person, const struct name_word *word,
			uint32_t i)
{
	if (word->digits) /* Henry VII and VIII is no one's name */
		person->numeral =
			!person->numeral.len ||
					str_eq(person->numeral, word->key)
				? word->key
				: STR("?");
	else if (word->classes & WORD_GENERATION && (i || word->n == 2))
		person->generation = word->value;
	else
		return false;
	return true;
}

/* Elizabeth the 2nd */
static bool is_before_numeral(const struct name *typed, uint32_t i)
{
	return typed->words[i].classes & WORD_ARTICLE &&
	       i + 1 < typed->n_words && typed->words[i + 1].digits;
}

/* Bruegel the Elder, Pieter: an epithet ends at the comma. */
static uint32_t end_epithet(const struct name *typed, uint32_t from)
{
	while (from < typed->n_words && !typed->words[from].comma)
		from++;
	return from < typed->n_words ? from + 1 : from;
}

static bool keep_words(struct person *person, const struct name *typed,
		       uint32_t epithet, uint32_t behind)
{
	for (uint32_t i = 0; i < typed->n_words; i++) {
		const struct name_word *word = &typed->words[i];

		person->woman |= (word->classes & WORD_HONOR_F) != 0;
		person->man |= (word->classes & WORD_HONOR_M) != 0;
		person->roman |= word->roman && !word->digits;
		if ((i >= epithet && i < behind) || word->dropped ||
		    is_before_numeral(typed, i) || take_suffix(person, word, i))
			continue;
		if (person->n == PERSON_WORDS_MAX)
			return false;
		person->words[person->n++] = *word;
	}
	return person->n > 0;
}

/* Joins words `from` to `to` - 1 after the `used` bytes. */
static struct str join_behind(struct person *person, uint32_t from, uint32_t to,
			      size_t *used)
{
	struct str run;

	if (*used + NAME_KEY_MAX > PERSON_BYTES_MAX)
		return STR_NONE;
	run = name_join(person->lexed, person->words, from, to,
			person->bytes + *used);
	*used += to > from + 1 ? run.len : 0;
	return run;
}

bool person_read(struct person *person, const struct lexed *lexed,
		 const struct name *typed)
{
	uint32_t epithet = name_find_epithet(typed->words, typed->n_words);
	uint32_t behind = end_epithet(typed, epithet);
	size_t used;

	person->lexed = lexed;
	person->n = 0;
	person->woman = false;
	person->man = false;
	person->numeral = STR_NONE;
	person->generation = 0;
	person->roman = false;
	person->epithet = name_epithet(lexed, typed->words, epithet, behind,
				       person->bytes);
	used = person->epithet.len;
	if (!keep_words(person, typed, epithet, behind))
		return false;
	person->all = join_behind(person, 0, person->n, &used);
	for (uint32_t i = 0; i < person->n; i++)
		for (uint32_t n = 1; n <= PERSON_RUN_MAX; n++)
			person->runs[i][n - 1] =
				i + n <= person->n
					? join_behind(person, i, i + n, &used)
					: STR_NONE;
	return true;
}
