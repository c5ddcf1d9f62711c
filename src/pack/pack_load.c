#include "pack/load.h"
#include "pack/pack_check.h"

#include <string.h>

static const char *const pack_keys[] = {
	"format",  "pack",   "title",  "language", "as_of",	"license",
	"sources", "source", "things", "facts",	   "questions", NULL};

static void load_as_of(struct loader *l, const struct node *node)
{
	struct pack_meta *meta = &l->build->meta;

	meta->as_of =
		(struct date){DATE_OPEN_FUTURE, DATE_OPEN_FUTURE, DATE_DAY};
	if (node)
		meta->has_as_of = load_date(l, node, &meta->as_of);
}

static void load_format(struct loader *l, const struct node *node)
{
	if (node && !str_eq(yaml_text(l->tree, node), STR("1")))
		load_error(l, node, "write `format: 1`, or use a newer civiq",
			   "this civiq reads format 1 only");
}

/* The name of the file without folders and ending; empty if it is another. */
static struct str file_id(struct str path)
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
	struct str file = file_id(l->source->path);

	if (l->is_file && file.len && !str_eq(file, id))
		load_error(l, node, "give both the same name",
			   "the pack is called `" STR_FMT
			   "`, but its file " STR_FMT ".yaml",
			   STR_ARG(id), STR_ARG(file));
}

static void load_id(struct loader *l, const struct node *root)
{
	const struct node *node = yaml_get(l->tree, root, STR("pack"));
	struct str id = yaml_text(l->tree, node);

	if (!node) {
		load_error(l, root, "write `pack: my-pack` at the top",
			   "the pack has no id");
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

	load_check_keys(l, root, pack_keys, "a pack");
	load_format(l, yaml_get(t, root, STR("format")));
	load_id(l, root);
	meta->title = title ? load_text(l, title) : meta->id;
	meta->language = language && load_is_id(l, language)
				 ? load_text(l, language)
				 : pack_build_text(l->build, STR("en"));
	meta->language_line = language ? language->line : 1;
	meta->license = load_text(l, yaml_get(t, root, STR("license")));
	meta->hash = str_hash(l->source->text, STR_HASH_SEED);
	load_as_of(l, yaml_get(t, root, STR("as_of")));
}

static void load_all(struct loader *l)
{
	const struct yaml_tree *t = l->tree;
	const struct node *root = yaml_root(t);
	const struct node *source;

	/* Offset 0 of the pool is the empty text. */
	pack_build_text(l->build, STR(""));
	if (!load_is_map(l, root, "a pack"))
		return;
	load_meta(l, root);
	load_sources(l, yaml_get(t, root, STR("sources")));
	source = yaml_get(t, root, STR("source"));
	l->pack_cites = source;
	l->citation = source ? load_citation(l, source) : NONE;
	load_things(l, yaml_get(t, root, STR("things")));
	load_facts(l, yaml_get(t, root, STR("facts")));
	load_questions(l, yaml_get(t, root, STR("questions")));
	if (!yaml_get(t, root, STR("facts")) &&
	    !yaml_get(t, root, STR("questions")))
		load_error(l, root, "write `facts:` or `questions:`",
			   "the pack has nothing to ask about");
}

static void finish(struct loader *l)
{
	vec_each (things, &l->things)
		strmap_finish(things);
	vec_finish(&l->things);
	strmap_finish(&l->types);
	strmap_finish(&l->citations);
}

/* Reads and checks what is in the tree; the pack whatever is wrong with it. */
static struct pack *load_tree(const struct source *source,
			      const struct yaml_tree *tree, bool is_file,
			      struct diags *diags)
{
	struct pack_build build;
	struct pack_marks marks;
	struct pack *pack;
	struct loader loader = {
		.source = source,
		.tree = tree,
		.diags = diags,
		.build = &build,
		.marks = &marks,
		.is_file = is_file,
	};

	memset(&build, 0, sizeof(build));
	memset(&marks, 0, sizeof(marks));
	load_all(&loader);
	finish(&loader);
	pack = pack_build_seal(&build);
	pack_check(pack, &marks, tree, source, diags);
	pack_marks_finish(&marks);
	return pack;
}

static struct pack *load_source(struct source *source, bool is_file,
				struct diags *diags)
{
	struct yaml_tree tree;
	struct pack *pack;
	uint32_t errors = diags->errors;

	if (!yaml_tree_read(&tree, source, diags))
		return NULL;
	pack = load_tree(source, &tree, is_file, diags);
	yaml_tree_finish(&tree);
	if (diags->errors == errors)
		return pack;
	pack_free(pack);
	return NULL;
}

struct pack *pack_load(const char *path, struct diags *diags)
{
	struct source source;
	struct pack *pack;

	if (!source_read(&source, path, diags))
		return NULL;
	pack = load_source(&source, true, diags);
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
	pack = load_source(&source, false, diags);
	source_finish(&source);
	return pack;
}
