#include "question/answer_leak.h"

#include "base/mention.h"

static bool is_said(const struct question *q, struct str name)
{
	return mentions(q->stem, name) ||
	       (q->judged.person && mentions_part(q->stem, name));
}

bool leak_found(const struct question *q)
{
	return q->kind != ASK_BOOL && is_said(q, q->answer);
}

/* The spellings that the stem does not hold. */
static struct entity unsaid(const struct question *q,
			    const struct entity *entity, struct arena *arena)
{
	struct entity left = *entity;
	struct str *spellings = arena_array(arena, struct str, entity->n);

	left.spellings = spellings;
	left.n = 0;
	for (uint32_t i = 0; i < entity->n; i++)
		if (!is_said(q, entity->spellings[i]))
			spellings[left.n++] = entity->spellings[i];
	return left;
}

static bool is_any_said(const struct question *q)
{
	for (uint32_t i = 0; i < q->judged.n_entities; i++)
		for (uint32_t j = 0; j < q->judged.entities[i].n; j++)
			if (is_said(q, q->judged.entities[i].spellings[j]))
				return true;
	return false;
}

void leak_drop_said(struct question *q, struct arena *arena)
{
	struct entity *left;
	uint32_t n = 0;

	if (q->kind != ASK_TYPED || q->judged.type != ANSWER_NAME ||
	    !is_any_said(q))
		return;
	left = arena_array(arena, struct entity, q->judged.n_entities);
	for (uint32_t i = 0; i < q->judged.n_entities; i++) {
		left[n] = unsaid(q, &q->judged.entities[i], arena);
		n += left[n].n > 0;
	}
	q->judged.entities = left;
	q->judged.n_entities = n;
	q->judged.is_partly_said = true;
}
