#include "exchange/import.h"

#include "author/question_check.h"
#include "base/utf8.h"
#include "game/command/command.h"
#include "game/paths.h"
#include "game/terminal/output.h"
#include "game/view/diag_view.h"
#include "game/view/import_view.h"
#include "game/write_new.h"
#include "pack/slug.h"

#include <string.h>

/* The pack that is being made. */
struct making {
	struct import import;
	struct arena arena;
	struct paths paths;
	struct str id;
	struct str path; /* ID.yaml */
	struct strbuf text;
	uint32_t warnings; /* that the pack gives */
};

/* "capitals" for /tmp/Capitals.csv. */
static struct str id_of_file(struct arena *arena, const char *path)
{
	const char *slash = strrchr(path, '/');
	struct str name = str_of(slash ? slash + 1 : path);
	struct strbuf slug = STRBUF_INIT;
	struct str id;

	for (size_t i = name.len; i-- > 1;)
		if (name.ptr[i] == '.') {
			name.len = i;
			break;
		}
	slug_add(&slug, name);
	id = arena_copy(arena, strbuf_str(&slug));
	strbuf_finish(&slug);
	return id;
}

/* The question that a line of the pack belongs to. */
static uint32_t question_at(const uint32_t *lines, uint32_t n, uint32_t line)
{
	while (n && lines[n - 1] > line)
		n--;
	return n - 1;
}

/* Why a question with this error is left out; without its own words, since all
 * that have the same reason are listed together. */
static struct str reason_of(const struct diag *diag)
{
	return str_starts(diag->message, STR("its own answer"))
		       ? STR("an answer that civiq would not accept when typed")
		       : diag->message;
}

/* Removes the questions that have an error; false if an error is about none. */
static bool remove_bad(struct making *m, const uint32_t *lines,
		       const struct diags *diags)
{
	uint32_t n = m->import.questions.n;
	const struct diag **bad =
		arena_array(&m->arena, const struct diag *, n);
	bool any = false;

	vec_each (diag, &diags->all) {
		uint32_t question = question_at(lines, n, diag->span.line);

		if (question == UINT32_MAX)
			return false;
		bad[question] = diag;
		any = true;
	}
	while (n--)
		if (bad[n])
			import_remove(&m->import, n, reason_of(bad[n]));
	return any;
}

/* Writes the pack and checks it; takes out the questions with errors, after
 * which `*again` it is to be written. */
static bool write_and_check(struct making *m, bool *again)
{
	struct question_counts counts = {0, 0, STRBUF_INIT};
	uint32_t *lines =
		arena_array(&m->arena, uint32_t, m->import.questions.n);
	struct diags found = DIAGS_INIT;
	bool ok;

	/* Or the warnings of a long file would crowd them out. */
	found.errors_only = true;
	strbuf_reset(&m->text);
	import_write(&m->import, m->id, &m->text, lines);
	ok = question_check_text(m->path.ptr, strbuf_str(&m->text),
				 m->paths.folders, m->paths.n, &found,
				 &counts) &&
	     !found.errors;
	m->warnings = found.muted;
	*again = !ok && remove_bad(m, lines, &found);
	if (!ok && !*again)
		report_diags(&found);
	strbuf_finish(&counts.left_out);
	diags_finish(&found);
	return ok;
}

/* A file of nothing but bad questions is given up after some hundred. */
static bool make_pack(struct making *m)
{
	enum { ROUNDS = 20 };
	bool again = true;
	bool ok = false;

	for (int i = 0; again && i < ROUNDS && m->import.questions.n; i++)
		ok = write_and_check(m, &again);
	return ok;
}

static void say_not_kept(const struct making *m)
{
	struct strbuf out = STRBUF_INIT;

	import_view(&out, &m->import);
	output_text(strbuf_str(&out));
	strbuf_finish(&out);
}

/* Questions that were left out, not those kept without a part. */
static uint32_t count_lost(const struct import *import)
{
	uint32_t n = 0;

	vec_each (item, &import->not_kept)
		n += !item->is_part;
	return n;
}

