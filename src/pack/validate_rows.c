#include "base/hash_index.h"
#include "pack/form_names.h"
#include "pack/kind.h"
#include "pack/validator.h"

enum { AHEAD = 8 };

/* For the rows looked at, one group after the other. */
struct scratch {
	struct hash_index seen;
	struct strbuf key; /* of a row */
};

/* The time of a row; open at both ends if it has none. */
struct row_time {
	struct date from, to, on;
};

static struct row_time time_of(const struct check *c, uint32_t row)
{
	static const struct date any = {DATE_OPEN_PAST, DATE_OPEN_FUTURE,
					DATE_RANGE, DATE_WHOLE};
	struct row_time time = {any, any, any};
	uint32_t index = c->pack->rows[row].extra;
	const struct extra *e;

	if (index == INDEX_NONE)
		return time;
	e = &c->pack->extras[index];
	if (e->has_from)
		time.from = e->from;
	if (e->has_to)
		time.to = e->to;
	if (e->has_on)
		time.on = e->on;
	return time;
}

static bool same_days(struct date a, struct date b)
{
	return a.first == b.first && a.last == b.last;
}

/* The same may be true again at another time: somebody may come back. */
static bool same_time(const struct check *c, uint32_t a, uint32_t b)
{
	struct row_time x = time_of(c, a);
	struct row_time y = time_of(c, b);

	return same_days(x.from, y.from) && same_days(x.to, y.to) &&
	       same_days(x.on, y.on);
}

static bool same_row(const struct check *c, const struct group *group,
		     uint32_t a, uint32_t b)
{
	if (!same_time(c, a, b) ||
	    !str_eq(pack_verb(c->pack, group, a), pack_verb(c->pack, group, b)))
		return false;
	for (uint32_t i = 0; i < group->n_columns; i++)
		if (!validator_same_cell(c, pack_cell(c->pack, group, a, i),
					 pack_cell(c->pack, group, b, i)))
			return false;
	return true;
}

/* Equal for rows that say the same. */
static uint32_t hash_row(const struct check *c, const struct group *group,
			 uint32_t row, struct strbuf *key)
{
	struct row_time time = time_of(c, row);
	const int32_t days[] = {time.from.first, time.to.first, time.on.first};

	strbuf_reset(key);
	strbuf_add(key, (struct str){(const char *)days, sizeof(days)});
	for (uint32_t i = 0; i < group->n_columns; i++)
		validator_add_key(key, c, pack_cell(c->pack, group, row, i));
	return hash_index_hash(strbuf_str(key));
}

/* A row seen earlier that says the same, or NONE. */
static uint32_t seen_before(const struct hash_index *seen,
			    const struct check *c, const struct group *group,
			    uint32_t row, uint32_t hash)
{
	hash_index_each (other, seen, hash)
		if (same_row(c, group, other, row))
			return other;
	return INDEX_NONE;
}

/* What a row is about, and when: equal for rows that say the same. */
static uint64_t mark_of(const struct check *c, const struct group *group,
			uint32_t row)
{
	const struct value *cells = pack_cell(c->pack, group, row, 0);
	const struct value *of =
		&cells[group->of == INDEX_NONE ? 0 : group->of];
	const struct value *date =
		&cells[cells->kind != VALUE_DATE && group->n_columns > 1];
	uint64_t mark = of->kind == VALUE_THING ? (uint64_t)of->a << 32 : 0;

	/* Shifted so that days before 1970 sort first. */
	if (date->kind == VALUE_DATE)
		mark |= date->a ^ UINT32_C(0x80000000);
	return mark;
}

/* Where the rows with the mark of the one at `start` end. */
static uint32_t run_end(const struct check *c, const struct group *group,
			uint32_t start)
{
	uint64_t mark = mark_of(c, group, group->first_row + start);
	uint32_t end = start + 1;

	while (end < group->n_rows &&
	       mark_of(c, group, group->first_row + end) == mark)
		end++;
	return end;
}

/* Then rows with the same mark follow each other; true of most groups. */
static bool marks_ascend(const struct check *c, const struct group *group)
{
	uint64_t before = 0;

	for (uint32_t i = 0; i < group->n_rows; i++) {
		uint64_t mark = mark_of(c, group, group->first_row + i);

		if (mark < before)
			return false;
		before = mark;
	}
	return true;
}

