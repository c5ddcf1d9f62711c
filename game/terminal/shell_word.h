#ifndef GAME_TERMINAL_SHELL_WORD_H
#define GAME_TERMINAL_SHELL_WORD_H

/*
 * shell_word: a path or a name, as it can be typed at a shell.
 *
 *	output_line("civiq play %s", shell_path(path, &arena));
 */

#include "base/arena.h"

/*
 * `text` itself when it has nothing that a shell would change, else quoted:
 * 'my pack.yaml'. What cannot be shown on a terminal is written in octal,
 * $'\033.yaml', which bash, ksh and zsh read. The result is owned by `arena` or
 * is `text`.
 */
const char *shell_word(const char *text, struct arena *arena);

/* The same for a path. A dash in front, which would make it an option, gets ./
 * before it. */
const char *shell_path(const char *path, struct arena *arena);

#endif
