#include "question/row_id.h"

#include "pack/kind.h"
#include "pack/slug.h"

#include <assert.h>
#include <stdlib.h>

static void add_day(struct strbuf *out, int32_t day, enum precision precision)
{
	struct civil c = date_to_civil(day);

	strbuf_addf(out, "%04d%s", abs(c.year), c.year < 0 ? "bc" : "");
	if (precision != DATE_YEAR)
		strbuf_addf(out, "-%02d", c.month);
	if (precision != DATE_YEAR && precision != DATE_MONTH)
		strbuf_addf(out, "-%02d", c.day);
}

static void add_date(struct strbuf *out, struct date date)
{
	if (date.first != DATE_OPEN_PAST)
		add_day(out, date.first, date.precision);
	if (date_is_range(date) && date.last != DATE_OPEN_FUTURE) {
		strbuf_addz(out, "..");
		add_day(out, date.last, DATE_DAY);
	}
}

static bool same_cell(const struct pack *pack, const struct group *group,
		      uint32_t a, uint32_t b, uint32_t column)
{
	const struct value *x;
	const struct value *y;

	if (b - group->first_row >= group->n_rows)
		return false;
	x = pack_cell(pack, group, a, column);
	y = pack_cell(pack, group, b, column);
	return x->kind == y->kind && x->a == y->a && x->b == y->b;
}

/* The name of an event is a text that may be corrected, so it is used only
 * where dates are equal. */
static bool needs_name(const struct pack *pack, const struct group *group,
		       uint32_t row)
{
	uint32_t name = kinds[group->kind].id_name;
	uint32_t date = kinds[group->kind].id_date;

	if (name == INDEX_NONE)
		return false;
	if (date == INDEX_NONE ||
	    pack_cell(pack, group, row, name)->kind == VALUE_THING)
		return true;
	return same_cell(pack, group, row, row - 1, date) ||
	       same_cell(pack, group, row, row + 1, date);
}

/* Something may happen twice on one day: then the verb distinguishes the
 * two. */
static bool needs_verb(const struct pack *pack, const struct group *group,
		       uint32_t row)
{
	uint32_t date = kinds[group->kind].id_date;
	uint32_t extra = pack->rows[row].extra;

	return extra != INDEX_NONE && pack->extras[extra].verb.len &&
	       (same_cell(pack, group, row, row - 1, date) ||
		same_cell(pack, group, row, row + 1, date));
}

/* Is one of the rows beside it about the same thing? A reverse row is told from
 * the rows of its thing that the pack states, wherever those are. */
static bool needs_value(const struct pack *pack, const struct group *group,
			uint32_t row)
{
	return group->kind == FACT_LINK &&
	       (pack->rows[row].is_reverse ||
		same_cell(pack, group, row, row - 1, LINK_WHAT) ||
		same_cell(pack, group, row, row + 1, LINK_WHAT));
}

static void add_part(struct strbuf *out, const struct pack *pack,
		     const struct value *value)
{
	if (out->len && out->ptr[out->len - 1] != '/')
		strbuf_addc(out, '-');
	if (value->kind == VALUE_THING)
		strbuf_add(out, pack_text(pack, pack->things[value->a].id));
	else if (value->kind == VALUE_TEXT)
		slug_add(out, pack_value_text(pack, value));
	else if (value->kind == VALUE_DATE)
		add_date(out, pack_value_date(value));
}

/* Was the row one of several that a list of values gave? */
static bool shares_extra(const struct pack *pack, const struct group *group,
			 uint32_t row)
{
	uint32_t extra = pack->rows[row].extra;

	return (row > group->first_row && pack->rows[row - 1].extra == extra) ||
	       (row + 1 - group->first_row < group->n_rows &&
		pack->rows[row + 1].extra == extra);
}

void row_id_add(struct strbuf *out, const struct pack *pack,
		const struct group *group, uint32_t row)
{
	uint32_t extra = pack->rows[row].extra;
	uint32_t name = kinds[group->kind].id_name;
	uint32_t date = kinds[group->kind].id_date;

	if (extra != INDEX_NONE && pack->extras[extra].id.len) {
		strbuf_add(out, pack_text(pack, pack->extras[extra].id));
		if (shares_extra(pack, group, row))
			add_part(out, pack,
				 pack_cell(pack, group, row, LINK_VALUE));
		return;
	}
	if (group->of != INDEX_NONE)
		add_part(out, pack, pack_cell(pack, group, row, group->of));
	if (needs_name(pack, group, row))
		add_part(out, pack, pack_cell(pack, group, row, name));
	if (needs_verb(pack, group, row)) {
		strbuf_addc(out, '-');
		slug_add(out, pack_verb(pack, group, row));
	}
	if (date != INDEX_NONE)
		add_part(out, pack, pack_cell(pack, group, row, date));
	if (needs_value(pack, group, row))
		add_part(out, pack, pack_cell(pack, group, row, LINK_VALUE));
}

static const struct group *group_with(const struct pack *pack, uint32_t row)
{
	uint32_t i = 0;

	while (i < pack->n_groups &&
	       row - pack->groups[i].first_row >= pack->groups[i].n_rows)
		i++;
	assert(i < pack->n_groups);
	return &pack->groups[i];
}

void row_id_add_fact(struct strbuf *out, const struct pack *pack, uint32_t row)
{
	const struct group *group = group_with(pack, row);

	strbuf_add(out, pack_text(pack, pack->meta.id));
	strbuf_addc(out, '/');
	strbuf_add(out, pack_text(pack, group->id));
	strbuf_addc(out, '/');
	row_id_add(out, pack, group, row);
}
