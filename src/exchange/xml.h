#ifndef EXCHANGE_XML_H
#define EXCHANGE_XML_H

/*
 * xml: an XML file as one small tree after another; the only code that calls
 * expat.
 *
 *	struct xml_fault fault;
 *	if (!xml_read(bytes, "question", take_tree, context, &fault))
 *		complain(fault.line, fault.message);
 *
 * Only the elements of one name are kept, one at a time, so that a large file
 * takes little memory. The text is UTF-8, whatever its declaration says. A
 * document type is refused, and with it all entities but the five of XML;
 * nothing is ever fetched.
 */

#include "base/arena.h"
#include "base/str.h"

#include <stdbool.h>
#include <stdint.h>

enum {
	XML_DEPTH_MOST = 64,
	XML_NODES_MOST = 100000 /* and attributes, in one of the trees */
};

struct xml_attribute {
	struct str name;
	struct str value;
	struct xml_attribute *next;
};

struct xml_node {
	struct str name; /* without its namespace's prefix */
	struct str text; /* of itself, without that of its children */
	struct xml_attribute *attributes;
	struct xml_node *first; /* child */
	struct xml_node *last;
	struct xml_node *next; /* sibling */
	struct xml_node *parent;
	uint32_t line; /* on which it begins, counted from 1 */
};

struct xml_fault {
	uint32_t line; /* 0 when civiq was built without expat */
	uint32_t column;
	const char *message; /* a literal, or expat's */
};

/* Gets each tree; it is gone when this returns. False ends the reading. */
typedef bool (*xml_take)(void *context, const struct xml_node *tree);

/* False with the reason if the text is not sound, or no XML can be read. */
bool xml_read(struct str text, const char *name, xml_take take, void *context,
	      struct xml_fault *fault);

/* The first child of that name, or NULL; likewise for no node. */
const struct xml_node *xml_child(const struct xml_node *node, const char *name);

/* The next sibling of the same name, or NULL. */
const struct xml_node *xml_next(const struct xml_node *node);

/* The value of an attribute; empty if it is not there. */
struct str xml_attribute(const struct xml_node *node, const char *name);

/* The text of the child of that name; empty if there is none. */
struct str xml_text(const struct xml_node *node, const char *name);

#endif
