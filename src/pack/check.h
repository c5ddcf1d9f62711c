#ifndef PACK_CHECK_H
#define PACK_CHECK_H

/*
 * check: what the checks of a pack share. Private to pack/.
 *
 * A check is a function in one of the check_*.c and a line in the table of
 * pack_check.c.
 */

#include "base/strbuf.h"
#include "pack/pack_check.h"

#include <stdbool.h>

struct check {
	const struct pack *pack;
	const struct pack_marks *marks;
	const struct yaml_tree *tree;
	const struct source *source;
	struct diags *diags;
};

/* The checks, each over the whole pack. */
void check_names(const struct check *c);
void check_name_groups(const struct check *c);
void check_dates(const struct check *c);
void check_as_of(const struct check *c);
void check_terms(const struct check *c);
void check_rows_differ(const struct check *c);
void check_lists(const struct check *c);
void check_wholes(const struct check *c);
void check_titles(const struct check *c);
void check_slots(const struct check *c);
void check_asks(const struct check *c);
void check_written(const struct check *c);
void check_options(const struct check *c);
void check_formers(const struct check *c);

/* Appends a diagnostic at `node`. `hint` may be NULL. */
void check_error(const struct check *c, const struct node *node,
		 const char *hint, const char *format, ...)
	__attribute__((format(printf, 4, 5)));
void check_warning(const struct check *c, const struct node *node,
		   const char *hint, const char *format, ...)
	__attribute__((format(printf, 4, 5)));

/* The same at the words `part` inside the text of `node`. */
void check_error_in(const struct check *c, const struct node *node,
		    struct str part, const char *hint, const char *format, ...)
	__attribute__((format(printf, 5, 6)));

/* Where things stand; never NULL. Of an empty cell, where its row stands. */
const struct node *check_group_node(const struct check *c,
				    const struct group *group);
const struct node *check_row_node(const struct check *c, uint32_t row);
const struct node *check_cell_node(const struct check *c,
				   const struct group *group, uint32_t row,
				   uint32_t column);

/* What stands under `key` in a group, or NULL. */
const struct node *check_group_get(const struct check *c,
				   const struct group *group, struct str key);

#endif
