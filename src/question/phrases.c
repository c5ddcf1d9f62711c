#include "question/phrases.h"

#include "base/arena.h"
#include "base/file.h"
#include "base/strbuf.h"
#include "base/strmap.h"
#include "pack/yaml_reader.h"

#include <stdlib.h>

struct phrases {
	struct arena arena;
	struct strmap keys; /* key -> index */
	VEC(struct str) texts;
};

static void add(struct phrases *phrases, struct str key, struct str text)
{
	bool is_new;
	uint32_t *slot = strmap_put(&phrases->keys,
				    arena_copy(&phrases->arena, key), &is_new);

	*slot = phrases->texts.n;
	*vec_push(&phrases->texts) =
		arena_copy(&phrases->arena, str_trim(text));
}

/* Adds all below `node`, whose own key is in `key`. */
static void add_tree(struct phrases *phrases, const struct yaml_tree *tree,
		     const struct node *node, struct strbuf *key)
{
	size_t len = key->len;
	uint32_t count = 0;

	if (node->kind == NODE_SCALAR) {
		add(phrases, strbuf_str(key), yaml_text(tree, node));
		return;
	}
	for (const struct node *child = yaml_first(tree, node); child;
	     child = yaml_next(tree, child)) {
		if (len)
			strbuf_addc(key, '.');
		if (node->kind == NODE_MAP) {
			strbuf_add(key, yaml_text(tree, child));
			child = yaml_next(tree, child);
		} else {
			strbuf_addf(key, "%u", ++count);
		}
		add_tree(phrases, tree, child, key);
		strbuf_cut(key, len);
	}
}

struct phrases *phrases_load(const char *path, struct diags *diags)
{
	struct strbuf key = STRBUF_INIT;
	struct phrases *phrases;
	struct source source;
	struct yaml_tree tree;

	if (!source_read(&source, path, diags))
		return NULL;
	if (!yaml_tree_parse(&tree, &source, diags)) {
		source_finish(&source);
		return NULL;
	}
	phrases = mem_resize(NULL, sizeof(*phrases));
	*phrases = (struct phrases){ARENA_INIT, STRMAP_INIT, VEC_INIT};
	add_tree(phrases, &tree, yaml_root(&tree), &key);
	strbuf_finish(&key);
	yaml_tree_finish(&tree);
	source_finish(&source);
	return phrases;
}

void phrases_free(struct phrases *phrases)
{
	if (!phrases)
		return;
	vec_finish(&phrases->texts);
	strmap_finish(&phrases->keys);
	arena_finish(&phrases->arena);
	free(phrases);
}

struct str phrases_get(const struct phrases *phrases, struct str key)
{
	const uint32_t *found = strmap_get(&phrases->keys, key);

	return found ? phrases->texts.at[*found] : STR_NONE;
}

struct str phrases_find(const struct str *folders, uint32_t n,
			struct str language, struct arena *arena)
{
	struct str name = arena_printf(arena, "templates/" STR_FMT ".yaml",
				       STR_ARG(language));

	return file_find(folders, n, name, arena);
}
