#ifndef GAME_TERMINAL_OUTPUT_H
#define GAME_TERMINAL_OUTPUT_H

/*
 * output: the one layer through which text leaves the program.
 *
 * Whatever a text holds, and wherever it comes from (packs, records, players,
 * arguments, the environment, file names, the system), it reaches standard
 * output and standard error by utf8_sanitize(): no control character but
 * newline, no bidirectional control, nothing invisible, no byte that is not
 * UTF-8. Escape sequences are written by this layer alone.
 *
 * Nothing else in the program writes to these streams; script/includes fails
 * where something does. The exceptions are readline, whose line the editor
 * sanitises, and base/arena.c when memory runs out.
 *
 *	output_line("%s has %u facts.", name, n);
 *	output_error("no pack `%s`; `civiq packs` lists them", name);
 */

#include "base/str.h"

#include <stdbool.h>

/* Writes `text` to standard output. Newlines, and CR LF, pass. */
void output_text(struct str text);

/* Writes one line to standard output. A newline within it is made visible, one
 * is added behind it. */
void output_line(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* Writes one line to standard error, "civiq: " before it. A newline within it
 * is made visible. */
void output_error(const char *format, ...)
	__attribute__((format(printf, 1, 2)));

/* Writes `text` to standard error. Newlines pass. */
void output_error_text(struct str text);

/* Calls `run`, whose library writes messages to standard error on its own, and
 * writes what it wrote. */
void output_errors_of(int (*run)(void));

/* What follows on standard output looks so: numbers of SGR with semicolons
 * between, none to end it. Anything else does nothing. */
void output_style(const char *numbers);

/* Shows `text` faintly behind the cursor, which stays where it is. The rest of
 * the line is cleared. */
void output_beside(struct str text);

/* An empty screen, with the cursor at its top. */
void output_clear(void);

/* Takes the cursor to the start of the line so many lines above, and clears
 * all from there on. */
void output_take_back(size_t lines);

/* Writes a dot to standard error; safe in a signal handler. */
void output_dot(void);

/* Ends bracketed paste on a terminal whose program is about to crash; safe in
 * a signal handler. */
void output_crash(void);

/* Writes what is still buffered; false if any output was lost. */
bool output_flush(void);

#endif
