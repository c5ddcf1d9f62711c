#ifndef PACK_VALIDATOR_H
#define PACK_VALIDATOR_H

/*
 * validator: shared code of the pack checks. Private to pack/.
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

/* The most days between two terms that count as a vacancy; a longer gap
 * suggests a missing term: first a warning, then an error. */
enum { VACANCY_DAYS = 100, VACANCY_MOST = 400 };

/* How many things `not:` of an open list needs for four options. */
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

/* The same for what makes bad questions: only warnings, for authors. */
void advise_full_stops(const struct check *c);
void advise_cells(const struct check *c);
void advise_semicolons(const struct check *c);
void advise_namesakes(const struct check *c);
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

/* The same at the words `part` in the text of `node`. */
void validator_error_in(const struct check *c, const struct node *node,
			struct str part, const char *hint, const char *format,
			...) __attribute__((format(printf, 5, 6)));

/* The place of a part of the pack; never NULL, but the whole pack for what has
 * none. */
const struct node *validator_node(const struct check *c,
				  const struct marks *marks, uint32_t index);

/* The same for these parts. For an empty cell, the place of its row. */
const struct node *validator_group_node(const struct check *c,
					const struct group *group);
const struct node *validator_row_node(const struct check *c, uint32_t row);
const struct node *validator_row_get(const struct check *c, uint32_t row,
				     struct str key);
const struct node *validator_cell_node(const struct check *c,
				       const struct group *group, uint32_t row,
				       uint32_t column);

/* Are two cells the same, apart from other names of a thing? */
bool validator_same_cell(const struct check *c, const struct value *a,
			 const struct value *b);

/* Appends bytes that are equal for cells that are the same. */
void validator_add_key(struct strbuf *out, const struct check *c,
		       const struct value *cell);

/* Equal for cells that are the same. `folded` is a scratch buffer. */
uint32_t validator_hash_cell(const struct check *c, const struct value *cell,
			     struct strbuf *folded);

/* Appends a line that is equal for cells with the same words. Accents count:
 * ano is not año. */
void validator_add_cell(struct strbuf *out, const struct pack *pack,
			const struct value *cell);

/* The value under `key` in a group, or NULL. */
const struct node *validator_group_get(const struct check *c,
				       const struct group *group,
				       struct str key);

#endif
