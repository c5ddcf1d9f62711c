#include "pack/yaml_reader.h"

#include "base/hash_index.h"
#include "base/utf8.h"
#include "pack/yaml_advice.h"

#include <stdio.h>
#include <string.h>
#include <yaml.h>

/* One map or list that is still open. */
struct level {
	enum node_kind kind;
	uint32_t node;
	uint32_t last; /* its last child so far; 0 before the first */
	uint32_t key;  /* MAP: its last key so far */
	uint32_t n;    /* its children so far */
};

struct builder {
	struct yaml_tree *tree;
	uint32_t root; /* of this document */
	uint32_t file; /* its number */
	struct source *source;
	struct diags *diags;
	const struct yaml_taker *taker; /* or NULL */
	uint32_t taking; /* the depth of the level whose items are taken */
	size_t text;	 /* its size before the items */
	struct level levels[YAML_DEPTH_LIMIT];
	uint32_t depth;
	struct str rest;    /* of the piece that libyaml reads */
	size_t skipped;	    /* length of the byte order mark */
	size_t fed;	    /* bytes given to libyaml */
	size_t fed_before;  /* ... when it returned the last event */
	yaml_mark_t behind; /* the end of that event */
	bool refused;	    /* while libyaml asked for more */
	struct strbuf keys; /* of the last long map, none of them twice */
	struct strbuf own;  /* of the one that is checked */
};

static struct span mark_span(yaml_mark_t mark)
{
	return (struct span){(uint32_t)mark.line + 1, (uint32_t)mark.column + 1,
			     1};
}

/* Reports an error and continues. */
static void complain(struct builder *b, struct span span, const char *hint,
		     const char *message)
{
	source_error(b->source, b->diags, span, hint, "%s", message);
}

static bool refuse(struct builder *b, struct span span, const char *hint,
		   const char *message)
{
	complain(b, span, hint, message);
	return false;
}

/* Appends a node under the innermost open one; returns its index. */
static uint32_t add_node(struct builder *b, enum node_kind kind,
			 yaml_mark_t mark)
{
	uint32_t index = b->tree->nodes.n;
	struct node *node = vec_push(&b->tree->nodes);
	struct level *level = b->depth ? &b->levels[b->depth - 1] : NULL;
	size_t column = mark.column + 1;

	*node = (struct node){
		.kind = (uint8_t)kind,
		.line = (uint32_t)mark.line + 1,
		.column = (uint16_t)(column < UINT16_MAX ? column : UINT16_MAX),
		.file = b->file & NODE_FILES_MOST,
	};
	if (!level)
		return index;
	if (level->last)
		b->tree->nodes.at[level->last].next = index;
	if (level->kind == NODE_MAP && level->n % 2 == 0)
		level->key = index;
	level->last = index;
	level->n++;
	return index;
}

/* Will the next node of the innermost open one be a key? */
static bool key_is_next(const struct builder *b)
{
	const struct level *level = b->depth ? &b->levels[b->depth - 1] : NULL;

	return level && level->kind == NODE_MAP && level->n % 2 == 0;
}

/* Makes the parts of the tree that are still open readable. */
static void tie_up(struct builder *b)
{
	for (uint32_t i = 0; i < b->depth; i++) {
		const struct level *level = &b->levels[i];
		struct node *node = &b->tree->nodes.at[level->node];

		node->first = level->node + 1; /* the first child comes next */
		node->n = level->n;
	}
}

/* Asks whether to take the items of the level just opened. */
static void offer(struct builder *b)
{
	uint32_t path[YAML_DEPTH_LIMIT];
	uint32_t depth = b->depth - 1;

	for (uint32_t i = 0; i < depth; i++) {
		if (b->levels[i].kind != NODE_MAP)
			return;
		path[i] = b->levels[i].key;
	}
	tie_up(b);
	if (!b->taker->wants(b->taker->data, path, depth))
		return;
	b->taking = b->depth;
	b->text = b->tree->text.len;
	b->tree->taken = b->levels[depth].node;
}

