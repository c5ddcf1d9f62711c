/*
 * A link with `unique: yes` ties each value to one thing at a time.
 */
#include "base/vec.h"
#include "pack/validator.h"

#include <stdlib.h>

/* A row, and the days on which it certainly holds. */
struct claim {
	uint32_t hash; /* of its value */
	uint32_t row;
	struct date days;
};

struct claims {
	const struct check *check;
	const struct group *group;
	VEC(struct claim) all;
	struct strbuf folded;
};

/* For a changing value, a single day. Without any date, for good. */
static struct date claimed_days(const struct check *c,
				const struct group *group,
				const struct extra *extra)
{
	static const struct date always = {DATE_OPEN_PAST, DATE_OPEN_FUTURE,
					   DATE_RANGE, DATE_WHOLE};

	if (group->changes == SAID(false))
		return always;
	if (extra && extra->has_on)
		return extra->on;
	if (group->has_on)
		return group->on;
	return c->pack->meta.has_as_of ? c->pack->meta.as_of : always;
}

static struct date certain_days(const struct check *c,
				const struct group *group, uint32_t row)
{
	uint32_t index = c->pack->rows[row].extra;
	const struct extra *extra =
		index == INDEX_NONE ? NULL : &c->pack->extras[index];
	struct date days = {DATE_OPEN_PAST, DATE_OPEN_PAST, DATE_RANGE,
			    DATE_WHOLE};

	if (!extra || (!extra->has_from && !extra->has_to))
		return claimed_days(c, group, extra);
	if (extra->has_from) {
		days.first = extra->from.last;
		days.last = extra->from.last;
	}
	if (extra->has_to && extra->has_from)
		days.last = date_is_ongoing(extra->to)
				    ? c->pack->meta.as_of.last
				    : extra->to.first - 1;
	return days;
}

static void collect(struct claims *claims)
{
	const struct group *group = claims->group;

	claims->all.n = 0;
	for (uint32_t i = 0; i < group->n_rows; i++) {
		uint32_t row = group->first_row + i;
		const struct value *value =
			pack_cell(claims->check->pack, group, row, LINK_VALUE);

		if (value->kind != VALUE_NONE)
			*vec_push(&claims->all) = (struct claim){
				validator_hash_cell(claims->check, value,
						    &claims->folded),
				row, certain_days(claims->check, group, row)};
	}
}

/* Sorts the claims by value, then by time. */
static int by_value_and_time(const void *left, const void *right)
{
	const struct claim *a = left;
	const struct claim *b = right;

	if (a->hash != b->hash)
		return a->hash < b->hash ? -1 : 1;
	if (a->days.first != b->days.first)
		return a->days.first < b->days.first ? -1 : 1;
	return (a->row > b->row) - (a->row < b->row);
}

static bool same_cell(const struct claims *claims, const struct claim *a,
		      const struct claim *b, uint32_t column)
{
	const struct pack *pack = claims->check->pack;

	return validator_same_cell(
		claims->check, pack_cell(pack, claims->group, a->row, column),
		pack_cell(pack, claims->group, b->row, column));
}

static bool contradict(const struct claims *claims, const struct claim *a,
		       const struct claim *b)
{
	return a->hash == b->hash && b->days.first <= a->days.last &&
	       b->days.first <= b->days.last &&
	       same_cell(claims, a, b, LINK_VALUE) &&
	       !same_cell(claims, a, b, LINK_WHAT);
}

static void report(const struct check *c, const struct claim *a,
		   const struct claim *b)
{
	uint32_t first = a->row < b->row ? a->row : b->row;
	uint32_t second = a->row < b->row ? b->row : a->row;

	validator_error(
		c, validator_row_node(c, second),
		"leave `unique` out, or say from when to when each was true",
		"line %u has this value, too, though the group says "
		"`unique: yes`",
		c->pack->rows[first].line);
}

static void check_group(struct claims *claims)
{
	uint32_t longest = 0; /* for this value, the one that ends last */

	collect(claims);
	if (claims->all.n < 2)
		return;
	qsort(claims->all.at, claims->all.n, sizeof(*claims->all.at),
	      by_value_and_time);
	for (uint32_t i = 1; i < claims->all.n; i++) {
		const struct claim *before = &claims->all.at[longest];
		const struct claim *claim = &claims->all.at[i];

		if (contradict(claims, before, claim))
			report(claims->check, before, claim);
		if (before->hash != claim->hash ||
		    before->days.last < claim->days.last)
			longest = i;
	}
}

void validate_unique(const struct check *c)
{
	struct claims claims = {.check = c, .folded = STRBUF_INIT};

	for (uint32_t g = 0; g < c->pack->n_groups; g++) {
		claims.group = &c->pack->groups[g];
		if (claims.group->kind == FACT_LINK && claims.group->is_unique)
			check_group(&claims);
	}
	vec_finish(&claims.all);
	strbuf_finish(&claims.folded);
}