static void say_done(const struct making *m)
{
	uint32_t n = m->import.questions.n;
	uint32_t all = n + count_lost(&m->import);
	const char *path = m->path.ptr;

	if (n == all)
		output_line("Wrote %s with %u question%s.", path, n,
			    n == 1 ? "" : "s");
	else
		output_line("Wrote %s with %u of %u questions.", path, n, all);
	if (m->import.has_no_header)
		output_line(
			"The file has no header civiq knows; its columns are "
			"question, answer, wrong.");
	say_not_kept(m);
	if (m->warnings)
		output_line("`civiq check %s` gives %u warning%s.", path,
			    m->warnings, m->warnings == 1 ? "" : "s");
	output_line("Play it with `civiq play ./%s`.", path);
}

static int import_file(struct making *m, const char *file, const char *format)
{
	struct diags diags = DIAGS_INIT;
	bool ok = import_read(&m->import, file, format, &diags);
	int status = diags.unreadable ? EXIT_IO : EXIT_BAD_PACK;

	if (!ok) {
		report_diags(&diags);
	} else if (make_pack(m)) {
		status = file_write_new(m->path.ptr, strbuf_str(&m->text));
		if (status == EXIT_OK)
			say_done(m);
	} else {
		output_error("%s: none of its questions can be imported", file);
		say_not_kept(m);
	}
	diags_finish(&diags);
	return status;
}

static int import_as(const char *file, const char *id, const char *format)
{
	struct making m = {.import = IMPORT_INIT, .arena = ARENA_INIT};
	int status = EXIT_USAGE;

	m.paths = paths_find(&m.arena);
	m.id = id ? str_of(id) : id_of_file(&m.arena, file);
	m.path = arena_printf(&m.arena, STR_FMT ".yaml", STR_ARG(m.id));
	if (pack_id_is_good(m.id))
		status = file_is_new(m.path.ptr) ? import_file(&m, file, format)
						 : EXIT_FAILED;
	strbuf_finish(&m.text);
	import_finish(&m.import);
	arena_finish(&m.arena);
	return status;
}

static int no_format(const char *name)
{
	struct strbuf list = STRBUF_INIT;

	import_formats(&list);
	output_error("no format `%s`; there are:", name);
	output_error_text(strbuf_str(&list));
	strbuf_finish(&list);
	return EXIT_USAGE;
}

static const struct option options[] = {
	{"format", required_argument, NULL, 'f'}, {NULL, 0, NULL, 0}};

static int run(int argc, char **argv)
{
	const char *format = NULL;
	int option;

	while ((option = command_option(argc, argv, &command_import)) != -1) {
		if (option != 'f')
			return command_usage(&command_import);
		format = optarg;
	}
	if (optind != argc - 1 && optind != argc - 2)
		return command_usage(&command_import);
	if (format && !import_is_format(format))
		return no_format(format);
	return import_as(argv[optind], argv[optind + 1], format);
}

const struct command command_import = {
	.name = "import",
	.summary = "make a pack of the questions of another program",
	.help = "  civiq import capitals.csv           writes capitals.yaml "
		"into this folder\n"
		"  civiq import Quiz.xml geography     writes geography.yaml\n"
		"  civiq import bank.txt --format gift\n"
		"\n"
		"usage: civiq import FILE [ID] [--format FORMAT]\n"
		"\n"
		"What a pack cannot hold is left out and listed with its line. "
		"An existing file\nis never overwritten.\n"
		"\n"
		"  --format FORMAT  the format, if the file does not show it:\n"
		"      gift     questions of Moodle as text\n"
		"      moodle   questions of Moodle as XML\n"
		"      aiken    choices as text, each with a line ANSWER: B\n"
		"      csv      a table: question, answer, wrong answers; or "
		"term, definition\n"
		"      tsv      the same, with tabs\n"
		"      opentdb  questions of the Open Trivia Database, in "
		"JSON\n"
		"      anki     a deck of Anki (.apkg), or its notes as text\n"
		"      kahoot   the spreadsheet of Kahoot (.xlsx)\n"
		"      xlsx     a spreadsheet, with what a table for csv has\n",
	.takes = TAKES_FILES,
	.options = options,
	.run = run,
};
