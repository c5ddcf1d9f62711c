#ifndef GAME_TERMINAL_TTY_H
#define GAME_TERMINAL_TTY_H

/*
 * tty: the settings and the signals of a terminal.
 *
 * Signals are blocked and read from a signalfd beside the keyboard, so that
 * none can come between a change of the terminal and its undoing. A crash gives
 * the terminal back too.
 */

#include "game/terminal/input_types.h"

/* Takes over the signals; returns the signalfd, or -1 with nothing changed. */
int tty_open(void);

/* Undoes it. */
void tty_close(int signals);

/* From now on keys come one by one and are not shown. */
void tty_take_keys(void);

/* The settings are again as they were found. */
void tty_give_back(void);

/* Drops what was typed and has not been read. */
void tty_discard(void);

/* What reads the keyboard: a line editor, or who waits for a key. */
struct tty_user {
	void (*give_back)(void); /* before the program stops */
	void (*take_over)(const struct input *input); /* when it goes on */
	/* Another size of the screen, which wants it cleared, or back from a
	 * stop by somebody else. May be NULL. */
	void (*resize)(bool clear);
};

/*
 * Takes the signals that have come meanwhile; true, with `input->signal` set,
 * when one of them asks the program to end, or the terminal has gone. The time
 * that the program is stopped does not count against the deadline.
 */
bool tty_signal(struct input *input, const struct tty_user *user);

/* Has the terminal gone? SIGHUP may come later than the end of the input. Sets
 * `input->signal`. */
bool tty_hangup(struct input *input);

#endif
