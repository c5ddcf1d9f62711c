#include "game/view/verdict_view.h"

#include "game/view/answer_marks.h"
#include "game/view/fact_view.h"
#include "game/view/question_view.h"
#include "game/view/standings.h"
#include "game/view/why_view.h"

enum { ROOM_LEAST = 1, PAUSE_LINES = 1 };

/* The verdict being shown. */
struct told {
	const struct screen *screen;
	const struct question *question;
	const struct opened *opened;
	struct str chosen; /* the text of an option; or empty */
	struct str choice; /* the facts about it; or empty */
	size_t room;	   /* lines left on the screen */
	bool is_cut;	   /* something did not fit */
};

static const struct {
	enum style style;
	const char *word;
} verdicts[] = {
	[VERDICT_WRONG] = {STYLE_BAD, "Wrong"},
	[VERDICT_CLOSE] = {STYLE_CLOSE, "Close"},
	[VERDICT_CORRECT] = {STYLE_GOOD, "Right"},
};

/* The points for the answer and, separately, the streak bonus; a right
 * answer is part of the streak. */
static void add_points(struct strbuf *out, const struct outcome *outcome)
{
	bool is_clean =
		outcome->verdict == VERDICT_CORRECT && outcome->tries == 1;
	uint32_t row = outcome->streak + is_clean;

	if (outcome->points)
		strbuf_addf(out, "  +%u", outcome->points - outcome->bonus);
	if (outcome->bonus && row == 1)
		strbuf_addf(out, ", and %u for the one before", outcome->bonus);
	else if (outcome->bonus)
		strbuf_addf(out, ", and %u for %u in a row", outcome->bonus,
			    row);
}

static void show_verdict(const struct asked *asked,
			 const struct outcome *outcome, struct str reason)
{
	struct strbuf out = STRBUF_INIT;
	const char *word = verdicts[outcome->verdict].word;
	enum style style = verdicts[outcome->verdict].style;

	if (outcome->late)
		word = "Time is up";
	if (outcome->skipped) {
		word = "Skipped";
		style = STYLE_FAINT;
	}
	strbuf_addz(&out, word);
	if (reason.len)
		strbuf_addf(&out, ": " STR_FMT, STR_ARG(reason));
	if (outcome->retry)
		strbuf_addz(&out, ". One more try, for half the points.");
	if (!game_has_column(asked->game))
		add_points(&out, outcome);
	screen_line(asked->game->screen, style, 0, strbuf_str(&out));
	strbuf_finish(&out);
}

/* A timeline or bars, for questions about a position among others. */
static void draw_picture(const struct told *told, const struct screen *screen)
{
	const struct question *q = told->question;
	const struct group *group;
	struct fact_view fact_view;

	if (screen->plain || !screen->tty || q->of_group == INDEX_NONE)
		return;
	group = &told->opened->pack->groups[q->of_group];
	if (group->kind != FACT_TERM && group->kind != FACT_RENAME &&
	    (group->kind != FACT_SERIES || q->of_column == INDEX_NONE))
		return;
	fact_view = fact_view_open(screen, told->opened);
	fact_view.chosen = told->chosen;
	fact_view_around(&fact_view, group, q->rows[0], q->of_column);
	fact_view_close(&fact_view);
}

static void draw_choice(const struct told *told, const struct screen *screen)
{
	if (told->choice.len)
		screen_line(screen, STYLE_PLAIN, SCREEN_MARGIN, told->choice);
}

static void draw_source(const struct told *told, const struct screen *screen)
{
	struct strbuf out = STRBUF_INIT;

	if (!told->question->source.len)
		return;
	strbuf_addf(&out, "Source: " STR_FMT, STR_ARG(told->question->source));
	show_line(screen, strbuf_str(&out));
	strbuf_finish(&out);
}

/* Reserves lines for a drawing; false when they do not fit. */
static bool reserve(struct told *told,
		    void (*draw)(const struct told *, const struct screen *))
{
	size_t lines = 0;
	struct screen measure = screen_measure(told->screen, &lines);

	if (told->room == SIZE_MAX)
		return true;
	draw(told, &measure);
	if (lines > told->room) {
		told->is_cut = true;
		return false;
	}
	told->room -= lines;
	return true;
}

static void show_text(struct told *told)
{
	struct str text = told->question->explanation;
	size_t lines = 0;
	struct screen measure = screen_measure(told->screen, &lines);

	if (!text.len)
		return;
	screen_line(&measure, STYLE_PLAIN, SCREEN_MARGIN, text);
	told->is_cut |= !screen_start(told->screen, STYLE_PLAIN, SCREEN_MARGIN,
				      text, told->room);
	told->room -= told->room == SIZE_MAX ? 0
		      : lines < told->room   ? lines
					     : told->room;
}

