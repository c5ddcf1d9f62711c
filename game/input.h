#ifndef GAME_INPUT_H
#define GAME_INPUT_H

/*
 * input: lines from the player, or from a pipe.
 *
 * At a terminal it is readline, with the terminal given back as it was found
 * whatever signal comes. Otherwise it is plain lines.
 *
 *	struct input input = input_open();
 *	while (input_line(&input, "> ", &line) == INPUT_LINE)
 *		...
 *	input_close(&input);
 */

#include "base/strbuf.h"

#include <stdbool.h>

enum input_event {
	INPUT_LINE,   /* a line is in `line`, without its newline */
	INPUT_END,    /* end of input, or Ctrl-D on an empty line */
	INPUT_SIGNAL, /* `signal` asks the program to end */
	INPUT_FAILED  /* reading failed */
};

struct input {
	bool tty;
	int signal;
	int signals; /* a signalfd, or -1 */
};

struct input input_open(void);
void input_close(struct input *input);

/* Replaces the content of `line`. The prompt is short ASCII. */
enum input_event input_line(struct input *input, const char *prompt,
			    struct strbuf *line);

#endif
