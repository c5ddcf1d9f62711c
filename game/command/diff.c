#include "author/pack_diff.h"
#include "base/json.h"
#include "game/command/command.h"
#include "game/open_pack.h"
#include "game/terminal/output.h"

static const char *const words[] = {
	[CHANGE_REMOVED] = "removed",
	[CHANGE_ADDED] = "added",
	[CHANGE_CHANGED] = "changed",
};

static const char marks[] = {
	[CHANGE_REMOVED] = '-',
	[CHANGE_ADDED] = '+',
	[CHANGE_CHANGED] = '~',
};

static void json_cells(struct strbuf *out, const char *key,
		       const struct fact_cells *cells)
{
	json_key(out, key);
	json_open(out, '{');
	for (uint32_t i = 0; i < cells->n; i++) {
		json_key(out, cells->at[i].name.ptr);
		json_str(out, cells->at[i].text);
	}
	json_close(out, '}');
}

static void json_begin(struct strbuf *out, const char *what, struct str id,
		       enum change_kind kind)
{
	strbuf_reset(out);
	json_open(out, '{');
	json_key(out, "change");
	json_str(out, str_of(words[kind]));
	json_key(out, what);
	json_str(out, id);
}

static void json_end(struct strbuf *out)
{
	json_close(out, '}');
	strbuf_addc(out, '\n');
	output_text(strbuf_str(out));
}

static void print_json(const struct pack_diff *diff)
{
	struct strbuf out = STRBUF_INIT;

	vec_each (change, &diff->facts) {
		json_begin(&out, "fact", change->id, change->kind);
		json_cells(&out, "was", &change->was);
		json_cells(&out, "now", &change->now);
		json_end(&out);
	}
	vec_each (change, &diff->questions) {
		json_begin(&out, "question", change->id, change->kind);
		json_key(&out, "stem");
		json_str(&out, change->stem);
		json_key(&out, "was");
		json_str(&out, change->was);
		json_key(&out, "now");
		json_str(&out, change->now);
		json_end(&out);
	}
	strbuf_finish(&out);
}

static void print_cells(const char *label, const struct fact_cells *cells)
{
	struct arena arena = ARENA_INIT;

	if (cells->n)
		output_line("      %s" STR_FMT, label,
			    STR_ARG(fact_cells_text(cells, &arena)));
	arena_finish(&arena);
}

static void print_facts(const struct pack_diff *diff)
{
	struct str group = STR_NONE;

	vec_each (change, &diff->facts) {
		bool changed = change->kind == CHANGE_CHANGED;

		if (!str_eq(group, change->group))
			output_line(STR_FMT, STR_ARG(change->group));
		group = change->group;
		output_line("  %c " STR_FMT, marks[change->kind],
			    STR_ARG(str_from(change->id, group.len + 1)));
		print_cells(changed ? "was  " : "", &change->was);
		print_cells(changed ? "now  " : "", &change->now);
	}
}

static void print_answers(const struct pack_diff *diff)
{
	bool begun = false;

	vec_each (change, &diff->questions) {
		if (change->kind != CHANGE_CHANGED)
			continue;
		if (!begun)
			output_line("questions with another answer");
		begun = true;
		output_line("  ~ " STR_FMT, STR_ARG(change->id));
		output_line("      " STR_FMT, STR_ARG(change->stem));
		output_line("      was  " STR_FMT, STR_ARG(change->was));
		output_line("      now  " STR_FMT, STR_ARG(change->now));
	}
}

/* Those that only one version asks. */
static void print_questions(const struct pack_diff *diff)
{
	bool begun = false;

	vec_each (change, &diff->questions) {
		if (change->kind == CHANGE_CHANGED)
			continue;
		if (!begun)
			output_line("questions");
		begun = true;
		output_line("  %c " STR_FMT, marks[change->kind],
			    STR_ARG(change->id));
	}
}

/* "facts: 2 added, 1 removed, 1 changed" */
static void print_counts(const char *what, const uint32_t counts[3],
			 const char *changed)
{
	output_line("%s: %u added, %u removed, %u %s", what,
		    counts[CHANGE_ADDED], counts[CHANGE_REMOVED],
		    counts[CHANGE_CHANGED], changed);
}

static void print_summary(const struct pack_diff *diff)
{
	uint32_t facts[3] = {0, 0, 0};
	uint32_t questions[3] = {0, 0, 0};

	vec_each (change, &diff->facts)
		facts[change->kind]++;
	vec_each (change, &diff->questions)
		questions[change->kind]++;
	print_counts("facts", facts, "changed");
	print_counts("questions", questions, "with another answer");
}

static int print_diff(const struct pack_diff *diff, bool json, bool all)
{
	if (json) {
		print_json(diff);
	} else {
		print_facts(diff);
		print_answers(diff);
		if (all)
			print_questions(diff);
		print_summary(diff);
	}
	return diff->facts.n || diff->questions.n ? EXIT_FAILED : EXIT_OK;
}

static int compare(char **names, bool json, bool all)
{
	struct opened older;
	struct opened newer;
	struct pack_diff diff;
	int status = open_pack(names[0], &older);

	if (status != EXIT_OK)
		return status;
	status = open_pack(names[1], &newer);
	if (status == EXIT_OK) {
		diff = pack_diff_make(older.bank, newer.bank);
		status = print_diff(&diff, json, all);
		pack_diff_finish(&diff);
		close_pack(&newer);
	}
	close_pack(&older);
	return status;
}

static const struct option options[] = {{"json", no_argument, NULL, 'j'},
					{"questions", no_argument, NULL, 'q'},
					{NULL, 0, NULL, 0}};

static int run(int argc, char **argv)
{
	bool json = false;
	bool all = false;
	int option;

	while ((option = command_option(argc, argv, &command_diff)) != -1) {
		if (option == 'j')
			json = true;
		else if (option == 'q')
			all = true;
		else
			return command_usage(&command_diff);
	}
	if (argc - optind != 2)
		return command_usage(&command_diff);
	return compare(argv + optind, json, all);
}

const struct command command_diff = {
	.name = "diff",
	.summary = "tell what changed between two versions of a pack",
	.help = "  civiq diff old/moons.yaml moons.yaml\n"
		"\n"
		"usage: civiq diff OLD NEW [--json] [--questions]\n"
		"\n"
		"Lists the facts that were added, removed or changed, and the "
		"questions whose\nanswer is another one now. A fact is found "
		"again by its id, or by the one that\n`formerly` gives. The "
		"name of a pack is that of its file, so keep an older\nversion "
		"in a folder of its own. The exit code is 1 when something "
		"changed.\n"
		"\n"
		"  --json       one JSON object a line, for each fact and "
		"question\n"
		"  --questions  list also the questions that are new or no "
		"longer asked\n",
	.takes = TAKES_PACKS,
	.options = options,
	.run = run,
};
