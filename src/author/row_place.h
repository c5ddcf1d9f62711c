#ifndef AUTHOR_ROW_PLACE_H
#define AUTHOR_ROW_PLACE_H

/*
 * row_place: where a row was read, for diagnostics about a loaded pack.
 */

#include "pack/pack.h"
#include "pack/source.h"

/* The file that a row is in: `source`, which is the pack itself, or one beside
 * it. */
const struct source *row_source(const struct pack *pack,
				const struct source *source, uint32_t row);

/* Where it begins there. */
struct span row_span(const struct pack *pack, uint32_t row);

#endif
