#include "pack/load.h"

#include <stdio.h>

void load_error(struct loader *l, const struct node *node, const char *hint,
		const char *format, ...)
{
	char message[512];
	va_list args;

	va_start(args, format);
	vsnprintf(message, sizeof(message), format, args);
	va_end(args);
	source_error(l->source, l->diags, yaml_span(l->tree, node), hint, "%s",
		     message);
}

bool load_is_map(struct loader *l, const struct node *node, const char *what)
{
	if (node->kind == NODE_MAP)
		return true;
	load_error(l, node, "write `key: value` lines, indented below",
		   "%s must be a map", what);
	return false;
}

bool load_is_list(struct loader *l, const struct node *node, const char *what)
{
	if (node->kind == NODE_LIST)
		return true;
	load_error(l, node,
		   "write a list: lines that start with `- `, or [a, b]",
		   "%s must be a list", what);
	return false;
}

bool load_is_id(struct loader *l, const struct node *node)
{
	struct str id = yaml_text(l->tree, node);
	bool ok = id.len > 0 && id.len <= 64;

	for (size_t i = 0; i < id.len; i++) {
		char c = id.ptr[i];

		ok = ok && ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
			    c == '-' || c == '_');
	}
	if (!ok)
		load_error(l, node, "use a-z, 0-9, - and _, 64 at most",
			   "`" STR_FMT "` cannot be an id", STR_ARG(id));
	return ok;
}

static bool is_known(struct str key, const char *const *known)
{
	for (; *known; known++)
		if (str_eq(key, str_of(*known)))
			return true;
	return false;
}

void load_check_keys(struct loader *l, const struct node *map,
		     const char *const *known, const char *what)
{
	key_each(key, l->tree, map)
	{
		struct str text = yaml_text(l->tree, key);

		if (!is_known(text, known))
			load_error(l, key, NULL,
				   "unknown key `" STR_FMT "` in %s",
				   STR_ARG(text), what);
	}
}

struct text load_text(struct loader *l, const struct node *node)
{
	if (!node)
		return (struct text){0, 0};
	if (node->kind != NODE_SCALAR) {
		load_error(l, node, "write one text, in quotes where needed",
			   "a text is expected here");
		return (struct text){0, 0};
	}
	return pack_build_text(l->build, yaml_text(l->tree, node));
}

bool load_bool(struct loader *l, const struct node *node, bool otherwise)
{
	struct str text = yaml_text(l->tree, node);

	if (!node)
		return otherwise;
	if (str_eq(text, STR("yes")) || str_eq(text, STR("true")))
		return true;
	if (!str_eq(text, STR("no")) && !str_eq(text, STR("false")))
		load_error(l, node, "write `yes` or `no`",
			   "`" STR_FMT "` is neither yes nor no",
			   STR_ARG(text));
	return false;
}

uint32_t load_level(struct loader *l, const struct node *node)
{
	struct str text = yaml_text(l->tree, node);

	if (!node)
		return 0;
	if (text.len == 1 && text.ptr[0] >= '1' && text.ptr[0] <= '5')
		return (uint32_t)(text.ptr[0] - '0');
	load_error(l, node, "1 is easy, 5 is hard",
		   "a level is a number from 1 to 5");
	return 0;
}

uint32_t load_citation(struct loader *l, const struct node *node)
{
	struct str id = yaml_text(l->tree, node);
	const uint32_t *found = strmap_get(&l->citations, id);

	if (found)
		return *found;
	load_error(l, node, "list it under `sources:` at the top",
		   "no source `" STR_FMT "`", STR_ARG(id));
	return NONE;
}

uint32_t load_thing(struct loader *l, uint32_t type, const struct node *node)
{
	struct str id = yaml_text(l->tree, node);
	const uint32_t *found = strmap_get(&l->things.at[type], id);
	struct str type_id;

	if (found)
		return *found;
	type_id = pack_build_str(l->build, l->build->types.at[type].id);
	load_error(l, node, "list it under `things:`",
		   "no thing `" STR_FMT "` among `" STR_FMT "`", STR_ARG(id),
		   STR_ARG(type_id));
	return NONE;
}

static struct value load_number(struct loader *l, const struct column *column,
				const struct node *node)
{
	static const char *const messages[][2] = {
		[NUMBER_NOT] = {"not a number",
				"write digits, like 1016540 or 30.9"},
		[NUMBER_GROUPED] = {"a number with separators",
				    "write the digits alone: 1016540"},
		[NUMBER_TOO_LONG] = {"too many digits",
				     "at most 14 digits and 4 decimals"},
		[NUMBER_SAME] = {"disputed between two equal figures",
				 "write the figure alone"},
	};
	struct str text = yaml_text(l->tree, node);
	struct number number;
	enum number_error error = number_parse(text, &number);

	if (error) {
		load_error(l, node, messages[error][1], "%s: `" STR_FMT "`",
			   messages[error][0], STR_ARG(text));
		return (struct value){.kind = VALUE_NONE};
	}
	if (column->type == COLUMN_COUNT && number.decimals)
		load_error(l, node, "give the column the type `number`",
			   "a count has no decimals");
	if (column->type == COLUMN_PERCENT && number.hi > 100 * NUMBER_SCALE)
		load_error(l, node, "give the column the type `number`",
			   "more than 100 percent");
	return pack_build_number(l->build, number);
}

static struct value load_date(struct loader *l, const struct node *node)
{
	struct str text = yaml_text(l->tree, node);
	struct date date;

	if (date_parse(text, &date))
		return pack_build_date(date);
	load_error(l, node,
		   "write 1999, 1999-02, 1999-02-12, or two of them with a "
		   "slash",
		   "not a date: `" STR_FMT "`", STR_ARG(text));
	return (struct value){.kind = VALUE_NONE};
}

static struct value load_texts(struct loader *l, const struct node *node)
{
	struct value value = {.kind = VALUE_TEXTS, .a = l->build->values.n};

	if (!load_is_list(l, node, "`also`"))
		return (struct value){.kind = VALUE_NONE};
	node_each (item, l->tree, node) {
		struct text text = load_text(l, item);

		*vec_push(&l->build->values) = (struct value){
			.kind = VALUE_TEXT, .a = text.at, .b = text.len};
		value.b++;
	}
	return value;
}

struct value load_value(struct loader *l, const struct column *column,
			const struct node *node)
{
	struct value none = {.kind = VALUE_NONE};
	struct text text;
	uint32_t thing;

	if (node->kind != NODE_SCALAR && column->type != COLUMN_TEXTS) {
		load_error(l, node, NULL, "one value is expected here");
		return none;
	}
	if (node->kind == NODE_SCALAR && !node->n) {
		load_error(l, node, "write a value or leave the key out",
			   "an empty value");
		return none;
	}
	switch ((enum column_type)column->type) {
	case COLUMN_TEXT:
		text = load_text(l, node);
		return (struct value){
			.kind = VALUE_TEXT, .a = text.at, .b = text.len};
	case COLUMN_TEXTS:
		return load_texts(l, node);
	case COLUMN_THING:
		thing = load_thing(l, column->things, node);
		if (thing == NONE)
			return none;
		return (struct value){.kind = VALUE_THING, .a = thing};
	case COLUMN_DATE:
		return load_date(l, node);
	case COLUMN_COUNT:
	case COLUMN_NUMBER:
	case COLUMN_PERCENT:
		return load_number(l, column, node);
	}
	return none;
}
