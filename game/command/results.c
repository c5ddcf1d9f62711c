#include "game/clock.h"
#include "game/command/command.h"
#include "game/command/open_quiz.h"
#include "game/open_store.h"
#include "game/terminal/output.h"
#include "game/view/results_view.h"
#include "game/write_out.h"
#include "store/history.h"
#include "store/quiz_games.h"

#include <string.h>

enum format {
	FORMAT_TEXT,
	FORMAT_CSV,
	FORMAT_CSV_QUESTIONS,
	FORMAT_XLSX,
	FORMAT_JSON,
	FORMAT_HTML,
	FORMAT_BOARD,
};

struct request {
	struct table table;
	const char *quiz;
	const char *record;
	const char *output;
	enum format format;
	bool anonymous;
	struct roster roster;
};

/* The quiz's games in the record. */
struct played {
	struct store_game *games;
	uint32_t n;
	const struct store_answer **answers;
	uint32_t *n_answers;
};

static bool read_games(struct request *r, struct store *store,
		       struct played *played, struct strbuf *error)
{
	struct arena *arena = &r->table.arena;
	uint32_t n;

	if (!store_quiz_games(store, r->table.quiz.name, arena, &played->games,
			      &n, error))
		return false;
	played->n = n;
	played->answers = arena_array(arena, const struct store_answer *, n);
	played->n_answers = arena_array(arena, uint32_t, n);
	for (uint32_t i = 0; i < n; i++) {
		struct store_answer *answers;

		if (!store_answers(store, &played->games[i].id, arena, &answers,
				   &played->n_answers[i], error))
			return false;
		played->answers[i] = answers;
	}
	return true;
}

static bool read_record(struct request *r, struct store *store,
			struct played *played)
{
	struct strbuf error = STRBUF_INIT;
	bool ok = read_games(r, store, played, &error) ||
		  (record_repaired(store, &r->table.arena, &error) &&
		   read_games(r, store, played, &error));

	if (!ok)
		record_complain(&error);
	strbuf_finish(&error);
	return ok;
}

/* The likeliest reason is a changed title, so quizzes with the same code are
 * suggested. */
static void suggest_other(struct request *r, struct store *store)
{
	const struct quiz *quiz = &r->table.quiz;
	struct str code = arena_printf(&r->table.arena, "(" STR_FMT ")",
				       STR_ARG(quiz->text));
	struct strbuf error = STRBUF_INIT;
	struct str *names;
	uint32_t n = 0;

	if (!store_quizzes(store, &r->table.arena, &names, &n, &error))
		record_complain(&error);
	for (uint32_t i = 0; i < n; i++)
		if (str_ends(names[i], code))
			output_error("the record has answers to `" STR_FMT
				     "`: has the title been changed?",
				     STR_ARG(names[i]));
	strbuf_finish(&error);
}

/* The pupils' questions: the quiz's own, or each pupil's version. */
static struct rounds draw_rounds(struct request *r, const struct played *played)
{
	struct table *table = &r->table;
	struct str *players = arena_array(&table->arena, struct str, played->n);

	for (uint32_t i = 0; i < played->n; i++)
		players[i] = played->games[i].player;
	return quiz_draw_all(&table->quiz, table->banks, table->n_opened,
			     players, played->n, &table->arena);
}

/* False, with the reason appended to `error`, if that cannot be made. */
static bool write_report(const struct request *r, struct strbuf *out,
			 const struct results *results, struct strbuf *error)
{
	const struct quiz *quiz = &r->table.quiz;

	switch (r->format) {
	case FORMAT_TEXT:
		results_text(out, quiz, results);
		break;
	case FORMAT_CSV:
		results_csv(out, results);
		break;
	case FORMAT_CSV_QUESTIONS:
		results_csv_questions(out, results);
		break;
	case FORMAT_XLSX:
		return results_xlsx(out, results, error);
	case FORMAT_JSON:
		results_json(out, quiz, results);
		break;
	case FORMAT_HTML:
		results_html(out, quiz, results);
		break;
	case FORMAT_BOARD:
		results_board(out, quiz, results);
		break;
	}
	return true;
}

static int print(const struct request *r, const struct results *results)
{
	struct strbuf out = STRBUF_INIT;
	struct strbuf error = STRBUF_INIT;
	int status = EXIT_FAILED;

	if (write_report(r, &out, results, &error))
		status = write_out(r->output, strbuf_str(&out),
				   r->format == FORMAT_XLSX ? OUT_BINARY
							    : OUT_FOR_PEOPLE);
	else
		output_error("%s", strbuf_text(&error));
	strbuf_finish(&out);
	strbuf_finish(&error);
	return status;
}

