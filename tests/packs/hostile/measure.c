/*
 * measure: does civiq refuse hostile packs, and at what cost?
 *
 *	measure [--loose] CIVIQ FILE...
 *
 * Each file must end in exit code 65 with a line FILE:LINE:COLUMN: error: ...,
 * in under 50 ms and 32 MiB. With --loose, for a program with sanitizers, time
 * and memory are not checked. Time means processor time, the best of three
 * runs, since the machine may be busy. A program that hangs is ended by an
 * alarm.
 */
#include <regex.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

enum {
	EXIT_WANTED = 65,
	MILLISECONDS_MOST = 50,
	KIBIBYTES_MOST = 32 * 1024,
	LOOSE_SECONDS = 10,
	RUNS = 3
};

struct run {
	int status;
	double milliseconds;
	long kibibytes;
	char output[65536];
};

static double milliseconds(struct timeval time)
{
	return (double)time.tv_sec * 1e3 + (double)time.tv_usec / 1e3;
}

static void read_all(int fd, struct run *run)
{
	size_t used = 0;
	ssize_t n;
	char rest[4096];

	while ((n = read(fd, run->output + used,
			 sizeof(run->output) - 1 - used)) > 0)
		used += (size_t)n;
	run->output[used] = '\0';
	while (read(fd, rest, sizeof(rest)) > 0)
		;
}

static bool run_once(const char *civiq, const char *file, struct run *run)
{
	struct rusage usage;
	int ends[2];
	int status;
	pid_t pid;

	if (pipe(ends))
		return false;
	pid = fork();
	if (pid == 0) {
		dup2(ends[1], STDOUT_FILENO);
		close(ends[0]);
		close(ends[1]);
		alarm(LOOSE_SECONDS);
		execl(civiq, civiq, "check", file, (char *)NULL);
		_exit(127);
	}
	close(ends[1]);
	read_all(ends[0], run);
	close(ends[0]);
	if (pid < 0 || wait4(pid, &status, 0, &usage) != pid)
		return false;
	run->status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
	run->milliseconds =
		milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime);
	run->kibibytes = usage.ru_maxrss;
	return true;
}

/* Does a line give the file, line and column? */
static bool has_place(const struct run *run, const char *file)
{
	size_t len = strlen(file);
	regex_t regex;
	bool found;

	if (strncmp(run->output, file, len) ||
	    regcomp(&regex, "^:[1-9][0-9]*:[1-9][0-9]*: error: .",
		    REG_EXTENDED | REG_NOSUB))
		return false;
	found = !regexec(&regex, run->output + len, 0, NULL, 0);
	regfree(&regex);
	return found;
}

/* Is the output free of bytes that a terminal would act on? */
static bool is_clean(const struct run *run)
{
	for (const char *c = run->output; *c; c++)
		if ((unsigned char)*c < ' ' && *c != '\n')
			return false;
	return !strstr(run->output, "\xe2\x80\xae");
}

static bool test_file(const char *civiq, const char *file, bool loose)
{
	static struct run run;
	double best = 1e9;
	const char *fault = NULL;

	for (int i = 0; i < (loose ? 1 : RUNS); i++) {
		if (!run_once(civiq, file, &run))
			return false;
		best = run.milliseconds < best ? run.milliseconds : best;
	}
	if (run.status != EXIT_WANTED)
		fault = "exit code";
	else if (!has_place(&run, file))
		fault = "no place";
	else if (!is_clean(&run))
		fault = "controls in the output";
	else if (!loose && best > MILLISECONDS_MOST)
		fault = "too slow";
	else if (!loose && run.kibibytes > KIBIBYTES_MOST)
		fault = "too much memory";
	printf("%-7s %6.1f ms %6ld KiB %3d %s%s%s\n", fault ? "FAILED" : "ok",
	       best, run.kibibytes, run.status, file, fault ? ": " : "",
	       fault ? fault : "");
	if (fault)
		printf("%.400s\n", run.output);
	return !fault;
}

int main(int argc, char **argv)
{
	bool loose = argc > 1 && !strcmp(argv[1], "--loose");
	char **args = argv + 1 + loose;
	int failed = 0;

	if (argc - loose < 3) {
		fputs("usage: measure [--loose] CIVIQ FILE...\n", stderr);
		return 2;
	}
	for (char **file = args + 1; *file; file++)
		failed += !test_file(args[0], *file, loose);
	printf("%d failed\n", failed);
	return failed > 0;
}
