#ifndef GAME_WRITE_NEW_H
#define GAME_WRITE_NEW_H

/*
 * write_new: a file that a command makes for its user.
 */

#include "base/str.h"

/* Writes it, never over another one; says what is wrong. An exit code. */
int file_write_new(const char *path, struct str text);

#endif
