#ifndef JUDGE_NAME_NAME_READ_H
#define JUDGE_NAME_NAME_READ_H

/*
 * name_read: parses a name.
 *
 *	struct name_space space;
 *	struct name name;
 *	if (name_read(&name, &space, lex_all(&lexed), NAME_OF_PERSON))
 *		use(name.surname);
 */

#include "judge/answer.h"
#include "judge/name/name.h"

/* How the spellings of an entity are read: bits of enum name_kind. */
unsigned name_kind_of(bool person, const struct entity *entity);

/*
 * Reads the words of `span`. False if there are none, or more or longer ones
 * than a name can have. `kind`: bits of enum name_kind.
 */
bool name_read(struct name *name, struct name_space *space,
	       struct lex_span span, unsigned kind);

/* The key of words `from` to `to` - 1, written as one; NAME_KEY_MAX bytes. */
struct str name_join(const struct lexed *lexed, const struct name_word *words,
		     uint32_t from, uint32_t to, char *bytes);

/* Is the word a single Latin letter, and not this one? V is not W, though they
 * sound alike. */
bool name_other_letter(int32_t letter, const struct name_word *word);

/* The same for each of `n` words, beside as many others. */
bool name_other_letters(const struct name_word *a, uint32_t n,
			const struct name_word *b, uint32_t b_n);

/* Where an epithet begins, as in Pieter Bruegel the Elder and Eleanor of
 * Aquitaine; `n` if there is none. */
uint32_t name_find_epithet(const struct name_word *words, uint32_t n);

/* The key of an epithet of words `from` to `to` - 1, without articles;
 * NAME_KEY_MAX bytes. */
struct str name_epithet(const struct lexed *lexed,
			const struct name_word *words, uint32_t from,
			uint32_t to, char *bytes);

/* A patronymic: -uly, -qyzy, -ovich, -ovna. */
bool name_is_patronymic(struct str key);

#endif
