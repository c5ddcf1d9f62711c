#include "game/command/commands.h"
#include "game/command/complete.h"
#include "game/home/home.h"
#include "game/paths.h"
#include "game/terminal/output.h"

#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int print_version(void)
{
	output_line("civiq %s", CIVIQ_VERSION);
	return EXIT_OK;
}

static bool is_option(const char *arg, const char *name)
{
	return arg && !strcmp(arg, name);
}

/* Lost output is a failure whatever the status was, except on a terminal
 * that has gone. */
static int finish(int status)
{
	if (output_flush() || status > EXIT_SIGNAL)
		return status;
	output_error("the output could not be written");
	return EXIT_IO;
}

/* Every command accepts --no-cache, in any position. */
static int without_cache(int argc, char **argv)
{
	int kept = 1;

	for (int i = 1; i < argc; i++)
		if (is_option(argv[i], "--no-cache"))
			setenv("CIVIQ_CACHE", "", 1);
		else
			argv[kept++] = argv[i];
	argv[kept] = NULL;
	return kept;
}

static int run(int argc, char **argv)
{
	const struct command *command;

	if (is_option(argv[1], "--version"))
		return print_version();
	if (is_option(argv[1], "--complete"))
		return complete_run(argc - 2, argv + 2);
	if (is_option(argv[1], "--help") || is_option(argv[1], "-h") ||
	    is_option(argv[1], "help"))
		return command_help(argv[2]);
	if (argc < 2 && isatty(STDIN_FILENO) && isatty(STDOUT_FILENO))
		return home_run();
	if (argc < 2 || argv[1][0] == '-')
		return command_run(command_find("play"), argc, argv);
	command = command_find(argv[1]);
	if (command)
		return command_run(command, argc - 1, argv + 1);
	/* Naming a pack or a quiz is enough to play it. */
	if (paths_has_pack(str_of(argv[1])) || paths_is_quiz(str_of(argv[1])))
		return command_run(command_find("play"), argc, argv);
	return command_unknown(argv[1]);
}

int main(int argc, char **argv)
{
	setlocale(LC_CTYPE, "");
	/* With SIGXFSZ ignored, exceeding the file size limit makes write
	 * fail. */
	signal(SIGXFSZ, SIG_IGN);
	argc = argc ? without_cache(argc, argv) : 0;
	return finish(run(argc, argv));
}
