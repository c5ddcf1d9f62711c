#include "pack/load_table.h"

#include "base/strbuf.h"

#include <string.h>

enum { FILES_MOST = NODE_FILES_MOST };

static uint32_t index_of(const struct loader *l, const struct node *node)
{
	return node ? (uint32_t)(node - l->tree->nodes.at) : 0;
}

/* Is it a plain name, in the folder of the pack? */
static bool is_file_name(struct str name)
{
	return name.len && name.ptr[0] != '.' &&
	       str_find(name, STR("/")) == SIZE_MAX;
}

static struct table_file *find_file(const struct loader *l, struct str name)
{
	vec_each (file, &l->tables->files)
		if (str_eq(file->name, name))
			return file;
	return NULL;
}

const struct table_file *load_table_file(const struct loader *l,
					 struct str name)
{
	const struct table_file *file = find_file(l, name);

	return file && file->is_read ? file : NULL;
}

/* All cells become nodes, which record their place in the file. */
static void keep_cells(struct loader *l, struct table_file *file)
{
	const struct csv *csv = &file->csv;
	struct csv_place place = {csv->cells.at[0], csv->lines.at[0], 1};

	file->cells = l->tree->nodes.n;
	for (uint32_t i = 0; i < csv->cells.n; i++) {
		struct str text =
			csv_cell(csv, i / csv->n_columns, i % csv->n_columns,
				 &l->tables->text);
		struct node *node = vec_push(&l->tree->nodes);

		csv_advance(csv, &place, i);
		*node = (struct node){
			.kind = NODE_SCALAR,
			.first = (uint32_t)l->tree->text.len,
			.n = (uint32_t)text.len,
			.line = place.line,
			.column = (uint16_t)(place.column < UINT16_MAX
						     ? place.column
						     : UINT16_MAX),
			.quoted = csv->source->text.ptr[place.at] == '"',
			.file = file->number & NODE_FILES_MOST,
		};
		strbuf_add(&l->tree->text, text);
	}
}

static void read_file(struct loader *l, struct table_file *file,
		      const struct node *node)
{
	const char *why = "it has errors";
	struct source *opened =
		source_open_beside(l->source, file->name, &why, l->diags);

	if (!opened && why)
		load_error(l, node, "put the file beside the pack",
			   "`" STR_FMT "` cannot be read: %s",
			   STR_ARG(file->name), why);
	if (!opened)
		return;
	file->number = source_count_beside(l->source);
	file->is_read = csv_read(&file->csv, opened, l->diags);
	if (!file->is_read)
		return;
	file->used = arena_array(&l->ids, bool, file->csv.n_columns);
	l->cells_most += (uint32_t)(opened->text.len / CELL_BYTES);
	if (!l->is_quick)
		keep_cells(l, file);
}

/* Opens the file that a scalar names, unless it is open. */
static void open_file(struct loader *l, uint32_t index)
{
	struct node node = *load_node(l, index);
	struct str name = yaml_text(l->tree, &node);
	struct table_file *file;

	if (node.kind != NODE_SCALAR || find_file(l, name))
		return;
	if (!is_file_name(name)) {
		load_error(l, load_node(l, index),
			   "name a file beside the pack, without a path",
			   "`" STR_FMT "` is not the name of a file",
			   STR_ARG(name));
		return;
	}
	if (l->parts.n + l->tables->files.n == FILES_MOST) {
		load_error(l, load_node(l, index), "put some into one file",
			   "more than %d files beside the pack",
			   (int)FILES_MOST);
		return;
	}
	file = vec_push(&l->tables->files);
	*file = (struct table_file){.name = arena_copy(&l->ids, name)};
	read_file(l, file, &node);
}

/* Opens the file named under `name` in each entry of a map of maps. */
static void open_files(struct loader *l, struct str section, struct str name,
		       bool is_table)
{
	const struct node *map = yaml_get(l->tree, yaml_root(l->tree), section);
	VEC(uint32_t) found = VEC_INIT;

	if (!map || map->kind != NODE_MAP)
		return;
	key_each (key, l->tree, map) {
		const struct node *entry = yaml_next(l->tree, key);
		const struct node *file = yaml_get(l->tree, entry, name);

		if (file && (!is_table || load_is_table(l, entry)))
			*vec_push(&found) = index_of(l, file);
	}
	vec_each (index, &found)
		open_file(l, *index);
	vec_finish(&found);
}

void load_open_tables(struct loader *l)
{
	open_files(l, STR("types"), STR("from"), false);
	open_files(l, STR("facts"), STR("rows"), true);
	if (l->tables->files.n)
		yaml_room(l->tree, TABLE_ROOM, TABLE_TEXT);
}

static struct str header_of(struct loader *l, const struct table_file *file,
			    uint32_t column)
{
	return arena_copy(&l->ids,
			  csv_cell(&file->csv, 0, column, &l->tables->text));
}

