#include "facts/link_facts.h"

#include "facts/facts.h"
#include "facts/related.h"

/* At most so many rows with one value are looked at; if there are more, any two
 * values count as shared. */
enum { SHARING_MOST = 16 };

/* At most so many rows about one thing are looked at; of a thing with more,
 * nothing is certain. */
enum { VALUES_MOST = 32 };

static const struct extra *extra_of(const struct pack *pack, uint32_t row)
{
	uint32_t extra = pack->rows[row].extra;

	return extra == INDEX_NONE ? NULL : &pack->extras[extra];
}

bool row_has_period(const struct pack *pack, uint32_t row)
{
	const struct extra *extra = extra_of(pack, row);

	return extra && (extra->has_from || extra->has_to);
}

/* Is the other row about the same thing? */
static bool same_thing(const struct pack *pack, const struct group *group,
		       uint32_t a, uint32_t b)
{
	return !fact_differ(pack, pack_cell(pack, group, a, LINK_WHAT),
			    pack_cell(pack, group, b, LINK_WHAT));
}

/* The beginning of the next value of the same thing, when there is one value
 * at a time and nothing is missing between them. */
static bool next_from(struct similarity *similarity, const struct group *group,
		      uint32_t row, struct date *from)
{
	const struct pack *pack = similarity_pack(similarity);
	const struct date *start = &extra_of(pack, row)->from;
	struct similar similar;
	uint32_t looked_at = 0;
	uint32_t other;
	bool found = false;

	if (group->kind != FACT_LINK || group->has_several ||
	    group->completeness == COMPLETE_NO)
		return false;
	similar = similar_rows(similarity, group, row, LINK_WHAT, SIMILAR_ANY);
	while (similar_next(&similar, &other)) {
		const struct extra *extra = extra_of(pack, other);

		if (looked_at++ == VALUES_MOST)
			return false;
		if (other == row || !same_thing(pack, group, row, other))
			continue;
		if (!extra || !extra->has_from ||
		    extra->from.last < start->first)
			continue;
		if (!date_before(*start, extra->from))
			return false;
		if (!found || extra->from.first < from->first)
			*from = extra->from;
		found = true;
	}
	return found;
}

bool row_inside(struct similarity *similarity, const struct group *group,
		uint32_t row, struct date *inside)
{
	const struct pack *pack = similarity_pack(similarity);
	const struct extra *extra = extra_of(pack, row);
	struct date to;

	if (!extra || !extra->has_from)
		return false;
	if (extra->has_to && !date_is_ongoing(extra->to))
		to = extra->to;
	else if (extra->has_to)
		to = date_of_day(pack->meta.as_of.last + 1);
	else if (!next_from(similarity, group, row, &to))
		return false;
	return date_between(extra->from, to, inside);
}

bool row_claimed_on(const struct pack *pack, const struct group *group,
		    uint32_t row, struct date *on)
{
	const struct extra *extra = extra_of(pack, row);

	if (extra && extra->has_on)
		*on = extra->on;
	else if (group->has_on)
		*on = group->on;
	else if (pack->meta.has_as_of)
		*on = pack->meta.as_of;
	else
		return false;
	return true;
}

static bool within(struct date when, struct date whole)
{
	return whole.first <= when.first && when.last <= whole.last;
}

bool row_certain(struct similarity *similarity, const struct group *group,
		 uint32_t row, struct date when, bool changes)
{
	const struct pack *pack = similarity_pack(similarity);
	struct date date;

	if (row_has_period(pack, row))
		return row_inside(similarity, group, row, &date) &&
		       within(when, date);
	if (!changes)
		return true;
	return row_claimed_on(pack, group, row, &date) &&
	       date.first == when.first && date.last == when.last;
}

bool row_excluded(const struct pack *pack, uint32_t row, struct date when)
{
	const struct extra *extra = extra_of(pack, row);

	if (!extra)
		return false;
	return (extra->has_from && when.last < extra->from.first) ||
	       (extra->has_to && extra->to.last < when.first);
}

/* Does the pack list all values of a thing that has a row, at that time? */
static bool lists_all(const struct group *group, struct date when)
{
	switch ((enum completeness)group->completeness) {
	case COMPLETE_EACH:
	case COMPLETE_YES:
		return true;
	case COMPLETE_WINDOW:
		return within(when, group->window);
	case COMPLETE_NO:
		break;
	}
	return false;
}

/* Is it known what the row says about that time? A value that changes is
 * claimed for one day only. */
static bool speaks_of(const struct pack *pack, const struct group *group,
		      uint32_t row, struct date when, bool changes)
{
	struct date on;

	if (!changes || row_has_period(pack, row))
		return true;
	return row_claimed_on(pack, group, row, &on) &&
	       on.first == when.first && on.last == when.last;
}

bool link_denies(struct similarity *similarity, const struct group *group,
		 uint32_t row, uint32_t owner, struct date when, bool changes)
{
	const struct pack *pack = similarity_pack(similarity);
	const struct value *value = pack_cell(pack, group, owner, LINK_VALUE);
	bool is_alone = group->is_unique &&
			!same_thing(pack, group, row, owner) &&
			row_certain(similarity, group, owner, when, changes);
	struct similar similar;
	uint32_t looked_at = 0;
	uint32_t other;

	if (!is_alone && !lists_all(group, when))
		return false;
	similar = similar_rows(similarity, group, row, LINK_WHAT, SIMILAR_ANY);
	while (similar_next(&similar, &other)) {
		const struct value *cell =
			pack_cell(pack, group, other, LINK_VALUE);

		if (looked_at++ == VALUES_MOST)
			return false;
		if (!same_thing(pack, group, row, other))
			continue;
		if (!is_alone &&
		    (pack->rows[other].is_open ||
		     !speaks_of(pack, group, other, when, changes)))
			return false;
		if (cell->kind != VALUE_NONE &&
		    !values_apart(pack, cell, value) &&
		    !row_excluded(pack, other, when))
			return false;
	}
	return true;
}

