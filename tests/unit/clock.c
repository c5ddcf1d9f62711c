#include "game/clock.h"

#include "expect.h"

#include <stdlib.h>

/* A local time near a clock change, and the study day at that time. */
static const struct {
	const char *zone;
	int64_t utc;
	const char *day;
} times[] = {
	/* An ordinary night. */
	{"UTC", 1717210799, "2024-05-31"}, /* 02:59:59 */
	{"UTC", 1717214399, "2024-05-31"}, /* 03:59:59 */
	{"UTC", 1717214400, "2024-06-01"}, /* 04:00 */
	{"UTC", 1717286399, "2024-06-01"}, /* 23:59:59 */
	/* From 2:00 to 3:00: 03:59:59 CEST, 04:00 CEST. */
	{"Europe/Berlin", 1711850399, "2024-03-30"},
	{"Europe/Berlin", 1711850400, "2024-03-31"},
	/* From 3:00 back to 2:00: 03:59:59 CET, 04:00 CET. */
	{"Europe/Berlin", 1729997999, "2024-10-26"},
	{"Europe/Berlin", 1729998000, "2024-10-27"},
	/* Half an hour, from 2:00 to 2:30 and back. */
	{"Australia/Lord_Howe", 1728147599, "2024-10-05"},
	{"Australia/Lord_Howe", 1728147600, "2024-10-06"},
	{"Australia/Lord_Howe", 1712424599, "2024-04-06"},
	{"Australia/Lord_Howe", 1712424600, "2024-04-07"},
	/* The 30th was skipped: 29th 23:59, 31st 00:00, 03:59, 04:00. */
	{"Pacific/Apia", 1325239199, "2011-12-29"},
	{"Pacific/Apia", 1325239200, "2011-12-29"},
	{"Pacific/Apia", 1325253599, "2011-12-29"},
	{"Pacific/Apia", 1325253600, "2011-12-31"},
	/* On the last Sunday of March from 4:00 to 5:00: there is no 4:00. */
	{"AAA0BBB,M3.5.0/4,M10.5.0/5", 1711857599, "2024-03-30"},
	{"AAA0BBB,M3.5.0/4,M10.5.0/5", 1711857600, "2024-03-31"},
	/* In October from 5:00 back to 4:00: 03:59:59, 4:00 twice. */
	{"AAA0BBB,M3.5.0/4,M10.5.0/5", 1729997999, "2024-10-26"},
	{"AAA0BBB,M3.5.0/4,M10.5.0/5", 1729998000, "2024-10-27"},
	{"AAA0BBB,M3.5.0/4,M10.5.0/5", 1730001600, "2024-10-27"},
	/* In October from 4:30 back to 3:30: 4:29, then 3:30 of the same day.
	 */
	{"AAA0BBB,M3.5.0/2,M10.5.0/4:30", 1729999799, "2024-10-27"},
	{"AAA0BBB,M3.5.0/2,M10.5.0/4:30", 1729999800, "2024-10-27"},
	{"AAA0BBB,M3.5.0/2,M10.5.0/4:30", 1730001600, "2024-10-27"},
};

Test(clock, the_study_day_turns_at_four_on_the_wall)
{
	struct arena arena = ARENA_INIT;

	for (size_t i = 0; i < sizeof(times) / sizeof(*times); i++) {
		struct str day;

		setenv("TZ", times[i].zone, 1);
		tzset();
		day = clock_study_day_at((time_t)times[i].utc, &arena);
		cr_expect(str_eq(day, str_of(times[i].day)),
			  "row %zu, %s: " STR_FMT ", not %s", i, times[i].zone,
			  STR_ARG(day), times[i].day);
	}
	arena_finish(&arena);
}

/* It never goes back, in any time zone. */
Test(clock, the_study_day_never_goes_back)
{
	static const char *const zones[] = {
		"Europe/Berlin",       "America/St_Johns",
		"Australia/Lord_Howe", "Pacific/Apia",
		"America/Havana",      "AAA0BBB,M3.5.0/2,M10.5.0/4:30"};
	struct arena arena = ARENA_INIT;

	for (size_t i = 0; i < sizeof(zones) / sizeof(*zones); i++) {
		struct str last = STR("2011-01-01");

		setenv("TZ", zones[i], 1);
		tzset();
		for (time_t t = 1294000000; t < 1330000000; t += 15 * 60) {
			struct str day = clock_study_day_at(t, &arena);

			cr_assert(str_cmp(last, day) <= 0,
				  "%s: " STR_FMT " after " STR_FMT, zones[i],
				  STR_ARG(day), STR_ARG(last));
			last = day;
		}
	}
	arena_finish(&arena);
}

/* How much of the day is left, also on days with a clock change. */
static const struct {
	const char *zone;
	int64_t utc;
	uint32_t minutes;
} rests[] = {
	{"UTC", 1717214399, 1},	   /* 03:59:59 */
	{"UTC", 1717214400, 1440}, /* 04:00 */
	{"UTC", 1717286400, 240},  /* 00:00 */
	/* The nights when the clock goes from 2:00 to 3:00, and back. */
	{"Europe/Berlin", 1711839600, 180}, /* 00:00 */
	{"Europe/Berlin", 1729980000, 300}, /* 00:00 */
};

Test(clock, the_rest_of_a_day_is_told_in_minutes)
{
	for (size_t i = 0; i < sizeof(rests) / sizeof(*rests); i++) {
		setenv("TZ", rests[i].zone, 1);
		tzset();
		cr_expect_eq(clock_minutes_left_at((time_t)rests[i].utc),
			     rests[i].minutes, "row %zu", i);
	}
}
