#ifndef GAME_TERMINAL_OUTPUT_H
#define GAME_TERMINAL_OUTPUT_H

/*
 * output: the one layer through which text leaves the program.
 *
 * Whatever a text holds, and wherever it comes from (packs, records, players,
 * arguments, the environment, file names, the system), it reaches standard
 * output and standard error by utf8_sanitize(): no control character but
 * newline, no bidirectional control, nothing invisible, no byte that is not
 * UTF-8. The files that output_bytes() writes are the exception; no terminal
 * gets them. Escape sequences are written by this layer alone.
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

/* Writes a file for another program to standard output as it is; false, with
 * nothing written, if that is a terminal. */
bool output_bytes(struct str bytes);

/* Writes one line to standard output. Newlines within it are made visible;
 * one is added at the end. */
void output_line(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* Writes one line to standard error, prefixed with "civiq: ". Newlines
 * within it are made visible. */
void output_error(const char *format, ...)
	__attribute__((format(printf, 1, 2)));

/* Writes `text` to standard error. Newlines pass. */
void output_error_text(struct str text);

/* Calls `run`, whose library prints to standard error itself, and writes
 * that output sanitised. */
void output_errors_of(int (*run)(void));

/* Sets the style of the standard output that follows: SGR numbers separated
 * by semicolons, empty to reset. Invalid input is ignored. */
void output_style(const char *numbers);

/* Shows `text` faintly after the cursor, which does not move. The rest of
 * the line is cleared. */
void output_beside(struct str text);

/* Clears the screen and moves the cursor to the top. */
void output_clear(void);

/* Moves the cursor to the start of the line that many lines above, and
 * clears everything below. */
void output_take_back(size_t lines);

/* Writes a dot to standard error; safe in a signal handler. */
void output_dot(void);

/* Ends bracketed paste on a terminal whose program is about to crash; safe in
 * a signal handler. */
void output_crash(void);

/* Writes what is still buffered; false if any output was lost. */
bool output_flush(void);

#endif
