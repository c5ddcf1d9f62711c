#include "game/command/command.h"
#include "game/open_pack.h"
#include "game/terminal/input.h"
#include "game/terminal/output.h"
#include "game/view/question_view.h"
#include "question/answer_pools.h"

#include "base/suggest.h"

/* The question with that id; otherwise the nearest id, for a suggestion. */
static bool find_question(const struct bank *bank, struct str id,
			  struct arena *arena, struct question *q,
			  struct str *nearest)
{
	struct suggest suggest = suggest_for(id);

	for (uint32_t slot = 0; slot < bank_slots(bank); slot++) {
		if (!bank_draw(bank, slot, 0, arena, q, NULL))
			continue;
		if (str_eq(q->id, id))
			return true;
		suggest_add(&suggest, q->id);
	}
	*nearest = suggest.best;
	return false;
}

static void show_verdict(const struct screen *screen, struct pools *pools,
			 const struct question *q, struct str typed)
{
	static const struct {
		enum style style;
		const char *word;
	} verdicts[] = {
		[VERDICT_WRONG] = {STYLE_BAD, "wrong"},
		[VERDICT_CLOSE] = {STYLE_CLOSE, "close"},
		[VERDICT_CORRECT] = {STYLE_GOOD, "correct"},
	};
	struct strbuf reason = STRBUF_INIT;
	struct strbuf out = STRBUF_INIT;
	enum verdict verdict = question_judge(pools, q, typed, &reason);

	strbuf_addz(&out, verdicts[verdict].word);
	if (reason.len)
		strbuf_addf(&out, ": " STR_FMT, STR_ARG(strbuf_str(&reason)));
	screen_line(screen, verdicts[verdict].style, 2, strbuf_str(&out));
	strbuf_finish(&out);
	strbuf_finish(&reason);
}

static int try_answers(const struct opened *opened, const struct question *q)
{
	struct screen screen = screen_open(COLOR_AUTO, false);
	struct input input = input_open(screen.plain);
	struct pools *pools = answer_pools_create(opened->pack);
	struct strbuf line = STRBUF_INIT;
	enum input_event event;

	show_question(&screen, q, 0);
	while ((event = input_line(&input, "> ", &line)) == INPUT_LINE) {
		if (!input.tty)
			show_typed(&screen, strbuf_str(&line));
		show_verdict(&screen, pools, q, strbuf_str(&line));
	}
	strbuf_finish(&line);
	answer_pools_free(pools);
	input_close(&input);
	return event == INPUT_SIGNAL ? EXIT_SIGNAL + input.signal : EXIT_OK;
}

static int no_question(const char *id, struct str nearest)
{
	if (nearest.len)
		output_error("no question `%s`; did you mean `" STR_FMT "`?",
			     id, STR_ARG(nearest));
	else
		output_error(
			"no question `%s`; `civiq questions PACK` lists them",
			id);
	return EXIT_FAILED;
}

static int run(int argc, char **argv)
{
	struct arena arena = ARENA_INIT;
	struct str nearest = STR_NONE;
	struct opened opened;
	struct question q;
	int status;

	if (command_option(argc, argv, &command_try) != -1 ||
	    optind != argc - 2)
		return command_usage(&command_try);
	status = open_pack(argv[optind], &opened);
	if (status != EXIT_OK)
		return status;
	if (find_question(opened.bank, str_of(argv[optind + 1]), &arena, &q,
			  &nearest))
		status = try_answers(&opened, &q);
	else
		status = no_question(argv[optind + 1], nearest);
	arena_finish(&arena);
	close_pack(&opened);
	return status;
}

const struct command command_try = {
	.name = "try",
	.summary = "type answers to one question and see the verdicts",
	.help = "  civiq try amanat amanat/chairman/term-became-typed/"
		"qosanov-2022-04-26\n"
		"\n"
		"usage: civiq try PACK QUESTION-ID\n"
		"\n"
		"For authors: what is accepted, what is close, and why. Ids "
		"are "
		"those of\n`civiq questions PACK`. Ctrl-D ends it.\n",
	.takes = TAKES_PACKS,
	.run = run,
};
