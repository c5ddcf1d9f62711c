#ifndef GAME_TERMINAL_TTY_H
#define GAME_TERMINAL_TTY_H

/*
 * tty: the settings and the signals of a terminal.
 *
 * Signals are blocked and read from a signalfd beside the keyboard, so that
 * none can interrupt between changing the terminal and restoring it. A crash
 * restores the terminal too.
 */

#include "game/terminal/input_types.h"

/* Takes over the signals; returns the signalfd, or -1 with nothing changed. */
int tty_open(void);

/* Undoes tty_open(). */
void tty_close(int signals);

/* From now on keys are delivered one by one and not echoed. */
void tty_take_keys(void);

/* Restores the original settings. */
void tty_give_back(void);

/* Discards unread input. */
void tty_discard(void);

/* Callbacks of whatever reads the keyboard: the line editor or the key
 * reader. */
struct tty_user {
	void (*give_back)(void); /* before the program stops */
	void (*take_over)(const struct input *input); /* when it continues */
	/* The screen was resized and must be cleared, or the program was
	 * continued after another process stopped it. May be NULL. */
	void (*resize)(bool clear);
};

/* Handles pending signals; true, with `input->signal` set, when one of them
 * asks the program to end, or the terminal has gone. Time spent stopped does
 * not count against the deadline. */
bool tty_signal(struct input *input, const struct tty_user *user);

/* Has the terminal gone? SIGHUP may arrive after the end of input. Sets
 * `input->signal`. */
bool tty_hangup(struct input *input);

#endif
