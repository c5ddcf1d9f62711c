#ifndef QUIZ_JUDGE_H
#define QUIZ_JUDGE_H

/*
 * judge: is what was typed the answer?
 *
 * It forgives spelling and never takes one entity of the pack for another. A
 * pure function of the answer, the pool of entities beside it, and the typed
 * text: no clock, no chance, no state.
 *
 *	struct judge_pool *pool = judge_pool_create(entities, n, true);
 *	enum verdict verdict = judge(&answer, pool, typed, &reason);
 *	judge_pool_destroy(pool);
 */

#include "base/str.h"
#include "base/strbuf.h"
#include "pack/date.h"
#include "pack/number.h"

#include <stdbool.h>
#include <stdint.h>

enum verdict { VERDICT_WRONG, VERDICT_CLOSE, VERDICT_CORRECT };

enum answer_type {
	ANSWER_NAME, /* an entity of the pack, or a text */
	ANSWER_DATE, /* a day, or a month of a year */
	ANSWER_YEAR,
	ANSWER_NUMBER,
	ANSWER_PERCENT,
	ANSWER_CHOICE, /* one of the options shown */
	ANSWER_LIST    /* several entities */
};

/* One thing with all its spellings, the first the one to show. */
struct entity {
	const struct str *spellings;
	uint32_t n;
};

struct answer {
	enum answer_type type;
	bool person;   /* NAME, LIST: the entities are people */
	bool in_order; /* LIST: the order counts */

	/* NAME: any one of these is right. LIST: all of these. */
	const struct entity *entities;
	uint32_t n_entities;

	struct date date;     /* DATE, YEAR */
	struct number number; /* NUMBER, PERCENT */
	int64_t tolerance;    /* NUMBER, PERCENT: correct within this, times
				 NUMBER_SCALE; negative for the rules' own */

	/* CHOICE: the options as shown, and which is right. */
	const struct str *options;
	uint32_t n_options;
	uint32_t key;

	/* NUMBER: what is counted, or empty where it is not declared; then an
	 * unknown word beside the figure passes for it. */
	struct str unit;
};

/* The entities beside the answer, made ready for many judgements. */
struct judge_pool;

/* Copies what it needs of `entities`; never NULL. */
struct judge_pool *judge_pool_create(const struct entity *entities, uint32_t n,
				     bool people);
void judge_pool_destroy(struct judge_pool *pool);

/*
 * Judges `typed` (any bytes). `pool` may be NULL where no entity stands beside
 * the answer; it may hold the right entities too. When `reason` is not NULL,
 * one short clause for the player is appended to it, or nothing.
 */
enum verdict judge(const struct answer *answer, const struct judge_pool *pool,
		   struct str typed, struct strbuf *reason);

/*
 * Do two names mean the same to the judge: is either of them a spelling that
 * it would accept, without typos, for the other?
 */
bool judge_same_name(struct str a, struct str b);

/*
 * The same for many names, each read once: they mean the same when either part
 * of their marks is the same.
 */
struct name_mark {
	uint64_t whole;
	uint64_t core; /* without words that say nothing */
};
struct name_mark judge_name_mark(struct str name);
bool judge_same_mark(struct name_mark a, struct name_mark b);

#endif
