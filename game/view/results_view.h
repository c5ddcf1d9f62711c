#ifndef GAME_VIEW_RESULTS_VIEW_H
#define GAME_VIEW_RESULTS_VIEW_H

/*
 * results_view: what a class made of a quiz, for reading, for a spreadsheet,
 * for a program and as a page. All show the same figures.
 *
 *	results_text(&out, &quiz, &results);
 *	output_text(strbuf_str(&out));
 */

#include "base/strbuf.h"
#include "classroom/results.h"

/* Each appends the whole of it. */
void results_text(struct strbuf *out, const struct quiz *quiz,
		  const struct results *results);
void results_json(struct strbuf *out, const struct quiz *quiz,
		  const struct results *results);

/* One file that needs no other, with its charts. */
void results_html(struct strbuf *out, const struct quiz *quiz,
		  const struct results *results);

/* A line for each pupil, with the mark of each question; or for each question.
 */
void results_csv(struct strbuf *out, const struct results *results);
void results_csv_questions(struct strbuf *out, const struct results *results);

/* For a wall: the best few, never the last one. */
void results_board(struct strbuf *out, const struct quiz *quiz,
		   const struct results *results);

/* Sentences on what the figures of the quiz mean, and with how many pupils. */
void results_add_meaning(struct strbuf *out, const struct results *results);

/* Appends a figure with so many digits behind the point, or a dash. */
void results_add_figure(struct strbuf *out, double figure, int digits);

/* 16, 15.5 */
void results_add_mark(struct strbuf *out, double mark);

/* 12:34; or a dash where no time was counted. */
void results_add_time(struct strbuf *out, uint64_t milliseconds);

/* What a teacher should look at in a question; NULL for nothing. */
const char *results_advice(const struct results_question *q);

#endif
