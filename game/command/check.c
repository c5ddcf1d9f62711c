#include "author/question_check.h"
#include "game/command/command.h"
#include "game/paths.h"
#include "game/progress.h"
#include "game/terminal/output.h"
#include "game/view/diag_view.h"
#include "game/watch.h"

#include "base/utf8.h"

struct checking {
	struct paths paths;
	struct arena arena;
	const char *path;
	bool json;
};

static void add_count(struct strbuf *out, uint32_t n, const char *word)
{
	strbuf_addf(out, "%u %s%s", n, word, n == 1 ? "" : "s");
}

/* "a.yaml: 1 warning; 12 facts give 30 questions" */
static void add_summary(struct strbuf *out, const char *path,
			const struct diags *diags,
			const struct question_counts *question_counts)
{
	uint32_t warnings = diags->all.n + diags->dropped - diags->errors;

	utf8_sanitize(out, str_of(path), false);
	strbuf_addz(out, ": ");
	if (diags->errors)
		add_count(out, diags->errors, "error");
	if (diags->errors && warnings)
		strbuf_addz(out, ", ");
	if (warnings)
		add_count(out, warnings, "warning");
	if (!diags->errors && !warnings)
		strbuf_addz(out, "nothing to fix");
	if (!diags->errors) {
		strbuf_addz(out, "; ");
		add_count(out, question_counts->facts, "fact");
		strbuf_addz(out,
			    question_counts->facts == 1 ? " gives " : " give ");
		add_count(out, question_counts->questions, "question");
	}
	strbuf_addc(out, '\n');
	strbuf_add(out, strbuf_str(&question_counts->left_out));
}

static int check_file(const struct checking *c, const char *path)
{
	struct diags diags = DIAGS_INIT;
	struct question_counts question_counts = {0, 0, STRBUF_INIT};
	struct strbuf out = STRBUF_INIT;
	struct progress progress;
	int status = EXIT_OK;

	progress = progress_begin_pack(path, "Checking every question ");
	question_check(path, c->paths.folders, c->paths.n, &diags,
		       &question_counts);
	progress_end(&progress);
	diags_sort(&diags);
	if (c->json)
		report_json(&out, &diags);
	else
		report_text(&out, &diags);
	if (!c->json)
		add_summary(&out, path, &diags, &question_counts);
	output_text(strbuf_str(&out));
	if (diags.errors)
		status = diags.unreadable ? EXIT_IO : EXIT_BAD_PACK;
	strbuf_finish(&question_counts.left_out);
	strbuf_finish(&out);
	diags_finish(&diags);
	return status;
}

/* A name without a folder or extension names an installed pack. */
static const char *find_path(struct checking *c, const char *name)
{
	struct str path = paths_pack(&c->paths, str_of(name), &c->arena);

	return path.len ? path.ptr : name;
}

static int check_all(struct checking *c, int n, char **names)
{
	int worst = EXIT_OK;

	for (int i = 0; i < n; i++) {
		int status = check_file(c, find_path(c, names[i]));

		worst = status > worst ? status : worst;
	}
	return worst;
}

static void check_again(void *context)
{
	struct checking *c = context;

	output_text(STR("\n"));
	check_file(c, c->path);
	output_flush();
}

static int check_and_watch(struct checking *c, const char *name)
{
	c->path = find_path(c, name);
	check_file(c, c->path);
	output_error_text(
		STR("Checked again whenever it is saved; Ctrl-C ends.\n"));
	output_flush();
	return watch(c->path, check_again, c);
}

static const struct option options[] = {{"json", no_argument, NULL, 'j'},
					{"watch", no_argument, NULL, 'w'},
					{NULL, 0, NULL, 0}};

static int run(int argc, char **argv)
{
	struct checking c = {.arena = ARENA_INIT};
	bool watching = false;
	int status;
	int option;

	while ((option = command_option(argc, argv, &command_check)) != -1) {
		if (option == 'j')
			c.json = true;
		else if (option == 'w')
			watching = true;
		else
			return command_usage(&command_check);
	}
	if (optind == argc || (watching && optind != argc - 1))
		return command_usage(&command_check);
	c.paths = paths_find(&c.arena);
	status = watching ? check_and_watch(&c, argv[optind])
			  : check_all(&c, argc - optind, argv + optind);
	arena_finish(&c.arena);
	return status;
}

const struct command command_check = {
	.name = "check",
	.summary = "find what is wrong with a pack, and how to fix it",
	.help = "  civiq check moons.yaml          all errors and warnings, "
		"with their lines\n"
		"  civiq check --watch moons.yaml  again each time it is "
		"saved\n"
		"  civiq check *.yaml --json       for editors and scripts\n"
		"\n"
		"usage: civiq check FILE... [--json]\n"
		"       civiq check --watch FILE\n"
		"\n"
		"A pack with errors cannot be played; one with warnings can. "
		"The exit code is 65\n"
		"if there are errors, 74 if a file cannot be read, else 0.\n"
		"\n"
		"  --json   one JSON object per line: file, line, column, "
		"width, severity,\n"
		"           id (of a warning), message, hint\n"
		"  --watch  check again whenever the file is saved\n",
	.takes = TAKES_FILES,
	.options = options,
	.run = run,
	.next = "civiq play FILE",
};
