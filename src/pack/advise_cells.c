/*
 * Texts that should not be one value: what stands for nothing, and lists.
 */
#include "base/arena.h"
#include "base/strmap.h"
#include "base/utf8.h"
#include "pack/form_names.h"
#include "pack/validator.h"

/* Where a part of a list stands; a value without a comma is whole. */
enum { WHOLE = 1, FIRST = 2, LATER = 4 };

/* Longer ones are clauses. */
enum { PART_WORDS = 3 };

static bool is_of_table(const struct check *c, const struct group *group)
{
	return str_find(pack_text(c->pack, group->id), STR(".")) != SIZE_MAX;
}

static struct str text_of(const struct check *c, const struct group *group,
			  uint32_t row, uint32_t column)
{
	const struct value *cell = pack_cell(c->pack, group, row, column);

	return cell->kind == VALUE_TEXT ? pack_value_text(c->pack, cell)
					: STR_NONE;
}

/* What people write in a cell that they leave empty. */
static bool is_placeholder(struct str text)
{
	static const struct str words[] = {
		STR("-"),    STR("–"),	 STR("—"),	 STR("?"),
		STR("??"),   STR("..."), STR("…"),	 STR("n/a"),
		STR("none"), STR("nil"), STR("unknown"), STR("never"),
		STR("tba"),  STR("tbd"), STR("empty"),
	};

	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		if (utf8_reads_same(text, words[i]))
			return true;
	return false;
}

static void check_placeholders(const struct check *c, const struct group *group,
			       uint32_t column)
{
	for (uint32_t i = 0; i < group->n_rows; i++) {
		uint32_t row = group->first_row + i;
		struct str text = text_of(c, group, row, column);

		if (!text.len || !is_placeholder(text))
			continue;
		validator_warning(
			c, WARN_PLACEHOLDER,
			validator_cell_node(c, group, row, column),
			is_of_table(c, group) ? "leave the cell empty"
			: group->kind == FACT_LINK
				? "leave the row out; if there is certainly "
				  "none, write `[]`"
				: "leave it out",
			"this seems to stand for nothing, and would be an "
			"option: `" STR_FMT "`",
			STR_ARG(text));
		return;
	}
}

/* Takes one part off a list: "white" of "white, yellow". */
static bool next_part(struct str *rest, struct str *part)
{
	if (!str_split(rest, ',', part))
		return false;
	*part = str_trim(*part);
	return true;
}

static bool is_short(struct str part)
{
	struct str word;
	uint32_t n = 0;

	while (str_split(&part, ' ', &word))
		n++;
	return n && n <= PART_WORDS;
}

/* The parts of all values of a group, and where they stand. */
struct parts {
	struct strmap places;
	struct arena arena;
};

/* The places of a part; `place` is added. */
static uint32_t part_places(struct parts *parts, struct str part,
			    uint32_t place)
{
	struct strbuf folded = STRBUF_INIT;
	bool is_new;
	uint32_t *places;

	utf8_fold(&folded, part);
	places = strmap_put(&parts->places,
			    arena_copy(&parts->arena, strbuf_str(&folded)),
			    &is_new);
	*places = (is_new ? 0 : *places) | place;
	strbuf_finish(&folded);
	return *places;
}

/* Colours are in any order, and alone; "Sicily, Italy" and "Italy" are no
 * lists. */
static bool is_of_list(uint32_t places)
{
	return (places & FIRST) && (places & (WHOLE | LATER));
}

/* Adds the parts of a value. Is one of them that of a list? */
static bool look_at(struct parts *parts, struct str text)
{
	bool is_whole = str_find(text, STR(",")) == SIZE_MAX;
	uint32_t place = is_whole ? WHOLE : FIRST;
	bool found = false;
	struct str part;

	while (next_part(&text, &part)) {
		if (is_short(part) &&
		    is_of_list(part_places(parts, part, place)))
			found = true;
		place = LATER;
	}
	return found && !is_whole;
}

/* `colourless, white` beside `colourless` */
static void check_lists(const struct check *c, const struct group *group)
{
	struct parts parts = {STRMAP_INIT, ARENA_INIT};
	uint32_t row = INDEX_NONE;

	/* Twice, so that all have been seen when the first is judged. */
	for (uint32_t i = 0; row == INDEX_NONE && i < 2 * group->n_rows; i++) {
		uint32_t at = group->first_row + i % group->n_rows;

		if (look_at(&parts, text_of(c, group, at, LINK_VALUE)) &&
		    i >= group->n_rows)
			row = at;
	}
	if (row != INDEX_NONE)
		validator_warning(
			c, WARN_COMMA_LIST,
			validator_cell_node(c, group, row, LINK_VALUE),
			is_of_table(c, group)
				? "if these are several values, write "
				  "`several: yes` on the column and `;` "
				  "between them"
				: "if these are several values, write a list, "
				  "[a, b]",
			"one value with a comma, though others have its parts: "
			"`" STR_FMT "`",
			STR_ARG(text_of(c, group, row, LINK_VALUE)));
	strmap_finish(&parts.places);
	arena_finish(&parts.arena);
}

void advise_cells(const struct check *c)
{
	for (uint32_t g = 0; g < c->pack->n_groups; g++) {
		const struct group *group = &c->pack->groups[g];

		if (!group_has_forms(group) && !group->n_asks)
			continue;
		for (uint32_t i = 0; i < group->n_columns; i++)
			check_placeholders(c, group, i);
		if (group->kind == FACT_LINK)
			check_lists(c, group);
	}
}
