#include "pack/load.h"

#include "base/strmap.h"
#include "pack/yaml_reader.h"

/* How deep parts may include each other. */
enum { PARTS_DEEP = 8 };

/* What a part may hold; everything else stands in the pack itself. */
static const char *const part_keys[] = {"include",   "sources", "things",
					"types",     "topics",	"facts",
					"questions", "accept",	NULL};

static struct node *node_at(const struct loader *l, uint32_t index)
{
	return &l->tree->nodes.at[index];
}

static uint32_t index_of(const struct loader *l, const struct node *node)
{
	return (uint32_t)(node - l->tree->nodes.at);
}

/* The end of a map or a list that others are put behind. */
struct tail {
	uint32_t parent;
	uint32_t last; /* its last child, or 0 */
};

static struct tail tail_of(const struct loader *l, uint32_t parent)
{
	const struct node *node = node_at(l, parent);
	struct tail tail = {parent, node->n ? node->first : 0};

	while (tail.last && node_at(l, tail.last)->next)
		tail.last = node_at(l, tail.last)->next;
	return tail;
}

/* Puts `n` siblings there, of which the first and the last are given. */
static void append(struct loader *l, struct tail *tail, uint32_t first,
		   uint32_t last, uint32_t n)
{
	if (!n)
		return;
	if (tail->last)
		node_at(l, tail->last)->next = first;
	else
		node_at(l, tail->parent)->first = first;
	node_at(l, tail->parent)->n += n;
	tail->last = last;
}

static void repeated(struct loader *l, const struct node *key,
		     const struct node *other)
{
	struct str file = source_file(l->source, other->file)->path;

	while (str_find(file, STR("/")) != SIZE_MAX)
		file = str_from(file, str_find(file, STR("/")) + 1);
	load_error(l, key, "keep one of the two",
		   "`" STR_FMT "` stands in line %u of " STR_FMT ", too",
		   STR_ARG(yaml_text(l->tree, key)), other->line,
		   STR_ARG(file));
}

/* Moves the entries of a map of a part into the same map of the pack. What
 * stands in both is an error; of `things` it is put together. */
static void merge_maps(struct loader *l, uint32_t into, uint32_t from,
		       bool is_nested)
{
	struct strmap keys = STRMAP_INIT;
	struct tail tail = tail_of(l, into);
	uint32_t next = node_at(l, from)->n ? node_at(l, from)->first : 0;
	bool is_new;

	key_each (key, l->tree, node_at(l, into))
		*strmap_put(&keys, yaml_text(l->tree, key), &is_new) =
			index_of(l, key);
	while (next) {
		uint32_t key = next;
		uint32_t value = node_at(l, key)->next;
		const uint32_t *known =
			strmap_get(&keys, yaml_text(l->tree, node_at(l, key)));

		next = node_at(l, value)->next;
		node_at(l, value)->next = 0;
		if (!known)
			append(l, &tail, key, value, 2);
		else if (is_nested && node_at(l, value)->kind == NODE_MAP &&
			 yaml_next(l->tree, node_at(l, *known))->kind ==
				 NODE_MAP)
			merge_maps(l, node_at(l, *known)->next, value, false);
		else
			repeated(l, node_at(l, key), node_at(l, *known));
	}
	strmap_finish(&keys);
}

/* Moves a section of a part, under the node `key`, into the pack. */
static void merge_section(struct loader *l, uint32_t key)
{
	struct str name = yaml_text(l->tree, node_at(l, key));
	uint32_t value = node_at(l, key)->next;
	const struct node *own = yaml_get(l->tree, yaml_root(l->tree), name);
	struct tail tail = tail_of(l, own ? index_of(l, own) : 0);

	node_at(l, value)->next = 0;
	if (!own)
		append(l, &tail, key, value, 2);
	else if (own->kind != node_at(l, value)->kind ||
		 own->kind == NODE_SCALAR)
		load_error(l, node_at(l, value), "write it as in the pack",
			   "`" STR_FMT "` is something else in the pack",
			   STR_ARG(name));
	else if (own->kind == NODE_LIST)
		append(l, &tail, node_at(l, value)->first,
		       tail_of(l, value).last, node_at(l, value)->n);
	else
		merge_maps(l, index_of(l, own), value,
			   str_eq(name, STR("things")));
}

static void include_all(struct loader *l, uint32_t include, uint32_t from);

