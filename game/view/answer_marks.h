#ifndef GAME_VIEW_ANSWER_MARKS_H
#define GAME_VIEW_ANSWER_MARKS_H

/*
 * answer_marks: the options of a question that was answered.
 *
 * Right ones have a tick, wrong ones that were chosen a cross, and what was
 * chosen an arrow. An order is shown as it goes, with its dates; pairs stand
 * together.
 */

#include "game/open_pack.h"
#include "game/terminal/screen.h"
#include "question/question.h"

struct answer_marks {
	const struct question *question;
	const struct opened *opened;
	uint32_t places[OPTIONS_MOST]; /* what was typed, or nothing */
	uint32_t n;
};

struct answer_marks answer_marks_of(const struct question *q,
				    const struct opened *opened,
				    struct str typed);

/* The text of the option that was chosen, where one is; else empty. */
struct str answer_marks_chosen(const struct answer_marks *marks);

void answer_marks_show(const struct answer_marks *marks,
		       const struct screen *screen);

#endif
