#ifndef ORACLE_CLAIM_H
#define ORACLE_CLAIM_H

/*
 * claim: what it means that an answer is right, form by form.
 *
 * A claim reads one scene (a question as it was understood, in one world) and
 * says of one answer whether it is right there. Claims are written from the
 * meaning of the sentences in templates/en.yaml and of the facts in
 * docs/packs.md.
 */

#include "pattern.h"
#include "question/question.h"
#include "stem_index.h"
#include "world.h"

#include <stdbool.h>

/* What "when Asar merged with it" may mean: a fact of a group. */
struct telling {
	const struct stem *stem; /* of the occasions */
	struct matching match;
	struct said slots[SLOTS_OF_PHRASE];
};

enum { TELLINGS_MOST = 4 };

/* A question as it may be understood. */
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
	const char *fault; /* what is wrong beside the answer, or NULL */
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
	enum fact_kind kind; /* FACT_KINDS: the author's own words */
	enum answers answers;
	uint32_t column;
	claim_right right;
	const char *phrases[5]; /* under `forms.`; NULL: the form's own */
};

/* A table for each kind, ended by an entry without a form. */
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
