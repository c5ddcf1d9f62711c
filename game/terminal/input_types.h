#ifndef GAME_TERMINAL_INPUT_TYPES_H
#define GAME_TERMINAL_INPUT_TYPES_H

/*
 * input_types: where lines come from, and what may come instead of one.
 */

#include "base/strbuf.h"

#include <stdbool.h>
#include <stdint.h>

enum input_event {
	INPUT_LINE,   /* a line is in `line`, without its newline */
	INPUT_END,    /* end of input, or Ctrl-D on an empty line */
	INPUT_LATE,   /* the deadline has passed */
	INPUT_SIGNAL, /* `signal` asks the program to end */
	INPUT_FAILED  /* reading failed */
};

/* Tells what to show beside the line as it is being typed. */
typedef void (*input_watch)(void *data, struct str typed, struct strbuf *out);

struct input {
	bool tty;
	bool plain;	    /* no redraw: a clock is told, not shown */
	int signal;	    /* after INPUT_SIGNAL */
	int signals;	    /* a signalfd, or -1 */
	uint64_t deadline;  /* by clock_milliseconds(); 0 for none */
	uint64_t suspended; /* milliseconds spent stopped so far */
	bool cut;	    /* the last line was longer than allowed */

	/* What Tab completes; borrowed. */
	const struct str *words;
	uint32_t n_words;

	input_watch watch; /* or NULL */
	void *watch_data;
};

#endif
