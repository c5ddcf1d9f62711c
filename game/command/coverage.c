#include "classroom/coverage.h"

#include "base/json.h"
#include "base/utf8.h"
#include "game/command/command.h"
#include "game/command/open_quiz.h"
#include "game/terminal/output.h"

enum { TOPIC_WIDTH = 32, MISSING_MOST = 10 };

static void add_name(struct strbuf *out, struct str name)
{
	size_t width = utf8_width(name);

	strbuf_add(out, name);
	for (; width < TOPIC_WIDTH; width++)
		strbuf_addc(out, ' ');
}

static void print_topic(const struct coverage_topic *topic)
{
	struct strbuf out = STRBUF_INIT;

	add_name(&out, topic->name);
	strbuf_addf(&out, " %9u %11u %13u %8u", topic->questions, topic->asked,
		    topic->core, topic->all);
	output_line("%s", strbuf_text(&out));
	strbuf_finish(&out);
}

static void print_levels(const struct coverage *coverage)
{
	struct strbuf out = STRBUF_INIT;

	for (uint32_t i = 1; i <= COVERAGE_LEVELS; i++)
		if (coverage->levels[i])
			strbuf_addf(&out, "%s%u of level %u",
				    out.len ? ", " : "", coverage->levels[i],
				    i);
	output_line("%s", "");
	output_line("Questions: %s.", strbuf_text(&out));
	strbuf_finish(&out);
}

static void print_missing(const struct coverage *coverage)
{
	if (!coverage->n_missing)
		return;
	output_line("%s", "");
	output_line("Of the most important facts %u %s not asked about:",
		    coverage->n_missing,
		    coverage->n_missing == 1 ? "is" : "are");
	for (uint32_t i = 0; i < coverage->n_missing && i < MISSING_MOST; i++)
		output_line("  " STR_FMT, STR_ARG(coverage->missing[i]));
	if (coverage->n_missing > MISSING_MOST)
		output_line("  and %u more",
			    coverage->n_missing - MISSING_MOST);
}

static void print_text(const struct coverage *coverage)
{
	struct coverage_topic total = coverage->total;

	total.name = STR("All");
	output_line("%-*s %9s %11s %13s %8s", TOPIC_WIDTH, "Topic", "questions",
		    "facts asked", "worth asking", "in all");
	for (uint32_t i = 0; i < coverage->n_topics; i++)
		print_topic(&coverage->topics[i]);
	print_topic(&total);
	print_levels(coverage);
	print_missing(coverage);
}

static void add_topic(struct strbuf *out, const struct coverage_topic *topic)
{
	json_open(out, '{');
	json_key(out, "topic");
	json_str(out, topic->name);
	json_key(out, "questions");
	json_uint(out, topic->questions);
	json_key(out, "asked");
	json_uint(out, topic->asked);
	json_key(out, "core");
	json_uint(out, topic->core);
	json_key(out, "all");
	json_uint(out, topic->all);
	json_close(out, '}');
}

static void print_json(const struct coverage *coverage)
{
	struct strbuf out = STRBUF_INIT;

	json_open(&out, '{');
	json_key(&out, "topics");
	json_open(&out, '[');
	for (uint32_t i = 0; i < coverage->n_topics; i++)
		add_topic(&out, &coverage->topics[i]);
	json_close(&out, ']');
	json_key(&out, "missing");
	json_open(&out, '[');
	for (uint32_t i = 0; i < coverage->n_missing; i++)
		json_str(&out, coverage->missing[i]);
	json_close(&out, ']');
	json_close(&out, '}');
	output_line("%s", strbuf_text(&out));
	strbuf_finish(&out);
}

/* With versions, of all pupils combined. */
static void cover(struct table *table, const struct roster *roster, bool json)
{
	struct rounds rounds = open_rounds(table, roster);
	struct coverage coverage =
		coverage_of(rounds.at, rounds.n, table->banks, table->n_opened,
			    &table->arena);

	if (json)
		print_json(&coverage);
	else
		print_text(&coverage);
}

static int open_and_cover(const char *path, bool json)
{
	struct table table = {.arena = ARENA_INIT};
	struct roster roster;
	int status = open_quiz(&table, path);

	if (status == EXIT_OK)
		status = open_roster(&table, path, &roster);
	if (status == EXIT_OK)
		cover(&table, &roster, json);
	table_close_packs(&table);
	arena_finish(&table.arena);
	return status;
}

static const struct option options[] = {{"json", no_argument, NULL, 'j'},
					{NULL, 0, NULL, 0}};

static int run(int argc, char **argv)
{
	bool json = false;
	int option;

	while ((option = command_option(argc, argv, &command_coverage)) == 'j')
		json = true;
	if (option != -1 || optind != argc - 1)
		return command_usage(&command_coverage);
	return open_and_cover(argv[optind], json);
}

const struct command command_coverage = {
	.name = "coverage",
	.summary = "show how much of a pack a quiz asks about",
	.help = "  civiq coverage monday.quiz\n"
		"\n"
		"usage: civiq coverage FILE.quiz [--json]\n"
		"\n"
		"  --json  for programs\n"
		"\n"
		"For each topic: the questions, the facts that they ask about, "
		"how many facts are\n"
		"worth asking in a round (importance 3 or more), and how many "
		"there are in all.\n"
		"Then the most important facts that the quiz leaves out.\n",
	.takes = TAKES_FILES,
	.options = options,
	.run = run,
	.next = "civiq quiz PACK --preview",
};
