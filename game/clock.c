#include "game/clock.h"

#include <stdlib.h>
#include <sys/random.h>

enum {
	DAY_TURNS_AT = 4, /* o'clock */
	NIGHT_MOST =
		48 * 60 /* minutes until 4 o'clock, however clocks change */
};

static struct str utc_at(time_t at, struct arena *arena)
{
	struct tm tm;

	gmtime_r(&at, &tm);
	return arena_printf(arena, "%04d-%02d-%02dT%02d:%02d:%02dZ",
			    tm.tm_year + 1900, tm.tm_mon + 1, tm.tm_mday,
			    tm.tm_hour, tm.tm_min, tm.tm_sec);
}

struct str clock_local(struct arena *arena)
{
	time_t now = time(NULL);
	struct tm tm;

	localtime_r(&now, &tm);
	return arena_printf(arena, "%04d-%02d-%02d %02d:%02d",
			    tm.tm_year + 1900, tm.tm_mon + 1, tm.tm_mday,
			    tm.tm_hour, tm.tm_min);
}

struct str clock_utc(struct arena *arena)
{
	return utc_at(time(NULL), arena);
}

struct str clock_utc_of(struct str local, struct arena *arena)
{
	struct tm tm = {.tm_isdst = -1};
	struct str text = arena_copy(arena, local);

	if (!text.len || !strptime(text.ptr, "%Y-%m-%d %H:%M", &tm))
		return STR_NONE;
	return utc_at(mktime(&tm), arena);
}

/* The date of the last minute whose local hour was 4 or later. So the day
 * does not go back when the clock is set back from 4:30 to 3:30, and does
 * not change at midnight when a whole date is skipped. */
struct str clock_study_day_at(time_t now, struct arena *arena)
{
	struct tm tm;

	localtime_r(&now, &tm);
	for (int i = 0; i < NIGHT_MOST && tm.tm_hour < DAY_TURNS_AT; i++) {
		now -= 60;
		localtime_r(&now, &tm);
	}
	return arena_printf(arena, "%04d-%02d-%02d", tm.tm_year + 1900,
			    tm.tm_mon + 1, tm.tm_mday);
}

struct str clock_study_day(struct arena *arena)
{
	return clock_study_day_at(time(NULL), arena);
}

uint32_t clock_hour(void)
{
	time_t now = time(NULL);
	struct tm tm;

	localtime_r(&now, &tm);
	return (uint32_t)tm.tm_hour;
}

/* mktime() accounts for clock changes. */
uint32_t clock_minutes_left_at(time_t now)
{
	struct tm tm;
	time_t turn;

	localtime_r(&now, &tm);
	tm.tm_mday += tm.tm_hour >= DAY_TURNS_AT;
	tm.tm_hour = DAY_TURNS_AT;
	tm.tm_min = tm.tm_sec = 0;
	tm.tm_isdst = -1;
	turn = mktime(&tm);
	return turn > now ? (uint32_t)((turn - now + 59) / 60) : 0;
}

uint32_t clock_minutes_left(void)
{
	return clock_minutes_left_at(time(NULL));
}

uint64_t clock_milliseconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (uint64_t)now.tv_sec * 1000 + (uint64_t)now.tv_nsec / 1000000;
}

static void fill(void *bytes, size_t size)
{
	if (getrandom(bytes, size, 0) != (ssize_t)size)
		abort();
}

uint64_t clock_random(void)
{
	uint64_t value;

	fill(&value, sizeof(value));
	return value;
}

struct store_id clock_random_id(void)
{
	struct store_id id = {{0}};

	fill(id.bytes, sizeof(id.bytes));
	return id;
}
