#include "round/round.h"

#include "base/strmap.h"
#include "pack/pack_build.h"
#include "test_pack.h"

#include <string.h>
#include <sys/resource.h>

enum { MEMORY_MOST = 60 * 1024 }; /* kilobytes */

/* Freed memory is not quarantined, so that memory use can be measured. */
const char *__asan_default_options(void);
const char *__asan_default_options(void)
{
	return "quarantine_size_mb=1";
}

static struct arena arena;
static struct diags diags;
static struct pack *pack;
static struct phrases *phrases;
static struct bank *bank;

static void unload(void)
{
	bank_free(bank);
	bank_free(NULL);
	phrases_free(phrases);
	pack_free(pack);
	arena_finish(&arena);
	diags_finish(&diags);
}

static void begin(struct pack *given_names)
{
	pack = given_names;
	phrases =
		phrases_load(TEST_ROOT "/questions/templates/en.yaml", &diags);
	cr_assert(ne(ptr, pack, NULL));
	cr_assert(ne(ptr, phrases, NULL));
	bank = bank_create(pack, phrases);
}

static void begin_amanat(void)
{
	begin(pack_load(TEST_ROOT "/questions/amanat.yaml", &diags));
}

static void begin_parliament(void)
{
	begin(pack_load(TEST_ROOT "/questions/kazakhstan-parliament.yaml",
			&diags));
}

static struct round round_of(const struct round_options *options)
{
	const struct bank *from = bank;

	return round_draw(&from, 1, options, &arena);
}

static struct round draw(const struct bank *from, uint32_t want, uint64_t seed)
{
	struct round_options options = {.want = want, .seed = seed};

	return round_draw(&from, 1, &options, &arena);
}

static bool same_fact(const struct question *a, const struct question *b)
{
	for (uint32_t i = 0; i < a->n_rows; i++)
		for (uint32_t j = 0; j < b->n_rows; j++)
			if (a->rows[i] == b->rows[j])
				return true;
	return false;
}

static void check_round(const struct round *round, uint64_t seed)
{
	for (uint32_t i = 0; i < round->n; i++)
		for (uint32_t j = 0; j < i; j++) {
			const struct question *a = &round->questions[i];
			const struct question *b = &round->questions[j];

			cr_expect(str_eq(a->id, b->id) == false &&
					  str_eq(a->stem, b->stem) == false,
				  "seed %u: " STR_FMT, (unsigned)seed,
				  STR_ARG(a->id));
			cr_expect(same_fact(a, b) == false,
				  "seed %u: " STR_FMT " and " STR_FMT,
				  (unsigned)seed, STR_ARG(a->id),
				  STR_ARG(b->id));
		}
}

static void no_fact_twice(void)
{
	for (uint64_t seed = 0; seed < 30; seed++) {
		struct round round = draw(bank, 10, seed);

		cr_expect(round.n == 10, "seed %u: %u", (unsigned)seed,
			  round.n);
		check_round(&round, seed);
		arena_finish(&arena);
	}
}

Test(round, amanat_asks_no_fact_twice, .init = begin_amanat, .fini = unload)
{
	no_fact_twice();
}

Test(round, parliament_asks_no_fact_twice, .init = begin_parliament,
     .fini = unload)
{
	no_fact_twice();
}

/* The facts that ten rounds of one player ask about. */
static void no_fact_in_two_rounds(void)
{
	for (uint64_t seed = 0; seed < 5; seed++) {
		struct strmap asked = STRMAP_INIT;

		for (uint32_t k = 0; k < 10; k++) {
			struct round_options options = {
				.want = 10,
				.seed = seed,
				.number = k,
			};
			struct round round = round_of(&options);

			for (uint32_t i = 0; i < round.n; i++) {
				const struct question *q = &round.questions[i];
				bool is_new;
				struct str fact = arena_printf(
					&arena, "%u %u", q->of_group,
					q->of_group == INDEX_NONE
						? (uint32_t)str_hash(
							  q->id, STR_HASH_SEED)
						: q->rows[0]);

				strmap_put(&asked, fact, &is_new);
				cr_expect(is_new, "seed %u, round %u: " STR_FMT,
					  (unsigned)seed, k, STR_ARG(q->id));
			}
		}
		strmap_finish(&asked);
		arena_finish(&arena);
	}
}

