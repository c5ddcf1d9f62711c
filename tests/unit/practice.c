#include "round/practice.h"

#include "test_bank.h"

#include "pack/date.h"
#include "question/row_id.h"
#include "round/fact_ids.h"

/* Events; every fourth is important. */
enum { EVENTS = 40, TODAY = 20000, WANT = 12 };

static struct memories *memories;
static struct practice practice;
static const struct bank *banks[1];
static struct round_options options;

static char *make_body(uint32_t events)
{
	static struct strbuf body;

	strbuf_reset(&body);
	strbuf_addz(&body, "facts:\n  battle:\n    kind: event\n"
			   "    title: a battle\n    rows:\n");
	for (uint32_t i = 0; i < events; i++)
		strbuf_addf(&body,
			    "      - {what: the battle of %c%c%c%c, "
			    "on: %u-%02u-%02u, importance: %u}\n",
			    'A' + i % 26, 'a' + i / 26 % 26, 'a' + i / 676 % 26,
			    'a' + i * 7 % 26, 1000 + i / 12, 1 + i % 12,
			    1 + i % 28, i % 4 ? 3 : 5);
	strbuf_addc(&body, '\0');
	return body.ptr;
}

static void begin_with(uint32_t events)
{
	test_bank_begin(make_body(events));
	memories = memories_create(bank, &scheduler_default);
	banks[0] = bank;
	practice = (struct practice){
		.banks = banks,
		.memories = &memories,
		.n = 1,
		.terms = {.9, TODAY, DAY_NONE},
	};
	options = (struct round_options){.want = WANT, .seed = 1};
}

static void begin(void)
{
	begin_with(EVENTS);
}

static void end(void)
{
	memories_free(memories);
	test_bank_end();
}

TestSuite(practice, .init = begin, .fini = end);

static struct str day_text(int32_t day)
{
	struct strbuf out = STRBUF_INIT;
	struct str text;

	date_add_day(&out, day, DATE_DAY);
	text = arena_copy(&arena, strbuf_str(&out));
	strbuf_finish(&out);
	return text;
}

/* An answer about the fact that many days ago. */
static void answer(uint32_t fact, int32_t days, enum rating rating,
		   struct str form)
{
	struct strbuf id = STRBUF_INIT;
	struct strbuf question = STRBUF_INIT;
	struct fact_review review = {
		.day = day_text(TODAY - days),
		.rating = rating,
		.right = rating > RATING_AGAIN,
		.is_of_now = true,
	};

	row_id_add_fact(&id, pack, fact);
	strbuf_addf(&question, "test/battle/" STR_FMT "/x", STR_ARG(form));
	review.facts = strbuf_str(&id);
	review.question = strbuf_str(&question);
	review.at = arena_join(&arena, review.day, STR("T12:00:00Z"));
	memories_take(memories, &review);
	strbuf_finish(&id);
	strbuf_finish(&question);
}

static struct round draw(enum practice_kind kind)
{
	memories_settle(memories, TODAY);
	return practice_draw(&practice, kind, &options, &arena);
}

static bool is_new(const struct question *q)
{
	return !practice_memory_of(&practice, q)->reviews;
}

static double r_of(const struct question *q)
{
	const struct fact_memory *memory = practice_memory_of(&practice, q);

	return schedule_retrievability(&scheduler_default,
				       memory->memory.stability,
				       TODAY - memory->day);
}

Test(practice, the_one_most_likely_forgotten_comes_first)
{
	struct round round;
	double last = 0;

	for (uint32_t i = 0; i < 20; i++)
		answer(i, 1 + (int32_t)(i * 7 % 20), RATING_GOOD, STR("none"));
	round = draw(PRACTICE_DUE);
	cr_assert(eq(u32, round.n, WANT));
	for (uint32_t i = 0; i < round.n; i++) {
		if (is_new(&round.questions[i]))
			continue;
		cr_expect(r_of(&round.questions[i]) >= last);
		last = r_of(&round.questions[i]);
	}
	/* Eight of the 20 facts, those asked longest ago; one or two give no
	 * question that the others have not answered. */
	cr_expect(last <
		  schedule_retrievability(&scheduler_default, 2.3065, 10));
}

Test(practice, a_third_is_new_and_important)
{
	struct round round;
	uint32_t n = 0;

	for (uint32_t i = 0; i < 30; i++)
		answer(i, 9, RATING_GOOD, STR("none"));
	round = draw(PRACTICE_DUE);
	for (uint32_t i = 0; i < round.n; i++)
		n += is_new(&round.questions[i]);
	cr_expect(eq(u32, n, WANT / 3));
	/* The remaining ones of importance 5 are the 33rd and the 37th. */
	for (uint32_t i = 0; i < round.n && n == WANT / 3; i++)
		if (is_new(&round.questions[i])) {
			cr_expect(eq(u32, round.questions[i].importance, 5));
			n--;
		}
}

Test(practice, who_is_new_gets_a_few_new_facts)
{
	cr_expect(eq(u32, draw(PRACTICE_DUE).n, WANT / 3));
	options.want = 1;
	cr_expect(eq(u32, draw(PRACTICE_DUE).n, 1));
}

