#ifndef FAULTS_TRIAL_H
#define FAULTS_TRIAL_H

/*
 * trial: writers that play into a record, and what is left of their answers.
 *
 * A session is one writer from its start to its end. Its rows have ids that
 * follow from its number, and what it was told is written into memory that all
 * processes share, so that afterwards every row can be looked for.
 *
 *	struct trial trial = trial_begin(0, 100);
 *	pid_t pid = trial_fork(&trial, session, 10, WRITER_HONEST);
 *	waitpid(pid, &status, 0);
 *	trial_check(&trial, &tally);
 *	trial_end(&trial);
 */

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

/* An honest writer, and those that a harness must find out. */
enum writer {
	WRITER_HONEST,
	WRITER_UNLOCKED, /* takes no locks */
	WRITER_HASTY,	 /* tells before it has written */
	WRITER_DEAF,	 /* takes a failure for success */
	WRITER_TWICE	 /* after a failure writes under a new id */
};

struct trial {
	char folder[128];
	char path[160];
	uint32_t sessions;	    /* at the most */
	volatile uint32_t *told;    /* of each session, how many answers */
	volatile uint32_t *refused; /* likewise, how many failures were told */
	volatile uint32_t *mute;    /* how many of these without a sentence */
	/* Also called when an answer was told: how many of the session. */
	void (*tell)(uint32_t session, uint32_t n);
};

/* What the checks add up to. */
struct tally {
	uint64_t runs;
	uint64_t told;	  /* answers that were acknowledged */
	uint64_t lost;	  /* of these, not there as they were */
	uint64_t doubled; /* that are there more than once */
	uint64_t damaged; /* records that are not sound */
	uint64_t crashed; /* writers that died of something else */
	uint64_t mute;	  /* failures without one clear sentence */
};

/* Was anything lost, doubled or damaged? */
bool tally_has_found(const struct tally *tally);

/* A folder of its own, below `where` or in memory when that is NULL. */
struct trial trial_begin(const char *where, uint32_t sessions);
void trial_end(struct trial *trial);

/* Removes the record and forgets what was told. */
void trial_reset(struct trial *trial);

/* Plays in this process; 0 when all was written, else 74. */
int trial_write(const struct trial *trial, uint32_t session, uint32_t answers,
		enum writer writer);

/* Plays in a process of its own. */
pid_t trial_fork(const struct trial *trial, uint32_t session, uint32_t answers,
		 enum writer writer);

/* Opens the record and looks for all that was told. */
void trial_check(const struct trial *trial, struct tally *tally);

/* Seconds since some fixed point. */
double trial_now(void);

#endif
