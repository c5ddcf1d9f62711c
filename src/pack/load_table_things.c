#include "pack/load_table.h"

#include "pack/slug.h"

#include <stdlib.h>

/*
 * The things of one type in a CSV. Several rows may be about one thing: they
 * are linked by its id.
 */
struct csv_things {
	const struct table_file *file;
	const struct node *from; /* the name of the file */
	/* Columns; all but `name` may be NONE. */
	uint32_t id, name, also, plural;
	struct hash_index by_id; /* the first row of each thing */
	VEC(uint32_t) next;	 /* of each row, or NONE */
	VEC(uint32_t) last;	 /* of each first row */
	VEC(bool) is_done;	 /* of each first row */
	struct strbuf text;
};

/* An empty text if there is no such column. */
static struct table_cell cell_at(struct loader *l, struct csv_things *things,
				 uint32_t row, uint32_t column)
{
	uint32_t from = (uint32_t)(things->from - l->tree->nodes.at);

	if (column == INDEX_NONE)
		return (struct table_cell){STR_NONE, from, false};
	return load_csv_cell(l, things->file, row, column, from);
}

/* The id of the thing in a row, valid until the next call. */
static struct str id_of(struct loader *l, struct csv_things *things,
			uint32_t row)
{
	uint32_t column = things->id != INDEX_NONE ? things->id : things->name;
	struct table_cell cell = cell_at(l, things, row, column);

	strbuf_reset(&things->text);
	if (cell.text.len)
		slug_add_entity(&things->text, cell.text);
	return strbuf_str(&things->text);
}

static bool same_id(struct loader *l, struct csv_things *things, uint32_t row,
		    struct str id)
{
	struct strbuf mine = STRBUF_INIT;
	bool same;

	strbuf_add(&mine, id);
	same = str_eq(id_of(l, things, row), strbuf_str(&mine));
	strbuf_finish(&mine);
	return same;
}

/* The first row of the thing with this id, or NONE. */
static uint32_t first_row(struct loader *l, struct csv_things *things,
			  struct str id)
{
	struct strbuf mine = STRBUF_INIT;
	uint32_t found = INDEX_NONE;
	uint32_t hash = hash_index_hash(id);

	strbuf_add(&mine, id);
	hash_index_each (row, &things->by_id, hash) {
		if (!same_id(l, things, row, strbuf_str(&mine)))
			continue;
		found = row;
		break;
	}
	strbuf_finish(&mine);
	return found;
}

static void tie_row(struct loader *l, struct csv_things *things, uint32_t row)
{
	struct str id = row ? id_of(l, things, row) : STR_NONE;
	uint32_t hash = hash_index_hash(id);
	uint32_t first;

	*vec_push(&things->next) = INDEX_NONE;
	*vec_push(&things->last) = row;
	*vec_push(&things->is_done) = !id.len;
	if (!row) /* the header */
		return;
	if (!id.len) {
		load_error(
			l,
			load_node(l,
				  cell_at(l, things, row, things->name).node),
			"every row of a type needs its name",
			"a row without a name or an id");
		return;
	}
	first = first_row(l, things, id);
	if (first == INDEX_NONE) {
		hash_index_add(&things->by_id, hash, row);
		return;
	}
	things->next.at[things->last.at[first]] = row;
	things->last.at[first] = row;
	things->is_done.at[row] = true;
}

static uint32_t find_column(struct loader *l, const struct table_file *file,
			    const struct node *map, const char *key)
{
	const struct node *header = yaml_get(l->tree, map, str_of(key));

	return header ? load_csv_column(l, file, yaml_text(l->tree, header),
					key, header)
		      : INDEX_NONE;
}

/* By default, names are in the column `name`. */
static uint32_t find_name(struct loader *l, const struct table_file *file,
			  const struct node *map, const struct node *from)
{
	const struct node *name = yaml_get(l->tree, map, STR("name"));

	if (name)
		return find_column(l, file, map, "name");
	return load_csv_column(l, file, STR("name"), "name", from);
}

bool load_plural_is_header(struct loader *l, const struct node *map)
{
	struct str text =
		yaml_text(l->tree, yaml_get(l->tree, map, STR("plural")));

	return text.len && load_flag_word(text) == FLAG_NONE &&
	       yaml_get(l->tree, map, STR("from"));
}

struct csv_things *load_things_from(struct loader *l, const struct node *map)
{
	const struct node *from = yaml_get(l->tree, map, STR("from"));
	const struct node *id = yaml_get(l->tree, map, STR("id"));
	const struct table_file *file =
		from ? load_table_file(l, yaml_text(l->tree, from)) : NULL;
	struct csv_things *things;
	uint32_t name;

	if (!file)
		return NULL;
	name = find_name(l, file, map, from);
	if (name == INDEX_NONE)
		return NULL;
	things = mem_alloc(sizeof(*things));
	*things = (struct csv_things){
		.file = file,
		.from = from,
		.id = find_column(l, file, map, "id"),
		.name = name,
		.also = find_column(l, file, map, "also"),
		.plural = load_plural_is_header(l, map)
				  ? find_column(l, file, map, "plural")
				  : INDEX_NONE,
	};
	if (!id)
		load_warning(
			l, WARN_ID_OF_NAME, from,
			"give the file a column of ids, and write its header: "
			"`id: ...`",
			"the ids of these things come from their names, "
			"so correcting a name changes an id");
	hash_index_reset(&things->by_id, file->csv.n_rows);
	for (uint32_t i = 0; i < file->csv.n_rows; i++)
		tie_row(l, things, i);
	return things;
}

