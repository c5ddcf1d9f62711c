#include "question/choice.h"

#include "expect.h"

#include <stdio.h>

static struct maker maker_of(uint64_t seed)
{
	return (struct maker){.rng = rng_make(seed, 0)};
}

/* Offers `n` of these as wrong options beside the key "Amanat". */
static bool choose(struct maker *m, const char *const *wrong, uint32_t n,
		   struct question *q)
{
	struct choice choice = choice_begin(m, STR("Amanat"));

	*q = (struct question){.n_options = 0};
	for (uint32_t i = 0; i < n; i++)
		choice_add(&choice, str_of(wrong[i]));
	return choice_finish(&choice, q);
}

static const char *const names[] = {"Asar", "Adal",   "Birlik",
				    "Auyl", "Aq Jol", "Baitaq"};

static uint32_t place_of_key(const struct question *q)
{
	uint32_t place = 0;

	while (!(q->keys >> place & 1))
		place++;
	cr_assert(eq(u32, q->keys, 1u << place));
	cr_assert(lt(u32, place, q->n_options));
	return place;
}

Test(choice, key_comes_to_every_place_equally_often)
{
	for (uint32_t n = 2; n <= COUNT(names); n++) {
		uint32_t options = n < 3 ? 3 : 4;
		uint32_t counts[4] = {0};

		for (uint64_t seed = 0; seed < 8000; seed++) {
			struct maker m = maker_of(seed);
			struct question q;

			cr_assert(choose(&m, names, n, &q));
			cr_assert(eq(u32, q.n_options, options));
			counts[place_of_key(&q)]++;
		}
		for (uint32_t i = 0; i < options; i++)
			cr_expect(counts[i] * options > 7400 &&
					  counts[i] * options < 8600,
				  "%u wrong, place %u: %u", n, i, counts[i]);
	}
}

Test(choice, options_are_about_as_long_as_the_key)
{
	static const char *const all[] = {
		"Asar", "The Civic Party of Kazakhstan and of the regions",
		"Birlik", "Auyl"};
	struct maker m = maker_of(1);
	struct question q;

	for (uint64_t seed = 0; seed < 20; seed++) {
		m = maker_of(seed);
		cr_assert(choose(&m, all, COUNT(all), &q));
		for (uint32_t i = 0; i < q.n_options; i++)
			cr_expect(not(str_eq(q.options[i], str_of(all[1]))));
	}
	cr_assert(choose(&m, all, 2, &q));
	cr_expect(eq(u32, q.n_options, 3));
}

Test(choice, options_are_the_key_and_what_was_offered_each_once)
{
	for (uint64_t seed = 0; seed < 500; seed++) {
		struct maker m = maker_of(seed);
		struct question q;

		cr_assert(choose(&m, names, COUNT(names), &q));
		expect_str(q.options[place_of_key(&q)], "Amanat");
		for (uint32_t i = 0; i < q.n_options; i++) {
			uint32_t known = str_eq(q.options[i], STR("Amanat"));

			for (uint32_t j = 0; j < COUNT(names); j++)
				known += str_eq(q.options[i], str_of(names[j]));
			cr_assert(eq(u32, known, 1));
			for (uint32_t j = 0; j < i; j++)
				cr_assert(not(
					str_eq(q.options[i], q.options[j])));
		}
	}
}

Test(choice, near_options_stay_oftener_and_none_is_always_there)
{
	uint32_t counts[COUNT(names)] = {0};

	for (uint64_t seed = 0; seed < 4000; seed++) {
		struct maker m = maker_of(seed);
		struct question q;

		cr_assert(choose(&m, names, COUNT(names), &q));
		for (uint32_t i = 0; i < q.n_options; i++)
			for (uint32_t j = 0; j < COUNT(names); j++)
				counts[j] +=
					str_eq(q.options[i], str_of(names[j]));
	}
	for (uint32_t j = 0; j < COUNT(names); j++) {
		cr_expect(counts[j] > 0 && counts[j] < 4000, "name %u", j);
		cr_expect(j == 0 || counts[j] < counts[j - 1] + 100,
			  "name %u: %u after %u", j, counts[j],
			  counts[j ? j - 1 : 0]);
	}
}

