#ifndef ORACLE_PATTERN_H
#define ORACLE_PATTERN_H

/*
 * pattern: matches a text against a phrase with slots.
 *
 *	{"Who was {title} {when}?", "Who was Chairman in 2009?"}
 *	-> title: "Chairman", when: "in 2009"
 *
 * A text may match in several ways; the callback gets each. Slots are
 * identified by their lower-case names.
 */

#include "base/str.h"

#include <stdbool.h>
#include <stdint.h>

enum { SLOTS_OF_PHRASE = 8, SLOT_NAME_MOST = 40 };

struct slot {
	char name[SLOT_NAME_MOST];
	struct str text;
};

struct matching {
	struct slot slots[SLOTS_OF_PHRASE];
	uint32_t n;
};

/* Receives one match; true ends the search. */
typedef bool (*match_taker)(const struct matching *match, void *data);

/* Was any match taken? */
bool pattern_match(struct str pattern, struct str text, match_taker take,
		   void *data);

/* The first match. */
bool pattern_first(struct str pattern, struct str text, struct matching *out);

/* The text of a slot; empty when there is none. */
struct str match_text(const struct matching *match, const char *name);

#endif
