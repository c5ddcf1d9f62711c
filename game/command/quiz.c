#include "base/strmap.h"
#include "base/utf8.h"
#include "classroom/moment.h"
#include "game/clock.h"
#include "game/command/choose_code.h"
#include "game/command/choose_round.h"
#include "game/command/command.h"
#include "game/command/open_quiz.h"
#include "game/command/preview_quiz.h"
#include "game/paths.h"
#include "game/terminal/output.h"
#include "game/terminal/shell_word.h"
#include "game/write_new.h"

#include <stdlib.h>
#include <string.h>

/* The teacher's options; `table.quiz` is filled in from them. */
struct making {
	struct table table;
	const char *path; /* output file; NULL for standard output */
	const char *title;
	const char *roster;
	bool previews;
};

static bool bad_value(const char *option, const char *wants)
{
	output_error("--%s takes %s, not `%s`", option, wants, optarg);
	return false;
}

static bool take_moment(struct making *m, const char *option, bool is_end,
			struct str *moment)
{
	return moment_read(str_of(optarg), is_end, &m->table.arena, moment) ||
	       bad_value(option, "a time like \"2026-03-02 09:00\"");
}

static bool take_attempts(struct quiz *quiz)
{
	uint64_t n;

	if (!str_to_u64(str_of(optarg), &n) || !n || n > 1000)
		return bad_value("attempts", "a number from 1 to 1000");
	quiz->attempts = (uint32_t)n;
	return true;
}

static bool take_option(struct making *m, int option)
{
	struct quiz *quiz = &m->table.quiz;

	switch (option) {
	case 'o':
		m->path = optarg;
		return true;
	case 'i':
		m->title = optarg;
		return true;
	case 'r':
		m->roster = optarg;
		return true;
	case 'a':
		return quiz_answers_read(str_of(optarg), &quiz->answers) ||
		       bad_value("answers",
				 "\"at once\", \"at the end\" or \"never\"");
	case 'e':
		return take_attempts(quiz);
	case 'b':
		return take_moment(m, "opens", false, &quiz->opens);
	case 'f':
		return take_moment(m, "closes", true, &quiz->closes);
	case 'u':
		return moment_span_read(str_of(optarg), &quiz->seconds) ||
		       bad_value("time-limit", "a time like \"20 minutes\"");
	case 'v':
		quiz->versions = true;
		return true;
	case 'w':
		m->previews = true;
		return true;
	default:
		return play_options_take(&m->table.choices, option);
	}
}

static const struct option options[] = {
	{"questions", required_argument, NULL, 'n'},
	{"topic", required_argument, NULL, 'q'},
	{"level", required_argument, NULL, 'l'},
	{"typed", no_argument, NULL, 't'},
	{"choice", no_argument, NULL, 'k'},
	{"seed", required_argument, NULL, 's'},
	{"output", required_argument, NULL, 'o'},
	{"title", required_argument, NULL, 'i'},
	{"roster", required_argument, NULL, 'r'},
	{"answers", required_argument, NULL, 'a'},
	{"attempts", required_argument, NULL, 'e'},
	{"opens", required_argument, NULL, 'b'},
	{"closes", required_argument, NULL, 'f'},
	{"time-limit", required_argument, NULL, 'u'},
	{"versions", no_argument, NULL, 'v'},
	{"preview", no_argument, NULL, 'w'},
	{NULL, 0, NULL, 0}};

static bool read_options(int argc, char **argv, struct making *m)
{
	struct choices *choices = &m->table.choices;
	int option;

	while ((option = command_option(argc, argv, &command_quiz)) != -1)
		if (!take_option(m, option))
			return false;
	if (optind == argc) {
		output_error("name the pack that the quiz is about");
		return false;
	}
	return play_options_take_packs(argc, argv, choices);
}

/* The name of the file without folder and extension, or a default. */
static struct str title_of(struct making *m)
{
	struct strbuf clean = STRBUF_INIT;
	struct str title = str_of(m->title);
	const char *slash = m->path ? strrchr(m->path, '/') : NULL;

