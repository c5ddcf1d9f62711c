#include "round/fact_memory.h"

#include "test_bank.h"

#include "round/fact_ids.h"

#include <math.h>

static const char *const body =
	"things:\n"
	"  people: {a: Abai, b: Bolat, c: Chokan, d: Dina}\n"
	"facts:\n"
	"  chair:\n"
	"    kind: term\n"
	"    who: people\n"
	"    title: Chairman\n"
	"    complete: true\n"
	"    one_at_a_time: true\n"
	"    formerly: [heads]\n"
	"    rows:\n"
	"      - {who: a, from: 2001-02-03, to: 2004-05-06, "
	"formerly: [a-2001]}\n"
	"      - {who: b, from: 2004-05-06, to: 2008-01-01}\n"
	"      - {who: c, from: 2008-01-01, to: 2010-01-01}\n"
	"      - {who: d, from: 2010-01-01}\n"
	"  votes:\n"
	"    kind: series\n"
	"    title: election\n"
	"    columns: {share: percent}\n"
	"    rows:\n"
	"      - {on: 1999-10-10, share: 30.9}\n"
	"      - {on: 2004, share: 60.6}\n"
	"questions:\n"
	"  - {id: watan, q: What is it?, answer: this, formerly: [otan]}\n";

#define A "test/chair/a-2001-02-03"
#define B "test/chair/b-2004-05-06"
#define C "test/chair/c-2008-01-01"

enum { FACT_A, FACT_B, FACT_C, FACT_D, VOTE_1999, VOTE_2004, WATAN };

/* 1 January 2024. */
enum { NEW_YEAR = 19723, LATER = NEW_YEAR + 30 };

static struct memories *memories;

static void begin(void)
{
	test_bank_begin(body);
	memories = memories_create(bank, &scheduler_default);
}

static void end(void)
{
	memories_free(memories);
	test_bank_end();
}

TestSuite(fact_memory, .init = begin, .fini = end);

static struct fact_review review_of(const char *facts, int day,
				    enum rating rating)
{
	return (struct fact_review){
		.question = STR("test/chair/term-who/" A),
		.facts = str_of(facts),
		.at = arena_printf(&arena, "2024-01-%02dT12:00:00Z", day),
		.day = arena_printf(&arena, "2024-01-%02d", day),
		.rating = rating,
		.right = rating > RATING_AGAIN,
		.is_of_now = true,
	};
}

static void take(const char *facts, int day, enum rating rating)
{
	struct fact_review review = review_of(facts, day, rating);

	memories_take(memories, &review);
}

static struct memory scheduled(struct memory memory, enum rating rating,
			       int32_t days)
{
	return schedule_review(&scheduler_default, memory, rating, days);
}

static void expect(uint32_t fact, struct memory wanted, const char *what)
{
	struct memory got = memories_of(memories, fact)->memory;

	cr_expect(fabs(got.stability - wanted.stability) < 1e-9 &&
			  fabs(got.difficulty - wanted.difficulty) < 1e-9,
		  "%s: %g, %g and not %g, %g", what, got.stability,
		  got.difficulty, wanted.stability, wanted.difficulty);
}

Test(fact_memory, of_a_study_day_only_the_first_answer_counts)
{
	struct memory m = scheduled(MEMORY_NONE, RATING_AGAIN, 0);

	take(A, 1, RATING_AGAIN);
	take(A, 1, RATING_GOOD);
	take(A, 4, RATING_GOOD);
	take(A, 4, RATING_AGAIN);
	memories_settle(memories, LATER);
	expect(FACT_A, scheduled(m, RATING_GOOD, 3), "two days");
	cr_expect(eq(u32, memories_of(memories, FACT_A)->reviews, 2));
	cr_expect(memories_of(memories, FACT_A)->missed, "the last one was");
	expect(FACT_D, MEMORY_NONE, "never asked");
}

Test(fact_memory, right_counts_for_the_first_fact_and_wrong_for_all)
{
	struct memory good = scheduled(MEMORY_NONE, RATING_GOOD, 0);
	struct memory again = scheduled(MEMORY_NONE, RATING_AGAIN, 0);

	take(A "\n" B, 1, RATING_GOOD);
	take(C "\n" B, 2, RATING_AGAIN);
	take(B "\n" A, 3, RATING_HARD);
	memories_settle(memories, LATER);
	expect(FACT_A, good, "asked about");
	expect(FACT_B, scheduled(again, RATING_HARD, 1), "wrong, then close");
	expect(FACT_C, again, "wrong");
}