Test(round, a_hundred_questions_of_amanat_ask_no_fact_twice,
     .init = begin_amanat, .fini = unload)
{
	no_fact_in_two_rounds();
}

Test(round, a_hundred_questions_of_the_parliament_ask_no_fact_twice,
     .init = begin_parliament, .fini = unload)
{
	no_fact_in_two_rounds();
}

Test(round, a_newcomer_begins_with_what_is_easy, .init = begin_amanat,
     .fini = unload)
{
	uint32_t first = 0;
	uint32_t last = 0;

	for (uint64_t seed = 0; seed < 50; seed++) {
		struct round round = draw(bank, 10, seed);

		first += round.questions[0].difficulty;
		last += round.questions[9].difficulty;
		arena_finish(&arena);
	}
	cr_expect(first < last, "%u and %u", first, last);
}

static bool same_question(const struct question *a, const struct question *b)
{
	bool same = str_eq(a->id, b->id) && str_eq(a->stem, b->stem) &&
		    str_eq(a->answer, b->answer) && a->keys == b->keys &&
		    a->n_options == b->n_options;

	for (uint32_t i = 0; same && i < a->n_options; i++)
		same = str_eq(a->options[i], b->options[i]);
	return same;
}

Test(round, same_seed_same_round, .init = begin_amanat, .fini = unload)
{
	struct bank *other = bank_create(pack, phrases);

	for (uint64_t seed = 0; seed < 10; seed++) {
		struct round a = draw(bank, 12, seed);
		struct round b = draw(other, 12, seed);

		cr_assert(eq(u32, a.n, b.n));
		for (uint32_t i = 0; i < a.n; i++)
			cr_expect(
				same_question(&a.questions[i], &b.questions[i]),
				"seed %u, question %u", (unsigned)seed, i);
	}
	bank_free(other);
}

Test(round, other_seed_other_round, .init = begin_amanat, .fini = unload)
{
	struct round first = draw(bank, 10, 1);
	uint64_t seeds[] = {0, 2, 3, UINT64_C(1) << 32, UINT64_MAX};

	for (size_t i = 0; i < COUNT(seeds); i++) {
		struct round round = draw(bank, 10, seeds[i]);
		uint32_t same = 0;

		for (uint32_t j = 0; j < round.n; j++)
			same += str_eq(round.questions[j].id,
				       first.questions[j].id);
		cr_expect(same < 3, "seed %zu: %u", i, same);
	}
}

Test(round, mixes_groups_and_forms, .init = begin_amanat, .fini = unload)
{
	for (uint64_t seed = 0; seed < 10; seed++) {
		struct round round = draw(bank, 20, seed);
		uint32_t most = 0;

		for (uint32_t i = 0; i < round.n; i++) {
			uint32_t similar = 0;

			/* Each of these was written separately. */
			if (round.questions[i].of_group == INDEX_NONE)
				continue;
			for (uint32_t j = 0; j < round.n; j++)
				similar += str_eq(round.questions[i].group,
						  round.questions[j].group) &&
					   str_eq(round.questions[i].form,
						  round.questions[j].form);
			most = similar > most ? similar : most;
		}
		cr_expect(most <= 8, "seed %u: %u alike", (unsigned)seed, most);
	}
}

static void begin_small(void)
{
	begin(test_pack("facts:\n"
			"  e:\n"
			"    kind: event\n"
			"    title: an event\n"
			"    rows: [{what: the First, on: 1999},\n"
			"      {what: the Second, on: 2001},\n"
			"      {what: the Third, on: 2003}]\n"));
}

