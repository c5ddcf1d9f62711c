#ifndef ROUND_PRACTICE_H
#define ROUND_PRACTICE_H

/*
 * practice: chooses the facts to ask about now, and when to ask the others.
 *
 * Due facts are asked in order, the most likely forgotten first, since someone
 * who plays twice a week cannot keep to exact days. A third of a session is
 * new, the most important facts first. A fact is asked in a different form than
 * last time, if there is one.
 *
 *	struct practice practice = {.banks = &bank, .memories = &memories,
 *				    .n = 1, .terms = {.9, today, DAY_NONE}};
 *	struct round round = practice_draw(&practice, PRACTICE_DUE, &options,
 *					   &arena);
 */

#include "round/fact_memory.h"
#include "round/round.h"

enum { DAY_NONE = INT32_MAX };

/* The player's settings; days as in pack/date.h. */
struct practice_terms {
	double retention; /* probability that a fact is known when it is due */
	int32_t today;
	int32_t until; /* the day to learn for, or DAY_NONE */
};

struct practice {
	const struct bank *const *banks;
	struct memories *const *memories; /* one per bank, settled */
	uint32_t n;
	struct practice_terms terms;
};

enum practice_kind {
	PRACTICE_DUE,
	PRACTICE_MISSED, /* those missed last time, nothing new */
	PRACTICE_NEW	 /* only new facts */
};

/* A session of `options->want` questions, or fewer. Facts answered today are
 * not asked again, except missed ones in PRACTICE_MISSED. */
struct round practice_draw(const struct practice *practice,
			   enum practice_kind kind,
			   const struct round_options *options,
			   struct arena *arena);

/* The number of the fact that a question of the banks is about, and its
 * memory. */
uint32_t practice_fact_of(const struct practice *practice,
			  const struct question *q);
const struct fact_memory *practice_memory_of(const struct practice *practice,
					     const struct question *q);

/* Is there any question about the fact? */
bool practice_asks(const struct bank *bank, struct fact fact);

/* The day on which an answered fact is due. With a day to learn for, no gap
 * is longer than a fifth of the time left, or a tenth if that is a year. */
int32_t practice_due_day(const struct practice_terms *terms,
			 const struct fact_memory *memory);

/* How many facts of all the banks are due on a day, or were missed when last
 * asked; counts only facts with a question. */
uint32_t practice_due(const struct practice *practice, int32_t day);
uint32_t practice_missed(const struct practice *practice);

/* How firmly a fact is known, for display. */
enum practice_box { BOX_NEW, BOX_SHAKY, BOX_GROWING, BOX_FIRM, BOXES };

/* Shaky below a week of stability, firm from a month on. */
enum { BOX_GROWING_DAYS = 7, BOX_FIRM_DAYS = 30 };

enum practice_box practice_box_of(const struct fact_memory *memory);

#endif
