#ifndef GAME_CLOCK_H
#define GAME_CLOCK_H

/*
 * clock: time and chance, which the library never asks for by itself.
 */

#include "base/arena.h"
#include "base/str.h"
#include "store/store.h"

#include <stdint.h>
#include <time.h>

/* Now in UTC: 2024-05-31T12:00:00Z. */
struct str clock_utc(struct arena *arena);

/* Now by the clock on the wall: 2024-05-31 12:00. */
struct str clock_local(struct arena *arena);

/* Such a time in UTC, 2024-05-31T10:00:00Z; empty for none. */
struct str clock_utc_of(struct str local, struct arena *arena);

/*
 * The study day: the local date, turning at 4 in the morning by the clock on
 * the wall, also on days on which the clock is changed. It never goes back.
 */
struct str clock_study_day(struct arena *arena);

/* The same at another time, for tests. */
struct str clock_study_day_at(time_t now, struct arena *arena);

/* The hour on the wall, and the minutes until the study day turns. */
uint32_t clock_hour(void);
uint32_t clock_minutes_left(void);

/* The minutes at another time, for tests. */
uint32_t clock_minutes_left_at(time_t now);

/* Milliseconds since some fixed point; never goes back. */
uint64_t clock_milliseconds(void);

/* From the system's generator; aborts when there is none. */
uint64_t clock_random(void);
struct store_id clock_random_id(void);

#endif
