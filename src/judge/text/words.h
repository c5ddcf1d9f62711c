#ifndef JUDGE_TEXT_WORDS_H
#define JUDGE_TEXT_WORDS_H

/*
 * words: the words that the judge knows, in English, Russian and Kazakh.
 *
 * Three const tables, each sorted by folded key. To add a word, insert its key
 * (see fold.h) in sort order; the unit test reports a key out of order.
 *
 *	const struct word *word = words_find(&words_calendar, key);
 *	if (word && word->classes & WORD_MONTH)
 *		month = word->value;
 */

#include "base/str.h"

#include <stdint.h>

enum word_class {
	/* words_speech */
	WORD_LEAD = 1 << 0,	  /* I think ..., it is ... */
	WORD_ARTICLE = 1 << 1,	  /* the, a, of */
	WORD_KIND = 1 << 2,	  /* party, city: value (enum word_kind) */
	WORD_GENERATION = 1 << 3, /* Jr.: value (enum word_generation) */
	WORD_HONOR = 1 << 4,	  /* Mr, president */
	WORD_HONOR_F = 1 << 5,	  /* Mrs: of a woman */
	WORD_HONOR_M = 1 << 6,	  /* Mr: of a man */
	WORD_DESCRIPTOR = 1 << 7, /* democratic: in many full names */
	WORD_PATRONYMIC = 1 << 8, /* uly, qyzy as words of their own */
	WORD_NOT = 1 << 9,
	WORD_OR = 1 << 10,
	WORD_AND = 1 << 11,
	WORD_TRUE = 1 << 12,
	WORD_FALSE = 1 << 13,
	WORD_OPTION = 1 << 14, /* option, answer */

	/* words_calendar */
	WORD_FILLER = 1 << 15, /* in, on, day */
	WORD_YEAR = 1 << 16,
	WORD_ERA = 1 << 17, /* AD */
	WORD_BC = 1 << 18,
	WORD_MONTH = 1 << 19,	  /* value: 1 to 12 */
	WORD_WEEKDAY = 1 << 20,	  /* value: 0 is Sunday */
	WORD_ORDSUFFIX = 1 << 21, /* st, nd, th */

	/* words_numerals */
	WORD_CARDINAL = 1 << 22, /* value: 0 to 900 */
	WORD_ORDINAL = 1 << 23,	 /* value: 1 to 90 */
	WORD_SCALE = 1 << 24,	 /* value: the power of ten */
	WORD_POINT = 1 << 25,
	WORD_ABOUT = 1 << 26,
	WORD_RANGE = 1 << 27, /* over, minus, to: another figure is meant */
	WORD_PERCENT = 1 << 28,
	WORD_OFTOTAL = 1 << 29, /* 98 of 107 */

	/* words_speech */
	WORD_TITLE = 1 << 30, /* king: an honorific, but never the last word */
};

/* The kind of thing that a name says it is. */
enum word_kind {
	KIND_PARTY = 1,
	KIND_TOWN,
	KIND_ELECTION,
	KIND_CONGRESS,
	KIND_CONFERENCE,
	KIND_CONVOCATION,
	KIND_RIVER,
	KIND_LAKE,
	KIND_MOUNTAIN,
	KIND_BATTLE,
	KIND_TREATY,
	KIND_UNIVERSITY,
	KIND_REGION
};

enum word_generation { GENERATION_JUNIOR = 1, GENERATION_SENIOR };

enum word_unit {
	UNIT_NONE,
	UNIT_SEATS,
	UNIT_VOTES,
	UNIT_PEOPLE,
	UNIT_TIME,
	UNIT_MONEY,
	UNIT_PLACES,
	UNIT_LENGTH
};

struct word {
	const char *key;
	uint32_t classes;
	uint16_t value;
	uint16_t unit; /* what is counted */
};

struct word_table {
	const struct word *rows;
	uint32_t n;
};

extern const struct word_table words_speech;
extern const struct word_table words_calendar;
extern const struct word_table words_numerals;
extern const struct word_table words_units; /* not folded */

/* NULL if the table has no such key. */
const struct word *words_find(const struct word_table *table, struct str key);

#endif
