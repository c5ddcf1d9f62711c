#include "pack/load_table.h"
#include "pack/slug.h"
#include "pack/validate.h"
#include "pack/yaml_reader.h"

#include <malloc.h>
#include <stdlib.h>
#include <string.h>

static const char *const pack_keys[] = {
	"format",  "pack",	"title",  "language", "as_of", "license",
	"sources", "source",	"things", "types",    "match", "topics",
	"facts",   "questions", "accept", "include",  NULL};

static void load_as_of(struct loader *l, const struct node *node)
{
	struct pack_meta *meta = &l->build->meta;

	meta->as_of = (struct date){DATE_OPEN_FUTURE, DATE_OPEN_FUTURE,
				    DATE_DAY, DATE_WHOLE};
	if (!node || !load_date(l, node, &meta->as_of))
		return;
	meta->has_as_of = !date_is_open(meta->as_of);
	if (!meta->has_as_of)
		load_error(l, node,
			   "write the day on which the sources were read",
			   "`as_of` is open at one end");
}

static void load_format(struct loader *l, const struct node *node)
{
	if (node && !str_eq(yaml_text(l->tree, node), STR("1")))
		load_error(l, node, "write `format: 1`, or use a newer civiq",
			   "this civiq reads format 1 only");
}

struct str load_file_id(struct str path)
{
	size_t slash;

	while ((slash = str_find(path, STR("/"))) != SIZE_MAX)
		path = str_from(path, slash + 1);
	if (path.len <= 5 ||
	    !str_eq(str_from(path, path.len - 5), STR(".yaml")))
		return STR_NONE;
	return str_head(path, path.len - 5);
}

static void check_file_id(struct loader *l, const struct node *node)
{
	struct str id = yaml_text(l->tree, node);
	struct str file = load_file_id(l->source->path);

	if (l->is_file && file.len && !str_eq(file, id))
		load_error(l, node, "give both the same name",
			   "the pack is called `" STR_FMT
			   "`, but its file " STR_FMT ".yaml",
			   STR_ARG(id), STR_ARG(file));
}

/* The pack must have the name of its file. */
static void report_no_id(struct loader *l, const struct node *root)
{
	struct strbuf hint = STRBUF_INIT;
	struct strbuf id = STRBUF_INIT;
	struct str file = load_file_id(l->source->path);

	slug_add(&id, l->is_file && file.len ? file : STR("my-pack"));
	strbuf_addf(&hint, "write `pack: %s` at the top", strbuf_text(&id));
	if (l->is_file && file.len && !str_eq(strbuf_str(&id), file))
		strbuf_addf(&hint, ", and call the file %s.yaml",
			    strbuf_text(&id));
	load_error(l, root, strbuf_text(&hint), "the pack has no id");
	strbuf_finish(&hint);
	strbuf_finish(&id);
}

static void load_id(struct loader *l, const struct node *root)
{
	const struct node *node = yaml_get(l->tree, root, STR("pack"));
	struct str id = yaml_text(l->tree, node);

	if (!node) {
		report_no_id(l, root);
	} else if (str_find(id, STR("_")) != SIZE_MAX) {
		load_error(l, node, "use a-z, 0-9 and -, 64 at most",
			   "`" STR_FMT "` cannot be the id of a pack",
			   STR_ARG(id));
	} else if (load_is_id(l, node)) {
		l->build->meta.id = load_text(l, node);
		check_file_id(l, node);
	}
}

static void load_meta(struct loader *l, const struct node *root)
{
	const struct yaml_tree *t = l->tree;
	struct pack_meta *meta = &l->build->meta;
	const struct node *title = yaml_get(t, root, STR("title"));
	const struct node *language = yaml_get(t, root, STR("language"));

	load_format(l, yaml_get(t, root, STR("format")));
	load_id(l, root);
	meta->title = title ? load_text(l, title) : meta->id;
	meta->language = language && load_is_id(l, language)
				 ? load_text(l, language)
				 : pack_build_text(l->build, STR("en"));
	meta->language_line = language ? language->line : 1;
	meta->license = load_text(l, yaml_get(t, root, STR("license")));
	load_as_of(l, yaml_get(t, root, STR("as_of")));
	meta->match = load_match(l, yaml_get(t, root, STR("match")));
}

