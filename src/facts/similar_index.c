#include "facts/similar_index.h"

#include "base/arena.h"
#include "base/hash_index.h"
#include "base/strbuf.h"
#include "base/utf8.h"
#include "judge/judge.h"

#include <stdlib.h>
#include <string.h>

static uint64_t mixed(uint64_t a, uint64_t b)
{
	uint64_t x = a * UINT64_C(0x9E3779B97F4A7C15) +
		     b * UINT64_C(0xD1B54A32D192ED03);

	return x ^ x >> 29;
}

static uint64_t reading_hash(struct str text)
{
	struct strbuf folded = STRBUF_INIT;
	uint64_t hash;

	if (utf8_ascii(text) == text.len)
		return lookup_hash_caseless(text);
	utf8_fold(&folded, text);
	hash = lookup_hash_caseless(strbuf_str(&folded));
	strbuf_finish(&folded);
	return hash;
}

static uint32_t text_hashes(struct str text, unsigned how, uint64_t *hashes)
{
	struct name_hash name;

	if (how & SIMILAR_FOLDED) {
		hashes[0] = reading_hash(text);
		return 1;
	}
	name = judge_name_hash(text);
	hashes[0] = name.whole;
	hashes[1] = name.core;
	return 2;
}

uint32_t similar_index_hashes(const struct pack *pack,
			      const struct value *value, unsigned how,
			      uint32_t subject, uint64_t *hashes)
{
	uint32_t n = 1;

	if (value->kind == VALUE_THING)
		hashes[0] = pack_thing_same(pack, value->a);
	else
		n = text_hashes(pack_value_text(pack, value), how, hashes);
	for (uint32_t i = 0; i < n; i++)
		hashes[i] = mixed(hashes[i], (uint64_t)subject << 1 | i);
	return n;
}

void similar_index_range(const struct pack *pack, const struct value *value,
			 int64_t *lo, int64_t *hi)
{
	struct number_range range;

	if (value->kind == VALUE_DATE) {
		*lo = pack_value_date(value).first;
		*hi = pack_value_date(value).last;
		return;
	}
	range = number_range(pack_value_number(pack, value));
	*lo = range.lo;
	*hi = range.hi;
}

static void add_entries(struct similar_index *index, const struct pack *pack,
			const struct value *value, uint32_t subject,
			uint32_t row)
{
	uint64_t hashes[2];
	uint32_t n =
		similar_index_hashes(pack, value, index->how, subject, hashes);

	for (uint32_t i = 0; i < n; i++)
		*vec_push(&index->entries) = (struct similar_entry){
			(uint32_t)hashes[i],
			row,
			lookup_hash_word(hashes[i]),
		};
}

/* A name stands for its other spellings, too. */
static void add_also(struct similar_index *index, const struct pack *pack,
		     const struct group *group, uint32_t subject, uint32_t row)
{
	const struct value *also;

	if (group->kind != FACT_RENAME || index->column != RENAME_NAME)
		return;
	also = pack_cell(pack, group, row, RENAME_ALSO);
	for (uint32_t i = 0; also->kind == VALUE_TEXTS && i < also->b; i++)
		add_entries(index, pack, &pack->values[also->a + i], subject,
			    row);
}

static void add_span(struct similar_index *index, const struct pack *pack,
		     const struct value *from, const struct value *to,
		     uint32_t subject, uint32_t row)
{
	struct similar_range span = {.subject = subject, .row = row};
	int64_t least;

	similar_index_range(pack, from, &span.lo, &span.hi);
	if (to && to->kind == VALUE_DATE)
		similar_index_range(pack, to, &least, &span.hi);
	else if (to)
		span.hi = DATE_OPEN_FUTURE;
	*vec_push(&index->spans) = span;
}

static void add_row(struct similar_index *index, const struct pack *pack,
		    const struct group *group, uint32_t row)
{
	bool days = index->column == TERM_DAYS;
	uint32_t subject = index->how & SIMILAR_SAME_SUBJECT
				   ? pack_subject(pack, group, row)
				   : INDEX_NONE;
	const struct value *value =
		pack_cell(pack, group, row, days ? TERM_FROM : index->column);

	if (value->kind == VALUE_NONE || value->kind == VALUE_TEXTS) {
		*vec_push(&index->empty) = row;
	} else if (index->kind == SIMILAR_BY_RANGE) {
		add_span(index, pack, value,
			 days ? pack_cell(pack, group, row, TERM_TO) : NULL,
			 subject, row);
	} else {
		add_entries(index, pack, value, subject, row);
		add_also(index, pack, group, subject, row);
	}
}

static uint32_t *array_of_none(uint32_t n)
{
	uint32_t *array = mem_resize(NULL, mem_size(n, sizeof(*array)));

	memset(array, 0xFF, n * sizeof(*array));
	return array;
}

/* From the last row on, so that the first of each comes first. */
static void add_things(struct similar_index *index, const struct pack *pack,
		       const struct group *group)
{
	const struct thing_type *type =
		&pack->types[pack_column(pack, group, index->column)->things];

	index->first_thing = type->first;
	index->first_row = group->first_row;
	index->rows = array_of_none(type->n);
	index->next_rows = array_of_none(group->n_rows);
	for (uint32_t i = group->n_rows; i-- > 0;) {
		uint32_t row = group->first_row + i;
		const struct value *value =
			pack_cell(pack, group, row, index->column);

		if (value->kind == VALUE_THING) {
			uint32_t *first =
				&index->rows[pack_thing_same(pack, value->a) -
					     type->first];

			index->next_rows[i] = *first;
			*first = row;
		} else {
			*vec_push(&index->empty) = row;
		}
	}
}

