#ifndef GAME_VIEW_RESULTS_VIEW_H
#define GAME_VIEW_RESULTS_VIEW_H

/*
 * results_view: the results of a class in a quiz, as text, CSV, xlsx, JSON and
 * HTML. All show the same figures.
 *
 *	results_text(&out, &quiz, &results);
 *	output_text(strbuf_str(&out));
 */

#include "base/strbuf.h"
#include "classroom/results.h"

/* Each appends the whole report. */
void results_text(struct strbuf *out, const struct quiz *quiz,
		  const struct results *results);
void results_json(struct strbuf *out, const struct quiz *quiz,
		  const struct results *results);

/* A self-contained file, with charts. */
void results_html(struct strbuf *out, const struct quiz *quiz,
		  const struct results *results);

/* A line for each pupil, with the mark of each question; or one for each
 * question. */
void results_csv(struct strbuf *out, const struct results *results);
void results_csv_questions(struct strbuf *out, const struct results *results);

/* Both as the sheets of a workbook, with a third for notes if there are any.
 * False, with the reason appended to `error`, if that cannot be made. */
bool results_xlsx(struct strbuf *out, const struct results *results,
		  struct strbuf *error);

/* For display in class: the best few, never the last one. */
void results_board(struct strbuf *out, const struct quiz *quiz,
		   const struct results *results);

/* Sentences explaining the figures of the quiz and the number of pupils
 * behind them. */
void results_add_meaning(struct strbuf *out, const struct results *results);

/* Appends a figure with that many decimals, or a dash. */
void results_add_figure(struct strbuf *out, double figure, int digits);

/* 16, 15.5 */
void results_add_mark(struct strbuf *out, double mark);

/* 12:34, or a dash if the time was not measured. */
void results_add_time(struct strbuf *out, uint64_t milliseconds);

/* What a teacher should look at in a question; NULL for nothing. */
const char *results_advice(const struct results_question *q);

#endif
