#include "pack/load.h"

#include "base/strbuf.h"

/* The former keys of a row. */
static void load_row_formerly(struct loader *l, struct extra *extra,
			      const struct node *node)
{
	extra->first_former = l->build->aliases.n;
	load_formerly(l, node, (struct alias){.scope = ALIAS_ROW});
	extra->n_aliases = l->build->aliases.n - extra->first_former;
}

/* The keys a row may have besides its columns, and for which kinds. */
#define OF(kind) (1U << FACT_##kind)
static const struct {
	const char *key;
	uint32_t kinds;
} extra_keys[] = {
	{"source", UINT32_MAX},
	{"level", UINT32_MAX},
	{"importance", UINT32_MAX},
	{"note", UINT32_MAX},
	{"id", UINT32_MAX},
	{"formerly", UINT32_MAX},
	{"from", OF(LINK) | OF(LIST)},
	{"to", OF(LINK) | OF(LIST)},
	{"on", OF(LINK) | OF(NUMBER)},
	{"verb", OF(EVENT)},
	{"acting", OF(TERM)},
	{"also", OF(LINK)},
};

enum { EXTRA_KEYS = sizeof(extra_keys) / sizeof(*extra_keys) };

static bool is_extra_key(const struct group *group, struct str name)
{
	for (size_t i = 0; i < EXTRA_KEYS; i++)
		if (str_eq(name, str_of(extra_keys[i].key)))
			return extra_keys[i].kinds & 1U << group->kind;
	return false;
}

/* The time of a row: `from`, `to`, or the day in `on`. */
static void load_time(struct loader *l, struct extra *extra, struct str name,
		      const struct node *node)
{
	if (str_eq(name, STR("from")))
		extra->has_from = load_first_date(l, node, &extra->from);
	else if (str_eq(name, STR("to")))
		extra->has_to = load_last_date(l, node, &extra->to);
	else
		extra->has_on = load_date(l, node, &extra->on);
}

/* Other words for the value of a link. */
static void load_also(struct loader *l, struct extra *extra,
		      const struct node *node)
{
	struct column texts = {.type = COLUMN_TEXTS};
	struct value also = load_value(l, &texts, node);

	if (also.kind != VALUE_TEXTS)
		return;
	extra->first_also = also.a;
	extra->n_also = also.b;
}

/* Other words need a single text value: a thing has its own spellings. */
static void check_also(struct loader *l, const struct group *group,
		       struct extra *extra, const struct node *row)
{
	const struct node *also = yaml_get(l->tree, row, STR("also"));
	const struct column *value;

	if (!also || group->kind != FACT_LINK)
		return;
	value = &l->build->columns.at[group->first_column + LINK_VALUE];
	if (value->type == COLUMN_TEXT && !l->special)
		return;
	extra->n_also = 0;
	if (l->special)
		load_error(l, also, "give each value a row of its own",
			   "`also` is for rows with one value");
	else
		load_error(
			l, also,
			"write them where the thing is listed, under `things:`",
			"other names of a thing do not go here");
}

/* Loads `key` if it is one of these; false otherwise. */
static bool load_row_extra(struct loader *l, const struct group *group,
			   struct row *row, struct extra *extra,
			   const struct node *key)
{
	struct str name = yaml_text(l->tree, key);
	const struct node *node = yaml_next(l->tree, key);

	if (!is_extra_key(group, name))
		return false;
	if (str_eq(name, STR("source")))
		row->citation = load_citation(l, node);
	else if (str_eq(name, STR("level")))
		row->level = load_level(l, node) & 0xF;
	else if (str_eq(name, STR("importance")))
		row->importance = load_importance(l, node) & 0xF;
	else if (str_eq(name, STR("note")))
		extra->note = load_text(l, node);
	else if (str_eq(name, STR("id")))
		extra->id = load_is_id(l, node) ? load_text(l, node)
						: (struct text){0, 0};
	else if (str_eq(name, STR("verb")))
		extra->verb = load_verb(l, node, FACT_EVENT);
	else if (str_eq(name, STR("also")))
		load_also(l, extra, node);
	else if (str_eq(name, STR("acting")))
		row->is_acting = load_bool(l, node, false) & 1;
	else if (str_eq(name, STR("formerly")))
		load_row_formerly(l, extra, node);
	else
		load_time(l, extra, name, node);
	return true;
}

static struct str column_id(const struct loader *l, const struct group *group,
			    uint32_t column)
{
	return pack_build_str(
		l->build,
		l->build->columns.at[group->first_column + column].id);
}

