#include "pack/validator.h"

#include "base/hash_index.h"
#include "base/utf8.h"

#include <stdio.h>

enum { MESSAGE_MOST = 512 };

void validator_error(const struct check *c, const struct node *node,
		     const char *hint, const char *format, ...)
{
	char message[MESSAGE_MOST];
	va_list args;

	va_start(args, format);
	vsnprintf(message, sizeof(message), format, args);
	va_end(args);
	source_error(source_file(c->source, node->file), c->diags,
		     yaml_span(c->tree, node), hint, "%s", message);
}

void validator_warning(const struct check *c, enum warning id,
		       const struct node *node, const char *hint,
		       const char *format, ...)
{
	char message[MESSAGE_MOST];
	va_list args;

	va_start(args, format);
	vsnprintf(message, sizeof(message), format, args);
	va_end(args);
	source_warning(source_file(c->source, node->file), c->diags, id,
		       yaml_span(c->tree, node), hint, "%s", message);
}

/* The place of `part` on the line where `node` begins, if it is there. */
static struct span span_in(const struct check *c, const struct node *node,
			   struct str part)
{
	struct span span = yaml_span(c->tree, node);
	struct str line =
		source_line(source_file(c->source, node->file), span.line);
	struct str rest = line;
	int32_t code_point;
	size_t at;

	for (uint32_t column = 1;
	     column < span.column && utf8_next(&rest, &code_point);)
		column++;
	at = str_find(rest, part);
	if (at == SIZE_MAX)
		return span;
	span.column += (uint32_t)utf8_length(str_head(rest, at));
	span.width = (uint32_t)utf8_length(part);
	return span;
}

void validator_error_in(const struct check *c, const struct node *node,
			struct str part, const char *hint, const char *format,
			...)
{
	char message[MESSAGE_MOST];
	va_list args;

	va_start(args, format);
	vsnprintf(message, sizeof(message), format, args);
	va_end(args);
	source_error(source_file(c->source, node->file), c->diags,
		     span_in(c, node, part), hint, "%s", message);
}

const struct node *validator_node(const struct check *c,
				  const struct marks *marks, uint32_t index)
{
	const struct node *node = location_node(c->tree, marks, index);

	return node ? node : yaml_root(c->tree);
}

const struct node *validator_group_node(const struct check *c,
					const struct group *group)
{
	uint32_t index = (uint32_t)(group - c->pack->groups);

	return validator_node(c, &c->marks->groups, index);
}

const struct node *validator_row_node(const struct check *c, uint32_t row)
{
	return validator_node(c, &c->marks->rows, row);
}

const struct node *validator_row_get(const struct check *c, uint32_t row,
				     struct str key)
{
	const struct node *map = validator_row_node(c, row);
	const struct node *node = yaml_get(c->tree, map, key);

	/* In quick mode a pack keeps no rows. */
	return node ? node : map;
}

const struct node *validator_cell_node(const struct check *c,
				       const struct group *group, uint32_t row,
				       uint32_t column)
{
	uint32_t cell = group->first_cell +
			(row - group->first_row) * group->n_columns + column;
	const struct node *node =
		location_node(c->tree, &c->marks->cells, cell);

	return node ? node : validator_row_node(c, row);
}

const struct node *validator_group_get(const struct check *c,
				       const struct group *group,
				       struct str key)
{
	const struct node *map =
		yaml_next(c->tree, validator_group_node(c, group));

	return yaml_get(c->tree, map, key);
}

bool validator_same_cell(const struct check *c, const struct value *a,
			 const struct value *b)
{
	if (a->kind != b->kind || a->kind == VALUE_TEXTS)
		return a->kind == b->kind;
	if (a->kind == VALUE_TEXT)
		return utf8_reads_same(pack_value_text(c->pack, a),
				       pack_value_text(c->pack, b));
	return a->a == b->a && a->b == b->b && a->precision == b->precision &&
	       a->qualifier == b->qualifier;
}

void validator_add_key(struct strbuf *out, const struct check *c,
		       const struct value *cell)
{
	const uint32_t words[] = {cell->a, cell->b};

	if (cell->kind == VALUE_TEXT)
		utf8_fold(out, pack_value_text(c->pack, cell));
	else if (cell->kind != VALUE_TEXTS)
		strbuf_add(out,
			   (struct str){(const char *)words, sizeof(words)});
	strbuf_addc(out, '\0');
}

uint32_t validator_hash_cell(const struct check *c, const struct value *cell,
			     struct strbuf *folded)
{
	strbuf_reset(folded);
	validator_add_key(folded, c, cell);
	return hash_index_hash(strbuf_str(folded));
}

void validator_add_cell(struct strbuf *out, const struct pack *pack,
			const struct value *cell)
{
	strbuf_addc(out, '\n');
	if (cell->kind == VALUE_TEXT)
		utf8_fold_case(out, pack_value_text(pack, cell));
	else if (cell->kind == VALUE_THING)
		utf8_fold_case(out, pack_thing_name(pack, cell->a));
	else
		strbuf_addf(out, "%u %u", cell->a, cell->b);
}
