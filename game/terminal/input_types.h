#ifndef GAME_TERMINAL_INPUT_TYPES_H
#define GAME_TERMINAL_INPUT_TYPES_H

/*
 * input_types: where lines come from, and what may come instead of one.
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

/* Tells what to show beside the line as it is being typed. */
typedef void (*input_watch)(void *data, struct str typed, struct strbuf *out);

/* Shows again what stands above the line that is being typed; on an empty
 * screen, or else below what stands there. */
typedef void (*input_redraw)(void *data, bool cleared);

struct input {
	bool tty;
	bool plain;	    /* no redraw: a clock is told, not shown */
	int signal;	    /* after INPUT_SIGNAL */
	int signals;	    /* a signalfd, or -1 */
	uint64_t deadline;  /* by clock_milliseconds(); 0 for none */
	uint64_t suspended; /* milliseconds spent stopped so far */
	bool cut;	    /* the last line was longer than allowed */

	/* What Tab completes, as typed or by any spelling (see completion.h);
	 * borrowed. */
	const struct str *words;
	uint32_t n_words;
	const struct entity *names;
	uint32_t n_names;

	/* Each of these, small letters and signs, ends an empty line at once;
	 * NULL for none. */
	const char *keys;

	const char *begun; /* stands in each line to go on from, or NULL */

	input_redraw redraw; /* or NULL */
	void *redraw_data;

	input_watch watch; /* or NULL */
	void *watch_data;
};

#endif