/* A row without facts, from older records; renamed and removed ids. */
static const struct {
	const char *question;
	const char *facts;
	uint32_t fact;
} ids[] = {
	{"test/chair/term-who/a-2001-02-03", "", FACT_A},
	{"test/heads/term-who/a-2001", "", FACT_A},
	{"test/chair/a-form-of-before/b-2004-05-06", "", FACT_B},
	{"test/heads/term-who/x", "test/heads/a-2001", FACT_A},
	{"test/heads/term-who/x", "test/heads/c-2008-01-01", FACT_C},
	{"test/votes/series-value/2004-share", "", VOTE_2004},
	{"test/votes/gone/1999-10-10-share", "", VOTE_1999},
	{"test/chair/term-before/b-2004-05-06-chair-a-2001-02-03", "", FACT_B},
	{"test/questions/by-hand/otan", "", WATAN},
	{"test/questions/by-hand/otan", "test/questions/by-hand/otan", WATAN},
	{"test/chair/term-who/nobody", "", INDEX_NONE},
	{"test/gone/term-who/x", "test/gone/a-2001", INDEX_NONE},
	{"other/chair/term-who/a-2001", "", INDEX_NONE},
	{"", "", INDEX_NONE},
};

Test(fact_memory, ids_of_before_are_of_the_same_fact)
{
	for (size_t i = 0; i < COUNT(ids); i++) {
		struct fact_review review =
			review_of(ids[i].facts, 1, RATING_GOOD);
		struct memories *one =
			memories_create(bank, &scheduler_default);
		uint32_t n = 0;

		review.question = str_of(ids[i].question);
		memories_take(one, &review);
		memories_settle(one, LATER);
		for (uint32_t fact = 0; fact < fact_count(pack); fact++)
			n += memories_of(one, fact)->reviews;
		cr_expect(eq(u32, n, ids[i].fact != INDEX_NONE), "row %zu", i);
		if (n)
			cr_expect(memories_of(one, ids[i].fact)->reviews,
				  "row %zu", i);
		memories_free(one);
	}
}

/* The right answer in the record, and whether the fact keeps its memory. */
static const struct {
	const char *question;
	const char *answer;
	bool goes_on;
} answers[] = {
	{"test/heads/term-started/a-2001", "2001", true},
	{"test/heads/term-started/a-2001", "2000", false},
	{"test/chair/term-became-typed/a-2001-02-03", "abai", true},
	{"test/chair/a-form-of-before/a-2001-02-03", "Zhambyl", true},
	{"test/questions/by-hand/otan", "this", true},
	{"test/questions/by-hand/otan", "that", false},
};

Test(fact_memory, a_changed_answer_begins_anew)
{
	for (size_t i = 0; i < 2 * COUNT(answers); i++) {
		bool is_of_now = i % 2;
		struct fact_review review = review_of("", 1, RATING_GOOD);
		struct memories *one =
			memories_create(bank, &scheduler_default);
		uint32_t n = 0;

		review.question = str_of(answers[i / 2].question);
		review.answer = str_of(answers[i / 2].answer);
		review.is_of_now = is_of_now;
		memories_take(one, &review);
		memories_settle(one, LATER);
		for (uint32_t fact = 0; fact < fact_count(pack); fact++)
			n += memories_of(one, fact)->reviews;
		cr_expect(eq(u32, n, is_of_now || answers[i / 2].goes_on),
			  "row %zu", i / 2);
		memories_free(one);
	}
}

Test(fact_memory, what_came_after_the_change_counts)
{
	struct fact_review old = review_of("", 2, RATING_GOOD);

	old.question = STR("test/chair/term-started/a-2001-02-03");
	old.answer = STR("2000");
	old.is_of_now = false;
	take(A, 1, RATING_GOOD);
	memories_take(memories, &old);
	take(A, 3, RATING_AGAIN);
	memories_settle(memories, LATER);
	expect(FACT_A, scheduled(MEMORY_NONE, RATING_AGAIN, 0), "anew");
}

