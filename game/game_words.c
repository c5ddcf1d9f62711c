#include "game/game_words.h"

#include "base/utf8.h"
#include "game/marking.h"
#include "game/view/question_view.h"
#include "game/view/verdict_view.h"
#include "game/view/why_view.h"
#include "question/answer_pools.h"
#include "round/hint.h"

/* When a hint removes options, the question is redrawn in place. */
static void show_hinted(struct playing *playing)
{
	const struct asked *asked = &playing->asked;
	const struct screen *screen = playing->game->screen;

	if (asked->told[asked->hints - 1].len ||
	    !screen_take_back(screen, playing->lines)) {
		show_hint(asked);
		return;
	}
	playing->lines = 0;
	show_asked(asked);
	show_worth(asked);
}

static bool do_hint(struct playing *playing)
{
	const struct game *game = playing->game;
	struct asked *asked = &playing->asked;
	struct hint hint;

	if (game_has_column(game) || /* here a hint would be free */
	    !hint_make(asked->question, asked->hints,
		       game_pack_of(game, asked->question)->phrases,
		       &playing->arena, &hint)) {
		show_line(game->screen,
			  asked->hints ? STR("No more hints.")
				       : STR("This question has no hints."));
		return true;
	}
	session_hint(&playing->session);
	playing->after_verdict = false;
	asked->removed |= hint.removed;
	asked->told[asked->hints++] = hint.text;
	show_hinted(playing);
	return true;
}

/* Over a pipe the question is already in the output. */
static void show_again(struct playing *playing)
{
	if (playing->game->input->tty && !playing->asked.is_over)
		playing_show_again(playing);
}

static bool do_why(struct playing *playing)
{
	const struct game *game = playing->game;

	if (!playing->explained) {
		show_line(game->screen,
			  STR("There is no answer to explain yet."));
		return true;
	}
	if (playing->argument.len)
		show_option_reason(game->screen, playing->explained,
				   playing->argument,
				   game_pack_of(game, playing->explained));
	else
		show_explanation(game->screen, playing->explained,
				 game_pack_of(game, playing->explained));
	show_again(playing);
	return true;
}

static bool do_skip(struct playing *playing)
{
	if (!game_is_exam(playing->game))
		return playing_skip(playing);
	exam_postpone(playing->game, &playing->session, &playing->exam);
	return true;
}

static bool do_open(struct playing *playing)
{
	exam_show_open(playing->game, &playing->session);
	show_again(playing);
	return true;
}

/* Unanswered questions stay unanswered. */
static bool do_done(struct playing *playing)
{
	if (exam_done(playing->game, &playing->session, &playing->exam))
		session_end(&playing->session);
	return true;
}

static bool do_help(struct playing *playing)
{
	if (game_is_exam(playing->game))
		show_exam_help(playing->game->screen, playing->asked.question);
	else
		show_help(playing->game->screen, playing->asked.question);
	show_again(playing);
	return true;
}

static bool do_star(struct playing *playing)
{
	marking_star(playing);
	return true;
}

static bool do_report(struct playing *playing)
{
	marking_report(playing, playing->argument);
	return true;
}

enum {
	TAKES_TEXT = 1, /* takes an argument */
	AFTER = 2,	/* also valid in the pause */
	TELLS = 4,	/* reveals something: not in an exam */
	EXAM = 8,	/* only in an exam */
};

static const struct word {
	struct str word;
	bool (*run)(struct playing *playing);
	int traits;
} words[] = {
	{STR("hint"), do_hint, TELLS},
	{STR("skip"), do_skip, 0},
	{STR("why"), do_why, TAKES_TEXT | AFTER | TELLS},
	{STR("star"), do_star, AFTER},
	{STR("report"), do_report, TAKES_TEXT | AFTER},
	{STR("open"), do_open, EXAM},
	{STR("done"), do_done, EXAM},
	{STR("quit"), playing_leave, 0},
	{STR("help"), do_help, 0},
	{STR("pass"), do_skip, 0},
	{STR("idk"), do_skip, 0},
	{STR("i don't know"), do_skip, 0},
	{STR("don't know"), do_skip, 0},
	{STR("dont know"), do_skip, 0},
	{STR("exit"), playing_leave, 0},
	{STR("q"), playing_leave, 0},
};

/* NULL when no word with these traits matches. */
static const struct word *find_word(struct str text, int traits)
{
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if ((words[i].traits & traits) == traits &&
		    utf8_reads_same(text, words[i].word))
			return &words[i];
	return NULL;
}

/* The command in a line with a slash; the text after the word is its
 * argument. */
static const struct word *find_command(struct playing *playing,
				       struct str typed, int traits)
{
	struct str rest = str_from(typed, 1);
	const struct word *word = find_word(rest, traits);
	struct str first = STR_NONE;

	playing->argument = STR_NONE;
	if (word)
		return word;
	str_split(&rest, ' ', &first);
	playing->argument = str_trim(rest);
	return find_word(first, traits | TAKES_TEXT);
}

static enum word_use run(struct playing *playing, bool (*act)(struct playing *))
{
	return act(playing) ? WORD_DONE : WORD_FAILED;
}

static bool refuse_to_tell(struct playing *playing)
{
	show_line(playing->game->screen,
		  STR("Not before the end of the quiz."));
	return true;
}

enum word_use game_words_use(struct playing *playing, struct str line)
{
	const struct question *q = playing->asked.question;
	struct str typed = str_trim(line);
	bool is_exam = game_is_exam(playing->game);
	bool slash = typed.len && typed.ptr[0] == '/';
	const struct word *word;

	playing->argument = STR_NONE;
	if (str_eq(typed, STR("?")))
		return run(playing, do_help);
	word = slash ? find_command(playing, typed, 0) : find_word(typed, 0);
	if (word && !is_exam && word->traits & EXAM)
		word = NULL;
	if (word &&
	    (slash || !question_knows(playing->pools[q->pack], q, typed)))
		return run(playing, is_exam && word->traits & TELLS
					    ? refuse_to_tell
					    : word->run);
	if (!slash)
		return WORD_NONE;
	show_line(playing->game->screen,
		  STR("There is no such command. ? lists them."));
	return WORD_DONE;
}

void game_words_use_after(struct playing *playing, struct str line)
{
	const struct word *word = find_command(playing, str_trim(line), AFTER);

	if (word)
		word->run(playing);
	else
		show_line(playing->game->screen,
			  STR("Here you can type /why, /star or /report."));
}
