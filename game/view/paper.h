#ifndef GAME_VIEW_PAPER_H
#define GAME_VIEW_PAPER_H

/*
 * paper: a quiz for printing. No question is split across pages, and the answer
 * keys have their own pages.
 *
 *	struct paper paper = {.quiz = &quiz, .sheets = sheets, .n = 2};
 *	paper_html(&out, &paper);
 */

#include "base/strbuf.h"
#include "classroom/quiz.h"
#include "classroom/sheet.h"

struct paper {
	const struct quiz *quiz;
	const struct sheet *sheets;
	uint32_t n;
	bool has_labels; /* there are several versions */
	bool has_names;	 /* the labels are pupils' names */
	bool no_keys;
};

/* Each appends all sheets, then all keys. */
void paper_html(struct strbuf *out, const struct paper *paper);
void paper_markdown(struct strbuf *out, const struct paper *paper);
void paper_text(struct strbuf *out, const struct paper *paper);

/* Instructions for answering a question on paper; empty if not needed. */
struct str paper_how(const struct question *q);

/* Does it need a line to write on, having no options to mark? */
bool paper_has_line(const struct question *q);

#endif
