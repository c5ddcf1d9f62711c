#include "bench/timing.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

double timing_now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec * 1e9 + (double)time.tv_nsec;
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
