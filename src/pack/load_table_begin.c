#include "pack/load_table.h"

#include <stdlib.h>

/* Inline rows may have only the keys that the table defines. */
static void check_keys(struct loader *l, const struct table *table,
		       uint32_t index, const struct node *map)
{
	key_each (key, l->tree, map) {
		struct str name = yaml_text(l->tree, key);
		struct suggest suggest = suggest_for(name);
		bool is_known = str_eq(name, table->subject.key);

		suggest_add(&suggest, table->subject.key);
		for (int i = 0; i < EXTRAS; i++) {
			is_known |= str_eq(name, table->extras[i].key);
			suggest_add(&suggest, table->extras[i].key);
		}
		vec_each (column, &l->tables->columns) {
			if (column->table != index)
				continue;
			is_known |= str_eq(name, column->place.key) ||
				    str_eq(name, column->precision.key);
			suggest_add(&suggest, column->place.key);
		}
		if (!is_known && !load_is_stranded(l, key))
			load_unknown_key(l, key, &suggest,
					 "declare it under `columns`",
					 "a row of the table");
	}
}

static bool find_rows(struct loader *l, struct table *table, uint32_t index)
{
	const struct node *rows = load_node(l, table->rows);

	if (load_file_of(l, table)) {
		uint32_t n = load_file_of(l, table)->csv.n_rows - 1;

		for (uint32_t i = 0; i < n; i++)
			*vec_push(&table->row) =
				(struct table_row){.next = INDEX_NONE};
		return true;
	}
	if (!load_is_list(l, rows, "`rows`"))
		return false;
	node_each (node, l->tree, rows) {
		if (diags_enough(l->diags))
			return false;
		if (!load_is_map(l, node, "a row"))
			continue;
		check_keys(l, table, index, node);
		*vec_push(&table->row) = (struct table_row){
			.node = (uint32_t)(node - l->tree->nodes.at),
			.next = INDEX_NONE,
		};
	}
	return true;
}

/* The header of the table's things in a CSV: as given, else their type. */
static void find_subject(struct loader *l, struct table *table)
{
	const struct node *types =
		yaml_get(l->tree, yaml_root(l->tree), STR("types"));
	struct str type =
		table->what ? yaml_text(l->tree, load_node(l, table->what))
			    : STR_NONE;
	const struct node *traits = yaml_get(l->tree, types, type);
	struct str from =
		yaml_text(l->tree, yaml_get(l->tree, traits, STR("from")));
	const struct node *id = yaml_get(l->tree, traits, STR("id"));

	if (table->subject.key.len)
		return;
	table->subject.key = STR("what");
	if (!str_eq(from, load_file_of(l, table)->name))
		return;
	if (!id)
		id = yaml_get(l->tree, traits, STR("name"));
	table->subject.key =
		id ? arena_copy(&l->ids, yaml_text(l->tree, id)) : STR("name");
}

static bool find_column(struct loader *l, const struct table_file *file,
			struct table_place *place, uint32_t node)
{
	if (!place->key.len)
		return true;
	place->column = load_csv_column(l, file, place->key, "header",
					load_node(l, node));
	return place->column != INDEX_NONE;
}

/* Does it name one precision for all dates of a column? */
static bool is_precision(struct str text)
{
	return str_eq(text, STR("year")) || str_eq(text, STR("month")) ||
	       str_eq(text, STR("day"));
}

/* Finds the columns of a CSV that the table reads. */
static bool find_columns(struct loader *l, struct table *table, uint32_t index)
{
	const struct table_file *file = load_file_of(l, table);
	bool ok;

	if (!file)
		return true;
	find_subject(l, table);
	ok = find_column(l, file, &table->subject, table->key);
	for (int i = 0; i < EXTRAS; i++)
		ok &= find_column(l, file, &table->extras[i], table->key);
	vec_each (column, &l->tables->columns) {
		if (column->table != index)
			continue;
		ok &= find_column(l, file, &column->place, column->node);
		if (!is_precision(column->precision.key))
			ok &= find_column(l, file, &column->precision,
					  column->node);
	}
	return ok;
}

/* `what` names a type; without it, rows are about texts. */
static bool find_type(struct loader *l, struct table *table)
{
	const struct node *what =
		table->what ? load_node(l, table->what) : NULL;
	const uint32_t *type = what ? load_type_named(l, what) : NULL;
	struct suggest suggest = suggest_for(yaml_text(l->tree, what));

	if (type)
		table->type = *type;
	if (type || !what || str_eq(yaml_text(l->tree, what), STR("text")))
		return true;
	load_suggest_types(l, &suggest);
	load_unknown(l, what, &suggest, "name a type listed under `things:`",
		     "no type of things `" STR_FMT "`",
		     STR_ARG(yaml_text(l->tree, what)));
	return false;
}