void load_things_from_finish(struct csv_things *things)
{
	if (!things)
		return;
	hash_index_finish(&things->by_id);
	vec_finish(&things->next);
	vec_finish(&things->last);
	vec_finish(&things->is_done);
	strbuf_finish(&things->text);
	free(things);
}

uint32_t load_things_most(const struct csv_things *things)
{
	return things ? things->next.n : 0;
}

static bool is_spelled(const struct loader *l, const struct thing *thing,
		       struct str text)
{
	for (uint32_t i = 0; i < thing->n_spellings; i++)
		if (str_eq(pack_build_str(
				   l->build,
				   l->build->spellings
					   .at[thing->first_spelling + i]),
			   text))
			return true;
	return false;
}

static void add_spelling(struct loader *l, struct thing *thing,
			 const struct table_cell *cell, struct str text)
{
	if (is_spelled(l, thing, text))
		return;
	if (thing->n_spellings > VALUES_MOST) {
		load_error(l, load_node(l, cell->node), "leave some out",
			   "more than %d spellings of one thing",
			   (int)VALUES_MOST);
		return;
	}
	*vec_push(&l->build->spellings) = pack_build_text(l->build, text);
	if (!l->is_quick)
		location_add(&l->marks->spellings, l->tree,
			     load_node(l, cell->node));
	thing->n_spellings++;
}

/* The name in a row must match that of the thing. */
static void add_name(struct loader *l, struct csv_things *things,
		     struct thing *thing, uint32_t row)
{
	struct table_cell cell = cell_at(l, things, row, things->name);
	struct str name;

	if (!cell.text.len)
		return;
	if (!thing->n_spellings) {
		add_spelling(l, thing, &cell, cell.text);
		return;
	}
	name = pack_build_str(l->build,
			      l->build->spellings.at[thing->first_spelling]);
	if (!str_eq(name, cell.text))
		load_error(l, load_node(l, cell.node),
			   "give one of them another id, or put the name into "
			   "the column of `also`",
			   "the thing `" STR_FMT "` is called `" STR_FMT
			   "` elsewhere",
			   STR_ARG(pack_build_str(l->build, thing->id)),
			   STR_ARG(name));
}

/* "yes" in the column of plurals. */
static void read_plural(struct loader *l, struct csv_things *things,
			struct thing *thing, uint32_t row)
{
	struct table_cell cell = cell_at(l, things, row, things->plural);
	enum flag flag = load_flag_word(cell.text);

	if (flag != FLAG_NONE)
		thing->is_plural = flag == FLAG_YES;
	else if (cell.text.len)
		load_no_flag(l, load_node(l, cell.node), cell.text);
}

/* Adds all rows of a thing, from the first one on. */
static void add_rows(struct loader *l, struct csv_things *things,
		     struct thing *thing, uint32_t row)
{
	things->is_done.at[row] = true;
	for (; row != INDEX_NONE; row = things->next.at[row]) {
		struct table_cell cell;
		struct str rest;
		struct str value;

		add_name(l, things, thing, row);
		read_plural(l, things, thing, row);
		cell = cell_at(l, things, row, things->also);
		rest = cell.text;
		while (thing->n_spellings && load_next_value(&rest, &value))
			add_spelling(l, thing, &cell, value);
	}
}

void load_more_spellings(struct loader *l, struct csv_things *things,
			 struct thing *thing)
{
	uint32_t row = things ? first_row(l, things,
					  pack_build_str(l->build, thing->id))
			      : INDEX_NONE;

	if (row != INDEX_NONE)
		add_rows(l, things, thing, row);
}

static void load_one(struct loader *l, struct csv_things *things, uint32_t type,
		     uint32_t row)
{
	struct table_cell cell = cell_at(l, things, row, things->name);
	struct thing thing = {
		.type = type,
		.id = pack_build_text(l->build, id_of(l, things, row)),
		.first_spelling = l->build->spellings.n,
		.names = INDEX_NONE,
		.same = l->build->things.n,
		.the = l->build->types.at[type].the,
		.is_plural = l->build->types.at[type].is_plural,
		.family_first = l->build->types.at[type].family_first,
	};

	if (things->id != INDEX_NONE)
		cell = cell_at(l, things, row, things->id);
	add_rows(l, things, &thing, row);
	if (!thing.n_spellings) {
		load_error(l, load_node(l, cell.node),
			   "every thing needs a name", "the row has no name");
		return;
	}
	load_know_thing(l, type, pack_build_str(l->build, thing.id));
	*vec_push(&l->build->things) = thing;
	if (!l->is_quick)
		location_add(&l->marks->things, l->tree,
			     load_node(l, cell.node));
}

void load_rest_of_things(struct loader *l, struct csv_things *things,
			 uint32_t type)
{
	for (uint32_t i = 1; things && i < things->next.n; i++) {
		if (diags_enough(l->diags))
			break;
		if (!things->is_done.at[i])
			load_one(l, things, type, i);
	}
}
