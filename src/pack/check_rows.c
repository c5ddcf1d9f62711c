#include "base/arena.h"
#include "base/strmap.h"
#include "base/utf8.h"
#include "pack/check.h"

/* All that a row says, as bytes to compare. */
static void row_key(const struct check *c, struct strbuf *out,
		    const struct group *group, uint32_t row)
{
	strbuf_reset(out);
	for (uint32_t i = 0; i < group->n_columns; i++) {
		const struct value *cell = pack_cell(c->pack, group, row, i);

		strbuf_addc(out, (char)('0' + cell->kind));
		if (cell->kind == VALUE_TEXT)
			utf8_fold(out, pack_value_text(c->pack, cell));
		else if (cell->kind != VALUE_NONE && cell->kind != VALUE_TEXTS)
			strbuf_addf(out, "%u %u %u %u ", cell->a, cell->b,
				    cell->precision, cell->qualifier);
	}
}

static void check_group_rows(const struct check *c, const struct group *group)
{
	struct strmap seen = STRMAP_INIT;
	struct arena arena = ARENA_INIT;
	struct strbuf key = STRBUF_INIT;

	for (uint32_t i = 0; i < group->n_rows; i++) {
		uint32_t row = group->first_row + i;
		const uint32_t *other;
		bool is_new;

		row_key(c, &key, group, row);
		other = strmap_get(&seen, strbuf_str(&key));
		if (other)
			check_error(c, check_row_node(c, row),
				    "keep one of the two",
				    "the same fact as in line %u",
				    c->pack->rows[*other].line);
		else
			*strmap_slot(&seen,
				     arena_copy(&arena, strbuf_str(&key)),
				     &is_new) = row;
	}
	strbuf_finish(&key);
	arena_finish(&arena);
	strmap_finish(&seen);
}

void check_rows_differ(const struct check *c)
{
	for (uint32_t g = 0; g < c->pack->n_groups; g++)
		check_group_rows(c, &c->pack->groups[g]);
}

static bool same_text(const struct check *c, const struct value *a,
		      const struct value *b)
{
	struct strbuf folded[2] = {STRBUF_INIT, STRBUF_INIT};
	bool same;

	utf8_fold(&folded[0], pack_value_text(c->pack, a));
	utf8_fold(&folded[1], pack_value_text(c->pack, b));
	same = str_eq(strbuf_str(&folded[0]), strbuf_str(&folded[1]));
	strbuf_finish(&folded[0]);
	strbuf_finish(&folded[1]);
	return same;
}

/* The row of a list with this value, or NONE. */
static uint32_t listed(const struct check *c, const struct group *group,
		       const struct value *what)
{
	for (uint32_t i = 0; i < group->n_rows; i++) {
		uint32_t row = group->first_row + i;
		const struct value *here =
			pack_cell(c->pack, group, row, LIST_WHAT);

		if (here->kind != what->kind)
			continue;
		if (what->kind == VALUE_THING ? here->a == what->a
					      : same_text(c, here, what))
			return row;
	}
	return NONE;
}

static void check_exclusions(const struct check *c, const struct group *group)
{
	for (uint32_t i = 0; i < group->n_exclusions; i++) {
		uint32_t index = group->first_exclusion + i;
		const struct node *node =
			marks_node(c->tree, &c->marks->exclusions, index);
		uint32_t row =
			listed(c, group, &c->pack->exclusions[index].what);

		if (row != NONE && node)
			check_error(c, node, "keep one of the two",
				    "this belongs to the list, says line %u",
				    c->pack->rows[row].line);
	}
}

static void check_open_list(const struct check *c, const struct group *group)
{
	const struct node *node = check_group_get(c, group, STR("not"));

	if (group->completeness == COMPLETE || !group->builtin ||
	    group->n_exclusions >= EXCLUSIONS_LEAST)
		return;
	check_warning(c, node ? node : check_group_node(c, group),
		      "say what does not belong, or write `complete: yes`",
		      "an open list with %u under `not`, of at least %u",
		      group->n_exclusions, (unsigned)EXCLUSIONS_LEAST);
}

void check_lists(const struct check *c)
{
	for (uint32_t g = 0; g < c->pack->n_groups; g++) {
		const struct group *group = &c->pack->groups[g];

		if (group->kind != FACT_LIST)
			continue;
		check_exclusions(c, group);
		check_open_list(c, group);
	}
}

/* The figure that a cell certainly reaches, and the one that it stays under. */
static bool bounds_of(const struct check *c, const struct group *group,
		      uint32_t row, uint32_t column, struct number *number)
{
	const struct value *cell = pack_cell(c->pack, group, row, column);

	if (cell->kind != VALUE_NUMBER)
		return false;
	*number = pack_value_number(c->pack, cell);
	return number->qualifier == EXACT || number->qualifier == DISPUTED;
}

static void check_row_wholes(const struct check *c, const struct group *group,
			     uint32_t row)
{
	for (uint32_t i = 0; i < group->n_columns; i++) {
		const struct column *column = pack_column(c->pack, group, i);
		struct str whole_id;
		struct number part;
		struct number whole;

		if (column->out_of == NONE || column->type == COLUMN_PERCENT ||
		    !bounds_of(c, group, row, i, &part) ||
		    !bounds_of(c, group, row, column->out_of, &whole) ||
		    part.lo <= whole.hi)
			continue;
		whole_id = pack_text(
			c->pack,
			pack_column(c->pack, group, column->out_of)->id);
		check_error(c, check_cell_node(c, group, row, i),
			    "look at the two figures",
			    "more than its `" STR_FMT "`", STR_ARG(whole_id));
	}
}

void check_wholes(const struct check *c)
{
	for (uint32_t g = 0; g < c->pack->n_groups; g++) {
		const struct group *group = &c->pack->groups[g];

		for (uint32_t i = 0;
		     group->kind == FACT_SERIES && i < group->n_rows; i++)
			check_row_wholes(c, group, group->first_row + i);
	}
}
