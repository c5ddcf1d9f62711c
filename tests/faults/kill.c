#include "harness.h"

#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* Several writers run at once; one of them is killed every few milliseconds. */
enum {
	WRITERS = 6,
	KILLS = 10000,
	KILLS_BRIEF = 60,
	KILLS_CONTROL = 60,
	ANSWERS = 1000000, /* more than a writer lives to write */
	PAUSE_MOST = 5000  /* microseconds */
};

/* A separate generator, so that a run can be repeated. */
static uint32_t next(uint32_t *seed)
{
	*seed = *seed * 1664525u + 1013904223u;
	return *seed >> 8;
}

static void rest(uint32_t microseconds)
{
	struct timespec time = {0, (long)microseconds * 1000};

	nanosleep(&time, NULL);
}

static void bury(pid_t pid, struct tally *tally)
{
	int status = 0;

	kill(pid, SIGKILL);
	waitpid(pid, &status, 0);
	if (!WIFSIGNALED(status) || WTERMSIG(status) != SIGKILL)
		tally->crashed++;
}

static void run(const struct options *options, bool control,
		struct tally *tally)
{
	uint32_t kills = control	  ? KILLS_CONTROL
			 : options->brief ? KILLS_BRIEF
					  : KILLS;
	struct trial trial = trial_begin(options->where, kills + WRITERS);
	enum writer kind = control ? WRITER_UNLOCKED : WRITER_HONEST;
	pid_t writers[WRITERS];
	uint32_t session = 0;
	uint32_t seed = 1;

	for (; session < WRITERS; session++)
		writers[session] = trial_fork(&trial, session, ANSWERS, kind);
	for (uint32_t i = 0; i < kills; i++) {
		uint32_t who = next(&seed) % WRITERS;

		rest(next(&seed) % PAUSE_MOST);
		bury(writers[who], tally);
		writers[who] = trial_fork(&trial, session++, ANSWERS, kind);
	}
	for (int i = 0; i < WRITERS; i++)
		bury(writers[i], tally);
	tally->runs = kills;
	trial_check(&trial, tally);
	trial_end(&trial);
}

const struct harness harness_kill = {
	"kill", "SIGKILL to one of 6 writers, again and again",
	"writers without locks", run};