/* Until now `next` has held the hash that selects the chain. The last entry
 * comes first into its chain, so that rows come in order. */
static void chain_up(struct similar_index *index)
{
	if (!index->entries.n)
		return;
	index->n_heads = 1;
	while (index->n_heads < index->entries.n)
		index->n_heads *= 2;
	index->heads = array_of_none(index->n_heads);
	for (uint32_t i = index->entries.n; i-- > 0;) {
		struct similar_entry *entry = &index->entries.at[i];
		uint32_t *head =
			&index->heads[entry->next & (index->n_heads - 1)];

		entry->next = *head;
		*head = i;
	}
}

uint32_t similar_index_chain(const struct similar_index *index, uint64_t hash)
{
	if (!index->n_heads)
		return INDEX_NONE;
	return index->heads[lookup_hash_word(hash) & (index->n_heads - 1)];
}

static int by_start(const void *left, const void *right)
{
	const struct similar_range *a = left;
	const struct similar_range *b = right;

	if (a->subject != b->subject)
		return a->subject < b->subject ? -1 : 1;
	return (a->lo > b->lo) - (a->lo < b->lo);
}

/* Rows stand in the order of their dates as a rule. */
static void sort_spans(struct similar_index *index)
{
	struct similar_range *spans = index->spans.at;
	uint32_t n = index->spans.n;
	bool sorted = true;

	for (uint32_t i = 1; i < n && sorted; i++)
		sorted = by_start(&spans[i - 1], &spans[i]) <= 0;
	if (!sorted)
		qsort(spans, n, sizeof(*spans), by_start);
}

static void grow_tree(struct similar_index *index)
{
	uint32_t leaves = 1;
	int64_t *ends;

	/* One more, so that no walk begins behind the last. */
	while (leaves <= index->spans.n)
		leaves *= 2;
	ends = mem_resize(NULL, mem_size(2 * (size_t)leaves, sizeof(*ends)));
	for (uint32_t i = 0; i < leaves; i++)
		ends[leaves + i] =
			i < index->spans.n ? index->spans.at[i].hi : INT64_MIN;
	for (uint32_t i = leaves; --i > 0;)
		ends[i] = ends[2 * i] > ends[2 * i + 1] ? ends[2 * i]
							: ends[2 * i + 1];
	index->ends = ends;
	index->n_leaves = leaves;
}

/* Up to a subtree on the left that has one, and down to its last. */
uint32_t similar_index_reaching(const struct similar_index *index, uint32_t end,
				int64_t lo)
{
	uint32_t i = index->n_leaves + end;

	while (i > 1 && !(i % 2 && index->ends[i - 1] >= lo))
		i /= 2;
	if (i <= 1)
		return INDEX_NONE;
	for (i--; i < index->n_leaves;)
		i = 2 * i + (index->ends[2 * i + 1] >= lo);
	return i - index->n_leaves;
}

uint32_t similar_index_before(const struct similar_index *index,
			      uint32_t subject, int64_t hi)
{
	struct similar_range wanted = {.lo = hi, .subject = subject};
	uint32_t low = 0;
	uint32_t high = index->spans.n;

	while (low < high) {
		uint32_t middle = low + (high - low) / 2;

		if (by_start(&index->spans.at[middle], &wanted) <= 0)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static enum similar_index_kind kind_of(const struct pack *pack,
				       const struct group *group,
				       uint32_t column, unsigned how)
{
	if (column == TERM_DAYS)
		return SIMILAR_BY_RANGE;
	switch ((enum column_type)pack_column(pack, group, column)->type) {
	case COLUMN_THING:
		return how & SIMILAR_SAME_SUBJECT ? SIMILAR_BY_HASH
						  : SIMILAR_BY_THING;
	case COLUMN_TEXT:
	case COLUMN_TEXTS:
		return SIMILAR_BY_HASH;
	case COLUMN_DATE:
	case COLUMN_COUNT:
	case COLUMN_NUMBER:
	case COLUMN_PERCENT:
		break;
	}
	return SIMILAR_BY_RANGE;
}

/* A huge column would be copied again and again as its entries grow. */
static void reserve(struct similar_index *index, const struct group *group)
{
	size_t n = group->n_rows;

	if (index->kind == SIMILAR_BY_RANGE) {
		index->spans.cap = group->n_rows;
		index->spans.at =
			mem_resize(NULL, mem_size(n, sizeof(*index->spans.at)));
	} else {
		index->entries.cap = group->n_rows;
		index->entries.at = mem_resize(
			NULL, mem_size(n, sizeof(*index->entries.at)));
	}
}

struct similar_index *similar_index_create(const struct pack *pack,
					   const struct group *group,
					   uint32_t column, unsigned how)
{
	struct similar_index *index = mem_resize(NULL, sizeof(*index));

	*index = (struct similar_index){
		.column = column,
		.how = how,
		.kind = kind_of(pack, group, column, how),
	};
	if (index->kind == SIMILAR_BY_THING) {
		add_things(index, pack, group);
		return index;
	}
	reserve(index, group);
	for (uint32_t i = 0; i < group->n_rows; i++)
		add_row(index, pack, group, group->first_row + i);
	chain_up(index);
	sort_spans(index);
	if (index->kind == SIMILAR_BY_RANGE)
		grow_tree(index);
	return index;
}

void similar_index_free(struct similar_index *index)
{
	vec_finish(&index->entries);
	vec_finish(&index->spans);
	vec_finish(&index->empty);
	free(index->rows);
	free(index->next_rows);
	free(index->heads);
	free(index->ends);
	free(index);
}
