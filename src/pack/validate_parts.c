#include "base/arena.h"
#include "base/vec.h"
#include "pack/validator.h"

#include <stdlib.h>
#include <string.h>

/*
 * Takes away, again and again, what has no parts that are left. What then
 * remains is a part of itself (Kahn's algorithm).
 */
static void take_away(const struct pack *pack, uint32_t *parts)
{
	VEC(uint32_t) ready = VEC_INIT;

	for (uint32_t i = 0; i < pack->n_things; i++)
		if (!parts[i])
			*vec_push(&ready) = i;
	while (ready.n) {
		const struct thing *thing = &pack->things[ready.at[--ready.n]];

		for (uint32_t i = 0; i < thing->n_wholes; i++) {
			uint32_t whole = pack->wholes[thing->first_whole + i];

			if (!--parts[whole])
				*vec_push(&ready) = whole;
		}
	}
	vec_finish(&ready);
}

/* Nothing is a part of itself, by way of others either. */
void validate_parts(const struct check *c)
{
	const struct pack *pack = c->pack;
	uint32_t *parts;

	if (!pack->n_wholes)
		return;
	parts = mem_alloc(mem_size(pack->n_things, sizeof(*parts)));
	memset(parts, 0, pack->n_things * sizeof(*parts));
	for (uint32_t i = 0; i < pack->n_wholes; i++)
		parts[pack->wholes[i]]++;
	take_away(pack, parts);
	for (uint32_t i = 0; i < pack->n_things; i++)
		if (parts[i])
			validator_error(
				c, location_node(c->tree, &c->marks->things, i),
				"look at `part_of` here and above it",
				"`" STR_FMT "` is a part of itself",
				STR_ARG(pack_text(pack, pack->things[i].id)));
	free(parts);
}
