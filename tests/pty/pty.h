#ifndef TESTS_PTY_PTY_H
#define TESTS_PTY_PTY_H

/*
 * pty: a program in a pseudo-terminal, driven as by a person.
 *
 * It waits for text and never sleeps. Text that was waited for is consumed.
 *
 * The terminal is an xterm, or what TERM_OF_PTY says; the only cache is the
 * folder CACHE_OF_PTY.
 *
 *	struct pty pty = pty_start(argv, 80, 24);
 *	pty_expect(&pty, "> ");
 *	pty_send(&pty, "1\r");
 *	status = pty_finish(&pty);
 */

#include "base/strbuf.h"

#include <stdbool.h>
#include <sys/types.h>
#include <termios.h>

struct pty {
	int fd;
	pid_t pid;
	struct strbuf seen; /* all output so far */
	size_t taken;	    /* how much of it was consumed */
	struct termios before;
	bool ended; /* the program has closed its terminal */
};

struct pty pty_start(char *const *argv, unsigned short columns,
		     unsigned short rows);

/* Waits for `text` in the output not yet consumed; false after ten seconds
 * or at the end of output. */
bool pty_expect(struct pty *pty, const char *text);

/* Waits until the program asks for a line. Continues after pauses on the
 * way, and leaves the card at the end. */
bool pty_prompt(struct pty *pty);

void pty_send(struct pty *pty, const char *keys);

/* Waits for the pause after a verdict, and continues; false if there is
 * none. */
bool pty_read_on(struct pty *pty);
void pty_resize(struct pty *pty, unsigned short columns, unsigned short rows);

/* Is the terminal as it was before the program started? */
bool pty_restored(struct pty *pty);

/* Reads until the program closes its terminal; false when it does not. */
bool pty_drain(struct pty *pty);

/* Waits until the program has stopped itself; false when it does not. */
bool pty_stopped(struct pty *pty);

/* Reads to the end; the exit code, or 128 plus the signal that killed it. */
int pty_finish(struct pty *pty);

/* Sets up a new record and a player for the programs that follow; the other
 * removes them. */
void pty_record_new(void);
void pty_record_drop(void);

#endif
