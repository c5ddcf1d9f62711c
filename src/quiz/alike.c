#include "quiz/alike.h"

#include "base/arena.h"
#include "quiz/alike_index.h"

#include <stdlib.h>
#include <string.h>

/* So many rows are looked at one by one; but to compare names takes longer than
 * to find them. */
enum { FEW_ROWS = 16, FEW_NAMES = 2 };

struct alikes {
	const struct pack *pack;
	struct alike_index **of_groups; /* the first of each, or NULL */
};

struct alikes *alikes_create(const struct pack *pack)
{
	struct alikes *alikes = mem_resize(NULL, sizeof(*alikes));
	size_t size = mem_size(pack->n_groups, sizeof(*alikes->of_groups));

	*alikes = (struct alikes){pack, mem_resize(NULL, size)};
	memset(alikes->of_groups, 0, size);
	return alikes;
}

void alikes_free(struct alikes *alikes)
{
	if (!alikes)
		return;
	for (uint32_t i = 0; i < alikes->pack->n_groups; i++)
		while (alikes->of_groups[i]) {
			struct alike_index *index = alikes->of_groups[i];

			alikes->of_groups[i] = index->next;
			alike_index_free(index);
		}
	free(alikes->of_groups);
	free(alikes);
}

const struct pack *alikes_pack(const struct alikes *alikes)
{
	return alikes->pack;
}

