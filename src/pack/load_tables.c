#include "pack/load_table.h"

#include <string.h>

/* Keys of a table that are defaults for all of its columns. */
static const char *const defaults[] = {
	"tense", "complete",   "changes", "on",	   "match", "source",
	"level", "importance", "topic",	  "forms", NULL};

static const char *const table_keys[] = {
	"kind",	      "what",	 "header", "rows",	 "columns", "tense",
	"complete",   "changes", "on",	   "match",	 "source",  "level",
	"importance", "topic",	 "forms",  "separators", NULL};

/* Keys of a column besides those of its group. */
static const char *const own_keys[] = {
	"type", "header", "several", "separators", "precision", "dates", NULL};

static bool is_among(struct str word, const char *const *words)
{
	for (; *words; words++)
		if (str_eq(word, str_of(*words)))
			return true;
	return false;
}

static uint32_t index_of(const struct loader *l, const struct node *node)
{
	return node ? (uint32_t)(node - l->tree->nodes.at) : 0;
}

bool load_is_table(const struct loader *l, const struct node *map)
{
	return str_eq(yaml_text(l->tree, yaml_get(l->tree, map, STR("kind"))),
		      STR("table"));
}

/* What a column becomes, by its type. */
static const struct column_word {
	const char *word;
	const char *kind; /* NULL: something about the row */
} column_words[] = {
	{"date", "event"},     {"count", "number"},  {"number", "number"},
	{"percent", "number"}, {"flag", "list"},     {"note", NULL},
	{"source", NULL},      {"importance", NULL},
};

static const struct column_word link_word = {"text", "link"};

/* Any other type is a text, a score, or names a type of things. */
static const struct column_word *word_of(struct str type)
{
	for (size_t i = 0; i < sizeof(column_words) / sizeof(*column_words);
	     i++)
		if (str_eq(type, str_of(column_words[i].word)))
			return &column_words[i];
	return &link_word;
}

bool load_is_table_word(struct str word)
{
	return word_of(word) != &link_word || str_eq(word, STR("score"));
}

/* A group under construction. */
struct rewriting {
	struct loader *l;
	struct table *table;
	uint32_t map;  /* of the table */
	uint32_t own;  /* the value under the column's key */
	uint32_t type; /* the node */
	struct yaml_list group;
};

static const struct node *own_get(const struct rewriting *r, const char *key)
{
	return yaml_get(r->l->tree, load_node(r->l, r->own), str_of(key));
}

static void put_copy(struct rewriting *r, uint32_t key)
{
	struct yaml_tree *tree = r->l->tree;
	uint32_t value = index_of(r->l, yaml_next(tree, load_node(r->l, key)));

	yaml_append(tree, &r->group, yaml_add_copy(tree, key));
	yaml_append(tree, &r->group, yaml_add_copy(tree, value));
}

static void put_text(struct rewriting *r, struct str key, struct str text,
		     uint32_t like)
{
	struct yaml_tree *tree = r->l->tree;

	yaml_append(tree, &r->group, yaml_add_scalar(tree, key, like));
	yaml_append(tree, &r->group, yaml_add_scalar(tree, text, like));
}

/* The entries of a map that `takes` lets through. */
static void put_entries(struct rewriting *r, uint32_t map, const char *kind,
			bool (*takes)(const struct rewriting *r, struct str key,
				      const char *kind))
{
	const struct loader *l = r->l;
	uint32_t key =
		load_node(l, map)->kind == NODE_MAP && load_node(l, map)->n
			? load_node(l, map)->first
			: 0;

	while (key) {
		uint32_t next = load_node(l, load_node(l, key)->next)->next;

		if (takes(r, yaml_text(l->tree, load_node(l, key)), kind))
			put_copy(r, key);
		key = next;
	}
}

static bool is_of_group(const struct rewriting *r, struct str key,
			const char *kind)
{
	(void)r;
	(void)kind;
	return !is_among(key, own_keys);
}

