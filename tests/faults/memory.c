#include "harness.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

/* SQLite's memory allocation fails, at each allocation once, or from each
 * one on. Other failed allocations abort the program by design. */
enum { ANSWERS = 3, SESSION = 0, SAMPLES = 10 };

static struct {
	sqlite3_mem_methods real;
	uint64_t made;
	uint64_t when;
	bool forever;
} plan;

static bool trips(void)
{
	plan.made++;
	return plan.when &&
	       (plan.forever ? plan.made >= plan.when : plan.made == plan.when);
}

static void *get(int size)
{
	return trips() ? NULL : plan.real.xMalloc(size);
}

static void *resize(void *block, int size)
{
	return trips() ? NULL : plan.real.xRealloc(block, size);
}

/* The allocator can only be changed before SQLite starts. */
static void take_over(uint64_t when, bool forever)
{
	sqlite3_mem_methods own;

	sqlite3_shutdown();
	sqlite3_config(SQLITE_CONFIG_GETMALLOC, &plan.real);
	own = plan.real;
	own.xMalloc = get;
	own.xRealloc = resize;
	sqlite3_config(SQLITE_CONFIG_MALLOC, &own);
	plan.made = 0;
	plan.when = when;
	plan.forever = forever;
}

/* The number of allocations; UINT64_MAX if unknown. */
static uint64_t run_one(struct trial *trial, uint64_t when, bool forever,
			enum writer writer, struct tally *tally)
{
	int through[2];
	uint64_t made = 0;
	int status;
	pid_t pid;

	trial_reset(trial);
	if (pipe(through))
		abort();
	pid = fork();
	if (pid == 0) {
		int code;

		take_over(when, forever);
		code = trial_write(trial, SESSION, ANSWERS, writer);
		if (write(through[1], &plan.made, sizeof(made)) < 0)
			code = 1;
		_exit(code);
	}
	close(through[1]);
	waitpid(pid, &status, 0);
	if (read(through[0], &made, sizeof(made)) != sizeof(made))
		made = UINT64_MAX;
	close(through[0]);
	if (!WIFEXITED(status))
		tally->crashed++;
	trial_check(trial, tally);
	return made;
}

/* Backwards from the last one, since most are made while opening the record,
 * where a control has nothing to lose. The short form takes a few spread
 * over all, both for single failures and for failures from there on. */
static void run(const struct options *options, bool control,
		struct tally *tally)
{
	struct trial trial = trial_begin(options->where, 1);
	struct tally whole = {.runs = 0};
	uint64_t made = run_one(&trial, 0, false, WRITER_HONEST, &whole);
	uint64_t step = options->brief ? made / SAMPLES : 1;
	enum writer writer = control ? WRITER_DEAF : WRITER_HONEST;

	for (int forever = 1; forever >= 0; forever--) {
		uint64_t skipped = forever ? step / 2 : 0;

		for (; skipped < made &&
		       !harness_is_done(options, control, tally);
		     skipped += step) {
			run_one(&trial, made - skipped, forever, writer, tally);
			tally->runs++;
		}
	}
	trial_end(&trial);
}

const struct harness harness_memory = {
	"memory", "no memory at each of SQLite's allocations",
	"a writer that takes a failure for success", run};