Test(round, small_bank_gives_fewer, .init = begin_small, .fini = unload)
{
	struct round none = draw(bank, 0, 1);
	struct round one = draw(bank, 1, 1);
	struct round many = draw(bank, 100, 1);

	cr_expect(eq(u32, none.n, 0));
	cr_expect(eq(u32, one.n, 1));
	cr_expect(gt(u32, many.n, 3));
	cr_expect(lt(u32, many.n, 100));
	for (uint32_t i = 0; i < many.n; i++)
		for (uint32_t j = 0; j < i; j++)
			cr_expect(not(str_eq(many.questions[i].id,
					     many.questions[j].id)));
}

/* A round that a bank cannot fill has every available question. */
static void expect_all(const struct round_options *options)
{
	struct round round = round_of(options);
	struct strmap stems = STRMAP_INIT;
	struct strmap found = STRMAP_INIT;
	bool is_new;

	for (uint32_t slot = 0; slot < bank_slots(bank); slot++) {
		struct question q;

		if (!bank_draw(bank, slot, options->seed, &arena, &q, NULL))
			continue;
		strmap_put(&stems, q.stem, &is_new);
	}
	for (uint32_t i = 0; i < round.n; i++)
		strmap_put(&found, round.questions[i].stem, &is_new);
	cr_expect(eq(u32, found.items.n, stems.items.n));
	cr_expect(eq(u32, round.n, stems.items.n));
	strmap_finish(&stems);
	strmap_finish(&found);
}

Test(round, small_bank_gives_all, .init = begin_small, .fini = unload)
{
	for (uint64_t seed = 0; seed < 20; seed++) {
		struct round_options options = {.want = 1000, .seed = seed};

		expect_all(&options);
	}
}

enum { SPARSE_COLUMNS = 400, SPARSE_ROWS = 100 };

/* Of many columns only the last three have values, in a few of many rows. */
static void begin_sparse(void)
{
	struct strbuf body = STRBUF_INIT;

	strbuf_addz(&body, "facts:\n  e:\n    kind: series\n"
			   "    title: election\n    columns:\n");
	for (int i = 0; i < SPARSE_COLUMNS; i++)
		strbuf_addf(&body, "      c%d: {type: count, label: the k%d}\n",
			    i, i);
	strbuf_addz(&body, "    rows:\n");
	for (int i = 0; i < SPARSE_ROWS; i++) {
		strbuf_addf(&body, "      - {on: %d", 1800 + i);
		for (int c = 1; i % 10 == 0 && c <= 3; c++)
			strbuf_addf(&body, ", c%d: %d", SPARSE_COLUMNS - c,
				    1000 + i * c);
		strbuf_addz(&body, i % 10 ? ", c0: 7}\n" : "}\n");
	}
	begin(test_pack(strbuf_text(&body)));
	strbuf_finish(&body);
}

Test(round, what_is_rare_is_found, .init = begin_sparse, .fini = unload)
{
	for (uint64_t seed = 0; seed < 3; seed++) {
		struct round round = draw(bank, 10, seed);

		cr_expect(eq(u32, round.n, 10));
		arena_finish(&arena);
	}
}

/* Most tries in one large group fail, since a round takes few from each
 * group; they must not be cached. */
static void begin_large(void)
{
	struct strbuf body = STRBUF_INIT;

	strbuf_addz(&body, "facts:\n  e:\n    kind: event\n"
			   "    title: an event\n    rows:\n");
	for (int i = 0; i < 20000; i++)
		strbuf_addf(&body,
			    "      - {what: the event %d of %d long words, "
			    "on: %04d-%02d-%02d}\n",
			    i, i, 1000 + i / 300, i % 12 + 1, i % 28 + 1);
	begin(test_pack(strbuf_text(&body)));
	strbuf_finish(&body);
}

