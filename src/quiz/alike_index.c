#include "quiz/alike_index.h"

#include "base/arena.h"
#include "base/strbuf.h"
#include "base/utf8.h"
#include "quiz/facts.h"
#include "quiz/judge.h"

#include <stdlib.h>

static uint64_t mixed(uint64_t a, uint64_t b)
{
	uint64_t x = a * UINT64_C(0x9E3779B97F4A7C15) +
		     b * UINT64_C(0xD1B54A32D192ED03);

	return x ^ x >> 29;
}

static uint64_t read_mark(struct str text)
{
	struct strbuf folded = STRBUF_INIT;
	uint64_t mark;

	utf8_fold(&folded, text);
	mark = str_hash(strbuf_str(&folded), STR_HASH_SEED);
	strbuf_finish(&folded);
	return mark;
}

static uint32_t text_marks(struct str text, unsigned how, uint64_t *marks)
{
	struct name_mark name;

	if (how & ALIKE_READ) {
		marks[0] = read_mark(text);
		return 1;
	}
	name = judge_name_mark(text);
	marks[0] = name.whole;
	marks[1] = name.core;
	return 2;
}

uint32_t alike_index_marks(const struct pack *pack, const struct value *value,
			   unsigned how, uint32_t subject, uint64_t *marks)
{
	uint32_t n = 1;

	if (value->kind == VALUE_THING)
		marks[0] = value->a;
	else
		n = text_marks(pack_value_text(pack, value), how, marks);
	for (uint32_t i = 0; i < n; i++)
		marks[i] = mixed(marks[i], (uint64_t)subject << 1 | i);
	return n;
}

void alike_index_span(const struct pack *pack, const struct value *value,
		      int64_t *lo, int64_t *hi)
{
	struct range range;

	if (value->kind == VALUE_DATE) {
		*lo = pack_value_date(value).first;
		*hi = pack_value_date(value).last;
		return;
	}
	range = fact_range(pack_value_number(pack, value));
	*lo = range.lo;
	*hi = range.hi;
}

static void add_entries(struct alike_index *index, const struct pack *pack,
			const struct value *value, uint32_t subject,
			uint32_t row)
{
	uint64_t marks[2];
	uint32_t n = alike_index_marks(pack, value, index->how, subject, marks);

	for (uint32_t i = 0; i < n; i++)
		*vec_push(&index->entries) =
			(struct alike_entry){marks[i], row, NONE};
}

/* A name has its other spellings beside it. */
static void add_also(struct alike_index *index, const struct pack *pack,
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

static void add_span(struct alike_index *index, const struct pack *pack,
		     const struct value *from, const struct value *to,
		     uint32_t subject, uint32_t row)
{
	struct alike_span span = {.subject = subject, .row = row};
	int64_t least;

	alike_index_span(pack, from, &span.lo, &span.reach);
	if (to && to->kind == VALUE_DATE)
		alike_index_span(pack, to, &least, &span.reach);
	else if (to)
		span.reach = DATE_OPEN_FUTURE;
	*vec_push(&index->spans) = span;
}

static void add_row(struct alike_index *index, const struct pack *pack,
		    const struct group *group, uint32_t row)
{
	bool days = index->column == TERM_DAYS;
	uint32_t subject = index->how & ALIKE_WITHIN
				   ? pack_subject(pack, group, row)
				   : NONE;
	const struct value *value =
		pack_cell(pack, group, row, days ? TERM_FROM : index->column);

	switch ((enum value_kind)value->kind) {
	case VALUE_THING:
	case VALUE_TEXT:
		add_entries(index, pack, value, subject, row);
		add_also(index, pack, group, subject, row);
		break;
	case VALUE_DATE:
	case VALUE_NUMBER:
		add_span(index, pack, value,
			 days ? pack_cell(pack, group, row, TERM_TO) : NULL,
			 subject, row);
		break;
	case VALUE_NONE:
	case VALUE_TEXTS:
		*vec_push(&index->empty) = row;
		break;
	}
}

static uint32_t head_of(const struct alike_index *index, uint64_t mark)
{
	return (uint32_t)(mark >> 32) & (index->n_heads - 1);
}

/* The last entry comes first into its chain, so that rows come in order. */
static void chain_up(struct alike_index *index)
{
	if (!index->entries.n)
		return;
	index->n_heads = 1;
	while (index->n_heads < index->entries.n)
		index->n_heads *= 2;
	index->heads = xrealloc(NULL, index->n_heads * sizeof(uint32_t));
	for (uint32_t i = 0; i < index->n_heads; i++)
		index->heads[i] = NONE;
	for (uint32_t i = index->entries.n; i-- > 0;) {
		struct alike_entry *entry = &index->entries.at[i];
		uint32_t *head = &index->heads[head_of(index, entry->mark)];

		entry->next = *head;
		*head = i;
	}
}

uint32_t alike_index_chain(const struct alike_index *index, uint64_t mark)
{
	return index->n_heads ? index->heads[head_of(index, mark)] : NONE;
}

static int by_start(const void *left, const void *right)
{
	const struct alike_span *a = left;
	const struct alike_span *b = right;

	if (a->subject != b->subject)
		return a->subject < b->subject ? -1 : 1;
	return (a->lo > b->lo) - (a->lo < b->lo);
}

/* Rows stand in the order of their dates as a rule. */
static void sort_spans(struct alike_index *index)
{
	struct alike_span *spans = index->spans.at;
	uint32_t n = index->spans.n;
	bool sorted = true;

	for (uint32_t i = 1; i < n && sorted; i++)
		sorted = by_start(&spans[i - 1], &spans[i]) <= 0;
	if (!sorted)
		qsort(spans, n, sizeof(*spans), by_start);
	for (uint32_t i = 1; i < n; i++)
		if (spans[i - 1].subject == spans[i].subject &&
		    spans[i - 1].reach > spans[i].reach)
			spans[i].reach = spans[i - 1].reach;
}

uint32_t alike_index_before(const struct alike_index *index, uint32_t subject,
			    int64_t hi)
{
	struct alike_span wanted = {.lo = hi, .subject = subject};
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

struct alike_index *alike_index_create(const struct pack *pack,
				       const struct group *group,
				       uint32_t column, unsigned how)
{
	struct alike_index *index = xrealloc(NULL, sizeof(*index));

	*index = (struct alike_index){.column = column, .how = how};
	for (uint32_t i = 0; i < group->n_rows; i++)
		add_row(index, pack, group, group->first_row + i);
	chain_up(index);
	sort_spans(index);
	return index;
}

void alike_index_free(struct alike_index *index)
{
	vec_finish(&index->entries);
	vec_finish(&index->spans);
	vec_finish(&index->empty);
	free(index->heads);
	free(index);
}