enum { NEEDED_MOST = 2, COLUMNS_FIXED = 8 };

/* The columns that a row of this kind needs and does not have. */
struct lacking {
	struct str id[NEEDED_MOST];
	uint32_t n;
};

static struct lacking lacking_of(const struct loader *l,
				 const struct group *group,
				 const struct node *row)
{
	uint32_t n = load_fixed_columns((enum fact_kind)group->kind);
	struct lacking lacking = {.n = 0};

	for (uint32_t i = 0; i < n && lacking.n < NEEDED_MOST; i++) {
		struct str id = column_id(l, group, i);

		if (load_is_needed((enum fact_kind)group->kind, i) &&
		    !yaml_get(l->tree, row, id))
			lacking.id[lacking.n++] = id;
	}
	return lacking;
}

/* What a row lacks was meant, rather than what it can do without. */
static void prefer_lacking(struct loader *l, const struct group *group,
			   struct suggest *suggest,
			   const struct lacking *lacking)
{
	if (load_find_column(l, group, suggest->best) == INDEX_NONE &&
	    (lacking->n == 1 || (lacking->n && suggest->best.len)))
		suggest->best = lacking->id[0];
}

/* `- {France: Paris}` */
static void add_pair_hint(struct strbuf *hint, const struct loader *l,
			  const struct lacking *lacking, const struct node *key)
{
	const struct node *value = yaml_next(l->tree, key);

	if (lacking->n < 2 || yaml_next(l->tree, value) ||
	    value->kind != NODE_SCALAR) {
		strbuf_addz(hint, "the keys of a row depend on the kind of its "
				  "group");
		return;
	}
	strbuf_addf(
		hint,
		"write `{" STR_FMT ": " STR_FMT ", " STR_FMT ": " STR_FMT "}`",
		STR_ARG(lacking->id[0]), STR_ARG(yaml_text(l->tree, key)),
		STR_ARG(lacking->id[1]), STR_ARG(yaml_text(l->tree, value)));
}

/* Gives the bit of the fixed column that was meant, or 0. */
static uint32_t unknown_column(struct loader *l, const struct group *group,
			       const struct node *row, const struct node *key)
{
	struct suggest suggest = suggest_for(yaml_text(l->tree, key));
	struct lacking lacking = lacking_of(l, group, row);
	struct strbuf hint = STRBUF_INIT;
	uint32_t column;

	for (uint32_t i = 0; i < group->n_columns; i++)
		suggest_add(&suggest, column_id(l, group, i));
	for (size_t i = 0; i < EXTRA_KEYS; i++)
		if (extra_keys[i].kinds & 1U << group->kind)
			suggest_add(&suggest, str_of(extra_keys[i].key));
	prefer_lacking(l, group, &suggest, &lacking);
	add_pair_hint(&hint, l, &lacking, key);
	load_unknown_key(l, key, &suggest, strbuf_text(&hint), "a row");
	strbuf_finish(&hint);
	column = load_find_column(l, group, suggest.best);
	return column < COLUMNS_FIXED ? 1U << column : 0;
}

/* Is the cell empty, other than because its value was bad? */
static bool lacks(const struct loader *l, const struct group *group,
		  const struct node *node, uint32_t column)
{
	const struct value *cells =
		vec_end(&l->build->cells) - group->n_columns;

	return cells[column].kind == VALUE_NONE &&
	       !yaml_get(l->tree, node, column_id(l, group, column));
}

/* What was `meant` under another name has been reported: a bit for each
 * column. */
static void check_needed(struct loader *l, const struct group *group,
			 const struct node *node, uint32_t meant)
{
	uint32_t n = load_fixed_columns((enum fact_kind)group->kind);

	for (uint32_t i = 0; i < n; i++)
		if (load_is_needed((enum fact_kind)group->kind, i) &&
		    !(meant >> i & 1) && lacks(l, group, node, i))
			load_error(l, node, "every row of this kind needs it",
				   "the row has no `" STR_FMT "`",
				   STR_ARG(column_id(l, group, i)));
	if (group->of != INDEX_NONE && lacks(l, group, node, group->of))
		load_error(l, node, "say what the row is about",
			   "the row has no `of`");
}

/*
 * The column for key number `at` of a row, or NONE. Most rows of a group have
 * the same keys in the same order, so tries that first.
 */