static int show(struct request *r, const struct played *played)
{
	struct arena *arena = &r->table.arena;
	const struct quiz *quiz = &r->table.quiz;
	struct rounds rounds = draw_rounds(r, played);
	struct results_input input = {
		.quiz = quiz,
		.roster = &r->roster,
		.games = played->games,
		.n_games = played->n,
		.answers = played->answers,
		.n_answers = played->n_answers,
		.rounds = rounds.at,
		.n_rounds = rounds.n,
		.opens = clock_utc_of(quiz->opens, arena),
		.closes = clock_utc_of(quiz->closes, arena),
		.now = clock_utc(arena),
		.anonymous = r->anonymous,
	};
	struct results results;

	results = results_make(&input, arena);
	return print(r, &results);
}

static int read_and_show(struct request *r)
{
	struct played played = {.n = 0};
	enum store_failure failure;
	struct store *store =
		record_open(r->record, true, &failure, &r->table.arena);
	bool ok;

	if (!store && failure != STORE_MISSING)
		return EXIT_IO;
	ok = !store || read_record(r, store, &played);
	if (ok && store && !played.n)
		suggest_other(r, store);
	store_close(store);
	if (!ok)
		return EXIT_IO;
	return show(r, &played);
}

static int results(struct request *r)
{
	int status = open_quiz(&r->table, r->quiz);

	if (status == EXIT_OK)
		status = open_roster(&r->table, r->quiz, &r->roster);
	if (status == EXIT_OK)
		status = read_and_show(r);
	table_close_packs(&r->table);
	return status;
}

static bool read_csv(struct request *r)
{
	r->format = FORMAT_CSV;
	if (!optarg || !strcmp(optarg, "pupils"))
		return true;
	r->format = FORMAT_CSV_QUESTIONS;
	if (!strcmp(optarg, "questions"))
		return true;
	output_error("--csv takes `pupils` or `questions`, not `%s`", optarg);
	return false;
}

static bool read_option(struct request *r, int option)
{
	switch (option) {
	case 'c':
		return read_csv(r);
	case 'x':
		r->format = FORMAT_XLSX;
		return true;
	case 'o':
		r->output = optarg;
		return true;
	case 'j':
		r->format = FORMAT_JSON;
		return true;
	case 'h':
		r->format = FORMAT_HTML;
		return true;
	case 'b':
		r->format = FORMAT_BOARD;
		return true;
	case 'a':
		r->anonymous = true;
		return true;
	case 'r':
		r->record = optarg;
		return true;
	default:
		return false;
	}
}

static const struct option options[] = {
	{"csv", optional_argument, NULL, 'c'},
	{"xlsx", no_argument, NULL, 'x'},
	{"output", required_argument, NULL, 'o'},
	{"json", no_argument, NULL, 'j'},
	{"html", no_argument, NULL, 'h'},
	{"board", no_argument, NULL, 'b'},
	{"anonymous", no_argument, NULL, 'a'},
	{"record", required_argument, NULL, 'r'},
	{NULL, 0, NULL, 0}};

static int run(int argc, char **argv)
{
	struct request r = {.table = {.arena = ARENA_INIT}};
	int option;
	int status;

	while ((option = command_option(argc, argv, &command_results)) != -1)
		if (!read_option(&r, option))
			return command_usage(&command_results);
	if (optind != argc - 1)
		return command_usage(&command_results);
	r.quiz = argv[optind];
	status = results(&r);
	arena_finish(&r.table.arena);
	return status;
}

const struct command command_results = {
	.name = "results",
	.summary = "show how a class did in a quiz",
	.help = "  civiq results monday.quiz                     to read\n"
		"  civiq results monday.quiz --html >monday.html  with charts\n"
		"  civiq results monday.quiz --csv >monday.csv    for a "
		"spreadsheet\n"
		"  civiq results monday.quiz --xlsx -o monday.xlsx  or as a "
		"workbook\n"
		"\n"
		"usage: civiq results FILE.quiz [options]\n"
		"\n"
		"  --csv          a line for each pupil, with the mark of each "
		"question\n"
		"  --csv=questions  a line for each question\n"
		"  --xlsx         a workbook: one sheet of pupils, one of "
		"questions\n"
		"  --html         a page in a single file\n"
		"  --json         everything, for a program; null if a figure "
		"does not exist\n"
		"  --board        the best few, for the wall\n"
		"  --anonymous    without names\n"
		"  -o, --output FILE  write to this file, which is replaced "
		"only "
		"at "
		"the end\n"
		"  --record FILE  where the answers are; also CIVIQ_RECORD\n"
		"\n"
		"`civiq merge FILE...` collects the records of other machines, "
		"as often as you\n"
		"like. For each pupil the first finished game counts. A mark "
		"is 1 for a right\n"
		"answer and 0.5 for a close one. The item-rest correlation is "
		"Moodle's\n"
		"discrimination index / 100. With fewer than ten pupils "
		"nothing is said about the\n"
		"quality of the quiz.\n",
	.takes = TAKES_FILES,
	.letters = "o:",
	.options = options,
	.run = run,
};
