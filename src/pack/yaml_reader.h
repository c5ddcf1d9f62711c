#ifndef PACK_YAML_READER_H
#define PACK_YAML_READER_H

/*
 * yaml_reader: from a source to a tree of nodes.
 *
 * Built on libyaml's events; nothing else in the program uses libyaml.
 * Rejected, with the place: anchors, aliases, tags, more than one document,
 * duplicate keys, keys that are not plain words, depth over 32, scalars over 4
 * KiB, and characters that are unsafe on a terminal. The source is read no
 * further than needed to find its first mistake.
 *
 *	struct yaml_tree tree;
 *	if (yaml_tree_parse(&tree, &source, &diags)) {
 *		const struct node *root = yaml_root(&tree);
 *		...
 *		yaml_tree_finish(&tree);
 *	}
 */

#include "pack/source.h"
#include "pack/yaml_tree.h"

enum {
	YAML_DEPTH_LIMIT = 32,
	YAML_SCALAR_LIMIT = 4096,
	YAML_SILENT_LIMIT = 128 * 1024 /* bytes without a value: comments */
};

/*
 * A callback that takes the items of some lists and maps one by one while the
 * document is read, so that a long one need not be kept. The tree can be used
 * as far as it has been read; nodes move as more is read.
 */
struct yaml_taker {
	/*
	 * At the start of a list or map: should its items be taken? `path` has
	 * the nodes of the `depth` keys that lead to it, the outermost first;
	 * the document itself is not asked about.
	 */
	bool (*wants)(void *data, const uint32_t *path, uint32_t depth);
	/*
	 * Takes an item, which is gone afterwards. Of a map it is the key, with
	 * the value next to it; whether a key is repeated is not checked. False
	 * ends the parsing.
	 */
	bool (*take)(void *data, const struct node *item);
	void *data;
};

/*
 * Reads the whole source. On failure reports why and leaves nothing to finish.
 * An empty document is an empty map.
 */
bool yaml_tree_parse(struct yaml_tree *tree, struct source *source,
		     struct diags *diags);

/*
 * Reads another document, the file beside the source with this number, into a
 * tree that yaml_tree_read() has made. False, after an error, if it could not
 * be read to its end; else `*root` is the node of its root. Nodes move.
 */
bool yaml_tree_add(struct yaml_tree *tree, struct source *source, uint32_t file,
		   uint32_t *root, struct diags *diags);

/*
 * The same, but continues in order to find more mistakes: true if the document
 * could be read to its end, though errors may have been appended. A repeated
 * key is kept, an anchor or tag is skipped, an alias is the text `*name`.
 * `taker` may be NULL.
 */
bool yaml_tree_read(struct yaml_tree *tree, struct source *source,
		    const struct yaml_taker *taker, struct diags *diags);

#endif
