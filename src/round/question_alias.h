#ifndef ROUND_QUESTION_ALIAS_H
#define ROUND_QUESTION_ALIAS_H

/*
 * question_alias: the present id of a question that had another one.
 *
 * Packs are edited: groups, questions and facts get other ids. What they were
 * called before stands under `formerly`, so that the record of a player goes
 * on.
 *
 *	struct aliases *aliases = aliases_create(pack);
 *	if (question_alias_resolve(aliases, STR("amanat/heads/term-on-day/x"),
 *				   &now))
 *		find(strbuf_str(&now));
 *	aliases_free(aliases);
 */

#include "base/arena.h"
#include "base/strbuf.h"
#include "pack/pack.h"

#include <stdbool.h>

struct aliases;

/* Keeps `pack`, which must outlive it. Never NULL; quick for a pack in which
 * nothing was renamed. */
struct aliases *aliases_create(const struct pack *pack);
void aliases_free(struct aliases *aliases);

/*
 * Appends the present id to `out`: the same one when nothing in it was renamed.
 * False, and nothing appended, when it is not the id of a question of this
 * pack.
 */
bool question_alias_resolve(const struct aliases *aliases, struct str id,
			    struct strbuf *out);

/* The present id, in the arena; of a question of another pack, the same one. */
struct str question_alias_now(const struct aliases *aliases, struct str id,
			      struct arena *arena);

/* Is `now` the present id of the question that was called `id`? */
bool question_alias_is(const struct pack *pack, struct str id, struct str now);

#endif
