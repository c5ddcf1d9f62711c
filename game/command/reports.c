#include "base/file.h"
#include "base/json.h"
#include "base/strmap.h"
#include "game/command/command.h"
#include "game/open_pack.h"
#include "game/open_store.h"
#include "game/paths.h"
#include "game/terminal/output.h"
#include "round/question_alias.h"
#include "store/game_packs.h"
#include "store/marks.h"

enum { DATE_LENGTH = sizeof("2024-05-31") - 1 };

/* Reports, and the locations of the facts they are about. */
struct reported {
	struct arena *arena;
	struct store_report *reports;
	struct str *files; /* empty where the pack is not found */
	uint32_t *lines;   /* 0 if the pack no longer asks it */
	uint32_t n;
};

/* The line of the first fact a question is about. */
static uint32_t line_of(const struct bank *bank, const struct question *q)
{
	const struct pack *pack = bank_pack(bank);

	return q->n_rows ? pack->rows[q->rows[0]].line
			 : pack->questions[bank_fact_of(bank, q->slot, q).row]
				   .line;
}

/* The file with that line: the pack at `file`, or one beside it. */
static struct str file_of(struct arena *arena, const struct bank *bank,
			  const struct question *q, struct str file)
{
	const struct pack *pack = bank_pack(bank);
	struct str beside =
		q->n_rows ? pack_row_file(pack, q->rows[0])
			  : pack_question_file(
				    pack, bank_fact_of(bank, q->slot, q).row);
	struct strbuf folder = STRBUF_INIT;

	if (!beside.len)
		return file;
	file_folder(&folder, file.ptr);
	file = arena_printf(arena, "%s/" STR_FMT, strbuf_text(&folder),
			    STR_ARG(beside));
	strbuf_finish(&folder);
	return file;
}

/* Uses the present ids; the pack at `file` is loaded once for all of them. */
static void find_lines(struct reported *reported, const struct bank *bank,
		       struct str file)
{
	struct aliases *aliases = aliases_create(bank_pack(bank));
	struct str *ids = arena_array(reported->arena, struct str, reported->n);
	struct strmap asked = STRMAP_INIT;
	struct round round;
	bool is_new;

	for (uint32_t i = 0; i < reported->n; i++)
		ids[i] = question_alias_now(aliases,
					    reported->reports[i].question,
					    reported->arena);
	round = round_of_ids(&bank, 1, 0, ids, reported->n, reported->arena);
	for (uint32_t i = 0; i < round.n; i++)
		*strmap_put(&asked, round.questions[i].id, &is_new) = i;
	for (uint32_t i = 0; i < reported->n; i++) {
		const uint32_t *at = strmap_get(&asked, ids[i]);
		const struct question *q = at ? &round.questions[*at] : NULL;

		if (!q)
			continue;
		reported->lines[i] = line_of(bank, q);
		reported->files[i] = file_of(reported->arena, bank, q, file);
	}
	strmap_finish(&asked);
	aliases_free(aliases);
}

/* The locations for the reports about the pack at `file`. */
static int find_places(struct reported *reported, struct str file)
{
	struct opened opened;
	int status = open_pack(file.ptr, &opened);
	struct str id;

	if (status != EXIT_OK)
		return status;
	id = pack_text(opened.pack, opened.pack->meta.id);
	for (uint32_t i = 0; i < reported->n; i++)
		if (str_eq(pack_of_question(reported->reports[i].question), id))
			reported->files[i] = file;
	find_lines(reported, opened.bank, file);
	close_pack(&opened);
	return EXIT_OK;
}

/* For every pack that can be found; one with errors does not stop the
 * others. */
static void find_all_places(struct reported *reported)
{
	struct paths paths = paths_find(reported->arena);
	struct strmap seen = STRMAP_INIT;

	for (uint32_t i = 0; i < reported->n; i++) {
		struct str id = pack_of_question(reported->reports[i].question);
		struct str file = STR_NONE;
		bool is_new;

		strmap_put(&seen, id, &is_new);
		/* An id from a record must not point to a file outside. */
		if (is_new && str_find(id, STR(".")) == SIZE_MAX &&
		    !paths_is_path(id))
			file = paths_pack(&paths, id, reported->arena);
		if (file.len)
			find_places(reported, file);
	}
	strmap_finish(&seen);
}

static void add_json(const struct reported *reported, uint32_t i,
		     struct strbuf *out)
{
	const struct store_report *report = &reported->reports[i];

	json_open(out, '{');
	json_key(out, "file");
	if (reported->files[i].len)
		json_str(out, reported->files[i]);
	else
		json_none(out);
	json_key(out, "line");
	if (reported->lines[i])
		json_uint(out, reported->lines[i]);
	else
		json_none(out);
	json_key_str(out, "question", report->question);
	json_key_str(out, "stem", report->stem);
	json_key_str(out, "typed", report->typed);
	json_key_str(out, "text", report->text);
	json_key_str(out, "at", report->at);
	json_close(out, '}');
}

