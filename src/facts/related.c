#include "facts/related.h"

#include "base/mention.h"
#include "facts/facts.h"
#include "facts/figure_text.h"

/* At most so many steps are taken from thing to thing; if more would be needed,
 * the things count as related. */
enum { STEPS_MOST = 256 };

/* Is `to` the same as `from`, or a whole of which it is a part? */
static bool reaches(const struct pack *pack, uint32_t from, uint32_t to,
		    uint32_t *steps)
{
	uint32_t same = from;

	do {
		const struct thing *thing = &pack->things[same];

		if (same == to || !*steps)
			return true;
		--*steps;
		for (uint32_t i = 0; i < thing->n_wholes; i++)
			if (reaches(pack, pack->wholes[thing->first_whole + i],
				    to, steps))
				return true;
		same = thing->same;
	} while (same != from);
	return false;
}

bool things_related(const struct pack *pack, uint32_t a, uint32_t b)
{
	uint32_t steps = STEPS_MOST;

	return reaches(pack, a, b, &steps) || reaches(pack, b, a, &steps);
}

bool thing_is_part(const struct pack *pack, uint32_t thing, uint32_t whole)
{
	uint32_t steps = STEPS_MOST;

	return reaches(pack, thing, whole, &steps) && steps &&
	       pack_thing_same(pack, thing) != pack_thing_same(pack, whole);
}

bool texts_apart(struct str a, struct str b)
{
	return !mentions(a, b) && !mentions(b, a) && !figure_texts_meet(a, b);
}

bool values_apart(const struct pack *pack, const struct value *a,
		  const struct value *b)
{
	if (!fact_differ(pack, a, b))
		return false;
	if (a->kind == VALUE_THING)
		return !things_related(pack, a->a, b->a);
	return a->kind != VALUE_TEXT ||
	       texts_apart(pack_value_text(pack, a), pack_value_text(pack, b));
}
