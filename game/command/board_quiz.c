#include "game/command/board_quiz.h"

#include "classroom/quiz_round.h"
#include "game/command/open_quiz.h"
#include "game/exit_code.h"
#include "game/terminal/output.h"
#include "game/view/question_view.h"
#include "game/view/verdict_view.h"

struct board {
	struct table *table;
	struct round round;
	uint32_t at;
	bool is_told; /* the answer is shown, too */
	int status;
};

/* On a terminal each step clears the screen. */
static void begin_step(const struct board *board)
{
	const struct screen *screen = &board->table->screen;

	if (screen->tty && !screen->plain)
		output_clear();
	else
		screen_gap(screen);
}

static void show_answer(const struct board *board, const struct question *q)
{
	const struct screen *screen = &board->table->screen;
	struct strbuf out = STRBUF_INIT;

	screen_gap(screen);
	strbuf_addf(&out, "= " STR_FMT, STR_ARG(q->answer));
	screen_line(screen, STYLE_GOOD, 0, strbuf_str(&out));
	show_explanation(screen, q, &board->table->opened[q->pack]);
	strbuf_finish(&out);
}

static void show(const struct board *board)
{
	const struct screen *screen = &board->table->screen;
	const struct question *q = &board->round.questions[board->at];
	struct strbuf out = STRBUF_INIT;

	begin_step(board);
	strbuf_addf(&out, STR_FMT "   %u of %u",
		    STR_ARG(board->table->quiz.title), board->at + 1,
		    board->round.n);
	screen_line(screen, STYLE_FAINT, 0, strbuf_str(&out));
	screen_gap(screen);
	show_question(screen, q, 0);
	if (board->is_told)
		show_answer(board, q);
	screen_gap(screen);
	show_line(
		screen,
		board->is_told
			? STR("Enter goes on, b goes back, q ends.")
			: STR("Enter shows the answer, b goes back, q ends."));
	strbuf_finish(&out);
}

static void go_on(struct board *board)
{
	board->at += board->is_told;
	board->is_told = !board->is_told;
}

static void go_back(struct board *board)
{
	if (!board->is_told && board->at)
		board->at--;
	board->is_told = false;
}

/* False when the teacher quits. */
static bool take_step(struct board *board)
{
	struct strbuf line = STRBUF_INIT;
	struct input *input = &board->table->input;
	enum input_event event = input_line(input, "", &line);
	struct str typed = str_trim(strbuf_str(&line));
	bool goes_on = event == INPUT_LINE && !str_eq(typed, STR("q"));

	if (event == INPUT_SIGNAL)
		board->status = EXIT_SIGNAL + input->signal;
	if (goes_on && str_eq(typed, STR("b")))
		go_back(board);
	else if (goes_on)
		go_on(board);
	strbuf_finish(&line);
	return goes_on;
}

static int run(struct table *table)
{
	struct board board = {.table = table, .status = EXIT_OK};

	board.round = quiz_draw(&table->quiz, table->banks, table->n_opened,
				STR_NONE, &table->arena);
	table->screen = screen_open(table->choices.color, table->choices.plain);
	table->input = input_open(table->screen.plain);
	do {
		if (board.at == board.round.n)
			break;
		show(&board);
	} while (screen_flush(&table->screen) && take_step(&board));
	input_close(&table->input);
	return board.status;
}

int board_quiz(const struct choices *choices)
{
	struct table table = {.arena = ARENA_INIT, .choices = *choices};
	int status = open_quiz(&table, choices->quiz);

	if (status == EXIT_OK && table.quiz.versions) {
		output_error("each pupil of `" STR_FMT
			     "` has different questions, so there is nothing "
			     "to show to all",
			     STR_ARG(table.quiz.title));
		status = EXIT_FAILED;
	}
	if (status == EXIT_OK)
		status = run(&table);
	table_close_packs(&table);
	arena_finish(&table.arena);
	return status;
}
