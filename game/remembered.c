#include "game/remembered.h"

#include "game/clock.h"
#include "game/memory_cache.h"
#include "pack/date.h"

static const double retention_unsaid = 0.9;

static void take(void *context, const struct store_review *row)
{
	struct fact_review review = {
		.question = row->question,
		.facts = row->facts,
		.answer = row->answer,
		.at = row->at,
		.day = row->day,
		.rating = row->rating < RATING_GOOD ? (enum rating)row->rating
						    : RATING_GOOD,
		.right = row->right,
		.is_of_now = row->is_of_now,
	};

	if (row->rating < RATING_AGAIN)
		review.rating = RATING_AGAIN;
	memories_take(context, &review);
}

/* Reads the answers newer than the cache, or all. */
static bool read_since(struct remembered *r, uint32_t bank,
		       struct memory_cache *cache, struct store *store,
		       struct str player, struct store_reviewed *reviewed,
		       struct strbuf *error)
{
	const struct pack *pack = bank_pack(r->banks[bank]);
	struct store_reviews wanted = {
		.player = player,
		.pack = pack_text(pack, pack->meta.id),
		.pack_hash = pack->meta.hash,
		.after =
			cache ? memory_cache_load(cache, r->memories[bank]) : 0,
	};

	return store_reviews(store, &wanted, take, r->memories[bank], reviewed,
			     error);
}

/* Reads everything again if the cache turned out to be invalid. */
static bool read_bank(struct remembered *r, uint32_t bank, struct store *store,
		      struct str player, struct arena *arena,
		      struct strbuf *error)
{
	struct memory_cache cache = memory_cache_of(
		store, player, bank_pack(r->banks[bank]), arena);
	struct store_reviewed reviewed;
	bool ok = read_since(r, bank, &cache, store, player, &reviewed, error);

	if (ok && cache.last &&
	    (!memory_cache_holds(&cache, &reviewed) ||
	     !memories_is_whole(r->memories[bank]))) {
		cache.last = 0;
		memories_free(r->memories[bank]);
		r->memories[bank] =
			memories_create(r->banks[bank], &scheduler_default);
		ok = read_since(r, bank, NULL, store, player, &reviewed, error);
	}
	memories_settle(r->memories[bank], r->practice.terms.today);
	if (ok)
		memory_cache_save(&cache, r->memories[bank], &reviewed);
	return ok;
}

bool remembered_read(struct remembered *r, struct store *store,
		     struct str player, const struct opened *opened, uint32_t n,
		     const struct practice_terms *terms, struct strbuf *error)
{
	struct arena arena = ARENA_INIT;
	bool ok = true;

	*r = (struct remembered){
		.practice = {r->banks, r->memories, n, *terms},
	};
	for (uint32_t i = 0; i < n; i++) {
		r->banks[i] = opened[i].bank;
		r->memories[i] =
			memories_create(r->banks[i], &scheduler_default);
		ok = ok && read_bank(r, i, store, player, &arena, error);
	}
	arena_finish(&arena);
	return ok;
}

void remembered_finish(struct remembered *r)
{
	for (uint32_t i = 0; i < r->practice.n; i++)
		memories_free(r->memories[i]);
	r->practice.n = 0;
}

struct practice_terms remembered_terms(void)
{
	struct arena arena = ARENA_INIT;
	struct date date = {0, 0, DATE_DAY, DATE_WHOLE};

	date_parse(clock_study_day(&arena), &date);
	arena_finish(&arena);
	return (struct practice_terms){retention_unsaid, date.first, DAY_NONE};
}