Test(fact_memory, the_order_of_merged_records_does_not_matter)
{
	struct memory m = scheduled(MEMORY_NONE, RATING_GOOD, 0);

	take(A, 9, RATING_AGAIN);
	take(A, 2, RATING_GOOD);
	memories_settle(memories, LATER);
	expect(FACT_A, scheduled(m, RATING_AGAIN, 7), "sorted");
}

/* The clock was ahead and was set back: answers of later days must wait. */
Test(fact_memory, days_to_come_do_not_count_yet)
{
	struct memory good = scheduled(MEMORY_NONE, RATING_GOOD, 0);

	take(A, 20, RATING_AGAIN);
	take(A, 5, RATING_GOOD);
	take(B, 6, RATING_GOOD);
	memories_settle(memories, NEW_YEAR + 4);
	expect(FACT_A, good, "in the future");
	expect(FACT_B, good, "tomorrow, where the player has travelled to");
}

/* A study day earlier than that of the previous answer, after travelling
 * west. */
Test(fact_memory, a_day_that_comes_again_is_the_same_day)
{
	struct fact_review review = review_of(A, 6, RATING_AGAIN);

	take(A, 6, RATING_GOOD);
	review.at = STR("2024-01-06T20:00:00Z");
	review.day = STR("2024-01-05");
	memories_take(memories, &review);
	memories_settle(memories, LATER);
	expect(FACT_A, scheduled(MEMORY_NONE, RATING_GOOD, 0), "one day");
	cr_expect(eq(i32, memories_of(memories, FACT_A)->day, NEW_YEAR + 5));
}

Test(fact_memory, a_year_is_366_days_in_2024)
{
	struct fact_review review = review_of(A, 1, RATING_GOOD);
	struct memory m = scheduled(MEMORY_NONE, RATING_GOOD, 0);

	take(A, 1, RATING_GOOD);
	review.at = STR("2025-01-01T12:00:00Z");
	review.day = STR("2025-01-01");
	memories_take(memories, &review);
	memories_settle(memories, NEW_YEAR + 400);
	expect(FACT_A, scheduled(m, RATING_GOOD, 366), "a year");
}

/* Invalid days, from a record made elsewhere. */
Test(fact_memory, no_day_no_answer)
{
	static const char *const days[] = {"", "2024-02-30", "0000-00-00",
					   "2024-1-1", "99999999999999999999"};
	struct fact_review review = review_of(A, 1, RATING_GOOD);

	for (size_t i = 0; i < COUNT(days); i++) {
		review.day = str_of(days[i]);
		memories_take(memories, &review);
	}
	memories_settle(memories, LATER);
	expect(FACT_A, MEMORY_NONE, "none");
}

/* Loading what was saved continues as if nothing had happened. */
Test(fact_memory, what_was_saved_goes_on)
{
	struct memories *half = memories_create(bank, &scheduler_default);
	struct fact_review first = review_of(A, 1, RATING_GOOD);
	struct fact_review second = review_of(A, 8, RATING_AGAIN);
	struct strbuf saved = STRBUF_INIT;

	memories_take(half, &first);
	memories_settle(half, LATER);
	cr_expect(memories_is_whole(half));
	memories_save(half, &saved);
	memories_free(half);
	cr_expect(not(memories_load(
		memories, str_head(strbuf_str(&saved), saved.len - 1))));
	cr_assert(memories_load(memories, strbuf_str(&saved)));
	memories_take(memories, &second);
	cr_expect(memories_is_whole(memories));
	memories_settle(memories, LATER);
	expect(FACT_A,
	       scheduled(scheduled(MEMORY_NONE, RATING_GOOD, 0), RATING_AGAIN,
			 7),
	       "gone on");
	/* An earlier answer from a merged record is not later. */
	memories_take(memories, &first);
	cr_expect(not(memories_is_whole(memories)));
	strbuf_finish(&saved);
}

Test(fact_memory, what_waits_for_its_day_is_not_whole)
{
	take(A, 20, RATING_GOOD);
	memories_settle(memories, NEW_YEAR);
	cr_expect(not(memories_is_whole(memories)));
}
