#ifndef GAME_WRITE_OUT_H
#define GAME_WRITE_OUT_H

/*
 * write_out: writes what a command makes to a file or to standard output.
 *
 *	status = write_out(path, strbuf_str(&text), OUT_FOR_PEOPLE);
 */

#include "base/str.h"

#include <stdbool.h>

enum out_type {
	OUT_FOR_PEOPLE,
	OUT_FOR_PROGRAMS, /* text, with tabs as they are */
	OUT_BINARY	  /* no text: a terminal does not get it */
};

/*
 * Writes it to the file `path`, which is replaced only when all is written, or
 * to standard output if `path` is NULL. Reports errors; returns an exit code.
 */
int write_out(const char *path, struct str bytes, enum out_type type);

/*
 * Makes the file `path`, which gets its name only when all is written. False
 * with errno set, EEXIST where there is such a file already.
 */
bool write_out_new(const char *path, struct str bytes);

#endif
