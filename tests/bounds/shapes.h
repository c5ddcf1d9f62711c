#ifndef BOUNDS_SHAPES_H
#define BOUNDS_SHAPES_H

/*
 * shapes: packs in which one thing is as large as the file allows.
 *
 * A pack is written from a template: each part is written once, or repeated
 * until the file has the wanted size. All repeated parts of a shape are
 * repeated equally often.
 */

#include <stdbool.h>
#include <stdio.h>

enum { PARTS_MOST = 8 };

/*
 * In a text, `#` stands for the number of the repetition, `@` for a day of its
 * own, `*` for the day three days later, `?` for an id that collides with the
 * others in a table of hashes without a key, `^` for a name of its own that is
 * made of `^` and `~`, and `|` for one that is made of `a` and `á`.
 */
struct part {
	const char *text;
	bool repeated;
};

struct shape {
	const char *name;
	int status; /* of `civiq check`: 0, or 65 if it may be refused */
	struct part parts[PARTS_MOST];
};

/* All shapes; the first is an ordinary pack. A NULL name ends the list. */
extern const struct shape shapes[];

/* Writes a pack of about `bytes` bytes, at least 16 KiB. */
void shape_write(const struct shape *shape, size_t bytes, FILE *out);

#endif