/* After a complete node: was it an item to take? */
static bool hand_over(struct builder *b)
{
	struct level *level;
	struct yaml_tree *tree = b->tree;
	uint32_t item;

	if (!b->taking || b->depth != b->taking)
		return true;
	level = &b->levels[b->depth - 1];
	if (level->kind == NODE_MAP && level->n % 2)
		return true; /* a key, whose value follows */
	item = level->kind == NODE_MAP ? level->key : level->last;
	if (!b->taker->take(b->taker->data, &tree->nodes.at[item]))
		return false;
	tree->nodes.n = level->node + 1;
	strbuf_cut(&tree->text, b->text);
	level->last = level->n = 0;
	return true;
}

static bool open_level(struct builder *b, enum node_kind kind, yaml_mark_t mark)
{
	uint32_t index;

	if (key_is_next(b))
		return refuse(b, mark_span(mark), "write a plain word",
			      "a key must be a word");
	if (b->depth == YAML_DEPTH_LIMIT)
		return refuse(b, mark_span(mark), "a pack needs no more than 6",
			      "nested more than 32 levels deep");
	index = add_node(b, kind, mark);
	b->levels[b->depth++] = (struct level){.kind = kind, .node = index};
	if (b->taker && !b->taking && b->depth > 1)
		offer(b);
	return true;
}

static void check_safe(struct builder *b, struct str text, struct span span)
{
	int32_t c;

	while ((text = str_from(text, utf8_plain(text))).len) {
		utf8_next(&text, &c);
		if (c == '\t' || !utf8_unsafe(c))
			continue;
		source_error(b->source, b->diags, span, "delete it",
			     "control or invisible character U+%04X",
			     (unsigned)c);
		return;
	}
}

static bool add_text(struct builder *b, struct str text, yaml_mark_t mark,
		     bool quoted)
{
	struct node *node;
	uint32_t index;

	if (b->tree->text.len + text.len >= UINT32_MAX)
		return refuse(b, mark_span(mark), "split the pack",
			      "too much text");
	index = add_node(b, NODE_SCALAR, mark);
	node = &b->tree->nodes.at[index];
	node->first = (uint32_t)b->tree->text.len;
	node->n = (uint32_t)text.len;
	node->quoted = quoted & 1;
	strbuf_add(&b->tree->text, text);
	return hand_over(b);
}

static bool add_scalar(struct builder *b, const yaml_event_t *event)
{
	struct str text = {(const char *)event->data.scalar.value,
			   event->data.scalar.length};

	if (text.len > YAML_SCALAR_LIMIT) {
		complain(b, mark_span(event->start_mark), "shorten it",
			 "text longer than 4 KiB");
		text = STR("(too long)");
	}
	if (utf8_plain(text) < text.len)
		check_safe(b, text, mark_span(event->start_mark));
	return add_text(b, text, event->start_mark,
			event->data.scalar.style != YAML_PLAIN_SCALAR_STYLE);
}

static bool add_alias(struct builder *b, const yaml_event_t *event)
{
	struct str name = str_of((const char *)event->data.alias.anchor);
	struct strbuf text = STRBUF_INIT;
	bool ok;

	complain(b, mark_span(event->start_mark),
		 "write the value out, or quote the *",
		 "aliases are not allowed in a pack");
	strbuf_addc(&text, '*');
	strbuf_add(&text, name);
	ok = add_text(b, strbuf_str(&text), event->start_mark, true);
	strbuf_finish(&text);
	return ok;
}

/* The zeros of {value: 10,000,000}, which are reported where values are read.
 */
static bool is_group(const struct builder *b, const struct node *key)
{
	const struct node *node = yaml_next(b->tree, key);

	return !key->quoted && str_eq(yaml_text(b->tree, key), STR("000")) &&
	       node->kind == NODE_SCALAR && !node->n && !node->quoted;
}

static void repeated_key(struct builder *b, const struct node *key)
{
	struct str text = yaml_text(b->tree, key);

	if (is_group(b, key))
		return;
	source_error(b->source, b->diags, yaml_span(b->tree, key),
		     "keep one of the two", "key `" STR_FMT "` is given twice",
		     STR_ARG(text));
}