/* Takes a part apart; what it includes comes first. */
static void merge_part(struct loader *l, uint32_t root, uint32_t part)
{
	const struct node *include;
	uint32_t next;

	if (!load_is_map(l, node_at(l, root), "a part of a pack"))
		return;
	load_check_keys(l, node_at(l, root), part_keys, "a part of a pack");
	include = yaml_get(l->tree, node_at(l, root), STR("include"));
	if (include)
		include_all(l, index_of(l, include), part);
	next = node_at(l, root)->n ? node_at(l, root)->first : 0;
	while (next) {
		uint32_t key = next;

		next = node_at(l, node_at(l, key)->next)->next;
		if (!str_eq(yaml_text(l->tree, node_at(l, key)),
			    STR("include")))
			merge_section(l, key);
	}
}

static uint32_t find_part(const struct loader *l, struct str name)
{
	for (uint32_t i = 0; i < l->parts.n; i++)
		if (str_eq(l->parts.at[i].name, name))
			return i;
	return INDEX_NONE;
}

/* Does the part include itself by way of the one that is `from`? Also says how
 * many parts are above. */
static bool is_circle(const struct loader *l, uint32_t part, uint32_t from,
		      uint32_t *depth)
{
	for (*depth = 0; from != INDEX_NONE; from = l->parts.at[from].from) {
		if (from == part)
			return true;
		++*depth;
	}
	return false;
}

/* May the scalar be the name of a part? If not, reports why. */
static bool is_name(struct loader *l, const struct node *node)
{
	struct str name = yaml_text(l->tree, node);

	if (node->kind != NODE_SCALAR || !name.len || name.ptr[0] == '.' ||
	    str_find(name, STR("/")) != SIZE_MAX)
		load_error(l, node,
			   "name a file beside the pack, without a path",
			   "`" STR_FMT "` is not the name of a file",
			   STR_ARG(name));
	else if (!source_is_part(name))
		load_error(l, node,
			   "call it NAME.part.yaml, so that it is not taken "
			   "for a pack",
			   "`" STR_FMT "` is not the name of a part",
			   STR_ARG(name));
	else if (l->parts.n == NODE_FILES_MOST)
		load_error(l, node, "put some into one file",
			   "more than %d files beside the pack",
			   (int)NODE_FILES_MOST);
	else
		return true;
	return false;
}

static void read_part(struct loader *l, const struct node *node, uint32_t from)
{
	struct str name = arena_copy(&l->ids, yaml_text(l->tree, node));
	uint32_t part = l->parts.n;
	const char *why = NULL;
	struct source *opened =
		source_open_beside(l->source, name, &why, l->diags);
	uint32_t root;

	if (!opened && why)
		load_error(l, node, "put the file beside the pack",
			   "`" STR_FMT "` cannot be read: %s", STR_ARG(name),
			   why);
	if (!opened)
		return;
	*vec_push(&l->parts) = (struct part){name, from, opened->stamp};
	l->cells_most +=
		(uint32_t)((opened->filled + opened->size) / CELL_BYTES);
	if (yaml_tree_add(l->tree, opened, part + 1, &root, l->diags))
		merge_part(l, root, part);
}

/* Includes the part that a node names, unless it is included already. */
static void include(struct loader *l, uint32_t node, uint32_t from)
{
	uint32_t part = find_part(l, yaml_text(l->tree, node_at(l, node)));
	uint32_t depth;

	if (is_circle(l, part, from, &depth)) {
		load_error(l, node_at(l, node), "leave it out",
			   "`" STR_FMT "` includes itself",
			   STR_ARG(l->parts.at[part].name));
		return;
	}
	if (part != INDEX_NONE)
		return;
	if (depth == PARTS_DEEP)
		load_error(l, node_at(l, node), "include it in the pack itself",
			   "parts include parts more than %d deep",
			   (int)PARTS_DEEP);
	else if (is_name(l, node_at(l, node)))
		read_part(l, node_at(l, node), from);
}

/* `include` is the node of a name, or of a list of names. */
static void include_all(struct loader *l, uint32_t node, uint32_t from)
{
	uint32_t next;

	if (node_at(l, node)->kind == NODE_SCALAR) {
		include(l, node, from);
		return;
	}
	if (!load_is_list(l, node_at(l, node), "`include`"))
		return;
	next = node_at(l, node)->n ? node_at(l, node)->first : 0;
	for (; next && !diags_enough(l->diags); next = node_at(l, next)->next)
		include(l, next, from);
}

void load_parts(struct loader *l)
{
	const struct node *node =
		yaml_get(l->tree, yaml_root(l->tree), STR("include"));

	if (node)
		include_all(l, index_of(l, node), INDEX_NONE);
}
