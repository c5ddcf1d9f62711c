/*
 * Other words for a value must not be those of another value: an answer that is
 * right for one thing would pass for the other.
 */
#include "base/arena.h"
#include "base/strmap.h"
#include "base/utf8.h"
#include "pack/validator.h"

/* The words of all values of a group, and the value each belongs to. */
struct words {
	const struct check *check;
	struct arena arena;
	struct strmap known;  /* folded words -> number of the value */
	struct strmap values; /* folded value -> its number */
};

static struct str folded(struct words *w, struct str text)
{
	struct strbuf out = STRBUF_INIT;
	struct str copy;

	utf8_fold(&out, text);
	copy = arena_copy(&w->arena, strbuf_str(&out));
	strbuf_finish(&out);
	return copy;
}

/* The number of the row's value: the same for the same words. */
static uint32_t number_of(struct words *w, const struct value *value)
{
	struct str text = folded(w, pack_value_text(w->check->pack, value));
	bool is_new;
	uint32_t *number = strmap_put(&w->values, text, &is_new);

	if (is_new) {
		*number = w->values.items.n;
		*strmap_put(&w->known, text, &is_new) = *number;
	}
	return *number;
}

static void check_words(struct words *w, const struct extra *extra,
			uint32_t number)
{
	const struct check *c = w->check;

	for (uint32_t i = 0; i < extra->n_also; i++) {
		uint32_t at = extra->first_also + i;
		struct str text =
			pack_value_text(c->pack, &c->pack->values[at]);
		const struct node *node =
			location_node(c->tree, &c->marks->values, at);
		bool is_new;
		uint32_t *of = strmap_put(&w->known, folded(w, text), &is_new);

		if (is_new)
			*of = number;
		else if (*of != number)
			validator_error(c, node ? node : yaml_root(c->tree),
					"leave it out: it could mean either",
					"`" STR_FMT
					"` also means another value",
					STR_ARG(text));
	}
}

static bool has_also(const struct pack *pack, const struct group *group)
{
	for (uint32_t i = 0; i < group->n_rows; i++) {
		const struct extra *extra =
			pack_extra(pack, group->first_row + i);

		if (extra && extra->n_also)
			return true;
	}
	return false;
}

static void check_group(const struct check *c, const struct group *group)
{
	struct words w = {c, ARENA_INIT, STRMAP_INIT, STRMAP_INIT};

	/* Values first: other words may precede the value they clash with. */
	for (int words = 0; words < 2; words++)
		for (uint32_t i = 0; i < group->n_rows; i++) {
			uint32_t row = group->first_row + i;
			const struct value *value =
				pack_cell(c->pack, group, row, LINK_VALUE);
			const struct extra *extra = pack_extra(c->pack, row);

			if (value->kind != VALUE_TEXT)
				continue;
			if (!words)
				number_of(&w, value);
			else if (extra)
				check_words(&w, extra, number_of(&w, value));
		}
	strmap_finish(&w.known);
	strmap_finish(&w.values);
	arena_finish(&w.arena);
}

void validate_also(const struct check *c)
{
	for (uint32_t g = 0; g < c->pack->n_groups; g++) {
		const struct group *group = &c->pack->groups[g];

		if (group->kind == FACT_LINK && has_also(c->pack, group))
			check_group(c, group);
	}
}
