/*
 * Names, titles and texts that read badly within a sentence.
 */
#include "base/utf8.h"
#include "pack/form_names.h"
#include "pack/validator.h"

/* Shorter words that end in a full stop may be abbreviations: Inc., etc. */
enum { WORD_LEAST = 3, NAME_LEAST = 5 };

/* The last word, without its final full stop. */
static struct str last_word(struct str text)
{
	struct str word;
	struct str last = STR_NONE;

	while (str_split(&text, ' ', &word))
		last = word.len ? word : last;
	return str_head(last, last.len ? last.len - 1 : 0);
}

/* Does the text end in a full stop that is not an abbreviation's? */
static bool ends_in_stop(struct str text)
{
	struct str word = last_word(text);
	struct str rest = word;
	int32_t first;
	size_t least;

	if (!str_ends(text, STR(".")) || str_find(word, STR(".")) != SIZE_MAX ||
	    !utf8_next(&rest, &first) || str_eq(word, STR("etc")))
		return false;
	least = utf8_kind(first) == UTF8_LOWER ? WORD_LEAST : NAME_LEAST;
	return utf8_length(word) >= least;
}

static void check_stop(const struct check *c, const struct node *node)
{
	if (node && node->kind == NODE_SCALAR &&
	    ends_in_stop(yaml_text(c->tree, node)))
		validator_warning(c, WARN_FULL_STOP, node,
				  "leave it out: it stands inside sentences",
				  "a full stop at the end");
}

static void check_group_stops(const struct check *c, const struct group *group)
{
	static const struct str keys[] = {STR("title"), STR("plural"),
					  STR("verb")};

	for (size_t i = 0; i < sizeof(keys) / sizeof(*keys); i++)
		check_stop(c, validator_group_get(c, group, keys[i]));
	for (uint32_t i = 0; i < group->n_columns; i++) {
		const struct node *id = location_node(
			c->tree, &c->marks->columns, group->first_column + i);

		if (id)
			check_stop(c, yaml_get(c->tree, yaml_next(c->tree, id),
					       STR("label")));
	}
}

/* `red; white`, which is one value. */
static void check_semicolons(const struct check *c, const struct group *group)
{
	bool is_table =
		str_find(pack_text(c->pack, group->id), STR(".")) != SIZE_MAX;

	for (uint32_t i = 0; i < group->n_rows; i++) {
		uint32_t row = group->first_row + i;
		const struct value *cell =
			pack_cell(c->pack, group, row, LINK_VALUE);

		if (cell->kind != VALUE_TEXT ||
		    str_find(pack_value_text(c->pack, cell), STR(";")) ==
			    SIZE_MAX)
			continue;
		validator_warning(
			c, WARN_SEMICOLON,
			validator_cell_node(c, group, row, LINK_VALUE),
			is_table ? "write `several: yes` on the column if "
				   "these are several values"
				 : "write a list, [a, b], if these are several "
				   "values",
			"one value with a semicolon in it");
		return;
	}
}

void advise_semicolons(const struct check *c)
{
	for (uint32_t g = 0; g < c->pack->n_groups; g++)
		if (c->pack->groups[g].kind == FACT_LINK &&
		    group_has_forms(&c->pack->groups[g]))
			check_semicolons(c, &c->pack->groups[g]);
}

void advise_full_stops(const struct check *c)
{
	const struct pack *pack = c->pack;

	for (uint32_t g = 0; g < pack->n_groups; g++)
		check_group_stops(c, &pack->groups[g]);
	for (uint32_t i = 0; i < pack->n_spellings; i++)
		check_stop(c, location_node(c->tree, &c->marks->spellings, i));
	for (uint32_t i = 0; i < pack->n_cells; i++)
		if (pack->cells[i].kind == VALUE_TEXT)
			check_stop(c,
				   location_node(c->tree, &c->marks->cells, i));
}

/* "the Senate" is a Senate that needs an article; The Hague is a name. */
void advise_articles(const struct check *c)
{
	const struct pack *pack = c->pack;

	if (!str_eq(pack_text(pack, pack->meta.language), STR("en")))
		return;
	for (uint32_t i = 0; i < pack->n_things; i++) {
		uint32_t at = pack->things[i].first_spelling;

		if (str_starts(pack_text(pack, pack->spellings[at]),
			       STR("the ")))
			validator_warning(
				c, WARN_ARTICLE,
				location_node(c->tree, &c->marks->spellings,
					      at),
				"leave it out and write `the: yes`, which "
				"says it where a sentence needs it",
				"an article in front of a name");
	}
}
