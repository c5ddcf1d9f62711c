#include "question/unit_words.h"

/* The name of a symbol, for one or for several; empty where the language has
 * none. */
static struct str name_of(const struct maker *m, struct str symbol,
			  const char *which)
{
	struct str key = arena_join(m->arena,
				    arena_join(m->arena, STR("units."), symbol),
				    str_of(which));

	return phrases_get(m->phrases, key);
}

struct unit_words unit_words(const struct maker *m, const struct column *column)
{
	const struct unit *unit = &column->unit;
	struct unit_words words = {
		.symbol = pack_text(m->pack, unit->symbol),
		.one = pack_text(m->pack, unit->one),
		.many = pack_text(m->pack, unit->many),
		.is_before = unit->is_before,
	};

	/* A single word may be a symbol. */
	if (!words.symbol.len && words.many.len &&
	    (name_of(m, words.many, ".2").len || words.is_before))
		words.symbol = words.many;
	if (words.symbol.len &&
	    (!words.many.len || str_eq(words.many, words.symbol)) &&
	    name_of(m, words.symbol, ".2").len) {
		words.one = name_of(m, words.symbol, ".1");
		words.many = name_of(m, words.symbol, ".2");
	}
	return words;
}

struct str *unit_spellings(struct maker *m, const struct column *column,
			   uint32_t *n)
{
	struct unit_words words = unit_words(m, column);
	struct str *all =
		arena_array(m->arena, struct str, column->unit.n_also + 3);

	*n = 0;
	if (words.symbol.len)
		all[(*n)++] = words.symbol;
	if (words.one.len)
		all[(*n)++] = words.one;
	if (words.many.len)
		all[(*n)++] = words.many;
	for (uint32_t i = 0; i < column->unit.n_also; i++)
		all[(*n)++] = pack_value_text(
			m->pack, &m->pack->values[column->unit.first_also + i]);
	return all;
}

struct str unit_stem(struct maker *m, const struct column *column,
		     struct str stem)
{
	struct unit_words words = unit_words(m, column);
	uint32_t n_placeholders = m->n_placeholders;

	if (!words.symbol.len || !words.many.len ||
	    str_find(stem, words.many) != SIZE_MAX ||
	    !str_eq(str_from(stem, stem.len - 1), STR("?")))
		return stem;
	maker_set_placeholder(m, "stem", str_head(stem, stem.len - 1));
	maker_set_placeholder(m, "unit", words.many);
	stem = maker_phrase(m, "parts.in-unit");
	m->n_placeholders = n_placeholders;
	return stem;
}
