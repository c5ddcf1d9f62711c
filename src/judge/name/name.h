#ifndef JUDGE_NAME_NAME_H
#define JUDGE_NAME_NAME_H

/*
 * name: one spelling of a thing or a person, folded and taken apart.
 *
 * A name borrows its words and keys from a name_space (on the stack) or from
 * the arena of a pool.
 *
 *	struct name_space space;
 *	struct name name;
 *	if (name_read(&name, &space, lex_all(&lexed), NAME_OF_PERSON))
 *		use(name.surname);
 */

#include "base/str.h"
#include "judge/text/lex.h"

#include <stdbool.h>
#include <stdint.h>

enum {
	NAME_WORDS_MAX = 24,
	NAME_KEY_MAX = 320,
};

struct name_word {
	struct str key;
	uint32_t classes; /* of words_speech */
	uint16_t start;	  /* in the plain text: its letters */
	uint16_t n;
	enum fold_reading reading;
	bool joined; /* by a hyphen to the word before it */
	bool dotted; /* a full stop follows at once */
	bool comma;  /* a comma follows */
	bool digits;
	bool dropped; /* says nothing: Mr, the, party, I think */
};

struct name {
	struct str key;	 /* everything */
	struct str core; /* without the words that are dropped */
	const struct name_word *words;
	uint32_t n_words;

	/* Of a person's own name: words up to `n_given`, then the surname; or
	 * the surname first where a comma or a patronymic says so. */
	uint32_t given_from;
	uint32_t given_to;
	struct str
		given_names; /* those words as one; empty for one-word names */
	struct str surname;  /* hyphens joined */
	struct str swapped;  /* surname, then given name */
};

struct name_space {
	struct name_word words[NAME_WORDS_MAX];
	char bytes[5][NAME_KEY_MAX];
};

enum name_kind {
	NAME_OF_THING,
	NAME_OF_PERSON,
	NAME_TYPED = 2 /* or-ed: lead-ins go, and nothing is a surname yet */
};

/*
 * Takes the words of `span`. False when there is none, or more or longer ones
 * than a name has.
 */
bool name_read(struct name *name, struct name_space *space,
	       struct lex_span span, unsigned kind);

/* The key of words `from` to `to` - 1, written as one; NAME_KEY_MAX bytes. */
struct str name_join(const struct lexed *lexed, const struct name_word *words,
		     uint32_t from, uint32_t to, char *bytes);

/* A patronymic: -uly, -qyzy, -ovich, -ovna. */
bool name_is_patronymic(struct str key);

#endif
