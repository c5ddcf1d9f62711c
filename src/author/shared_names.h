#ifndef AUTHOR_SHARED_NAMES_H
#define AUTHOR_SHARED_NAMES_H

/*
 * shared_names: what two packs mean by the same name.
 *
 * Things of either pack, and texts, mean the same if they share a spelling; so
 * do things that share one with the same third. Case and accents do not count.
 *
 *	struct shared_names names = shared_names_of(pack);
 *	struct strbuf a = STRBUF_INIT;
 *	struct strbuf b = STRBUF_INIT;
 *	shared_names_add(&names, pack, cell, &a);
 *	shared_names_add_text(&names, STR("Otan"), &b);
 *	bool same = str_eq(strbuf_str(&a), strbuf_str(&b));
 *	shared_names_finish(&names);
 */

#include "base/arena.h"
#include "base/strbuf.h"
#include "base/strmap.h"
#include "pack/pack.h"

struct shared_names {
	const struct pack *first;
	struct strmap things; /* folded spelling -> thing of `first` */
	uint32_t *same;	      /* of each: an earlier one that means the same */
	struct arena arena;
};

/* Keeps the first pack, which must outlive it. */
struct shared_names shared_names_of(const struct pack *first);
void shared_names_finish(struct shared_names *names);

/* Appends the same text for a text, or a thing of either pack, that means the
 * same. */
void shared_names_add_thing(const struct shared_names *names,
			    const struct pack *pack, uint32_t thing,
			    struct strbuf *out);
void shared_names_add_text(const struct shared_names *names, struct str text,
			   struct strbuf *out);

/* The same for a cell; nothing if it holds neither. */
void shared_names_add(const struct shared_names *names, const struct pack *pack,
		      const struct value *cell, struct strbuf *out);

#endif
