/*
 * `symmetric`: each row of a link also holds in reverse. The reverse rows
 * follow the others, except those that the pack states itself.
 */
#include "pack/load.h"

#include <stdlib.h>
#include <string.h>

struct mirror {
	struct loader *l;
	struct group *group;
	struct hash_index pairs; /* of the rows, counted from the first */
	char *has_row;		 /* for each thing of the type */
	uint32_t first_thing;
};

static const struct value *cells_of(const struct mirror *m, uint32_t row)
{
	return &m->l->build->cells
			.at[m->group->first_cell + row * m->group->n_columns];
}

static bool is_pair(const struct value *cells)
{
	return cells[LINK_WHAT].kind == VALUE_THING &&
	       cells[LINK_VALUE].kind == VALUE_THING;
}

static uint32_t hash_pair(uint32_t what, uint32_t value)
{
	return lookup_hash_word((uint64_t)what << 32 | value);
}

static struct extra extra_of(const struct mirror *m, uint32_t row)
{
	uint32_t extra = m->l->build->rows.at[m->group->first_row + row].extra;

	if (extra == INDEX_NONE)
		return (struct extra){.has_on = 0};
	return m->l->build->extras.at[extra];
}

static bool same_days(uint32_t has_a, struct date a, uint32_t has_b,
		      struct date b)
{
	return has_a == has_b &&
	       (!has_a || (a.first == b.first && a.last == b.last));
}

static bool same_time(const struct mirror *m, uint32_t a, uint32_t b)
{
	struct extra x = extra_of(m, a);
	struct extra y = extra_of(m, b);

	return same_days(x.has_from, x.from, y.has_from, y.from) &&
	       same_days(x.has_to, x.to, y.has_to, y.to) &&
	       same_days(x.has_on, x.on, y.has_on, y.on);
}

/* Does the pack already state the reverse of this row? */
static bool has_reverse(const struct mirror *m, uint32_t row)
{
	const struct value *own = cells_of(m, row);
	uint32_t hash = hash_pair(own[LINK_VALUE].a, own[LINK_WHAT].a);

	hash_index_each (other, &m->pairs, hash) {
		const struct value *cells = cells_of(m, other);

		if (cells[LINK_WHAT].a == own[LINK_VALUE].a &&
		    cells[LINK_VALUE].a == own[LINK_WHAT].a &&
		    same_time(m, row, other))
			return true;
	}
	return false;
}

/* The part of an extra that holds in both directions: all but its id. */
static uint32_t reverse_extra(struct loader *l, uint32_t extra)
{
	struct extra copy;

	if (extra == INDEX_NONE)
		return extra;
	copy = l->build->extras.at[extra];
	copy.id = (struct text){0, 0};
	copy.n_aliases = 0;
	*vec_push(&l->build->extras) = copy;
	return l->build->extras.n - 1;
}

/* A thing without a row of its own may have more values than the reverse,
 * unless the group is complete. */
static void add_reverse(struct mirror *m, uint32_t row)
{
	struct pack_build *build = m->l->build;
	struct locations *marks = m->l->marks;
	uint32_t width = m->group->n_columns;
	uint32_t first = m->group->first_cell + row * width;
	uint32_t thing = cells_of(m, row)[LINK_VALUE].a - m->first_thing;
	struct row reverse = build->rows.at[m->group->first_row + row];
	uint32_t map = marks->rows.at[m->group->first_row + row];

	reverse.is_reverse = 1;
	reverse.extra = reverse_extra(m->l, reverse.extra);
	reverse.is_open =
		!m->has_row[thing] && m->group->completeness != COMPLETE_YES;
	*vec_push(&build->rows) = reverse;
	*vec_push(&marks->rows) = map;
	for (uint32_t i = 0; i < width; i++) {
		uint32_t from = first + (i == LINK_WHAT	   ? LINK_VALUE
					 : i == LINK_VALUE ? LINK_WHAT
							   : i);
		struct value cell = build->cells.at[from];
		uint32_t place = marks->cells.at[from];

		*vec_push(&build->cells) = cell;
		*vec_push(&marks->cells) = place;
	}
	m->group->n_rows++;
}

static void know_rows(struct mirror *m)
{
	hash_index_reset(&m->pairs, m->group->n_rows);
	for (uint32_t i = 0; i < m->group->n_rows; i++) {
		const struct value *cells = cells_of(m, i);

		if (cells[LINK_WHAT].kind == VALUE_THING)
			m->has_row[cells[LINK_WHAT].a - m->first_thing] = 1;
		if (is_pair(cells))
			hash_index_add(&m->pairs,
				       hash_pair(cells[LINK_WHAT].a,
						 cells[LINK_VALUE].a),
				       i);
	}
}

static void add_reverses(struct mirror *m)
{
	uint32_t n = m->group->n_rows;

	know_rows(m);
	for (uint32_t i = 0; i < n && !m->l->is_full; i++) {
		const struct value *cells = cells_of(m, i);

		if (is_pair(cells) &&
		    cells[LINK_WHAT].a != cells[LINK_VALUE].a &&
		    !has_reverse(m, i))
			add_reverse(m, i);
		m->l->is_full = m->l->build->cells.n > m->l->cells_most;
	}
}

/* The type of things, if both columns share one. */
static const struct thing_type *type_of_both(const struct loader *l,
					     const struct group *group)
{
	const struct column *columns =
		&l->build->columns.at[group->first_column];

	if (columns[LINK_WHAT].type != COLUMN_THING ||
	    columns[LINK_VALUE].type != COLUMN_THING ||
	    columns[LINK_WHAT].things != columns[LINK_VALUE].things)
		return NULL;
	return &l->build->types.at[columns[LINK_WHAT].things];
}

void load_symmetric(struct loader *l, struct group *group,
		    const struct node *node)
{
	struct mirror mirror = {l, group, HASH_INDEX_INIT, NULL, 0};
	const struct thing_type *type;

	if (group->kind != FACT_LINK || !load_bool(l, node, false))
		return;
	type = type_of_both(l, group);
	if (!type) {
		load_error(l, node,
			   "give `what` and `value` one type of things",
			   "a link is symmetric between things of one type");
		return;
	}
	group->is_symmetric = 1;
	/* Rows taken one by one are followed by those of other groups. */
	if (l->is_quick) {
		l->is_late = true;
		return;
	}
	mirror.first_thing = type->first;
	mirror.has_row = mem_alloc(mem_size(type->n + 1, 1));
	memset(mirror.has_row, 0, type->n + 1);
	add_reverses(&mirror);
	hash_index_finish(&mirror.pairs);
	free(mirror.has_row);
	load_rows_end(l, group);
}
