#include "calls.h"
#include "harness.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

/* A writer opens a record, begins a game, writes answers and ends it; this
 * is repeated for each of its system calls, with that call failing. A failed
 * write is retried once, as a player would. Then the record is opened
 * without faults. */
enum {
	ANSWERS = 3,
	ANSWERS_BEFORE = 2,
	BEFORE = 0,
	SESSION = 1,
	SESSIONS = 2,
	STEP_BRIEF = 31,
	SAVE_START = 200, /* calls, as measured */
	SAVE_END = 230
};

/* How the writer should have ended: normally or by the fault. */
static void expect_end(int status, enum calls_action action,
		       struct tally *tally)
{
	bool killed = action == CALLS_KILL || action == CALLS_CUT;

	if (WIFEXITED(status) &&
	    (WEXITSTATUS(status) == 0 || WEXITSTATUS(status) == 74))
		return;
	if (!WIFSIGNALED(status) || !killed || WTERMSIG(status) != 9)
		tally->crashed++;
}

/* False when the writer made fewer calls, so nothing failed. */
static bool run_one(struct trial *trial, enum calls_action action,
		    uint64_t when, enum writer writer, struct tally *tally)
{
	int through[2];
	uint64_t made = 0;
	pid_t pid;
	int status;

	trial_reset(trial);
	trial_write(trial, BEFORE, ANSWERS_BEFORE, WRITER_HONEST);
	if (pipe(through))
		abort();
	pid = fork();
	if (pid == 0) {
		int code;

		calls_plan(action, when);
		code = trial_write(trial, SESSION, ANSWERS, writer);
		made = calls_made();
		calls_plan(CALLS_COUNT, 0);
		if (write(through[1], &made, sizeof(made)) < 0)
			code = 1;
		_exit(code);
	}
	close(through[1]);
	waitpid(pid, &status, 0);
	if (read(through[0], &made, sizeof(made)) != sizeof(made))
		made = UINT64_MAX;
	close(through[0]);
	expect_end(status, action, tally);
	trial_check(trial, tally);
	return made >= when;
}

/* In the short form a control only tests one save, call by call. */
static void run(const struct options *options, enum calls_action action,
		enum writer writer, struct tally *tally)
{
	struct trial trial = trial_begin(options->where, SESSIONS);
	bool one_save = options->brief && writer != WRITER_HONEST;
	uint64_t step = options->brief && !one_save ? STEP_BRIEF : 1;
	uint64_t most = one_save ? SAVE_END : UINT64_MAX;

	for (uint64_t when = one_save ? SAVE_START : 1;
	     when <= most && !harness_is_done(options, one_save, tally) &&
	     run_one(&trial, action, when, writer, tally);
	     when += step)
		tally->runs++;
	trial_end(&trial);
}

static void run_kill(const struct options *options, bool control,
		     struct tally *tally)
{
	run(options, CALLS_KILL, control ? WRITER_HASTY : WRITER_HONEST, tally);
}

static void run_cut(const struct options *options, bool control,
		    struct tally *tally)
{
	run(options, CALLS_CUT, control ? WRITER_HASTY : WRITER_HONEST, tally);
}

static void run_eio(const struct options *options, bool control,
		    struct tally *tally)
{
	run(options, CALLS_EIO, control ? WRITER_TWICE : WRITER_HONEST, tally);
}

static void run_enospc(const struct options *options, bool control,
		       struct tally *tally)
{
	run(options, CALLS_ENOSPC, control ? WRITER_TWICE : WRITER_HONEST,
	    tally);
}

static void run_full(const struct options *options, bool control,
		     struct tally *tally)
{
	run(options, CALLS_FULL, control ? WRITER_DEAF : WRITER_HONEST, tally);
}

const struct harness harness_call_kill = {
	"call-kill", "SIGKILL at each system call of a game",
	"a writer that tells before it has written", run_kill};
const struct harness harness_call_cut = {
	"call-cut", "SIGKILL in the midst of each write",
	"a writer that tells before it has written", run_cut};
const struct harness harness_call_eio = {
	"call-eio", "EIO at each system call of a game",
	"a second attempt under a new id", run_eio};
const struct harness harness_call_enospc = {
	"call-enospc", "ENOSPC at each system call of a game",
	"a second attempt under a new id", run_enospc};
const struct harness harness_call_full = {
	"call-full", "a disk that is full from each system call on",
	"a writer that takes a failure for success", run_full};
