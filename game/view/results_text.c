#include "game/view/results_view.h"

#include "base/utf8.h"

#include <math.h>

enum {
	NAME_WIDTH = 24,
	TOPIC_WIDTH = 13,
	FIGURE_WIDTH = 7,
	BOARD_MOST = 5,
};

static void add_blanks(struct strbuf *out, size_t n)
{
	while (n--)
		strbuf_addc(out, ' ');
}

/* As much of a text as fits, padded with spaces. */
static void add_left(struct strbuf *out, struct str text, size_t width)
{
	struct strbuf clean = STRBUF_INIT;
	struct str rest;
	size_t used = 0;
	int32_t c;

	utf8_sanitize(&clean, text, false);
	rest = strbuf_str(&clean);
	while (utf8_next(&rest, &c) && used + utf8_char_width(c) < width) {
		utf8_add(out, c);
		used += utf8_char_width(c);
	}
	add_blanks(out, width - used);
	strbuf_finish(&clean);
}

/* Right-aligns in its column the text begun at `from`. */
static void end_right(struct strbuf *out, size_t from, size_t width)
{
	struct strbuf cell = STRBUF_INIT;
	struct str text = str_from(strbuf_str(out), from);
	size_t used = utf8_width(text);

	strbuf_add(&cell, text);
	strbuf_cut(out, from);
	add_blanks(out, used < width ? width - used : 1);
	strbuf_add(out, strbuf_str(&cell));
	strbuf_finish(&cell);
}

static void add_right(struct strbuf *out, const char *text, size_t width)
{
	size_t from = out->len;

	strbuf_addz(out, text);
	end_right(out, from, width);
}

static void add_count(struct strbuf *out, uint32_t n)
{
	size_t from = out->len;

	strbuf_addf(out, "%u", n);
	end_right(out, from, FIGURE_WIDTH);
}

static void add_mark(struct strbuf *out, double mark)
{
	size_t from = out->len;

	results_add_mark(out, mark);
	end_right(out, from, FIGURE_WIDTH);
}

static void add_pupil(struct strbuf *out, const struct results_pupil *pupil)
{
	size_t from;

	add_left(out, pupil->name, NAME_WIDTH);
	add_count(out, pupil->right);
	add_count(out, pupil->close);
	add_count(out, pupil->wrong);
	add_count(out, pupil->open);
	add_mark(out, pupil->mark);
	add_count(out, pupil->points);
	from = out->len;
	results_add_time(out, pupil->milliseconds);
	end_right(out, from, FIGURE_WIDTH + 1);
	strbuf_addz(out, pupil->is_counted ? "\n" : "  not finished\n");
}

static void add_pupils(struct strbuf *out, const struct results *results)
{
	static const char *const heads[] = {"right", "close", "wrong",
					    "open",  "mark",  "points"};

	add_left(out, STR("Pupils"), NAME_WIDTH);
	for (size_t i = 0; i < sizeof(heads) / sizeof(*heads); i++)
		add_right(out, heads[i], FIGURE_WIDTH);
	add_right(out, "time", FIGURE_WIDTH + 1);
	strbuf_addc(out, '\n');
	for (uint32_t i = 0; i < results->n_pupils; i++)
		add_pupil(out, &results->pupils[i]);
}

/* The mark in each topic and the number of answers it is based on. */
static void add_topics(struct strbuf *out, const struct results *results)
{
	if (results->n_topics < 2)
		return;
	strbuf_addc(out, '\n');
	add_left(out, STR("By topic"), NAME_WIDTH);
	for (uint32_t i = 0; i < results->n_topics; i++)
		add_left(out, results->topics[i], TOPIC_WIDTH);
	strbuf_addc(out, '\n');
	for (uint32_t i = 0; i < results->n_pupils; i++) {
		const struct results_pupil *pupil = &results->pupils[i];

		add_left(out, pupil->name, NAME_WIDTH);
		for (uint32_t j = 0; j < results->n_topics; j++) {
			struct strbuf cell = STRBUF_INIT;

			results_add_mark(&cell, pupil->topics[j].mark);
			strbuf_addf(&cell, " of %u", pupil->topics[j].asked);
			add_left(out, strbuf_str(&cell), TOPIC_WIDTH);
			strbuf_finish(&cell);
		}
		strbuf_addc(out, '\n');
	}
}

