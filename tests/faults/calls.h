#ifndef FAULTS_CALLS_H
#define FAULTS_CALLS_H

/*
 * calls: file system calls that fail on demand.
 *
 * The program defines the functions of the C library through which SQLite and
 * the store reach files, so that any of these calls can fail, or end the
 * process, before having any effect.
 */

#include <stdbool.h>
#include <stdint.h>

enum calls_action {
	CALLS_COUNT, /* only counts the calls */
	CALLS_KILL,
	CALLS_EIO,
	CALLS_ENOSPC,
	CALLS_FULL, /* that one and all later ones that need space */
	CALLS_CUT   /* half of a write is done, then the process ends */
};

/* Sets the plan and restarts the count; `when` counts from 1. */
void calls_plan(enum calls_action action, uint64_t when);

/* The number of calls since then, and whether the plan was carried out. */
uint64_t calls_made(void);

/* Whether every file is said to be on a network file system. */
void calls_pretend_network(bool network);

#endif
