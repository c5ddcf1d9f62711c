#include "game/command/choose_round.h"

#include "base/strmap.h"
#include "base/utf8.h"
#include "game/clock.h"
#include "game/open_store.h"
#include "round/code.h"
#include "round/level_plan.h"
#include "round/question_alias.h"
#include "store/history.h"

uint64_t seed_of_day(struct str day)
{
	return str_hash(day, STR_HASH_SEED) >> (64 - CODE_SEED_BITS);
}

/* How the player answered last, by the ids of that time. */
static bool read_latest(struct table *table, struct store_latest **latest,
			uint32_t *n)
{
	struct game *game = &table->game;
	const struct pack *pack = table->opened.pack;
	struct strbuf error = STRBUF_INIT;
	struct str id = pack_text(pack, pack->meta.id);
	bool ok = store_latest(game->store, game->players[0], id, &table->arena,
			       latest, n, &error) ||
		  (record_repaired(game->store, &table->arena, &error) &&
		   store_latest(game->store, game->players[0], id,
				&table->arena, latest, n, &error));

	if (!ok)
		record_complain(&error);
	strbuf_finish(&error);
	return ok;
}

static struct str current_id(const struct aliases *aliases, struct str id,
			     struct arena *arena)
{
	struct strbuf now = STRBUF_INIT;

	if (question_alias_resolve(aliases, id, &now))
		id = arena_copy(arena, strbuf_str(&now));
	strbuf_finish(&now);
	return id;
}

/*
 * What was missed last, the longest ago first, by its ids of today; returns how
 * many. A question that had several ids counts by its latest answer.
 */
static uint32_t find_missed(const struct pack *pack,
			    const struct store_latest *latest, uint32_t n,
			    struct str *ids, struct arena *arena)
{
	struct aliases *aliases = aliases_create(pack);
	struct strmap seen = STRMAP_INIT;
	uint32_t at = n;
	bool is_new;

	for (uint32_t i = n; i--;) {
		struct str id = current_id(aliases, latest[i].question, arena);

		strmap_put(&seen, id, &is_new);
		if (is_new && !latest[i].right)
			ids[--at] = id;
	}
	for (uint32_t i = at; i < n; i++)
		ids[i - at] = ids[i];
	strmap_finish(&seen);
	aliases_free(aliases);
	return n - at;
}

static bool choose_review(struct table *table)
{
	struct game *game = &table->game;
	struct store_latest *latest;
	struct str *ids;
	uint32_t n;

	if (!read_latest(table, &latest, &n))
		return false;
	ids = arena_array(&table->arena, struct str, n);
	n = find_missed(table->opened.pack, latest, n, ids, &table->arena);
	game->round = round_of_ids(table->opened.bank, game->seed, ids, n,
				   &table->arena);
	if (game->round.n > table->choices.round.want)
		game->round.n = table->choices.round.want;
	return true;
}

/* Without a record, any round. */
static bool choose_next(struct table *table)
{
	struct game *game = &table->game;
	struct round_options *options = &table->choices.round;
	const struct pack *pack = table->opened.pack;
	struct store_progress progress;
	struct strbuf error = STRBUF_INIT;
	bool ok;

	if (!game->store) {
		options->seed = clock_random() >> (64 - CODE_SEED_BITS);
		return true;
	}
	ok = store_progress(game->store, game->players[0],
			    pack_text(pack, pack->meta.id), &progress, &error);
	if (!ok)
		record_complain(&error);
	strbuf_finish(&error);
	options->seed = str_mix(game->players[0], STR_HASH_SEED) >>
			(64 - CODE_SEED_BITS);
	options->number = progress.games % ROUND_NUMBERS;
	if (!options->easiest && !options->hardest)
		options->plan = level_plan_for(progress.answers,
					       progress.recent, progress.right);
	return ok;
}

/* A code names a topic by its id, not by its name. */
static struct str topic_id(const struct pack *pack, struct str topic)
{
	for (uint32_t i = 0; i < pack->n_topics; i++)
		if (utf8_reads_same(pack_text(pack, pack->topics[i].name),
				    topic))
			return pack_text(pack, pack->topics[i].id);
	return topic;
}

bool choose_round(struct table *table)
{
	struct choices *choices = &table->choices;
	struct game *game = &table->game;
	struct round_options *options = &choices->round;

	if (!options->want)
		options->want = game->mode->length;
	options->topic = topic_id(table->opened.pack, options->topic);
	options->rising = options->rising || game->mode->rising;
	if (game->mode == &mode_daily)
		options->seed = seed_of_day(game->day);
	else if (!choices->has_seed && !choose_next(table))
		return false;
	game->seed = options->seed;
	if (game->mode == &mode_review)
		return choose_review(table);
	game->round = round_draw(table->opened.bank, options, &table->arena);
	return true;
}
