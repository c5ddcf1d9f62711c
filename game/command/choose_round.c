#include "game/command/choose_round.h"

#include "base/utf8.h"
#include "game/clock.h"
#include "game/command/choose_practice.h"
#include "game/daily.h"
#include "game/known.h"
#include "game/open_store.h"
#include "game/players.h"
#include "round/code.h"
#include "round/level_plan.h"
#include "store/history.h"

static bool list_starred(struct table *table, const struct pack *pack,
			 struct str **ids, uint32_t *n)
{
	const struct game *game = &table->game;
	struct arena *arena = &table->arena;
	struct strbuf error = STRBUF_INIT;
	struct str player = game->players[0];
	bool ok = known_starred(game->store, player, pack, arena, ids, n,
				&error) ||
		  (record_repaired(game->store, arena, &error) &&
		   known_starred(game->store, player, pack, arena, ids, n,
				 &error));

	if (!ok)
		record_complain(&error);
	strbuf_finish(&error);
	return ok;
}

/* The starred questions, pack by pack. */
static bool choose_starred(struct table *table)
{
	struct game *game = &table->game;
	struct str known[ROUND_MOST];
	uint32_t n = 0;

	for (uint32_t i = 0; i < table->n_opened; i++) {
		struct str *ids;
		uint32_t n_ids;

		if (!list_starred(table, table->opened[i].pack, &ids, &n_ids))
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

/* Without a record, a random round. */
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
			    game_mode_name(game), &progress, &error);
	if (!ok)
		record_complain(&error);
	strbuf_finish(&error);
	options->seed = players_seed(game->players[0], game->packs);
	if (game->mode->practises) /* another seed each time, other wording */
		options->seed = (options->seed + progress.answers) %
				(UINT64_C(1) << CODE_SEED_BITS);
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

/* A code names topics by id, not by name. */
void choose_topics(const struct table *table, struct topics *topics)
{
	for (uint32_t i = 0; i < topics->n; i++)
		for (uint32_t j = 0; j < table->n_opened; j++)
			topics->all[i] =
				topic_id(table->opened[j].pack, topics->all[i]);
}

/* A game that ends by time or lives has one board, however many questions
 * the packs could provide. */
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
	if (game->mode->practises)
		return choose_practice(table);
	if (game->mode->none)
		return choose_starred(table);
	game->round = game->mode->draw(table->banks, table->n_opened, options,
				       &table->arena);
	game->length = planned(game, options);
	return true;
}
