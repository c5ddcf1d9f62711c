#include "round/session.h"

#include "test_pack.h"

enum act { TYPE, SKIP, HINT, END };

/* An event and its effect. */
struct event {
	enum act act;
	const char *typed;
	enum verdict verdict;
	bool retry;
	uint32_t tries;
	uint32_t points;
	enum rating rating;
	uint32_t streak; /* afterwards */
};

#define RIGHT	     VERDICT_CORRECT
#define CLOSE	     VERDICT_CLOSE
#define RULING_WRONG VERDICT_WRONG
#define GOOD	     RATING_GOOD
#define HARD	     RATING_HARD
#define AGAIN	     RATING_AGAIN

static struct pack *pack;
static struct pools *pools;
static struct arena arena;

static void load(void)
{
	pack = test_pack("facts: {e: {kind: event, title: an event, "
			 "rows: [{what: x, on: 1999}]}}");
	pools = answer_pools_create(pack);
}

static void unload(void)
{
	answer_pools_free(pools);
	pack_free(pack);
	arena_finish(&arena);
}

TestSuite(session, .init = load, .fini = unload);

/* The second of four options is right; for half credit, two of three. */
static struct question question_of(enum question_kind kind, uint32_t difficulty)
{
	struct question q = {
		.kind = kind,
		.difficulty = difficulty,
		.pool_things = INDEX_NONE,
		.pool_group = INDEX_NONE,
		.judged = {.type = ANSWER_DATE},
	};

	if (kind == ASK_TYPED) {
		q.judged.date = given_date("1999-02-12");
		return q;
	}
	q.options[0] = STR("Otan");
	q.options[1] = STR("Asar");
	q.options[2] = STR("Adal");
	q.options[3] = STR("Auyl");
	q.n_options = 4;
	q.keys = kind == ASK_SEVERAL ? 3 : 2;
	return q;
}

static struct outcome act(struct session *session, const struct event *event)
{
	struct strbuf reason = STRBUF_INIT;
	struct outcome outcome = {.position = 99};

	if (event->act == TYPE)
		session_answer(session, str_of(event->typed), &reason,
			       &outcome);
	else if (event->act == SKIP)
		session_skip(session, &outcome);
	else if (event->act == HINT)
		session->hints++;
	else
		session_end(session);
	strbuf_finish(&reason);
	return outcome;
}

/* Plays the events; a question follows when one is over. */
static struct session play(const struct round *round,
			   const struct event *events, size_t n)
{
	struct session session = session_begin(round, &pools, &arena);
	uint32_t at = 0;

	for (size_t i = 0; i < n; i++) {
		const struct event *e = &events[i];
		struct outcome outcome = act(&session, e);

		if (e->act == HINT || e->act == END)
			continue;
		cr_expect(outcome.question == &round->questions[at] &&
				  outcome.position == at,
			  "event %zu: question %u", i, outcome.position);
		cr_expect(outcome.verdict == e->verdict,
			  "event %zu: verdict %d", i, (int)outcome.verdict);
		cr_expect(outcome.retry == e->retry, "event %zu: retry", i);
		cr_expect(outcome.tries == e->tries, "event %zu: %u tries", i,
			  outcome.tries);
		cr_expect(outcome.points == e->points, "event %zu: %u points",
			  i, outcome.points);
		cr_expect(outcome.rating == e->rating, "event %zu: rating %d",
			  i, (int)outcome.rating);
		cr_expect(outcome.skipped == (e->act == SKIP),
			  "event %zu: skipped", i);
		at += !outcome.retry;
		cr_expect(session.at == at, "event %zu: at %u", i, session.at);
		cr_expect(session.streak == e->streak, "event %zu: streak %u",
			  i, session.streak);
	}
	return session;
}

