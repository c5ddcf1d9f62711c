/*
 * bench_load: loading a pack.
 *
 *	bench_load load FILE [ROUNDS]
 *	bench_load memory FILE [ROUNDS]
 *
 * `load`: from the file to the checked pack, compared with libyaml just reading
 * the events of the same file; in wall-clock time and, as `load-computed`, in
 * processor time. `memory`: the growth of a process's memory by loading,
 * compared with the size of the file. Each measure is taken in a process of its
 * own, with fresh memory, as whoever starts civiq loads a pack.
 */

#include "bench/timing.h"
#include "pack/pack.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <yaml.h>

static struct pack *load(const char *path)
{
	struct diags diags = DIAGS_INIT;
	struct pack *pack = pack_load(path, &diags);

	timing_check(pack != NULL, "the pack has errors");
	diags_finish(&diags);
	return pack;
}

/* Nanoseconds of wall-clock time and of processor time. */
struct took {
	double wall;
	double computed;
};

static struct took began(void)
{
	return (struct took){timing_now(), timing_computed()};
}

static struct took since(struct took start)
{
	return (struct took){timing_now() - start.wall,
			     timing_computed() - start.computed};
}

static struct took time_load(const char *path)
{
	struct took start = began();
	struct pack *pack = load(path);
	struct took took = since(start);

	pack_free(pack);
	return took;
}

/* What `work` takes in a child process. */
static struct took time_child(struct took (*work)(const char *path),
			      const char *path)
{
	struct took took;
	int ends[2];
	pid_t child;
	int status;

	timing_check(!pipe(ends), "no pipe");
	child = fork();
	timing_check(child >= 0, "no process");
	if (!child) {
		took = work(path);
		_exit(write(ends[1], &took, sizeof(took)) != sizeof(took));
	}
	timing_check(read(ends[0], &took, sizeof(took)) == sizeof(took) &&
			     waitpid(child, &status, 0) == child && !status,
		     "the pack could not be loaded");
	close(ends[0]);
	close(ends[1]);
	return took;
}

static bool next_event(yaml_parser_t *parser)
{
	yaml_event_t event;
	bool more;

	timing_check(yaml_parser_parse(parser, &event), "not YAML");
	more = event.type != YAML_STREAM_END_EVENT;
	yaml_event_delete(&event);
	return more;
}

static struct took time_events(const char *path)
{
	struct took start = began();
	FILE *file = fopen(path, "rb");
	yaml_parser_t parser;

	timing_check(file && yaml_parser_initialize(&parser), "no such file");
	yaml_parser_set_input_file(&parser, file);
	while (next_event(&parser))
		;
	yaml_parser_delete(&parser);
	fclose(file);
	return since(start);
}

/* Resident memory of this process in bytes. */
static double resident(void)
{
	FILE *file = fopen("/proc/self/status", "r");
	double kib = 0;
	char line[256];

	timing_check(file != NULL, "no /proc");
	while (fgets(line, sizeof(line), file))
		if (!strncmp(line, "VmRSS:", 6))
			kib = strtod(line + 6, NULL);
	fclose(file);
	return kib * 1024;
}

static void print_memory(const char *path)
{
	struct stat status;
	double before = resident();
	struct pack *pack = load(path);

	timing_check(!stat(path, &status), "no such file");
	timing_print("memory", resident() - before, (double)status.st_size);
	pack_free(pack);
}

static void memory_round(const char *path)
{
	pid_t child = fork();
	int status;

	timing_check(child >= 0, "no process");
	if (!child) {
		print_memory(path);
		_exit(0);
	}
	timing_check(waitpid(child, &status, 0) == child && !status,
		     "the pack could not be loaded");
}

static void load_round(const char *path, bool ours_first)
{
	struct took ours = {0, 0};
	struct took bare;

	if (ours_first)
		ours = time_child(time_load, path);
	bare = time_child(time_events, path);
	if (!ours_first)
		ours = time_child(time_load, path);
	timing_print("load", ours.wall, bare.wall);
	timing_print("load-computed", ours.computed, bare.computed);
}

int main(int argc, char **argv)
{
	int rounds = argc > 3 ? atoi(argv[3]) : 5;
	bool memory = argc > 2 && !strcmp(argv[1], "memory");

	timing_check(memory || (argc > 2 && !strcmp(argv[1], "load")),
		     "usage: bench_load load|memory FILE [ROUNDS]");
	for (int i = 0; i < rounds; i++) {
		if (memory)
			memory_round(argv[2]);
		else
			load_round(argv[2], i % 2);
	}
	return 0;
}
