#ifndef STORE_STATS_H
#define STORE_STATS_H

/*
 * stats: totals over the answers of a player, or of all players.
 *
 *	struct stats_filter filter = {.player = STR("Aigul"), .missed = 5};
 *	if (!store_stats(store, &filter, &arena, &stats, &error))
 *		complain(&error);
 *
 * A question counts as asked once however many tries it took, and as right if
 * one of them was.
 */

#include "base/arena.h"
#include "base/strbuf.h"
#include "store/store_types.h"

#include <stdbool.h>

/* Empty means any. */
struct stats_filter {
	struct str player;
	struct str pack;
	uint32_t missed; /* how many of the most missed questions to list */

	/* Appends the current id of a question; NULL if ids never change.
	 * Answers under several ids of a question are counted together. */
	void (*current)(void *context, struct str question, struct strbuf *out);
	void *context;
};

struct stats_share {
	struct str name;
	uint64_t asked;
	uint64_t right;
};

struct stats_day {
	struct str day; /* 2024-05-31 */
	uint64_t asked;
	uint64_t right;
	uint64_t milliseconds;
};

struct stats_question {
	struct str question; /* its current id */
	struct str stem;     /* empty in older answers */
	struct str answer;
	uint64_t asked;
	uint64_t right;
};

struct stats {
	uint64_t games; /* finished, and not abandoned */
	uint64_t asked;
	uint64_t right;
	uint64_t milliseconds;
	uint64_t streak;	    /* longest run of answers right at once */
	struct stats_day *days;	    /* with an answer, the earliest first */
	struct stats_share *groups; /* pack/group, by name */
	struct stats_share *forms;  /* by name */
	struct stats_question *missed; /* the most missed first */
	uint32_t n_days;
	uint32_t n_groups;
	uint32_t n_forms;
	uint32_t n_missed;
};

bool store_stats(struct store *store, const struct stats_filter *filter,
		 struct arena *arena, struct stats *stats,
		 struct strbuf *error);

#endif
