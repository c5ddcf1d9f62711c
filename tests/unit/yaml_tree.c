#include "pack/yaml_reader.h"

#include "expect.h"

#include <stdlib.h>
#include <string.h>

/* One document at a time. */
static struct diags diags;
static struct source source;
static struct yaml_tree tree;

static bool parses(struct str text)
{
	bool ok;

	if (!source_copy(&source, "a.yaml", text, &diags))
		return false;
	ok = yaml_tree_parse(&tree, &source, &diags);
	source_finish(&source);
	return ok;
}

static void finish(void)
{
	yaml_tree_finish(&tree);
	diags_finish(&diags);
}

static struct str value(const char *key)
{
	return yaml_text(&tree, yaml_get(&tree, yaml_root(&tree), str_of(key)));
}

Test(yaml_tree, scalars_stay_text, .fini = finish)
{
	cr_assert(parses(STR("a: no\nb: 1.10\nc: 1_000\nd: ~\ne: '1'\nf:\n"
			     "g: 2024-02-29\nh: \"O\\u04D9\"\n")));
	expect_str(value("a"), "no");
	expect_str(value("b"), "1.10");
	expect_str(value("c"), "1_000");
	expect_str(value("d"), "~");
	expect_str(value("e"), "1");
	expect_str(value("f"), "");
	expect_str(value("g"), "2024-02-29");
	expect_str(value("h"), "Oә");
	cr_expect(yaml_get(&tree, yaml_root(&tree), STR("e"))->quoted);
	cr_expect(not(yaml_get(&tree, yaml_root(&tree), STR("a"))->quoted));
}

Test(yaml_tree, children_come_in_order, .fini = finish)
{
	static const char *const wanted[] = {"x", "1", "y", "2", "z", "3"};
	static const uint8_t kinds[] = {NODE_SCALAR, NODE_LIST, NODE_MAP};
	const struct node *map;
	uint32_t n = 0;

	cr_assert(parses(STR("m: {x: 1, y: 2, z: 3}\nl: [a, [], {}]\n")));
	map = yaml_get(&tree, yaml_root(&tree), STR("m"));
	cr_expect(eq(u32, map->n, 6));
	node_each (child, &tree, map) {
		cr_assert(lt(u32, n, 6));
		expect_str(yaml_text(&tree, child), wanted[n]);
		n++;
	}
	cr_expect(eq(u32, n, 6));
	n = 0;
	key_each (key, &tree, map)
		expect_str(yaml_text(&tree, key), wanted[2 * n++]);
	cr_expect(eq(u32, n, 3));
	n = 0;
	node_each (child, &tree, yaml_get(&tree, yaml_root(&tree), STR("l"))) {
		cr_assert(lt(u32, n, 3));
		cr_expect(eq(u8, child->kind, kinds[n]));
		n++;
	}
	cr_expect(eq(u32, n, 3));
}

Test(yaml_tree, what_is_not_there_is_null, .fini = finish)
{
	const struct node *root;

	cr_assert(parses(STR("a: [x]\n")));
	root = yaml_root(&tree);
	cr_expect(eq(ptr, (void *)yaml_get(&tree, root, STR("b")), NULL));
	cr_expect(eq(ptr, (void *)yaml_get(&tree, NULL, STR("a")), NULL));
	cr_expect(eq(ptr,
		     (void *)yaml_get(&tree, yaml_get(&tree, root, STR("a")),
				      STR("x")),
		     NULL));
	cr_expect(eq(ptr, (void *)yaml_first(&tree, NULL), NULL));
	cr_expect(eq(ptr, (void *)yaml_next(&tree, NULL), NULL));
	cr_expect(eq(ptr, (void *)yaml_next(&tree, root), NULL));
	expect_str(yaml_text(&tree, NULL), "");
	expect_str(yaml_text(&tree, root), "");
}

