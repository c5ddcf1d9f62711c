#include "pack/load.h"

#include <stdlib.h>

/* A column that every group of a kind has. */
struct fixed_column {
	const char *id; /* NULL ends the list */
	enum column_type type;
	bool typed;  /* the group may name a type of things under `id:` */
	bool needed; /* every row must have it */
};

enum { FIXED_MOST = 4 };

static const struct fixed_column fixed_columns[FACT_KINDS][FIXED_MOST] = {
	[FACT_EVENT] = {{"what", COLUMN_TEXT, true, true},
			{"on", COLUMN_DATE, false, true}},
	[FACT_TERM] = {{"who", COLUMN_TEXT, true, true},
		       {"from", COLUMN_DATE, false, true},
		       {"to", COLUMN_DATE, false, false}},
	[FACT_RENAME] = {{"name", COLUMN_TEXT, false, true},
			 {"from", COLUMN_DATE, false, true},
			 {"also", COLUMN_TEXTS, false, false}},
	[FACT_LIST] = {{"what", COLUMN_TEXT, true, true},
		       {"on", COLUMN_DATE, false, false}},
	[FACT_SERIES] = {{"on", COLUMN_DATE, false, true}},
	[FACT_LINK] = {{"what", COLUMN_TEXT, true, true},
		       {"value", COLUMN_TEXT, true, true}},
	[FACT_NUMBER] = {{"what", COLUMN_TEXT, true, true},
			 {"value", COLUMN_NUMBER, true, true}},
};

/* The column by which the rows of a kind are put in order, or NONE. */
static const uint32_t date_column[FACT_KINDS] = {
	[FACT_EVENT] = EVENT_ON,     [FACT_TERM] = TERM_FROM,
	[FACT_RENAME] = RENAME_FROM, [FACT_LIST] = LIST_ON,
	[FACT_SERIES] = SERIES_ON,   [FACT_LINK] = NONE,
	[FACT_NUMBER] = NONE,
};

static bool find_column_type(struct str name, enum column_type *type)
{
	static const enum column_type named[] = {COLUMN_TEXT, COLUMN_DATE,
						 COLUMN_COUNT, COLUMN_NUMBER,
						 COLUMN_PERCENT};

	for (size_t i = 0; i < sizeof(named) / sizeof(*named); i++)
		if (str_eq(name, pack_column_type_name(named[i]))) {
			*type = named[i];
			return true;
		}
	return false;
}

/* Sets the type of a column from the word at `node`. */
static void load_column_type(struct loader *l, struct column *column,
			     const struct node *node)
{
	struct str name = yaml_text(l->tree, node);
	const uint32_t *things = strmap_get(&l->types, name);
	enum column_type type;

	if (things) {
		column->type = COLUMN_THING;
		column->things = *things;
	} else if (find_column_type(name, &type)) {
		column->type = type;
	} else {
		load_error(l, node,
			   "count, number, percent, text, date, or a type "
			   "listed under `things:`",
			   "no type `" STR_FMT "`", STR_ARG(name));
	}
}

static void load_units(struct loader *l, struct column *column,
		       const struct node *node)
{
	const struct node *many;

	if (!node)
		return;
	if (node->kind == NODE_SCALAR) {
		column->units = load_text(l, node);
		column->unit = column->units;
		return;
	}
	many = yaml_next(l->tree, yaml_first(l->tree, node));
	if (node->kind != NODE_LIST || node->n != 2) {
		load_error(
			l, node, "write `unit: seats` or [seat, seats]",
			"a unit is a word, or the word for one and for many");
		return;
	}
	column->unit = load_text(l, yaml_first(l->tree, node));
	column->units = load_text(l, many);
}

static void load_fixed_column(struct loader *l, struct group *group,
			      const struct fixed_column *fixed,
			      const struct node *map)
{
	const struct node *type = yaml_get(l->tree, map, str_of(fixed->id));
	struct column column = {
		.id = pack_build_text(l->build, str_of(fixed->id)),
		.type = fixed->type,
		.out_of = NONE,
		.is_asked = 1,
	};

	column.label = column.id;
	if (fixed->typed && type)
		load_column_type(l, &column, type);
	if (group->kind == FACT_NUMBER && fixed->type == COLUMN_NUMBER)
		load_units(l, &column, yaml_get(l->tree, map, STR("unit")));
	*vec_push(&l->build->columns) = column;
	group->n_columns++;
}

