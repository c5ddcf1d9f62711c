#ifndef GAME_TERMINAL_SHELL_WORD_H
#define GAME_TERMINAL_SHELL_WORD_H

/*
 * shell_word: quotes a path or a name for the shell.
 *
 *	output_line("civiq play %s", shell_path(path, &arena));
 */

#include "base/arena.h"

/* `text` itself if the shell would not change it, else quoted: 'my
 * pack.yaml'. Characters that cannot be shown on a terminal are written in
 * octal, $'\033.yaml', which bash, ksh and zsh read. The result is owned by
 * `arena` or is `text`. */
const char *shell_word(const char *text, struct arena *arena);

/* The same for a path. A leading dash, which would make it an option, gets
 * the prefix ./ */
const char *shell_path(const char *path, struct arena *arena);

#endif
