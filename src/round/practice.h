#ifndef ROUND_PRACTICE_H
#define ROUND_PRACTICE_H

/*
 * practice: which facts are asked about now, and when the others will be.
 *
 * Facts are due one after the other, the one most likely forgotten first: who
 * plays twice a week cannot keep to a day for each. A third of a session is
 * new, the most important facts first. A fact is asked about in another way
 * than the last time, where there is one.
 *
 *	struct practice practice = {.banks = &bank, .memories = &memories,
 *				    .n = 1, .terms = {.9, today, DAY_NONE}};
 *	struct round round = practice_draw(&practice, PRACTICE_DUE, &options,
 *					   &arena);
 */

#include "round/fact_memory.h"
#include "round/round.h"

enum { DAY_NONE = INT32_MAX };

/* What a player wants; days as in pack/date.h. */
struct practice_terms {
	double retention; /* how likely a fact is to be known when it is due */
	int32_t today;
	int32_t until; /* the day for which it is learnt, or DAY_NONE */
};

struct practice {
	const struct bank *const *banks;
	struct memories *const *memories; /* of each bank, settled */
	uint32_t n;
	struct practice_terms terms;
};

enum practice_kind {
	PRACTICE_DUE,
	PRACTICE_MISSED, /* what was not right the last time, and nothing new */
	PRACTICE_NEW	 /* new facts alone */
};

/* A session of `options->want` questions, or fewer. What was answered today is
 * not asked again, unless it was missed and that is what is asked for. */
struct round practice_draw(const struct practice *practice,
			   enum practice_kind kind,
			   const struct round_options *options,
			   struct arena *arena);

/* The number of the fact that a question of the banks is about, and what is
 * remembered of it. */
uint32_t practice_fact_of(const struct practice *practice,
			  const struct question *q);
const struct fact_memory *practice_memory_of(const struct practice *practice,
					     const struct question *q);

/* Is there a question about the fact at all? */
bool practice_asks(const struct bank *bank, struct fact fact);

/* The day on which a fact that was answered is due. With a day to learn for, no
 * gap is longer than a fifth of the weeks left, or than a tenth of a year. */
int32_t practice_due_day(const struct practice_terms *terms,
			 const struct fact_memory *memory);

/* How many facts of all the banks are due on a day, or were not right when they
 * were last asked; only those that there is a question about. */
uint32_t practice_due(const struct practice *practice, int32_t day);
uint32_t practice_missed(const struct practice *practice);

/* How firm a fact is, for people. */
enum practice_box { BOX_NEW, BOX_SHAKY, BOX_GROWING, BOX_FIRM, BOXES };

/* Shaky below a week of stability, firm from a month on. */
enum { BOX_GROWING_DAYS = 7, BOX_FIRM_DAYS = 30 };

enum practice_box practice_box_of(const struct fact_memory *memory);

#endif
