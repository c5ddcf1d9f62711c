#include "game/game_words.h"

#include "base/utf8.h"
#include "game/view/question_view.h"
#include "game/view/verdict_view.h"
#include "game/view/why_view.h"
#include "question/answer_pools.h"
#include "round/hint.h"

/* Where options went, the question is drawn anew in its place. */
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

	if (!hint_make(asked->question, asked->hints,
		       game_pack_of(game, asked->question)->phrases,
		       &playing->arena, &hint)) {
		show_line(game->screen, asked->hints ? STR("No more hints.")
						     : STR("No hint here."));
		return true;
	}
	session_hint(&playing->session);
	asked->removed |= hint.removed;
	asked->told[asked->hints++] = hint.text;
	show_hinted(playing);
	return true;
}

/* Whoever reads over a pipe has the question before him. */
static void show_again(struct playing *playing)
{
	if (playing->game->input->tty)
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

static bool do_help(struct playing *playing)
{
	show_help(playing->game->screen, playing->asked.question);
	show_again(playing);
	return true;
}

static const struct {
	struct str word;
	bool (*run)(struct playing *playing);
} words[] = {
	{STR("hint"), do_hint},
	{STR("skip"), playing_skip},
	{STR("why"), do_why},
	{STR("quit"), playing_leave},
	{STR("help"), do_help},
	{STR("pass"), playing_skip},
	{STR("idk"), playing_skip},
	{STR("i don't know"), playing_skip},
	{STR("don't know"), playing_skip},
	{STR("dont know"), playing_skip},
	{STR("exit"), playing_leave},
	{STR("q"), playing_leave},
};

static enum word_use run(struct playing *playing, bool (*act)(struct playing *))
{
	return act(playing) ? WORD_DONE : WORD_FAILED;
}

enum word_use game_words_use(struct playing *playing, struct str line)
{
	const struct question *q = playing->asked.question;
	struct str typed = str_trim(line);
	bool slash = typed.len && typed.ptr[0] == '/';
	struct str word = slash ? str_from(typed, 1) : typed;

	playing->argument = STR_NONE;
	if (str_eq(typed, STR("?")))
		return run(playing, do_help);
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (utf8_reads_same(word, words[i].word) &&
		    (slash ||
		     !question_knows(playing->pools[q->pack], q, typed)))
			return run(playing, words[i].run);
	if (!slash)
		return WORD_NONE;
	playing->argument = typed;
	str_split(&playing->argument, ' ', &word);
	playing->argument = str_trim(playing->argument);
	if (utf8_reads_same(word, STR("/why")))
		return run(playing, do_why);
	show_line(playing->game->screen, STR("No such command. ? shows them."));
	return WORD_DONE;
}
