#ifndef PACK_PACK_INTEGRITY_H
#define PACK_PACK_INTEGRITY_H

/*
 * pack_integrity: is a pack that was not made by the loader safe to use?
 *
 * Checks every index, range, kind and value once, so that later reads stay
 * within the tables and find the right types. Does not check whether the facts
 * are true.
 */

#include "pack/pack.h"

#include <stdbool.h>

bool pack_integrity_holds(const struct pack *pack);

#endif