/* Does the header begin like the id: `Height (m)` for `height`? */
static bool begins_like(struct str header, struct str id)
{
	for (size_t i = 0; i < id.len; i++) {
		char c = i < header.len ? header.ptr[i] : '\0';
		char lower = c >= 'A' && c <= 'Z' ? (char)(c | 0x20) : c;

		if (lower != id.ptr[i] &&
		    !(strchr("_-", id.ptr[i]) && c == ' '))
			return false;
	}
	return header.len > 0;
}

/* The header that was meant; empty where there is none like it. */
static struct str meant_header(struct loader *l, const struct table_file *file,
			       struct str id)
{
	struct suggest suggest = suggest_for(id);
	struct str like = STR_NONE;

	for (uint32_t i = 0; load_is_heard(l) && i < file->csv.n_columns; i++) {
		struct str header = header_of(l, file, i);

		suggest_add(&suggest, header);
		if (!like.len && begins_like(header, id))
			like = header;
	}
	return suggest.best.len ? suggest.best : like;
}

/* In quotes where YAML would read it as something else. */
static void add_header(struct strbuf *out, struct str header)
{
	bool is_plain = header.len > 0;

	for (size_t i = 0; i < header.len; i++)
		is_plain = is_plain &&
			   !strchr(":#,[]{}'\"&*!|>%@`?", header.ptr[i]);
	if (!is_plain)
		strbuf_addc(out, '\'');
	for (size_t i = 0; i < header.len; i++) {
		strbuf_addc(out, header.ptr[i]);
		if (header.ptr[i] == '\'')
			strbuf_addc(out, '\'');
	}
	if (!is_plain)
		strbuf_addc(out, '\'');
}

/* The only column whose header is the id, but for its case and spaces. */
static uint32_t same_header(struct loader *l, const struct table_file *file,
			    struct str id)
{
	uint32_t found = CSV_NONE;

	for (uint32_t i = 0; i < file->csv.n_columns; i++) {
		struct str header = header_of(l, file, i);

		if (header.len != id.len || !begins_like(header, id))
			continue;
		if (found != CSV_NONE)
			return CSV_NONE;
		found = i;
	}
	return found;
}

uint32_t load_csv_column(struct loader *l, const struct table_file *file,
			 struct str header, const char *key,
			 const struct node *node)
{
	uint32_t column = csv_column(&file->csv, header);
	struct strbuf hint = STRBUF_INIT;
	struct str meant;

	if (column == CSV_NONE)
		column = same_header(l, file, header);
	if (column != CSV_NONE) {
		file->used[column] = true;
		return column;
	}
	meant = meant_header(l, file, header);
	strbuf_addf(&hint, "write `%s: ", key);
	add_header(&hint, meant.len ? meant : STR("..."));
	strbuf_addz(&hint, meant.len ? "`" : "` with one of the headers: ");
	for (uint32_t i = 0; !meant.len && i < file->csv.n_columns; i++) {
		strbuf_addz(&hint, i ? ", " : "");
		strbuf_add(&hint, header_of(l, file, i));
	}
	load_error(l, node, strbuf_text(&hint),
		   "no column `" STR_FMT "` in " STR_FMT, STR_ARG(header),
		   STR_ARG(file->name));
	strbuf_finish(&hint);
	return INDEX_NONE;
}

struct table_cell load_csv_cell(struct loader *l, const struct table_file *file,
				uint32_t row, uint32_t column,
				uint32_t otherwise)
{
	uint32_t node = file->cells + row * file->csv.n_columns + column;

	if (!file->cells)
		return (struct table_cell){
			csv_cell(&file->csv, row, column, &l->tables->text),
			otherwise, false};
	return (struct table_cell){yaml_text(l->tree, load_node(l, node)), node,
				   false};
}

bool load_next_value(struct str *rest, struct str *value)
{
	while (str_split(rest, ';', value)) {
		*value = str_trim(*value);
		if (value->len)
			return true;
	}
	return false;
}

/* "born, died": the columns that are never read. */
static struct text unused_columns(struct loader *l,
				  const struct table_file *file)
{
	struct strbuf names = STRBUF_INIT;
	struct text text;

	for (uint32_t i = 0; i < file->csv.n_columns; i++) {
		struct str name = csv_cell(&file->csv, 0, i, &l->tables->text);

		if (file->used[i] || !name.len)
			continue;
		strbuf_addf(&names, "%s" STR_FMT, names.len ? ", " : "",
			    STR_ARG(name));
	}
	text = pack_build_text(l->build, strbuf_str(&names));
	strbuf_finish(&names);
	return text;
}

static void note_parts(struct loader *l)
{
	vec_each (part, &l->parts) {
		struct pack_file note = {
			.name = pack_build_text(l->build, part->name),
			.stamp = part->stamp};

		*vec_push(&l->build->files) = note;
	}
}

void load_note_files(struct loader *l)
{
	note_parts(l);
	vec_each (file, &l->tables->files) {
		struct pack_file note = {
			.name = pack_build_text(l->build, file->name)};

		if (file->is_read) {
			note.unused = unused_columns(l, file);
			note.stamp = file->csv.source->stamp;
		}
		*vec_push(&l->build->files) = note;
	}
}
