#include "facts/similar.h"

#include "base/arena.h"
#include "facts/similar_index.h"

#include <stdlib.h>
#include <string.h>

/* Up to so many rows are looked at one by one. Names are slower to compare than
 * to look up. */
enum { FEW_ROWS = 16, FEW_NAMES = 2 };

struct similarity {
	const struct pack *pack;
	struct similar_index **of_groups; /* the first of each, or NULL */
};

struct similarity *similarity_create(const struct pack *pack)
{
	struct similarity *similarity = mem_resize(NULL, sizeof(*similarity));
	size_t size = mem_size(pack->n_groups, sizeof(*similarity->of_groups));

	*similarity = (struct similarity){pack, mem_resize(NULL, size)};
	memset(similarity->of_groups, 0, size);
	return similarity;
}

void similarity_free(struct similarity *similarity)
{
	if (!similarity)
		return;
	for (uint32_t i = 0; i < similarity->pack->n_groups; i++)
		while (similarity->of_groups[i]) {
			struct similar_index *index = similarity->of_groups[i];

			similarity->of_groups[i] = index->next;
			similar_index_free(index);
		}
	free(similarity->of_groups);
	free(similarity);
}

const struct pack *similarity_pack(const struct similarity *similarity)
{
	return similarity->pack;
}

static const struct similar_index *index_for(struct similarity *similarity,
					     const struct group *group,
					     uint32_t column, unsigned how)
{
	struct similar_index **first =
		&similarity->of_groups[group - similarity->pack->groups];
	struct similar_index *index;

	for (index = *first; index; index = index->next)
		if (index->column == column && index->how == how)
			return index;
	index = similar_index_create(similarity->pack, group, column, how);
	index->next = *first;
	*first = index;
	return index;
}

static bool same_subject(const struct pack *pack, const struct group *group,
			 uint32_t a, uint32_t b)
{
	return b - group->first_row < group->n_rows &&
	       pack_subject(pack, group, a) == pack_subject(pack, group, b);
}

static struct similar every_row(const struct group *group)
{
	return (struct similar){
		.at = group->first_row,
		.end = group->first_row + group->n_rows,
	};
}

/* All rows of a subject stand together. False when there are many. */
static bool few_rows(const struct pack *pack, const struct group *group,
		     uint32_t row, unsigned how, struct similar *similar)
{
	*similar = every_row(group);
	if (group->n_rows <= FEW_ROWS || !(how & SIMILAR_SAME_SUBJECT))
		return group->n_rows <= FEW_ROWS;
	similar->at = row;
	similar->end = row + 1;
	while (similar->end - similar->at <= FEW_ROWS) {
		if (same_subject(pack, group, row, similar->end))
			similar->end++;
		else if (same_subject(pack, group, row, similar->at - 1))
			similar->at--;
		else
			return true;
	}
	return false;
}

static void begin_marks(struct similar *similar, const struct pack *pack,
			const struct value *value)
{
	uint32_t n = similar_index_hashes(pack, value, similar->index->how,
					  similar->subject, similar->hashes);

	similar->part = n - 1;
	similar->at =
		similar_index_chain(similar->index, similar->hashes[n - 1]);
}

static void begin_spans(struct similar *similar, int64_t lo, int64_t hi)
{
	similar->lo = lo;
	similar->at =
		similar_index_before(similar->index, similar->subject, hi);
}

static struct similar by_index(struct similarity *similarity,
			       const struct group *group, uint32_t column,
			       uint32_t subject, const struct value *value,
			       unsigned how)
{
	unsigned kept = how & ~(unsigned)SIMILAR_OR_EMPTY;
	struct similar similar = {.subject = subject, .empty = INDEX_NONE};
	int64_t lo;
	int64_t hi;

	if (value->kind != VALUE_TEXT)
		kept &= ~(unsigned)SIMILAR_FOLDED;
	similar.index = index_for(similarity, group, column, kept);
	if (how & SIMILAR_OR_EMPTY)
		similar.empty = 0;
	switch (similar.index->kind) {
	case SIMILAR_BY_THING:
		similar.at =
			similar.index->rows[pack_thing_same(similarity->pack,
							    value->a) -
					    similar.index->first_thing];
		break;
	case SIMILAR_BY_HASH:
		begin_marks(&similar, similarity->pack, value);
		break;
	case SIMILAR_BY_RANGE:
		similar_index_range(similarity->pack, value, &lo, &hi);
		begin_spans(&similar, lo, hi);
		break;
	}
	return similar;
}

