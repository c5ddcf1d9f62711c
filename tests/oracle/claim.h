#ifndef ORACLE_CLAIM_H
#define ORACLE_CLAIM_H

/*
 * claim: defines, for each form, when an answer is right.
 *
 * A claim takes one scene (a reading of a question in one world) and tells
 * whether an answer is right there. Claims are derived from the meaning of the
 * sentences in templates/en.yaml and of the facts in docs/packs.md.
 */

#include "pattern.h"
#include "question/question.h"
#include "stem_index.h"
#include "world.h"

#include <stdbool.h>

/* A possible meaning of "when Asar merged with it": a fact of a group. */
struct telling {
	const struct stem *stem; /* of the occasion */
	struct matching match;
	struct said slots[SLOTS_OF_PHRASE];
};

enum { TELLINGS_MOST = 4 };

/* One way to read a question. */
struct reading {
	struct telling tellings[TELLINGS_MOST]; /* of the slot {time} */
	uint32_t n_tellings;
	const struct stem *stem;
	struct matching match;
	struct said slots[SLOTS_OF_PHRASE]; /* as in `match` */
};

struct scene {
	const struct book *book;
	const struct pack *pack;
	struct world *world;
	const struct question *q;
	const struct reading *reading;
	const struct group *group;
	const struct said *options;
	const struct said *partners;
	const char *fault; /* a fault other than in the answer, or NULL */
};

/* What kind of text an answer of a form is. */
enum answers {
	ANSWERS_ROWS,	/* texts or things of the claim's column */
	ANSWERS_NAMES,	/* names of a chain of names */
	ANSWERS_YEAR,	/* of the claim's column */
	ANSWERS_DATE,	/* of the claim's column */
	ANSWERS_FIGURE, /* of the claim's or the stem's column */
	ANSWERS_CELL,	/* whatever the stem's column holds */
	ANSWERS_EITHER	/* true or false, more or less */
};

typedef bool (*claim_right)(struct scene *scene, const struct said *answer);

struct claim {
	const char *form;
	enum fact_kind kind; /* FACT_KINDS: written by the author */
	enum answers answers;
	uint32_t column;
	claim_right right;
	const char *phrases[5]; /* under `forms.`; NULL: that of the form */
};

/* A table for each kind, ending with an entry without a form. */
extern const struct claim event_claims[];
extern const struct claim term_claims[];
extern const struct claim rename_claims[];
extern const struct claim list_claims[];
extern const struct claim series_claims[];
extern const struct claim link_claims[];
extern const struct claim ask_claims[];

/* All the tables, NULL at the end. */
extern const struct claim *const claim_tables[];

#endif
