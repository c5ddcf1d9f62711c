#ifndef GAME_WRITE_NEW_H
#define GAME_WRITE_NEW_H

/*
 * write_new: writes a file that a command creates for the user.
 */

#include "base/str.h"

#include <stdbool.h>

/* May this be the id of a new pack? Else reports what an id is made of. */
bool pack_id_is_good(struct str id);

/* Is there no file of this name? Else reports it. */
bool file_is_new(const char *path);

/* Writes all of it or nothing, and never overwrites; reports errors. Returns an
 * exit code. */
int file_write_new(const char *path, struct str text);

#endif
