/*
 * The order of the rows of a group: by subject, then by date; and whether its
 * things come more than once.
 */
#include "pack/load.h"

#include <stdlib.h>
#include <string.h>

/* The sort key of a row. */
struct sort_key {
	uint32_t subject;
	int32_t first;
	int32_t last;
	uint32_t row; /* from the group's first */
};

static int by_date(const void *left, const void *right)
{
	const struct sort_key *a = left;
	const struct sort_key *b = right;

	if (a->subject != b->subject)
		return a->subject < b->subject ? -1 : 1;
	if (a->first != b->first)
		return a->first < b->first ? -1 : 1;
	if (a->last != b->last)
		return a->last < b->last ? -1 : 1;
	return a->row < b->row ? -1 : 1;
}

static struct sort_key key_of(const struct loader *l, const struct group *group,
			      uint32_t row)
{
	const struct value *cells =
		&l->build->cells.at[group->first_cell + row * group->n_columns];
	struct sort_key key = {INDEX_NONE, INT32_MAX, INT32_MAX, row};
	uint32_t date = kinds[group->kind].date;

	if (group->of != INDEX_NONE && cells[group->of].kind == VALUE_THING)
		key.subject = cells[group->of].a;
	if (date != INDEX_NONE && cells[date].kind == VALUE_DATE) {
		key.first = (int32_t)cells[date].a;
		key.last = (int32_t)cells[date].b;
	}
	return key;
}

/* Puts `n` parts of `size` bytes in the order of `keys`. */
static void reorder(struct loader *l, void *at, size_t size,
		    const struct sort_key *keys, uint32_t n)
{
	char *to = at;
	char *old;

	if (l->scratch_size < n * size) {
		free(l->scratch);
		l->scratch_size = mem_size(n, size);
		l->scratch = mem_alloc(l->scratch_size);
	}
	old = memcpy(l->scratch, at, n * size);
	for (uint32_t i = 0; i < n; i++)
		memcpy(to + i * size, old + keys[i].row * size, size);
}

/* Puts the group's rows, cells and their marks in the order of `keys`. */
static void permute(struct loader *l, const struct group *group,
		    const struct sort_key *keys)
{
	struct pack_build *build = l->build;
	uint32_t row = group->first_row;
	uint32_t cell = group->first_cell;
	size_t width = group->n_columns;

	reorder(l, &build->rows.at[row], sizeof(struct row), keys,
		group->n_rows);
	reorder(l, &build->cells.at[cell], width * sizeof(struct value), keys,
		group->n_rows);
	if (l->is_quick)
		return;
	reorder(l, &l->marks->rows.at[row], sizeof(uint32_t), keys,
		group->n_rows);
	reorder(l, &l->marks->cells.at[cell], width * sizeof(uint32_t), keys,
		group->n_rows);
}

static bool are_sorted(const struct loader *l, const struct group *group)
{
	struct sort_key before = {0};

	for (uint32_t i = 0; i < group->n_rows; i++) {
		struct sort_key key = key_of(l, group, i);

		if (i && by_date(&before, &key) > 0)
			return false;
		before = key;
	}
	return true;
}

static bool has_period(const struct loader *l, uint32_t row)
{
	uint32_t index = l->build->rows.at[row].extra;
	const struct extra *extra;

	if (index == INDEX_NONE)
		return false;
	extra = &l->build->extras.at[index];
	return extra->has_from || extra->has_to;
}

/* Does a thing have two rows without a time? True for texts, as only the judge
 * knows which of them are the same. */
static bool repeats_things(const struct loader *l, const struct group *group)
{
	const struct column *what =
		&l->build->columns.at[group->first_column + LINK_WHAT];
	const struct thing_type *type;
	bool found = false;
	char *seen;

	if (what->type != COLUMN_THING)
		return true;
	type = &l->build->types.at[what->things];
	seen = mem_alloc(mem_size(type->n, 1));
	memset(seen, 0, type->n);
	for (uint32_t i = 0; i < group->n_rows && !found; i++) {
		const struct value *cell =
			&l->build->cells.at[group->first_cell +
					    i * group->n_columns + LINK_WHAT];

		if (cell->kind != VALUE_THING ||
		    has_period(l, group->first_row + i))
			continue;
		found = seen[cell->a - type->first]++;
	}
	free(seen);
	return found;
}

void load_rows_end(struct loader *l, struct group *group)
{
	struct sort_key *keys;

	if (group->kind == FACT_LINK && !group->has_several)
		group->has_several = repeats_things(l, group);
	if ((kinds[group->kind].date == INDEX_NONE &&
	     group->of == INDEX_NONE) ||
	    are_sorted(l, group))
		return;
	keys = mem_alloc(mem_size(group->n_rows, sizeof(*keys)));
	for (uint32_t i = 0; i < group->n_rows; i++)
		keys[i] = key_of(l, group, i);
	qsort(keys, group->n_rows, sizeof(*keys), by_date);
	permute(l, group, keys);
	free(keys);
}
