#ifndef CLASSROOM_SHEET_H
#define CLASSROOM_SHEET_H

/*
 * sheet: the questions of a quiz as printed on paper. Version A has them in the
 * original order; B, C and so on have the same questions, and their options, in
 * other orders, so that neighbours cannot copy.
 *
 *	struct sheet sheet = sheet_make(&round, seed, 1, &arena);
 *	for (uint32_t place = 0; place < round.n; place++)
 *		show(sheet_question(&sheet, place));
 *
 * On paper options are marked a, b, c.
 */

#include "base/strbuf.h"
#include "round/round.h"

enum { SHEET_VERSIONS = 26 };

struct sheet {
	const struct round *round; /* must outlive the sheet */
	struct str label;	   /* "A", or the name of a pupil */
	uint32_t *questions;	   /* by place: which question of the round */

	/* By question number in the round: which option is at each place. */
	uint32_t (*options)[OPTIONS_MOST];
};

/* `version` is 0 for A. The same seed gives the same sheets. */
struct sheet sheet_make(const struct round *round, uint64_t seed,
			uint32_t version, struct arena *arena);

const struct question *sheet_question(const struct sheet *sheet,
				      uint32_t place);

/* The option of a question at place `at`, from 0. */
struct str sheet_option(const struct sheet *sheet, uint32_t place, uint32_t at);

/* Appends the right answer, with the marks of this sheet: "b", "a c",
 * "Otan". */
void sheet_add_key(const struct sheet *sheet, uint32_t place,
		   struct strbuf *out);

/* What was written at a place, with this sheet's marks replaced by those that a
 * session uses for the question. In the arena. */
struct str sheet_typed(const struct sheet *sheet, uint32_t place,
		       struct str written, struct arena *arena);

#endif
