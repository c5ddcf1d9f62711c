#include "quiz/members.h"

#include "quiz/answer.h"
#include "quiz/facts.h"

bool members_has(struct maker *m, const struct value *value)
{
	for (uint32_t i = 0; i < m->group->n_rows; i++)
		if (!fact_differ(
			    m->pack, value,
			    maker_cell(m, m->group->first_row + i, LIST_WHAT)))
			return true;
	return false;
}

/* What stands under `not:` is wrong because a source says so. */
static uint32_t add_excluded(struct maker *m, struct value *out)
{
	uint32_t n = m->group->n_exclusions;
	uint32_t start = n ? rng_below(&m->rng, n) : 0;
	uint32_t taken = 0;

	for (uint32_t i = 0; i < n && taken < STRANGERS_MOST; i++)
		out[taken++] = m->pack->exclusions[m->group->first_exclusion +
						   (start + i) % n]
				       .what;
	return taken;
}

/* How many things are tried before a huge type is given up. */
enum { ABSENT_TRIES = 64 };

/* Of a complete list, all other things of the type are wrong. */
static uint32_t add_absent(struct maker *m, struct value *out, uint32_t taken)
{
	const struct column *column = maker_column(m, LIST_WHAT);
	const struct thing_type *type;
	uint32_t start;

	if (m->group->completeness != COMPLETE || column->type != COLUMN_THING)
		return taken;
	type = &m->pack->types[column->things];
	start = rng_below(&m->rng, type->n);
	for (uint32_t i = 0;
	     i < type->n && i < ABSENT_TRIES && taken < STRANGERS_MOST; i++) {
		struct value value = {
			.kind = VALUE_THING,
			.a = type->first + (start + i) % type->n,
		};

		if (!members_has(m, &value))
			out[taken++] = value;
	}
	return taken;
}

uint32_t members_strangers(struct maker *m, struct value *out)
{
	return add_absent(m, out, add_excluded(m, out));
}

bool members_begin(struct maker *m, struct question *q, uint32_t row)
{
	struct date date;

	if (m->group->of != NONE)
		return maker_refuse(m, "the list is about several things");
	answer_from(q, row);
	maker_set_row(m, row);
	if (maker_cell_date(m, row, LIST_ON, &date))
		maker_set_when(m, date);
	return true;
}
