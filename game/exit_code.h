#ifndef GAME_EXIT_CODE_H
#define GAME_EXIT_CODE_H

/*
 * exit_code: the exit codes of the program.
 */

enum {
	EXIT_OK = 0,
	EXIT_FAILED = 1,
	EXIT_USAGE = 2,
	EXIT_BAD_PACK = 65,
	EXIT_IO = 74,
	EXIT_SIGNAL = 128 /* plus the signal's number */
};

#endif
