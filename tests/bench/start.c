/*
 * bench_start: from the start of a program to the first question.
 *
 *	bench_start MEASURE ROUNDS END OURS... -- END REFERENCE...
 *
 * Runs both programs in turn, each in a separate terminal, and measures the
 * time until the output ends with the text END or, if END is empty, until the
 * program ends. The program is then told to hang up and waited for.
 */

#include "bench/timing.h"

#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { TAIL = 4096 };

struct program {
	const char *end;
	char **argv;
};

static const struct winsize window = {.ws_row = 40, .ws_col = 100};

/* Keeps the last bytes read; true once they end with `end`. */
static bool ends_with(const char *end, char tail[TAIL], size_t *n,
		      const char *bytes, size_t len)
{
	size_t wanted = strlen(end);
	size_t old = *n;

	if (old + len > TAIL) {
		size_t kept = TAIL - len < old ? TAIL - len : old;

		memmove(tail, tail + old - kept, kept);
		old = kept;
	}
	memcpy(tail + old, bytes, len);
	*n = old + len;
	return wanted && *n >= wanted &&
	       !memcmp(tail + *n - wanted, end, wanted);
}

static void read_until(int terminal, const char *end)
{
	char tail[TAIL];
	char bytes[TAIL / 2];
	size_t n = 0;
	ssize_t got;

	while ((got = read(terminal, bytes, sizeof(bytes))) > 0)
		if (ends_with(end, tail, &n, bytes, (size_t)got))
			return;
	timing_check(!*end, "the program ended without its first question");
}

static double time_start(const struct program *program)
{
	double start = timing_now();
	double took;
	int terminal;
	pid_t child = forkpty(&terminal, NULL, NULL, &window);

	timing_check(child >= 0, "no terminal");
	if (!child) {
		execvp(program->argv[0], program->argv);
		_exit(127);
	}
	read_until(terminal, program->end);
	took = timing_now() - start;
	close(terminal);
	waitpid(child, NULL, 0);
	return took;
}

/* The end of the first command line in `argv`, which is terminated there. */
static char **cut(char **argv)
{
	while (*argv && strcmp(*argv, "--"))
		argv++;
	timing_check(*argv && argv[1] && argv[2],
		     "usage: bench_start MEASURE ROUNDS END OURS... -- END "
		     "REFERENCE...");
	*argv = NULL;
	return argv + 1;
}

int main(int argc, char **argv)
{
	struct program ours;
	struct program other;
	char **rest;

	timing_check(argc > 7, "usage: bench_start MEASURE ROUNDS END OURS... "
			       "-- END REFERENCE...");
	rest = cut(argv + 4);
	ours = (struct program){argv[3], argv + 4};
	other = (struct program){rest[0], rest + 1};
	for (int i = 0; i < atoi(argv[2]); i++) {
		double reference = time_start(&other);

		timing_print(argv[1], time_start(&ours), reference);
	}
	return 0;
}
