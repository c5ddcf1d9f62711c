#include "judge/name/spelling_note.h"

#include "base/typo.h"
#include "judge/name/name_read.h"

#include <string.h>

/* A spelling to show, parsed. */
struct shown {
	struct str text;
	struct lexed lexed;
	struct name_space space;
	struct name name;
};

static bool read_shown(struct shown *shown, struct str text, bool person)
{
	shown->text = text;
	return lex(&shown->lexed, text, FOLD_BY_SOUND) &&
	       name_read(&shown->name, &shown->space, lex_all(&shown->lexed),
			 person ? NAME_OF_PERSON : NAME_OF_THING);
}

static bool same_letters(const struct lexed *a, const struct name_word *x,
			 const struct lexed *b, const struct name_word *y)
{
	return x->n == y->n &&
	       !memcmp(a->normalized.at + x->start, b->normalized.at + y->start,
		       x->n * sizeof(*a->normalized.at));
}

static bool has_word(const struct shown *shown, const struct lexed *typed,
		     const struct name_word *word)
{
	for (uint32_t i = 0; i < shown->name.n_words; i++)
		if (same_letters(typed, word, &shown->lexed,
				 &shown->name.words[i]))
			return true;
	return false;
}

static bool says_nothing(const struct name_word *word)
{
	return word->dropped || word->n <= 2 || word->key.len <= 2 ||
	       name_is_patronymic(word->key);
}

/* Is every word of it spelled the same there, letter for letter? */
static bool is_spelled_so(const struct shown *shown, const struct lexed *typed,
			  const struct name *name)
{
	for (uint32_t i = 0; i < name->n_words; i++)
		if (!says_nothing(&name->words[i]) &&
		    !has_word(shown, typed, &name->words[i]))
			return false;
	return true;
}

/* The surname, if the name ends with it; else all of the name. */
static struct str shown_surname(const struct shown *shown)
{
	const struct name *name = &shown->name;
	struct str text = shown->text;
	size_t from = text.len;

	if (name->given_from || name->numeral.len || name->epithet.len ||
	    name->generation)
		return text;
	while (from && text.ptr[from - 1] != ' ')
		from--;
	return str_from(text, from);
}

static uint32_t count_words(const struct name *name)
{
	uint32_t n = 0;

	for (uint32_t i = 0; i < name->n_words; i++)
		n += !name->words[i].dropped;
	return n;
}

/* The entity meant: the one with the nearest spelling. */
static uint32_t nearest_entity(const struct answer *answer,
			       const struct name *typed, struct shown *shown)
{
	uint32_t best = UINT32_MAX;
	uint32_t nearest = 0;

	for (uint32_t i = 0; answer->n_entities > 1 && i < answer->n_entities;
	     i++) {
		for (uint32_t j = 0; j < answer->entities[i].n; j++) {
			uint32_t d;

			if (!read_shown(shown, answer->entities[i].spellings[j],
					answer->person))
				continue;
			d = typo_distance(typed->core, shown->name.core, 20);
			if (answer->person && d)
				d = 1 + typo_distance(typed->core,
						      shown->name.surname, 20);
			if (d < best)
				nearest = i;
			best = d < best ? d : best;
		}
	}
	return nearest;
}

/* Eugenio Pacelli is no way to spell Pius XII. */
static bool says_surname(const struct name *typed, const struct name *shown)
{
	uint32_t most = (uint32_t)shown->surname.len / 2;

	for (uint32_t i = 0; i < typed->n_words; i++)
		if (typo_distance(typed->words[i].key, shown->surname, most) <=
		    most)
			return true;
	return typo_distance(typed->core, shown->surname, most) <= most;
}

static bool is_another_spelling(const struct answer *answer, uint32_t entity,
				const struct lexed *typed,
				const struct name *name, struct shown *shown)
{
	bool same_key;

	for (uint32_t i = 1; i < answer->entities[entity].n; i++) {
		if (!read_shown(shown, answer->entities[entity].spellings[i],
				answer->person))
			continue;
		same_key = str_eq(shown->name.core, name->core);
		if (same_key || is_spelled_so(shown, typed, name))
			return true;
	}
	return false;
}

struct ruling spelling_note(const struct answer *answer,
			    const struct lexed *typed)
{
	struct name_space space;
	struct name name;
	struct shown shown;
	struct str text;
	uint32_t entity;
	bool alias;

	if (!name_read(&name, &space, lex_all(typed),
		       answer->person ? NAME_TYPED | NAME_OF_PERSON
				      : NAME_TYPED))
		return RULING_CORRECT;
	entity = nearest_entity(answer, &name, &shown);
	text = answer->entities[entity].spellings[0];
	if (!read_shown(&shown, text, answer->person) ||
	    is_spelled_so(&shown, typed, &name))
		return RULING_CORRECT;
	alias = answer->person
			? !says_surname(&name, &shown.name)
			: !str_eq(shown.name.core, name.core) &&
				  is_another_spelling(answer, entity, typed,
						      &name, &shown);
	if (answer->person && !alias && count_words(&name) == 1)
		text = shown_surname(&shown);
	return RULING_NAMED(VERDICT_CORRECT,
			    alias ? "also called " : "spelled ", text, "");
}
