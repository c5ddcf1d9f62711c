#ifndef GAME_TERMINAL_INPUT_TYPES_H
#define GAME_TERMINAL_INPUT_TYPES_H

/*
 * input_types: the input source, and the events it returns.
 */

#include "base/strbuf.h"
#include "judge/answer.h"

#include <stdbool.h>
#include <stdint.h>

enum input_event {
	INPUT_LINE,   /* a line is in `line`, without its newline */
	INPUT_END,    /* end of input, or Ctrl-D on an empty line */
	INPUT_LATE,   /* the deadline has passed */
	INPUT_SIGNAL, /* `signal` asks the program to end */
	INPUT_FAILED  /* reading failed */
};

/* Returns the text to show beside the line while it is typed. */
typedef void (*input_watch)(void *data, struct str typed, struct strbuf *out);

/* Redraws what is above the line being typed: on an empty screen if cleared,
 * otherwise below the current output. */
typedef void (*input_redraw)(void *data, bool cleared);

struct input {
	bool tty;
	bool plain;  /* no redraw: the clock is announced, not displayed */
	int signal;  /* after INPUT_SIGNAL */
	int signals; /* a signalfd, or -1 */
	uint64_t deadline;  /* by clock_milliseconds(); 0 for none */
	uint64_t suspended; /* milliseconds spent stopped so far */
	bool cut;	    /* the last line was longer than allowed */

	/* What Tab completes, as typed or by any spelling (see
	 * completion.h); borrowed. */
	const struct str *words;
	uint32_t n_words;
	const struct entity *names;
	uint32_t n_names;

	/* Each of these keys, lower-case letters and signs, answers at once
	 * on an empty line; NULL for none. */
	const char *keys;

	const char *begun; /* initial text of each line, or NULL */

	input_redraw redraw; /* or NULL */
	void *redraw_data;

	input_watch watch; /* or NULL */
	void *watch_data;
};

#endif