static const struct alike_index *index_for(struct alikes *alikes,
					   const struct group *group,
					   uint32_t column, unsigned how)
{
	struct alike_index **first =
		&alikes->of_groups[group - alikes->pack->groups];
	struct alike_index *index;

	for (index = *first; index; index = index->next)
		if (index->column == column && index->how == how)
			return index;
	index = alike_index_create(alikes->pack, group, column, how);
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

static struct alike every_row(const struct group *group)
{
	return (struct alike){
		.at = group->first_row,
		.end = group->first_row + group->n_rows,
	};
}

/* All rows of a subject stand together. False when there are many. */
static bool few_rows(const struct pack *pack, const struct group *group,
		     uint32_t row, unsigned how, struct alike *alike)
{
	*alike = every_row(group);
	if (group->n_rows <= FEW_ROWS || !(how & ALIKE_WITHIN))
		return group->n_rows <= FEW_ROWS;
	alike->at = row;
	alike->end = row + 1;
	while (alike->end - alike->at <= FEW_ROWS) {
		if (same_subject(pack, group, row, alike->end))
			alike->end++;
		else if (same_subject(pack, group, row, alike->at - 1))
			alike->at--;
		else
			return true;
	}
	return false;
}

static void begin_marks(struct alike *alike, const struct pack *pack,
			const struct value *value)
{
	uint32_t n = alike_index_marks(pack, value, alike->index->how,
				       alike->subject, alike->marks);

	alike->part = n - 1;
	alike->at = alike_index_chain(alike->index, alike->marks[n - 1]);
}

static void begin_spans(struct alike *alike, int64_t lo, int64_t hi)
{
	alike->lo = lo;
	alike->at = alike_index_before(alike->index, alike->subject, hi);
}

static struct alike by_index(struct alikes *alikes, const struct group *group,
			     uint32_t column, uint32_t subject,
			     const struct value *value, unsigned how)
{
	unsigned kept = how & ~(unsigned)ALIKE_EMPTY;
	struct alike alike = {.subject = subject, .empty = NONE};
	int64_t lo;
	int64_t hi;

	if (value->kind != VALUE_TEXT)
		kept &= ~(unsigned)ALIKE_READ;
	alike.index = index_for(alikes, group, column, kept);
	if (how & ALIKE_EMPTY)
		alike.empty = 0;
	switch (alike.index->kind) {
	case ALIKE_BY_THING:
		alike.at =
			alike.index->rows[value->a - alike.index->first_thing];
		break;
	case ALIKE_BY_MARK:
		begin_marks(&alike, alikes->pack, value);
		break;
	case ALIKE_BY_SPAN:
		alike_index_span(alikes->pack, value, &lo, &hi);
		begin_spans(&alike, lo, hi);
		break;
	}
	return alike;
}

static bool has_index(const struct value *value)
{
	return value->kind != VALUE_NONE && value->kind != VALUE_TEXTS;
}

/* Is it compared by its sound? Of many subjects each has few names. */
static bool is_name(const struct value *value, unsigned how)
{
	return value->kind == VALUE_TEXT && !(how & ALIKE_READ) &&
	       !(how & ALIKE_WITHIN);
}

/* Without a subject of its own, a row has that of its group. */
static unsigned within(const struct group *group, unsigned how)
{
	return group->of == NONE ? how & ~(unsigned)ALIKE_WITHIN : how;
}

struct alike alike_to(struct alikes *alikes, const struct group *group,
		      uint32_t row, uint32_t column, unsigned how)
{
	const struct value *value = pack_cell(alikes->pack, group, row, column);
	uint32_t subject = NONE;
	struct alike alike;

	how = within(group, how);
	if (few_rows(alikes->pack, group, row, how, &alike) &&
	    (!is_name(value, how) || alike.end - alike.at <= FEW_NAMES))
		return alike;
	if (!has_index(value))
		return every_row(group);
	if (how & ALIKE_WITHIN)
		subject = pack_subject(alikes->pack, group, row);
	return by_index(alikes, group, column, subject, value, how);
}

struct alike alike_to_value(struct alikes *alikes, const struct group *group,
			    uint32_t column, const struct value *value)
{
	if (group->n_rows <= FEW_ROWS || !has_index(value))
		return every_row(group);
	return by_index(alikes, group, column, NONE, value, ALIKE);
}

struct alike alike_terms(struct alikes *alikes, const struct group *term,
			 uint32_t row, struct date when)
{
	unsigned how = within(term, ALIKE_WITHIN);
	struct alike alike;

	if (few_rows(alikes->pack, term, row, how, &alike))
		return alike;
	alike = (struct alike){
		.index = index_for(alikes, term, TERM_DAYS, how),
		.empty = NONE,
		.subject = how ? pack_subject(alikes->pack, term, row) : NONE,
	};
	begin_spans(&alike, when.first, when.last);
	return alike;
}

static bool next_of_thing(struct alike *alike, uint32_t *row)
{
	if (alike->at == NONE)
		return false;
	*row = alike->at;
	alike->at = alike->index->next_rows[*row - alike->index->first_row];
	return true;
}

static bool next_span(struct alike *alike, uint32_t *row)
{
	const struct alike_span *span;
	uint32_t at = alike_index_reaching(alike->index, alike->at, alike->lo);

	alike->at = 0;
	if (at == NONE)
		return false;
	span = &alike->index->spans.at[at];
	if (span->subject != alike->subject)
		return false;
	alike->at = at;
	*row = span->row;
	return true;
}

static bool next_entry(struct alike *alike, uint32_t *row)
{
	const struct alike_index *index = alike->index;

	while (alike->at != NONE || alike->part) {
		const struct alike_entry *entry;

		if (alike->at == NONE) {
			alike->part = 0;
			alike->at = alike_index_chain(index, alike->marks[0]);
			continue;
		}
		entry = &index->entries.at[alike->at];
		alike->at = entry->next;
		if (entry->mark == (uint32_t)alike->marks[alike->part]) {
			*row = entry->row;
			return true;
		}
	}
	return false;
}

static bool (*const next_by[])(struct alike *alike, uint32_t *row) = {
	[ALIKE_BY_THING] = next_of_thing,
	[ALIKE_BY_MARK] = next_entry,
	[ALIKE_BY_SPAN] = next_span,
};

bool alike_next(struct alike *alike, uint32_t *row)
{
	if (!alike->index) {
		*row = alike->at;
		return alike->at < alike->end && alike->at++ < alike->end;
	}
	if (next_by[alike->index->kind](alike, row))
		return true;
	if (alike->empty >= alike->index->empty.n)
		return false;
	*row = alike->index->empty.at[alike->empty++];
	return true;
}
