#include "game/command/commands.h"

#include "base/suggest.h"
#include "game/paths.h"
#include "game/terminal/output.h"

#include <string.h>
#include <unistd.h>

/* clang-format off */
const struct command *const commands[] = {
	&command_play,
	&command_daily,
	&command_timeline,
	&command_story,
	&command_blitz,
	&command_survival,
	&command_learn,
	&command_practice,
	&command_review,
	&command_starred,
	&command_continue,
	&command_scores,
	&command_stats,
	&command_player,
	&command_quiz,
	&command_export,
	&command_mark,
	&command_results,
	&command_coverage,
	&command_packs,
	&command_questions,
	&command_try,
	&command_show,
	&command_check,
	&command_diff,
	&command_compare,
	&command_reports,
	&command_new,
	&command_import,
	&command_backup,
	&command_merge,
	&command_forget,
	&command_record,
	NULL,
};
/* clang-format on */

const struct command *command_find(const char *name)
{
	for (int i = 0; commands[i]; i++)
		if (!strcmp(commands[i]->name, name))
			return commands[i];
	return NULL;
}

int command_run_alone(const struct command *command, int argc, char **argv)
{
	optind = 0; /* makes getopt start over */
	return command->run(argc, argv);
}

void command_tell_next(const char *next)
{
	if (!isatty(STDOUT_FILENO))
		return;
	output_text(STR("\n"));
	output_line("next: %s", next);
}

int command_run(const struct command *command, int argc, char **argv)
{
	int status;

	for (int i = 1; i < argc; i++)
		if (!strcmp(argv[i], "--help") || !strcmp(argv[i], "-h"))
			return command_help(command->name);
	status = command_run_alone(command, argc, argv);
	if (status == EXIT_OK && command->next)
		command_tell_next(command->next);
	return status;
}

static int help_all(void)
{
	output_text(STR(
		"civiq asks questions made from facts.\n"
		"\n"
		"  civiq                    start here: it offers what there "
		"is to do\n"
		"  civiq amanat -n 5        play five questions of one pack\n"
		"  civiq ./moons.yaml       play a pack file\n"
		"  civiq scores             the best games so far\n"
		"\n"
		"Commands:\n"));
	for (int i = 0; commands[i]; i++)
		output_line("  %-10s %s", commands[i]->name,
			    commands[i]->summary);
	output_text(STR("\n"
			"`civiq COMMAND --help` tells more about a command.\n"
			"Packs are cached in $XDG_CACHE_HOME/civiq; --no-cache "
			"turns this off.\n"
			"\n"
			"Exit codes: 0 success, 1 failure, 2 wrong usage, 65 "
			"errors in a pack or quiz,\n"
			"74 a file cannot be read or written, 128 plus the "
			"number of a signal.\n"));
	return EXIT_OK;
}

int command_help(const char *name)
{
	const struct command *command;

	if (!name)
		return help_all();
	command = command_find(name);
	if (!command) {
		output_error("no command `%s`; `civiq --help` lists them",
			     name);
		return EXIT_USAGE;
	}
	output_text(str_of(command->help));
	return EXIT_OK;
}

int command_unknown(const char *name)
{
	struct suggest suggest = suggest_for(str_of(name));
	struct arena arena = ARENA_INIT;
	struct paths paths = paths_find(&arena);

	for (int i = 0; commands[i]; i++)
		suggest_add(&suggest, str_of(commands[i]->name));
	paths_suggest(&paths, &suggest, &arena);
	if (suggest.best.len)
		output_error("no command or pack `%s`; did you mean `" STR_FMT
			     "`?",
			     name, STR_ARG(suggest.best));
	else
		output_error("no command or pack `%s`; `civiq --help` and "
			     "`civiq packs` list them",
			     name);
	arena_finish(&arena);
	return EXIT_USAGE;
}
