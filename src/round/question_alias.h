#ifndef ROUND_QUESTION_ALIAS_H
#define ROUND_QUESTION_ALIAS_H

/*
 * question_alias: maps former ids of questions to present ones.
 *
 * When packs are edited, groups, questions and facts may get new ids. Former
 * ids are listed under `formerly`, so that a player's record stays valid.
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

/* Keeps `pack`, which must outlive it. Never NULL; fast for a pack without
 * renames. */
struct aliases *aliases_create(const struct pack *pack);
void aliases_free(struct aliases *aliases);

/* Appends the present id to `out`, which is unchanged if nothing was
 * renamed. False, and nothing appended, when it is not the id of a question
 * of this pack. */
bool question_alias_resolve(const struct aliases *aliases, struct str id,
			    struct strbuf *out);

/* The present id, in the arena; the same id for a question of another pack. */
struct str question_alias_now(const struct aliases *aliases, struct str id,
			      struct arena *arena);

/* Is `now` the present id of the question whose id was `id`? */
bool question_alias_is(const struct pack *pack, struct str id, struct str now);

#endif
