#include "game/command.h"

#include "base/str.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

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

int main(int argc, char **argv)
{
	const struct command *command;

	setlocale(LC_ALL, "");
	if (is_option(argv[1], "--version"))
		return finish(print_version());
	if (is_option(argv[1], "--help") || is_option(argv[1], "-h"))
		return finish(command_help(argv[2]));
	if (argc < 2 || argv[1][0] == '-')
		return finish(command_run(command_find("play"), argc, argv));
	command = command_find(argv[1]);
	if (!command)
		return command_unknown(argv[1]);
	return finish(command_run(command, argc - 1, argv + 1));
}