	if (!title.len && m->path) {
		title = str_of(slash ? slash + 1 : m->path);
		if (paths_is_quiz(title))
			title.len -= sizeof(".quiz") - 1;
	}
	utf8_sanitize(&clean, str_head(str_trim(title), QUIZ_TITLE_MOST),
		      false);
	title = strbuf_str(&clean);
	title = title.len ? arena_copy(&m->table.arena, title) : STR("Quiz");
	strbuf_finish(&clean);
	return title;
}

/* A path as the quiz stores it: as given if the quiz is written to the
 * current folder, else absolute. */
static struct str file_from_quiz(struct making *m, const char *file)
{
	struct str name = str_of(file);
	char *whole;

	if (!m->path || !strchr(m->path, '/'))
		return name;
	whole = realpath(file, NULL);
	if (whole)
		name = arena_copy(&m->table.arena, str_of(whole));
	free(whole);
	return name;
}

/* Packs that are files are named in the quiz. If any is, all are, in the
 * order of their ids. */
static void name_packs(struct making *m)
{
	const struct choices *choices = &m->table.choices;
	struct quiz *quiz = &m->table.quiz;
	bool is_file = false;

	for (uint32_t i = 0; i < choices->n_packs; i++)
		is_file |= paths_is_path(str_of(choices->packs[i]));
	for (uint32_t i = 0; is_file && i < choices->n_packs; i++)
		quiz->packs[quiz->n_packs++] =
			paths_is_path(str_of(choices->packs[i]))
				? file_from_quiz(m, choices->packs[i])
				: str_of(choices->packs[i]);
}

/* Fills in the code and the other settings. */
static void fill_in(struct making *m)
{
	struct table *table = &m->table;
	struct quiz *quiz = &table->quiz;
	struct round_options *round = &table->choices.round;

	choose_topics(table, &round->topics);
	if (!round->want)
		round->want = mode_round.length;
	if (!table->choices.has_seed)
		round->seed = clock_random() >> (64 - CODE_SEED_BITS);
	quiz->text = code_of(table);
	code_read(quiz->text, &quiz->code);
	quiz->title = title_of(m);
	if (m->roster)
		quiz->roster = file_from_quiz(m, m->roster);
	name_packs(m);
}

static double mean_level(const struct round *round)
{
	double sum = 0;

	for (uint32_t i = 0; i < round->n; i++)
		sum += round->questions[i].difficulty;
	return round->n ? sum / round->n : 0;
}

/* Reports how similar the versions are, and how many questions there are in
 * all. */
static void tell_versions(struct making *m, const struct roster *roster)
{
	struct rounds rounds = open_rounds(&m->table, roster);
	struct strmap seen = STRMAP_INIT;
	double least = 5;
	double most = 0;
	bool is_new;

	for (uint32_t i = 0; i < rounds.n; i++) {
		const struct round *round = &rounds.at[i];
		double mean = mean_level(round);

		least = mean < least ? mean : least;
		most = mean > most ? mean : most;
		for (uint32_t j = 0; j < round->n; j++)
			strmap_put(&seen, round->questions[j].id, &is_new);
	}
	output_line("%u versions with %u questions in all. Mean difficulty "
		    "%.2f to %.2f.",
		    rounds.n, seen.items.n, least, most);
	strmap_finish(&seen);
}

static void tell(struct making *m, const struct round *round,
		 const struct roster *roster)
{
	struct table *table = &m->table;
	const char *path = shell_path(m->path, &table->arena);

	output_line("Wrote %s: %u question%s, mean difficulty %.2f.", path,
		    round->n, round->n == 1 ? "" : "s", mean_level(round));
	if (table->quiz.versions)
		tell_versions(m, roster);
	output_line("Pupils play it with `civiq play %s`.", path);
}

static int write_quiz(struct making *m, const struct round *round,
		      const struct roster *roster)
{
	struct strbuf text = STRBUF_INIT;
	int status = EXIT_OK;

	quiz_write(&text, &m->table.quiz);
	if (!m->path)
		output_text(strbuf_str(&text));
	else
		status = file_write_new(m->path, strbuf_str(&text));
	if (m->path && status == EXIT_OK)
		tell(m, round, roster);
	strbuf_finish(&text);
	return status;
}

