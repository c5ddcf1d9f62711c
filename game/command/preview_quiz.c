#include "game/command/preview_quiz.h"

#include "classroom/quiz_round.h"
#include "game/view/question_view.h"

enum { LIST_MARGIN = 5 };

struct preview {
	struct table *table;
	struct quiz *quiz;
	struct round round; /* without the removed ones */
};

/* Positions do not change until the end, even of removed questions. */
static void draw(struct preview *p)
{
	struct quiz all = *p->quiz;

	all.n_remove = 0;
	p->round = quiz_draw(&all, p->table->banks, p->table->n_opened,
			     STR_NONE, &p->table->arena);
}

static bool is_removed(const struct preview *p, uint32_t position)
{
	for (uint32_t i = 0; i < p->quiz->n_remove; i++)
		if (p->quiz->remove[i] == position)
			return true;
	return false;
}

static void show_question_at(const struct preview *p, uint32_t position)
{
	const struct screen *screen = &p->table->screen;
	const struct question *q = &p->round.questions[position - 1];
	struct strbuf out = STRBUF_INIT;

	strbuf_addf(&out, "%3u.", position);
	screen_item(screen, STYLE_STRONG, LIST_MARGIN, strbuf_str(&out),
		    is_removed(p, position) ? STR("(taken out)") : q->stem);
	strbuf_reset(&out);
	strbuf_addf(&out, "= " STR_FMT "   (" STR_FMT ", level %u)",
		    STR_ARG(q->answer), STR_ARG(q->topic), q->difficulty);
	if (!is_removed(p, position))
		screen_line(screen, STYLE_FAINT, LIST_MARGIN, strbuf_str(&out));
	strbuf_finish(&out);
}

static void show_how_to(const struct preview *p)
{
	show_line(
		&p->table->screen,
		STR("7 replaces question 7 by another one, -7 takes it out, "
		    "+7 puts it back. Enter writes the quiz, q leaves without "
		    "writing it."));
}

static void show_all(const struct preview *p)
{
	for (uint32_t i = 1; i <= p->round.n; i++)
		show_question_at(p, i);
	show_how_to(p);
}

static void add_position(struct preview *p, uint32_t **list, uint32_t *n,
			 uint32_t position)
{
	uint32_t *longer =
		arena_array(&p->table->arena, uint32_t, (size_t)*n + 1);

	for (uint32_t i = 0; i < *n; i++)
		longer[i] = (*list)[i];
	longer[(*n)++] = position;
	*list = longer;
}

static void put_back(struct preview *p, uint32_t position)
{
	struct quiz *quiz = p->quiz;
	uint32_t kept = 0;

	for (uint32_t i = 0; i < quiz->n_remove; i++)
		if (quiz->remove[i] != position)
			quiz->remove[kept++] = quiz->remove[i];
	quiz->n_remove = kept;
}

static void change(struct preview *p, char sign, uint32_t position)
{
	struct quiz *quiz = p->quiz;

	if (sign == '-' && !is_removed(p, position))
		add_position(p, &quiz->remove, &quiz->n_remove, position);
	else if (sign == '+')
		put_back(p, position);
	else if (sign != '-' && quiz->n_skip < QUIZ_SKIP_MOST)
		add_position(p, &quiz->skip, &quiz->n_skip, position);
	draw(p);
	show_question_at(p, position);
}

static void take(struct preview *p, struct str typed)
{
	bool has_sign = typed.ptr[0] == '-' || typed.ptr[0] == '+';
	uint64_t position;

	if (!str_to_u64(str_from(typed, has_sign), &position) || !position ||
	    position > p->round.n)
		show_how_to(p);
	else
		change(p, typed.ptr[0], (uint32_t)position);
}

bool preview_quiz(struct table *table)
{
	struct preview p = {.table = table, .quiz = &table->quiz};
	struct strbuf line = STRBUF_INIT;
	struct str typed;
	bool writes = false;

	draw(&p);
	show_all(&p);
	while (screen_flush(&table->screen) &&
	       input_line(&table->input, "> ", &line) == INPUT_LINE) {
		typed = str_trim(strbuf_str(&line));
		writes = !typed.len;
		if (writes || str_eq(typed, STR("q")))
			break;
		take(&p, typed);
	}
	strbuf_finish(&line);
	return writes;
}
