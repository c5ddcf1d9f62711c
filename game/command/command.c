#include "game/command/command.h"

#include "base/str.h"
#include "game/terminal/output.h"

#include <string.h>
#include <unistd.h>

/* Did getopt reject the value of the long option `name`? It then leaves the
 * option's letter in optopt. */
static bool is_bad_value(const struct option *options, struct str name,
			 bool has_value)
{
	for (; options->name; options++)
		if (options->val == optopt && options->has_arg != has_value &&
		    str_starts(str_of(options->name), name))
			return true;
	return false;
}

/* How many options begin with `name`. */
static int count_like(const struct option *options, struct str name)
{
	int n = 0;

	for (; options->name; options++)
		n += str_starts(str_of(options->name), name);
	return n;
}

static void refuse_long(struct str name, const char *explanation)
{
	output_error("option `--" STR_FMT "` %s", STR_ARG(name), explanation);
}

/* In the place of getopt's messages, with the word sanitised. */
static void refuse_option(struct str word, const char *letters,
			  const struct option *options)
{
	struct str name = str_head(word, str_find(word, STR("=")));
	bool has_value = name.len < word.len;
	bool is_long = str_starts(name, STR("--"));

	name = str_from(name, 2);
	if (is_long && is_bad_value(options, name, has_value))
		refuse_long(name,
			    has_value ? "takes no value" : "needs a value");
	else if (optopt && optopt != ':' && strchr(letters, optopt))
		output_error("option `-%c` needs a value", optopt);
	else if (optopt)
		output_error("no option `-%c`", optopt);
	else if (count_like(options, name) > 1)
		refuse_long(name, "is ambiguous");
	else
		output_error("no option `--" STR_FMT "`", STR_ARG(name));
}

int command_option(int argc, char **argv, const struct command *command)
{
	static const struct option none[] = {{NULL, 0, NULL, 0}};
	const struct option *options =
		command->options ? command->options : none;
	const char *letters = command->letters ? command->letters : "";
	int option;

	opterr = 0;
	option = getopt_long(argc, argv, letters, options, NULL);
	if (option == '?')
		refuse_option(str_of(argv[optind - 1]), letters, options);
	return option;
}

const struct option command_record_options[] = {
	{"record", required_argument, NULL, 'r'}, {NULL, 0, NULL, 0}};

bool command_record_option(int argc, char **argv, const struct command *command,
			   const char **record)
{
	int option;

	*record = NULL;
	while ((option = command_option(argc, argv, command)) == 'r')
		*record = optarg;
	return option == -1;
}

int command_usage(const struct command *command)
{
	output_error("`civiq %s --help` shows how to use it", command->name);
	return EXIT_USAGE;
}
