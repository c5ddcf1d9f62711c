#ifndef BASE_UTF8_H
#define BASE_UTF8_H

/*
 * utf8: text as people see it, by way of utf8proc.
 *
 * All that comes from a pack, a player, a file name or the environment goes
 * through utf8_sanitize() on its way to the screen.
 */

#include "base/str.h"
#include "base/strbuf.h"

#include <stdbool.h>
#include <stdint.h>

/* How many bytes at the start are printable ASCII or newlines; quick. */
size_t utf8_plain(struct str s);

/* How many bytes at the start are ASCII. */
size_t utf8_ascii(struct str s);

/* The offset of the first byte that is not UTF-8, or SIZE_MAX when all is. */
size_t utf8_invalid(struct str s);

/*
 * Takes the first code point off `*s`. Bytes that are not UTF-8 come one by
 * one as U+FFFD. False at the end.
 */
bool utf8_next(struct str *s, int32_t *code_point);

/* How many code points (bytes that are not UTF-8 count one each). */
size_t utf8_length(struct str s);

/* How many terminal columns it takes; controls and combining marks take none.
 */
size_t utf8_width(struct str s);

/* Columns of one code point. */
size_t utf8_char_width(int32_t code_point);

/* Appends one code point. */
void utf8_add(struct strbuf *out, int32_t code_point);

/*
 * Is this one that could move the cursor, hide or reorder text: a control, a
 * bidirectional control, an invisible character or a noncharacter? Newline is
 * one too. Prose has none, but for the joiners inside words of some scripts.
 */
bool utf8_unsafe(int32_t code_point);

/*
 * Appends `s` with every unsafe code point shown as <U+202E> and every byte
 * that is not UTF-8 as <0xFF>. Newlines pass when `keep_newline`.
 */
void utf8_sanitize(struct strbuf *out, struct str s, bool keep_newline);

/* The first letter in title case, the rest as it is. */
void utf8_capitalize(struct strbuf *out, struct str s);

/*
 * Appends `s` without case, accents and compatibility forms, for comparing.
 * Bytes that are not UTF-8 are appended as they are.
 */
void utf8_fold(struct strbuf *out, struct str s);

/* Do two texts read the same, case, accents and compatibility forms apart? */
bool utf8_reads_same(struct str a, struct str b);

/* Do two texts differ in nothing but the case of letters, their width and how
 * they are composed? Unlike utf8_reads_same(), accents count. */
bool utf8_same_but_case(struct str a, struct str b);

/* Appends `s` as utf8_same_but_case() compares it. */
void utf8_fold_case(struct strbuf *out, struct str s);

enum utf8_kind {
	UTF8_UPPER,
	UTF8_LOWER,
	UTF8_CASELESS, /* a letter of a script without case */
	UTF8_DIGIT,    /* also raised, lowered, or a numeral */
	UTF8_SIGN,     /* a symbol or a punctuation mark */
	UTF8_SPACE,
	UTF8_OTHER
};
enum utf8_kind utf8_kind(int32_t code_point);

/* Does it begin with the sign of a currency: $, €? */
bool utf8_is_currency(struct str s);

/* Does folded text begin with a letter or digit, of any script? */
bool utf8_begins_word(struct str folded);

/* Takes the next run of letters and digits off the front of folded `*rest`;
 * false when there is none. */
bool utf8_next_word(struct str *rest, struct str *word);

/* Does folded `needle` stand in folded `hay` with no letter or digit beside it?
 * An empty one does not. */
bool utf8_has_words(struct str hay, struct str needle);

#endif
