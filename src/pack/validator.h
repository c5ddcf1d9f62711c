#ifndef PACK_VALIDATOR_H
#define PACK_VALIDATOR_H

/*
 * validator: what the checks of a pack share. Private to pack/.
 *
 * A check is a function in one of the validate_*.c and a line in the table of
 * validate.c.
 */

#include "base/diag.h"
#include "pack/locations.h"
#include "pack/pack.h"
#include "pack/source.h"
#include "pack/yaml_tree.h"

#include <stdbool.h>

/* Days between two terms that are taken for a vacancy; beyond, for a term that
 * is missing: with a warning, then with an error. */
enum { VACANCY_DAYS = 100, VACANCY_MOST = 400 };

/* So many things must stand under `not:` of an open list for four options. */
enum { EXCLUSIONS_LEAST = 4 };

struct check {
	const struct pack *pack;
	const struct locations *marks;
	const struct yaml_tree *tree;
	const struct source *source;
	struct diags *diags;
};

/* The checks, each over the whole pack. */
void validate_names(const struct check *c);
void validate_name_groups(const struct check *c);
void check_dates(const struct check *c);
void validate_as_of(const struct check *c);
void validate_times(const struct check *c);
void validate_stems(const struct check *c);
void validate_same_sentences(const struct check *c);
void validate_also(const struct check *c);
void validate_parts(const struct check *c);
void validate_terms(const struct check *c);
void validate_rows_differ(const struct check *c);
void validate_lists(const struct check *c);
void validate_unique(const struct check *c);
void validate_wholes(const struct check *c);
void validate_titles(const struct check *c);
void validate_phrases(const struct check *c);
void validate_asks(const struct check *c);
void validate_sentences(const struct check *c);
void validate_questions(const struct check *c);
void validate_options(const struct check *c);
void validate_aliases(const struct check *c);
void validate_articles(const struct check *c);
void validate_years(const struct check *c);

/* The same of what makes bad questions: with warnings, and for authors only. */
void advise_full_stops(const struct check *c);
void advise_articles(const struct check *c);
void advise_names(const struct check *c);
void advise_same_facts(const struct check *c);
void advise_telling_subjects(const struct check *c);

/* Appends a diagnostic at `node`. `hint` may be NULL. */
void validator_error(const struct check *c, const struct node *node,
		     const char *hint, const char *format, ...)
	__attribute__((format(printf, 4, 5)));
void validator_warning(const struct check *c, enum warning id,
		       const struct node *node, const char *hint,
		       const char *format, ...)
	__attribute__((format(printf, 5, 6)));

/* The same at the words `part` inside the text of `node`. */
void validator_error_in(const struct check *c, const struct node *node,
			struct str part, const char *hint, const char *format,
			...) __attribute__((format(printf, 5, 6)));

/* Where things stand; never NULL. Of an empty cell, where its row stands. */
const struct node *validator_group_node(const struct check *c,
					const struct group *group);
const struct node *validator_row_node(const struct check *c, uint32_t row);
const struct node *validator_row_get(const struct check *c, uint32_t row,
				     struct str key);
const struct node *validator_cell_node(const struct check *c,
				       const struct group *group, uint32_t row,
				       uint32_t column);

/* Do two cells say the same, but for the other names of a name? */
bool validator_same_cell(const struct check *c, const struct value *a,
			 const struct value *b);

/* The same for cells that say the same. `folded` is room for it, which may be
 * used again. */
uint32_t validator_hash_cell(const struct check *c, const struct value *cell,
			     struct strbuf *folded);

/* Appends a line that is the same for cells with the same words. Accents tell
 * what is asked about: ano is not año. */
void validator_add_cell(struct strbuf *out, const struct pack *pack,
			const struct value *cell);

/* What stands under `key` in a group, or NULL. */
const struct node *validator_group_get(const struct check *c,
				       const struct group *group,
				       struct str key);

#endif