static bool has_index(const struct value *value)
{
	return value->kind != VALUE_NONE && value->kind != VALUE_TEXTS;
}

/* Is it compared by its sound? Of many subjects each has few names. */
static bool is_name(const struct value *value, unsigned how)
{
	return value->kind == VALUE_TEXT && !(how & SIMILAR_FOLDED) &&
	       !(how & SIMILAR_SAME_SUBJECT);
}

/* Without a subject of its own, a row has that of its group. */
static unsigned within(const struct group *group, unsigned how)
{
	return group->of == INDEX_NONE ? how & ~(unsigned)SIMILAR_SAME_SUBJECT
				       : how;
}

struct similar similar_rows(struct similarity *similarity,
			    const struct group *group, uint32_t row,
			    uint32_t column, unsigned how)
{
	const struct value *value =
		pack_cell(similarity->pack, group, row, column);
	uint32_t subject = INDEX_NONE;
	struct similar similar;

	how = within(group, how);
	if (few_rows(similarity->pack, group, row, how, &similar) &&
	    (!is_name(value, how) || similar.end - similar.at <= FEW_NAMES))
		return similar;
	if (!has_index(value))
		return every_row(group);
	if (how & SIMILAR_SAME_SUBJECT)
		subject = pack_subject(similarity->pack, group, row);
	return by_index(similarity, group, column, subject, value, how);
}

struct similar similar_rows_to_value(struct similarity *similarity,
				     const struct group *group, uint32_t column,
				     const struct value *value)
{
	if (group->n_rows <= FEW_ROWS || !has_index(value))
		return every_row(group);
	return by_index(similarity, group, column, INDEX_NONE, value,
			SIMILAR_ANY);
}

struct similar similar_terms(struct similarity *similarity,
			     const struct group *term, uint32_t row,
			     struct date when)
{
	unsigned how = within(term, SIMILAR_SAME_SUBJECT);
	struct similar similar;

	if (few_rows(similarity->pack, term, row, how, &similar))
		return similar;
	similar = (struct similar){
		.index = index_for(similarity, term, TERM_DAYS, how),
		.empty = INDEX_NONE,
		.subject = how ? pack_subject(similarity->pack, term, row)
			       : INDEX_NONE,
	};
	begin_spans(&similar, when.first, when.last);
	return similar;
}

static bool next_of_thing(struct similar *similar, uint32_t *row)
{
	if (similar->at == INDEX_NONE)
		return false;
	*row = similar->at;
	similar->at =
		similar->index->next_rows[*row - similar->index->first_row];
	return true;
}

static bool next_span(struct similar *similar, uint32_t *row)
{
	const struct similar_range *span;
	uint32_t at = similar_index_reaching(similar->index, similar->at,
					     similar->lo);

	similar->at = 0;
	if (at == INDEX_NONE)
		return false;
	span = &similar->index->spans.at[at];
	if (span->subject != similar->subject)
		return false;
	similar->at = at;
	*row = span->row;
	return true;
}

static bool next_entry(struct similar *similar, uint32_t *row)
{
	const struct similar_index *index = similar->index;

	while (similar->at != INDEX_NONE || similar->part) {
		const struct similar_entry *entry;

		if (similar->at == INDEX_NONE) {
			similar->part = 0;
			similar->at =
				similar_index_chain(index, similar->hashes[0]);
			continue;
		}
		entry = &index->entries.at[similar->at];
		similar->at = entry->next;
		if (entry->hash == (uint32_t)similar->hashes[similar->part]) {
			*row = entry->row;
			return true;
		}
	}
	return false;
}

static bool (*const next_by[])(struct similar *similar, uint32_t *row) = {
	[SIMILAR_BY_THING] = next_of_thing,
	[SIMILAR_BY_HASH] = next_entry,
	[SIMILAR_BY_RANGE] = next_span,
};

bool similar_next(struct similar *similar, uint32_t *row)
{
	if (!similar->index) {
		*row = similar->at;
		return similar->at < similar->end &&
		       similar->at++ < similar->end;
	}
	if (next_by[similar->index->kind](similar, row))
		return true;
	if (similar->empty >= similar->index->empty.n)
		return false;
	*row = similar->index->empty.at[similar->empty++];
	return true;
}