/* `what` applies only to the table; a default must suit the kind. */
static bool is_default(const struct rewriting *r, struct str key,
		       const char *kind)
{
	if (str_eq(key, STR("what")))
		return true;
	return is_among(key, defaults) && load_may_say(str_of(kind), key) &&
	       !yaml_get(r->l->tree, load_node(r->l, r->own), key);
}

/* Adds a title to a column without one: its id, as words. */
static void put_title(struct rewriting *r, uint32_t key)
{
	struct str id = yaml_text(r->l->tree, load_node(r->l, key));
	char *title = (char *)arena_copy(&r->l->ids, id).ptr;

	for (size_t i = 0; i < id.len; i++)
		if (title[i] == '_' || title[i] == '-')
			title[i] = ' ';
	put_text(r, STR("title"), str_of(title), key);
}

static void put_value(struct rewriting *r, const char *kind, struct str type)
{
	bool is_text = str_eq(type, STR("text")) || str_eq(type, STR("score"));

	if (str_eq(str_of(kind), STR("number")) ||
	    (str_eq(str_of(kind), STR("link")) && !is_text))
		put_text(r, STR("value"), type, r->type);
	if (str_eq(type, STR("score")) && !own_get(r, "match"))
		put_text(r, STR("match"), STR("exact"), r->type);
}

/* Writes the group for a column; returns the node of its key. */
static uint32_t write_group(struct rewriting *r, uint32_t key, const char *kind,
			    struct str type)
{
	struct loader *l = r->l;
	struct str id = arena_printf(
		&l->ids, STR_FMT "." STR_FMT,
		STR_ARG(yaml_text(l->tree, load_node(l, r->table->key))),
		STR_ARG(yaml_text(l->tree, load_node(l, key))));
	uint32_t group = yaml_add_scalar(l->tree, id, key);

	r->group = yaml_add_map(l->tree, key);
	put_text(r, STR("kind"), str_of(kind), r->type);
	put_value(r, kind, type);
	put_entries(r, r->own, kind, is_of_group);
	put_entries(r, r->map, kind, is_default);
	if (!own_get(r, "title") && !own_get(r, "verb"))
		put_title(r, key);
	l->tree->nodes.at[group].next = r->group.node;
	return group;
}

/* Where a column is in a row: under its id or the header it names. */
static struct table_place place_of(struct loader *l, uint32_t key,
				   const struct node *header)
{
	struct str text = header ? yaml_text(l->tree, header)
				 : yaml_text(l->tree, load_node(l, key));

	return (struct table_place){arena_copy(&l->ids, text), INDEX_NONE};
}

/* `',.'`: the thousands separator and the decimal point; `otherwise` for
 * NULL. */
static struct figure_signs read_signs(struct loader *l, const struct node *node,
				      struct figure_signs otherwise)
{
	struct str text = yaml_text(l->tree, node);

	if (!node)
		return otherwise;
	if (text.len == 2 && strchr(",. '_", text.ptr[0]) &&
	    strchr(",.", text.ptr[1]) && text.ptr[0] != text.ptr[1])
		return (struct figure_signs){text.ptr[0], text.ptr[1]};
	load_error(l, node, "',.' for 1,016.5, or '.,' for 1.016,5, in quotes",
		   "not the separators of a figure: `" STR_FMT "`",
		   STR_ARG(text));
	return otherwise;
}

/* Which comes first in 5/1/1999. */
static enum day_order read_order(struct loader *l, const struct node *node)
{
	struct str text = yaml_text(l->tree, node);

	if (!node)
		return DAY_UNSAID;
	if (str_eq(text, STR("d/m/y")))
		return DAY_FIRST;
	if (str_eq(text, STR("m/d/y")))
		return DAY_SECOND;
	load_error(l, node, "write d/m/y, or m/d/y",
		   "not the order of a date: `" STR_FMT "`", STR_ARG(text));
	return DAY_UNSAID;
}

static void read_several(struct rewriting *r, struct table_column *column,
			 bool is_link)
{
	const struct node *several = own_get(r, "several");

	column->is_several = load_bool(r->l, several, false);
	if (column->is_several && !is_link)
		load_error(r->l, several, "leave it out",
			   "only a column of things or texts has several "
			   "values");
}

