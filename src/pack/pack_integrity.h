#ifndef PACK_PACK_INTEGRITY_H
#define PACK_PACK_INTEGRITY_H

/*
 * pack_integrity: can a pack that was not made by the loader be used at all?
 *
 * Looks at every index, range, kind and value once, so that whatever is read
 * from the pack later lies within its tables and is of its type. Says nothing
 * about whether it is true.
 */

#include "pack/pack.h"

#include <stdbool.h>

bool pack_integrity_holds(const struct pack *pack);

#endif
