#ifndef STORE_HOME_H
#define STORE_HOME_H

/*
 * home: everything that the home screen shows a player, read at once.
 *
 *	struct store_home_filter filter = {.day = STR("2024-05-31")};
 *	if (!store_home(store, &filter, &arena, &home, &error))
 *		complain(&error);
 *
 * It reads only sums and indices, so a record with a million answers is as fast
 * as a new one.
 */

#include "store/daily.h"

struct store_home_filter {
	struct str player; /* empty: the one remembered */
	struct str pack;   /* of the daily game, as in a game; empty for any */
	struct str day;	   /* today's study day */
};

struct store_home {
	struct str player;	   /* empty if none is known */
	struct str packs;	   /* last chosen; empty if none */
	uint32_t days;		   /* days in a row with something played */
	uint32_t dailies;	   /* days in a row with a daily game */
	bool waits;		   /* is there a game to continue? */
	struct store_game waiting; /* if so */
	struct store_daily daily;  /* today's */
	uint64_t asked;		   /* questions the player ever answered */
	uint64_t right;
	uint64_t asked_today;
	uint64_t right_today;
};

/* A consistent snapshot. Without a player, only the last choices are set. */
bool store_home(struct store *store, const struct store_home_filter *filter,
		struct arena *arena, struct store_home *home,
		struct strbuf *error);

#endif
