#ifndef PACK_VALIDATE_H
#define PACK_VALIDATE_H

/*
 * pack_validate: are the facts of a pack possible, and fair to ask?
 *
 * The loader sees each part by itself; this checks the pack as a whole. Every
 * check is one line in a table and works on any pack, even one loaded with
 * errors. A pack with errors is never played.
 */

#include "base/diag.h"
#include "pack/locations.h"
#include "pack/pack.h"
#include "pack/source.h"
#include "pack/yaml_tree.h"

/* Appends all findings, at the places in `marks`. */
void pack_validate(const struct pack *pack, const struct locations *marks,
		   const struct yaml_tree *tree, const struct source *source,
		   struct diags *diags);

/*
 * Appends what makes bad questions without being wrong: for authors, not for
 * players.
 */
void pack_advise(const struct pack *pack, const struct locations *marks,
		 const struct yaml_tree *tree, const struct source *source,
		 struct diags *diags);

#endif
