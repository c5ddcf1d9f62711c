/*
 * bounds: does a pack of an odd shape cost more than an ordinary one?
 *
 *	bounds CIVIQ [SHAPE...]
 *	bounds --write SHAPE BYTES > shape.yaml
 *
 * Writes a pack of each shape, lets CIVIQ check and play it, and compares
 * processor time and memory with those of an ordinary pack of the same size.
 * The allowed multiples are generous: anything that grows with the square of
 * the size, or with the product of two parts of the pack, far exceeds them.
 */
#include "bounds/shapes.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum {
	BYTES = 60 * 1000,
	TIMES_MOST = 20,
	MEMORY_MOST = 4,
	SECONDS_MOST =
		30, /* ended after that, however long an ordinary pack takes */
	MILLISECONDS_LEAST = 50, /* lower bound on an ordinary pack */
	KIBIBYTES_LEAST = 8 * 1024
};

#define FILE_NAME "shape.yaml"

struct cost {
	int status; /* the exit code; -1 when a signal ended it */
	double milliseconds;
	double kibibytes;
};

static double milliseconds(struct timeval time)
{
	return (double)time.tv_sec * 1e3 + (double)time.tv_usec / 1e3;
}

static void become(char **command)
{
	struct rlimit seconds = {SECONDS_MOST, SECONDS_MOST};
	int null = open("/dev/null", O_RDWR);

	setrlimit(RLIMIT_CPU, &seconds);
	for (int fd = 0; fd < 3; fd++)
		dup2(null, fd);
	execv(*command, command);
	_exit(127);
}

static struct cost run(char **command)
{
	struct cost cost = {.status = -1};
	struct rusage usage;
	int status;
	pid_t pid = fork();

	if (pid == 0)
		become(command);
	if (pid < 0 || wait4(pid, &status, 0, &usage) != pid)
		return cost;
	if (WIFEXITED(status))
		cost.status = WEXITSTATUS(status);
	cost.milliseconds =
		milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime);
	cost.kibibytes = (double)usage.ru_maxrss;
	return cost;
}

static bool write_file(const struct shape *shape)
{
	FILE *out = fopen(FILE_NAME, "w");

	if (!out)
		return false;
	shape_write(shape, BYTES, out);
	return !fclose(out);
}

static struct cost check(char *civiq)
{
	char *command[] = {civiq, "check", FILE_NAME, NULL};

	return run(command);
}

static struct cost play(char *civiq)
{
	char *command[] = {civiq, "play", "--no-save", "./" FILE_NAME, NULL};

	return run(command);
}

static double at_least(double value, double least)
{
	return value > least ? value : least;
}

static int judge(const char *name, const char *what, struct cost cost,
		 struct cost ordinary, bool as_wanted)
{
	double times = cost.milliseconds /
		       at_least(ordinary.milliseconds, MILLISECONDS_LEAST);
	double memory =
		cost.kibibytes / at_least(ordinary.kibibytes, KIBIBYTES_LEAST);
	bool ok = as_wanted && times <= TIMES_MOST && memory <= MEMORY_MOST;

	printf("%-6s %-22s %-5s exit %3d %8.0f ms, %5.1f times; %7.0f KiB, "
	       "%4.1f times\n",
	       ok ? "ok" : "FAILED", name, what, cost.status, cost.milliseconds,
	       times, cost.kibibytes, memory);
	return !ok;
}

static int test(const struct shape *shape, char *civiq,
		const struct cost *ordinary)
{
	struct cost checked;
	struct cost played;

	if (!write_file(shape))
		return 1;
	checked = check(civiq);
	played = play(civiq);
	return judge(shape->name, "check", checked, ordinary[0],
		     !checked.status || checked.status == shape->status) +
	       judge(shape->name, "play", played, ordinary[1],
		     played.status >= 0);
}

static bool is_wanted(const char *name, char **names)
{
	if (!*names)
		return true;
	for (; *names; names++)
		if (!strcmp(name, *names))
			return true;
	return false;
}

static int test_all(char *civiq, char **names)
{
	struct cost ordinary[2];
	int failed = 0;

	if (!write_file(shapes))
		return 1;
	ordinary[0] = check(civiq);
	ordinary[1] = play(civiq);
	/* Reading a pack includes checking it. */
	ordinary[1].milliseconds += ordinary[0].milliseconds;
	for (const struct shape *shape = shapes; shape->name; shape++)
		if (is_wanted(shape->name, names))
			failed += test(shape, civiq, ordinary);
	printf("%d failed\n", failed);
	return failed > 0;
}

/* Enters an empty folder, where only the phrases are found. */
static void enter(char *folder)
{
	setenv("CIVIQ_PATH", TEST_ROOT "/questions", 1);
	setenv("CIVIQ_CACHE", "", 1);
	/* Freed memory should not count, even under the sanitizer. */
	setenv("ASAN_OPTIONS", "quarantine_size_mb=1", 1);
	setenv("XDG_DATA_HOME", folder, 1);
	setenv("HOME", folder, 1);
	if (!mkdtemp(folder) || chdir(folder))
		_exit(1);
}

static int write_one(const char *name, size_t bytes)
{
	for (const struct shape *shape = shapes; shape->name; shape++)
		if (!strcmp(shape->name, name)) {
			shape_write(shape, bytes, stdout);
			return 0;
		}
	return 1;
}

int main(int argc, char **argv)
{
	char folder[] = "/tmp/bounds-XXXXXX";
	char *civiq = argc > 1 ? realpath(argv[1], NULL) : NULL;
	int status;

	if (argc == 4 && !strcmp(argv[1], "--write"))
		return write_one(argv[2], strtoul(argv[3], NULL, 10));
	if (!civiq) {
		fputs("usage: bounds CIVIQ [SHAPE...]\n", stderr);
		return 2;
	}
	enter(folder);
	setlinebuf(stdout);
	status = test_all(civiq, argv + 2);
	free(civiq);
	unlink(FILE_NAME);
	rmdir(folder);
	return status;
}
