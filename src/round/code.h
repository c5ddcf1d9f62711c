#ifndef ROUND_CODE_H
#define ROUND_CODE_H

/*
 * code: a short code for a quiz, the same on every machine.
 *
 *	amanat-10-K7QF2MXA          ten questions
 *	amanat-10tl24-K7QF2MXA      typed only, of levels 2 to 4
 *	amanat.congresses-5-K7QF2MXA    of one topic
 *	amanat+moons-10-K7QF2MXA    of two packs
 *
 * PACK[+PACK...][.TOPIC...]-LENGTH[WAY][lEASIESTHARDEST][r][pPLAN][kNUMBER]
 * -SEEDHASH: WAY is t (typed) or c (choice), r asks the easy ones first, SEED
 * is six digits of Crockford's base 32 and HASH two, of the contents of the
 * packs and of the way in which questions are made. A code whose hash does not
 * match is still played, with a warning. docs/codes.md has vectors.
 */

#include "base/strbuf.h"
#include "round/round.h"

#include <stdbool.h>

enum { CODE_SEED_BITS = 30 };

struct code {
	/* Their ids in ascending order; borrowed from the text read. */
	struct str packs[PACKS_MOST];
	uint32_t n_packs;
	struct round_options options; /* its topics are borrowed, too */
	uint32_t hash;		      /* 10 bits */
};

/* The combined hash of the packs, in order, as stored in a code. */
uint32_t code_hash(const uint64_t *pack_hashes, uint32_t n);

/* Appends the code; the seed must be below 2^CODE_SEED_BITS. */
void code_write(struct strbuf *out, const struct code *code);

/* Reads a code, ignoring case; in the last eight characters O counts as 0,
 * and I and L as 1. PACK and TOPIC must be ids, so that a code never names a
 * path. False on anything else. */
bool code_read(struct str text, struct code *code);

#endif
