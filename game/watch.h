#ifndef GAME_WATCH_H
#define GAME_WATCH_H

/*
 * watch: does something whenever a file is saved.
 */

/* Calls `saved` each time the file at `path`, or a table (`.csv`) or
 * a part (`.part.yaml`) in its folder, has been written or replaced, until a
 * signal asks the program to end; returns an exit code. It watches the folder,
 * since editors replace files. Prints an error when it cannot. */
int watch(const char *path, void (*saved)(void *context), void *context);

#endif
