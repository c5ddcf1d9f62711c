#include "game/command/command.h"
#include "game/open_store.h"
#include "game/player_name.h"
#include "game/players.h"
#include "game/terminal/output.h"

#include <stdlib.h>

/* Saves the name; returns an exit code. */
static int set_name(struct store *store, const char *name, struct arena *arena)
{
	struct strbuf error = STRBUF_INIT;
	struct str clean = players_clean(str_of(name), arena);
	bool ok;

	if (!clean.len || !players_is_name(clean)) {
		output_error("`%s` is not a name", name);
		return EXIT_USAGE;
	}
	ok = store_remember_player(store, clean, &error);
	if (!ok)
		record_complain(&error);
	strbuf_finish(&error);
	return ok ? EXIT_OK : EXIT_IO;
}

static void tell_name(struct str name)
{
	const char *variable = getenv("CIVIQ_PLAYER");

	output_line("You play as " STR_FMT ".", STR_ARG(name));
	if (variable && *variable)
		output_line("The name comes from CIVIQ_PLAYER.");
}

/* At a terminal the name can be changed at once. */
static int ask(struct store *store, struct arena *arena)
{
	struct screen screen = screen_open(COLOR_AUTO, false);
	struct input input = input_open(screen.plain);
	struct str name = record_player(store, NULL, arena);
	int status = EXIT_OK;

	if (!input.tty)
		tell_name(name);
	else if (player_name_ask(&screen, &input, store, name, arena, &name,
				 &status))
		tell_name(record_player(store, NULL, arena));
	input_close(&input);
	return status;
}

static int run_with(const char *record, const char *name)
{
	struct arena arena = ARENA_INIT;
	enum store_failure failure;
	struct store *store = record_open(record, false, &failure, &arena);
	int status = EXIT_IO;

	if (store && name) {
		status = set_name(store, name, &arena);
		if (status == EXIT_OK)
			tell_name(record_player(store, NULL, &arena));
	} else if (store) {
		status = ask(store, &arena);
	}
	store_close(store);
	arena_finish(&arena);
	return status;
}

static int run(int argc, char **argv)
{
	const char *record;

	if (!command_record_option(argc, argv, &command_player, &record) ||
	    optind < argc - 1)
		return command_usage(&command_player);
	return run_with(record, argv[optind]);
}

const struct command command_player = {
	.name = "player",
	.summary = "show who plays, or change the name",
	.help = "  civiq player       who plays\n"
		"  civiq player Ann   from now on it is Ann\n"
		"\n"
		"usage: civiq player [NAME]\n"
		"\n"
		"  --record FILE  another record; also CIVIQ_RECORD\n"
		"\n"
		"Games played under another name stay under it. CIVIQ_PLAYER "
		"overrides the saved\n"
		"name.\n",
	.takes = TAKES_PLAYER,
	.options = command_record_options,
	.run = run,
	.next = "civiq play",
};
