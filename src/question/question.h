#ifndef QUESTION_QUESTION_H
#define QUESTION_QUESTION_H

/*
 * question: one question as it is asked, and all that is known about it.
 *
 * Made by the bank from a pack; its texts live in the pack or in the arena of
 * the round that drew it.
 */

#include "base/str.h"
#include "judge/judge.h"
#include "question/proof.h"

#include <stdbool.h>
#include <stdint.h>

enum question_kind {
	ASK_CHOICE,  /* pick one of the options */
	ASK_TYPED,   /* type the answer */
	ASK_BOOL,    /* true or false: two options */
	ASK_SEVERAL, /* pick all options that are right */
	ASK_ORDER,   /* put the options in order */
	ASK_MATCH,   /* tie each option to its partner */
	ASK_GUESS,   /* type a figure that is near enough */
	ASK_KINDS
};

enum { OPTIONS_MOST = 8, ROWS_MOST = 8, QUESTION_CLUES = 2 };

struct question {
	struct str id;	 /* pack/group/form/key: stable for good */
	uint32_t pack;	 /* which of the packs of a round, from 0 */
	struct str form; /* "term-on-day" */
	struct str group;
	enum question_kind kind;
	struct str before; /* what stands in front of it; usually empty */
	struct str stem;
	struct str answer;	/* as it is shown afterwards */
	struct str explanation; /* one or more sentences; may be empty */
	struct str source;
	uint32_t difficulty; /* 1 .. 5 */
	uint32_t importance; /* 1 .. 5, of the fact */
	struct str topic;    /* its name, else the id of the group */
	bool is_close;	     /* a wrong option is hard to tell from the key */
	uint32_t mentions;   /* how often the pack names the thing asked for */

	/* More about what is asked for, given one by one as hints. */
	struct str clues[QUESTION_CLUES];
	uint32_t n_clues;

	/* As shown; none for a typed answer. Bit i of `keys`: i is right. */
	struct str options[OPTIONS_MOST];
	uint32_t n_options;
	uint32_t keys;

	/* Of each option, what proves it wrong; of one that is right, or has a
	 * place in an order, the row it comes from. */
	struct proof proofs[OPTIONS_MOST];

	/* ORDER: the places of the options in the right order. MATCH: for each
	 * option the place of its partner among `partners`. CHOICE: on a
	 * timeline, what stands between an option and the next. */
	uint32_t order[OPTIONS_MOST];
	struct str partners[OPTIONS_MOST];

	/* CHOICE: on a timeline, what stands before the first option and behind
	 * the last; in the arena. */
	const struct str *earlier;
	uint32_t n_earlier;
	const struct str *later;
	uint32_t n_later;

	/* How a typed answer is judged, and what stands beside it. Unless
	 * `is_match_said`, how strictly it is compared depends on what stands
	 * beside it. */
	struct answer judged;
	bool is_match_said;
	struct str tolerance; /* as the pack says it: "5", "2 %"; or empty */
	uint32_t pool_things; /* the type of things, or NONE */
	uint32_t pool_group;  /* else the group and column of texts, or NONE */
	uint32_t pool_column;

	/* What else distinguishes it from others of its form; usually empty. */
	struct str variant;

	/* The group and the column of a series that it is about, or NONE. */
	uint32_t of_group;
	uint32_t of_column;

	/* The group of the second of its rows, where that is another one; or
	 * NONE. */
	uint32_t beside_group;

	/* The facts it is made of: indices of rows. */
	uint32_t rows[ROWS_MOST];
	uint32_t n_rows;

	uint32_t slot; /* of the bank that made it */
};

/* The sign of an option as it is shown: 1, 2, 3, or a, b, c where an option
 * begins with a digit, so that no digit means two of them. */
char question_mark(const struct question *q, uint32_t option);

/* May its options be shown in any order? Figures, events on a timeline, and yes
 * before no keep theirs. */
bool question_may_shuffle(const struct question *q);

/* Is exactly one option right? */
bool question_has_one_key(const struct question *q);

/* The word for a kind: "choice". */
struct str question_kind_name(enum question_kind kind);

#endif
