#include "game/take_line.h"

#include "base/utf8.h"
#include "game/game_words.h"
#include "game/view/question_view.h"
#include "question/answer_pools.h"

enum { PROMPT_WIDTH = 12, UNKNOWN_LINES = 1 << 20 };

static bool is_lettered(const struct question *q)
{
	return question_mark(q, 0) == 'a';
}

/* 1 is ambiguous where it marks no option but one begins with it: 1999. */
static bool is_ambiguous(const struct question *q, struct str typed)
{
	uint64_t number;

	if (!is_lettered(q) || !str_to_u64(typed, &number))
		return false;
	for (uint32_t i = 0; i < q->n_options; i++)
		if (str_starts(q->options[i], typed) &&
		    !str_eq(q->options[i], typed))
			return true;
	return false;
}

/* An option removed by a hint. */
static bool is_gone(const struct asked *asked, struct str typed)
{
	uint32_t places[OPTIONS_MOST];

	return question_has_one_key(asked->question) &&
	       question_places(asked->question, typed, places) &&
	       asked->removed >> places[0] & 1;
}

/* At a terminal, input that cannot be an answer costs nothing; over a pipe
 * each line is an answer. An empty second try keeps what the first one
 * earned. */
static bool is_slip(const struct playing *playing, struct str typed)
{
	const struct question *q = playing->asked.question;

	if (!playing->game->input->tty ||
	    (playing->session.tries && !typed.len))
		return false;
	return !question_accepts(q, typed) || is_ambiguous(q, typed) ||
	       is_gone(&playing->asked, typed);
}

/* A name that is not in the packs must be confirmed: it may be a typo. */
static bool is_doubtful(const struct playing *playing, struct str typed)
{
	const struct question *q = playing->asked.question;

	return playing->game->input->tty && !playing->session.tries &&
	       question_has_names(q) && !str_eq(typed, playing->doubted) &&
	       !question_knows(playing->pools[q->pack], q, typed);
}

static bool take_answer(struct playing *playing, struct str typed)
{
	const struct screen *screen = playing->game->screen;

	if (!typed.len && playing->doubted.len)
		typed = playing->doubted;
	if (is_slip(playing, typed)) {
		show_how(screen, playing->asked.question);
		return true;
	}
	if (!is_doubtful(playing, typed))
		return playing_answer(playing, typed);
	playing->doubted = arena_copy(&playing->arena, typed);
	show_line(screen, STR("No such name is known here. Press Enter again "
			      "to answer with it anyway."));
	return true;
}

/* How many lines the typed one took, if that is certain. */
static size_t lines_of(const struct screen *screen, struct str typed)
{
	return utf8_width(typed) + PROMPT_WIDTH < screen_width(screen)
		       ? 1
		       : (size_t)UNKNOWN_LINES;
}

void take_line_late(struct playing *playing, struct str line)
{
	playing->lines += lines_of(playing->game->screen, line);
}

bool take_line(struct playing *playing, struct str line)
{
	const struct screen *screen = playing->game->screen;
	enum word_use use;

	playing->lines += lines_of(screen, line);
	if (!playing->game->input->tty)
		show_typed(screen, line);
	use = game_words_use(playing, line);
	if (use == WORD_NONE)
		return take_answer(playing, str_trim(line));
	return use == WORD_DONE;
}
