#include "game/view/results_view.h"

#include <math.h>

/* Moodle's limits: good from the first on, poor below the second. */
#define ALPHA_GOOD 0.75
#define ALPHA_POOR 0.64

void results_add_figure(struct strbuf *out, double figure, int digits)
{
	if (isfinite(figure))
		strbuf_addf(out, "%.*f", digits, figure);
	else
		strbuf_addc(out, '-');
}

void results_add_mark(struct strbuf *out, double mark)
{
	strbuf_addf(out, "%.*f", mark == floor(mark) ? 0 : 1, mark);
}

void results_add_time(struct strbuf *out, uint64_t milliseconds)
{
	uint64_t seconds = (milliseconds + 500) / 1000;

	if (!milliseconds)
		strbuf_addc(out, '-');
	else
		strbuf_addf(out, "%llu:%02llu",
			    (unsigned long long)(seconds / 60),
			    (unsigned long long)(seconds % 60));
}

const char *results_advice(const struct results_question *q)
{
	if (q->stats.item_rest < 0)
		return "Pupils who otherwise did well got this wrong more "
		       "often: is the question clear, and is the answer right?";
	for (uint32_t i = 0; i < q->n_answers; i++)
		if (q->answers[i].is_strong)
			return "Pupils who gave one of the wrong answers did "
			       "better than those who were right.";
	if (q->stats.facility == 0)
		return "Nobody got it right.";
	return NULL;
}

static const char *word_for(double alpha)
{
	if (alpha > ALPHA_GOOD)
		return "The quiz tells pupils apart well.";
	if (alpha >= ALPHA_POOR)
		return "The quiz tells pupils apart, but not finely.";
	return "The quiz hardly tells pupils apart: a single mark says little.";
}

static void add_precision(struct strbuf *out, const struct results *results)
{
	const struct test_stats *test = &results->test;

	strbuf_addf(out,
		    " Alpha is %.2f and the standard error %.2f, with n = %u. "
		    "%s",
		    test->alpha, test->sem, results->n, word_for(test->alpha));
	if (test->alpha > 0)
		strbuf_addf(out,
			    " In two cases out of three, a pupil's mark is "
			    "within %.1f of what the same pupil would get on "
			    "average in quizzes like this one.",
			    test->sem);
}

void results_add_meaning(struct strbuf *out, const struct results *results)
{
	const struct test_stats *test = &results->test;

	if (!results->n) {
		strbuf_addz(out, "Nobody has finished the quiz yet.");
		return;
	}
	strbuf_addf(out, "The mean mark is %.2f", test->mean);
	if (!results->is_mixed)
		strbuf_addf(out, " of %u", results->n_questions);
	if (isfinite(test->sd))
		strbuf_addf(out, ", with a spread (standard deviation) of %.2f",
			    test->sd);
	strbuf_addf(out, "; n = %u.", results->n);
	if (results->is_mixed)
		strbuf_addz(
			out,
			" Pupils had different questions, so the consistency "
			"of the quiz cannot be measured; for each question "
			"there is only how many got it right.");
	else if (results->n < RESULTS_LEAST)
		strbuf_addf(out,
			    " With fewer than %d pupils, nothing is said about "
			    "the quality of the questions or the quiz.",
			    RESULTS_LEAST);
	else if (isfinite(test->alpha))
		add_precision(out, results);
	else
		strbuf_addz(out, " All marks are equal, so nothing can be said "
				 "about how well the quiz tells pupils apart.");
}
