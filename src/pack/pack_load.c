#include "pack/load.h"

#include <string.h>

static const char *const pack_keys[] = {
	"format",  "pack",   "title",  "language", "as_of",	"license",
	"sources", "source", "things", "facts",	   "questions", NULL};

static void load_as_of(struct loader *l, const struct node *node)
{
	struct pack_meta *meta = &l->build->meta;
	struct str text = yaml_text(l->tree, node);

	meta->as_of =
		(struct date){DATE_OPEN_FUTURE, DATE_OPEN_FUTURE, DATE_DAY};
	if (!node)
		return;
	if (date_parse(text, &meta->as_of))
		meta->has_as_of = 1;
	else
		load_error(l, node, "write 2024-12-31, 2024-12 or 2024",
			   "not a date: `" STR_FMT "`", STR_ARG(text));
}

static void load_format(struct loader *l, const struct node *node)
{
	if (node && !str_eq(yaml_text(l->tree, node), STR("1")))
		load_error(l, node, "write `format: 1`, or use a newer civiq",
			   "this civiq reads format 1 only");
}

static void load_id(struct loader *l, const struct node *root)
{
	const struct node *node = yaml_get(l->tree, root, STR("pack"));

	if (!node)
		load_error(l, root, "write `pack: my-pack` at the top",
			   "the pack has no id");
	else if (load_is_id(l, node))
		l->build->meta.id = load_text(l, node);
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
	l->citation = source ? load_citation(l, source) : NONE;
	load_things(l, yaml_get(t, root, STR("things")));
	load_facts(l, yaml_get(t, root, STR("facts")));
	load_questions(l, yaml_get(t, root, STR("questions")));
}

static void finish(struct loader *l)
{
	vec_each (things, &l->things)
		strmap_finish(things);
	vec_finish(&l->things);
	strmap_finish(&l->types);
	strmap_finish(&l->citations);
}

static struct pack *load_source(struct source *source, struct diags *diags)
{
	struct pack_build build;
	struct yaml_tree tree;
	struct loader loader = {
		.source = source,
		.tree = &tree,
		.diags = diags,
		.build = &build,
	};
	uint32_t errors = diags->errors;

	if (!yaml_tree_parse(&tree, source, diags))
		return NULL;
	memset(&build, 0, sizeof(build));
	load_all(&loader);
	finish(&loader);
	yaml_tree_finish(&tree);
	if (diags->errors == errors)
		return pack_build_seal(&build);
	pack_build_finish(&build);
	return NULL;
}

struct pack *pack_load(const char *path, struct diags *diags)
{
	struct source source;
	struct pack *pack;

	if (!source_read(&source, path, diags))
		return NULL;
	pack = load_source(&source, diags);
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
	pack = load_source(&source, diags);
	source_finish(&source);
	return pack;
}
