#include "game/completions.h"

#include "question/thing_entity.h"

static const struct str commands[] = {
	STR("/hint"),	STR("/skip"), STR("/why"), STR("/star"),
	STR("/report"), STR("/quit"), STR("/help")};

/* Merges equal things, with all their spellings. */
static void gather(struct completions *completions, const struct pack *pack,
		   uint32_t type, struct arena *arena)
{
	const struct thing_type *t = &pack->types[type];

	completions->type = type;
	completions->names = arena_array(arena, struct entity, t->n);
	completions->n = 0;
	for (uint32_t i = t->first; i < t->first + t->n; i++)
		if (pack_thing_same(pack, i) == i)
			completions->names[completions->n++] = thing_entity(
				pack, i, pack_thing_name(pack, i), arena);
}

void completions_set(struct completions *completions, const struct pack *pack,
		     const struct question *q, struct arena *arena,
		     struct input *input)
{
	input->words = commands;
	input->n_words = sizeof(commands) / sizeof(*commands);
	input->n_names = 0;
	if (q->kind != ASK_TYPED || q->pool_things == INDEX_NONE)
		return;
	if (!completions->names || completions->type != q->pool_things)
		gather(completions, pack, q->pool_things, arena);
	input->names = completions->names;
	input->n_names = completions->n;
}
