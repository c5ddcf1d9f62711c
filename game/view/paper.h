#ifndef GAME_VIEW_PAPER_H
#define GAME_VIEW_PAPER_H

/*
 * paper: a quiz to be printed. No page ends in the midst of a question, and
 * what is right stands on pages of its own.
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

/* Each appends all sheets, and then all keys. */
void paper_html(struct strbuf *out, const struct paper *paper);
void paper_markdown(struct strbuf *out, const struct paper *paper);
void paper_text(struct strbuf *out, const struct paper *paper);

/* How a question is answered on paper; empty where that is plain. */
struct str paper_how(const struct question *q);

/* Is there a line to write on, for want of options to mark? */
bool paper_has_line(const struct question *q);

#endif
