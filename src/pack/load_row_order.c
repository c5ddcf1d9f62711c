/*
 * The order of the rows of a group: by subject, then by date; and whether its
 * things come more than once.
 */
#include "pack/load.h"

#include <stdlib.h>
#include <string.h>

/* The sort key of a row: by subject, first day, last day, and as in the file.
 */
struct sort_key {
	uint64_t begin; /* the subject and the first day */
	uint64_t end;	/* the last day, and the row from the group's first */
};

static bool is_before(const struct sort_key *a, const struct sort_key *b)
{
	return (a->begin < b->begin) |
	       ((a->begin == b->begin) & (a->end < b->end));
}

/* Days before 1970 sort first. */
static uint64_t pair_of(uint32_t high, uint32_t low)
{
	return (uint64_t)high << 32 | low;
}

static uint32_t ascending(int32_t day)
{
	return (uint32_t)day ^ UINT32_C(0x80000000);
}

static struct sort_key key_of(const struct loader *l, const struct group *group,
			      uint32_t row)
{
	const struct value *cells =
		&l->build->cells.at[group->first_cell + row * group->n_columns];
	uint32_t date = kinds[group->kind].date;
	uint32_t subject = INDEX_NONE;
	int32_t first = INT32_MAX;
	int32_t last = INT32_MAX;

	if (group->of != INDEX_NONE && cells[group->of].kind == VALUE_THING)
		subject = cells[group->of].a;
	if (date != INDEX_NONE && cells[date].kind == VALUE_DATE) {
		first = (int32_t)cells[date].a;
		last = (int32_t)cells[date].b;
	}
	return (struct sort_key){pair_of(subject, ascending(first)),
				 pair_of(ascending(last), row)};
}

/* Where the ascending keys from `start` on end. */
static uint32_t run_end(const struct sort_key *keys, uint32_t start, uint32_t n)
{
	while (++start < n && !is_before(&keys[start], &keys[start - 1]))
		;
	return start;
}

/* Merges each two neighbouring runs; returns how many runs there are then. */
static uint32_t merge_runs(const struct sort_key *from, struct sort_key *to,
			   uint32_t n)
{
	uint32_t runs = 0;
	uint32_t end = 0;

	for (; end < n; runs++) {
		uint32_t a = end;
		uint32_t a_end = run_end(from, a, n);
		uint32_t b = a_end;

		end = b < n ? run_end(from, b, n) : n;
		while (a < a_end && b < end) {
			bool second = is_before(&from[b], &from[a]);

			*to++ = from[second ? b : a];
			a += !second;
			b += second;
		}
		while (a < a_end)
			*to++ = from[a++];
		while (b < end)
			*to++ = from[b++];
	}
	return runs;
}

/* Rows are often sorted in the file, or in a few long runs. */
static void sort(struct sort_key *keys, struct sort_key *spare, uint32_t n)
{
	struct sort_key *from = keys;
	struct sort_key *to = spare;

	while (merge_runs(from, to, n) > 1) {
		struct sort_key *merged = to;

		to = from;
		from = merged;
	}
	if (to != keys)
		memcpy(keys, to, n * sizeof(*keys));
}

/* Room for `n` parts of `size` bytes. */
static void *scratch(struct loader *l, uint32_t n, size_t size)
{
	if (l->scratch_size < n * size) {
		free(l->scratch);
		l->scratch_size = mem_size(n, size);
		l->scratch = mem_alloc(l->scratch_size);
	}
	return l->scratch;
}

/* Puts `n` parts of `size` bytes in the order of `keys`. */
static void reorder(struct loader *l, void *at, size_t size,
		    const struct sort_key *keys, uint32_t n)
{
	char *to = at;
	const char *old = memcpy(scratch(l, n, size), at, n * size);

	for (uint32_t i = 0; i < n; i++)
		memcpy(to + i * size, old + (uint32_t)keys[i].end * size, size);
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
	struct sort_key before = {0, 0};

	for (uint32_t i = 0; i < group->n_rows; i++) {
		struct sort_key key = key_of(l, group, i);

		if (is_before(&key, &before))
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
	uint32_t n = group->n_rows;

	if (group->kind == FACT_LINK && !group->has_several)
		group->has_several = repeats_things(l, group);
	if ((kinds[group->kind].date == INDEX_NONE &&
	     group->of == INDEX_NONE) ||
	    are_sorted(l, group))
		return;
	keys = mem_alloc(mem_size(n, sizeof(*keys)));
	for (uint32_t i = 0; i < n; i++)
		keys[i] = key_of(l, group, i);
	/* What is largest comes first, so that the room is made once. */
	scratch(l, n, group->n_columns * sizeof(struct value));
	sort(keys, scratch(l, n, sizeof(*keys)), n);
	permute(l, group, keys);
	free(keys);
}