static bool preview(struct making *m)
{
	struct table *table = &m->table;
	bool writes;

	table->screen = screen_open(COLOR_AUTO, false);
	table->input = input_open(table->screen.plain);
	writes = preview_quiz(table);
	input_close(&table->input);
	return writes;
}

static int make(struct making *m)
{
	struct table *table = &m->table;
	struct round round;
	struct roster roster;
	int status;

	fill_in(m);
	status = open_roster(table, m->path ? m->path : ".", &roster);
	if (status != EXIT_OK)
		return status;
	if (m->previews && !preview(m)) {
		output_error("the quiz was not written");
		return EXIT_FAILED;
	}
	round = quiz_draw(&table->quiz, table->banks, table->n_opened, STR_NONE,
			  &table->arena);
	if (!round.n) {
		output_error("no question of the packs matches these options");
		return EXIT_FAILED;
	}
	if (round.n < table->quiz.code.options.want - table->quiz.n_remove)
		output_error("only %u questions match these options", round.n);
	return write_quiz(m, &round, &roster);
}

static bool fits_together(const struct making *m)
{
	const struct quiz *quiz = &m->table.quiz;

	if (quiz->versions && !m->roster)
		output_error("--versions needs a --roster with the pupils");
	else if (quiz->versions && m->previews)
		output_error("with --versions each pupil has different "
			     "questions: leave `--preview` out");
	else if (quiz->opens.len && quiz->closes.len &&
		 str_cmp(quiz->closes, quiz->opens) <= 0)
		output_error("the quiz would close before it opens");
	else
		return true;
	return false;
}

static int run(int argc, char **argv)
{
	struct making m = {.table = {.arena = ARENA_INIT}};
	int status = EXIT_USAGE;

	if (read_options(argc, argv, &m) && fits_together(&m)) {
		status = table_open_packs(&m.table);
		if (status == EXIT_OK)
			status = make(&m);
		table_close_packs(&m.table);
	} else {
		command_usage(&command_quiz);
	}
	arena_finish(&m.table.arena);
	return status;
}

const struct command command_quiz = {
	.name = "quiz",
	.summary = "make a quiz file for a class",
	.help = "  civiq quiz amanat -n 20 -o monday.quiz     twenty "
		"questions\n"
		"  civiq quiz amanat --preview -o monday.quiz  read them "
		"first\n"
		"  civiq quiz amanat --roster class.csv --answers \"at the "
		"end\" -o exam.quiz\n"
		"\n"
		"usage: civiq quiz PACK... [options]\n"
		"\n"
		"  -o, --output FILE  where to write it; printed if left out\n"
		"  -n, --questions N  how many (10)\n"
		"  --topic TOPIC      only questions about it; may be "
		"repeated\n"
		"  --level L or L-M   difficulties, 1 to 5\n"
		"  --typed, --choice  only typed answers, or only options\n"
		"  --seed N           which questions\n"
		"  --preview          read the questions with their answers, "
		"replace some or take\n"
		"                     some out\n"
		"  --title TITLE      instead of the name of the file\n"
		"  --roster FILE      the pupils, a CSV file: name, alias, "
		"PIN\n"
		"  --versions         different questions for each pupil of "
		"the roster, as many\n"
		"                     of each topic and level\n"
		"  --answers WHEN     when answers are shown: at once, at the "
		"end or never\n"
		"  --attempts N       how often each pupil may take it; any "
		"number if left out\n"
		"  --time-limit TIME  for all of it: \"20 minutes\"\n"
		"  --opens TIME, --closes TIME   \"2026-03-02 09:00\", by the "
		"clock of the machine\n"
		"\n"
		"The file holds neither questions nor answers; "
		"docs/teachers.md tells more.\n",
	.takes = TAKES_PACKS,
	.letters = "n:o:",
	.options = options,
	.run = run,
	.next = "civiq play FILE.quiz",
};
