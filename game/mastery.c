#include "game/mastery.h"

#include "base/strmap.h"
#include "base/vec.h"
#include "store/history.h"

/* With fewer questions a topic is not judged. */
enum { ASKED_LEAST = 4 };

struct gathering {
	struct current_ids *ids;
	struct strbuf now; /* the present id of a question */
	VEC(struct topic_mastery) topics;
	uint64_t missed;
};

static struct stats_share *topic_of(struct gathering *g, struct str pack,
				    struct str name)
{
	vec_each (topic, &g->topics)
		if (str_eq(topic->pack, pack) &&
		    str_eq(topic->share.name, name))
			return &topic->share;
	*vec_push(&g->topics) =
		(struct topic_mastery){.pack = pack, .share.name = name};
	return &g->topics.at[g->topics.n - 1].share;
}

/* A question that has had several ids counts by its latest answer. */
static void gather(struct gathering *g, struct str pack,
		   const struct store_latest *latest, uint32_t n,
		   struct arena *arena)
{
	struct strmap seen = STRMAP_INIT;
	bool is_new;

	for (uint32_t i = n; i--;) {
		struct stats_share *share;
		struct str id;

		strbuf_reset(&g->now);
		current_ids_find(g->ids, latest[i].question, &g->now);
		id = arena_copy(arena, strbuf_str(&g->now));
		strmap_put(&seen, id, &is_new);
		if (!is_new)
			continue;
		share = topic_of(g, pack, current_ids_topic(g->ids, id, arena));
		share->asked++;
		share->right += latest[i].right;
		g->missed += !latest[i].right;
	}
	strmap_finish(&seen);
}

static bool read_pack(struct gathering *g, struct store *store,
		      struct str player, struct str pack, struct arena *arena,
		      struct strbuf *error)
{
	struct store_latest *latest;
	uint32_t n;

	if (!store_latest(store, player, pack, arena, &latest, &n, error))
		return false;
	gather(g, pack, latest, n, arena);
	return true;
}

bool mastery_read(struct store *store, struct str player,
		  const struct str *packs, uint32_t n, struct current_ids *ids,
		  struct arena *arena, struct mastery *mastery,
		  struct strbuf *error)
{
	struct gathering g = {.ids = ids, .now = STRBUF_INIT};
	bool ok = true;

	for (uint32_t i = 0; ok && i < n; i++)
		ok = read_pack(&g, store, player, packs[i], arena, error);
	mastery->topics = vec_clone(&g.topics, arena);
	mastery->n = g.topics.n;
	mastery->missed = g.missed;
	vec_finish(&g.topics);
	strbuf_finish(&g.now);
	return ok;
}

/* Is a smaller share of `a` known? */
static bool is_weaker(const struct stats_share *a, const struct stats_share *b)
{
	return a->right * b->asked < b->right * a->asked;
}

const struct topic_mastery *mastery_weakest(const struct mastery *mastery)
{
	const struct topic_mastery *weakest = NULL;

	for (uint32_t i = 0; i < mastery->n; i++) {
		const struct topic_mastery *topic = &mastery->topics[i];

		if (topic->share.asked >= ASKED_LEAST &&
		    topic->share.right < topic->share.asked &&
		    (!weakest || is_weaker(&topic->share, &weakest->share)))
			weakest = topic;
	}
	return weakest;
}