/* Everything that facts refer to; read before the first fact. */
static void load_head(struct loader *l, const struct node *root)
{
	const struct yaml_tree *t = l->tree;
	const struct node *source = yaml_get(t, root, STR("source"));

	load_meta(l, root);
	load_sources(l, yaml_get(t, root, STR("sources")));
	l->pack_cites = source;
	l->citation = source ? load_citation(l, source) : INDEX_NONE;
	load_things(l, yaml_get(t, root, STR("things")),
		    yaml_get(t, root, STR("types")));
	load_topics(l, yaml_get(t, root, STR("topics")));
	l->has_head = true;
}

/* Does a key that facts refer to follow them? */
static bool is_late(const struct loader *l, const struct node *root)
{
	const struct node *key = yaml_get(l->tree, root, STR("facts"));

	while ((key = yaml_next(l->tree, key))) {
		struct str name = yaml_text(l->tree, key);

		if (!str_eq(name, STR("questions")) &&
		    !str_eq(name, STR("accept")))
			return true;
		key = yaml_next(l->tree, key);
	}
	return false;
}

static void load_all(struct loader *l)
{
	const struct yaml_tree *t = l->tree;
	const struct node *root = yaml_root(t);

	if (!load_is_map(l, root, "a pack"))
		return;
	if (l->has_head)
		l->is_late |= is_late(l, root);
	else
		load_head(l, root);
	load_check_keys(l, root, pack_keys, "a pack");
	load_facts(l, yaml_get(t, root, STR("facts")));
	load_questions(l, yaml_get(t, root, STR("questions")));
	if (!yaml_get(t, root, STR("facts")) &&
	    !yaml_get(t, root, STR("questions")))
		load_error(l, root, "write `facts:` or `questions:`",
			   "the pack has nothing to ask about");
}

/*
 * Is there a table among the groups up to the one under `last`? Rows after a
 * table are not taken, so that they keep the order of the file.
 */
static bool follows_table(struct loader *l, uint32_t facts, uint32_t last)
{
	const struct node *nodes = l->tree->nodes.at;

	for (uint32_t key = l->last_group; key != last && !l->has_table;) {
		key = key ? nodes[nodes[key].next].next
			  : nodes[nodes[facts].next].first;
		l->has_table =
			load_is_table(l, yaml_next(l->tree, &nodes[key]));
		l->last_group = key;
	}
	return l->has_table;
}

static bool wants_rows(struct loader *l, const uint32_t *path)
{
	if (follows_table(l, path[0], path[1]))
		return false;
	if (!l->has_head) {
		load_open_tables(l);
		load_head(l, yaml_root(l->tree));
	}
	return load_taken_group(l, &l->tree->nodes.at[path[1]]);
}

/* Only the things of a type and the rows of a group may be many. */
static bool wants(void *data, const uint32_t *path, uint32_t depth)
{
	struct loader *l = data;
	const struct yaml_tree *t = l->tree;
	const struct node *key = &t->nodes.at[path[depth - 1]];
	struct str section = yaml_text(t, &t->nodes.at[path[0]]);
	enum node_kind kind = (enum node_kind)yaml_next(t, key)->kind;

	if (depth == 2 && kind == NODE_MAP && str_eq(section, STR("things")))
		return l->takes_things = load_taken_type(l, key);
	if (depth != 3 || kind != NODE_LIST || !str_eq(section, STR("facts")) ||
	    !str_eq(yaml_text(t, key), STR("rows")))
		return false;
	l->takes_things = false;
	return wants_rows(l, path);
}

static bool take(void *data, const struct node *node)
{
	struct loader *l = data;

	if (l->takes_things)
		load_taken_thing(l, node);
	else
		load_row(l, &l->taken.at[l->taken.n - 1].group, node);
	return !l->diags->all.n;
}

static void finish(struct loader *l)
{
	vec_each (known, &l->things) {
		free(known->at);
		vec_finish(&known->words);
		hash_index_finish(&known->names);
	}
	vec_finish(&l->things);
	vec_finish(&l->parts);
	vec_finish(&l->taken);
	vec_finish(&l->order);
	free(l->scratch);
	load_tables_finish(l->tables);
	hash_index_finish(&l->anywhere);
	strmap_finish(&l->types);
	strmap_finish(&l->topics);
	strmap_finish(&l->citations);
	arena_finish(&l->ids);
}

/* A guess at what a file of `size` bytes holds, to avoid regrowing. */
static void reserve(struct pack_build *build, size_t size)
{
	vec_room(&build->things, (uint32_t)(size / 32) + 8);
	vec_room(&build->spellings, (uint32_t)(size / 16) + 8);
	vec_room(&build->rows, (uint32_t)(size / 32) + 8);
	vec_room(&build->cells, (uint32_t)(size / 12) + 8);
	vec_room(&build->pool, (uint32_t)size + 8);
}

