#include "classroom/coverage.h"

#include "base/strmap.h"
#include "question/row_id.h"

enum { CORE_LEAST = 3, IMPORTANCE_MOST = 5 };

/* A fact, and what is known about it. */
struct known_fact {
	uint32_t topic;
	uint32_t importance;
	struct str stem; /* of a question about it */
	bool is_asked;
};

struct covering {
	const struct bank *const *banks;
	struct arena *arena;
	struct strmap index; /* from ids of facts */
	VEC(struct known_fact) facts;
	VEC(struct coverage_topic) topics;
};

static uint32_t topic_at(struct covering *c, struct str name)
{
	for (uint32_t i = 0; i < c->topics.n; i++)
		if (str_eq(c->topics.at[i].name, name))
			return i;
	*vec_push(&c->topics) =
		(struct coverage_topic){.name = arena_copy(c->arena, name)};
	return c->topics.n - 1;
}

/* The fact asked about first; a question by hand counts as a fact itself. */
static struct str fact_id(struct covering *c, const struct question *q)
{
	struct strbuf id = STRBUF_INIT;
	struct str kept;

	if (q->n_rows)
		row_id_add_fact(&id, bank_pack(c->banks[q->pack]), q->rows[0]);
	else
		strbuf_add(&id, q->id);
	kept = arena_copy(c->arena, strbuf_str(&id));
	strbuf_finish(&id);
	return kept;
}

static struct known_fact *fact_of(struct covering *c, const struct question *q)
{
	bool is_new;
	uint32_t *at = strmap_put(&c->index, fact_id(c, q), &is_new);

	if (is_new) {
		*at = c->facts.n;
		*vec_push(&c->facts) = (struct known_fact){
			.topic = topic_at(c, q->topic),
			.importance = q->importance,
			.stem = arena_copy(c->arena, q->stem),
		};
	}
	return &c->facts.at[*at];
}

static void know_bank(struct covering *c, uint32_t number)
{
	const struct bank *bank = c->banks[number];

	for (uint32_t slot = 0; slot < bank_slots(bank); slot++) {
		struct arena scratch = ARENA_INIT;
		struct question q;

		if (bank_draw(bank, slot, 0, &scratch, &q, NULL)) {
			q.pack = number;
			fact_of(c, &q);
		}
		arena_finish(&scratch);
	}
}

static void count_round(struct covering *c, const struct round *round,
			struct coverage *coverage)
{
	for (uint32_t i = 0; i < round->n; i++) {
		const struct question *q = &round->questions[i];

		fact_of(c, q)->is_asked = true;
		c->topics.at[topic_at(c, q->topic)].questions++;
		coverage->total.questions++;
		if (q->difficulty <= COVERAGE_LEVELS)
			coverage->levels[q->difficulty]++;
	}
}

static void count_fact(struct covering *c, const struct known_fact *fact,
		       struct coverage *coverage)
{
	struct coverage_topic *topic = &c->topics.at[fact->topic];
	bool is_core = fact->importance >= CORE_LEAST;

	topic->all++;
	topic->core += is_core;
	topic->asked += fact->is_asked;
	coverage->total.all++;
	coverage->total.core += is_core;
	coverage->total.asked += fact->is_asked;
	if (fact->importance == IMPORTANCE_MOST && !fact->is_asked)
		coverage->missing[coverage->n_missing++] = fact->stem;
}

struct coverage coverage_of(const struct round *rounds, uint32_t n_rounds,
			    const struct bank *const *banks, uint32_t n_banks,
			    struct arena *arena)
{
	struct covering c = {.banks = banks, .arena = arena};
	struct coverage coverage = {.n_missing = 0};

	for (uint32_t i = 0; i < n_banks; i++)
		know_bank(&c, i);
	for (uint32_t i = 0; i < n_rounds; i++)
		count_round(&c, &rounds[i], &coverage);
	coverage.missing = arena_array(arena, struct str, c.facts.n);
	vec_each (fact, &c.facts)
		count_fact(&c, fact, &coverage);
	coverage.topics = vec_clone(&c.topics, arena);
	coverage.n_topics = c.topics.n;
	vec_finish(&c.facts);
	vec_finish(&c.topics);
	strmap_finish(&c.index);
	return coverage;
}