Test(round, a_long_round_keeps_little, .init = begin_large, .fini = unload)
{
	struct rusage before;
	struct rusage after;
	struct round round;

	getrusage(RUSAGE_SELF, &before);
	round = draw(bank, 300, 1);
	getrusage(RUSAGE_SELF, &after);
	cr_expect(eq(u32, round.n, 300));
	cr_expect(lt(sz, (size_t)(after.ru_maxrss - before.ru_maxrss),
		     MEMORY_MOST));
}

static void begin_empty(void)
{
	struct pack_build build;

	memset(&build, 0, sizeof(build));
	begin(pack_build_seal(&build));
}

Test(round, empty_bank_gives_none, .init = begin_empty, .fini = unload)
{
	cr_expect(eq(u32, bank_slots(bank), 0));
	cr_expect(eq(u32, draw(bank, 10, 1).n, 0));
}

/* Both packs contribute equally, and the same options give the same round. */
Test(round, of_two_packs_takes_from_each_in_turn, .init = begin_amanat)
{
	struct pack *second = pack_load(
		TEST_ROOT "/questions/kazakhstan-parliament.yaml", &diags);
	struct bank *other = bank_create(second, phrases);
	const struct bank *banks[] = {bank, other};
	struct round_options options = {.want = 20, .seed = 11};
	struct round round = round_draw(banks, 2, &options, &arena);
	struct round again = round_draw(banks, 2, &options, &arena);
	uint32_t of_second = 0;

	cr_assert(eq(u32, round.n, 20));
	for (uint32_t i = 0; i < round.n; i++) {
		const struct question *q = &round.questions[i];
		const struct pack *from = bank_pack(banks[q->pack]);

		of_second += q->pack;
		cr_expect(str_starts(q->id, pack_text(from, from->meta.id)));
		cr_expect(str_eq(q->id, again.questions[i].id));
		for (uint32_t j = 0; j < i; j++)
			cr_expect(not(str_eq(q->id, round.questions[j].id)));
	}
	cr_expect(of_second >= 8 && of_second <= 12, "%u", of_second);
	bank_free(other);
	pack_free(second);
}

Test(round, of_two_packs_is_found_again_by_ids, .init = begin_amanat)
{
	struct pack *second = pack_load(
		TEST_ROOT "/questions/kazakhstan-parliament.yaml", &diags);
	struct bank *other = bank_create(second, phrases);
	const struct bank *banks[] = {bank, other};
	struct round_options options = {.want = 6, .seed = 5};
	struct round round = round_draw(banks, 2, &options, &arena);
	struct str ids[6];
	struct round found;

	for (uint32_t i = 0; i < round.n; i++)
		ids[i] = round.questions[i].id;
	found = round_of_ids(banks, 2, options.seed, ids, round.n, &arena);
	cr_assert(eq(u32, found.n, round.n));
	for (uint32_t i = 0; i < round.n; i++) {
		cr_expect(str_eq(found.questions[i].stem,
				 round.questions[i].stem));
		cr_expect(eq(u32, found.questions[i].pack,
			     round.questions[i].pack));
	}
	bank_free(other);
	pack_free(second);
}

/* Topics that only one pack has come from that pack alone. */
Test(round, of_topics_of_one_pack, .init = begin_amanat)
{
	struct pack *second = pack_load(
		TEST_ROOT "/questions/kazakhstan-parliament.yaml", &diags);
	struct bank *other = bank_create(second, phrases);
	const struct bank *banks[] = {other, bank};
	struct round_options options = {
		.want = 5,
		.seed = 3,
		.topics = {{STR("congress_acts"), STR("names")}, 2}};
	struct round round = round_draw(banks, 2, &options, &arena);

	cr_assert(eq(u32, round.n, 5));
	for (uint32_t i = 0; i < round.n; i++) {
		const struct question *q = &round.questions[i];

		cr_expect(eq(u32, q->pack, 1));
		cr_expect(str_eq(q->group, STR("congress_acts")) ||
				  str_eq(q->topic, STR("Names")),
			  STR_FMT, STR_ARG(q->id));
	}
	bank_free(other);
	pack_free(second);
}
