#ifndef FAULTS_HARNESS_H
#define FAULTS_HARNESS_H

/*
 * harness: one kind of fault, injected many times.
 *
 * Each is a row in the table of main.c. It runs with an honest writer, which
 * must lose nothing, and again as a control: with something broken on purpose,
 * which it must detect.
 */

#include "trial.h"

struct options {
	bool brief;	   /* the short form, for the tests */
	const char *where; /* the folder to work in, or NULL for memory */
};

struct harness {
	const char *name;
	const char *what;    /* what is done */
	const char *control; /* what is broken on purpose */
	void (*run)(const struct options *options, bool control,
		    struct tally *tally);
};

/* In the short form a control ends at its first finding. */
static inline bool harness_is_done(const struct options *options, bool control,
				   const struct tally *tally)
{
	return options->brief && control && tally_has_found(tally);
}

extern const struct harness harness_kill;
extern const struct harness harness_call_kill;
extern const struct harness harness_call_cut;
extern const struct harness harness_call_eio;
extern const struct harness harness_call_enospc;
extern const struct harness harness_call_full;
extern const struct harness harness_repair;
extern const struct harness harness_power;
extern const struct harness harness_power_folder;
extern const struct harness harness_power_far;
extern const struct harness harness_crowd;
extern const struct harness harness_memory;

#endif