static const struct {
	enum question_kind kind;
	uint32_t difficulty;
} asked[] = {
	{ASK_CHOICE, 2}, {ASK_TYPED, 3}, {ASK_TYPED, 3},  {ASK_SEVERAL, 4},
	{ASK_CHOICE, 5}, {ASK_TYPED, 1}, {ASK_CHOICE, 1}, {ASK_CHOICE, 4},
	{ASK_TYPED, 2},	 {ASK_TYPED, 2},
};

static const struct event events[] = {
	{TYPE, "2", RIGHT, false, 1, 20, GOOD, 1},
	/* A close date may be tried once more for half the points. */
	{TYPE, "February 1999", CLOSE, true, 1, 0, HARD, 1},
	{TYPE, "12 February 1999", RIGHT, false, 2, 16, AGAIN, 0},
	/* An empty second try keeps the half. */
	{TYPE, "February 1999", CLOSE, true, 1, 0, HARD, 0},
	{TYPE, " \t", CLOSE, false, 2, 15, AGAIN, 0},
	/* Half of several is close, without a second try. */
	{TYPE, "1", CLOSE, false, 1, 20, HARD, 0},
	{TYPE, "b", RIGHT, false, 1, 50, GOOD, 1},
	/* A wrong second try is wrong. */
	{TYPE, "February 1999", CLOSE, true, 1, 0, HARD, 1},
	{TYPE, "13 March 2001", RULING_WRONG, false, 2, 0, AGAIN, 0},
	{TYPE, "3", RULING_WRONG, false, 1, 0, AGAIN, 0},
	{HINT, NULL, RULING_WRONG, false, 0, 0, AGAIN, 0},
	{TYPE, "Asar", RIGHT, false, 1, 20, HARD, 1},
	/* Giving up after a first try is giving up. */
	{TYPE, "February 1999", CLOSE, true, 1, 0, HARD, 1},
	{SKIP, NULL, RULING_WRONG, false, 2, 0, AGAIN, 0},
	{TYPE, "", RULING_WRONG, false, 1, 0, AGAIN, 0},
};

Test(session, events_lead_to_outcomes)
{
	struct question questions[COUNT(asked)];
	struct round round = {.questions = questions, .n = COUNT(asked)};
	/* The second one was right, but only at the second try. */
	static const enum verdict marks[] = {
		RIGHT,	      CLOSE,	    CLOSE, CLOSE,	 RIGHT,
		RULING_WRONG, RULING_WRONG, RIGHT, RULING_WRONG, RULING_WRONG};
	struct session session;

	for (size_t i = 0; i < COUNT(asked); i++)
		questions[i] = question_of(asked[i].kind, asked[i].difficulty);
	session = play(&round, events, COUNT(events));
	cr_expect(eq(ptr, (void *)session_question(&session), NULL));
	cr_expect(eq(u32, session.asked, 10));
	cr_expect(eq(u32, session.right, 4));
	cr_expect(eq(u32, session.close, 2));
	cr_expect(eq(u32, session.points, 141));
	cr_expect(eq(u32, session.scores[0].close, 2));
	for (size_t i = 0; i < COUNT(marks); i++)
		cr_expect(session.marks[i] == marks[i], "question %zu", i);
}

Test(session, streak_adds_a_tenth_each_up_to_a_half)
{
	static const uint32_t points[] = {10, 11, 12, 13, 14, 15, 15, 15};
	struct question questions[COUNT(points)];
	struct event streak[COUNT(points)];
	struct round round = {.questions = questions, .n = COUNT(points)};
	struct session session;

	for (uint32_t i = 0; i < COUNT(points); i++) {
		questions[i] = question_of(ASK_CHOICE, 1);
		streak[i] = (struct event){TYPE, "2",	    RIGHT, false,
					   1,	 points[i], GOOD,  i + 1};
	}
	session = play(&round, streak, COUNT(points));
	cr_expect(eq(u32, session.points, 105));
	cr_expect(eq(u32, session.right, 8));
}

