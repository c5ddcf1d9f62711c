#include "question/thing_entity.h"

/* Spellings in the making. */
struct spellings {
	const struct pack *pack;
	struct str *at; /* NULL while they are counted */
	uint32_t n;
};

static void add(struct spellings *spellings, struct str text)
{
	for (uint32_t i = 0; spellings->at && i < spellings->n; i++)
		if (str_eq(spellings->at[i], text))
			return;
	if (spellings->at)
		spellings->at[spellings->n] = text;
	spellings->n++;
}

static void add_name_of_row(struct spellings *spellings,
			    const struct group *group, uint32_t row)
{
	const struct pack *pack = spellings->pack;
	const struct value *name = pack_cell(pack, group, row, RENAME_NAME);
	const struct value *also = pack_cell(pack, group, row, RENAME_ALSO);

	add(spellings, pack_value_text(pack, name));
	for (uint32_t i = 0; also->kind == VALUE_TEXTS && i < also->b; i++)
		add(spellings,
		    pack_value_text(pack, &pack->values[also->a + i]));
}

/* What it was called, by a group of kind rename. */
static void add_names(struct spellings *spellings, uint32_t thing)
{
	const struct pack *pack = spellings->pack;
	uint32_t names = pack->things[thing].names;
	const struct group *group;

	if (names == INDEX_NONE)
		return;
	group = &pack->groups[names];
	for (uint32_t row = pack_first_about(pack, group, thing);
	     row - group->first_row < group->n_rows &&
	     pack_subject(pack, group, row) == thing;
	     row++)
		add_name_of_row(spellings, group, row);
}

/* A thing's spellings, then those of the things that are the same. */
static void add_all(struct spellings *spellings, uint32_t thing)
{
	const struct pack *pack = spellings->pack;
	uint32_t same = thing;

	do {
		const struct thing *t = &pack->things[same];

		for (uint32_t i = 0; i < t->n_spellings; i++)
			add(spellings,
			    pack_text(pack,
				      pack->spellings[t->first_spelling + i]));
		add_names(spellings, same);
		same = t->same;
	} while (same != thing);
}

struct entity thing_entity(const struct pack *pack, uint32_t thing,
			   struct str shown, struct arena *arena)
{
	struct spellings counted = {.pack = pack};
	struct spellings spellings = {.pack = pack};

	add_all(&counted, thing);
	spellings.at = arena_array(arena, struct str, counted.n + 1);
	if (shown.len)
		add(&spellings, shown);
	add_all(&spellings, thing);
	return (struct entity){spellings.at, spellings.n,
			       pack->things[thing].family_first};
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
