#ifndef EXCHANGE_EXPORT_QUESTION_H
#define EXCHANGE_EXPORT_QUESTION_H

/*
 * export_question: what is written for other programs, and what a format is;
 * see exchange/export.h.
 *
 * A question is written as it is, or not at all: what a program would show in
 * other words, or would mark in another way, is left out and counted. What only
 * helps a learner (explanation, source, topic, level, why an option is wrong)
 * is written where there is a place for it.
 */

#include "base/strbuf.h"
#include "question/proof_sentence.h"
#include "question/question.h"

#include <stdbool.h>

/* A figure that is accepted. */
struct export_figure {
	struct str value;     /* "30.9" */
	struct str tolerance; /* "0.5" either way; "0" if it must be exact */
	struct str least;     /* the range: "30.4" to "31.4" */
	struct str most;
	uint32_t percent; /* of the mark: 100, or 50 if it is close */
};

struct export_question {
	const struct question *q;
	struct str stem;     /* with what stands in front of it */
	struct str feedback; /* the explanation, and a line with the source */

	/* Of a choice: why each option is wrong; empty for the right ones. */
	struct proof_text reasons[OPTIONS_MOST];

	/* How a typed answer is accepted: one of these texts, or one of these
	 * figures, the first that fits. Neither for a list. */
	const struct str *texts;
	uint32_t n_texts;
	const struct export_figure *figures;
	uint32_t n_figures;

	/* Are the texts wrong with other capital letters? */
	bool case_counts;
};

struct export_set {
	struct str name;  /* of the pack or the quiz, for names of files */
	struct str title; /* for people */
	struct export_question *questions;
	uint32_t n;
};

struct export_format {
	const char *name;
	bool is_binary;

	/* Why the format cannot hold a question, as in "3 an order"; NULL if
	 * it can. */
	const char *(*refuse)(const struct export_question *question);

	/* Appends a whole file of questions that were not refused. */
	bool (*write)(struct strbuf *out, const struct export_set *set,
		      struct strbuf *error);
};

#endif
