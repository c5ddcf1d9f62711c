#include "classroom/results.h"

#include "expect.h"

#include <math.h>

enum { GAMES_MOST = 40, ANSWERS_MOST = 200 };

static struct arena arena;
static struct quiz quiz;
static struct roster roster;
static struct question questions[3];
static struct round round_of_quiz;
static struct store_game games[GAMES_MOST];
static struct store_answer answers[ANSWERS_MOST];
static const struct store_answer *of_game[GAMES_MOST];
static uint32_t n_of_game[GAMES_MOST];
static uint32_t n_games;
static uint32_t n_answers;

static void begin(void)
{
	quiz = (struct quiz){.title = STR("Monday"), .text = STR("m-3-X")};
	for (uint32_t i = 0; i < COUNT(questions); i++)
		questions[i] = (struct question){
			.id = arena_printf(&arena, "p/g/f/%u", i),
			.stem = arena_printf(&arena, "Stem %u", i),
			.answer = STR("Otan"),
			.topic = i ? STR("Late") : STR("Early"),
		};
	round_of_quiz = (struct round){.questions = questions, .n = 3};
}

static void end(void)
{
	arena_finish(&arena);
}

TestSuite(results, .init = begin, .fini = end);

static struct store_game *add_game(const char *player, bool is_ended)
{
	struct store_game *game = &games[n_games];

	*game = (struct store_game){
		.id = {{(unsigned char)(200 - n_games)}},
		.player = str_of(player),
		.pack_hash = STR("1"),
		.length = 3,
		.attempt = 1,
		.started = STR("2026-03-02T09:00:00Z"),
		.finished = is_ended ? STR("2026-03-02T09:10:00Z") : STR_NONE,
	};
	of_game[n_games] = &answers[n_answers];
	n_of_game[n_games++] = 0;
	return game;
}

static void add_try(uint32_t question, uint32_t tries, const char *verdict,
		    const char *typed)
{
	answers[n_answers++] = (struct store_answer){
		.position = question,
		.tries = tries,
		.question = questions[question].id,
		.stem = questions[question].stem,
		.options = STR("Otan\nAsar\nAdal"),
		.typed = str_of(typed),
		.verdict = str_of(verdict),
		.facts = arena_printf(&arena, "p/g/%u", question),
		.points = str_eq(str_of(verdict), STR("correct")) ? 10 : 0,
		.milliseconds = 1000,
	};
	n_of_game[n_games - 1]++;
}

static void add_answer(uint32_t question, const char *verdict)
{
	add_try(question, 1, verdict,
		str_eq(str_of(verdict), STR("correct")) ? "1" : "2");
	games[n_games - 1].asked++;
}

/* r, c or w for each question; anything else leaves it unanswered. */
static void add_pupil(const char *player, const char *marks)
{
	add_game(player, true);
	for (uint32_t i = 0; marks[i]; i++)
		if (marks[i] == 'r')
			add_answer(i, "correct");
		else if (marks[i] == 'c')
			add_answer(i, "close");
		else if (marks[i] == 'w')
			add_answer(i, "wrong");
}

static struct results make(bool anonymous)
{
	struct results_input input = {
		.quiz = &quiz,
		.roster = &roster,
		.games = games,
		.n_games = n_games,
		.answers = of_game,
		.n_answers = n_of_game,
		.rounds = &round_of_quiz,
		.n_rounds = 1,
		.opens = STR("2026-03-02T08:00:00Z"),
		.now = STR("2026-03-03T00:00:00Z"),
		.anonymous = anonymous,
	};

	return results_make(&input, &arena);
}

static void expect_note(const struct results *results, const char *words)
{
	for (uint32_t i = 0; i < results->n_notes; i++)
		if (str_find(results->notes[i], str_of(words)) != SIZE_MAX)
			return;
	cr_expect(false, "no note says `%s`", words);
}

