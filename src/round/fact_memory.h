#ifndef ROUND_FACT_MEMORY_H
#define ROUND_FACT_MEMORY_H

/*
 * fact_memory: what a player remembers of each fact of a pack.
 *
 * It follows from the answers alone, whatever the mode and the form of the
 * question. Of each study day the first answer about a fact counts; a right
 * one counts for the fact that was asked about, a wrong one for every fact of
 * the question. A fact whose answer the pack has changed since begins anew.
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

/* An answer that ended a question, as a record has it. */
struct fact_review {
	struct str question; /* its id at that time */
	struct str facts;  /* ids, one a line; empty when they are not known */
	struct str answer; /* the right one at that time */
	struct str at;	   /* UTC, 2024-05-31T12:00:00Z */
	struct str day;	   /* the study day, 2024-05-31 */
	enum rating rating;
	bool right;
	bool is_of_now; /* the pack has not changed since */
};

struct fact_memory {
	struct memory memory;
	int32_t day;	  /* of the last answer that counted: pack/date.h */
	uint32_t reviews; /* that counted, since it began anew */
	uint32_t form;	  /* of the last question: fact_memory_form() */
	bool missed;	  /* the last answer of all was not right */
};

struct memories;

/* Keeps `bank` and `scheduler`, which must outlive it. Never NULL. */
struct memories *memories_create(const struct bank *bank,
				 const struct scheduler *scheduler);
void memories_free(struct memories *memories);

/* In any order; the order of those of one second is that of the calls. What is
 * of no fact of the pack is left out. Nothing of it is kept. */
void memories_take(struct memories *memories, const struct fact_review *review);

/*
 * After the last of them. Answers of a day after tomorrow, when the clock must
 * have been wrong, do not count until it comes.
 */
void memories_settle(struct memories *memories, int32_t today);

/*
 * What it came to, as bytes that the same program can go on from with the same
 * pack: after memories_load() only later answers are taken. Worth nothing when
 * answers were left out since their day is to come, or when some of those that
 * were taken were not later: memories_is_whole() is false then. Loading fails,
 * and changes nothing, when the bytes are not of this pack.
 */
void memories_save(const struct memories *memories, struct strbuf *out);
bool memories_load(struct memories *memories, struct str bytes);
bool memories_is_whole(const struct memories *memories);

/* By the numbers of round/fact_ids.h. */
const struct fact_memory *memories_of(const struct memories *memories,
				      uint32_t fact);

/* Stands for the form of a question by its id: the same for the same form, and
 * never 0. */
uint32_t fact_memory_form(struct str question);

#endif
