#ifndef GAME_VIEW_ANSWER_MARKS_H
#define GAME_VIEW_ANSWER_MARKS_H

/*
 * answer_marks: the options of an answered question, marked.
 *
 * Right options have a tick, wrong ones that were chosen a cross, and the
 * chosen ones an arrow. An order is shown in the right order with its dates;
 * pairs are shown together.
 */

#include "game/open_pack.h"
#include "game/terminal/screen.h"
#include "question/question.h"

struct answer_marks {
	const struct question *question;
	const struct opened *opened;
	uint32_t places[OPTIONS_MOST]; /* what was chosen, or nothing */
	uint32_t n;
};

struct answer_marks answer_marks_of(const struct question *q,
				    const struct opened *opened,
				    struct str typed);

/* The text of the chosen option; empty if there is none. */
struct str answer_marks_chosen(const struct answer_marks *marks);

void answer_marks_show(const struct answer_marks *marks,
		       const struct screen *screen);

#endif