Test(yaml_tree, nodes_know_line_column_and_width, .fini = finish)
{
	const struct node *node;
	struct span span;

	cr_assert(parses(STR("a: b\n# Ә\nәә: {cc: 'd, e', f: }\n")));
	node = yaml_get(&tree, yaml_root(&tree), STR("әә"));
	span = yaml_span(&tree, node);
	cr_expect(span.line == 3 && span.column == 5 && span.width == 1);
	span = yaml_span(&tree, yaml_first(&tree, node));
	cr_expect(span.line == 3 && span.column == 6 && span.width == 2);
	span = yaml_span(&tree, yaml_get(&tree, node, STR("cc")));
	cr_expect(span.line == 3 && span.column == 10 && span.width == 4);
	span = yaml_span(&tree, yaml_get(&tree, node, STR("f")));
	cr_expect(span.line == 3 && span.width == 1);
}

Test(yaml_tree, byte_order_mark_takes_no_column, .fini = finish)
{
	struct span span;

	cr_assert(parses(STR("\xef\xbb\xbfpack: a\n")));
	span = yaml_span(&tree, yaml_first(&tree, yaml_root(&tree)));
	cr_expect(span.line == 1 && span.column == 1);
	expect_str(value("pack"), "a");
}

Test(yaml_tree, column_past_65535_is_written_as_that, .fini = finish)
{
	struct strbuf text = STRBUF_INIT;
	const struct node *node;

	strbuf_addf(&text, "a: %66000s'x'", "");
	cr_assert(parses(strbuf_str(&text)));
	strbuf_finish(&text);
	node = yaml_get(&tree, yaml_root(&tree), STR("a"));
	cr_expect(eq(u16, node->column, 65535));
}

static const struct str empty[] = {
	STR(""),	   STR("\n\n"), STR("# nothing\n"),  STR("---\n"),
	STR("---\n...\n"), STR("{}"),	STR("\xef\xbb\xbf"),
};

Test(yaml_tree, empty_document_is_an_empty_map)
{
	for (size_t i = 0; i < COUNT(empty); i++) {
		cr_assert(parses(empty[i]), "row %zu", i);
		cr_expect(yaml_root(&tree)->kind == NODE_MAP &&
				  yaml_root(&tree)->n == 0,
			  "row %zu", i);
		finish();
	}
}

static const struct {
	struct str text;
	const char *message;
	uint32_t line;
	uint32_t column;
} bad[] = {
	{STR("a: &x b\n"), "anchors", 1, 4},
	{STR("a: &x [b]\n"), "anchors", 1, 4},
	{STR("a:\n  - &x {b: c}\n"), "anchors", 2, 5},
	{STR("&x a: b\n"), "anchors", 1, 1},
	{STR("a: b\nc: *a\n"), "aliases", 2, 4},
	{STR("*a : b\n"), "aliases", 1, 1},
	{STR("a: !!str b\n"), "tags", 1, 4},
	{STR("a: !x [b]\n"), "tags", 1, 4},
	{STR("a: !<tag:yaml.org,2002:map> {}\n"), "tags", 1, 4},
	{STR("a: b\n---\na: c\n"), "second document", 2, 1},
	{STR("a: b\n...\n---\n"), "second document", 3, 1},
	{STR("a: b\nc: d\na: e\n"), "key `a` is given twice", 3, 1},
	{STR("x: {a: b, 'a': c}\n"), "key `a` is given twice", 1, 11},
	{STR("? [a]\n: b\n"), "a key must be a word", 1, 3},
	{STR("{a: b}: c\n"), "a key must be a word", 1, 1},
	{STR("a: \"b\\ec\"\n"), "U+001B", 1, 4},
	{STR("a: \"b\\0c\"\n"), "U+0000", 1, 4},
	{STR("a: \"b\\rc\"\n"), "U+000D", 1, 4},
	{STR("a: \"\\u202Ex\"\n"), "U+202E", 1, 4},
	{STR("a: x\xe2\x80\x8by\n"), "U+200B", 1, 4},
	{STR("a: [b\n"), "not YAML", 1, 4},
	{STR("a: 'b\n"), "not YAML", 1, 4},
	{STR("a: b: c\n"), "not YAML", 1, 5},
	{STR("a:\n\tb: c\n"), "not YAML", 2, 1},
	{STR("a: @b\n"), "not YAML", 1, 4},
};

