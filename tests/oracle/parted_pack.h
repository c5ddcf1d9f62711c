#ifndef ORACLE_PARTED_PACK_H
#define ORACLE_PARTED_PACK_H

/*
 * parted_pack: a made-up pack whose things stand in a part of their own.
 *
 *	pack = parted_pack_load("random-5", text, &diags);
 *
 * The questions must be those of the pack in one piece.
 */

#include "base/diag.h"
#include "pack/pack.h"

/* Writes the pack of that name, and the part that it includes, into a folder
 * for the time being, and loads it. NULL with an error if it is not valid. */
struct pack *parted_pack_load(const char *name, struct str text,
			      struct diags *diags);

#endif
