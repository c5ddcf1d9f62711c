#include "bench/timing.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double read_clock(clockid_t clock)
{
	struct timespec time;

	clock_gettime(clock, &time);
	return (double)time.tv_sec * 1e9 + (double)time.tv_nsec;
}

double timing_now(void)
{
	return read_clock(CLOCK_MONOTONIC);
}

double timing_computed(void)
{
	return read_clock(CLOCK_PROCESS_CPUTIME_ID);
}

void timing_print(const char *measure, double ours, double reference)
{
	printf("%s\t%.0f\t%.0f\n", measure, ours, reference);
	fflush(stdout);
}

void timing_check(bool ok, const char *message)
{
	if (ok)
		return;
	fprintf(stderr, "bench: %s\n", message);
	exit(1);
}
