#ifndef JUDGE_NAME_JUDGE_POOL_H
#define JUDGE_NAME_JUDGE_POOL_H

/*
 * judge_pool: the other entities, folded once for many judgements.
 *
 * Only the judge looks inside. Names of one entity are adjacent; equal keys are
 * found by hashing, similar ones by a scan over lengths and letters that reads
 * no text.
 */

#include "base/arena.h"
#include "base/strmap.h"
#include "judge/name/letter_set.h"
#include "judge/name/name_read.h"
#include "judge/pool.h"

enum { POOL_NONE = UINT32_MAX };

/* The keys by which names are found. */
enum pool_index {
	POOL_BY_NAME,
	POOL_BY_CORE,
	POOL_BY_PLAIN,	    /* the whole name */
	POOL_BY_PLAIN_CORE, /* what is kept of it */
	POOL_BY_BAG,
	POOL_BY_PLAIN_BAG,
	POOL_BY_BARE, /* and below: of people */
	POOL_BY_SWAPPED,
	POOL_BY_SURNAME,
	POOL_INDEXES
};

struct pool_name {
	struct name name;
	uint32_t entity;
	uint32_t next[POOL_INDEXES]; /* the next name with the same key */
};

/* What a scan for similar keys checks first. */
struct pool_reach {
	letter_set key;
	letter_set core; /* for people: of the surname */
	uint16_t key_n;
	uint16_t core_n;
};

/* As given, and the first entity that has it. */
struct pool_spelling {
	struct str text;
	uint32_t entity;
};

struct judge_pool {
	struct arena arena;
	bool people;
	bool regnal; /* it has a Pius XII: John Paul II has no surname */
	uint32_t n_entities;
	uint32_t n_names;
	struct str *shown;    /* of each entity */
	uint32_t *first_name; /* of each entity, and one more */
	struct pool_name *names;
	struct pool_reach *reach;
	struct pool_spelling *spellings;
	uint32_t n_spellings;
	uint32_t *spelling_slots;      /* hashed */
	uint32_t *slots[POOL_INDEXES]; /* hashed; the newest name of each */
	uint32_t n_slots;	       /* a power of two */
	struct strmap words;	       /* in how many entities each occurs */
};

/* The entity with exactly this spelling, or POOL_NONE. */
uint32_t pool_by_spelling(const struct judge_pool *pool, struct str spelling);

/* The key of a name in this index. */
struct str pool_key(const struct name *name, enum pool_index by);

/* The first name with this key, or POOL_NONE; continue with `next[by]`. */
uint32_t pool_find(const struct judge_pool *pool, enum pool_index by,
		   struct str key);

/* How many entities have this word. */
uint32_t pool_word_count(const struct judge_pool *pool, struct str key);

#endif