/* `each` is about the things of the table; `yes` about all things that exist,
 * which is seldom meant. */
static void read_flag_complete(struct loader *l, struct table_column *column,
			       const struct node *node)
{
	struct str text = yaml_text(l->tree, node);

	column->is_empty_no = str_eq(text, STR("each"));
	if (str_eq(text, STR("yes")) || str_eq(text, STR("true")))
		load_warning(l, WARN_FLAG_COMPLETE, node,
			     "write `complete: each` if the table may lack "
			     "some, or accept this warning",
			     "this says that nothing else has the flag, not "
			     "even things that are not in the table");
}

static void add_column(struct rewriting *r, uint32_t key, uint32_t group,
		       struct str type)
{
	struct loader *l = r->l;
	const struct node *precision = own_get(r, "precision");
	const struct node *complete = own_get(r, "complete");
	struct table_column column = {
		.key = group,
		.node = key,
		.table = l->tables->all.n,
		.place = place_of(l, key, own_get(r, "header")),
		.is_flag = str_eq(type, STR("flag")),
		.is_text =
			str_eq(type, STR("text")) || str_eq(type, STR("score")),
	};

	if (!complete)
		complete = yaml_get(l->tree, load_node(l, r->map),
				    STR("complete"));
	if (column.is_flag && complete)
		read_flag_complete(l, &column, complete);
	if (precision) /* not of inline rows, which say it in the date */
		column.precision = place_of(l, key, precision);
	column.signs = read_signs(l, own_get(r, "separators"), r->table->signs);
	column.day_order = read_order(l, own_get(r, "dates"));
	read_several(r, &column, word_of(type) == &link_word);
	*vec_push(&l->tables->columns) = column;
}

/* A column that says something about the row. */
static void add_extra(struct rewriting *r, uint32_t key, struct str type)
{
	enum table_extra extra = str_eq(type, STR("note")) ? EXTRA_NOTE
				 : str_eq(type, STR("source"))
					 ? EXTRA_SOURCE
					 : EXTRA_IMPORTANCE;

	r->table->extras[extra] = place_of(r->l, key, own_get(r, "header"));
}

/* Returns the node of the group's key, or 0 if the column makes none. */
static uint32_t rewrite_column(struct rewriting *r, uint32_t key)
{
	struct loader *l = r->l;
	const struct node *type;
	struct str name;
	uint32_t group;

	r->own = index_of(l, yaml_next(l->tree, load_node(l, key)));
	type = load_node(l, r->own)->kind == NODE_MAP ? own_get(r, "type")
						      : load_node(l, r->own);
	if (!load_is_id(l, load_node(l, key)))
		return 0;
	if (!type || type->kind != NODE_SCALAR) {
		load_error(l, load_node(l, key),
			   "write `type: text`, or date, count, number, "
			   "percent, flag, note, or a type of things",
			   "the column has no type");
		return 0;
	}
	r->type = index_of(l, type);
	name = arena_copy(&l->ids, yaml_text(l->tree, type));
	if (!word_of(name)->kind) {
		add_extra(r, key, name);
		return 0;
	}
	if (str_eq(name, STR("date")) && !own_get(r, "verb") &&
	    !own_get(r, "title")) {
		load_error(l, load_node(l, key), "write `verb: was discovered`",
			   "a column of dates needs a verb");
		return 0;
	}
	group = write_group(r, key, word_of(name)->kind, name);
	add_column(r, key, group, name);
	return group;
}

static bool has_parts(struct loader *l, const struct node *key,
		      const struct node *map)
{
	const struct node *rows = yaml_get(l->tree, map, STR("rows"));
	const struct node *columns = yaml_get(l->tree, map, STR("columns"));

	load_check_keys(l, map, table_keys, "a table");
	if (!rows || !columns)
		load_error(l, key,
			   "write `rows:` and `columns: {height: number}`",
			   "a table needs rows and columns");
	if (!rows || !columns || !load_is_map(l, columns, "`columns`"))
		return false;
	if (columns->n / 2 > CSV_COLUMNS_MOST)
		load_error(l, columns, "split the table",
			   "more than %d columns", (int)CSV_COLUMNS_MOST);
	return columns->n / 2 <= CSV_COLUMNS_MOST;
}

