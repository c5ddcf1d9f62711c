#ifndef PACK_FORM_NAMES_H
#define PACK_FORM_NAMES_H

/*
 * form_names: the built-in question forms by name, for packs to leave out.
 *
 * The forms themselves are in question/, above this layer; a test checks that
 * both lists agree. A set of forms of one kind is a number in which bit i
 * stands for form i of that kind.
 *
 *	uint32_t kept = form_names_find(FACT_LINK, STR("link-value"));
 *	uint32_t left_out = form_names_all(FACT_LINK) & ~kept;
 */

#include "pack/pack.h"

#include <stdbool.h>

enum { FORMS_MOST = 32 };

/* Families that cannot be told from the name of a form. */
enum { FAMILY_TYPED = 1, FAMILY_ORDER = 2, FAMILY_EITHER = 4 };

struct form_name {
	const char *id; /* NULL ends the list */
	unsigned families;
};

extern const struct form_name form_names[FACT_KINDS][FORMS_MOST];

/* The names of the families, by bit. */
enum { FAMILIES = 3 };
extern const char *const form_families[FAMILIES];

/* The forms of the kind that a name selects: an id, an id without its `-typed`,
 * or a family. 0 for none. */
uint32_t form_names_find(enum fact_kind kind, struct str name);

/* All forms of the kind. */
uint32_t form_names_all(enum fact_kind kind);

/* Is the form with this id in the set? */
bool form_names_has(enum fact_kind kind, uint32_t set, struct str id);

/* Are there built-in forms that ask about the group, or a column of a
 * series? */
bool group_has_forms(const struct group *group);
bool column_has_forms(const struct column *column);

#endif