static void check_merge(struct builder *b, const struct node *key)
{
	if (!key->quoted && str_eq(yaml_text(b->tree, key), STR("<<")))
		source_error(b->source, b->diags, yaml_span(b->tree, key),
			     "write its keys out",
			     "merge keys are not allowed in a pack");
}

/* Most maps have few keys, where comparing all pairs is fastest. */
static void check_few_keys(struct builder *b, const struct node *map)
{
	key_each (key, b->tree, map) {
		struct str text = yaml_text(b->tree, key);

		check_merge(b, key);
		key_each (other, b->tree, map) {
			if (other == key)
				break;
			if (!str_eq(yaml_text(b->tree, other), text))
				continue;
			repeated_key(b, key);
			break;
		}
	}
}

static bool is_repeated(const struct yaml_tree *tree,
			const struct hash_index *seen, struct str key,
			uint32_t hash)
{
	hash_index_each (node, seen, hash)
		if (str_eq(yaml_text(tree, &tree->nodes.at[node]), key))
			return true;
	return false;
}

/* Long rows have the same keys one after the other. */
static bool has_keys_of_last(struct builder *b, const struct node *map)
{
	struct strbuf last = b->keys;

	strbuf_reset(&b->own);
	key_each (key, b->tree, map) {
		strbuf_add(&b->own,
			   (struct str){(const char *)&key->n, sizeof(key->n)});
		strbuf_add(&b->own, yaml_text(b->tree, key));
	}
	b->keys = b->own;
	b->own = last;
	return str_eq(strbuf_str(&b->keys), strbuf_str(&last));
}

static void check_many_keys(struct builder *b, const struct node *map)
{
	struct hash_index seen = HASH_INDEX_INIT;

	if (has_keys_of_last(b, map))
		return;
	hash_index_reset(&seen, map->n / 2);
	key_each (key, b->tree, map) {
		struct str text = yaml_text(b->tree, key);
		uint32_t hash = hash_index_hash(text);

		if (diags_enough(b->diags))
			break;
		if (is_repeated(b->tree, &seen, text, hash))
			repeated_key(b, key);
		else
			hash_index_add(&seen, hash,
				       (uint32_t)(key - b->tree->nodes.at));
	}
	if (seen.n < map->n / 2)
		strbuf_reset(&b->keys);
	hash_index_finish(&seen);
}

static bool close_level(struct builder *b)
{
	const struct level *level = &b->levels[--b->depth];
	struct node *node = &b->tree->nodes.at[level->node];

	node->first = level->node + 1; /* the first child comes next */
	node->n = level->n;
	if (node->kind == NODE_MAP && node->n <= 32)
		check_few_keys(b, node);
	else if (node->kind == NODE_MAP)
		check_many_keys(b, node);
	if (b->depth < b->taking)
		b->taking = b->tree->taken = 0;
	return hand_over(b);
}

static const yaml_char_t *anchor_of(const yaml_event_t *event)
{
	switch (event->type) {
	case YAML_SCALAR_EVENT:
		return event->data.scalar.anchor;
	case YAML_SEQUENCE_START_EVENT:
		return event->data.sequence_start.anchor;
	case YAML_MAPPING_START_EVENT:
		return event->data.mapping_start.anchor;
	default:
		return NULL;
	}
}

static const yaml_char_t *tag_of(const yaml_event_t *event)
{
	switch (event->type) {
	case YAML_SCALAR_EVENT:
		return event->data.scalar.tag;
	case YAML_SEQUENCE_START_EVENT:
		return event->data.sequence_start.tag;
	case YAML_MAPPING_START_EVENT:
		return event->data.mapping_start.tag;
	default:
		return NULL;
	}
}

