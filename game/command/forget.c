#include "game/command/command.h"
#include "game/open_store.h"
#include "game/terminal/input.h"
#include "game/terminal/output.h"
#include "game/terminal/screen.h"
#include "store/maintenance.h"

#include "base/suggest.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

static int nobody(struct store *store, struct str name, struct arena *arena)
{
	struct suggest suggest = suggest_for(name);
	struct strbuf error = STRBUF_INIT;
	struct store_player *players;
	uint32_t n = 0;

	if (store_players(store, arena, &players, &n, &error))
		for (uint32_t i = 0; i < n; i++)
			suggest_add(&suggest, players[i].name);
	strbuf_reset(&error);
	strbuf_addf(&error, "the record has no player `" STR_FMT "`",
		    STR_ARG(name));
	if (suggest.best.len)
		strbuf_addf(&error, "; did you mean `" STR_FMT "`?",
			    STR_ARG(suggest.best));
	record_complain(&error);
	return EXIT_FAILED;
}

/* Only the full word `yes` confirms. */
static bool confirm(const struct screen *screen, struct str name,
		    const struct store_share *share)
{
	struct strbuf out = STRBUF_INIT;
	struct input input = input_of_lines();
	struct strbuf line = STRBUF_INIT;
	bool yes;

	strbuf_addf(&out,
		    "This permanently deletes %" PRIu64 " game%s and %" PRIu64
		    " answer%s of " STR_FMT
		    "%s. Type yes to delete them, anything else to keep them:",
		    share->games, share->games == 1 ? "" : "s", share->answers,
		    share->answers == 1 ? "" : "s", STR_ARG(name),
		    share->stars || share->reports
			    ? ", with all stars and reports"
			    : "");
	screen_line(screen, STYLE_STRONG, 0, strbuf_str(&out));
	screen_flush(screen);
	strbuf_finish(&out);
	yes = input_line(&input, "", &line) == INPUT_LINE &&
	      str_eq(str_trim(strbuf_str(&line)), STR("yes"));
	strbuf_finish(&line);
	return yes;
}

static int forget_in(struct store *store, struct str name, bool sure,
		     struct arena *arena)
{
	struct screen screen = screen_open(COLOR_AUTO, false);
	struct strbuf error = STRBUF_INIT;
	struct store_share share;

	if (!store_share_of(store, name, &share, &error) &&
	    !(record_repaired(store, arena, &error) &&
	      store_share_of(store, name, &share, &error))) {
		record_complain(&error);
		return EXIT_IO;
	}
	if (!share.games && !share.answers && !share.stars && !share.reports)
		return nobody(store, name, arena);
	if (!sure && !confirm(&screen, name, &share)) {
		screen_line(&screen, STYLE_PLAIN, 0,
			    STR("Nothing was deleted."));
		return EXIT_FAILED;
	}
	if (!store_forget(store, name, &error) &&
	    !(record_repaired(store, arena, &error) &&
	      store_forget(store, name, &error))) {
		record_complain(&error);
		return EXIT_IO;
	}
	screen_line(&screen, STYLE_PLAIN, 0,
		    STR("Deleted. Backups and other records with these games "
			"still have them."));
	return EXIT_OK;
}

static int forget(const char *record, const char *name, bool sure)
{
	struct arena arena = ARENA_INIT;
	enum store_failure failure;
	struct store *store = record_open(record, true, &failure, &arena);
	int status = EXIT_IO;

	/* A missing record is not created. */
	if (store) {
		store_close(store);
		store = record_open(record, false, &failure, &arena);
	} else if (failure == STORE_MISSING) {
		output_error("there is no record yet");
		status = EXIT_FAILED;
	}
	if (store)
		status = forget_in(store, str_of(name), sure, &arena);
	store_close(store);
	arena_finish(&arena);
	return status;
}

static const struct option options[] = {
	{"yes", no_argument, NULL, 'y'},
	{"record", required_argument, NULL, 'r'},
	{NULL, 0, NULL, 0}};

static int run(int argc, char **argv)
{
	const char *record = NULL;
	bool sure = false;
	int option;

	while ((option = command_option(argc, argv, &command_forget)) != -1) {
		if (option == 'y')
			sure = true;
		else if (option == 'r')
			record = optarg;
		else
			return command_usage(&command_forget);
	}
	if (optind != argc - 1)
		return command_usage(&command_forget);
	return forget(record, argv[optind], sure);
}

const struct command command_forget = {
	.name = "forget",
	.summary = "delete everything recorded about a player",
	.help = "  civiq forget Ann\n"
		"\n"
		"usage: civiq forget PLAYER [--yes]\n"
		"\n"
		"  --yes          do not ask\n"
		"  --record FILE  another record; also CIVIQ_RECORD\n"
		"\n"
		"It asks first. Backups, and records that the games were "
		"merged into, keep them;\n"
		"merging one of these brings the games back.\n",
	.takes = TAKES_PLAYER,
	.options = options,
	.run = run,
};
