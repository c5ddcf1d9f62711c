#include "classroom/paper_answers.h"
#include "classroom/quiz_round.h"
#include "classroom/sheet.h"
#include "game/clock.h"
#include "game/command/command.h"
#include "game/command/open_quiz.h"
#include "game/open_store.h"
#include "game/saving.h"
#include "game/terminal/output.h"
#include "game/view/diag_view.h"
#include "question/answer_pools.h"
#include "store/history.h"
#include "store/quiz_games.h"

struct marking {
	struct table table;
	const char *quiz;
	const char *path; /* the answers file */
	const char *record;
	struct roster roster;
	struct paper_answers *sheets;
	uint32_t n_sheets;
	struct round round;		 /* of the quiz itself */
	struct pools *pools[PACKS_MOST]; /* of each pack */
	struct str now;
};

/* The answers of one sheet, in the order of the paper. */
struct filled_in {
	struct round round; /* the questions that have an answer */
	struct str *typed;
	uint32_t length; /* questions on the sheet */
};

static int read_sheets(struct marking *m)
{
	struct table *table = &m->table;
	struct diags diags = DIAGS_INIT;
	int status = EXIT_OK;

	m->round = quiz_draw(&table->quiz, table->banks, table->n_opened,
			     STR_NONE, &table->arena);
	if (!paper_answers_read(m->path, &m->roster, m->round.n,
				table->quiz.versions ? 0 : SHEET_VERSIONS,
				&table->arena, &m->sheets, &m->n_sheets,
				&diags))
		status = diags.unreadable ? EXIT_IO : EXIT_BAD_PACK;
	diags_sort(&diags);
	report_diags(&diags);
	diags_finish(&diags);
	return status;
}

static struct sheet sheet_of(struct marking *m,
			     const struct paper_answers *answers)
{
	struct table *table = &m->table;
	const struct quiz *quiz = &table->quiz;
	struct round *own;

	if (!quiz->versions)
		return sheet_make(&m->round, quiz->code.options.seed,
				  answers->version, &table->arena);
	own = arena_array(&table->arena, struct round, 1);
	*own = quiz_draw(quiz, table->banks, table->n_opened, answers->name,
			 &table->arena);
	return sheet_make(own, 0, 0, &table->arena);
}

static struct filled_in read_written(struct marking *m,
				     const struct paper_answers *answers)
{
	struct arena *arena = &m->table.arena;
	struct sheet sheet = sheet_of(m, answers);
	uint32_t n = sheet.round->n;
	struct filled_in written = {
		.round = {.questions = arena_array(arena, struct question, n)},
		.typed = arena_array(arena, struct str, n),
		.length = n,
	};

	for (uint32_t i = 0; i < n; i++) {
		uint32_t at = written.round.n;

		if (!answers->typed[i].len)
			continue;
		written.typed[at] =
			sheet_typed(&sheet, i, answers->typed[i], arena);
		written.round.questions[at] = *sheet_question(&sheet, i);
		written.round.n++;
	}
	return written;
}

static bool is_same(const struct store_answer *answers, uint32_t n,
		    const struct filled_in *written)
{
	if (n != written->round.n)
		return false;
	for (uint32_t i = 0; i < n; i++)
		if (!str_eq(answers[i].typed, written->typed[i]) ||
		    !str_eq(answers[i].question,
			    written->round.questions[i].id))
			return false;
	return true;
}

/* The pupil's earlier attempts in the record: how many, and is one of them
 * this same sheet? */
static bool read_past(struct marking *m, struct store *store, struct str name,
		      const struct filled_in *written, uint32_t *attempts,
		      bool *is_there, struct strbuf *error)
{
	struct arena *arena = &m->table.arena;
	struct store_game *games;
	uint32_t n;

	*attempts = 0;
	*is_there = false;
	if (!store_quiz_games(store, m->table.quiz.name, arena, &games, &n,
			      error))
		return false;
	for (uint32_t i = 0; i < n; i++) {
		struct store_answer *answers;
		uint32_t n_answers;

		if (!str_eq(games[i].player, name))
			continue;
		if (!store_answers(store, &games[i].id, arena, &answers,
				   &n_answers, error))
			return false;
		*attempts = games[i].attempt;
		*is_there |= is_same(answers, n_answers, written);
	}
	return true;
}

static struct store_game game_of(struct marking *m, struct str name,
				 uint32_t attempt,
				 const struct filled_in *written)
{
	struct table *table = &m->table;
	struct store_game game = {
		.id = clock_random_id(),
		.player = name,
		.mode = str_of(mode_quiz.name),
		.seed = table->quiz.code.options.seed,
		.code = table->quiz.text,
		.length = written->length,
		.started = m->now,
		.day = clock_study_day(&table->arena),
		.quiz = table->quiz.name,
		.attempt = attempt,
	};

	saving_set_packs(&game, table->opened, table->n_opened, &table->arena);
	return game;
}

