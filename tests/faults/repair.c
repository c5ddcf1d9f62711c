#include "calls.h"
#include "harness.h"

#include "base/strbuf.h"
#include "store/maintenance.h"
#include "store/store.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* A damaged record is repaired, and the process ends at each of its system
 * calls in turn. The next process to open the record repairs it again; no
 * answer may be lost. */
enum { ANSWERS = 5, SESSION = 0, CALLS_CONTROL = 10 };

static void damage(const struct trial *trial)
{
	int fd = open(trial->path, O_WRONLY);

	if (pwrite(fd, "garbage", 7, 0) != 7)
		abort();
	close(fd);
}

/* Also returns whether it was damaged. */
static bool repair(const struct trial *trial)
{
	struct strbuf error = STRBUF_INIT;
	struct store_repaired repaired;
	bool ok = store_repair(trial->path, STR("2024-05-31"), NULL, &repaired,
			       &error);

	strbuf_finish(&repaired.aside);
	strbuf_finish(&error);
	return ok;
}

static void repair_if_damaged(const struct trial *trial)
{
	struct strbuf error = STRBUF_INIT;
	enum store_failure failure;
	struct store *store =
		store_open_as(trial->path, (struct store_options){.wait = 1},
			      &failure, &error);

	store_close(store);
	strbuf_finish(&error);
	if (failure == STORE_DAMAGED)
		repair(trial);
}

/* The careless way: deletes the file before creating the new one. */
static bool repair_carelessly(const struct trial *trial)
{
	char elsewhere[256];
	bool ok;

	snprintf(elsewhere, sizeof(elsewhere), "%s/elsewhere", trial->folder);
	ok = !rename(trial->path, elsewhere);
	/* In between, another process may open it. */
	ok = access(trial->path, F_OK) && ok;
	ok = ok && !rename(elsewhere, trial->path);
	return ok && repair(trial);
}

static bool run_one(struct trial *trial, uint64_t when, bool control,
		    struct tally *tally)
{
	pid_t pid;
	int status;

	trial_reset(trial);
	trial_write(trial, SESSION, ANSWERS, WRITER_HONEST);
	damage(trial);
	pid = fork();
	if (pid == 0) {
		calls_plan(CALLS_KILL, when);
		_exit(!(control ? repair_carelessly(trial) : repair(trial)));
	}
	waitpid(pid, &status, 0);
	repair_if_damaged(trial);
	trial_check(trial, tally);
	return WIFSIGNALED(status);
}

static void run(const struct options *options, bool control,
		struct tally *tally)
{
	struct trial trial = trial_begin(options->where, 1);
	uint64_t step = options->brief && !control ? 23 : 1;
	uint64_t most = control ? CALLS_CONTROL : UINT64_MAX;

	for (uint64_t when = 1;
	     when <= most && !harness_is_done(options, control, tally) &&
	     run_one(&trial, when, control, tally);
	     when += step)
		tally->runs++;
	trial_end(&trial);
}

const struct harness harness_repair = {
	"repair", "SIGKILL at each system call of a repair",
	"a file that is first moved away", run};
