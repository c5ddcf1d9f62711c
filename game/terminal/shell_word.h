#ifndef GAME_TERMINAL_SHELL_WORD_H
#define GAME_TERMINAL_SHELL_WORD_H

/*
 * shell_word: the path or the name of a pack, as it can be typed at a shell.
 *
 *	output_line("civiq play %s", shell_word(path, &arena));
 */

#include "base/arena.h"

/*
 * `path` itself when it has nothing that a shell would change, else quoted:
 * 'my pack.yaml'. What cannot be shown on a terminal is written in octal,
 * $'\033.yaml', which bash, ksh and zsh read. A dash in front, which would make
 * it an option, gets ./ before it. The result is owned by `arena` or is `path`.
 */
const char *shell_word(const char *path, struct arena *arena);

#endif