static uint32_t column_of_key(struct loader *l, const struct group *group,
			      struct str name, uint32_t at)
{
	uint32_t column;

	if (at < l->order.n && l->order.at[at] < group->n_columns &&
	    str_eq(column_id(l, group, l->order.at[at]), name))
		return l->order.at[at];
	column = load_find_column(l, group, name);
	while (l->order.n <= at)
		*vec_push(&l->order) = INDEX_NONE;
	l->order.at[at] = column;
	return column;
}

/* Of a kind with many columns, most must be empty; of others, a table has very
 * short cells. */
static void too_many_cells(struct loader *l, const struct group *group,
			   const struct node *node)
{
	l->is_full = true;
	if (group->n_columns <= FIXED_MOST)
		load_error(l, node, "split the pack",
			   "more facts than a pack of this size may have");
	else
		load_error(l, node,
			   "split the group, so that each group has only the "
			   "columns that its rows fill",
			   "too many rows of %u columns, most of them empty",
			   group->n_columns);
}

/* Adds empty cells for a row. False if there are too many. */
static bool add_cells(struct loader *l, const struct group *group,
		      const struct node *node)
{
	if (l->is_full)
		return false;
	if (l->build->cells.n + (uint64_t)group->n_columns > l->cells_most) {
		too_many_cells(l, group, node);
		return false;
	}
	for (uint32_t i = 0; i < group->n_columns; i++) {
		*vec_push(&l->build->cells) =
			(struct value){.kind = VALUE_NONE};
		if (!l->is_quick)
			location_add(&l->marks->cells, l->tree, NULL);
	}
	return true;
}

static void load_cell(struct loader *l, const struct group *group,
		      uint32_t column, uint32_t cell, const struct node *node)
{
	const struct column *type =
		&l->build->columns.at[group->first_column + column];

	l->build->cells.at[cell] = load_value(l, type, node);
	if (!l->is_quick)
		l->marks->cells.at[cell] = (uint32_t)(node - l->tree->nodes.at);
}

/* May a cell of this column be a list of which each item is a fact? */
static bool may_be_several(const struct group *group, uint32_t column)
{
	return group->kind == FACT_LINK && column == LINK_VALUE;
}

/* The value is explicitly none. */
static bool is_no_value(const struct loader *l, const struct column *column,
			const struct node *node)
{
	if (node->kind == NODE_LIST)
		return !node->n;
	return column->type == COLUMN_THING &&
	       str_eq(yaml_text(l->tree, node), STR("none"));
}

/* Adds a copy of the last row with this value. */
static void repeat_row(struct loader *l, struct group *group,
		       const struct node *node)
{
	struct pack_build *build = l->build;
	uint32_t first = build->cells.n - group->n_columns;
	struct row row = *(vec_end(&build->rows) - 1);
	uint32_t map = l->is_quick ? 0 : *(vec_end(&l->marks->rows) - 1);

	if (!add_cells(l, group, node))
		return;
	*vec_push(&build->rows) = row;
	for (uint32_t i = first; i < first + group->n_columns; i++) {
		build->cells.at[i + group->n_columns] = build->cells.at[i];
		if (!l->is_quick)
			l->marks->cells.at[i + group->n_columns] =
				l->marks->cells.at[i];
	}
	if (!l->is_quick)
		*vec_push(&l->marks->rows) = map;
	load_cell(l, group, LINK_VALUE, first + group->n_columns + LINK_VALUE,
		  node);
	group->n_rows++;
}

/*
 * A link may have several values: each becomes a row of its own. `..` among
 * them means that there are others.
 */
static void load_values(struct loader *l, struct group *group,
			const struct node *list)
{
	uint32_t cell = l->build->cells.n - group->n_columns + LINK_VALUE;
	uint32_t first = group->n_rows - 1;
	bool is_open = false;

	group->has_several = 1;
	node_each (item, l->tree, list) {
		if (diags_enough(l->diags) || l->is_full)
			break;
		if (load_is_more(l, item))
			is_open = true;
		else if (l->build->cells.at[cell].kind == VALUE_NONE)
			load_cell(l, group, LINK_VALUE, cell, item);
		else
			repeat_row(l, group, item);
	}
	for (uint32_t i = first; i < group->n_rows; i++)
		l->build->rows.at[group->first_row + i].is_open = is_open;
}

/* Something other than a single value: a list, `..`, or none at all. True if
 * the cell is one of these. */
