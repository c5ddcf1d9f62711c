#include "question/list_members.h"

#include "facts/facts.h"
#include "facts/link_facts.h"
#include "facts/related.h"
#include "question/answer_spec.h"
#include "question/choice.h"

/* Is the thing or text of `value` in the list? */
static bool list_has(struct maker *m, const struct value *value)
{
	struct similar similar = similar_rows_to_value(m->similarity, m->group,
						       LIST_WHAT, value);
	uint32_t row;

	while (similar_next(&similar, &row))
		if (!row_excluded(m->pack, row, m->asked) &&
		    !fact_differ(m->pack, value, maker_cell(m, row, LIST_WHAT)))
			return true;
	return false;
}

/* In a list with more rows than this, no relations are looked up. */
enum { RELATED_MOST = 1024 };

/* May a thing be a part of one that belongs, or the whole of it? */
static bool is_related(struct maker *m, uint32_t thing)
{
	if (!m->pack->n_wholes)
		return false;
	if (m->group->n_rows > RELATED_MOST)
		return true;
	for (uint32_t i = 0; i < m->group->n_rows; i++) {
		const struct value *cell =
			maker_cell(m, m->group->first_row + i, LIST_WHAT);

		if (things_related(m->pack, cell->a, thing))
			return true;
	}
	return false;
}

/* How many things of a huge type or group are tried before giving up. */
enum { TRIES_MOST = 64 };

/* A walk over what certainly does not belong. */
struct strangers {
	uint32_t excluded; /* under `not:`, still to come */
	uint32_t former;   /* rows, still to come */
	uint32_t absent;   /* things of the type, still to come */
	uint32_t start;	   /* where each of the walks begins */
	uint32_t step;
};

static uint32_t at_most(uint32_t n)
{
	return n < TRIES_MOST ? n : TRIES_MOST;
}

static struct strangers walk(struct maker *m, uint32_t start)
{
	const struct column *column = maker_column(m, LIST_WHAT);
	struct strangers walk = {.excluded = m->group->n_exclusions,
				 .start = start};

	if (m->group->has_times && fact_knows_each(m->group))
		walk.former = at_most(m->group->n_rows);
	if (m->group->completeness == COMPLETE_YES &&
	    column->type == COLUMN_THING)
		walk.absent = at_most(m->pack->types[column->things].n);
	return walk;
}

/* The next of those that belonged to the list at another time only. */
static bool next_former(struct maker *m, struct strangers *walk,
			struct value *out)
{
	while (walk->former) {
		uint32_t row =
			m->group->first_row +
			(walk->start + walk->former--) % m->group->n_rows;

		*out = *maker_cell(m, row, LIST_WHAT);
		if (!list_has(m, out))
			return true;
	}
	return false;
}

/* What stands under `not:` is wrong because a source says so; of a complete
 * list, all other things of the type are wrong. */
static bool next_stranger(struct maker *m, struct strangers *walk,
			  struct value *out)
{
	const struct thing_type *type;
	uint32_t n = m->group->n_exclusions;

	if (walk->excluded) {
		uint32_t at = (walk->start + n - walk->excluded--) % n;

		*out = m->pack->exclusions[m->group->first_exclusion + at].what;
		return true;
	}
	if (next_former(m, walk, out))
		return true;
	while (walk->absent) {
		walk->absent--;
		type = &m->pack->types[maker_column(m, LIST_WHAT)->things];
		*out = (struct value){
			.kind = VALUE_THING,
			.a = type->first +
			     (walk->start + walk->step++) % type->n,
		};
		if (!list_has(m, out) && !is_related(m, out->a))
			return true;
	}
	return false;
}

/* Has it one name at the time that is asked about? */
static bool has_name(struct maker *m, const struct value *value)
{
	const char *refusal = m->refusal;
	bool named = maker_option(m, maker_column(m, LIST_WHAT), value).len > 0;

	m->refusal = refusal;
	return named;
}

