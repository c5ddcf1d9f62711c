#include "question/unit_words.h"

/* The name of a symbol, for one or for several; empty where the language has
 * none. */
static struct str name_of(const struct phrases *phrases, struct arena *arena,
			  struct str symbol, const char *which)
{
	struct str key = arena_join(
		arena, arena_join(arena, STR("units."), symbol), str_of(which));

	return phrases_get(phrases, key);
}

struct unit_words unit_words(const struct pack *pack,
			     const struct phrases *phrases, struct arena *arena,
			     const struct column *column)
{
	const struct unit *unit = &column->unit;
	struct unit_words words = {
		.symbol = pack_text(pack, unit->symbol),
		.one = pack_text(pack, unit->one),
		.many = pack_text(pack, unit->many),
		.is_before = unit->is_before,
	};

	/* A single word may be a symbol. */
	if (!words.symbol.len && words.many.len &&
	    (name_of(phrases, arena, words.many, ".2").len || words.is_before))
		words.symbol = words.many;
	if (words.symbol.len &&
	    (!words.many.len || str_eq(words.many, words.symbol)) &&
	    name_of(phrases, arena, words.symbol, ".2").len) {
		words.one = name_of(phrases, arena, words.symbol, ".1");
		words.many = name_of(phrases, arena, words.symbol, ".2");
	}
	return words;
}

int64_t unit_least(const struct unit_words *unit)
{
	static const struct {
		struct str symbol;
		int64_t least;
	} coldest[] = {
		{STR("°C"), -2731500}, /* times NUMBER_SCALE */
		{STR("°F"), -4596700},
		{STR("K"), 0},
	};

	for (size_t i = 0; i < sizeof(coldest) / sizeof(*coldest); i++)
		if (str_eq(unit->symbol, coldest[i].symbol))
			return coldest[i].least;
	return INT64_MIN;
}

struct str *unit_spellings(const struct pack *pack,
			   const struct phrases *phrases, struct arena *arena,
			   const struct column *column, uint32_t *n)
{
	struct unit_words words = unit_words(pack, phrases, arena, column);
	struct str *all =
		arena_array(arena, struct str, column->unit.n_also + 3);

	*n = 0;
	if (words.symbol.len)
		all[(*n)++] = words.symbol;
	if (words.one.len)
		all[(*n)++] = words.one;
	if (words.many.len)
		all[(*n)++] = words.many;
	for (uint32_t i = 0; i < column->unit.n_also; i++)
		all[(*n)++] = pack_value_text(
			pack, &pack->values[column->unit.first_also + i]);
	return all;
}
