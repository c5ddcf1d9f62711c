#ifndef ROUND_FACT_MEMORY_H
#define ROUND_FACT_MEMORY_H

/*
 * fact_memory: what a player remembers of each fact of a pack.
 *
 * It depends only on the answers, whatever the mode and the form of the
 * question. On each study day only the first answer about a fact counts; a
 * right one counts for the fact that was asked about, a wrong one for every
 * fact of the question. If the pack has since changed a fact's answer, the fact
 * starts over.
 *
 *	struct memories *memories = memories_create(bank, &scheduler_default);
 *	memories_take(memories, &review);
 *	memories_settle(memories, today);
 *	if (!memory_exists(memories_of(memories, 7)->memory))
 *		look_at(7);
 *	memories_free(memories);
 */

#include "round/bank.h"
#include "round/schedule.h"

/* An answer that closed a question, as recorded. */
struct fact_review {
	struct str question; /* its id at that time */
	struct str facts;    /* ids, one a line; empty if unknown */
	struct str answer;   /* the right one at that time */
	struct str at;	     /* UTC, 2024-05-31T12:00:00Z */
	struct str day;	     /* the study day, 2024-05-31 */
	enum rating rating;
	bool right;
	bool is_of_now; /* the pack has not changed since then */
};

struct fact_memory {
	struct memory memory;
	int32_t day;	  /* of the last answer that counted: pack/date.h */
	uint32_t reviews; /* that counted, since it last started over */
	uint32_t form;	  /* of the last question: fact_memory_form() */
	bool missed;	  /* the latest answer was not right */
};

struct memories;

/* Keeps `bank` and `scheduler`, which must outlive it. Never NULL. */
struct memories *memories_create(const struct bank *bank,
				 const struct scheduler *scheduler);
void memories_free(struct memories *memories);

/* In any order, except that answers of the same second count in call order.
 * Answers about no fact of the pack are ignored. Nothing of `review` is
 * kept. */
void memories_take(struct memories *memories, const struct fact_review *review);

/* Call after the last of them. Answers dated later than tomorrow, from a
 * wrong clock, do not count until that day. */
void memories_settle(struct memories *memories, int32_t today);

/* The result as bytes, from which the same program can continue with the
 * same pack: after memories_load() only later answers are taken. The bytes
 * are useless if answers were left out because their day is in the future,
 * or if some answers were not taken in order: memories_is_whole() is then
 * false. Loading fails, and changes nothing, when the bytes belong to
 * another pack. */
void memories_save(const struct memories *memories, struct strbuf *out);
bool memories_load(struct memories *memories, struct str bytes);
bool memories_is_whole(const struct memories *memories);

/* By the numbers of round/fact_ids.h. */
const struct fact_memory *memories_of(const struct memories *memories,
				      uint32_t fact);

/* A number for the form of a question, from its id: equal for equal forms,
 * and never 0. */
uint32_t fact_memory_form(struct str question);

#endif