Test(results, counts_agree_for_pupils_and_questions)
{
	struct results results;
	const struct results_pupil *ann;

	add_pupil("Ben", "rwc");
	add_pupil("Ann", "rr");
	results = make(false);
	cr_assert(eq(u32, results.n_pupils, 2));
	ann = &results.pupils[0];
	expect_str(ann->name, "Ann");
	cr_expect(eq(u32, ann->asked, 2));
	cr_expect(eq(u32, ann->open, 1));
	cr_expect(eq(u32, ann->points, 20));
	cr_expect(ann->mark == 2);
	cr_expect(isnan(ann->marks[2]) != 0);
	cr_assert(eq(u32, results.n_topics, 2));
	expect_str(results.topics[1], "Late");
	cr_expect(results.pupils[1].topics[1].mark == 0.5);
	cr_expect(eq(u32, results.pupils[1].topics[1].asked, 2));
	cr_assert(eq(u32, results.n_questions, 3));
	cr_expect(eq(u32, results.questions[0].right, 2));
	cr_expect(eq(u32, results.questions[2].close, 1));
	cr_expect(eq(u32, results.questions[2].open, 1));
	cr_expect(eq(u32, results.questions[2].n, 2));
	cr_expect(results.questions[2].stats.facility == 0.25);
	cr_expect(results.test.mean == 1.75);
	cr_expect(eq(u32, results.n_notes, 0));
}

Test(results, nothing_is_claimed_of_few_pupils)
{
	static const char *const marks[] = {"rrr", "rrw", "rww", "www", "rrr",
					    "rwr", "wrw", "www", "rrr", "rrw"};
	struct results results;

	for (size_t i = 0; i + 1 < COUNT(marks); i++)
		add_pupil(arena_printf(&arena, "P%zu", i).ptr, marks[i]);
	results = make(false);
	cr_expect(isnan(results.test.alpha) && isnan(results.test.sem));
	cr_expect(isnan(results.questions[0].stats.item_rest) != 0);
	add_pupil("P9", marks[9]);
	results = make(false);
	cr_expect(isfinite(results.test.alpha) && isfinite(results.test.sem));
	cr_expect(isfinite(results.questions[0].stats.item_rest) != 0);
}

Test(results, the_first_game_that_was_ended_counts)
{
	struct results results;

	add_game("Ann", false);
	add_answer(0, "wrong");
	add_pupil("Ann", "rrr");
	add_pupil("Ann", "www");
	add_game("Ben", false);
	add_answer(0, "correct");
	results = make(false);
	cr_assert(eq(u32, results.n_pupils, 2));
	cr_expect(eq(u32, results.n, 1));
	cr_expect(eq(u32, results.pupils[0].right, 3));
	cr_expect(not(results.pupils[1].is_counted));
	cr_expect(eq(u32, results.pupils[1].right, 1));
	cr_expect(eq(u32, results.questions[0].n, 1));
	expect_note(&results, "Ann took the quiz 2 times");
	expect_note(&results, "Ben has not finished the quiz (1 of 3");
}

Test(results, odd_clocks_names_and_lost_answers_are_told)
{
	struct results results;

	add_pupil("Ann", "rrr");
	games[0].started = STR("2027-03-02T09:00:00Z");
	add_pupil("ann", "rrr");
	games[1].started = STR("2026-03-02T07:00:00Z");
	add_pupil("Cem", "rrr");
	games[2].asked = 5;
	add_pupil("Dan", "rrr");
	games[3].finished = STR("2026-03-02T08:59:00Z");
	games[3].pack_hash = STR("2");
	results = make(false);
	expect_note(&results, "Ann began in the future");
	expect_note(&results, "ann began before the quiz opened");
	expect_note(&results, "`Ann` and `ann` may be the same pupil");
	expect_note(&results, "3 of the 5 answers of Cem");
	expect_note(&results, "Dan began after it had ended");
	expect_note(&results, "the same version of the pack");
	cr_expect(eq(u32, results.n, 4));
}

Test(results, a_roster_gives_the_names)
{
	struct pupil pupils[] = {{.name = STR("Ann B"), .alias = STR("ann")},
				 {.name = STR("Cem")}};
	struct results results;

	roster = (struct roster){pupils, 2};
	add_pupil("ANN", "rrr");
	add_pupil("Ann B", "www");
	add_pupil("Zoe", "www");
	results = make(false);
	cr_assert(eq(u32, results.n_pupils, 2));
	expect_str(results.pupils[0].name, "Ann B");
	cr_expect(eq(u32, results.pupils[0].right, 3));
	expect_note(&results, "Zoe is not on the roster");
	expect_note(&results, "1 of the roster has not begun: Cem.");
}

