#ifndef JUDGE_TEXT_LEX_H
#define JUDGE_TEXT_LEX_H

/*
 * lex: text as a sequence of words, figures and symbols.
 *
 * Made on the stack and never copied. Words carry their folded key, figures
 * their ASCII digits; everything else that is no space, symbol or combining
 * mark is a symbol of one code point.
 *
 *	struct lexed lexed;
 *	if (lex(&lexed, typed, FOLD_BY_SOUND))
 *		for (uint32_t i = 0; i < lexed.n; i++)
 *			look_at(&lexed.at[i]);
 */

#include "base/fold.h"
#include "base/normalize.h"
#include "base/str.h"
#include "judge/text/words.h"

#include <stdbool.h>
#include <stdint.h>

enum lexeme_kind { LEX_WORD, LEX_FIGURE, LEX_PUNCTUATION };

struct lexeme {
	uint8_t kind;
	bool spaced;	/* white space before it */
	bool cyrillic;	/* WORD: has Cyrillic letters */
	bool latin;	/* WORD: has Latin letters */
	uint16_t start; /* its first code point in `plain` */
	uint16_t n;	/* number of code points there */
	int32_t symbol; /* PUNCTUATION: the code point */
	struct str key; /* WORD: the folded key; FIGURE: the digits */
};

enum { LEX_MAX = 384, LEX_KEYS_MAX = 2 * NORMALIZED_MAX };
enum { LEX_DEGREE = 0xB0 }; /* the only symbol in units */

struct lexed {
	uint32_t n;
	uint32_t keys_n;
	enum fold_reading reading;
	bool mixed;   /* a word has letters of both scripts */
	bool umlauts; /* a letter may be spelled with an added e */
	struct normalized normalized;
	struct lexeme at[LEX_MAX];
	char keys[LEX_KEYS_MAX];
};

/* False if normalize() rejects the text or it has more than LEX_MAX parts. */
bool lex(struct lexed *lexed, struct str text, enum fold_reading reading);

/* Reads the words of mixed script again, in another way. */
void lex_again(struct lexed *lexed, enum fold_reading reading);

/* Reads each capital I as that of ı, and SS as that of ß; false, with nothing
 * changed, if there is none. */
bool lex_capitals(struct lexed *lexed);

/* Are all its letters capitals? */
bool lex_is_upper(const struct lexed *lexed, const struct lexeme *word);

/* The Latin letter that a Cyrillic one looks like; others as they are. */
int32_t lex_latin_look(int32_t c);

/* The digit that a subscript or superscript is, or -1. */
int32_t lex_raised_digit(const struct lexed *lexed, uint32_t i);

/* How this word is read. */
enum fold_reading lex_reading_of(const struct lexed *lexed,
				 const struct lexeme *lexeme);

/* A part of a lexed text: lexemes `from` to `to` - 1. */
struct lex_span {
	const struct lexed *lexed;
	uint32_t from;
	uint32_t to;
};

struct lex_span lex_all(const struct lexed *lexed);

/* An empty span at its end. */
struct lex_span lex_end(struct lex_span span);

bool lex_has_figure(struct lex_span span);

/* Is lexeme `i` this one? False past the end, too. */
bool lex_is_punctuation(const struct lexed *lexed, uint32_t i, int32_t symbol);

/* Does lexeme `i` follow the one before it without a space? */
bool lex_is_glued(const struct lexed *lexed, uint32_t i);

/* Can it be ignored at the end: . , ! ? " ... or an emoji */
bool lex_is_harmless(const struct lexeme *lexeme);

/* The first lexeme; NULL at the end. */
const struct lexeme *span_first(struct lex_span span);

/* The row of the table for the first lexeme, or NULL. */
const struct word *span_word(struct lex_span span,
			     const struct word_table *table);

/* The classes of the first lexeme in all three tables. */
uint32_t span_classes(struct lex_span span);

/* Does the first lexeme follow the one before it without a space? */
bool span_is_glued(struct lex_span span);

#endif