/* What a row is about. On an error, reports it and returns an empty text. */
static struct str find_subject_of(struct loader *l, const struct table *table,
				  uint32_t row, uint32_t *thing)
{
	struct table_cell cell = load_cell_at(l, table, row, &table->subject);
	bool is_ambiguous = false;

	*thing = INDEX_NONE;
	if (load_is_empty(&cell) || cell.is_list) {
		load_error(l, load_node(l, load_row_origin(l, table, row)),
			   "say what the row is about",
			   "the row has no `" STR_FMT "`",
			   STR_ARG(table->subject.key));
		return STR_NONE;
	}
	if (table->type == INDEX_NONE)
		return cell.text;
	*thing = load_thing_called(l, table->type, cell.text, &is_ambiguous);
	if (*thing != INDEX_NONE)
		return cell.text;
	if (is_ambiguous)
		load_name_of(l, table->type, cell.node, cell.text);
	else
		load_thing(l, table->type, load_node(l, cell.node));
	return STR_NONE;
}

static bool same_subject(struct loader *l, const struct table *table,
			 uint32_t a, uint32_t b)
{
	struct strbuf text = STRBUF_INIT;
	bool same;

	if (table->row.at[a].thing != INDEX_NONE ||
	    table->row.at[b].thing != INDEX_NONE)
		return table->row.at[a].thing == table->row.at[b].thing;
	strbuf_add(&text, load_cell_at(l, table, a, &table->subject).text);
	same = str_eq(strbuf_str(&text),
		      load_cell_at(l, table, b, &table->subject).text);
	strbuf_finish(&text);
	return same;
}

/* Links the rows about the same thing. */
static void tie_rows(struct loader *l, struct table *table)
{
	struct hash_index seen = HASH_INDEX_INIT;
	uint32_t *last = mem_alloc(mem_size(table->row.n + 1, sizeof(*last)));

	hash_index_reset(&seen, table->row.n);
	for (uint32_t i = 0; i < table->row.n && !diags_enough(l->diags); i++) {
		struct table_row *row = &table->row.at[i];
		struct str text = find_subject_of(l, table, i, &row->thing);
		uint32_t hash;

		if (!text.len) {
			row->is_further = true;
			continue;
		}
		hash = row->thing == INDEX_NONE ? hash_index_hash(text)
						: lookup_hash_word(row->thing);
		hash_index_each (first, &seen, hash) {
			if (!same_subject(l, table, first, i))
				continue;
			row->is_further = true;
			table->row.at[last[first]].next = i;
			last[first] = i;
			break;
		}
		last[i] = i;
		if (!row->is_further)
			hash_index_add(&seen, hash, i);
	}
	free(last);
	hash_index_finish(&seen);
}

/* What else a row says is read once per column: any error in it is reported
 * here, once, and the faulty part is then ignored. */
static void check_extra(struct loader *l, struct table *table,
			enum table_extra extra)
{
	struct making m = {.l = l, .table = table};
	uint32_t errors = l->diags->errors;

	for (uint32_t i = 0; i < table->row.n && !diags_enough(l->diags); i++) {
		struct yaml_mark mark = yaml_mark(l->tree);
		uint32_t node =
			table->row.at[i].is_further
				? NODE_NONE
				: load_one_value(&m, i, &table->extras[extra]);

		if (node && extra == EXTRA_SOURCE)
			load_citation(l, load_node(l, node));
		if (node && extra == EXTRA_IMPORTANCE)
			load_importance(l, load_node(l, node));
		yaml_cut(l->tree, mark);
	}
	if (l->diags->errors > errors)
		table->extras[extra].key = STR_NONE;
}

/* Is the table valid? Errors are reported once. */
bool load_begin_table(struct loader *l, uint32_t index)
{
	struct table *table = &l->tables->all.at[index];

	if (table->is_ready || table->is_bad)
		return table->is_ready;
	table->is_bad = true;
	if (!find_type(l, table) || !find_columns(l, table, index) ||
	    !find_rows(l, table, index))
		return false;
	tie_rows(l, table);
	for (enum table_extra extra = 0; extra < EXTRAS; extra++)
		check_extra(l, table, extra);
	table->is_ready = true;
	return true;
}
