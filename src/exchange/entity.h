#ifndef EXCHANGE_ENTITY_H
#define EXCHANGE_ENTITY_H

/*
 * entity: the character references of HTML, &eacute; and &#233;.
 *
 *	struct strbuf text = STRBUF_INIT;
 *	entity_decode(&text, STR("Beyonc&eacute; &amp; Jay&#8209;Z"));
 *	strbuf_finish(&text);
 */

#include "base/str.h"
#include "base/strbuf.h"

#include <stdint.h>

/*
 * The number of bytes of the reference at the start of `text`, and its
 * character; 0 when none stands there or it is not known.
 */
size_t entity_read(struct str text, int32_t *code_point);

/* Appends a text without tags with its references resolved, once. One that is
 * not known stays as it is. */
void entity_decode(struct strbuf *out, struct str text);

#endif