/* In the format of compiler messages, so that editors can jump to the fact. */
static void add_place(const struct reported *reported, uint32_t i,
		      struct strbuf *out)
{
	if (!reported->files[i].len)
		strbuf_add(out, reported->reports[i].question);
	else if (reported->lines[i])
		strbuf_addf(out, STR_FMT ":%u", STR_ARG(reported->files[i]),
			    reported->lines[i]);
	else
		strbuf_addf(out, STR_FMT ": no longer asked",
			    STR_ARG(reported->files[i]));
}

static void print_plain(const struct reported *reported, uint32_t i,
			struct strbuf *out)
{
	const struct store_report *report = &reported->reports[i];

	add_place(reported, i, out);
	output_line(STR_FMT ": " STR_FMT, STR_ARG(strbuf_str(out)),
		    STR_ARG(report->stem));
	output_line("    says: " STR_FMT, STR_ARG(report->text));
	if (report->typed.len)
		output_line("    answered: " STR_FMT, STR_ARG(report->typed));
	output_line("    on " STR_FMT,
		    STR_ARG(str_head(report->at, DATE_LENGTH)));
}

static void print(const struct reported *reported, bool json)
{
	struct strbuf out = STRBUF_INIT;

	for (uint32_t i = 0; i < reported->n; i++) {
		strbuf_reset(&out);
		if (!json) {
			print_plain(reported, i, &out);
			continue;
		}
		add_json(reported, i, &out);
		output_line("%s", strbuf_text(&out));
	}
	if (!reported->n && !json)
		output_line("No reports. /report in a game makes one.");
	strbuf_finish(&out);
}

/* The id of a pack given by path or name. */
static int find_pack(const char *name, struct str *id, struct str *file,
		     struct arena *arena)
{
	struct paths paths = paths_find(arena);
	struct opened opened;
	int status = open_pack(name, &opened);

	if (status != EXIT_OK)
		return status;
	*id = arena_copy(arena, pack_text(opened.pack, opened.pack->meta.id));
	*file = paths_pack(&paths, str_of(name), arena);
	close_pack(&opened);
	return EXIT_OK;
}

static int read_reports(const char *record, struct str pack,
			struct reported *reported)
{
	struct strbuf error = STRBUF_INIT;
	enum store_failure failure;
	struct store *store =
		record_open(record, true, &failure, reported->arena);
	bool ok =
		store ? store_reports(store, pack, reported->arena,
				      &reported->reports, &reported->n, &error)
		      : failure == STORE_MISSING;

	if (!ok && error.len)
		record_complain(&error);
	strbuf_finish(&error);
	store_close(store);
	reported->files = arena_array(reported->arena, struct str, reported->n);
	reported->lines = arena_array(reported->arena, uint32_t, reported->n);
	return ok ? EXIT_OK : EXIT_IO;
}

static int show_reports(const char *record, const char *name, bool json)
{
	struct arena arena = ARENA_INIT;
	struct reported reported = {.arena = &arena};
	struct str id = STR_NONE;
	struct str file = STR_NONE;
	int status = name ? find_pack(name, &id, &file, &arena) : EXIT_OK;

	if (status == EXIT_OK)
		status = read_reports(record, id, &reported);
	if (status == EXIT_OK && reported.n && name)
		status = find_places(&reported, file);
	else
		find_all_places(&reported);
	if (status == EXIT_OK)
		print(&reported, json);
	arena_finish(&arena);
	return status;
}

static const struct option options[] = {
	{"json", no_argument, NULL, 'j'},
	{"record", required_argument, NULL, 'r'},
	{NULL, 0, NULL, 0}};

static int run(int argc, char **argv)
{
	const char *record = NULL;
	bool json = false;
	int option;

	while ((option = command_option(argc, argv, &command_reports)) != -1) {
		if (option == 'j')
			json = true;
		else if (option == 'r')
			record = optarg;
		else
			return command_usage(&command_reports);
	}
	if (argc - optind > 1)
		return command_usage(&command_reports);
	return show_reports(record, argv[optind], json);
}

const struct command command_reports = {
	.name = "reports",
	.summary = "list the questions that players reported as wrong",
	.help = "  civiq reports              of all packs\n"
		"  civiq reports ./my.yaml    of one\n"
		"  civiq reports --json       one JSON object per line\n"
		"\n"
		"usage: civiq reports [PACK] [--json] [--record FILE]\n"
		"\n"
		"  --json         for programs\n"
		"  --record FILE  another record; also CIVIQ_RECORD\n"
		"\n"
		"/report TEXT in a game makes one. Each is listed with the "
		"file and the line of\n"
		"its fact, the question, what the player wrote, and what was "
		"answered.\n",
	.takes = TAKES_PACKS,
	.options = options,
	.run = run,
};
