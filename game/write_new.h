#ifndef GAME_WRITE_NEW_H
#define GAME_WRITE_NEW_H

/*
 * write_new: writes a file that a command creates for the user.
 */

#include "base/str.h"

/* Writes it, but never overwrites; reports errors. Returns an exit code. */
int file_write_new(const char *path, struct str text);

#endif
