#ifndef QUESTION_ANSWER_SPEC_H
#define QUESTION_ANSWER_SPEC_H

/*
 * answer_spec: tells the judge what is right, from what stands in a cell.
 *
 *	answer_value(m, q, column, cell);	// sets q->answer and q->judged
 */

#include "question/maker.h"

/* The answer is the value of a cell: a name, a date or a figure. */
void answer_value(struct maker *m, struct question *q, uint32_t column,
		  const struct value *value);

/* Any one of the cells in `column` of the question's rows is right. */
void answer_rows(struct maker *m, struct question *q, uint32_t column,
		 const uint32_t *rows, uint32_t n);

/* The cells in `column` of these rows are right, too, beside an answer that is
 * a name. */
void answer_also(struct maker *m, struct question *q, uint32_t column,
		 const uint32_t *rows, uint32_t n);

/* The answer is this thing or text; its first spelling is shown. */
void answer_entity(struct maker *m, struct question *q, struct entity entity);

/* The answer is a text, spelled in any of these ways; the first is shown. */
void answer_texts(struct maker *m, struct question *q,
		  const struct str *spellings, uint32_t n);

void answer_date(struct maker *m, struct question *q, struct date date);
void answer_year(struct maker *m, struct question *q, int year);
void answer_number(struct maker *m, struct question *q,
		   const struct column *column, struct number number);

/* How far off a typed figure may be, times NUMBER_SCALE, as the pack says;
 * negative where it does not. */
int64_t answer_tolerance(const struct maker *m, const struct column *column,
			 struct number number);

/* The answer is the option that `q->keys` points to, or all of them. */
void answer_option(struct question *q);
void answer_options(struct maker *m, struct question *q);

/* True or false, of a yes-or-no question; or two options in words, of which the
 * first is right if `first` says so. */
void answer_truth(struct maker *m, struct question *q, bool truth);
void answer_either(struct maker *m, struct question *q, const char *yes,
		   const char *no, bool first);

/* What proves all options wrong that are not right. */
void answer_disproves(struct question *q, enum proof_rule rule, uint32_t fact,
		      uint32_t own);

/* Tells the judge of a typed answer which things the stem names. */
void answer_named(struct maker *m, struct question *q);

/* Facts that the question is made of. */
void answer_from(struct question *q, uint32_t row);

#endif
