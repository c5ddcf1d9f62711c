#ifndef TESTS_BENCH_TIMING_H
#define TESTS_BENCH_TIMING_H

/*
 * timing: the clock of the benchmarks, and their output lines.
 *
 *	double start = timing_now();
 *	work();
 *	timing_print("work", timing_now() - start, reference);
 */

#include <stdbool.h>

/* Nanoseconds of a monotonic clock. */
double timing_now(void);

/* Nanoseconds of processor time of this process, without other load and
 * waiting. */
double timing_computed(void);

/*
 * One round of a measure: MEASURE<TAB>OURS<TAB>REFERENCE on standard output,
 * in nanoseconds or in bytes.
 */
void timing_print(const char *measure, double ours, double reference);

/* Ends the program with a message unless `ok`. */
void timing_check(bool ok, const char *message);

#endif
