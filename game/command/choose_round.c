#include "game/command/choose_round.h"

#include "base/strmap.h"
#include "base/utf8.h"
#include "game/clock.h"
#include "game/daily.h"
#include "game/open_store.h"
#include "round/code.h"
#include "round/level_plan.h"
#include "round/question_alias.h"
#include "store/history.h"
#include "store/marks.h"

/* How the player answered last in a pack, by the ids of that time. */
static bool read_latest(struct table *table, const struct pack *pack,
			struct store_latest **latest, uint32_t *n)
{
	struct game *game = &table->game;
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
		struct str id =
			question_alias_now(aliases, latest[i].question, arena);

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

static bool list_missed(struct table *table, const struct pack *pack,
			struct str **ids, uint32_t *n)
{
	struct store_latest *latest;
	uint32_t n_latest;

	if (!read_latest(table, pack, &latest, &n_latest))
		return false;
	*ids = arena_array(&table->arena, struct str, n_latest);
	*n = find_missed(pack, latest, n_latest, *ids, &table->arena);
	return true;
}

/* The longest ago first, by their ids of today. */
static bool list_starred(struct table *table, const struct pack *pack,
			 struct str **ids, uint32_t *n)
{
	const struct game *game = &table->game;
	struct str id = pack_text(pack, pack->meta.id);
	struct strbuf error = STRBUF_INIT;
	struct aliases *aliases;
	bool ok = store_starred(game->store, game->players[0], id,
				&table->arena, ids, n, &error) ||
		  (record_repaired(game->store, &table->arena, &error) &&
		   store_starred(game->store, game->players[0], id,
				 &table->arena, ids, n, &error));

	if (!ok)
		record_complain(&error);
	strbuf_finish(&error);
	aliases = aliases_create(pack);
	for (uint32_t i = 0; ok && i < *n; i++)
		(*ids)[i] =
			question_alias_now(aliases, (*ids)[i], &table->arena);
	aliases_free(aliases);
	return ok;
}

/* What was missed or starred, of one pack after the other. */
static bool choose_known(struct table *table)
{
	struct game *game = &table->game;
	struct str known[ROUND_MOST];
	uint32_t n = 0;

	for (uint32_t i = 0; i < table->n_opened; i++) {
		const struct pack *pack = table->opened[i].pack;
		struct str *ids;
		uint32_t n_ids;
		bool ok = game->mode == &mode_starred
				  ? list_starred(table, pack, &ids, &n_ids)
				  : list_missed(table, pack, &ids, &n_ids);

		if (!ok)
			return false;
		for (uint32_t j = 0; j < n_ids && n < ROUND_MOST; j++)
			known[n++] = ids[j];
	}
	game->round = round_of_ids(table->banks, table->n_opened, game->seed,
				   known, n, &table->arena);
	if (game->round.n > table->choices.round.want)
		game->round.n = table->choices.round.want;
	game->length = game->round.n;
	return true;
}

/* A player has an order of his own for the facts of every set of packs. */
static uint64_t seed_of_player(const struct game *game)
{
	uint64_t seed = str_mix(game->players[0], STR_HASH_SEED);

	if (game->n_opened > 1)
		seed = str_hash(game->packs, seed);
	return seed >> (64 - CODE_SEED_BITS);
}

/* Without a record, any round. */
static bool choose_next(struct table *table)
{
	struct game *game = &table->game;
	struct round_options *options = &table->choices.round;
	struct store_progress progress;
	struct strbuf error = STRBUF_INIT;
	bool ok;

	if (!game->store) {
		options->seed = clock_random() >> (64 - CODE_SEED_BITS);
		return true;
	}
	ok = store_progress(game->store, game->players[0], game->packs,
			    &progress, &error);
	if (!ok)
		record_complain(&error);
	strbuf_finish(&error);
	options->seed = seed_of_player(game);
	options->number = progress.games % ROUND_NUMBERS;
	if (!options->easiest && !options->hardest)
		options->plan = level_plan_for(progress.answers,
					       progress.recent, progress.right);
	return ok;
}

static struct str topic_id(const struct pack *pack, struct str topic)
{
	for (uint32_t i = 0; i < pack->n_topics; i++)
		if (utf8_reads_same(pack_text(pack, pack->topics[i].name),
				    topic))
			return pack_text(pack, pack->topics[i].id);
	return topic;
}

/* A code names topics by their ids, not by their names. */
void choose_topics(const struct table *table, struct topics *topics)
{
	for (uint32_t i = 0; i < topics->n; i++)
		for (uint32_t j = 0; j < table->n_opened; j++)
			topics->all[i] =
				topic_id(table->opened[j].pack, topics->all[i]);
}

/* Where time or lives end a game, it does not matter on its board for how many
 * questions there were facts. */
static uint32_t planned(const struct game *game,
			const struct round_options *options)
{
	return game->mode->seconds || game->mode->lives ? options->want
							: game->round.n;
}

bool choose_round(struct table *table)
{
	struct choices *choices = &table->choices;
	struct game *game = &table->game;
	struct round_options *options = &choices->round;

	if (!options->want)
		options->want = game->mode->length;
	choose_topics(table, &options->topics);
	options->rising = options->rising || game->mode->rising;
	if (game->day.len)
		options->seed = daily_seed(game->day, game->packs);
	else if (!choices->has_seed && !choose_next(table))
		return false;
	game->seed = options->seed;
	if (game->mode->none)
		return choose_known(table);
	game->round = game->mode->draw(table->banks, table->n_opened, options,
				       &table->arena);
	game->length = planned(game, options);
	return true;
}