Test(session, skipping_ends_the_streak_and_earns_nothing)
{
	static const struct event skips[] = {
		{TYPE, "2", RIGHT, false, 1, 10, GOOD, 1},
		{SKIP, NULL, RULING_WRONG, false, 1, 0, AGAIN, 0},
		{TYPE, "2", RIGHT, false, 1, 10, GOOD, 1},
	};
	struct question questions[3];
	struct round round = {.questions = questions, .n = 3};
	struct session session;

	for (int i = 0; i < 3; i++)
		questions[i] = question_of(ASK_CHOICE, 1);
	session = play(&round, skips, 3);
	cr_expect(eq(u32, session.asked, 3));
	cr_expect(eq(u32, session.right, 2));
	cr_expect(session_missed(&session, 1));
	cr_expect(not(session_missed(&session, 2)));
}

Test(session, hints_count_for_their_question_alone)
{
	static const struct event hints[] = {
		{HINT, NULL, RULING_WRONG, false, 0, 0, AGAIN, 0},
		{HINT, NULL, RULING_WRONG, false, 0, 0, AGAIN, 0},
		{TYPE, "2", RIGHT, false, 1, 10, HARD, 1},
		{TYPE, "2", RIGHT, false, 1, 44, GOOD, 2},
	};
	struct question questions[2] = {question_of(ASK_CHOICE, 4),
					question_of(ASK_CHOICE, 4)};
	struct round round = {.questions = questions, .n = 2};
	struct session session = play(&round, hints, COUNT(hints));

	cr_expect(eq(u32, session.hints, 0));
}

Test(session, end_keeps_what_was_answered)
{
	static const struct event stops[] = {
		{TYPE, "2", RIGHT, false, 1, 10, GOOD, 1},
		{END, NULL, RULING_WRONG, false, 0, 0, AGAIN, 0},
	};
	struct question questions[2] = {question_of(ASK_CHOICE, 1),
					question_of(ASK_CHOICE, 1)};
	struct round round = {.questions = questions, .n = 2};
	struct session session = play(&round, stops, 2);

	cr_expect(eq(ptr, (void *)session_question(&session), NULL));
	cr_expect(eq(u32, session.asked, 1));
	cr_expect(eq(u32, session.points, 10));
}

Test(session, round_of_nothing_is_over)
{
	struct round round = {.n = 0};
	struct session session = session_begin(&round, &pools, &arena);

	cr_expect(eq(ptr, (void *)session_question(&session), NULL));
	session_end(&session);
	cr_expect(eq(ptr, (void *)session_question(&session), NULL));
}

Test(session, figures_and_options_get_no_second_guess)
{
	struct question q = question_of(ASK_TYPED, 2);
	struct round round = {.questions = &q, .n = 1};
	struct session session = session_begin(&round, &pools, &arena);
	struct strbuf reason = STRBUF_INIT;
	struct outcome outcome;

	q.judged = (struct answer){.type = ANSWER_NUMBER, .tolerance = -1};
	cr_assert(number_parse(STR("1016540"), &q.judged.number) == NUMBER_OK);
	session_answer(&session, STR("1016000"), &reason, &outcome);
	cr_expect(not(outcome.retry));
	cr_expect(eq(ptr, (void *)session_question(&session), NULL));
	strbuf_finish(&reason);
}

Test(session, advice_is_for_who_may_try_again)
{
	struct question q = question_of(ASK_TYPED, 2);
	struct round round = {.questions = &q, .n = 1};
	struct session session = session_begin(&round, &pools, &arena);
	struct strbuf reason = STRBUF_INIT;
	struct outcome outcome;

	session_answer(&session, STR("1999"), &reason, &outcome);
	cr_expect(outcome.retry);
	cr_expect(str_find(strbuf_str(&reason), STR("; add")) != SIZE_MAX);
	strbuf_reset(&reason);
	session_answer(&session, STR("1999"), &reason, &outcome);
	cr_expect(not(outcome.retry));
	cr_expect(eq(str, (char *)strbuf_text(&reason),
		     (char *)"the year is right"));
	strbuf_finish(&reason);
}

