#ifndef VALUES_SHAPES_H
#define VALUES_SHAPES_H

/*
 * shapes: dates and figures of every shape, right and wrong, and packs
 * containing them.
 *
 * A template is a pack in which `@` and a letter stand for a value: d a date
 * after the one before, s the same date again, w a window around all of them,
 * a a date after all of them, n a figure, p a percentage.
 */

#include "base/rng.h"
#include "base/strbuf.h"

#include <stdint.h>

/* As they may be in a pack, or typed by a player. */
extern const char *const date_shapes[];
extern const uint32_t n_date_shapes;
extern const char *const figure_shapes[];
extern const uint32_t n_figure_shapes;
extern const char *const typed_shapes[];
extern const uint32_t n_typed_shapes;

extern const char *const templates[];
extern const uint32_t n_templates;

/* Which values of a template are taken from the shapes. */
struct choice_of_shapes {
	uint32_t place; /* this one; UINT32_MAX for a random selection */
	uint32_t shape; /* the shape to put there */
	int first_year; /* of the ordinary dates */
};

/* The number of values in a template. */
uint32_t count_places(const char *template);

/* The number of shapes for a place. */
uint32_t count_shapes(const char *template, uint32_t place);

/* Writes the pack. */
void write_pack(struct strbuf *out, const char *template,
		const struct choice_of_shapes *choice, struct rng *rng);

#endif
