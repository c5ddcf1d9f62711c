/*
 * bench_judge: judgements per second, and the slowest one.
 *
 *	judge POOLS ROWS [SECONDS]
 */

#include "judge_rows.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double now(void)
{
	struct timespec time;

	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static unsigned judge_all(const struct judge_rows *rows)
{
	unsigned correct = 0;

	for (uint32_t i = 0; i < rows->n; i++)
		correct += judge(&rows->at[i].answer, rows->at[i].pool,
				 rows->at[i].typed, NULL) == VERDICT_CORRECT;
	return correct;
}

/* The best of several timings of a row, to exclude task switches. */
static double time_row(const struct judge_row *row)
{
	double best = 1;

	for (int i = 0; i < 20; i++) {
		double start = now();
		double took;

		judge(&row->answer, row->pool, row->typed, NULL);
		took = now() - start;
		best = took < best ? took : best;
	}
	return best;
}

static void print_slowest(const struct judge_rows *rows)
{
	double slowest = 0;
	uint32_t which = 0;

	for (uint32_t i = 0; i < rows->n; i++) {
		double took = time_row(&rows->at[i]);

		if (took <= slowest)
			continue;
		slowest = took;
		which = i;
	}
	printf("slowest: %.1f us, " STR_FMT " (" STR_FMT ")\n", slowest * 1e6,
	       STR_ARG(rows->at[which].kind),
	       STR_ARG(rows->at[which].explanation));
}

int main(int argc, char **argv)
{
	struct judge_rows rows;
	double seconds = argc > 3 ? strtod(argv[3], NULL) : 2;
	unsigned long rounds = 0;
	unsigned correct = 0;
	double start;
	double took;

	if (argc < 3 || !judge_rows_read(&rows, argv[1], argv[2]))
		return 2;
	start = now();
	do {
		correct = judge_all(&rows);
		rounds++;
		took = now() - start;
	} while (took < seconds);
	printf("%u rows, %u correct, %.0f judgements a second\n", rows.n,
	       correct, (double)rounds * rows.n / took);
	print_slowest(&rows);
	judge_rows_finish(&rows);
	return 0;
}
