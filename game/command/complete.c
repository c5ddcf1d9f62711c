#include "game/command/complete.h"

#include "game/command/commands.h"
#include "game/command/typing.h"

#include <string.h>

static void offer_commands(void)
{
	for (int i = 0; commands[i]; i++)
		offer(str_of(commands[i]->name), str_of(commands[i]->summary));
}

/* Does the help's line begin with this option, among others perhaps:
 * `--json, --csv  for programs`? Then `*what` is the rest. */
static bool tells(struct str line, struct str option, struct str *what)
{
	struct str head = str_from(line, 2);
	size_t gap = str_find(head, STR("  "));
	struct str word;

	if (!str_starts(line, STR("  -")) || gap == SIZE_MAX)
		return false;
	*what = str_trim(str_from(head, gap));
	head = str_head(head, gap);
	while (head.len && str_split(&head, ' ', &word)) {
		word = str_head(word, str_find(word, STR(",")));
		word = str_head(word, str_find(word, STR("=")));
		if (str_eq(word, option))
			return true;
	}
	return false;
}

/* The command whose options are this one's too, by `[options of play]` in the
 * help; NULL if it has its own only. */
static const struct command *shares_options(const struct command *command)
{
	const char *mark = "[options of ";
	const char *name = strstr(command->help, mark);

	name = name ? name + strlen(mark) : "";
	for (int i = 0; commands[i]; i++)
		if (str_starts(str_of(name), str_of(commands[i]->name)))
			return commands[i];
	return NULL;
}

/* What help says of an option of the command; empty if nothing. */
static struct str help_of(const struct command *command, struct str option)
{
	struct str what;

	for (; command; command = shares_options(command)) {
		struct str rest = str_of(command->help);
		struct str line;

		while (rest.len && str_split(&rest, '\n', &line))
			if (tells(line, option, &what))
				return what;
	}
	return STR_NONE;
}

/* Options that the help does not tell of are for another command with the same
 * table. */
static void offer_options(const struct typing *t)
{
	const struct option *option = t->command->options;

	for (; option && option->name; option++) {
		struct str name = arena_printf(t->arena, "--%s", option->name);
		struct str what = help_of(t->command, name);

		if (what.len)
			offer(name, what);
	}
	offer(STR("--help"), STR("what the command takes"));
	offer(STR("--no-cache"), STR("reads packs anew"));
}

/* Is the word this option, by its name or by its letter? */
static bool is_option(const struct command *command,
		      const struct option *option, struct str word)
{
	if (str_starts(word, STR("--")))
		return str_eq(str_from(word, 2), str_of(option->name));
	return command->letters && word.len == 2 && word.ptr[0] == '-' &&
	       word.ptr[1] == option->val &&
	       strchr(command->letters, option->val);
}

/* The option whose value comes after this word, or NULL. */
static const struct option *option_of(const struct command *command,
				      struct str word)
{
	const struct option *option = command->options;

	for (; option && option->name; option++)
		if (option->has_arg == required_argument &&
		    is_option(command, option, word))
			return option;
	return NULL;
}

static void offer_arguments(const struct typing *t)
{
	enum command_takes takes = t->command->takes;

	offer_files(takes == TAKES_PACKS || takes == TAKES_FILES);
	if (takes == TAKES_PACKS)
		offer_packs(t);
	else if (takes == TAKES_PLAYER)
		offer_players(t);
}

static void complete(const struct typing *t)
{
	const struct option *option = NULL;

	if (t->n)
		option = option_of(t->command, str_of(t->words[t->n - 1]));
	if (option) {
		offer_values(t, option);
	} else if (str_starts(t->last, STR("-"))) {
		offer_files(false);
		offer_options(t);
	} else {
		offer_arguments(t);
	}
}

/* The first word is a command, a pack, or an option of play. */
static void complete_first(const struct typing *t)
{
	if (str_starts(t->last, STR("-"))) {
		complete(t);
		offer(STR("--version"), STR("which civiq this is"));
		return;
	}
	offer_files(true);
	offer_commands();
	offer(STR("help"), STR("what a command takes"));
	offer_packs(t);
}

int complete_run(int argc, char **argv)
{
	struct arena arena = ARENA_INIT;
	struct typing t = {.command = &command_play, .arena = &arena};

	if (!argc)
		return EXIT_USAGE;
	t.words = argv;
	t.n = argc - 1;
	t.last = str_of(argv[t.n]);
	if (!t.n) {
		complete_first(&t);
	} else if (!strcmp(argv[0], "help")) {
		offer_files(false);
		offer_commands();
	} else {
		if (command_find(argv[0])) {
			t.command = command_find(argv[0]);
			t.words++;
			t.n--;
		}
		complete(&t);
	}
	arena_finish(&arena);
	return EXIT_OK;
}
