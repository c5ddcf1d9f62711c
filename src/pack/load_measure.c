#include "pack/load.h"

#include "base/utf8.h"

/* Adds the texts of a list to `values`; returns how many. */
static uint32_t add_texts(struct loader *l, const struct node *list)
{
	uint32_t n = 0;

	node_each (item, l->tree, list) {
		struct text text = load_text(l, item);

		*vec_push(&l->build->values) = (struct value){
			.kind = VALUE_TEXT, .a = text.at, .b = text.len};
		location_add(&l->marks->values, l->tree, item);
		n++;
	}
	return n;
}

/* `seats`, or the singular and plural: [seat, seats]. */
static bool load_words(struct loader *l, struct unit *unit,
		       const struct node *node)
{
	if (node->kind == NODE_SCALAR) {
		unit->many = load_text(l, node);
		unit->one = unit->many;
		return true;
	}
	if (node->kind != NODE_LIST || node->n != 2)
		return false;
	unit->one = load_text(l, yaml_first(l->tree, node));
	unit->many =
		load_text(l, yaml_next(l->tree, yaml_first(l->tree, node)));
	return true;
}

static void not_a_unit(struct loader *l, const struct node *node)
{
	load_error(l, node, "write `unit: km`, `unit: seats` or [seat, seats]",
		   "a unit is one word, or its singular and plural");
}

static void load_long_unit(struct loader *l, struct unit *unit,
			   const struct node *map)
{
	static const char *const keys[] = {"symbol", "name", "also", "before",
					   NULL};
	const struct node *name = yaml_get(l->tree, map, STR("name"));
	const struct node *also = yaml_get(l->tree, map, STR("also"));

	load_check_keys(l, map, keys, "a unit");
	unit->symbol = load_text(l, yaml_get(l->tree, map, STR("symbol")));
	if (name && !load_words(l, unit, name))
		not_a_unit(l, name);
	if (!unit->symbol.len && !name)
		load_error(l, map, "write `symbol: km` or `name: kilometres`",
			   "a unit needs a symbol or a name");
	unit->is_before = load_bool(
		l, yaml_get(l->tree, map, STR("before")),
		utf8_is_currency(pack_build_str(l->build, unit->symbol)));
	if (!also || !load_is_list(l, also, "`also`"))
		return;
	unit->first_also = l->build->values.n;
	unit->n_also = add_texts(l, also);
}

static void load_unit(struct loader *l, struct unit *unit,
		      const struct node *node)
{
	if (node->kind == NODE_MAP)
		load_long_unit(l, unit, node);
	else if (!load_words(l, unit, node))
		not_a_unit(l, node);
	else if (node->kind == NODE_SCALAR &&
		 utf8_is_currency(yaml_text(l->tree, node)))
		unit->is_before = 1;
}

/* `5`, or `2 %` of the figure. */
static void load_tolerance(struct loader *l, struct column *column,
			   const struct node *node)
{
	struct str text = str_trim(yaml_text(l->tree, node));
	struct number number;

	if (text.len && text.ptr[text.len - 1] == '%') {
		column->is_percent = 1;
		text = str_trim(str_head(text, text.len - 1));
	}
	if (number_parse(text, &number) != NUMBER_OK ||
	    number.qualifier != NUMBER_EXACT || number.lo < 0 || number.power ||
	    (column->is_percent && number.lo > 100 * NUMBER_SCALE)) {
		load_error(l, node, "write a figure, like 5, or a share: 2%",
			   "not a tolerance: `" STR_FMT "`",
			   STR_ARG(yaml_text(l->tree, node)));
		return;
	}
	column->tolerance = l->build->figures.n;
	*vec_push(&l->build->figures) = number.lo;
}

void load_measure(struct loader *l, struct column *column,
		  const struct node *map)
{
	const struct node *unit = yaml_get(l->tree, map, STR("unit"));
	const struct node *tolerance = yaml_get(l->tree, map, STR("tolerance"));

	if (unit)
		load_unit(l, &column->unit, unit);
	if (tolerance)
		load_tolerance(l, column, tolerance);
}
