#include "game/command/command.h"
#include "game/open_store.h"
#include "game/progress.h"
#include "game/terminal/output.h"
#include "game/terminal/screen.h"
#include "game/terminal/shell_word.h"
#include "store/maintenance.h"

#include <inttypes.h>

static void add_count(struct strbuf *out, uint64_t n, const char *what)
{
	strbuf_addf(out, "%" PRIu64 " %s%s", n, what, n == 1 ? "" : "s");
}

static void show(const struct store_merged *merged)
{
	struct screen screen = screen_open(COLOR_AUTO, false);
	struct strbuf out = STRBUF_INIT;

	add_count(&out, merged->games, "game");
	strbuf_addz(&out, " and ");
	add_count(&out, merged->answers, "answer");
	strbuf_addz(&out, " were new.");
	if (merged->stars || merged->reports) {
		strbuf_addc(&out, ' ');
		add_count(&out, merged->stars, "star");
		strbuf_addz(&out, " and ");
		add_count(&out, merged->reports, "report");
		strbuf_addz(&out, " were new.");
	}
	if (merged->games_replaced || merged->answers_replaced) {
		strbuf_addc(&out, ' ');
		add_count(&out, merged->games_replaced, "game");
		strbuf_addz(&out, " and ");
		add_count(&out, merged->answers_replaced, "answer");
		strbuf_addz(&out, " were replaced.");
	}
	if (merged->refused) {
		strbuf_addc(&out, ' ');
		add_count(&out, merged->refused, "row");
		strbuf_addz(&out, " contradicted the record and ");
		strbuf_addz(&out, merged->refused == 1 ? "was" : "were");
		strbuf_addz(&out, " refused.");
	}
	if (merged->left_out) {
		strbuf_addc(&out, ' ');
		add_count(&out, merged->left_out, "invalid row");
		strbuf_addz(&out, merged->left_out == 1 ? " was left out."
							: " were left out.");
	}
	screen_line(&screen, STYLE_PLAIN, 0, strbuf_str(&out));
	strbuf_finish(&out);
}

static int merge(const char *record, const char *const *paths, uint32_t n)
{
	struct arena arena = ARENA_INIT;
	struct strbuf error = STRBUF_INIT;
	enum store_failure failure;
	struct store *store = record_open(record, false, &failure, &arena);
	struct store_merged merged;
	struct progress progress = progress_begin(store, "Merging ");
	bool ok = store && store_merge(store, paths, n, &merged, &error);

	progress_end(&progress);
	if (ok)
		show(&merged);
	if (error.len)
		record_complain(&error);
	if (store && !ok && merged.failed &&
	    store_last_failure(store) == STORE_DAMAGED)
		output_error("`civiq record --rescue --record %s` repairs it",
			     shell_path(merged.failed, &arena));
	store_close(store);
	arena_finish(&arena);
	return ok ? EXIT_OK : EXIT_IO;
}

static int run(int argc, char **argv)
{
	const char *record;

	if (!command_record_option(argc, argv, &command_merge, &record) ||
	    optind >= argc)
		return command_usage(&command_merge);
	return merge(record, (const char *const *)argv + optind,
		     (uint32_t)(argc - optind));
}

const struct command command_merge = {
	.name = "merge",
	.summary = "add the games of other records",
	.help = "  civiq merge ann.db ben.db      two records into your own\n"
		"  civiq merge usb/*.db           a whole class\n"
		"\n"
		"usage: civiq merge FILE...\n"
		"\n"
		"  --record FILE  merge into another record; also "
		"CIVIQ_RECORD\n"
		"\n"
		"The result is the same in any order, and however often you "
		"merge. The files are\n"
		"only read. If one of them cannot be read, nothing is "
		"merged.\n",
	.takes = TAKES_FILES,
	.options = command_record_options,
	.run = run,
	.next = "civiq scores",
};
