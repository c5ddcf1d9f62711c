#ifndef PACK_LOAD_H
#define PACK_LOAD_H

/*
 * load: what the parts of the loader share. Private to pack/.
 *
 * Each load_*() reads one section of the file, appends to the pack what is
 * right and to the diagnostics what is not, and goes on.
 */

#include "base/strmap.h"
#include "base/vec.h"
#include "pack/pack_build.h"
#include "pack/source.h"
#include "pack/yaml_tree.h"

struct loader {
	const struct source *source;
	const struct yaml_tree *tree;
	struct diags *diags;
	struct pack_build *build;
	struct strmap citations;   /* id -> index */
	struct strmap types;	   /* id -> index */
	VEC(struct strmap) things; /* for each type: id -> index */
	uint32_t citation;	   /* of the whole pack, or NONE */
};

void load_sources(struct loader *l, const struct node *node);
void load_things(struct loader *l, const struct node *node);
void load_facts(struct loader *l, const struct node *node);
void load_questions(struct loader *l, const struct node *node);

/* The columns and rows of a group, whose kind and types are known. */
void load_columns(struct loader *l, struct group *group,
		  const struct node *map);
void load_rows(struct loader *l, struct group *group, const struct node *rows);
void load_asks(struct loader *l, struct group *group, const struct node *node);

/* Appends an error at `node`. */
void load_error(struct loader *l, const struct node *node, const char *hint,
		const char *format, ...) __attribute__((format(printf, 4, 5)));

/* The one that `node` names, or NONE with an error. */
uint32_t load_citation(struct loader *l, const struct node *node);
uint32_t load_thing(struct loader *l, uint32_t type, const struct node *node);

/* The text of a scalar in the pool; empty for NULL; an error for no scalar. */
struct text load_text(struct loader *l, const struct node *node);

/* `yes` or `no`; `otherwise` for NULL. */
bool load_bool(struct loader *l, const struct node *node, bool otherwise);

/* A number 1 .. 5; 0 for NULL. */
uint32_t load_level(struct loader *l, const struct node *node);

/* One cell of the given type; VALUE_NONE with an error when it is bad. */
struct value load_value(struct loader *l, const struct column *column,
			const struct node *node);

/* Is it a map? If not, says that `what` must be one. */
bool load_is_map(struct loader *l, const struct node *node, const char *what);
bool load_is_list(struct loader *l, const struct node *node, const char *what);

/* Is the text a proper id? If not, says so at `node`. */
bool load_is_id(struct loader *l, const struct node *node);

/* Reports each key of `map` that is not among `known`, a NULL-ended list. */
void load_check_keys(struct loader *l, const struct node *map,
		     const char *const *known, const char *what);

#endif
