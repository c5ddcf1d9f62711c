#ifndef FAULTS_CALLS_H
#define FAULTS_CALLS_H

/*
 * calls: system calls on files that fail when they are told to.
 *
 * The program defines the functions of the C library through which SQLite and
 * the store reach files, so that any of their calls can fail, or end the
 * process, before anything has happened.
 */

#include <stdbool.h>
#include <stdint.h>

enum calls_action {
	CALLS_COUNT, /* nothing happens, but they are counted */
	CALLS_KILL,
	CALLS_EIO,
	CALLS_ENOSPC,
	CALLS_FULL, /* that one and all that would need room from then on */
	CALLS_CUT   /* of a write only half is done, then the process ends */
};

/* From now on: the call number `when`, from 1. */
void calls_plan(enum calls_action action, uint64_t when);

/* How many there were since, and whether the plan has come to pass. */
uint64_t calls_made(void);

/* Whether every file is said to be on a network file system. */
void calls_pretend_network(bool network);

#endif
