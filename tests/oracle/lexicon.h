#ifndef ORACLE_LEXICON_H
#define ORACLE_LEXICON_H

/*
 * lexicon: maps texts to the things and values of a pack.
 *
 * Two texts match when they differ only in case, width, punctuation and a
 * leading article. Things are found by all their spellings, by all names they
 * ever had, and by the title of the group with those names ("the ruling
 * party").
 *
 *	struct lexicon *lexicon = lexicon_create(pack);
 *	struct said said = lexicon_said(lexicon, &arena, option);
 *	for (uint32_t at = lexicon_first(lexicon, said);
 *	     at != NONE; at = lexicon_next(lexicon, at))
 *		look_at(lexicon_thing(lexicon, at));
 */

#include "base/arena.h"
#include "pack/pack.h"

/* A text, and its bare words for comparing. */
struct said {
	struct str text;
	struct str key;
};

struct lexicon;

/* Keeps `pack`. Never NULL. */
struct lexicon *lexicon_create(const struct pack *pack);
void lexicon_free(struct lexicon *lexicon);

struct said said_of(struct arena *arena, struct str text);

/* Iterates over the things that a text may name. */
uint32_t lexicon_first(const struct lexicon *lexicon, struct str key);
uint32_t lexicon_next(const struct lexicon *lexicon, uint32_t at);
uint32_t lexicon_thing(const struct lexicon *lexicon, uint32_t at);

/* The bare words of a cell with text. */
struct str lexicon_cell(const struct lexicon *lexicon,
			const struct value *cell);

/* Is it a name of a row of kind rename, main or alternative? */
bool lexicon_row_has(const struct lexicon *lexicon, const struct group *group,
		     uint32_t row, struct str key);

#endif
