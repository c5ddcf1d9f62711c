#include "harness.h"

#include <stdio.h>
#include <sys/wait.h>

/* Many writers at the same time. */
enum {
	WRITERS = 64,
	ANSWERS = 1000,
	WRITERS_BRIEF = 16,
	ANSWERS_BRIEF = 25,
	ANSWERS_CONTROL = 20
};

static void run(const struct options *options, bool control,
		struct tally *tally)
{
	uint32_t writers = options->brief ? WRITERS_BRIEF : WRITERS;
	uint32_t answers = control	    ? ANSWERS_CONTROL
			   : options->brief ? ANSWERS_BRIEF
					    : ANSWERS;
	struct trial trial = trial_begin(options->where, writers);
	int status;

	for (uint32_t i = 0; i < writers; i++)
		trial_fork(&trial, i, answers,
			   control ? WRITER_UNLOCKED : WRITER_HONEST);
	for (uint32_t i = 0; i < writers; i++) {
		wait(&status);
		if (!WIFEXITED(status) ||
		    (!control && WEXITSTATUS(status) != 0))
			tally->crashed++;
	}
	tally->runs = writers;
	trial_check(&trial, tally);
	trial_end(&trial);
}

const struct harness harness_crowd = {"crowd", "many writers at once",
				      "writers without locks", run};