/* Does a link say that there is no value? */
static bool says_none(const struct check *c, const struct group *group,
		      uint32_t row, uint32_t column)
{
	const struct node *node = validator_cell_node(c, group, row, column);

	return group->kind == FACT_LINK && column == LINK_VALUE &&
	       (node->kind != NODE_SCALAR ||
		str_eq(yaml_text(c->tree, node), STR("none")));
}

/* What could not be read has been reported, and may be anything. */
static bool was_read(const struct check *c, const struct group *group,
		     uint32_t row)
{
	const struct kind *kind = &kinds[group->kind];

	for (uint32_t i = 0; kind->columns[i].id; i++)
		if (kind->columns[i].needed &&
		    pack_cell(c->pack, group, row, i)->kind == VALUE_NONE &&
		    !says_none(c, group, row, i))
			return false;
	return true;
}

static void report_repeated(const struct check *c, const struct group *group,
			    uint32_t row, uint32_t other)
{
	const struct node *node = validator_row_node(c, row);

	if (!was_read(c, group, row))
		return;
	if (node == validator_row_node(c, other))
		validator_error(
			c, validator_cell_node(c, group, row, LINK_VALUE),
			"keep one of the two", "a row with one value twice");
	else
		validator_error(c, node, "keep one of the two",
				"the same fact as in line %u",
				c->pack->rows[other].line);
}

/* Texts have the order of the file, not of the rows: those of a row are asked
 * for a while before they are needed. */
static void expect_texts(const struct check *c, const struct group *group,
			 uint32_t i)
{
	const struct value *cells;

	if (i >= group->n_rows)
		return;
	cells = pack_cell(c->pack, group, group->first_row + i, 0);
	for (uint32_t j = 0; j < group->n_columns; j++)
		if (cells[j].kind == VALUE_TEXT)
			__builtin_prefetch(&c->pack->pool[cells[j].a]);
}

/* Do some of these rows say the same? */
static void check_run(const struct check *c, const struct group *group,
		      uint32_t start, uint32_t end, struct scratch *scratch)
{
	hash_index_reset(&scratch->seen, end - start);
	for (uint32_t i = start; i < end; i++) {
		uint32_t row = group->first_row + i;
		uint32_t hash;
		uint32_t other;

		expect_texts(c, group, i + AHEAD);
		hash = hash_row(c, group, row, &scratch->key);
		other = seen_before(&scratch->seen, c, group, row, hash);
		if (other == INDEX_NONE)
			hash_index_add(&scratch->seen, hash, row);
		else
			report_repeated(c, group, row, other);
	}
}

/* A small table of the rows of one day is quicker than one of all. */
static void check_group_rows(const struct check *c, const struct group *group,
			     struct scratch *scratch)
{
	bool ascend = marks_ascend(c, group);
	uint32_t end;

	for (uint32_t start = 0; start < group->n_rows; start = end) {
		end = ascend ? run_end(c, group, start) : group->n_rows;
		if (end - start > 1)
			check_run(c, group, start, end, scratch);
	}
}

void validate_rows_differ(const struct check *c)
{
	struct scratch scratch = {HASH_INDEX_INIT, STRBUF_INIT};

	for (uint32_t g = 0; g < c->pack->n_groups; g++)
		check_group_rows(c, &c->pack->groups[g], &scratch);
	hash_index_finish(&scratch.seen);
	strbuf_finish(&scratch.key);
}

/* The row of a list with this value, or NONE. */
static uint32_t listed(const struct check *c, const struct group *group,
		       const struct hash_index *rows, const struct value *what,
		       uint32_t hash)
{
	hash_index_each (row, rows, hash)
		if (validator_same_cell(
			    c, pack_cell(c->pack, group, row, LIST_WHAT), what))
			return row;
	return INDEX_NONE;
}

/* The first row of each value. */
static void look_up_rows(const struct check *c, const struct group *group,
			 struct hash_index *rows, struct strbuf *folded)
{
	hash_index_reset(rows, group->n_rows);
	for (uint32_t i = 0; i < group->n_rows; i++) {
		uint32_t row = group->first_row + i;
		const struct value *what =
			pack_cell(c->pack, group, row, LIST_WHAT);
		uint32_t hash = validator_hash_cell(c, what, folded);

		if (listed(c, group, rows, what, hash) == INDEX_NONE)
			hash_index_add(rows, hash, row);
	}
}