Test(session, an_exam_takes_what_is_close_for_half)
{
	struct question q = question_of(ASK_TYPED, 2);
	struct round round = {.questions = &q, .n = 1};
	struct session session = session_begin(&round, &pools, &arena);
	struct strbuf reason = STRBUF_INIT;
	struct outcome outcome;

	session_set_exam(&session);
	session_answer(&session, STR("1999"), &reason, &outcome);
	cr_expect(not(outcome.retry));
	cr_expect(outcome.verdict == VERDICT_CLOSE);
	cr_expect(eq(u32, outcome.points, 10));
	cr_expect(eq(ptr, (void *)session_question(&session), NULL));
	strbuf_finish(&reason);
}

static void expect_order(const struct session *session, const char *levels)
{
	for (uint32_t i = 0; i < session->round->n; i++)
		cr_expect(session->round->questions[i].difficulty ==
				  (uint32_t)(levels[i] - '0'),
			  "question %u is not %c", i, levels[i]);
}

Test(session, questions_wait_or_come_before_others)
{
	struct question questions[] = {
		question_of(ASK_CHOICE, 1), question_of(ASK_CHOICE, 2),
		question_of(ASK_CHOICE, 3), question_of(ASK_CHOICE, 4)};
	struct round round = {.questions = questions, .n = COUNT(questions)};
	struct session session = session_begin(&round, &pools, &arena);
	struct outcome outcome;

	session_postpone(&session);
	expect_order(&session, "2341");
	session_skip(&session, &outcome);
	session_bring(&session, 3);
	expect_order(&session, "2134");
	session_bring(&session, 1);
	expect_order(&session, "2134");
	cr_expect(session_question(&session) == &questions[1]);
}

/* Three questions; the first is missed twice, the last one skipped. */
Test(session, what_is_missed_comes_again_until_it_is_right)
{
	static const struct {
		const char *typed;
		uint32_t question;
		uint32_t total; /* before the answer */
	} turns[] = {{"1", 1, 3}, {"2", 2, 4}, {NULL, 3, 4},
		     {"1", 1, 5}, {"2", 3, 6}, {"2", 1, 6}};
	struct question questions[3];
	struct round round = {.questions = questions, .n = 3};
	struct session session = session_begin(&round, &pools, &arena);
	struct strbuf reason = STRBUF_INIT;
	struct outcome outcome;

	for (uint32_t i = 0; i < 3; i++)
		questions[i] = question_of(ASK_CHOICE, i + 1);
	session_set_again(&session, &arena);
	for (size_t i = 0; i < COUNT(turns); i++) {
		cr_assert(session_question(&session) != NULL);
		cr_expect(eq(u32, session_question(&session)->difficulty,
			     turns[i].question));
		cr_expect(eq(u32, session.round->n, turns[i].total));
		if (turns[i].typed)
			session_answer(&session, str_of(turns[i].typed),
				       &reason, &outcome);
		else
			session_skip(&session, &outcome);
	}
	cr_expect(eq(ptr, (void *)session_question(&session), NULL));
	cr_expect(eq(u32, session_answered(&session), 3));
	cr_expect(session_missed(&session, 0));
	cr_expect(not(session_missed(&session, 1)));
	cr_expect(session_missed(&session, 2));
	strbuf_finish(&reason);
}

Test(session, a_game_that_nobody_answers_comes_to_an_end)
{
	struct question q = question_of(ASK_CHOICE, 1);
	struct round round = {.questions = &q, .n = 1};
	struct session session = session_begin(&round, &pools, &arena);
	struct outcome outcome;

	session_set_again(&session, &arena);
	while (session_question(&session))
		session_timeout(&session, &outcome);
	cr_expect(eq(u32, session.asked, ROUND_MOST));
}
