#ifndef ROUND_BANK_H
#define ROUND_BANK_H

/*
 * bank: all questions of a pack, made when they are drawn.
 *
 * The questions are numbered slots: (group, form, row) by prefix sums. Not
 * every slot holds a question: where the facts do not allow it, drawing says
 * why not.
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
#include "question/question.h"

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

/*
 * Makes the question of a slot. The same seed gives the same question; another
 * may show other options or another day. Texts are made in `arena`. False,
 * with a clause in `*refusal` unless that is NULL, when it must not be asked.
 */
bool bank_draw(const struct bank *bank, uint32_t slot, uint64_t seed,
	       struct arena *arena, struct question *q, const char **refusal);

/* The slots of one group, by its id ("questions" for those by hand); none when
 * there is no such group. */
void bank_topic(const struct bank *bank, struct str group, uint32_t *first,
		uint32_t *n);

/* The group and form of a slot, for reports: NONE and "by-hand" if written. */
void bank_place(const struct bank *bank, uint32_t slot, uint32_t *group,
		struct str *form);

#endif
