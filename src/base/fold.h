#ifndef BASE_FOLD_H
#define BASE_FOLD_H

/*
 * fold: one key for all spellings of a name.
 *
 * Cyrillic becomes Latin, accents go, and the sounds that are romanised in
 * several ways get one letter: q = k, sh = sch = shch = s, zh = dzh = j,
 * kh = x = h, gh = g, ye = ie = e, y = i, w = v, ts = c, ng = n, a final f is
 * v, doubled letters collapse. Word boundaries leave no trace, so that
 * `Nur-Otan`, `Nur Otan` and `NurOtan` are one. A key is lower-case ASCII where
 * the script is Latin or Cyrillic, else UTF-8. Folding a key gives the key.
 *
 *	char key[FOLD_MAX];
 *	size_t n = fold_text(STR("Қошанов"), key);	// "kosanov"
 */

#include "base/str.h"

#include <stddef.h>
#include <stdint.h>

enum { FOLD_MAX = 3072 }; /* no key of one text is longer */

/* How letters of the other script are read in a word of mixed script. */
enum fold_reading {
	FOLD_BY_SOUND,
	FOLD_LOOKS_LATIN,    /* Cyrillic letters are what they look like */
	FOLD_LOOKS_CYRILLIC, /* Latin letters are */
	FOLD_UMLAUTS	     /* by sound; ä, ö, ü are ae, oe, ue, x is ks */
};

/* A key under construction, in the caller's bytes. */
struct fold {
	char *at;
	size_t n;
	size_t cap;
	enum fold_reading reading;
};

/* Adds one code point as normalize() leaves them; anything but letters, digits
 * and combining marks is ignored. A full key stays as it is. */
void fold_add(struct fold *fold, int32_t c);

/* The letter without its accent; 0 for a mark that only changes the letter
 * before it, which it does in some scripts and not in others. */
int32_t fold_accent(int32_t c);

/* The second letter of ß, æ and œ, which are two in one; 0 for others. */
char fold_second(int32_t c);

/* The word ends here; must be called after the last one, too. */
void fold_end_word(struct fold *fold);

/* The key of one text, or of nothing when normalize() refuses it. Gives its
 * length; `key` must have FOLD_MAX bytes. The judge folds words as it reads
 * them; this is for what is typed so far. */
size_t fold_text(struct str text, char *key);

#endif
