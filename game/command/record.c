#include "game/command/command.h"
#include "game/open_store.h"
#include "game/progress.h"
#include "game/terminal/output.h"
#include "game/terminal/screen.h"
#include "game/terminal/shell_word.h"
#include "store/maintenance.h"

#include <inttypes.h>

static void line(const struct screen *screen, const char *name,
		 struct strbuf *value)
{
	struct strbuf label = STRBUF_INIT;

	strbuf_addf(&label, "%-10s", name);
	screen_item(screen, STYLE_PLAIN, 12, strbuf_str(&label),
		    strbuf_str(value));
	strbuf_finish(&label);
	strbuf_reset(value);
}

static void add_size(struct strbuf *out, uint64_t bytes)
{
	if (bytes < 1000000)
		strbuf_addf(out, "%.1f kB", (double)bytes / 1e3);
	else
		strbuf_addf(out, "%.1f MB", (double)bytes / 1e6);
}

static bool is_well(const struct store_state *state)
{
	return !state->problem.len && !state->unsound && state->tallies;
}

/* The command that repairs the record in question. */
static void add_repair_command(struct strbuf *out, const char *record,
			       struct arena *arena)
{
	strbuf_addz(out, "`civiq record --rescue");
	if (record)
		strbuf_addf(out, " --record %s", shell_path(record, arena));
	strbuf_addc(out, '`');
}

static void add_health(struct strbuf *out, const struct store_state *state,
		       const char *record, struct arena *arena)
{
	if (is_well(state)) {
		strbuf_addz(out, "every row and every page is sound");
		return;
	}
	if (state->problem.len)
		strbuf_addf(out, "damaged: " STR_FMT ". ",
			    STR_ARG(state->problem));
	if (state->unsound)
		strbuf_addf(out,
			    "%" PRIu64 " row%s changed by something other "
			    "than civiq. ",
			    state->unsound,
			    state->unsound == 1 ? " was" : "s were");
	if (!state->tallies)
		strbuf_addz(out, "The totals for the statistics are wrong. ");
	add_repair_command(out, record, arena);
	strbuf_addz(out, " sets this file aside and puts everything that is "
			 "sound into a new one.");
}

static void show(const struct store *store, const struct store_state *state,
		 const char *record, struct arena *arena)
{
	struct screen screen = screen_open(COLOR_AUTO, false);
	struct strbuf out = STRBUF_INIT;

	strbuf_addz(&out, store_path(store));
	line(&screen, "file", &out);
	add_size(&out, state->bytes);
	line(&screen, "size", &out);
	strbuf_addf(&out, "%" PRIu64, state->players);
	line(&screen, "players", &out);
	strbuf_addf(&out, "%" PRIu64, state->games);
	if (state->unfinished)
		strbuf_addf(&out, ", %" PRIu64 " of them unfinished",
			    state->unfinished);
	line(&screen, "games", &out);
	strbuf_addf(&out, "%" PRIu64, state->answers);
	line(&screen, "answers", &out);
	strbuf_addf(&out, "%" PRIi64, state->version);
	line(&screen, "format", &out);
	if (state->network)
		strbuf_addf(&out, "on another machine (%s), journal: ",
			    state->network);
	else
		strbuf_addz(&out, "on this machine, journal: ");
	strbuf_add(&out, state->journal);
	line(&screen, "disk", &out);
	add_health(&out, state, record, arena);
	line(&screen, "health", &out);
	strbuf_finish(&out);
}

static bool read_state(struct store *store, struct arena *arena,
		       struct store_state *state, struct strbuf *error)
{
	struct progress progress =
		progress_begin(store, "Checking every row and page ");
	bool ok = store_state_read(store, arena, state, error);

	progress_end(&progress);
	return ok;
}

static int inspect(const char *record)
{
	struct arena arena = ARENA_INIT;
	struct strbuf error = STRBUF_INIT;
	enum store_failure failure;
	struct store *store =
		record_open_as_it_is(record, true, &failure, &arena);
	struct store_state state;
	int status = EXIT_IO;

	if (store && read_state(store, &arena, &state, &error)) {
		show(store, &state, record, &arena);
		status = is_well(&state) ? EXIT_OK : EXIT_IO;
	} else if (!store && failure == STORE_MISSING) {
		strbuf_addz(&error, "there is no record yet");
	}
	if (error.len)
		record_complain(&error);
	if (failure == STORE_DAMAGED) {
		add_repair_command(&error, record, &arena);
		strbuf_addz(&error, " sets it aside and puts everything that "
				    "is sound into a new one");
		record_complain(&error);
	}
	store_close(store);
	arena_finish(&arena);
	return status;
}

/* The totals for the statistics are derived from the rows: they are rebuilt
 * in place when nothing else is wrong. */
static enum store_failure repair_totals(struct store *store,
					const struct store_state *state)
{
	struct strbuf error = STRBUF_INIT;

	if (state->problem.len || state->unsound)
		return STORE_DAMAGED;
	if (is_well(state)) {
		output_line("There is nothing to rescue.");
		return STORE_OK;
	}
	if (store_totals(store, &error)) {
		output_line(
			"The totals for the statistics were computed again.");
		return STORE_OK;
	}
	record_complain(&error);
	return STORE_BROKEN;
}

/* Finds out what repair is needed: STORE_DAMAGED, STORE_ALTERED, STORE_OK
 * for none, or a failure that has been reported. */
static enum store_failure look_at(const char *record, struct arena *arena)
{
	struct strbuf error = STRBUF_INIT;
	struct store_state state;
	enum store_failure failure;
	struct store *store =
		record_open_as_it_is(record, true, &failure, arena);

	if (!store && failure == STORE_MISSING) {
		output_line("There is nothing to rescue.");
		return STORE_OK;
	}
	if (!store)
		return failure;
	if (read_state(store, arena, &state, &error)) {
		failure = repair_totals(store, &state);
	} else {
		failure = store_last_failure(store);
		record_complain(&error);
	}
	store_close(store);
	return failure;
}

static int repair(const char *record)
{
	struct arena arena = ARENA_INIT;
	enum store_failure failure = look_at(record, &arena);
	int status = failure == STORE_OK ? EXIT_OK : EXIT_IO;

	if (failure == STORE_DAMAGED || failure == STORE_ALTERED)
		status = record_repair(record, &arena);
	arena_finish(&arena);
	return status;
}

static const struct option options[] = {
	{"rescue", no_argument, NULL, 's'},
	{"record", required_argument, NULL, 'r'},
	{NULL, 0, NULL, 0}};

static int run(int argc, char **argv)
{
	const char *record = NULL;
	bool repairs = false;
	int option;

	while ((option = command_option(argc, argv, &command_record)) != -1) {
		if (option == 's')
			repairs = true;
		else if (option == 'r')
			record = optarg;
		else
			return command_usage(&command_record);
	}
	if (optind < argc)
		return command_usage(&command_record);
	return repairs ? repair(record) : inspect(record);
}

const struct command command_record = {
	.name = "record",
	.summary = "show where the record is, and whether it is sound",
	.help = "  civiq record             reads all of it\n"
		"  civiq record --rescue    sets a damaged one aside and saves "
		"what can be read\n"
		"\n"
		"usage: civiq record [--rescue]\n"
		"\n"
		"  --rescue       repair the record\n"
		"  --record FILE  another record; also CIVIQ_RECORD\n",
	.options = options,
	.run = run,
	.next = "civiq backup FILE",
};
