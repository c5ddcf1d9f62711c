#ifndef FAULTS_TRIAL_H
#define FAULTS_TRIAL_H

/*
 * trial: runs writers on a record and checks what is left of their answers.
 *
 * A session is one writer from its start to its end. The ids of its rows are
 * derived from its number, and what was acknowledged is kept in shared memory,
 * so that afterwards every row can be looked up.
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

/* An honest writer, and faulty ones that a harness must detect. */
enum writer {
	WRITER_HONEST,
	WRITER_UNLOCKED, /* takes no locks */
	WRITER_HASTY,	 /* acknowledges before writing */
	WRITER_DEAF,	 /* treats failures as success */
	WRITER_TWICE	 /* retries a failure under a new id */
};

struct trial {
	char folder[128];
	char path[160];
	uint32_t sessions;	    /* at most */
	volatile uint32_t *told;    /* acknowledged answers of each session */
	volatile uint32_t *refused; /* reported failures of each session */
	volatile uint32_t *mute;    /* those of them without a message */
	/* Also called for each acknowledged answer: the session's nth. */
	void (*tell)(uint32_t session, uint32_t n);
};

/* The totals of the checks. */
struct tally {
	uint64_t runs;
	uint64_t told;	  /* answers that were acknowledged */
	uint64_t lost;	  /* those of them missing or changed */
	uint64_t doubled; /* those present more than once */
	uint64_t damaged; /* damaged records */
	uint64_t crashed; /* writers that crashed */
	uint64_t mute;	  /* failures without one clear message */
};

/* Was anything lost, doubled or damaged? */
bool tally_has_found(const struct tally *tally);

/* In a temporary folder below `where`, or in memory when that is NULL. */
struct trial trial_begin(const char *where, uint32_t sessions);
void trial_end(struct trial *trial);

/* Removes the record and forgets the acknowledged answers. */
void trial_reset(struct trial *trial);

/* Plays in this process; 0 when everything was written, else 74. */
int trial_write(const struct trial *trial, uint32_t session, uint32_t answers,
		enum writer writer);

/* Plays in a child process. */
pid_t trial_fork(const struct trial *trial, uint32_t session, uint32_t answers,
		 enum writer writer);

/* Opens the record and looks for everything acknowledged. */
void trial_check(const struct trial *trial, struct tally *tally);

/* Seconds of a monotonic clock. */
double trial_now(void);

#endif