static uint32_t cells_most(size_t size)
{
	size_t most = size / CELL_BYTES;

	return (uint32_t)(most > CELLS_LEAST ? most : CELLS_LEAST);
}

/* The pack that the tree describes, validated; with `accepts`, its author is
 * advised as well. */
static struct pack *build_pack(struct loader *l)
{
	struct pack *pack;

	load_parts(l);
	load_accepts(l, yaml_get(l->tree, yaml_root(l->tree), STR("accept")));
	load_open_tables(l);
	load_rewrite_tables(l);
	load_all(l);
	load_note_files(l);
	l->build->meta.hash = source_hash(l->source);
	pack = pack_build_seal(l->build);
	pack_validate(pack, l->marks, l->tree, l->source, l->diags);
	if (l->accepts)
		pack_advise(pack, l->marks, l->tree, l->source, l->diags);
	return pack;
}

/* Is it a file that only packs may include? Then reports so. */
static bool is_part(struct loader *l)
{
	const struct node *root = yaml_root(l->tree);

	if (!l->is_file || !source_is_part(l->source->path) ||
	    yaml_get(l->tree, root, STR("pack")))
		return false;
	load_error(l, root, "name the pack that includes it",
		   "this is a part of a pack");
	return true;
}

/* Rows are taken before the parts are known that they may refer to. */
static bool has_parts(const struct loader *l)
{
	return yaml_get(l->tree, yaml_root(l->tree), STR("include"));
}

/*
 * Reads the source and checks it. In quick mode rows are not kept, so
 * diagnostics would lack their places; NULL then, if there are any.
 */
static struct pack *load_source(struct source *source, bool is_file,
				bool is_quick, struct accepts *accepts,
				struct diags *diags)
{
	struct yaml_tree tree;
	struct pack_build build;
	struct locations marks;
	struct tables tables;
	struct pack *pack = NULL;
	uint32_t errors = diags->errors;
	struct loader loader = {
		.source = source,
		.tree = &tree,
		.diags = diags,
		.build = &build,
		.tables = &tables,
		.marks = &marks,
		.is_file = is_file,
		.is_quick = is_quick,
		.accepts = accepts,
	};
	struct yaml_taker taker = {wants, take, &loader};

	memset(&build, 0, sizeof(build));
	memset(&marks, 0, sizeof(marks));
	memset(&tables, 0, sizeof(tables));
	reserve(&build, source->filled + source->size);
	loader.cells_most = cells_most(source->filled + source->size);
	/* Offset 0 of the pool is the empty text. */
	pack_build_text(&build, STR(""));
	if (yaml_tree_read(&tree, source, is_quick ? &taker : NULL, diags)) {
		loader.is_late |= is_quick && has_parts(&loader);
		if (!loader.is_late && !is_part(&loader))
			pack = build_pack(&loader);
		yaml_tree_finish(&tree);
	}
	finish(&loader);
	if (build.rows.n > 100000)
		malloc_trim(0);
	pack_build_finish(&build);
	locations_finish(&marks);
	if (diags->errors == errors &&
	    !(is_quick && (diags->all.n || loader.is_late)))
		return pack;
	pack_free(pack);
	return NULL;
}

/* A pack without any diagnostics; NULL for any other. */
static struct pack *load_quickly(const char *path)
{
	struct diags diags = DIAGS_INIT;
	struct source source;
	struct pack *pack = NULL;

	if (source_pass(&source, path, &diags)) {
		pack = load_source(&source, true, true, NULL, &diags);
		source_finish(&source);
	}
	diags_finish(&diags);
	return pack;
}

struct pack *pack_load(const char *path, struct diags *diags)
{
	struct source source;
	struct pack *pack = load_quickly(path);

	if (pack || !source_read(&source, path, diags))
		return pack;
	pack = load_source(&source, true, false, NULL, diags);
	source_finish(&source);
	return pack;
}

struct pack *pack_check(const char *path, struct accepts *accepts,
			struct diags *diags)
{
	struct source source;
	struct pack *pack;

	if (!source_read(&source, path, diags))
		return NULL;
	pack = load_source(&source, true, false, accepts, diags);
	source_finish(&source);
	return pack;
}

struct pack *pack_load_text(const char *path, struct str text,
			    struct diags *diags)
{
	struct source source;
	struct pack *pack;

	if (!source_copy(&source, path, text, diags))
		return NULL;
	pack = load_source(&source, false, false, NULL, diags);
	source_finish(&source);
	return pack;
}
