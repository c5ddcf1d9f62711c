#include "classroom/sheet.h"
#include "game/command/command.h"
#include "game/command/open_quiz.h"
#include "game/terminal/output.h"
#include "game/view/paper.h"

#include <string.h>

static const struct format {
	const char *name;
	void (*write)(struct strbuf *out, const struct paper *paper);
} formats[] = {
	{"html", paper_html},
	{"markdown", paper_markdown},
	{"text", paper_text},
};

struct request {
	struct table table;
	const char *quiz;
	const struct format *format;
	uint32_t versions;
	bool no_keys;
};

/* A sheet for each version of the same questions. */
static struct sheet *make_versions(struct request *r)
{
	struct table *table = &r->table;
	struct arena *arena = &table->arena;
	struct round *round = arena_array(arena, struct round, 1);
	struct sheet *sheets = arena_array(arena, struct sheet, r->versions);

	*round = quiz_draw(&table->quiz, table->banks, table->n_opened,
			   STR_NONE, arena);
	for (uint32_t i = 0; i < r->versions; i++)
		sheets[i] = sheet_make(round, table->quiz.code.options.seed, i,
				       arena);
	return sheets;
}

/* A sheet for each pupil, with that pupil's questions. */
static struct sheet *make_for_pupils(struct request *r,
				     const struct roster *roster)
{
	struct arena *arena = &r->table.arena;
	struct rounds rounds = open_rounds(&r->table, roster);
	struct sheet *sheets = arena_array(arena, struct sheet, rounds.n);

	for (uint32_t i = 0; i < rounds.n; i++) {
		sheets[i] = sheet_make(&rounds.at[i], 0, 0, arena);
		sheets[i].label = roster->pupils[i].name;
	}
	return sheets;
}

static int write_paper(struct request *r)
{
	bool has_names = r->table.quiz.versions;
	struct strbuf out = STRBUF_INIT;
	struct roster roster;
	struct paper paper = {
		.quiz = &r->table.quiz,
		.has_labels = has_names || r->versions > 1,
		.has_names = has_names,
		.no_keys = r->no_keys,
	};
	int status = open_roster(&r->table, r->quiz, &roster);

	if (status != EXIT_OK)
		return status;
	paper.n = has_names ? roster.n : r->versions;
	paper.sheets =
		has_names ? make_for_pupils(r, &roster) : make_versions(r);
	r->format->write(&out, &paper);
	output_text(strbuf_str(&out));
	strbuf_finish(&out);
	return EXIT_OK;
}

static bool read_format(struct request *r)
{
	for (size_t i = 0; i < sizeof(formats) / sizeof(*formats); i++)
		if (!strcmp(optarg, formats[i].name)) {
			r->format = &formats[i];
			return true;
		}
	output_error("--format takes html, markdown or text, not `%s`", optarg);
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
	r->versions = (uint32_t)n;
	return true;
}

static bool read_option(struct request *r, int option)
{
	switch (option) {
	case 'f':
		return read_format(r);
	case 'v':
		return read_versions(r);
	case 'n':
		r->no_keys = true;
		return true;
	default:
		return false;
	}
}

static int run(int argc, char **argv)
{
	static const struct option options[] = {
		{"format", required_argument, NULL, 'f'},
		{"versions", required_argument, NULL, 'v'},
		{"no-key", no_argument, NULL, 'n'},
		{NULL, 0, NULL, 0}};
	struct request r = {
		.table = {.arena = ARENA_INIT},
		.format = &formats[0],
		.versions = 1,
	};
	int option;
	int status;

	while ((option = command_option(argc, argv, "", options)) != -1)
		if (!read_option(&r, option))
			return command_usage(&command_export);
	if (optind != argc - 1)
		return command_usage(&command_export);
	r.quiz = argv[optind];
	status = open_quiz(&r.table, r.quiz);
	if (status == EXIT_OK)
		status = write_paper(&r);
	table_close_packs(&r.table);
	arena_finish(&r.table.arena);
	return status;
}

const struct command command_export = {
	.name = "export",
	.summary = "write a quiz for printing",
	.help = "  civiq export monday.quiz >monday.html            to print\n"
		"  civiq export monday.quiz --versions 3 >monday.html  A, B "
		"and C\n"
		"  civiq export monday.quiz --format text >monday.txt\n"
		"\n"
		"usage: civiq export FILE.quiz [options]\n"
		"\n"
		"  --format FORMAT  html, markdown or text (html)\n"
		"  --versions N     the same questions in N orders\n"
		"  --no-key         leave out the pages with the right "
		"answers\n"
		"\n"
		"No question is split between two pages. If the quiz has "
		"versions for each pupil,\n"
		"each gets a sheet with their name. `civiq mark` records the "
		"answers.\n",
	.run = run,
	.next = "civiq mark FILE.quiz ANSWERS.csv",
};
