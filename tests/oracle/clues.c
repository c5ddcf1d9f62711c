#include "clues.h"

#include "claim_context.h"

#include <string.h>

/* Searches for a row that states a clue about the answer. */
struct hunt {
	struct trial *trial;
	struct scene scene;
	struct reading reading;
	uint32_t column; /* column of the thing */
	const struct stem *stem;
};

/* The column that a slot names: {from}, {on.when}. */
static uint32_t column_of(const struct hunt *h, const char *slot)
{
	struct str name = {slot, strcspn(slot, ".")};

	for (uint32_t i = 0; i < h->scene.group->n_columns; i++)
		if (str_eq(pack_text(
				   h->scene.pack,
				   pack_column(h->scene.pack, h->scene.group, i)
					   ->id),
			   name))
			return i;
	return INDEX_NONE;
}

static bool says_all(struct hunt *h, uint32_t row)
{
	for (uint32_t i = 0; i < h->reading.match.n; i++) {
		uint32_t column = column_of(h, h->reading.match.slots[i].name);

		if (column != INDEX_NONE &&
		    !scene_says(&h->scene, row, column, &h->reading.slots[i]))
			return false;
	}
	return true;
}

static bool is_answer(struct hunt *h, uint32_t row)
{
	const struct answer *judged = &h->trial->q->judged;

	for (uint32_t i = 0; i < judged->entities[0].n; i++) {
		struct said name = said_of(&h->trial->arena,
					   judged->entities[0].spellings[i]);

		if (scene_says(&h->scene, row, h->column, &name))
			return true;
	}
	return false;
}

static bool take(const struct matching *match, void *data)
{
	struct hunt *h = data;

	if (!book_agrees(h->trial->book, h->stem->agrees, h->stem->plural,
			 match))
		return false;
	h->reading.match = *match;
	for (uint32_t i = 0; i < match->n; i++)
		h->reading.slots[i] =
			said_of(&h->trial->arena, match->slots[i].text);
	for (uint32_t i = 0; i < h->scene.group->n_rows; i++) {
		uint32_t row = h->scene.group->first_row + i;

		if (is_answer(h, row) && says_all(h, row))
			return true;
	}
	return false;
}

static bool is_true(struct trial *trial, struct str clue)
{
	struct world world = world_make(trial->book->pack);
	struct hunt h = {.trial = trial};

	world_next(&world);
	vec_each (stem, &trial->book->sentences) {
		h.stem = stem;
		h.column = stem->column;
		h.reading.stem = trial->readings.all[0].stem;
		h.scene = readings_scene(&trial->readings, 0, trial->book,
					 trial->q, &world);
		h.scene.group = stem->group;
		h.scene.reading = &h.reading;
		if (pattern_match(stem->pattern, clue, take, &h))
			return true;
	}
	return false;
}

static bool tells_name(struct trial *trial, struct str clue)
{
	const struct entity *entity = &trial->q->judged.entities[0];
	struct str padded =
		arena_printf(&trial->arena, " " STR_FMT " ",
			     STR_ARG(said_of(&trial->arena, clue).key));

	for (uint32_t i = 0; i < entity->n; i++)
		if (str_find(padded,
			     arena_printf(&trial->arena, " " STR_FMT " ",
					  STR_ARG(said_of(&trial->arena,
							  entity->spellings[i])
							  .key))) != SIZE_MAX)
			return true;
	return false;
}

void trial_clues(struct trial *trial)
{
	const struct question *q = trial->q;

	for (uint32_t i = 0; i < q->n_clues; i++) {
		if (!is_true(trial, q->clues[i]))
			trial_fault(trial, "a clue that no fact bears out",
				    q->clues[i], NULL);
		if (tells_name(trial, q->clues[i]))
			trial_fault(trial, "a clue that tells the answer",
				    q->clues[i], NULL);
	}
}