static void load_long_column(struct loader *l, struct column *column,
			     const struct node *node)
{
	static const char *const keys[] = {"type",   "label", "unit",
					   "out_of", "ask",   NULL};
	const struct node *type = yaml_get(l->tree, node, STR("type"));
	const struct node *label = yaml_get(l->tree, node, STR("label"));

	load_check_keys(l, node, keys, "a column");
	if (type)
		load_column_type(l, column, type);
	else
		load_error(l, node, "write `type: count`",
			   "a column needs a type");
	if (label)
		column->label = load_text(l, label);
	load_units(l, column, yaml_get(l->tree, node, STR("unit")));
	column->is_asked =
		load_bool(l, yaml_get(l->tree, node, STR("ask")), true);
}

static void load_series_column(struct loader *l, struct group *group,
			       const struct node *key)
{
	const struct node *node = yaml_next(l->tree, key);
	struct column column = {
		.id = load_text(l, key), .out_of = NONE, .is_asked = 1};

	column.label = column.id;
	if (node->kind == NODE_SCALAR)
		load_column_type(l, &column, node);
	else if (load_is_map(l, node, "a column"))
		load_long_column(l, &column, node);
	*vec_push(&l->build->columns) = column;
	group->n_columns++;
}

static uint32_t find_column(const struct loader *l, const struct group *group,
			    struct str id)
{
	for (uint32_t i = 0; i < group->n_columns; i++) {
		const struct column *column =
			&l->build->columns.at[group->first_column + i];

		if (str_eq(pack_build_str(l->build, column->id), id))
			return i;
	}
	return NONE;
}

/* `out_of` may name a column that stands further down. */
static void load_out_of(struct loader *l, struct group *group,
			const struct node *columns)
{
	key_each(key, l->tree, columns)
	{
		const struct node *out_of = yaml_get(
			l->tree, yaml_next(l->tree, key), STR("out_of"));
		uint32_t column =
			find_column(l, group, yaml_text(l->tree, key));
		uint32_t whole;

		if (!out_of || column == NONE)
			continue;
		whole = find_column(l, group, yaml_text(l->tree, out_of));
		l->build->columns.at[group->first_column + column].out_of =
			whole;
		if (whole == NONE)
			load_error(l, out_of, "name another column",
				   "no such column");
	}
}

void load_columns(struct loader *l, struct group *group, const struct node *map)
{
	const struct fixed_column *fixed = fixed_columns[group->kind];
	const struct node *columns = yaml_get(l->tree, map, STR("columns"));

	group->first_column = l->build->columns.n;
	for (; fixed->id; fixed++)
		load_fixed_column(l, group, fixed, map);
	if (group->kind != FACT_SERIES) {
		if (columns)
			load_error(l, columns, NULL,
				   "`columns` belongs to a series");
		return;
	}
	if (!columns) {
		load_error(l, map, "write `columns: {share: percent}`",
			   "a series needs columns");
		return;
	}
	if (!load_is_map(l, columns, "`columns`"))
		return;
	key_each(key, l->tree, columns) if (load_is_id(l, key))
		load_series_column(l, group, key);
	load_out_of(l, group, columns);
}

