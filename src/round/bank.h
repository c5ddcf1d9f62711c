#ifndef ROUND_BANK_H
#define ROUND_BANK_H

/*
 * bank: all questions of a pack, generated when drawn.
 *
 * The questions are numbered slots: (group, form, row) by prefix sums. Not
 * every slot holds a question: where the facts do not allow one, drawing gives
 * the reason.
 *
 *	struct bank *bank = bank_create(pack, phrases);
 *	struct question q;
 *	if (bank_draw(bank, slot, seed, &arena, &q, NULL))
 *		show(&q);
 *	bank_free(bank);
 */

#include "base/arena.h"
#include "pack/pack.h"
#include "question/phrases.h"
#include "question/proof_sentence.h"
#include "question/question.h"
#include "question/timeline.h"

#include <stdbool.h>
#include <stdint.h>

struct bank;

/* Keeps `pack` and `phrases`, which must outlive it. Never NULL. */
struct bank *bank_create(const struct pack *pack,
			 const struct phrases *phrases);
void bank_free(struct bank *bank);

const struct pack *bank_pack(const struct bank *bank);

/* How many slots there are. */
uint32_t bank_slots(const struct bank *bank);

/* Makes the question of a slot. The same seed gives the same question;
 * another seed may give other options or another day. Texts are allocated in
 * `arena`. False, with a clause in `*refusal` unless that is NULL, when it
 * must not be asked. */
bool bank_draw(const struct bank *bank, uint32_t slot, uint64_t seed,
	       struct arena *arena, struct question *q, const char **refusal);

/*
 * Why an option of a question of this bank is wrong (of a right one, why it is
 * right), and what to tell a player who chose it: see
 * question/proof_sentence.h. The texts are allocated in `arena`.
 */
struct proof_text bank_reason(const struct bank *bank, const struct question *q,
			      uint32_t option, struct arena *arena);
struct str bank_reason_of_chosen(const struct bank *bank,
				 const struct question *q, uint32_t option,
				 struct arena *arena);

/* A row of a group, or a question written by hand. */
struct fact {
	uint32_t group; /* NONE: `row` is the index of a question */
	uint32_t row;
};

/* The main fact of the question of a slot. */
struct fact bank_fact_of(const struct bank *bank, uint32_t slot,
			 const struct question *q);

/* The sentence that states a fact, allocated in `arena`; empty for a
 * question written by hand, a row of a series, or where a phrase for it is
 * missing. */
struct str bank_sentence(const struct bank *bank, struct fact fact,
			 struct arena *arena);

/* The question of where an event belongs on a timeline, with the id of the
 * form event-place but without options, and the event itself. False when the
 * event cannot be placed on one. */
bool bank_draw_event(const struct bank *bank, struct fact fact,
		     struct arena *arena, struct question *q,
		     struct timeline_event *event);

/* An option of it: the place after index `at` of the `n` years shown. */
struct str bank_event_place(const struct bank *bank, const struct question *q,
			    const struct str *years, uint32_t n, uint32_t at,
			    struct arena *arena);

/* How important a fact is, 1 .. 5: the value of its row, else the least
 * value given for its group, the things in it and their columns; else 3. */
uint32_t bank_importance(const struct bank *bank, struct fact fact);

/* The slots whose main fact this is; at most `most`. */
uint32_t bank_fact_slots(const struct bank *bank, struct fact fact,
			 uint32_t *slots, uint32_t most);

/* How hard the question of a slot is expected to be: its level, unless an
 * option turns out to be close or a thing well known. */
uint32_t bank_expected_level(const struct bank *bank, uint32_t slot,
			     struct fact fact);

/* The group and form of a slot, for reports: NONE and "by-hand" if written
 * by hand. */
void bank_place(const struct bank *bank, uint32_t slot, uint32_t *group,
		struct str *form);

/* The first slot after `slot` with another group or form. */
uint32_t bank_end_of_form(const struct bank *bank, uint32_t slot);

#endif