static void check_exclusions(const struct check *c, const struct group *group,
			     struct hash_index *rows, struct strbuf *folded)
{
	if (group->n_exclusions)
		look_up_rows(c, group, rows, folded);
	for (uint32_t i = 0; i < group->n_exclusions; i++) {
		uint32_t index = group->first_exclusion + i;
		const struct node *node =
			location_node(c->tree, &c->marks->exclusions, index);
		const struct value *what = &c->pack->exclusions[index].what;
		uint32_t hash = validator_hash_cell(c, what, folded);
		uint32_t row = listed(c, group, rows, what, hash);

		if (row != INDEX_NONE && node)
			validator_error(
				c, node, "keep one of the two",
				"line %u says that this belongs to the list",
				c->pack->rows[row].line);
	}
}

/* In a list with periods, what belonged to it at another time is wrong. */
static bool denies_by_itself(const struct group *group)
{
	return group->completeness == COMPLETE_YES ||
	       (group->completeness == COMPLETE_EACH && group->has_times);
}

static void check_open_list(const struct check *c, const struct group *group)
{
	const struct node *node = validator_group_get(c, group, STR("not"));
	/* A flag of a table says no in its cells. */
	bool is_flag =
		str_find(pack_text(c->pack, group->id), STR(".")) != SIZE_MAX;

	if (denies_by_itself(group) || !group_has_forms(group) ||
	    group->n_exclusions >= EXCLUSIONS_LEAST)
		return;
	validator_warning(c, WARN_FEW_EXCLUSIONS,
			  node ? node : validator_group_node(c, group),
			  is_flag ? "write no where it is not so; or "
				    "`complete: each`: then an empty cell "
				    "means no"
				  : "say what does not belong, or write "
				    "`complete: yes`",
			  "an open list with %u under `not`, which should have "
			  "at least %u",
			  group->n_exclusions, (unsigned)EXCLUSIONS_LEAST);
}

void validate_lists(const struct check *c)
{
	struct hash_index rows = HASH_INDEX_INIT;
	struct strbuf folded = STRBUF_INIT;

	for (uint32_t g = 0; g < c->pack->n_groups; g++) {
		const struct group *group = &c->pack->groups[g];

		if (group->kind != FACT_LIST)
			continue;
		check_exclusions(c, group, &rows, &folded);
		check_open_list(c, group);
	}
	hash_index_finish(&rows);
	strbuf_finish(&folded);
}

/* The figure that a cell certainly reaches, and the one it stays below. */
static bool bounds_of(const struct check *c, const struct group *group,
		      uint32_t row, uint32_t column, struct number *number)
{
	const struct value *cell = pack_cell(c->pack, group, row, column);

	if (cell->kind != VALUE_NUMBER)
		return false;
	*number = pack_value_number(c->pack, cell);
	return number->qualifier == NUMBER_EXACT ||
	       number_has_two(number->qualifier);
}

/* Of two figures, the lowest may be right. */
static bool is_larger(struct number part, struct number whole)
{
	part.hi = part.lo;
	whole.lo = whole.hi;
	return number_before(whole, part);
}

static void check_row_wholes(const struct check *c, const struct group *group,
			     uint32_t row)
{
	for (uint32_t i = 0; i < group->n_columns; i++) {
		const struct column *column = pack_column(c->pack, group, i);
		struct str whole_id;
		struct number part;
		struct number whole;

		if (column->out_of == INDEX_NONE ||
		    column->type == COLUMN_PERCENT ||
		    !bounds_of(c, group, row, i, &part) ||
		    !bounds_of(c, group, row, column->out_of, &whole) ||
		    !is_larger(part, whole))
			continue;
		whole_id = pack_text(
			c->pack,
			pack_column(c->pack, group, column->out_of)->id);
		validator_error(c, validator_cell_node(c, group, row, i),
				"check the two figures",
				"the figure is larger than its `" STR_FMT "`",
				STR_ARG(whole_id));
	}
}

void validate_wholes(const struct check *c)
{
	for (uint32_t g = 0; g < c->pack->n_groups; g++) {
		const struct group *group = &c->pack->groups[g];

		for (uint32_t i = 0;
		     group->kind == FACT_SERIES && i < group->n_rows; i++)
			check_row_wholes(c, group, group->first_row + i);
	}
}
