#ifndef PACK_MATCH_H
#define PACK_MATCH_H

/*
 * match: how strictly a typed answer is compared with its spellings, as set by
 * the key `match` of a pack, a type, a group or a column. Each forgives less
 * than the one before.
 */
enum match {
	MATCH_NAME,    /* case, accents, transliteration, typos */
	MATCH_TEXT,    /* case, accents, articles, the order of words */
	MATCH_ACCENTS, /* case and width only: ano is not año */
	MATCH_EXACT    /* spaces around and normalization only: Na+, CO2 */
};

#endif
