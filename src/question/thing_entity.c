#include "question/thing_entity.h"

/* How many spellings a thing has, with those of the things that are the
 * same. */
static uint32_t count_spellings(const struct pack *pack, uint32_t thing)
{
	uint32_t same = thing;
	uint32_t n = 0;

	do {
		n += pack->things[same].n_spellings;
		same = pack->things[same].same;
	} while (same != thing);
	return n;
}

struct entity thing_entity(const struct pack *pack, uint32_t thing,
			   struct str shown, struct arena *arena)
{
	struct str *spellings = arena_array(arena, struct str,
					    count_spellings(pack, thing) + 1);
	uint32_t same = thing;
	uint32_t n = 0;

	if (shown.len)
		spellings[n++] = shown;
	do {
		const struct thing *t = &pack->things[same];

		for (uint32_t i = 0; i < t->n_spellings; i++) {
			struct str text = pack_text(
				pack, pack->spellings[t->first_spelling + i]);

			if (!str_eq(text, shown))
				spellings[n++] = text;
		}
		same = t->same;
	} while (same != thing);
	return (struct entity){spellings, n};
}