uint32_t list_nonmembers(struct maker *m, struct value *out)
{
	struct strangers all = walk(m, rng_next(&m->rng) >> 1);
	uint32_t n = 0;

	while (n < NONMEMBERS_MOST && next_stranger(m, &all, &out[n]))
		n += has_name(m, &out[n]);
	return n;
}

/* So many exclusions are looked through for the one that names a value. */
enum { EXCLUSIONS_MOST = 1024 };

/* The exclusion that a value was taken from, or NONE. */
static uint32_t exclusion_of(const struct maker *m, const struct value *value)
{
	uint32_t n = m->group->n_exclusions;

	for (uint32_t i = 0; i < n && i < EXCLUSIONS_MOST; i++) {
		uint32_t at = m->group->first_exclusion + i;
		const struct value *what = &m->pack->exclusions[at].what;

		if (what->kind == value->kind && what->a == value->a &&
		    what->b == value->b)
			return at;
	}
	return INDEX_NONE;
}

/* The row by which a value belonged to the list at another time, or NONE. */
static uint32_t former_row(struct maker *m, const struct value *value)
{
	struct similar similar;
	uint32_t row;

	if (!m->group->has_times)
		return INDEX_NONE;
	similar = similar_rows_to_value(m->similarity, m->group, LIST_WHAT,
					value);
	while (similar_next(&similar, &row))
		if (fact_same(m->pack, value, maker_cell(m, row, LIST_WHAT)))
			return row;
	return INDEX_NONE;
}

struct proof list_proof(struct maker *m, uint32_t row,
			const struct value *stranger)
{
	uint32_t exclusion = exclusion_of(m, stranger);
	uint32_t former = former_row(m, stranger);

	if (exclusion != INDEX_NONE)
		return (struct proof){PROOF_EXCLUDED, exclusion, INDEX_NONE};
	if (former != INDEX_NONE)
		return (struct proof){PROOF_KNOWN, row, former};
	if (m->group->n_exclusions > EXCLUSIONS_MOST ||
	    stranger->kind != VALUE_THING)
		return (struct proof){PROOF_NONE, INDEX_NONE, INDEX_NONE};
	return (struct proof){PROOF_ABSENT, stranger->a, INDEX_NONE};
}

/* Is a thing better known than one of the members (1), or less (-1)? */
static bool is_beside(struct maker *m, const struct value *stranger, int side)
{
	uint32_t n = at_most(m->group->n_rows);

	for (uint32_t i = 0; i < n; i++) {
		const struct value *member =
			maker_cell(m, m->group->first_row + i, LIST_WHAT);

		if (choice_side(m, stranger, member) != -side)
			return true;
	}
	return false;
}

bool list_nonmember(struct maker *m, uint32_t index, struct value *out)
{
	struct str id = pack_text(m->pack, m->group->id);
	struct strangers all =
		walk(m, (uint32_t)(str_hash(id, STR_HASH_SEED) >> 33));
	uint32_t skipped = index < all.excluded ? index : all.excluded;
	bool is_excluded = index < all.excluded;

	all.excluded -= skipped;
	index -= skipped;
	/* Each exclusion has its own number, whether it fits or not. */
	while (next_stranger(m, &all, out)) {
		if (is_beside(m, out, 1) && is_beside(m, out, -1) && !index--)
			return true;
		if (is_excluded)
			return false;
	}
	return false;
}

bool list_is_timeless(struct maker *m)
{
	m->asked = ALWAYS;
	return !m->group->has_times ||
	       maker_refuse(m, "what belongs to the list changed");
}

bool list_begin(struct maker *m, struct question *q, uint32_t row)
{
	struct date date;

	if (m->group->of != INDEX_NONE)
		return maker_refuse(m, "the list is about several things");
	answer_from(q, row);
	maker_set_row(m, row);
	if (maker_cell_date(m, row, LIST_ON, &date))
		maker_set_when(m, date);
	return true;
}
