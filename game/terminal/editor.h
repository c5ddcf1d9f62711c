#ifndef GAME_TERMINAL_EDITOR_H
#define GAME_TERMINAL_EDITOR_H

/*
 * editor: readline at a terminal. The only file that uses readline's globals.
 */

#include "game/terminal/input_types.h"

/* Takes over the terminal's signals; returns the signalfd. */
int editor_open(void);
void editor_close(int signals);

/* Reads one line, as input_line() does. */
enum input_event editor_line(struct input *input, const char *prompt,
			     struct strbuf *line);

/* Handles pending signals, as editor_line() does; true when one of them asks
 * the program to end. */
bool editor_signal(struct input *input);

void editor_forget(void);

#endif