Test(practice, a_lesson_is_new_and_core_facts_come_first)
{
	struct round round;

	options.want = 5;
	answer(4, 9, RATING_GOOD, STR("none"));
	round = draw(PRACTICE_NEW);
	cr_assert(eq(u32, round.n, 5));
	for (uint32_t i = 0; i < round.n; i++) {
		cr_expect(is_new(&round.questions[i]));
		cr_expect(eq(u32, round.questions[i].importance, 5));
		cr_expect(practice_fact_of(&practice, &round.questions[i]) !=
			  4);
	}
}

/* Tries each form of a fact as its last one. */
Test(practice, a_fact_is_asked_in_another_form)
{
	uint32_t slots[64];
	uint32_t n = bank_fact_slots(bank, (struct fact){0, 8}, slots, 64);
	uint32_t tried = 0;

	options.want = 3;
	for (uint32_t i = 0; i < n; i++) {
		struct question q;
		struct round round;

		if (!bank_draw(bank, slots[i], 1, &arena, &q, NULL))
			continue;
		memories_free(memories);
		memories = memories_create(bank, &scheduler_default);
		answer(8, 3, RATING_GOOD, q.form);
		round = draw(PRACTICE_DUE);
		cr_assert(round.n >= 1);
		cr_expect(eq(u32, practice_fact_of(&practice, round.questions),
			     8));
		cr_expect(str_eq(round.questions[0].form, q.form) == false);
		tried++;
	}
	cr_expect(gt(u32, tried, 3));
}

Test(practice, what_was_answered_today_waits_unless_it_was_missed)
{
	struct round round;

	for (uint32_t i = 0; i < EVENTS; i++)
		answer(i, 0, i % 10 ? RATING_GOOD : RATING_AGAIN, STR("none"));
	cr_expect(eq(u32, draw(PRACTICE_DUE).n, 0));
	round = draw(PRACTICE_MISSED);
	cr_expect(eq(u32, round.n, EVENTS / 10));
	for (uint32_t i = 0; i < round.n; i++)
		cr_expect(eq(u32,
			     practice_fact_of(&practice, &round.questions[i]) %
				     10,
			     0));
}

Test(practice, the_same_seed_gives_the_same_session)
{
	struct round a;
	struct round b;

	for (uint32_t i = 0; i < 20; i++)
		answer(i, 5, RATING_GOOD, STR("none"));
	a = draw(PRACTICE_DUE);
	b = draw(PRACTICE_DUE);
	cr_assert(eq(u32, a.n, b.n));
	for (uint32_t i = 0; i < a.n; i++)
		cr_expect(str_eq(a.questions[i].stem, b.questions[i].stem));
}

/* Days left, and the longest gap allowed between two answers. */
static const struct {
	int32_t left;
	int32_t gap;
} gaps[] = {{1, 1},    {4, 1},	  {10, 2},     {50, 10},	 {70, 14},
	    {218, 25}, {365, 36}, {3650, 365}, {INT32_MAX, 1000}};

Test(practice, gaps_are_short_before_the_day_to_learn_for)
{
	struct fact_memory memory = {.memory = {1000, 5}, .day = 100};

	for (size_t i = 0; i < COUNT(gaps); i++) {
		practice.terms.until = gaps[i].left == INT32_MAX
					       ? DAY_NONE
					       : TODAY + gaps[i].left;
		cr_expect(eq(i32, practice_due_day(&practice.terms, &memory),
			     100 + gaps[i].gap),
			  "row %zu", i);
	}
}

Test(practice, less_is_due_where_less_need_be_known)
{
	struct fact_memory memory = {.memory = {100, 5}, .day = 0};

	cr_expect(eq(i32, practice_due_day(&practice.terms, &memory), 100));
	practice.terms.retention = .95;
	cr_expect(practice_due_day(&practice.terms, &memory) < 50);
	practice.terms.retention = .85;
	cr_expect(practice_due_day(&practice.terms, &memory) > 150);
}

static const struct {
	double stability;
	enum practice_box box;
} boxes[] = {{0, BOX_NEW},     {.001, BOX_SHAKY},   {6.99, BOX_SHAKY},
	     {7, BOX_GROWING}, {29.9, BOX_GROWING}, {30, BOX_FIRM},
	     {36500, BOX_FIRM}};

Test(practice, boxes_are_by_stability)
{
	for (size_t i = 0; i < COUNT(boxes); i++) {
		struct fact_memory memory = {.memory = {boxes[i].stability, 5}};

		cr_expect(practice_box_of(&memory) == boxes[i].box, "row %zu",
			  i);
	}
}

TestSuite(practice_large, .fini = end);

/* Among very many facts, the most overdue one still comes first. */
Test(practice_large, ten_thousand_facts)
{
	struct round round;

	begin_with(10000);
	for (uint32_t i = 0; i < 10000; i += 2)
		answer(i, 2 + i / 2 % 100, RATING_GOOD, STR("none"));
	answer(7777, 365, RATING_GOOD, STR("none"));
	round = draw(PRACTICE_DUE);
	cr_assert(eq(u32, round.n, WANT));
	cr_expect(eq(u32, practice_fact_of(&practice, round.questions), 7777));
}