bool link_has_too_many(struct similarity *similarity, const struct group *group,
		       uint32_t row)
{
	struct similar similar =
		similar_rows(similarity, group, row, LINK_WHAT, SIMILAR_ANY);
	uint32_t n = 0;
	uint32_t other;

	while (n <= VALUES_MOST && similar_next(&similar, &other))
		n++;
	return n > VALUES_MOST;
}

/* Has the thing of `row` the value of `b`, too? */
static bool has_value(struct similarity *similarity, const struct group *group,
		      uint32_t row, uint32_t b)
{
	const struct pack *pack = similarity_pack(similarity);
	struct similar similar =
		similar_rows(similarity, group, row, LINK_WHAT, SIMILAR_ANY);
	uint32_t looked_at = 0;
	uint32_t other;

	while (similar_next(&similar, &other)) {
		const struct value *cell =
			pack_cell(pack, group, other, LINK_VALUE);

		if (looked_at++ == VALUES_MOST ||
		    (same_thing(pack, group, row, other) &&
		     cell->kind != VALUE_NONE &&
		     !fact_differ(pack, cell,
				  pack_cell(pack, group, b, LINK_VALUE))))
			return true;
	}
	return false;
}

/* The rows with the value of `row`, at most SHARING_MOST + 1. */
static uint32_t same_values(struct similarity *similarity,
			    const struct group *group, uint32_t row,
			    uint32_t *rows)
{
	const struct pack *pack = similarity_pack(similarity);
	const struct value *value = pack_cell(pack, group, row, LINK_VALUE);
	struct similar similar =
		similar_rows(similarity, group, row, LINK_VALUE, SIMILAR_ANY);
	uint32_t n = 0;
	uint32_t other;

	while (n <= SHARING_MOST && similar_next(&similar, &other)) {
		const struct value *cell =
			pack_cell(pack, group, other, LINK_VALUE);

		if (cell->kind != VALUE_NONE && !fact_differ(pack, cell, value))
			rows[n++] = other;
	}
	return n;
}

bool link_shares(struct similarity *similarity, const struct group *group,
		 uint32_t a, uint32_t b)
{
	uint32_t rows[SHARING_MOST + 1];
	uint32_t n;

	if (!group->has_several || group->is_complete_said)
		return false;
	n = same_values(similarity, group, a, rows);
	if (n > SHARING_MOST)
		return true;
	for (uint32_t i = 0; i < n; i++)
		if (has_value(similarity, group, rows[i], b))
			return true;
	return false;
}

bool link_is_several(struct similarity *similarity, const struct group *group,
		     uint32_t row)
{
	const struct pack *pack = similarity_pack(similarity);
	struct similar similar;
	uint32_t other;

	if (pack->rows[row].is_open)
		return true;
	if (!group->has_several)
		return false;
	similar = similar_rows(similarity, group, row, LINK_WHAT, SIMILAR_ANY);
	while (similar_next(&similar, &other))
		if (other != row && same_thing(pack, group, row, other))
			return true;
	return false;
}

bool link_is_open(struct similarity *similarity, const struct group *group,
		  uint32_t row)
{
	const struct pack *pack = similarity_pack(similarity);
	struct similar similar =
		similar_rows(similarity, group, row, LINK_WHAT, SIMILAR_ANY);
	uint32_t looked_at = 0;
	uint32_t other;

	while (similar_next(&similar, &other))
		if (looked_at++ == VALUES_MOST ||
		    (pack->rows[other].is_open &&
		     same_thing(pack, group, row, other)))
			return true;
	return false;
}

/* Puts a row where its number belongs. */
static void insert(uint32_t *rows, uint32_t n, uint32_t row)
{
	for (; n && rows[n - 1] > row; n--)
		rows[n] = rows[n - 1];
	rows[n] = row;
}

static bool is_among(const uint32_t *rows, uint32_t n, uint32_t row)
{
	for (uint32_t i = 0; i < n; i++)
		if (rows[i] == row)
			return true;
	return false;
}

uint32_t link_values(struct similarity *similarity, const struct group *group,
		     uint32_t row, struct date when, bool changes,
		     uint32_t *rows, uint32_t most)
{
	const struct pack *pack = similarity_pack(similarity);
	struct similar similar =
		similar_rows(similarity, group, row, LINK_WHAT, SIMILAR_ANY);
	uint32_t other;
	uint32_t n = 0;

	if (!lists_all(group, when))
		return 0;
	while (similar_next(&similar, &other)) {
		if (!same_thing(pack, group, row, other) ||
		    is_among(rows, n, other) || row_excluded(pack, other, when))
			continue;
		if (n == most || pack->rows[other].is_open ||
		    !fact_same(pack, pack_cell(pack, group, row, LINK_WHAT),
			       pack_cell(pack, group, other, LINK_WHAT)) ||
		    !row_certain(similarity, group, other, when, changes))
			return 0;
		insert(rows, n++, other);
	}
	return n;
}
