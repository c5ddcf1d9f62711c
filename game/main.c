#include "game/command.h"
#include "game/menu.h"

#include <locale.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static int print_version(void)
{
	printf("civiq %s\n", CIVIQ_VERSION);
	return EXIT_OK;
}

static bool is_option(const char *arg, const char *name)
{
	return arg && !strcmp(arg, name);
}

/* Data that could not be written is a failure, whatever came before. */
static int finish(int status)
{
	if (!fflush(stdout) && !ferror(stdout))
		return status;
	fputs("civiq: the output could not be written\n", stderr);
	return EXIT_IO;
}

static int run(int argc, char **argv)
{
	const struct command *command;

	if (is_option(argv[1], "--version"))
		return print_version();
	if (is_option(argv[1], "--help") || is_option(argv[1], "-h") ||
	    is_option(argv[1], "help"))
		return command_help(argv[2]);
	if (argc < 2 && isatty(STDIN_FILENO) && isatty(STDOUT_FILENO))
		return menu_run();
	if (argc < 2 || argv[1][0] == '-')
		return command_run(command_find("play"), argc, argv);
	command = command_find(argv[1]);
	if (!command)
		return command_unknown(argv[1]);
	return command_run(command, argc - 1, argv + 1);
}

int main(int argc, char **argv)
{
	setlocale(LC_CTYPE, "");
	return finish(run(argc, argv));
}