Test(yaml_tree, refusals_point_at_the_place)
{
	for (size_t i = 0; i < COUNT(bad); i++) {
		const struct diag *diag;

		cr_expect(parses(bad[i].text) == false, "row %zu", i);
		cr_assert(diags.all.n == 1, "row %zu: %u errors", i,
			  diags.all.n);
		diag = &diags.all.at[0];
		expect_has(diag->message, bad[i].message);
		cr_expect(diag->span.line == bad[i].line &&
				  diag->span.column == bad[i].column,
			  "row %zu, %s: %u:%u", i, bad[i].message,
			  diag->span.line, diag->span.column);
		cr_expect(diag->hint.len > 0, "row %zu", i);
		diags_finish(&diags);
	}
}

static void add_nested(struct strbuf *text, int depth)
{
	for (int i = 0; i < depth; i++)
		strbuf_addc(text, '[');
	for (int i = 0; i < depth; i++)
		strbuf_addc(text, ']');
}

Test(yaml_tree, depth_of_32_passes_and_33_does_not, .fini = finish)
{
	struct strbuf text = STRBUF_INIT;

	add_nested(&text, YAML_DEPTH_LIMIT + 1);
	cr_expect(not(parses(strbuf_str(&text))));
	cr_assert(eq(u32, diags.all.n, 1));
	expect_has(diags.all.at[0].message, "32 levels");
	cr_expect(eq(u32, diags.all.at[0].span.column, 33));
	strbuf_reset(&text);
	add_nested(&text, 100000);
	cr_expect(not(parses(strbuf_str(&text))));
	strbuf_reset(&text);
	add_nested(&text, YAML_DEPTH_LIMIT);
	cr_assert(parses(strbuf_str(&text)));
	strbuf_finish(&text);
}

Test(yaml_tree, scalar_of_4_kib_passes_and_a_byte_more_does_not, .fini = finish)
{
	struct strbuf text = STRBUF_INIT;

	strbuf_addf(&text, "a: '%0*d'\n", YAML_SCALAR_LIMIT + 1, 7);
	cr_expect(not(parses(strbuf_str(&text))));
	cr_assert(eq(u32, diags.all.n, 1));
	expect_has(diags.all.at[0].message, "longer than 4 KiB");
	strbuf_reset(&text);
	strbuf_addf(&text, "a: '%0*d'\n", YAML_SCALAR_LIMIT, 7);
	cr_assert(parses(strbuf_str(&text)));
	cr_expect(eq(sz, value("a").len, YAML_SCALAR_LIMIT));
	strbuf_finish(&text);
}

Test(yaml_tree, duplicate_is_found_among_many_keys, .fini = finish)
{
	struct strbuf text = STRBUF_INIT;

	for (int i = 0; i < 20000; i++)
		strbuf_addf(&text, "key%d: %d\n", i, i);
	cr_assert(parses(strbuf_str(&text)));
	expect_str(value("key19999"), "19999");
	yaml_tree_finish(&tree);
	strbuf_addz(&text, "key77: again\n");
	cr_expect(not(parses(strbuf_str(&text))));
	cr_assert(eq(u32, diags.all.n, 1));
	cr_expect(eq(u32, diags.all.at[0].span.line, 20001));
	strbuf_finish(&text);
}

Test(yaml_tree, windows_line_ends_are_line_ends, .fini = finish)
{
	struct span span;

	cr_assert(parses(STR("a: b\r\nc: d\r\n")));
	expect_str(value("a"), "b");
	expect_str(value("c"), "d");
	span = yaml_span(&tree, yaml_get(&tree, yaml_root(&tree), STR("c")));
	cr_expect(eq(u32, span.line, 2));
}

/* The names passed to a callback, in order. */
struct given_names {
	struct yaml_tree tree;
	struct strbuf log;
};

static bool wants(void *data, const uint32_t *path, uint32_t depth)
{
	struct given_names *given_names = data;

	for (uint32_t i = 0; i < depth; i++)
		strbuf_addf(&given_names->log, "%.*s/",
			    STR_ARG(yaml_text(
				    &given_names->tree,
				    &given_names->tree.nodes.at[path[i]])));
	return depth == 2;
}

