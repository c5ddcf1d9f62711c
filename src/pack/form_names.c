#include "pack/form_names.h"

/* clang-format off */
const struct form_name form_names[FACT_KINDS][FORMS_MOST] = {
	[FACT_EVENT] = {
		{"event-year", 0},
		{"event-year-typed", FAMILY_TYPED},
		{"event-date", FAMILY_TYPED},
		{"event-first", FAMILY_ORDER},
		{"event-last", FAMILY_ORDER},
		{"event-in-year", 0},
		{"event-before", FAMILY_ORDER | FAMILY_EITHER},
		{"event-order", FAMILY_ORDER},
		{"event-place", FAMILY_ORDER},
		{"clues", FAMILY_TYPED},
	},
	[FACT_TERM] = {
		{"term-on-day", 0},
		{"term-on-day-typed", FAMILY_TYPED},
		{"term-throughout", 0},
		{"term-successor", 0},
		{"term-became", 0},
		{"term-became-typed", FAMILY_TYPED},
		{"term-one-of", FAMILY_TYPED},
		{"term-started", 0},
		{"term-started-typed", FAMILY_TYPED},
		{"term-ended", 0},
		{"term-longest", 0},
		{"term-order", FAMILY_ORDER},
		{"term-at", 0},
		{"term-at-typed", FAMILY_TYPED},
		{"clues", FAMILY_TYPED},
	},
	[FACT_RENAME] = {
		{"rename-on-day", 0},
		{"rename-on-day-typed", FAMILY_TYPED},
		{"rename-year", 0},
		{"rename-year-typed", FAMILY_TYPED},
		{"rename-after", 0},
		{"rename-before", 0},
		{"rename-order", FAMILY_ORDER},
		{"rename-at", 0},
		{"rename-at-typed", FAMILY_TYPED},
	},
	[FACT_LIST] = {
		{"list-is", 0},
		{"list-not", 0},
		{"list-several", 0},
		{"list-all", FAMILY_TYPED},
		{"clues", FAMILY_TYPED},
	},
	[FACT_SERIES] = {
		{"series-value", 0},
		{"series-value-typed", FAMILY_TYPED},
		{"series-when", 0},
		{"series-highest", 0},
		{"series-lowest", 0},
		{"series-change", FAMILY_EITHER},
		{"series-difference", 0},
		{"series-share", 0},
	},
	[FACT_LINK] = {
		{"link-value", 0},
		{"link-value-typed", FAMILY_TYPED},
		{"link-what", 0},
		{"link-what-typed", FAMILY_TYPED},
		{"link-match", 0},
		{"link-true", FAMILY_EITHER},
		{"link-odd", 0},
		{"clues", FAMILY_TYPED},
	},
	[FACT_NUMBER] = {
		{"number-value", 0},
		{"number-value-typed", FAMILY_TYPED},
		{"number-guess", 0},
		{"number-true", FAMILY_EITHER},
		{"number-compare", FAMILY_EITHER},
	},
};
/* clang-format on */

const char *const form_families[FAMILIES] = {"typed", "order", "either"};

/* `link-value` also names `link-value-typed`. */
static bool is_of_name(struct str id, struct str name)
{
	return str_eq(id, name) ||
	       (str_starts(id, name) &&
		str_eq(str_from(id, name.len), STR("-typed")));
}

static bool is_of_family(const struct form_name *form, struct str name)
{
	for (uint32_t i = 0; i < FAMILIES; i++)
		if (str_eq(name, str_of(form_families[i])))
			return form->families >> i & 1;
	return false;
}

uint32_t form_names_find(enum fact_kind kind, struct str name)
{
	const struct form_name *form = form_names[kind];
	uint32_t set = 0;

	for (uint32_t i = 0; form[i].id; i++)
		if (is_of_name(str_of(form[i].id), name) ||
		    is_of_family(&form[i], name))
			set |= 1u << i;
	return set;
}

uint32_t form_names_all(enum fact_kind kind)
{
	uint32_t set = 0;

	for (uint32_t i = 0; form_names[kind][i].id; i++)
		set |= 1u << i;
	return set;
}

bool form_names_has(enum fact_kind kind, uint32_t set, struct str id)
{
	const struct form_name *form = form_names[kind];

	for (uint32_t i = 0; set && form[i].id; i++)
		if (set >> i & 1 && str_eq(str_of(form[i].id), id))
			return true;
	return false;
}

bool group_has_forms(const struct group *group)
{
	return group->left_out != form_names_all((enum fact_kind)group->kind);
}

bool column_has_forms(const struct column *column)
{
	return column->left_out != form_names_all(FACT_SERIES);
}
