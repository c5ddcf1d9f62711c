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

/* The text to learn: the fact as a sentence; else the question with what
 * answers it. Only the explanation of a series can do without the question. */
static struct str sentence_of(const struct game *game, const struct question *q,
			      struct arena *arena)
{
	const struct bank *bank = game_pack_of(game, q)->bank;
	struct fact fact = bank_fact_of(bank, q->slot, q);
	struct str sentence = bank_sentence(bank, fact, arena);

	if (sentence.len)
		return sentence;
	if (fact.group == INDEX_NONE || !q->explanation.len)
		return arena_printf(arena, STR_FMT " " STR_FMT "%s " STR_FMT,
				    STR_ARG(q->stem), STR_ARG(q->answer),
				    str_ends(q->answer, STR(".")) ? "" : ".",
				    STR_ARG(q->explanation));
	if (bank_pack(bank)->groups[fact.group].kind == FACT_SERIES)
		return q->explanation;
	return arena_printf(arena, STR_FMT " " STR_FMT, STR_ARG(q->stem),
			    STR_ARG(q->explanation));
}

static void show_fact(const struct game *game, const struct screen *screen,
		      uint32_t number, const struct question *q,
		      struct arena *arena)
{
	screen_item(screen, STYLE_PLAIN, LABEL,
		    arena_printf(arena, "%3u", number),
		    sentence_of(game, q, arena));
	if (q->source.len)
		screen_line(screen, STYLE_FAINT, LABEL, q->source);
}

/* Waits for a key, or for Enter, and takes away what was read. */
static enum input_event wait(struct playing *playing)
{
	const struct game *game = playing->game;
	struct strbuf line = STRBUF_INIT;
	enum input_event event;
	char key;

	if (!game->input->tty || !screen_flush(game->screen))
		return INPUT_LINE;
	game->input->deadline = 0;
	if (game->enter || game->screen->plain) {
		event = input_line(game->input, "Enter goes on. ", &line);
	} else {
		input_discard(game->input);
		screen_prompt(game->screen, STYLE_FAINT, SCREEN_MARGIN,
			      STR("Any key goes on."));
		event = input_key(game->input, &key);
		if (!screen_take_back(game->screen, playing->lines))
			screen_take_back(game->screen, 0);
	}
	strbuf_finish(&line);
	return event;
}

/* Does the fact have room below what is shown, with a line to spare? */
static bool fits(const struct playing *playing, uint32_t number,
		 const struct question *q, struct arena *arena)
{
	const struct game *game = playing->game;
	size_t lines = playing->lines;
	struct screen measure = screen_measure(game->screen, &lines);

	if (game->enter || game->screen->plain)
		return true;
	show_fact(game, &measure, number, q, arena);
	return lines < screen_rows(game->screen);
}

/* As many on a page as there is room for. */
static enum input_event show_pages(struct playing *playing,
				   const struct new_fact *facts, uint32_t n,
				   struct arena *arena)
{
	const struct game *game = playing->game;
	enum input_event event = INPUT_LINE;

	for (uint32_t i = 0; i < n && event == INPUT_LINE; i++) {
		const struct question *q = facts[i].question;

		if (i && !fits(playing, i + 1, q, arena)) {
			event = wait(playing);
			playing->lines = 0;
		}
		if (event == INPUT_LINE)
			show_fact(game, game->screen, i + 1, q, arena);
	}
	return event == INPUT_LINE ? wait(playing) : event;
}

static enum input_event show_all(struct playing *playing,
				 const struct new_fact *facts, uint32_t n)
{
	const struct screen *screen = playing->game->screen;
	struct arena arena = ARENA_INIT;
	enum input_event event;

	playing->lines = 0;
	screen_gap(screen);
	screen_line(screen, STYLE_STRONG, 0,
		    n == 1 ? STR("A new fact to read first:")
			   : STR("New facts to read first; the questions come "
				 "in another order:"));
	event = show_pages(playing, facts, n, &arena);
	arena_finish(&arena);
	return event;
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
		event = show_all(playing, facts.at, facts.n);
	}
	vec_finish(&facts);
	return event;
}
