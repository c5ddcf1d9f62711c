#ifndef PACK_SLUG_H
#define PACK_SLUG_H

/*
 * slug: a text as a part of an id.
 *
 *	slug_add(&id, STR("Côte d'Ivoire"));	// cote-d-ivoire
 */

#include "base/str.h"
#include "base/strbuf.h"

/*
 * Appends a text in lower-case ASCII with dashes, cut at 48 bytes. A text that
 * is cut or has letters of other scripts ends in a hash of the whole.
 */
void slug_add(struct strbuf *out, struct str text);

/* The same for the last part of a Wikidata address: Q31 is q31. */
void slug_add_entity(struct strbuf *out, struct str text);

#endif