static void add_table(struct loader *l, uint32_t key, const struct node *map,
		      struct table *table)
{
	static const char *const extras[] = {"note", "source", "importance"};
	const struct node *rows = yaml_get(l->tree, map, STR("rows"));
	const struct node *header = yaml_get(l->tree, map, STR("header"));
	const struct table_file *file =
		rows->kind == NODE_SCALAR
			? load_table_file(l, yaml_text(l->tree, rows))
			: NULL;

	*table = (struct table){
		.key = key,
		.rows = index_of(l, rows),
		.what = index_of(l, yaml_get(l->tree, map, STR("what"))),
		.file = file ? (uint32_t)(file - l->tables->files.at)
			     : INDEX_NONE,
		.type = INDEX_NONE,
		.subject = {STR("what"), INDEX_NONE},
		.is_bad = rows->kind == NODE_SCALAR && !file,
	};
	table->signs = read_signs(l, yaml_get(l->tree, map, STR("separators")),
				  table->signs);
	if (header)
		table->subject = place_of(l, key, header);
	else if (rows->kind == NODE_SCALAR)
		table->subject.key = STR_NONE;
	for (int i = 0; i < EXTRAS && rows->kind != NODE_SCALAR; i++)
		table->extras[i].key = str_of(extras[i]);
}

/* The groups of a table replace it after `last`, a value of the map. */
static uint32_t rewrite_table(struct loader *l, uint32_t facts, uint32_t key,
			      uint32_t last)
{
	struct table table;
	struct rewriting r = {.l = l, .table = &table};
	struct yaml_list chain = {facts, last};
	uint32_t column;

	r.map = index_of(l, yaml_next(l->tree, load_node(l, key)));
	if (!load_is_id(l, load_node(l, key)) ||
	    !has_parts(l, load_node(l, key), load_node(l, r.map)))
		return last;
	add_table(l, key, load_node(l, r.map), &table);
	column = index_of(
		l, yaml_first(l->tree, yaml_get(l->tree, load_node(l, r.map),
						STR("columns"))));
	while (column) {
		uint32_t next = load_node(l, load_node(l, column)->next)->next;
		uint32_t group = rewrite_column(&r, column);

		if (group) {
			uint32_t map = load_node(l, group)->next;

			yaml_append(l->tree, &chain, group);
			yaml_append(l->tree, &chain, map);
		}
		column = next;
	}
	*vec_push(&l->tables->all) = table;
	return chain.last;
}

void load_rewrite_tables(struct loader *l)
{
	struct yaml_tree *tree = l->tree;
	uint32_t facts =
		index_of(l, yaml_get(tree, yaml_root(tree), STR("facts")));
	uint32_t key =
		facts && load_node(l, facts)->kind == NODE_MAP
			? index_of(l, yaml_first(tree, load_node(l, facts)))
			: 0;
	uint32_t last = 0;

	while (key) {
		uint32_t value = load_node(l, key)->next;
		uint32_t next = load_node(l, value)->next;

		if (load_is_table(l, load_node(l, value))) {
			tree->nodes.at[facts].n -= 2;
			last = rewrite_table(l, facts, key, last);
			if (last)
				tree->nodes.at[last].next = next;
			else
				tree->nodes.at[facts].first = next;
		} else {
			last = value;
		}
		key = next;
	}
	if (l->tables->all.n)
		yaml_room(tree, TABLE_ROOM, TABLE_TEXT);
}

void load_tables_finish(struct tables *tables)
{
	vec_each (file, &tables->files)
		if (file->is_read)
			csv_finish(&file->csv);
	vec_each (table, &tables->all)
		vec_finish(&table->row);
	vec_finish(&tables->files);
	vec_finish(&tables->all);
	vec_finish(&tables->columns);
	strbuf_finish(&tables->text);
}
