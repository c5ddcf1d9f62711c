#include "game/view/answer_marks.h"

#include "base/utf8.h"
#include "game/view/fact_view.h"
#include "question/answer_pools.h"

enum { OPTION_MARGIN = 6, TICK_MARGIN = 5 };

struct answer_marks answer_marks_of(const struct question *q,
				    const struct opened *opened,
				    struct str typed)
{
	struct answer_marks marks = {.question = q, .opened = opened};

	marks.n = question_places(q, typed, marks.places);
	return marks;
}

struct str answer_marks_chosen(const struct answer_marks *marks)
{
	if (!marks->n || !question_has_one_key(marks->question))
		return STR_NONE;
	return marks->question->options[marks->places[0]];
}

static const char *tick(const struct screen *screen, bool right)
{
	if (screen->ascii)
		return right ? "+" : "x";
	return right ? "✓" : "✗";
}

static bool is_chosen(const struct answer_marks *marks, uint32_t option)
{
	for (uint32_t i = 0; i < marks->n; i++)
		if (marks->places[i] == option)
			return true;
	return false;
}

/* >✗ 2  the option */
static void show_option(const struct answer_marks *marks,
			const struct screen *screen, uint32_t option)
{
	bool right = marks->question->keys >> option & 1;
	bool chosen = is_chosen(marks, option);
	struct strbuf label = STRBUF_INIT;

	strbuf_addz(&label, chosen ? ">" : " ");
	strbuf_addz(&label, right || chosen ? tick(screen, right) : " ");
	strbuf_addf(&label, " %c", question_mark(marks->question, option));
	screen_item(screen,
		    right    ? STYLE_GOOD
		    : chosen ? STYLE_BAD
			     : STYLE_PLAIN,
		    OPTION_MARGIN, strbuf_str(&label),
		    marks->question->options[option]);
	strbuf_finish(&label);
}

/* ` ✓  text`, or without a sign where nothing was answered. */
static void show_ticked(const struct answer_marks *marks,
			const struct screen *screen, bool right,
			struct str text)
{
	struct strbuf label = STRBUF_INIT;

	strbuf_addf(&label, "   %s", marks->n ? tick(screen, right) : " ");
	screen_item(screen,
		    !marks->n ? STYLE_PLAIN
		    : right   ? STYLE_GOOD
			      : STYLE_BAD,
		    TICK_MARGIN, strbuf_str(&label), text);
	strbuf_finish(&label);
}

static uint32_t date_column(const struct group *group)
{
	return group->kind == FACT_TERM	    ? (uint32_t)TERM_FROM
	       : group->kind == FACT_RENAME ? (uint32_t)RENAME_FROM
					    : (uint32_t)EVENT_ON;
}

/* The dates of the items in their right order, and how wide they are. */
static size_t dates_of(const struct answer_marks *marks, struct fact_view *view,
		       struct str *dates)
{
	const struct question *q = marks->question;
	const struct group *group = &marks->opened->pack->groups[q->of_group];
	size_t widest = 0;

	view->group = group;
	for (uint32_t i = 0; i < q->n_options; i++) {
		dates[i] = q->n_rows == q->n_options
				   ? fact_view_cell(view, q->rows[i],
						    date_column(group))
				   : STR_NONE;
		if (utf8_width(dates[i]) > widest)
			widest = utf8_width(dates[i]);
	}
	return widest;
}

/* The items as they go: one column with their dates. */
static void show_order(const struct answer_marks *marks,
		       const struct screen *screen)
{
	const struct question *q = marks->question;
	struct fact_view view = fact_view_open(screen, marks->opened);
	struct str dates[OPTIONS_MOST];
	size_t widest = dates_of(marks, &view, dates);

	for (uint32_t i = 0; i < q->n_options; i++) {
		struct strbuf text = STRBUF_INIT;

		strbuf_add(&text, dates[i]);
		while (widest && utf8_width(strbuf_str(&text)) < widest + 2)
			strbuf_addc(&text, ' ');
		strbuf_add(&text, q->options[q->order[i]]);
		show_ticked(marks, screen,
			    marks->n && marks->places[i] == q->order[i],
			    strbuf_str(&text));
		strbuf_finish(&text);
	}
	fact_view_close(&view);
}

static void show_pairs(const struct answer_marks *marks,
		       const struct screen *screen)
{
	const struct question *q = marks->question;

	for (uint32_t i = 0; i < q->n_options; i++) {
		struct strbuf text = STRBUF_INIT;

		strbuf_addf(&text, STR_FMT " - " STR_FMT,
			    STR_ARG(q->options[i]),
			    STR_ARG(q->partners[q->order[i]]));
		show_ticked(marks, screen,
			    marks->n && marks->places[i] == q->order[i],
			    strbuf_str(&text));
		strbuf_finish(&text);
	}
}

void answer_marks_show(const struct answer_marks *marks,
		       const struct screen *screen)
{
	const struct question *q = marks->question;

	if (q->kind == ASK_ORDER) {
		show_order(marks, screen);
	} else if (q->kind == ASK_MATCH) {
		show_pairs(marks, screen);
	} else {
		for (uint32_t i = 0; i < q->n_options; i++)
			show_option(marks, screen, i);
	}
}