static bool is_special(const struct loader *l, const struct group *group,
		       uint32_t column, const struct node *node)
{
	return may_be_several(group, column) &&
	       (node->kind == NODE_LIST || load_is_more(l, node) ||
		is_no_value(l,
			    &l->build->columns.at[group->first_column + column],
			    node));
}

/* Returns the columns that unknown keys were meant for: a bit for each. */
static uint32_t load_cells(struct loader *l, const struct group *group,
			   struct row *row, struct extra *extra,
			   const struct node *node)
{
	uint32_t meant = 0;
	uint32_t first = l->build->cells.n - group->n_columns;
	uint32_t at = 0;
	bool stranded = false;

	l->special = NULL;

	key_each (key, l->tree, node) {
		uint32_t column =
			column_of_key(l, group, yaml_text(l->tree, key), at++);

		if (diags_enough(l->diags))
			break;
		if (column != INDEX_NONE &&
		    is_special(l, group, column, yaml_next(l->tree, key))) {
			l->special = yaml_next(l->tree, key);
		} else if (column != INDEX_NONE) {
			load_cell(l, group, column, first + column,
				  yaml_next(l->tree, key));
		} else if (!load_row_extra(l, group, row, extra, key)) {
			/* A figure with two commas is reported once. */
			if (stranded && !yaml_next(l->tree, key)->n)
				continue;
			stranded = load_is_stranded(l, key);
			if (!stranded)
				meant |= unknown_column(l, group, node, key);
		}
	}
	return meant;
}

/* `..` alone: values exist, but are not known. */
static void load_special(struct loader *l, struct group *group,
			 const struct node *node)
{
	if (node->kind == NODE_LIST)
		load_values(l, group, node);
	else
		(vec_end(&l->build->rows) - 1)->is_open = load_is_more(l, node);
}

/* `- the moon landing` for `- {what: the moon landing, on: ...}` */
static bool is_row(struct loader *l, const struct group *group,
		   const struct node *node)
{
	const struct kind *kind = &kinds[group->kind];
	struct str text = yaml_text(l->tree, node);
	struct strbuf hint = STRBUF_INIT;

	if (node->kind != NODE_SCALAR || !text.len ||
	    str_find(text, STR(":")) != SIZE_MAX)
		return load_is_map(l, node, "a row");
	strbuf_addf(&hint, "write `{%s: " STR_FMT, kind->columns[kind->own].id,
		    STR_ARG(text));
	for (uint32_t i = 0; kind->columns[i].id; i++)
		if (i != kind->own && kind->columns[i].needed)
			strbuf_addf(&hint, ", %s: ...", kind->columns[i].id);
	strbuf_addz(&hint, "}`");
	load_error(l, node, strbuf_text(&hint), "a row must be a map");
	strbuf_finish(&hint);
	return false;
}

void load_row(struct loader *l, struct group *group, const struct node *node)
{
	struct extra extra = {.has_on = 0};
	struct row row = {
		.citation = INDEX_NONE,
		.extra = INDEX_NONE,
		.line = node->line,
		.column = node->column,
	};

	if (!is_row(l, group, node) || !add_cells(l, group, node))
		return;
	check_needed(l, group, node, load_cells(l, group, &row, &extra, node));
	check_also(l, group, &extra, node);
	if (!l->group_cites && !yaml_get(l->tree, node, STR("source")))
		load_no_source(l, node, "the fact has no source");
	if (extra.id.len || extra.note.len || extra.verb.len ||
	    extra.n_aliases || extra.n_also || extra.has_from || extra.has_to ||
	    extra.has_on) {
		row.extra = l->build->extras.n;
		*vec_push(&l->build->extras) = extra;
	}
	if (extra.has_from || extra.has_to)
		group->has_times = 1;
	if (extra.verb.len)
		group->has_verbs = 1;
	*vec_push(&l->build->rows) = row;
	if (!l->is_quick)
		location_add(&l->marks->rows, l->tree, node);
	group->n_rows++;
	if (l->special)
		load_special(l, group, l->special);
}

void load_rows_begin(struct loader *l, struct group *group)
{
	group->first_row = l->build->rows.n;
	group->first_cell = l->build->cells.n;
}

void load_rows(struct loader *l, struct group *group, const struct node *rows)
{
	load_rows_begin(l, group);
	if (!load_is_list(l, rows, "`rows`"))
		return;
	node_each (node, l->tree, rows) {
		if (diags_enough(l->diags) || l->is_full)
			break;
		load_row(l, group, node);
	}
	load_rows_end(l, group);
}
