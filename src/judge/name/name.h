#ifndef JUDGE_NAME_NAME_H
#define JUDGE_NAME_NAME_H

/*
 * name: one spelling of a thing or a person, folded and parsed.
 *
 * A name borrows its words and keys from a name_space (on the stack) or from
 * the arena of a pool.
 */

#include "base/str.h"
#include "judge/text/lex.h"

#include <stdbool.h>
#include <stdint.h>

enum {
	NAME_WORDS_MAX = 24,
	NAME_KEY_MAX = 320,
	NAME_NUMERALS_MAX = 96 /* of Roman numerals and signs */
};

struct name_word {
	struct str key;	  /* folded; a numeral in digits; a sign as it is */
	uint32_t classes; /* of words_speech */
	uint16_t value;	  /* the kind of thing it denotes, and so on */
	uint16_t start;	  /* in the plain text: its letters */
	uint16_t n;
	int32_t letter; /* its first code point */
	uint64_t plain; /* hash of its letters without accents */
	enum fold_reading reading;
	bool by_key;  /* compared by its key, not its letters: VIII, & */
	bool joined;  /* by a hyphen to the word before it */
	bool glued;   /* to the word before it, as in M31 */
	bool begins;  /* a single letter that begins a name, or a clause */
	bool small;   /* no capital at its start: van, al */
	bool dotted;  /* a full stop follows at once */
	bool comma;   /* followed by a comma */
	bool digits;  /* a numeral, Arabic or Roman */
	bool roman;   /* it may also be a name or an initial */
	bool sign;    /* + or - or another symbol */
	bool exact;   /* numeral, sign, single letter: may not be missing */
	bool spare;   /* exact, but may be superfluous when typed */
	bool dropped; /* insignificant: Mr, the, party, I think */
};

/* Hashes of the same words, each ignoring more than the one before. */
struct name_hashes {
	uint64_t written;  /* nothing */
	uint64_t caseless; /* case */
	uint64_t plain;	   /* accents, and what separates words */
};

struct name {
	struct str key;	  /* everything, folded */
	struct str core;  /* without dropped words */
	struct str plain; /* the same, not folded but without accents */
	struct name_hashes whole;
	struct name_hashes kept; /* without the words that are dropped */
	uint64_t bag;		 /* folded words in any order, without kinds */
	uint64_t plain_bag;	 /* words in any order, with kinds */
	bool any_order;		 /* it has a kind or an "of" */
	bool has_roman;		 /* a word that may be one or not */
	uint8_t n_not;		 /* words like "no" and "without" */
	const struct name_word *words;
	uint32_t n_words;

	/* Of a person: words `given_from` to `given_to` - 1, then the surname;
	 * or the surname first where the type, a comma or a patronymic says
	 * so. Numerals, Jr. and epithets belong to neither. */
	uint32_t given_from;
	uint32_t given_to;
	struct str given_names; /* as one; empty for one-word names */
	struct str surname;	/* hyphens joined */
	struct str bare;	/* all of that, as it stands */
	struct str swapped;	/* surname and given name in the other order */
	struct str numeral;	/* of Henry VIII: 8 */
	bool numeral_needed;	/* no surname stands before it */
	struct str epithet;	/* of Catherine the Great: great */
	bool epithet_needed;	/* the same */
	uint16_t generation;	/* Jr., Sr. (enum word_generation), or 0 */
};

enum { NAME_KEYS = 8 };

struct name_space {
	struct name_word words[NAME_WORDS_MAX];
	char bytes[NAME_KEYS][NAME_KEY_MAX];
	char numerals[NAME_NUMERALS_MAX];
	uint32_t numerals_n;
};

enum name_kind {
	NAME_OF_THING = 0,
	NAME_OF_PERSON = 1,
	NAME_TYPED = 2,		/* lead-ins go, nothing is a surname yet */
	NAME_FAMILY_FIRST = 4,	/* of a person */
	NAME_NO_ROMANS = 8,	/* Xi is a name */
	NAME_NUMBER_WORDS = 16, /* third is 3 */
	NAME_LETTERED = 32,	/* a first A is a letter, as in A minor */
	NAME_REGNAL = 64	/* John Paul II has no surname, like Pius XII */
};

#endif
