#include "classroom/given_answer.h"
#include "classroom/results_making.h"

#include "base/utf8.h"

#include <math.h>
#include <stdlib.h>

struct given {
	struct results_answer answer;
	double rests; /* summed over all who gave it */
};

struct collecting {
	struct making *m;
	const struct results_question *question;
	uint32_t at;
	struct strmap index; /* from folded texts */
	VEC(struct given) all;
	double right; /* the rests of those who were right at once, summed */
	uint32_t n_right;
};

static struct given *find(struct collecting *c, struct str text)
{
	struct strbuf folded = STRBUF_INIT;
	bool is_new;
	uint32_t *at;

	utf8_fold_case(&folded, text);
	at = strmap_put(&c->index, arena_copy(c->m->arena, strbuf_str(&folded)),
			&is_new);
	strbuf_finish(&folded);
	if (is_new) {
		*at = c->all.n;
		*vec_push(&c->all) = (struct given){.answer = {.text = text}};
	}
	return &c->all.at[*at];
}

static struct str text_of(const struct collecting *c,
			  const struct store_answer *answer)
{
	if (str_eq(answer->verdict, STR("skipped")))
		return STR("(skipped)");
	if (str_eq(answer->verdict, STR("late")))
		return STR("(too late)");
	if (!str_trim(answer->typed).len)
		return STR("(nothing)");
	return given_answer(answer->typed, answer->options, c->m->arena);
}

static bool is_about(const struct collecting *c,
		     const struct store_answer *answer)
{
	struct str facts = answer->facts;
	struct str fact = STR_NONE;

	if (str_eq(answer->question, c->question->id))
		return true;
	return c->m->input->quiz->versions && str_split(&facts, '\n', &fact) &&
	       str_eq(fact, c->question->id);
}

/* Answers corrected by a second try are not among the wrong ones. */
static void collect_of(struct collecting *c, const struct chosen *chosen,
		       const struct results_pupil *pupil)
{
	double mark = pupil->marks[c->at];
	double rest = pupil->mark - mark;

	if (mark == 1) {
		c->right += rest;
		c->n_right++;
	}
	for (uint32_t i = 0; i < chosen->n_answers; i++) {
		const struct store_answer *answer = &chosen->answers[i];
		struct given *given;

		if (!is_about(c, answer) || !chosen_is_last(chosen, i) ||
		    str_eq(answer->verdict, STR("correct")))
			continue;
		given = find(c, text_of(c, answer));
		given->answer.n++;
		given->rests += rest;
	}
}

static int by_count(const void *a, const void *b)
{
	const struct results_answer *x = a;
	const struct results_answer *y = b;

	if (x->n != y->n)
		return x->n < y->n ? 1 : -1;
	return str_cmp(x->text, y->text);
}

/* With versions, totals are of different questions and not comparable. */
static void finish(struct collecting *c, const struct results *results,
		   struct results_question *q)
{
	bool compares = !results->is_mixed && results->n >= RESULTS_LEAST;
	double right = c->n_right ? c->right / c->n_right : NAN;

	q->n_answers = c->all.n;
	q->answers = arena_array(c->m->arena, struct results_answer, c->all.n);
	for (uint32_t i = 0; i < c->all.n; i++) {
		struct given *given = &c->all.at[i];
		double rest = given->rests / given->answer.n;

		given->answer.rest = results->is_mixed ? NAN : rest;
		given->answer.is_strong =
			compares && given->answer.n > 1 && rest > right;
		q->answers[i] = given->answer;
	}
	qsort(q->answers, q->n_answers, sizeof(*q->answers), by_count);
}

void results_add_answers(struct making *m, const struct results *results,
			 uint32_t at)
{
	struct collecting c = {
		.m = m, .question = &m->questions.at[at], .at = at};

	for (uint32_t i = 0; i < results->n_pupils; i++)
		if (results->pupils[i].is_counted &&
		    !isnan(results->pupils[i].marks[at]))
			collect_of(&c, &m->chosen.at[i], &results->pupils[i]);
	finish(&c, results, &m->questions.at[at]);
	strmap_finish(&c.index);
	vec_finish(&c.all);
}
