/*
 * bench_check: `civiq check`, per question.
 *
 *	bench_check PACK SMALL [ROUNDS]
 *
 * Reads the pack, checks it, draws every question and looks for duplicate ids,
 * as the command does. SMALL is checked repeatedly for a second.
 */

#include "author/question_check.h"
#include "bench/timing.h"
#include "game/paths.h"

#include <stdlib.h>

static uint32_t check(const char *path, const struct paths *paths)
{
	struct diags diags = DIAGS_INIT;
	struct question_counts question_counts = {0};

	timing_check(question_check(path, paths->folders, paths->n, &diags,
				    &question_counts),
		     "the pack has errors");
	strbuf_finish(&question_counts.left_out);
	diags_finish(&diags);
	return question_counts.questions;
}

/* Nanoseconds per question. */
static double time_check(const char *path, const struct paths *paths,
			 double seconds)
{
	double start = timing_computed();
	double took;
	double questions = 0;

	do {
		questions += check(path, paths);
		took = timing_computed() - start;
	} while (took < seconds * 1e9);
	return took / questions;
}

int main(int argc, char **argv)
{
	struct arena arena = ARENA_INIT;
	struct paths paths = paths_find(&arena);
	int rounds = argc > 3 ? atoi(argv[3]) : 3;

	timing_check(argc > 2, "usage: bench_check PACK SMALL [ROUNDS]");
	for (int i = 0; i < rounds; i++) {
		double ours = time_check(argv[1], &paths, 0);
		double other = time_check(argv[2], &paths, 1);

		timing_print("check", ours, other);
	}
	arena_finish(&arena);
	return 0;
}