Test(choice, same_seed_same_options)
{
	struct question a;
	struct question b;

	for (uint64_t seed = 0; seed < 50; seed++) {
		struct maker m = maker_of(seed);
		struct maker again = maker_of(seed);

		cr_assert(choose(&m, names, COUNT(names), &a));
		cr_assert(choose(&again, names, COUNT(names), &b));
		for (uint32_t i = 0; i < a.n_options; i++)
			cr_assert(str_eq(a.options[i], b.options[i]));
	}
}

static const char *const repeated[] = {"Amanat", "amanat", "Asar", "ASAR",
				       "Asar ",	 "",	   "Adal"};

Test(choice, no_option_shares_a_spelling_with_another)
{
	struct maker m = maker_of(1);
	struct question q;

	cr_assert(choose(&m, repeated, COUNT(repeated), &q));
	cr_expect(eq(u32, q.n_options, 3));
}

Test(choice, fewer_than_two_wrong_ones_are_refused)
{
	for (uint32_t n = 0; n <= 6; n++) {
		struct maker m = maker_of(1);
		struct question q;

		cr_expect(choose(&m, repeated, n, &q) == false, "%u", n);
		cr_expect(m.refusal != NULL, "%u", n);
		cr_expect(q.n_options == 0 && q.keys == 0, "%u", n);
	}
}

Test(choice, full_pool_takes_no_more)
{
	struct maker m = maker_of(1);
	struct choice choice = choice_begin(&m, STR("Amanat"));
	char figures[CHOICE_POOL][3];

	for (uint32_t i = 0; i < CHOICE_POOL; i++) {
		cr_expect(not(choice_full(&choice)));
		snprintf(figures[i], sizeof(figures[i]), "%u", 10 + i);
		choice_add(&choice, str_of(figures[i]));
	}
	cr_expect(choice_full(&choice));
	choice_add(&choice, STR("Respublica"));
	cr_expect(eq(u32, choice.n, CHOICE_POOL));
}

static struct str text_at(int64_t place)
{
	static const char *const texts[] = {"0", "1", "2", "3", "4",
					    "5", "6", "7", "8", "9"};

	return str_of(texts[place]);
}

static bool rank(uint64_t seed, struct maker *m, int64_t key,
		 const int64_t *others, uint32_t n, struct question *q)
{
	int64_t shown[OPTIONS_MOST];

	*m = maker_of(seed);
	*q = (struct question){.n_options = 0};
	if (!choice_ranked(m, q, key, others, n, 0, shown))
		return false;
	for (uint32_t i = 0; i < q->n_options; i++)
		q->options[i] = text_at(shown[i]);
	return true;
}

static void check_rising(const struct question *q, const char *key)
{
	expect_str(q->options[place_of_key(q)], key);
	for (uint32_t i = 1; i < q->n_options; i++)
		cr_assert(
			lt(int, str_cmp(q->options[i - 1], q->options[i]), 0));
}

Test(choice, ranked_key_comes_to_every_place_equally_often)
{
	static const int64_t others[] = {4, 6, 3, 7, 2, 8, 1, 9};
	uint32_t counts[4] = {0};

	for (uint64_t seed = 0; seed < 8000; seed++) {
		struct maker m;
		struct question q;

		cr_assert(rank(seed, &m, 5, others, COUNT(others), &q));
		cr_assert(eq(u32, q.n_options, 4));
		check_rising(&q, "5");
		counts[place_of_key(&q)]++;
	}
	for (uint32_t i = 0; i < 4; i++)
		cr_expect(counts[i] > 1850 && counts[i] < 2150, "place %u: %u",
			  i, counts[i]);
}

static const struct {
	int64_t key;
	int64_t others[8];
	uint32_t n;
	uint32_t options;
} ranks[] = {
	{5, {4, 6, 3, 7}, 4, 3},
	{5, {4, 6, 7, 3, 8, 9}, 6, 3}, /* two below */
	{5, {4, 6, 7, 3, 8, 2}, 6, 4},
	{5, {4, 4, 4, 6, 6, 7, 2}, 7, 3}, /* duplicates count once */
	{5, {5, 4, 5, 6, 5, 7, 1}, 7, 3}, /* the key is not a distractor too */
};

