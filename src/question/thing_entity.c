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
	return (struct entity){spellings, n, pack->things[thing].family_first};
}

struct entity text_entity_of_row(const struct pack *pack, uint32_t row,
				 struct str shown, struct arena *arena)
{
	const struct extra *extra = pack_extra(pack, row);
	uint32_t n = extra ? extra->n_also : 0;
	struct str *spellings = arena_array(arena, struct str, n + 1);

	spellings[0] = shown;
	for (uint32_t i = 0; i < n; i++)
		spellings[i + 1] = pack_value_text(
			pack, &pack->values[extra->first_also + i]);
	return (struct entity){spellings, n + 1, false};
}