static bool take(void *data, const struct node *item)
{
	struct given_names *given_names = data;
	const struct node *root = yaml_root(&given_names->tree);

	strbuf_addf(&given_names->log, "(%u:", item->line);
	if (item->kind == NODE_SCALAR)
		strbuf_add(&given_names->log,
			   yaml_text(&given_names->tree, item));
	node_each (child, &given_names->tree, item)
		strbuf_add(&given_names->log,
			   yaml_text(&given_names->tree, child));
	strbuf_add(&given_names->log,
		   yaml_text(&given_names->tree,
			     yaml_next(&given_names->tree, item)));
	strbuf_add(&given_names->log,
		   yaml_text(&given_names->tree,
			     yaml_get(&given_names->tree, root, STR("head"))));
	strbuf_addc(&given_names->log, ')');
	return item->line < 90;
}

static bool read_taken(struct given_names *given_names, const char *text)
{
	struct yaml_taker taker = {wants, take, given_names};
	struct diags none = DIAGS_INIT;
	bool ok;

	given_names->log = STRBUF_INIT;
	cr_assert(source_copy(&source, "a.yaml", str_of(text), &none));
	ok = yaml_tree_read(&given_names->tree, &source, &taker, &none);
	source_finish(&source);
	diags_finish(&none);
	return ok;
}

Test(yaml_tree, items_are_taken_and_gone)
{
	struct given_names given_names;
	const struct node *rows;

	cr_assert(read_taken(&given_names, "head: H\n"
					   "a:\n"
					   "  rows:\n"
					   "  - {x: 1, y: [2, 3]}\n"
					   "  - z\n"
					   "  - [4, [5]]\n"
					   "  tail: T\n"
					   "b: [6, 7]\n"));
	expect_str(strbuf_str(&given_names.log),
		   "a/a/rows/(4:x1yH)(5:zH)(6:4H)b/");
	rows = yaml_get(&given_names.tree,
			yaml_get(&given_names.tree,
				 yaml_root(&given_names.tree), STR("a")),
			STR("rows"));
	cr_expect(rows->kind == NODE_LIST && rows->n == 0);
	cr_expect(eq(u32,
		     yaml_get(&given_names.tree, yaml_root(&given_names.tree),
			      STR("b"))
			     ->n,
		     2));
	yaml_tree_finish(&given_names.tree);
	strbuf_finish(&given_names.log);
}

Test(yaml_tree, entries_are_taken_and_gone)
{
	struct given_names given_names;
	const struct node *map;

	cr_assert(read_taken(&given_names, "head: H\n"
					   "a:\n"
					   "  things:\n"
					   "    x: 1\n"
					   "    y: {p: 2, q: [3]}\n"
					   "    x: 4\n"
					   "  none: {}\n"
					   "  tail: T\n"));
	expect_str(strbuf_str(&given_names.log),
		   "a/a/things/(4:x1H)(5:yH)(6:x4H)a/none/");
	map = yaml_get(&given_names.tree, yaml_root(&given_names.tree),
		       STR("a"));
	cr_expect(eq(u32, map->n, 6));
	expect_str(yaml_text(&given_names.tree,
			     yaml_get(&given_names.tree, map, STR("tail"))),
		   "T");
	map = yaml_get(&given_names.tree, map, STR("things"));
	cr_expect(map->kind == NODE_MAP && map->n == 0);
	yaml_tree_finish(&given_names.tree);
	strbuf_finish(&given_names.log);
}

/* A map of forty keys, of which the last may be the first again. */
static void add_long_map(struct strbuf *text, const char *last)
{
	strbuf_addz(text, "- {");
	for (int i = 0; i < 39; i++)
		strbuf_addf(text, "key%d: 1, ", i);
	strbuf_addf(text, "%s: 1}\n", last);
}

Test(yaml_tree, duplicate_is_found_behind_maps_with_the_same_keys,
     .fini = finish)
{
	struct strbuf text = STRBUF_INIT;

	add_long_map(&text, "key39");
	add_long_map(&text, "key39");
	cr_assert(parses(strbuf_str(&text)));
	yaml_tree_finish(&tree);
	add_long_map(&text, "key0");
	add_long_map(&text, "key0");
	add_long_map(&text, "key39");
	cr_expect(not(parses(strbuf_str(&text))));
	cr_assert(eq(u32, diags.all.n, 2));
	cr_expect(eq(u32, diags.all.at[0].span.line, 3));
	cr_expect(eq(u32, diags.all.at[1].span.line, 4));
	strbuf_finish(&text);
}
