#ifndef CLASSROOM_MOMENT_H
#define CLASSROOM_MOMENT_H

/*
 * moment: local times, and durations, as people write them in a quiz file.
 */

#include "base/arena.h"
#include "base/str.h"

#include <stdbool.h>
#include <stdint.h>

/*
 * Reads 2026-03-02 09:00, or with a T between; or a date, which means its first
 * minute, or its last with `is_end`. The result is in the form 2026-03-02
 * 09:00, in the arena, so that texts sort by time; false on anything else.
 */
bool moment_read(struct str text, bool is_end, struct arena *arena,
		 struct str *moment);

/* Reads 90 seconds, 20 minutes, 1 hour: between 1 second and a day. */
bool moment_span_read(struct str text, uint32_t *seconds);

#endif