static bool take_event(struct builder *b, const yaml_event_t *event)
{
	if (anchor_of(event))
		complain(b, mark_span(event->start_mark),
			 "write the value out, or quote the &",
			 "anchors are not allowed in a pack");
	if (tag_of(event))
		complain(b, mark_span(event->start_mark),
			 "delete the tag, or quote the !",
			 "tags are not allowed in a pack");
	switch (event->type) {
	case YAML_ALIAS_EVENT:
		return add_alias(b, event);
	case YAML_DOCUMENT_START_EVENT:
		if (b->tree->nodes.n > b->root)
			return refuse(b, mark_span(event->start_mark),
				      "put it into a file of its own",
				      "a second document in one file");
		return true;
	case YAML_MAPPING_START_EVENT:
		return open_level(b, NODE_MAP, event->start_mark);
	case YAML_SEQUENCE_START_EVENT:
		return open_level(b, NODE_LIST, event->start_mark);
	case YAML_MAPPING_END_EVENT:
	case YAML_SEQUENCE_END_EVENT:
		return close_level(b);
	case YAML_SCALAR_EVENT:
		return add_scalar(b, event);
	default:
		return true;
	}
}

/* Where libyaml stopped; for an invalid byte it gives an offset. */
static struct span problem_span(const struct builder *b,
				const yaml_parser_t *parser)
{
	if (parser->error == YAML_READER_ERROR)
		return source_span(b->source,
				   b->skipped + parser->problem_offset);
	/* For a text that never ends, its beginning is more helpful. */
	if (parser->problem &&
	    strstr(parser->problem, "unexpected end of stream"))
		return mark_span(parser->context_mark);
	return mark_span(parser->problem_mark);
}

/* For a flow that continues by mistake: a comment has cut it, or it was not
 * closed. */
static struct span flow_span(const struct builder *b,
			     const yaml_parser_t *parser, struct strbuf *hint)
{
	struct span span = mark_span(b->behind);
	struct str line = source_line(b->source, span.line);
	uint32_t comment = yaml_comment_column(line);

	if (!comment) {
		strbuf_addz(hint, "close what is opened here, with commas "
				  "between its entries");
		return mark_span(parser->context_mark);
	}
	span.column = comment;
	strbuf_addz(hint, "a # after a space begins a comment; ");
	yaml_advise_quotes(line, comment, true, hint);
	return span;
}

/* What can only be told from the line; else the hint stays empty. */
static struct span look_at_line(const struct builder *b,
				const yaml_parser_t *parser,
				const char *problem, struct strbuf *hint)
{
	struct span span = problem_span(b, parser);
	struct str line = source_line(b->source, span.line);
	bool is_flow = parser->context && strstr(parser->context, "flow");
	bool is_bad_start = strstr(problem, "cannot start any token") != NULL;

	if (is_flow && b->behind.line != parser->problem_mark.line &&
	    yaml_begins_line(line, span.column))
		return flow_span(b, parser, hint);
	if (is_bad_start || is_flow ||
	    strstr(problem, "not allowed in this context") ||
	    strstr(problem, "did not find expected"))
		yaml_advise_mark(line, span.column, is_flow, hint);
	return span;
}

static bool syntax_error(struct builder *b, const yaml_parser_t *parser)
{
	const char *problem =
		parser->problem ? parser->problem : "invalid YAML";
	struct strbuf hint = STRBUF_INIT;
	struct span span;

	if (b->refused)
		return false;
	span = look_at_line(b, parser, problem, &hint);
	source_error(b->source, b->diags, span,
		     hint.len ? strbuf_text(&hint)
			      : yaml_advise_problem(problem),
		     "not YAML: %s", problem);
	strbuf_finish(&hint);
	return false;
}

/* The first place after the last event where a token can begin. */
static struct span next_token(const struct builder *b)
{
	struct span span = mark_span(b->behind);
	struct str line = source_line(b->source, span.line);
	uint32_t skipped = 1;
	int32_t c;

	while (utf8_next(&line, &c)) {
		if (skipped++ < span.column)
			continue;
		if (!strchr(" \t:-,[{?", (int)(c < 0x80 ? c : 'x')))
			break;
		span.column++;
	}
	return span;
}

