#include "base/arena.h"
#include "base/vec.h"
#include "pack/validator.h"

#include <stdlib.h>

enum seen { UNSEEN, ON_PATH, DONE };

/* A thing on the path from part to whole, and which of its wholes is next. */
struct step {
	uint32_t thing;
	uint32_t whole;
};

static void report(const struct check *c, uint32_t thing)
{
	validator_error(c, validator_node(c, &c->marks->things, thing),
			"check `part_of` here and in the things that it names",
			"`" STR_FMT "` is part of itself",
			STR_ARG(pack_text(c->pack, c->pack->things[thing].id)));
}

/* Follows all paths from part to whole; a cycle is reported once, where it
 * closes. */
static void follow(const struct check *c, uint32_t thing, enum seen *seen)
{
	const struct pack *pack = c->pack;
	VEC(struct step) path = VEC_INIT;

	*vec_push(&path) = (struct step){thing, 0};
	while (path.n) {
		struct step *step = &path.at[path.n - 1];
		const struct thing *t = &pack->things[step->thing];
		uint32_t whole;

		seen[step->thing] = ON_PATH;
		if (step->whole == t->n_wholes) {
			seen[step->thing] = DONE;
			path.n--;
			continue;
		}
		whole = pack->wholes[t->first_whole + step->whole++];
		if (seen[whole] == ON_PATH)
			report(c, step->thing);
		else if (seen[whole] == UNSEEN)
			*vec_push(&path) = (struct step){whole, 0};
	}
	vec_finish(&path);
}

/* Nothing may be a part of itself, even indirectly. */
void validate_parts(const struct check *c)
{
	uint32_t n = c->pack->n_things;
	enum seen *seen;

	if (!c->pack->n_wholes)
		return;
	seen = mem_alloc(mem_size(n, sizeof(*seen)));
	for (uint32_t i = 0; i < n; i++)
		seen[i] = UNSEEN;
	for (uint32_t i = 0; i < n; i++)
		if (seen[i] == UNSEEN)
			follow(c, i, seen);
	free(seen);
}