void load_asks(struct loader *l, struct group *group, const struct node *node)
{
	static const char *const keys[] = {"q", "answer", "why", "level", NULL};
	const struct node *only = yaml_get(l->tree, node, STR("only"));

	group->first_ask = l->build->asks.n;
	if (!node)
		return;
	group->builtin =
		!only && !str_eq(yaml_text(l->tree, node), STR("only"));
	if (!group->builtin && !only)
		return;
	if (only)
		node = only;
	if (!load_is_list(l, node, "`ask`"))
		return;
	node_each (item, l->tree, node) {
		const struct node *q = yaml_get(l->tree, item, STR("q"));
		const struct node *answer =
			yaml_get(l->tree, item, STR("answer"));
		struct ask ask = {.line = item->line};

		if (!load_is_map(l, item, "a question of `ask`"))
			continue;
		load_check_keys(l, item, keys, "a question of `ask`");
		if (!q || !answer) {
			load_error(l, item, "{q: 'Who ...?', answer: who}",
				   "a question needs `q` and `answer`");
			continue;
		}
		ask.q = load_text(l, q);
		ask.answer = find_column(l, group, yaml_text(l->tree, answer));
		ask.why = load_text(l, yaml_get(l->tree, item, STR("why")));
		ask.level =
			load_level(l, yaml_get(l->tree, item, STR("level")));
		if (ask.answer == NONE) {
			load_error(l, answer, "name a column of this group",
				   "no such column");
			continue;
		}
		*vec_push(&l->build->asks) = ask;
		group->n_asks++;
	}
}

/* What a row may have besides its columns. True when `key` is one of these. */
static bool load_row_extra(struct loader *l, struct row *row,
			   struct extra *extra, const struct node *key)
{
	struct str name = yaml_text(l->tree, key);
	const struct node *node = yaml_next(l->tree, key);

	if (str_eq(name, STR("source")))
		row->citation = load_citation(l, node);
	else if (str_eq(name, STR("level")))
		row->level = (uint16_t)load_level(l, node);
	else if (str_eq(name, STR("note")))
		extra->note = load_text(l, node);
	else if (str_eq(name, STR("id")))
		extra->id = load_is_id(l, node) ? load_text(l, node)
						: (struct text){0, 0};
	else
		return false;
	return true;
}

static void unknown_column(struct loader *l, const struct node *key)
{
	struct str name = yaml_text(l->tree, key);
	const struct node *node = yaml_next(l->tree, key);
	uint64_t digits;

	if (str_to_u64(name, &digits) && !node->n)
		load_error(l, key, "write the digits alone: 1016540",
			   "inside braces YAML takes a figure with commas for "
			   "several entries");
	else
		load_error(l, key, NULL, "unknown key `" STR_FMT "` in a row",
			   STR_ARG(name));
}

static void check_needed(struct loader *l, const struct group *group,
			 const struct value *cells, const struct node *node)
{
	const struct fixed_column *fixed = fixed_columns[group->kind];

	for (uint32_t i = 0; fixed[i].id; i++)
		if (fixed[i].needed && cells[i].kind == VALUE_NONE &&
		    !yaml_get(l->tree, node, str_of(fixed[i].id)))
			load_error(l, node, NULL, "the row has no `%s`",
				   fixed[i].id);
	if (group->of != NONE && cells[group->of].kind == VALUE_NONE &&
	    !yaml_get(l->tree, node, STR("of")))
		load_error(l, node, "say what the row is about",
			   "the row has no `of`");
}

/* Rows of a group mostly give their cells in the same order: look there first.
 */
static uint32_t guess_column(const struct loader *l, const struct group *group,
			     struct str name, uint32_t guess)
{
	if (guess < group->n_columns) {
		struct text id =
			l->build->columns.at[group->first_column + guess].id;

		if (str_eq(pack_build_str(l->build, id), name))
			return guess;
	}
	return find_column(l, group, name);
}

