#include "pack/load.h"

uint32_t load_fixed_columns(enum fact_kind kind)
{
	uint32_t n = 0;

	while (kinds[kind].columns[n].id)
		n++;
	return n;
}

bool load_is_needed(enum fact_kind kind, uint32_t column)
{
	return kinds[kind].columns[column].needed;
}

bool load_may_be(enum fact_kind kind, uint32_t column, enum column_type type)
{
	const struct fixed_column *fixed = &kinds[kind].columns[column];

	if (fixed->typed && fixed->type == COLUMN_TEXT)
		return type == COLUMN_TEXT || type == COLUMN_THING;
	if (fixed->typed)
		return type >= COLUMN_COUNT && type <= COLUMN_PERCENT;
	return type == fixed->type;
}

/* The words for column types in a pack. */
static const enum column_type named[] = {COLUMN_TEXT, COLUMN_DATE, COLUMN_COUNT,
					 COLUMN_NUMBER, COLUMN_PERCENT};

enum { NAMED = sizeof(named) / sizeof(*named) };

static bool find_column_type(struct str name, enum column_type *type)
{
	for (size_t i = 0; i < NAMED; i++)
		if (str_eq(name, pack_column_type_name(named[i]))) {
			*type = named[i];
			return true;
		}
	return false;
}

static void no_column_type(struct loader *l, const struct node *node)
{
	struct str name = yaml_text(l->tree, node);
	struct suggest suggest = suggest_for(name);

	load_suggest_types(l, &suggest);
	for (size_t i = 0; i < NAMED; i++)
		suggest_add(&suggest, pack_column_type_name(named[i]));
	load_unknown(l, node, &suggest,
		     "count, number, percent, text, date, in a table also flag "
		     "or score, or a type listed under `things:`",
		     "no type `" STR_FMT "`", STR_ARG(name));
}

/* Sets the type of a column from the word at `node`. */
static void load_column_type(struct loader *l, struct column *column,
			     const struct node *node)
{
	const uint32_t *things = load_type_named(l, node);
	enum column_type type;

	if (things) {
		column->type = COLUMN_THING;
		column->things = *things;
	} else if (find_column_type(yaml_text(l->tree, node), &type)) {
		column->type = type;
	} else {
		no_column_type(l, node);
	}
}

static bool is_figure(const struct column *column)
{
	return column->type == COLUMN_COUNT || column->type == COLUMN_NUMBER ||
	       column->type == COLUMN_PERCENT;
}

/* `what: people`, `value: count`: a type of things or of figures. */
static void load_cell_type(struct loader *l, const struct group *group,
			   struct column *column, const struct node *node)
{
	bool figures = group->kind == FACT_NUMBER && is_figure(column);

	load_column_type(l, column, node);
	if (column->type == COLUMN_THING && !figures)
		return;
	if (is_figure(column) && figures)
		return;
	if (figures)
		load_error(l, node, "write count, number or percent",
			   "the value of a `number` fact is a figure");
	else if (column->type != COLUMN_TEXT)
		load_error(l, node, "name a type listed under `things:`",
			   "a column type cannot be used here");
	column->type = figures ? COLUMN_NUMBER : COLUMN_TEXT;
}

static void load_fixed_column(struct loader *l, struct group *group,
			      const struct fixed_column *fixed,
			      const struct node *map)
{
	const struct node *type = yaml_get(l->tree, map, str_of(fixed->id));
	struct column column = {
		.id = pack_build_text(l->build, str_of(fixed->id)),
		.type = fixed->type,
		.out_of = INDEX_NONE,
		.is_last = fixed->last,
		.tolerance = INDEX_NONE,
	};

	column.label = column.id;
	if (fixed->typed && type)
		load_cell_type(l, group, &column, type);
	if (group->kind == FACT_NUMBER && fixed->type == COLUMN_NUMBER)
		load_measure(l, &column, map);
	*vec_push(&l->build->columns) = column;
	location_add(&l->marks->columns, l->tree, NULL);
	group->n_columns++;
}

static void load_long_column(struct loader *l, struct column *column,
			     const struct node *node)
{
	static const char *const keys[] = {
		"type",	     "label", "unit",	    "out_of", "ask", "forms",
		"tolerance", "match", "importance", "plural", NULL};
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
	column->is_plural =
		load_bool(l, yaml_get(l->tree, node, STR("plural")), false);
	load_measure(l, column, node);
	column->match = load_match(l, yaml_get(l->tree, node, STR("match")));
	column->importance =
		load_importance(l, yaml_get(l->tree, node, STR("importance")));
	load_sentences(l, FACT_SERIES, column->ask,
		       yaml_get(l->tree, node, STR("ask")));
	column->left_out = load_left_out(l, FACT_SERIES,
					 yaml_get(l->tree, node, STR("forms")));
}

static void load_series_column(struct loader *l, struct group *group,
			       const struct node *key)
{
	const struct node *node = yaml_next(l->tree, key);
	struct column column = {
		.id = load_text(l, key),
		.out_of = INDEX_NONE,
		.tolerance = INDEX_NONE,
	};

	column.label = column.id;
	if (node->kind == NODE_SCALAR)
		load_column_type(l, &column, node);
	else if (load_is_map(l, node, "a column"))
		load_long_column(l, &column, node);
	*vec_push(&l->build->columns) = column;
	location_add(&l->marks->columns, l->tree, key);
	group->n_columns++;
}