Test(choice, ranked_options_rise_whatever_is_offered)
{
	for (size_t i = 0; i < COUNT(ranks); i++)
		for (uint64_t seed = 0; seed < 50; seed++) {
			struct maker m;
			struct question q;

			cr_assert(rank(seed, &m, ranks[i].key, ranks[i].others,
				       ranks[i].n, &q),
				  "row %zu", i);
			cr_assert(q.n_options == ranks[i].options,
				  "row %zu: %u", i, q.n_options);
			check_rising(&q, text_at(ranks[i].key).ptr);
		}
}

Test(choice, ranked_takes_the_nearest_offered_first)
{
	static const int64_t others[] = {1, 9, 2, 8, 3, 7, 4, 6};

	for (uint64_t seed = 0; seed < 100; seed++) {
		struct maker m;
		struct question q;

		cr_assert(rank(seed, &m, 5, others, COUNT(others), &q));
		for (uint32_t i = 0; i < q.n_options; i++) {
			cr_assert(not(str_eq(q.options[i], STR("4"))));
			cr_assert(not(str_eq(q.options[i], STR("6"))));
		}
	}
}

/* Otherwise the key would be the lowest or the highest too often. */
Test(choice, fewer_than_two_on_a_side_are_refused)
{
	static const int64_t others[] = {5, 6, 6, 4, 7, 8, 4, 9};

	for (uint32_t n = 0; n <= COUNT(others); n++) {
		struct maker m;
		struct question q;

		cr_expect(rank(1, &m, 5, others, n, &q) == false, "%u", n);
		cr_expect(m.refusal != NULL && q.n_options == 0, "%u", n);
	}
}

/* Offers `n` of two that rank above the key and five below. */
static bool choose_ranked(struct maker *m, enum choice_sides sides, uint32_t n,
			  struct question *q)
{
	static const char *const above[] = {"x", "y"};
	static const char *const below[] = {"a", "b", "c", "d", "e"};
	struct choice choice = choice_begin(m, STR("k"));

	*q = (struct question){.n_options = 0};
	choice.sides = sides;
	for (uint32_t i = 0; i < n; i++)
		choice_add_ranked(&choice, str_of(above[i]), STR_NONE, 1);
	for (uint32_t i = 0; i < COUNT(below); i++)
		choice_add_ranked(&choice, str_of(below[i]), STR_NONE, -1);
	return choice_finish(&choice, q);
}

Test(choice, key_ranks_everywhere_equally_often)
{
	uint32_t counts[3] = {0};

	for (uint64_t seed = 0; seed < 6000; seed++) {
		struct maker m = maker_of(seed);
		struct question q;
		uint32_t above = 0;

		cr_assert(choose_ranked(&m, SIDES_EVEN, 2, &q));
		cr_assert(eq(u32, q.n_options, 3));
		for (uint32_t i = 0; i < q.n_options; i++) {
			above += q.options[i].ptr[0] > 'k';
			/* Only the nearest ones are offered with the key. */
			cr_assert(q.options[i].ptr[0] < 'c' ||
				  q.options[i].ptr[0] >= 'k');
		}
		counts[above]++;
	}
	for (uint32_t i = 0; i < 3; i++)
		cr_expect(counts[i] > 1850 && counts[i] < 2150, "rank %u: %u",
			  i, counts[i]);
}

Test(choice, what_cannot_rank_everywhere_is_refused)
{
	struct question q;

	for (uint32_t n = 0; n < 2; n++) {
		struct maker m = maker_of(1);

		cr_expect(not(choose_ranked(&m, SIDES_EVEN, n, &q)));
		cr_expect(m.refusal != NULL);
	}
}

/* Near or far, above or below: each of seven is chosen equally often. */
Test(choice, any_of_what_is_alike_may_be_an_option)
{
	uint32_t counts[128] = {0};

	for (uint64_t seed = 0; seed < 7000; seed++) {
		struct maker m = maker_of(seed);
		struct question q;

		cr_assert(choose_ranked(&m, SIDES_ALIKE, 2, &q));
		cr_assert(eq(u32, q.n_options, 4));
		for (uint32_t i = 0; i < q.n_options; i++)
			counts[(unsigned char)q.options[i].ptr[0]]++;
	}
	for (const char *c = "abcdexy"; *c; c++)
		cr_expect(counts[(unsigned char)*c] > 2800 &&
				  counts[(unsigned char)*c] < 3200,
			  "%c: %u", *c, counts[(unsigned char)*c]);
}

