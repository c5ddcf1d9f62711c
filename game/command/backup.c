#include "game/command/command.h"
#include "game/open_store.h"
#include "game/progress.h"
#include "game/terminal/screen.h"
#include "store/maintenance.h"

static int backup(const char *record, const char *path)
{
	struct screen screen = screen_open(COLOR_AUTO, false);
	struct arena arena = ARENA_INIT;
	struct strbuf error = STRBUF_INIT;
	enum store_failure failure;
	struct store *store = record_open(record, true, &failure, &arena);
	struct progress progress = progress_begin(store, "Copying ");
	bool ok = store && (store_backup(store, path, &error) ||
			    (record_repaired(store, &arena, &error) &&
			     store_backup(store, path, &error)));

	progress_end(&progress);
	if (ok)
		screen_line(&screen, STYLE_PLAIN, 0,
			    arena_printf(&arena, "Copied to %s.", path));
	else if (!store && failure == STORE_MISSING)
		strbuf_addz(&error, "there is no record to copy yet");
	if (error.len)
		record_complain(&error);
	store_close(store);
	arena_finish(&arena);
	return ok ? EXIT_OK : EXIT_IO;
}

static int run(int argc, char **argv)
{
	const char *record;

	if (!command_record_option(argc, argv, &command_backup, &record) ||
	    optind != argc - 1)
		return command_usage(&command_backup);
	return backup(record, argv[optind]);
}

const struct command command_backup = {
	.name = "backup",
	.summary = "copy the record to another file",
	.help = "  civiq backup class-7b.db\n"
		"\n"
		"usage: civiq backup FILE\n"
		"\n"
		"  --record FILE  another record; also CIVIQ_RECORD\n"
		"\n"
		"The copy is complete and consistent even while games are "
		"being played. An\n"
		"existing file is never overwritten. `civiq merge FILE` brings "
		"the games back.\n",
	.takes = TAKES_FILES,
	.options = command_record_options,
	.run = run,
};
