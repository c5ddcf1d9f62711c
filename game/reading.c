#include "game/reading.h"

#include "base/vec.h"
#include "game/remembered.h"
#include "game/view/question_view.h"

#include <stdlib.h>

enum { LABEL = 4 };

struct new_fact {
	const struct question *question;
	uint32_t number; /* of the fact in its pack */
};

/* The most important first, then in pack order. */
static int by_importance(const void *left, const void *right)
{
	const struct new_fact *a = left;
	const struct new_fact *b = right;

	if (a->question->importance != b->question->importance)
		return a->question->importance > b->question->importance ? -1
									 : 1;
	if (a->question->pack != b->question->pack)
		return a->question->pack < b->question->pack ? -1 : 1;
	return (a->number > b->number) - (a->number < b->number);
}

/* The text to learn: the fact as a sentence, or the question with its
 * answer. */
static struct str sentence_of(const struct game *game, const struct question *q,
			      struct arena *arena)
{
	const struct bank *bank = game_pack_of(game, q)->bank;
	struct str sentence =
		bank_sentence(bank, bank_fact_of(bank, q->slot, q), arena);

	if (!sentence.len)
		sentence = q->explanation;
	if (!sentence.len)
		sentence = arena_printf(arena, STR_FMT " " STR_FMT,
					STR_ARG(q->stem), STR_ARG(q->answer));
	return sentence;
}

static void show_fact(const struct playing *playing, uint32_t number,
		      const struct question *q, struct arena *arena)
{
	const struct screen *screen = playing->game->screen;

	screen_item(screen, STYLE_PLAIN, LABEL,
		    arena_printf(arena, "%3u", number),
		    sentence_of(playing->game, q, arena));
	if (q->source.len)
		screen_line(screen, STYLE_FAINT, LABEL, q->source);
}

/* Waits for a key, or for Enter. */
static enum input_event wait(struct playing *playing)
{
	const struct game *game = playing->game;
	struct strbuf line = STRBUF_INIT;
	enum input_event event;
	char key;

	game->input->deadline = 0;
	if (game->enter || game->screen->plain) {
		event = input_line(game->input, "Enter goes on. ", &line);
	} else {
		input_discard(game->input);
		screen_prompt(game->screen, STYLE_FAINT, SCREEN_MARGIN,
			      STR("Any key goes on."));
		event = input_key(game->input, &key);
		screen_take_back(game->screen, playing->lines);
	}
	strbuf_finish(&line);
	return event;
}

static void show_all(struct playing *playing, const struct new_fact *facts,
		     uint32_t n)
{
	struct arena arena = ARENA_INIT;

	screen_gap(playing->game->screen);
	screen_line(playing->game->screen, STYLE_STRONG, 0,
		    n == 1 ? STR("New, to be read first:")
			   : STR("New, to be read first; then they are asked "
				 "in another order:"));
	for (uint32_t i = 0; i < n; i++)
		show_fact(playing, i + 1, facts[i].question, &arena);
	arena_finish(&arena);
}

enum input_event reading_show(struct playing *playing)
{
	const struct game *game = playing->game;
	const struct practice *practice;
	VEC(struct new_fact) facts = VEC_INIT;
	enum input_event event = INPUT_LINE;

	if (!game->remembered || game->unfinished)
		return event;
	practice = &game->remembered->practice;
	for (uint32_t i = 0; i < game->round.n; i++) {
		const struct question *q = &game->round.questions[i];

		if (!practice_memory_of(practice, q)->reviews)
			*vec_push(&facts) = (struct new_fact){
				q, practice_fact_of(practice, q)};
	}
	if (facts.n) {
		qsort(facts.at, facts.n, sizeof(*facts.at), by_importance);
		playing->lines = 0;
		show_all(playing, facts.at, facts.n);
		if (game->input->tty && screen_flush(game->screen))
			event = wait(playing);
	}
	vec_finish(&facts);
	return event;
}
