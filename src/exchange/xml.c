#include "exchange/xml.h"

#include "base/strbuf.h"

#ifdef CIVIQ_EXPAT

#include <expat.h>
#include <limits.h>

/* Text goes into a buffer while its element is open; that of its parents waits
 * before it. */
struct reader {
	XML_Parser parser;
	const char *name;
	xml_take take;
	void *context;
	struct arena arena; /* of the tree that is being read */
	struct xml_node *open;
	struct strbuf text;
	size_t starts[XML_DEPTH_MOST]; /* of the text of each open element */
	uint32_t depth;		       /* of the document */
	uint32_t kept;		       /* open elements of the tree */
	uint32_t nodes;
	const char *fault; /* why it was stopped */
	bool is_done;
};

static void stop(struct reader *r, const char *fault)
{
	r->fault = r->fault ? r->fault : fault;
	XML_StopParser(r->parser, XML_FALSE);
}

static struct str local_name(const char *name)
{
	const char *colon = strrchr(name, ':');

	return str_of(colon ? colon + 1 : name);
}

/* Counts an element or an attribute; false if there are too many. */
static bool may_add(struct reader *r)
{
	if (++r->nodes > XML_NODES_MOST)
		stop(r, "too many elements in one");
	return r->nodes <= XML_NODES_MOST;
}

static void add_attributes(struct reader *r, struct xml_node *node,
			   const char **attributes)
{
	for (; *attributes && may_add(r); attributes += 2) {
		struct xml_attribute *made =
			arena_alloc(&r->arena, sizeof(*made));

		*made = (struct xml_attribute){
			arena_copy(&r->arena, local_name(attributes[0])),
			arena_copy(&r->arena, str_of(attributes[1])),
			node->attributes};
		node->attributes = made;
	}
}

static void add_node(struct reader *r, const char *name,
		     const char **attributes)
{
	struct xml_node *node = arena_alloc(&r->arena, sizeof(*node));

	node->name = arena_copy(&r->arena, local_name(name));
	node->line = (uint32_t)XML_GetCurrentLineNumber(r->parser);
	node->parent = r->open;
	add_attributes(r, node, attributes);
	if (r->open && r->open->last)
		r->open->last->next = node;
	else if (r->open)
		r->open->first = node;
	if (r->open)
		r->open->last = node;
	r->open = node;
	r->starts[r->kept++] = r->text.len;
}

static void on_start(void *context, const char *name, const char **attributes)
{
	struct reader *r = context;

	if (++r->depth > XML_DEPTH_MOST)
		stop(r, "too many elements inside each other");
	else if ((r->open || str_eq(local_name(name), str_of(r->name))) &&
		 may_add(r))
		add_node(r, name, attributes);
}

static void on_end(void *context, const char *name)
{
	struct reader *r = context;
	struct xml_node *node = r->open;
	size_t start;

	(void)name;
	r->depth--;
	if (!node)
		return;
	start = r->starts[--r->kept];
	node->text =
		arena_copy(&r->arena, str_from(strbuf_str(&r->text), start));
	strbuf_cut(&r->text, start);
	r->open = node->parent;
	if (r->open)
		return;
	if (!r->take(r->context, node)) {
		r->is_done = true;
		stop(r, NULL);
	}
	arena_finish(&r->arena);
	r->nodes = 0;
}

static void on_text(void *context, const char *text, int n)
{
	struct reader *r = context;

	if (r->open)
		strbuf_add(&r->text, (struct str){text, (size_t)n});
}

static void on_doctype(void *context, const char *name, const char *system,
		       const char *public, int internal)
{
	(void)name, (void)system, (void)public, (void)internal;
	stop(context, "a document type, which may hold entities without end");
}

bool xml_read(struct str text, const char *name, xml_take take, void *context,
	      struct xml_fault *fault)
{
	struct reader r = {.name = name, .take = take, .context = context};
	bool ok;

	r.parser = XML_ParserCreate("UTF-8");
	if (!r.parser)
		mem_fail();
	XML_SetUserData(r.parser, &r);
	XML_SetElementHandler(r.parser, on_start, on_end);
	XML_SetCharacterDataHandler(r.parser, on_text);
	XML_SetStartDoctypeDeclHandler(r.parser, on_doctype);
	/* In one piece: expat would read a long tag again for each. */
	ok = text.len <= INT_MAX &&
	     (XML_Parse(r.parser, text.ptr ? text.ptr : "", (int)text.len,
			XML_TRUE) == XML_STATUS_OK ||
	      r.is_done);
	if (!ok)
		*fault = (struct xml_fault){
			(uint32_t)XML_GetCurrentLineNumber(r.parser),
			(uint32_t)XML_GetCurrentColumnNumber(r.parser) + 1,
			r.fault ? r.fault
				: XML_ErrorString(XML_GetErrorCode(r.parser))};
	XML_ParserFree(r.parser);
	arena_finish(&r.arena);
	strbuf_finish(&r.text);
	return ok;
}

#else

bool xml_read(struct str text, const char *name, xml_take take, void *context,
	      struct xml_fault *fault)
{
	(void)text, (void)name, (void)take, (void)context;
	*fault = (struct xml_fault){
		0, 0, "this civiq was built without expat, which reads XML"};
	return false;
}

#endif

const struct xml_node *xml_child(const struct xml_node *node, const char *name)
{
	const struct xml_node *child = node ? node->first : NULL;

	while (child && !str_eq(child->name, str_of(name)))
		child = child->next;
	return child;
}

const struct xml_node *xml_next(const struct xml_node *node)
{
	const struct xml_node *next = node->next;

	while (next && !str_eq(next->name, node->name))
		next = next->next;
	return next;
}

struct str xml_attribute(const struct xml_node *node, const char *name)
{
	const struct xml_attribute *at = node ? node->attributes : NULL;

	while (at && !str_eq(at->name, str_of(name)))
		at = at->next;
	return at ? at->value : STR_NONE;
}

struct str xml_text(const struct xml_node *node, const char *name)
{
	const struct xml_node *child = xml_child(node, name);

	return child ? child->text : STR_NONE;
}
