#ifndef TESTS_PTY_PTY_H
#define TESTS_PTY_PTY_H

/*
 * pty: a program in a terminal of its own, driven like a person would.
 *
 * It waits for text and never sleeps. What was waited for is consumed.
 *
 * The terminal is an xterm, or what TERM_OF_PTY says; nothing is cached but in
 * the folder CACHE_OF_PTY.
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
	size_t taken;	    /* how much of it was waited for */
	struct termios before;
	bool ended; /* the program has closed its terminal */
};

struct pty pty_start(char *const *argv, unsigned short columns,
		     unsigned short rows);

/* Waits for `text` in the output behind what was waited for before; false
 * after ten seconds or at the end of output. */
bool pty_expect(struct pty *pty, const char *text);

/* Waits until the program asks for a line. Where a game lets the player read
 * its verdict on the way, it goes on, and its card at the end is left. */
bool pty_prompt(struct pty *pty);

void pty_send(struct pty *pty, const char *keys);

/* Waits until a game lets the player read its verdict, and goes on; false when
 * it does not wait. */
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

/* A record that is not there yet, and a player, for the programs to come; and
 * away with it. */
void pty_record_new(void);
void pty_record_drop(void);

#endif
