#include "game/view/answer_marks.h"

#include "base/utf8.h"
#include "game/view/column_view.h"
#include "game/view/question_view.h"
#include "question/answer_pools.h"
#include "question/maker.h"

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

/* Empty when nothing was answered. */
static void add_tick(struct strbuf *label, const struct answer_marks *marks,
		     const struct screen *screen, bool right)
{
	strbuf_addf(label, "   %s ", marks->n ? tick(screen, right) : " ");
}

/* Finishes the label, whose width sets the indent of the text. */
static void show_ticked(const struct answer_marks *marks,
			const struct screen *screen, bool right,
			struct strbuf *label, struct str text)
{
	screen_item(screen,
		    !marks->n ? STYLE_PLAIN
		    : right   ? STYLE_GOOD
			      : STYLE_BAD,
		    utf8_width(strbuf_str(label)) + 1, strbuf_str(label), text);
	strbuf_finish(label);
}

static uint32_t date_column(const struct group *group)
{
	return group->kind == FACT_TERM	    ? (uint32_t)TERM_FROM
	       : group->kind == FACT_RENAME ? (uint32_t)RENAME_FROM
					    : (uint32_t)EVENT_ON;
}

/* The date as years: the items are at least a year apart. */
static struct str years_of(const struct answer_marks *marks, uint32_t row,
			   struct arena *arena)
{
	const struct pack *pack = marks->opened->pack;
	const struct group *group = &pack->groups[marks->question->of_group];
	struct maker maker = {.pack = pack,
			      .phrases = marks->opened->phrases,
			      .group = group,
			      .arena = arena,
			      .row = INDEX_NONE};
	struct date date;
	struct civil first;
	struct civil last;

	if (!maker_cell_date(&maker, row, date_column(group), &date) ||
	    !date_ends(date, &first, &last))
		return STR_NONE;
	if (first.year == last.year)
		return maker_year(&maker, first.year);
	return arena_printf(arena, STR_FMT "-" STR_FMT,
			    STR_ARG(maker_year(&maker, first.year)),
			    STR_ARG(maker_year(&maker, last.year)));
}

/* On a timeline the right place tells when: "between 2007 and 2012 (2011)". */
static void add_option(struct strbuf *out, const struct answer_marks *marks,
		       uint32_t option)
{
	const struct question *q = marks->question;
	struct arena arena = ARENA_INIT;
	struct str year = STR_NONE;

	if (q->kind == ASK_CHOICE && q->partners[0].len &&
	    q->keys >> option & 1)
		year = years_of(marks, q->rows[0], &arena);
	strbuf_add(out, q->options[option]);
	if (year.len)
		strbuf_addf(out, " (" STR_FMT ")", STR_ARG(year));
	arena_finish(&arena);
}

/* >✗ 2  the option */
static void show_option(const struct answer_marks *marks,
			const struct screen *screen, uint32_t option)
{
	bool right = marks->question->keys >> option & 1;
	bool chosen = is_chosen(marks, option);
	struct strbuf label = STRBUF_INIT;
	struct strbuf text = STRBUF_INIT;

	strbuf_addz(&label, chosen ? ">" : " ");
	strbuf_addz(&label, right || chosen ? tick(screen, right) : " ");
	strbuf_addf(&label, " %c", question_mark(marks->question, option));
	add_option(&text, marks, option);
	screen_item(screen,
		    right    ? STYLE_GOOD
		    : chosen ? STYLE_BAD
			     : STYLE_PLAIN,
		    OPTION_MARGIN, strbuf_str(&label), strbuf_str(&text));
	strbuf_finish(&text);
	strbuf_finish(&label);
}

/* The years of all items in the right order; returns the greatest width. */
static size_t all_years(const struct answer_marks *marks, struct str *years,
			struct arena *arena)
{
	const struct question *q = marks->question;
	size_t widest = 0;

	for (uint32_t i = 0; i < q->n_options; i++) {
		years[i] = q->n_rows == q->n_options
				   ? years_of(marks, q->rows[i], arena)
				   : STR_NONE;
		if (utf8_width(years[i]) > widest)
			widest = utf8_width(years[i]);
	}
	return widest;
}

/* The items in the right order, with a column for their dates. */
static void show_order(const struct answer_marks *marks,
		       const struct screen *screen)
{
	const struct question *q = marks->question;
	struct arena arena = ARENA_INIT;
	struct str years[OPTIONS_MOST];
	size_t widest = all_years(marks, years, &arena);

	for (uint32_t i = 0; i < q->n_options; i++) {
		struct strbuf label = STRBUF_INIT;
		bool right = marks->n && marks->places[i] == q->order[i];

		add_tick(&label, marks, screen, right);
		strbuf_add(&label, years[i]);
		while (utf8_width(strbuf_str(&label)) <
		       TICK_MARGIN + widest + (widest > 0))
			strbuf_addc(&label, ' ');
		show_ticked(marks, screen, right, &label,
			    q->options[q->order[i]]);
	}
	arena_finish(&arena);
}

static void show_pairs(const struct answer_marks *marks,
		       const struct screen *screen)
{
	const struct question *q = marks->question;

	for (uint32_t i = 0; i < q->n_options; i++) {
		struct strbuf label = STRBUF_INIT;
		struct strbuf text = STRBUF_INIT;
		bool right = marks->n && marks->places[i] == q->order[i];

		add_tick(&label, marks, screen, right);
		strbuf_addf(&text, STR_FMT " - " STR_FMT,
			    STR_ARG(q->options[i]),
			    STR_ARG(q->partners[q->order[i]]));
		show_ticked(marks, screen, right, &label, strbuf_str(&text));
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
		column_view_earlier(screen, q);
		for (uint32_t i = 0; i < q->n_options; i++) {
			show_option(marks, screen, i);
			if (q->kind == ASK_CHOICE)
				column_view_between(screen, q->partners[i]);
		}
		column_view_later(screen, q);
	}
}