static void show_choice(struct told *told)
{
	if (reserve(told, draw_choice))
		draw_choice(told, told->screen);
}

/* The source has priority over the picture, and is shown below it. */
static void show_ground(struct told *told)
{
	bool has_source = reserve(told, draw_source);

	if (reserve(told, draw_picture))
		draw_picture(told, told->screen);
	if (has_source)
		draw_source(told, told->screen);
}

void show_explanation(const struct screen *screen, const struct question *q,
		      const struct opened *opened)
{
	struct told told = {.screen = screen,
			    .question = q,
			    .opened = opened,
			    .room = SIZE_MAX};

	show_text(&told);
	show_ground(&told);
}

/* "Name a country that borders Laos." */
static bool has_several_answers(const struct question *q)
{
	return q->kind == ASK_TYPED && q->judged.type == ANSWER_NAME &&
	       q->judged.n_entities > 1;
}

/* The explanation of pairs, or of an order, contains all of them. */
static bool is_explained(const struct question *q)
{
	return q->kind == ASK_MATCH ||
	       (q->kind == ASK_ORDER && q->explanation.len);
}

/* The answer is not repeated if the marked options show it. */
static void show_answer(const struct screen *screen, const struct question *q)
{
	struct strbuf out = STRBUF_INIT;

	if (is_explained(q))
		return;
	strbuf_addf(&out, "%s answer: " STR_FMT,
		    has_several_answers(q) ? "One" : "The", STR_ARG(q->answer));
	screen_line(screen, STYLE_PLAIN, SCREEN_MARGIN, strbuf_str(&out));
	strbuf_finish(&out);
}

bool verdict_costs_life(const struct game *game, const struct outcome *outcome)
{
	return game->mode->lives && outcome->verdict == VERDICT_WRONG;
}

/* The lines that follow the explanation. */
static size_t lines_after(const struct asked *asked,
			  const struct outcome *outcome)
{
	const struct game *game = asked->game;
	size_t lines = PAUSE_LINES + (size_t)verdict_costs_life(game, outcome);
	struct screen measure = screen_measure(game->screen, &lines);

	if (game->n_players > 1)
		standings_after_turn(&measure, game, asked->session);
	return lines;
}

/* Lines available below the verdict while the question stays visible. */
static size_t room_below(const struct screen *screen, size_t after)
{
	size_t rows = screen_rows(screen);
	size_t used = after + (screen->lines ? *screen->lines : 0);

	if (screen->plain || rows == SIZE_MAX)
		return SIZE_MAX;
	return rows > used + ROOM_LEAST ? rows - used : (size_t)ROOM_LEAST;
}

/* Redraws the question in place, with its options marked. */
static void show_question_marked(const struct asked *asked,
				 const struct answer_marks *marks)
{
	const struct screen *screen = asked->game->screen;

	if (!screen_take_back(screen, *screen->lines)) {
		answer_marks_show(marks, screen);
		return;
	}
	*screen->lines = 0;
	show_status(asked);
	screen_line(screen, STYLE_STRONG, 0, asked->question->stem);
	answer_marks_show(marks, screen);
}

bool show_outcome(const struct asked *asked, const struct outcome *outcome,
		  struct str reason, struct str typed)
{
	const struct screen *screen = asked->game->screen;
	const struct question *q = outcome->question;
	struct answer_marks marks =
		answer_marks_of(q, game_pack_of(asked->game, q), typed);
	bool is_marked = screen->tty && !screen->plain && q->n_options;
	struct told told = {.screen = screen,
			    .question = q,
			    .opened = game_pack_of(asked->game, q),
			    .chosen = answer_marks_chosen(&marks)};
	struct strbuf choice = STRBUF_INIT;

	if (is_marked)
		show_question_marked(asked, &marks);
	show_verdict(asked, outcome, reason);
	if (outcome->retry)
		return true;
	if (outcome->verdict != VERDICT_CORRECT)
		add_chosen(&choice, q, typed, told.opened->bank);
	told.choice = strbuf_str(&choice);
	if (!is_marked && outcome->verdict != VERDICT_CORRECT)
		show_answer(screen, q);
	told.room = room_below(screen, lines_after(asked, outcome));
	/* A marked order already shows its dates, and marked pairs the
	 * pairs. */
	if (!is_marked || (q->kind != ASK_ORDER && q->kind != ASK_MATCH))
		show_text(&told);
	show_choice(&told);
	show_ground(&told);
	strbuf_finish(&choice);
	return !told.is_cut;
}
