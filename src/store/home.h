#ifndef STORE_HOME_H
#define STORE_HOME_H

/*
 * home: all that the first screen tells a player, read at once.
 *
 *	struct store_home_filter filter = {.day = STR("2024-05-31")};
 *	if (!store_home(store, &filter, &arena, &home, &error))
 *		complain(&error);
 *
 * It reads sums and indices only, so that a record with a million answers is as
 * quick as a new one.
 */

#include "store/daily.h"

struct store_home_filter {
	struct str player; /* empty: the one who is remembered */
	struct str pack;   /* of the daily game, as in a game; empty for any */
	struct str day;	   /* the study day of today */
};

struct store_home {
	struct str player;	   /* empty when nobody is known */
	struct str packs;	   /* chosen last; empty when none were */
	uint32_t days;		   /* in a row on which something was played */
	uint32_t dailies;	   /* in a row with a game of the day */
	bool waits;		   /* is there a game to go on with? */
	struct store_game waiting; /* if so */
	struct store_daily daily;  /* of today */
	uint64_t asked;		   /* questions that the player ever answered */
	uint64_t right;
	uint64_t asked_today;
	uint64_t right_today;
};

/* All of one moment. Without a player, only what was chosen last is set. */
bool store_home(struct store *store, const struct store_home_filter *filter,
		struct arena *arena, struct store_home *home,
		struct strbuf *error);

#endif
