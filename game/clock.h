#ifndef GAME_CLOCK_H
#define GAME_CLOCK_H

/*
 * clock: time and randomness, which the library never reads itself.
 */

#include "base/arena.h"
#include "base/str.h"
#include "store/store.h"

#include <stdint.h>
#include <time.h>

/* The current time in UTC: 2024-05-31T12:00:00Z. */
struct str clock_utc(struct arena *arena);

/* The current local time: 2024-05-31 12:00. */
struct str clock_local(struct arena *arena);

/* A local time in that format converted to UTC, 2024-05-31T10:00:00Z; empty
 * if invalid. */
struct str clock_utc_of(struct str local, struct arena *arena);

/* The study day: the local date, changing at 4 a.m. local time, also on days
 * when the clock changes. It never goes back. */
struct str clock_study_day(struct arena *arena);

/* The same for a given time, for tests. */
struct str clock_study_day_at(time_t now, struct arena *arena);

/* The local hour, and the minutes until the study day changes. */
uint32_t clock_hour(void);
uint32_t clock_minutes_left(void);

/* The minutes for a given time, for tests. */
uint32_t clock_minutes_left_at(time_t now);

/* Milliseconds since some fixed point; never goes back. */
uint64_t clock_milliseconds(void);

/* From the system's generator; aborts when it is unavailable. */
uint64_t clock_random(void);
struct store_id clock_random_id(void);

#endif