/* "Asar" twice as often as each of the others. */
Test(choice, what_is_the_key_twice_is_wrong_twice_as_often)
{
	uint32_t counts[COUNT(names)] = {0};

	for (uint64_t seed = 0; seed < 7000; seed++) {
		struct maker m = maker_of(seed);
		struct choice choice = choice_begin(&m, STR("Amanat"));
		struct question q = {.n_options = 0};

		choice.sides = SIDES_ALIKE;
		for (uint32_t i = 0; i < COUNT(names); i++)
			choice_add(&choice, str_of(names[i]));
		choice_add(&choice, STR("ASAR"));
		cr_assert(choice_finish(&choice, &q));
		cr_assert(eq(u32, q.n_options, 4));
		for (uint32_t i = 0; i < q.n_options; i++)
			for (uint32_t j = 0; j < COUNT(names); j++)
				counts[j] +=
					str_eq(q.options[i], str_of(names[j]));
	}
	for (uint32_t i = 0; i < COUNT(names); i++)
		cr_expect(counts[i] > (i ? 2800 : 5800) &&
				  counts[i] < (i ? 3200 : 6200),
			  "%s: %u", names[i], counts[i]);
}

Test(choice, what_is_the_key_mostly_is_always_there_once)
{
	for (uint64_t seed = 0; seed < 200; seed++) {
		struct maker m = maker_of(seed);
		struct choice choice = choice_begin(&m, STR("Amanat"));
		struct question q = {.n_options = 0};
		uint32_t n = 0;

		choice.sides = SIDES_ALIKE;
		for (uint32_t i = 0; i < 30; i++)
			choice_add(&choice, STR("Asar"));
		for (uint32_t i = 1; i < COUNT(names); i++)
			choice_add(&choice, str_of(names[i]));
		cr_assert(choice_finish(&choice, &q));
		cr_assert(eq(u32, q.n_options, 4));
		for (uint32_t i = 0; i < q.n_options; i++)
			n += str_eq(q.options[i], STR("Asar"));
		cr_assert(eq(u32, n, 1));
	}
}

Test(choice, key_on_one_side_of_all_is_refused)
{
	struct maker m = maker_of(1);
	struct choice choice = choice_begin(&m, STR("k"));
	struct question q = {.n_options = 0};

	choice.sides = SIDES_BOTH;
	choice_add_ranked(&choice, STR("a"), STR_NONE, -1);
	choice_add_ranked(&choice, STR("b"), STR_NONE, -1);
	choice_add_ranked(&choice, STR("c"), STR_NONE, -1);
	cr_expect(choice_finish(&choice, &q) == false && m.refusal != NULL);
}

/* They would be hard to distinguish, especially when read aloud. */
Test(choice, names_that_differ_in_case_or_accents_alone_never_meet)
{
	static const struct {
		const char *wrong[4];
		uint32_t options;
	} offers[] = {
		{{"AMANAT", "Ämanat", "Asar", "Adal"}, 3},
		{{"año", "ano", "Año", "Co"}, 3},
		{{"Co", "CO", "No", "NO"}, 3},
		{{"दान", "दिन", "दुन", "देन"}, 4},
	};

	for (size_t i = 0; i < COUNT(offers); i++) {
		struct maker m = maker_of(i);
		struct question q;

		cr_assert(choose(&m, offers[i].wrong, 4, &q), "%zu", i);
		cr_expect(q.n_options == offers[i].options, "%zu: %u", i,
			  q.n_options);
	}
}

/* An author may mean the order of the words. */
Test(choice, what_an_author_wrote_stands_as_it_is)
{
	struct maker m = maker_of(1);
	struct question q;
	struct choice choice = choice_begin(&m, STR("from five to seven"));

	choice_add_written(&choice, STR("from seven to five"));
	choice_add_written(&choice, STR("from five to four"));
	choice_add_written(&choice, STR("from four to five"));
	cr_assert(choice_finish(&choice, &q));
	cr_expect(eq(u32, q.n_options, 4));
}
