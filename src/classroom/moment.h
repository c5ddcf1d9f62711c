#ifndef CLASSROOM_MOMENT_H
#define CLASSROOM_MOMENT_H

/*
 * moment: times of the clock on the wall, and spans of time, as people write
 * them in a quiz file.
 */

#include "base/arena.h"
#include "base/str.h"

#include <stdbool.h>
#include <stdint.h>

/*
 * Reads 2026-03-02 09:00, or with a T between; or a date, which is its first
 * minute, or the last with `is_end`. As 2026-03-02 09:00, in the arena, so that
 * the order of texts is that of time; false on anything else.
 */
bool moment_read(struct str text, bool is_end, struct arena *arena,
		 struct str *moment);

/* Reads 90 seconds, 20 minutes, 1 hour: 1 second to a day. */
bool moment_span_read(struct str text, uint32_t *seconds);

#endif