uint32_t load_find_column(const struct loader *l, const struct group *group,
			  struct str id)
{
	for (uint32_t i = 0; i < group->n_columns; i++) {
		const struct column *column =
			&l->build->columns.at[group->first_column + i];

		if (str_eq(pack_build_str(l->build, column->id), id))
			return i;
	}
	return INDEX_NONE;
}

/* Reports an error if there is no column of this name. */
static uint32_t load_column_named(struct loader *l, const struct group *group,
				  const struct node *node)
{
	struct str id = yaml_text(l->tree, node);
	uint32_t column = load_find_column(l, group, id);
	struct suggest suggest = suggest_for(id);

	if (column != INDEX_NONE)
		return column;
	for (uint32_t i = 0; i < group->n_columns; i++)
		suggest_add(&suggest,
			    pack_build_str(l->build,
					   l->build->columns
						   .at[group->first_column + i]
						   .id));
	load_unknown(l, node, &suggest, "name a column of this group",
		     "no column `" STR_FMT "`", STR_ARG(id));
	return INDEX_NONE;
}

/* `out_of` may name a column defined later. */
static void load_out_of(struct loader *l, struct group *group,
			const struct node *columns)
{
	key_each (key, l->tree, columns) {
		const struct node *out_of = yaml_get(
			l->tree, yaml_next(l->tree, key), STR("out_of"));
		uint32_t part =
			load_find_column(l, group, yaml_text(l->tree, key));
		uint32_t whole;
		struct column *column;

		if (!out_of || part == INDEX_NONE)
			continue;
		column = &l->build->columns.at[group->first_column + part];
		whole = load_column_named(l, group, out_of);
		column->out_of = whole;
		if (whole != INDEX_NONE &&
		    !is_figure(&l->build->columns
					.at[group->first_column + whole])) {
			load_error(l, out_of, "name a column of figures",
				   "the whole must be a figure");
			column->out_of = INDEX_NONE;
		}
	}
}

/* A column must not share its name with another key of a row or a subject. */
static bool is_free(struct loader *l, const struct group *group,
		    const struct node *key)
{
	static const struct str taken[] = {
		STR("of"),	 STR("source"), STR("importance"),
		STR("level"),	 STR("note"),	STR("id"),
		STR("formerly"), STR("title"),	STR("as_of")};
	struct str id = yaml_text(l->tree, key);
	bool is_taken = load_find_column(l, group, id) != INDEX_NONE;

	for (size_t i = 0; i < sizeof(taken) / sizeof(*taken); i++)
		is_taken = is_taken || str_eq(id, taken[i]);
	if (is_taken)
		load_error(l, key, "give the column another id",
			   "`" STR_FMT "` means something else in a row",
			   STR_ARG(id));
	return !is_taken;
}

void load_columns(struct loader *l, struct group *group, const struct node *map)
{
	const struct fixed_column *fixed = kinds[group->kind].columns;
	const struct node *columns = yaml_get(l->tree, map, STR("columns"));

	group->first_column = l->build->columns.n;
	for (; fixed->id; fixed++)
		load_fixed_column(l, group, fixed, map);
	if (group->kind != FACT_SERIES)
		return;
	if (!columns) {
		load_error(l, map, "write `columns: {share: percent}`",
			   "a series needs columns");
		return;
	}
	if (!load_is_map(l, columns, "`columns`"))
		return;
	if (columns->n / 2 > COLUMNS_MOST)
		load_error(l, columns, "split the group",
			   "more than %d columns", (int)COLUMNS_MOST);
	key_each (key, l->tree, columns) {
		if (group->n_columns > COLUMNS_MOST)
			break;
		if (load_is_id(l, key) && is_free(l, group, key))
			load_series_column(l, group, key);
	}
	load_out_of(l, group, columns);
}

static void load_ask(struct loader *l, struct group *group,
		     const struct node *node)
{
	static const char *const keys[] = {"q", "answer", "why", "level", NULL};
	const struct node *q = yaml_get(l->tree, node, STR("q"));
	const struct node *answer = yaml_get(l->tree, node, STR("answer"));
	struct ask ask = {.line = node->line};

	load_check_keys(l, node, keys, "a question about rows");
	if (!q || !answer) {
		load_error(l, node, "{q: 'Who ...?', answer: who}",
			   "a question needs `q` and `answer`");
		return;
	}
	ask.q = load_text(l, q);
	ask.answer = load_column_named(l, group, answer);
	ask.explanation = load_text(l, yaml_get(l->tree, node, STR("why")));
	ask.level = load_level(l, yaml_get(l->tree, node, STR("level")));
	if (ask.answer == INDEX_NONE)
		return;
	*vec_push(&l->build->asks) = ask;
	location_add(&l->marks->asks, l->tree, node);
	group->n_asks++;
}

void load_asks(struct loader *l, struct group *group, const struct node *node)
{
	group->first_ask = l->build->asks.n;
	if (!node || !load_is_list(l, node, "`questions`"))
		return;
	node_each (item, l->tree, node) {
		if (diags_enough(l->diags))
			break;
		if (load_is_map(l, item, "a question about rows"))
			load_ask(l, group, item);
	}
}
