#include "game/remembered.h"

#include "game/clock.h"
#include "pack/date.h"
#include "store/reviews.h"

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

static bool read_pack(struct memories *memories, struct store *store,
		      struct str player, const struct pack *pack,
		      struct strbuf *error)
{
	struct store_reviews wanted = {
		.player = player,
		.pack = pack_text(pack, pack->meta.id),
		.pack_hash = pack->meta.hash,
	};

	return store_reviews(store, &wanted, take, memories, error);
}

bool remembered_read(struct remembered *r, struct store *store,
		     struct str player, const struct opened *opened, uint32_t n,
		     const struct practice_terms *terms, struct strbuf *error)
{
	bool ok = true;

	*r = (struct remembered){
		.practice = {r->banks, r->memories, n, *terms},
	};
	for (uint32_t i = 0; i < n; i++) {
		r->banks[i] = opened[i].bank;
		r->memories[i] =
			memories_create(r->banks[i], &scheduler_default);
		ok = ok && read_pack(r->memories[i], store, player,
				     opened[i].pack, error);
		memories_settle(r->memories[i], terms->today);
	}
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
	struct date date = {0, 0, DATE_DAY};

	date_parse(clock_study_day(&arena), &date);
	arena_finish(&arena);
	return (struct practice_terms){retention_unsaid, date.first, DAY_NONE};
}