/* Gives libyaml more bytes as long as it turns them into events. */
static int feed(void *data, unsigned char *buffer, size_t size, size_t *n)
{
	struct builder *b = data;
	uint32_t errors = b->diags->errors;

	if (!b->rest.len && source_more(b->source, b->diags))
		b->rest = b->source->piece;
	if (b->fed - b->fed_before > YAML_SILENT_LIMIT)
		complain(b, next_token(b),
			 "shorten it, or close the quotation mark",
			 "128 KiB without the end of a text");
	b->refused = b->diags->errors > errors;
	*n = b->rest.len < size ? b->rest.len : size;
	if (*n)
		memcpy(buffer, b->rest.ptr, *n);
	b->rest = str_from(b->rest, *n);
	b->fed += *n;
	return !b->refused;
}

static bool parse_all(struct builder *b, yaml_parser_t *parser)
{
	for (;;) {
		yaml_event_t event;
		bool at_end;
		bool ok;

		if (!yaml_parser_parse(parser, &event))
			return syntax_error(b, parser);
		at_end = event.type == YAML_STREAM_END_EVENT;
		b->behind = event.end_mark;
		b->fed_before = b->fed;
		ok = take_event(b, &event);
		yaml_event_delete(&event);
		if (!ok || at_end)
			return ok;
	}
}

/* A file of comments has no events; a bare `---` is an empty text. */
static void fill_empty(const struct builder *b)
{
	struct yaml_tree *tree = b->tree;
	struct node empty = {.kind = NODE_MAP,
			     .line = 1,
			     .column = 1,
			     .file = b->file & NODE_FILES_MOST};
	struct node *root;

	if (tree->nodes.n == b->root) {
		*vec_push(&tree->nodes) = empty;
		return;
	}
	root = &tree->nodes.at[b->root];
	if (root->kind != NODE_SCALAR || root->n || root->quoted)
		return;
	empty.line = root->line;
	empty.column = root->column;
	*root = empty;
}

/* Reads a document into the tree, which keeps what it has. */
static bool read_document(struct builder *b)
{
	yaml_parser_t parser;
	bool ok;

	b->root = b->tree->nodes.n;
	b->rest = b->source->piece;
	if (str_starts(b->source->piece, STR("\xEF\xBB\xBF"))) {
		b->skipped = b->fed = 3;
		b->rest = str_from(b->rest, 3);
	}
	if (!yaml_parser_initialize(&parser)) {
		source_error(b->source, b->diags, (struct span){1, 1, 1},
			     "close other programs", "out of memory");
		return false;
	}
	yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input(&parser, feed, b);
	ok = parse_all(b, &parser);
	yaml_parser_delete(&parser);
	strbuf_finish(&b->keys);
	strbuf_finish(&b->own);
	if (ok)
		fill_empty(b);
	return ok;
}

bool yaml_tree_read(struct yaml_tree *tree, struct source *source,
		    const struct yaml_taker *taker, struct diags *diags)
{
	struct builder builder = {
		.tree = tree, .source = source, .taker = taker, .diags = diags};
	size_t size = source->filled + source->size;

	*tree = (struct yaml_tree){VEC_INIT, STRBUF_INIT, 0};
	/* A rough estimate; growing would mean copying. */
	vec_room(&tree->nodes, (uint32_t)(size / 8) + 8);
	strbuf_reserve(&tree->text, size);
	if (read_document(&builder))
		return true;
	yaml_tree_finish(tree);
	return false;
}

bool yaml_tree_add(struct yaml_tree *tree, struct source *source, uint32_t file,
		   uint32_t *root, struct diags *diags)
{
	struct builder builder = {
		.tree = tree, .file = file, .source = source, .diags = diags};

	if (!read_document(&builder))
		return false;
	*root = builder.root;
	return true;
}

bool yaml_tree_parse(struct yaml_tree *tree, struct source *source,
		     struct diags *diags)
{
	uint32_t errors = diags->errors;

	if (!yaml_tree_read(tree, source, NULL, diags))
		return false;
	if (diags->errors == errors)
		return true;
	yaml_tree_finish(tree);
	return false;
}
