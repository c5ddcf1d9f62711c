#include "game/changes.h"

#include "game/remembered.h"

struct changes {
	uint32_t learnt; /* facts that were new */
	uint32_t firmer;
	uint32_t shakier;
	uint32_t same; /* answered earlier the same day */
};

static void count(struct changes *changes, const struct fact_memory *before,
		  const struct fact_memory *after)
{
	if (after->reviews == before->reviews)
		changes->same++;
	else if (!before->reviews)
		changes->learnt++;
	else if (after->memory.stability > before->memory.stability)
		changes->firmer++;
	else
		changes->shakier++;
}

/* Counts each answered question once. */
static struct changes count_all(const struct game *game,
				const struct session *session,
				const struct practice *after)
{
	const struct practice *before = &game->remembered->practice;
	struct changes changes = {0, 0, 0, 0};

	for (uint32_t i = 0; i < session_answered(session); i++) {
		const struct question *q = &game->round.questions[i];

		count(&changes, practice_memory_of(before, q),
		      practice_memory_of(after, q));
	}
	return changes;
}

static void add(struct strbuf *out, uint32_t n, const char *what)
{
	if (n)
		strbuf_addf(out, "%s%u %s", out->len ? ", " : "", n, what);
}

static void add_due(struct strbuf *out, const struct practice *after)
{
	uint32_t now = practice_due(after, after->terms.today);
	uint32_t tomorrow = practice_due(after, after->terms.today + 1) - now;

	strbuf_addz(out, ". Due ");
	if (now)
		strbuf_addf(out, "today: %u more; ", now);
	strbuf_addf(out, "tomorrow: %u.", tomorrow);
}

static struct str tell(const struct game *game, const struct session *session,
		       const struct practice *after, struct arena *arena)
{
	struct changes changes = count_all(game, session, after);
	struct strbuf out = STRBUF_INIT;
	struct str told;

	add(&out, changes.learnt, "new");
	add(&out, changes.firmer, "firmer");
	add(&out, changes.shakier, "shakier");
	add(&out, changes.same, "as before");
	if (out.len)
		add_due(&out, after);
	told = arena_copy(arena, strbuf_str(&out));
	strbuf_finish(&out);
	return told;
}

bool changes_tell(const struct game *game, const struct session *session,
		  struct arena *arena, struct str *told, struct strbuf *error)
{
	struct remembered after;
	bool ok;

	*told = STR_NONE;
	if (!game->remembered || !game->store)
		return true;
	ok = remembered_read(&after, game->store, game->players[0],
			     game->opened, game->n_opened,
			     &game->remembered->practice.terms, error);
	if (ok)
		*told = tell(game, session, &after.practice, arena);
	remembered_finish(&after);
	return ok;
}