Test(results, hidden_names_are_nowhere)
{
	struct results results;

	add_pupil("Ann", "rrr");
	add_pupil("Ben", "rrr");
	add_pupil("Ben", "rrr");
	add_game("ann", false);
	results = make(true);
	expect_str(results.pupils[0].name, "Pupil 1");
	for (uint32_t i = 0; i < results.n_notes; i++)
		cr_expect(str_find(results.notes[i], STR("Ben")) == SIZE_MAX &&
			  str_find(results.notes[i], STR("nn")) == SIZE_MAX);
	cr_expect(results.n_notes > 1);
}

Test(results, wrong_answers_with_their_texts_and_rests)
{
	const struct results_question *q;
	struct results results;

	for (uint32_t i = 0; i < 8; i++)
		add_pupil(arena_printf(&arena, "P%u", i).ptr, "rww");
	for (uint32_t i = 8; i < 11; i++) {
		add_game(arena_printf(&arena, "P%u", i).ptr, true);
		add_try(0, 1, "wrong", i == 8 ? " ADAL " : "3");
		add_try(1, 1, "correct", "1");
		add_try(2, 1, "close", "otan?");
		add_try(2, 2, "correct", "1");
	}
	add_game("Skipper", true);
	add_try(0, 1, "skipped", "");
	add_game("Silent", true);
	add_try(0, 1, "wrong", " ");
	results = make(false);
	q = &results.questions[0];
	cr_assert(eq(u32, q->n_answers, 3));
	cr_expect(eq(u32, q->answers[0].n, 3));
	expect_has(q->answers[0].text, "A");
	cr_expect(q->answers[0].rest == 1.5);
	cr_expect(q->answers[0].is_strong);
	expect_str(q->answers[1].text, "(nothing)");
	expect_str(q->answers[2].text, "(skipped)");
	cr_expect(not(q->answers[1].is_strong));
	/* An answer corrected at the second try is right, for half the mark. */
	q = &results.questions[2];
	cr_expect(eq(u32, q->right, 3));
	cr_expect(q->mark == 1.5);
	cr_assert(eq(u32, q->n_answers, 1));
	expect_str(q->answers[0].text, "Asar");
}

Test(results, versions_are_compared_by_facts_alone)
{
	struct results results;

	quiz.versions = true;
	for (uint32_t i = 0; i < 12; i++)
		add_pupil(arena_printf(&arena, "P%u", i).ptr,
			  i % 2 ? "r r" : " w");
	results = make(false);
	cr_expect(isnan(results.test.alpha) && isnan(results.test.sem));
	cr_assert(eq(u32, results.n_questions, 3));
	expect_str(results.questions[1].id, "p/g/1");
	cr_expect(eq(u32, results.questions[1].n, 6));
	cr_expect(results.questions[1].stats.facility == 0);
	cr_expect(results.questions[0].stats.facility == 1);
	cr_expect(isnan(results.questions[0].stats.item_rest) != 0);
}

/* Pupils who played before a question was replaced cannot be compared. */
Test(results, a_quiz_that_was_changed_is_told)
{
	struct results results;

	for (uint32_t i = 0; i < 12; i++)
		add_pupil(arena_printf(&arena, "P%u", i).ptr,
			  i % 2 ? "rr" : "rwr");
	round_of_quiz.n = 2;
	results = make(false);
	expect_note(&results, "has been changed: some pupils");
	cr_expect(isnan(results.test.alpha) != 0);
	cr_assert(eq(u32, results.n_questions, 3));
	cr_expect(eq(u32, results.questions[0].position, 1));
	cr_expect(eq(u32, results.questions[2].position, 0));
	cr_expect(eq(u32, results.questions[2].n, 6));
	cr_expect(results.questions[2].stats.facility == 1);
	expect_str(results.questions[2].topic, "g");
}

Test(results, nobody_has_played)
{
	struct results results = make(false);

	cr_expect(eq(u32, results.n_pupils, 0));
	cr_expect(eq(u32, results.n_questions, 3));
	cr_expect(isnan(results.test.mean) != 0);
}