static void load_row(struct loader *l, const struct group *group,
		     const struct node *node)
{
	struct row row = {
		.citation = NONE,
		.extra = NONE,
		.line = node->line,
		.column = node->column,
	};
	struct extra extra = {{0, 0}, {0, 0}};
	uint32_t first = l->build->cells.n;
	uint32_t guess = 0;

	for (uint32_t i = 0; i < group->n_columns; i++)
		*vec_push(&l->build->cells) =
			(struct value){.kind = VALUE_NONE};
	key_each(key, l->tree, node)
	{
		uint32_t column =
			guess_column(l, group, yaml_text(l->tree, key), guess);

		if (column != NONE) {
			struct column type =
				l->build->columns
					.at[group->first_column + column];

			l->build->cells.at[first + column] =
				load_value(l, &type, yaml_next(l->tree, key));
			guess = column + 1;
		} else if (!load_row_extra(l, &row, &extra, key)) {
			unknown_column(l, key);
		}
	}
	check_needed(l, group, &l->build->cells.at[first], node);
	if (row.citation == NONE && group->citation == NONE)
		load_error(l, node,
			   "write `source:` on the row, the group or the pack",
			   "the fact has no source");
	if (extra.id.len || extra.note.len) {
		row.extra = l->build->extras.n;
		*vec_push(&l->build->extras) = extra;
	}
	*vec_push(&l->build->rows) = row;
}

/* What the rows of a group are sorted by. */
struct sort_key {
	uint32_t subject;
	int32_t first;
	int32_t last;
	uint32_t row; /* counted from the group's first */
};

static int by_date(const void *left, const void *right)
{
	const struct sort_key *a = left;
	const struct sort_key *b = right;

	if (a->subject != b->subject)
		return a->subject < b->subject ? -1 : 1;
	if (a->first != b->first)
		return a->first < b->first ? -1 : 1;
	if (a->last != b->last)
		return a->last < b->last ? -1 : 1;
	return a->row < b->row ? -1 : 1;
}

static struct sort_key key_of(const struct loader *l, const struct group *group,
			      uint32_t row)
{
	const struct value *cells =
		&l->build->cells.at[group->first_cell + row * group->n_columns];
	struct sort_key key = {NONE, INT32_MAX, INT32_MAX, row};
	uint32_t date = date_column[group->kind];

	if (group->of != NONE && cells[group->of].kind == VALUE_THING)
		key.subject = cells[group->of].a;
	if (date != NONE && cells[date].kind == VALUE_DATE) {
		key.first = (int32_t)cells[date].a;
		key.last = (int32_t)cells[date].b;
	}
	return key;
}

/* Puts the group's rows and cells in the order of `keys`. */
static void permute(struct loader *l, const struct group *group,
		    const struct sort_key *keys)
{
	size_t width = group->n_columns;
	struct row *rows = xrealloc(NULL, group->n_rows * sizeof(*rows));
	struct value *cells =
		xrealloc(NULL, group->n_rows * width * sizeof(*cells));
	struct row *row_at = &l->build->rows.at[group->first_row];
	struct value *cell_at = &l->build->cells.at[group->first_cell];

	for (uint32_t i = 0; i < group->n_rows; i++) {
		rows[i] = row_at[keys[i].row];
		for (size_t c = 0; c < width; c++)
			cells[i * width + c] = cell_at[keys[i].row * width + c];
	}
	for (uint32_t i = 0; i < group->n_rows; i++)
		row_at[i] = rows[i];
	for (size_t i = 0; i < group->n_rows * width; i++)
		cell_at[i] = cells[i];
	free(rows);
	free(cells);
}

static void sort_rows(struct loader *l, const struct group *group)
{
	struct sort_key *keys;
	bool sorted = true;

	if (date_column[group->kind] == NONE && group->of == NONE)
		return;
	keys = xrealloc(NULL, group->n_rows * sizeof(*keys));
	for (uint32_t i = 0; i < group->n_rows; i++) {
		keys[i] = key_of(l, group, i);
		sorted = sorted && (!i || by_date(&keys[i - 1], &keys[i]) < 0);
	}
	if (!sorted) {
		qsort(keys, group->n_rows, sizeof(*keys), by_date);
		permute(l, group, keys);
	}
	free(keys);
}

void load_rows(struct loader *l, struct group *group, const struct node *rows)
{
	group->first_row = l->build->rows.n;
	group->first_cell = l->build->cells.n;
	if (!load_is_list(l, rows, "`rows`"))
		return;
	node_each (node, l->tree, rows) {
		if (!load_is_map(l, node, "a row"))
			continue;
		load_row(l, group, node);
		group->n_rows++;
	}
	sort_rows(l, group);
}