/* Judges the sheet as an exam and records it. */
static bool record(struct marking *m, struct saving *saving,
		   const struct filled_in *written, struct session *session,
		   struct strbuf *error)
{
	bool ok = saving_begin(saving, error);
	uint32_t above;

	*session = session_begin(&written->round, m->pools, &m->table.arena);
	session_set_exam(session);
	while (ok && session_question(session)) {
		struct str typed = written->typed[session->at];
		struct strbuf reason = STRBUF_INIT;
		struct outcome outcome;

		session_answer(session, typed, &reason, &outcome);
		ok = saving_answer(saving, &outcome, typed, 0, error);
		strbuf_finish(&reason);
	}
	return ok && saving_end(saving, session, false, &above, error);
}

static void tell(const struct paper_answers *answers,
		 const struct session *session, const struct filled_in *written,
		 uint32_t attempts)
{
	struct strbuf out = STRBUF_INIT;

	strbuf_addf(&out, STR_FMT ": %u right, ", STR_ARG(answers->name),
		    session->right);
	if (session->close)
		strbuf_addf(&out, "%u close, ", session->close);
	strbuf_addf(&out, "of %u.", written->length);
	if (attempts)
		strbuf_addz(&out, " There are earlier answers; the first ones "
				  "handed in count.");
	output_line("%s", strbuf_text(&out));
	strbuf_finish(&out);
}

static bool mark_sheet(struct marking *m, struct store *store,
		       const struct paper_answers *answers,
		       struct strbuf *error)
{
	struct filled_in written = read_written(m, answers);
	struct saving saving = {
		.store = store,
		.opened = m->table.opened,
		.n = 1,
		.arena = &m->table.arena,
	};
	struct session session;
	uint32_t attempts;
	bool is_there;

	if (!read_past(m, store, answers->name, &written, &attempts, &is_there,
		       error))
		return false;
	if (is_there) {
		output_line(STR_FMT
			    ": these answers are already in the record.",
			    STR_ARG(answers->name));
		return true;
	}
	saving.games[0] = game_of(m, answers->name, attempts + 1, &written);
	if (!record(m, &saving, &written, &session, error))
		return false;
	tell(answers, &session, &written, attempts);
	return true;
}

static int mark_all(struct marking *m)
{
	enum store_failure failure;
	struct strbuf error = STRBUF_INIT;
	struct store *store =
		record_open(m->record, false, &failure, &m->table.arena);
	bool ok = store != NULL;

	m->now = clock_utc(&m->table.arena);
	for (uint32_t i = 0; i < m->table.n_opened; i++)
		m->pools[i] = answer_pools_create(m->table.opened[i].pack);
	for (uint32_t i = 0; ok && i < m->n_sheets; i++)
		ok = mark_sheet(m, store, &m->sheets[i], &error);
	if (store && !ok)
		record_complain(&error);
	for (uint32_t i = 0; i < m->table.n_opened; i++)
		answer_pools_free(m->pools[i]);
	store_close(store);
	strbuf_finish(&error);
	return ok ? EXIT_OK : EXIT_IO;
}

static int mark(struct marking *m)
{
	int status = open_quiz(&m->table, m->quiz);

	if (status == EXIT_OK)
		status = open_roster(&m->table, m->quiz, &m->roster);
	if (status == EXIT_OK)
		status = read_sheets(m);
	if (status == EXIT_OK)
		status = mark_all(m);
	table_close_packs(&m->table);
	return status;
}

static int run(int argc, char **argv)
{
	struct marking m = {.table = {.arena = ARENA_INIT}};
	int status;

	if (!command_record_option(argc, argv, &command_mark, &m.record) ||
	    argc - optind != 2)
		return command_usage(&command_mark);
	m.quiz = argv[optind];
	m.path = argv[optind + 1];
	status = mark(&m);
	arena_finish(&m.table.arena);
	return status;
}

const struct command command_mark = {
	.name = "mark",
	.summary = "record answers given on paper",
	.help = "  civiq mark monday.quiz answers.csv\n"
		"\n"
		"usage: civiq mark FILE.quiz ANSWERS.csv [--record FILE]\n"
		"\n"
		"  --record FILE  where the answers go; also CIVIQ_RECORD\n"
		"\n"
		"The first line of the table is like `name,version,1,2,3`, "
		"with the numbers of\n"
		"the questions on the sheets that `civiq export` wrote; each "
		"other line is for a\n"
		"pupil. An empty cell is a question without an answer. A close "
		"answer counts\n"
		"half. A sheet is recorded only once, however often you run "
		"this.\n",
	.takes = TAKES_FILES,
	.options = command_record_options,
	.run = run,
	.next = "civiq results FILE.quiz",
};