static void add_answers(struct strbuf *out, const struct results_question *q)
{
	for (uint32_t i = 0; i < q->n_answers; i++) {
		const struct results_answer *answer = &q->answers[i];

		strbuf_addf(out, "      %3u  " STR_FMT, answer->n,
			    STR_ARG(answer->text));
		if (isfinite(answer->rest))
			strbuf_addf(out, "   (their rest: %.2f)", answer->rest);
		strbuf_addz(out, answer->is_strong ? "  !\n" : "\n");
	}
	if (q->open)
		strbuf_addf(out, "      %3u  (not answered)\n", q->open);
}

static void add_question(struct strbuf *out, const struct results_question *q,
			 uint32_t number)
{
	const char *advice = results_advice(q);

	strbuf_addf(out, "%3u. " STR_FMT "\n     = " STR_FMT "\n     ", number,
		    STR_ARG(q->stem), STR_ARG(q->answer));
	strbuf_addf(out, "%u right, %u close, %u wrong; facility ", q->right,
		    q->close, q->wrong);
	results_add_figure(out, q->stats.facility, 2);
	if (isfinite(q->stats.item_rest)) {
		strbuf_addz(out, ", item-rest ");
		results_add_figure(out, q->stats.item_rest, 2);
		strbuf_addz(out, ", efficiency ");
		results_add_figure(out, q->stats.efficiency, 2);
	}
	strbuf_addf(out, "; n = %u\n", q->n);
	add_answers(out, q);
	if (advice)
		strbuf_addf(out, "     ! %s\n", advice);
}

static void add_notes(struct strbuf *out, const struct results *results)
{
	if (results->n_notes)
		strbuf_addz(out, "\nNotes\n");
	for (uint32_t i = 0; i < results->n_notes; i++)
		strbuf_addf(out, "  - " STR_FMT "\n",
			    STR_ARG(results->notes[i]));
}

void results_text(struct strbuf *out, const struct quiz *quiz,
		  const struct results *results)
{
	strbuf_addf(out, STR_FMT "   " STR_FMT "\n\n", STR_ARG(quiz->title),
		    STR_ARG(quiz->text));
	add_pupils(out, results);
	add_topics(out, results);
	strbuf_addz(out, results->versions ? "\nFacts\n" : "\nQuestions\n");
	for (uint32_t i = 0; i < results->n_questions; i++)
		add_question(out, &results->questions[i], i + 1);
	strbuf_addz(out, "\nThe quiz\n  ");
	results_add_meaning(out, results);
	strbuf_addc(out, '\n');
	add_notes(out, results);
}

/* Orders counted pupils by marks, then by points. */
static bool is_before(const struct results_pupil *a,
		      const struct results_pupil *b)
{
	if (a->mark != b->mark)
		return a->mark > b->mark;
	return a->points > b->points;
}

/* How many counted pupils rank above this one. */
static uint32_t place_of(const struct results *results,
			 const struct results_pupil *pupil)
{
	uint32_t place = 0;

	for (uint32_t i = 0; i < results->n_pupils; i++)
		place += results->pupils[i].is_counted &&
			 is_before(&results->pupils[i], pupil);
	return place;
}

/* Does any counted pupil rank below? Nobody is shown as the last. */
static bool has_worse(const struct results *results,
		      const struct results_pupil *pupil)
{
	for (uint32_t i = 0; i < results->n_pupils; i++)
		if (results->pupils[i].is_counted &&
		    is_before(pupil, &results->pupils[i]))
			return true;
	return false;
}

static void add_places(struct strbuf *out, const struct results *results,
		       uint32_t place)
{
	for (uint32_t i = 0; i < results->n_pupils; i++) {
		const struct results_pupil *pupil = &results->pupils[i];

		if (!pupil->is_counted || place_of(results, pupil) != place ||
		    !has_worse(results, pupil))
			continue;
		strbuf_addf(out, "  %u.  ", place + 1);
		add_left(out, pupil->name, NAME_WIDTH);
		add_mark(out, pupil->mark);
		strbuf_addc(out, '\n');
	}
}

void results_board(struct strbuf *out, const struct quiz *quiz,
		   const struct results *results)
{
	strbuf_addf(out, STR_FMT "\n\n", STR_ARG(quiz->title));
	for (uint32_t place = 0; place < BOARD_MOST; place++)
		add_places(out, results, place);
	strbuf_addf(out, "\n%u pupil%s took part.\n", results->n_pupils,
		    results->n_pupils == 1 ? "" : "s");
}
