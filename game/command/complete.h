#ifndef GAME_COMMAND_COMPLETE_H
#define GAME_COMMAND_COMPLETE_H

/*
 * complete: what may stand next on a command line, for the completion of the
 * shells in share/completions/.
 *
 *	$ civiq --complete scores --mo
 *	words
 *	--mode
 *	only boards of this mode
 *	...
 *
 * The first line is `files` where names of files are right as well, else
 * `words`. Then each word that may stand there has two lines, itself and what
 * it is, which may be empty. The shell chooses those that begin as the last
 * word does.
 */

/* The arguments are those of civiq up to the one that is being typed, which is
 * the last and may be empty. Prints, and returns an exit code. */
int complete_run(int argc, char **argv);

#endif
