#include "classroom/sheet.h"
#include "game/command/command.h"
#include "game/command/export_paper.h"
#include "game/command/export_questions.h"
#include "game/command/open_quiz.h"
#include "game/terminal/output.h"

#include <string.h>

struct request {
	struct paper_request paper;
	const struct export_format *format; /* NULL for paper */
	const char *source;
	const char *output;
};

static bool read_format(struct request *r)
{
	struct strbuf names = STRBUF_INIT;

	r->paper.format = paper_format_named(optarg);
	r->format = export_format_named(optarg);
	if (r->paper.format || r->format)
		return true;
	export_format_names(&names);
	output_error("--format takes html, markdown, text, %s; not `%s`",
		     strbuf_text(&names), optarg);
	strbuf_finish(&names);
	return false;
}

static bool read_versions(struct request *r)
{
	uint64_t n;

	if (!str_to_u64(str_of(optarg), &n) || !n || n > SHEET_VERSIONS) {
		output_error("--versions takes a number from 1 to %d, not `%s`",
			     SHEET_VERSIONS, optarg);
		return false;
	}
	r->paper.versions = (uint32_t)n;
	return true;
}

static bool read_option(struct request *r, int option)
{
	switch (option) {
	case 'f':
		return read_format(r);
	case 'o':
		r->output = optarg;
		return true;
	case 'v':
		return read_versions(r);
	case 'n':
		r->paper.no_keys = true;
		return true;
	default:
		return false;
	}
}

static int export_from_quiz(const struct request *r)
{
	struct table table = {.arena = ARENA_INIT};
	int status = open_quiz(&table, r->source);

	if (status == EXIT_OK && r->format)
		status = export_quiz(r->format, &table, r->source, r->output);
	else if (status == EXIT_OK)
		status = export_paper(&table, &r->paper);
	table_close_packs(&table);
	arena_finish(&table.arena);
	return status;
}

/* Do the options fit together? */
static bool is_possible(const struct request *r, bool is_quiz)
{
	if (r->format && (r->paper.versions > 1 || r->paper.no_keys)) {
		output_error("--versions and --no-key are for paper: html, "
			     "markdown or text");
		return false;
	}
	if (!r->format && !is_quiz) {
		output_error("%s is not a quiz file; to export a pack, add "
			     "--format, as in --format anki",
			     r->source);
		return false;
	}
	return true;
}

static const struct option options[] = {
	{"format", required_argument, NULL, 'f'},
	{"output", required_argument, NULL, 'o'},
	{"versions", required_argument, NULL, 'v'},
	{"no-key", no_argument, NULL, 'n'},
	{NULL, 0, NULL, 0}};

static int run(int argc, char **argv)
{
	struct request r = {
		.paper = {.format = paper_format_named("html"), .versions = 1},
	};
	bool is_quiz;
	int option;

	while ((option = command_option(argc, argv, &command_export)) != -1)
		if (!read_option(&r, option))
			return command_usage(&command_export);
	if (optind != argc - 1)
		return command_usage(&command_export);
	r.source = argv[optind];
	r.paper.quiz = r.source;
	r.paper.output = r.output;
	is_quiz = str_ends(str_of(r.source), STR(".quiz"));
	if (!is_possible(&r, is_quiz))
		return command_usage(&command_export);
	return is_quiz ? export_from_quiz(&r)
		       : export_pack(r.format, r.source, r.output);
}

const struct command command_export = {
	.name = "export",
	.summary = "write questions for printing or for other programs",
	.help = "  civiq export monday.quiz >monday.html            to print\n"
		"  civiq export monday.quiz --versions 3 >monday.html  A, B "
		"and C\n"
		"  civiq export monday.quiz --format moodle -o monday.xml\n"
		"  civiq export world --format anki -o world.apkg    a whole "
		"pack\n"
		"\n"
		"usage: civiq export FILE.quiz [options]\n"
		"       civiq export PACK --format FORMAT [-o FILE]\n"
		"\n"
		"  --format FORMAT  for printing: html (the default), "
		"markdown, "
		"text\n"
		"                   for other programs: moodle, gift, qti, "
		"anki, kahoot, amc,\n"
		"                   xlsx, csv, tsv, json\n"
		"  -o, --output FILE  write to this file, which is replaced "
		"only "
		"at the end\n"
		"  --versions N     for printing: the same questions in N "
		"orders\n"
		"  --no-key         for printing: leave out the pages with the "
		"right answers\n"
		"\n"
		"No question is split between two pages. If the quiz has "
		"versions for each pupil,\n"
		"each gets a sheet with their name. `civiq mark` records the "
		"answers. What another\n"
		"program cannot hold is left out and counted, never changed.\n",
	.takes = TAKES_PACKS,
	.letters = "o:",
	.options = options,
	.run = run,
	.next = "civiq mark FILE.quiz ANSWERS.csv",
};
