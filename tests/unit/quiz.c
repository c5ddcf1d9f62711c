#include "classroom/quiz.h"

#include "classroom/moment.h"
#include "classroom/quiz_round.h"
#include "classroom/roster.h"
#include "record.h"
#include "test_pack.h"

static struct arena arena;
static struct diags diags;

static void leave(void)
{
	record_leave();
	arena_finish(&arena);
	diags_finish(&diags);
}

TestSuite(quiz, .init = record_enter, .fini = leave);

static void write_file(const char *path, const char *text)
{
	FILE *file = fopen(path, "w");

	cr_assert(file && fputs(text, file) >= 0 && !fclose(file));
}

static struct quiz read_quiz(const char *text)
{
	struct quiz quiz;

	write_file("a.quiz", text);
	cr_assert(quiz_read(&quiz, "a.quiz", &arena, &diags));
	return quiz;
}

#define HEAD "format: 1\ntitle: A\ncode: amanat-6-000007W1\n"

Test(quiz, what_is_written_is_read_again)
{
	struct strbuf out = STRBUF_INIT;
	struct strbuf again = STRBUF_INIT;
	struct quiz quiz = read_quiz(
		"format: 1\ntitle: 'Say \"b\\c\": #1'\n"
		"code: amanat+moons.elections-6cl24r-000007W1\n"
		"packs: [amanat, ../moons.yaml]\nskip: [3, 3, 5]\n"
		"remove: [1]\nopens: 2026-03-02T09:00\ncloses: 2026-03-02\n"
		"time_limit: 90 seconds\nanswers: at the end\nattempts: 2\n"
		"roster: my class.csv\n");

	quiz_write(&out, &quiz);
	quiz = read_quiz(strbuf_text(&out));
	quiz_write(&again, &quiz);
	cr_expect(str_eq(strbuf_str(&out), strbuf_str(&again)), "%s",
		  strbuf_text(&again));
	expect_str(quiz.title, "Say \"b\\c\": #1");
	expect_str(quiz.closes, "2026-03-02 23:59");
	cr_expect(eq(u32, quiz.n_skip, 3));
	cr_expect(eq(u32, quiz.seconds, 90));
	cr_expect(quiz_is_exam(&quiz));
	strbuf_finish(&out);
	strbuf_finish(&again);
}

Test(quiz, each_fault_has_its_place)
{
	static const struct {
		const char *line;
		uint32_t column;
		const char *message;
	} faults[] = {
		{"titles: A", 1, "unknown key"},
		{"skip: [2, 7]", 11, "6 questions"},
		{"skip: 2", 7, "not a list"},
		{"remove: [0]", 10, "not the number"},
		{"opens: 2026-02-29", 8, "not a date"},
		{"closes: noon", 9, "not a date"},
		{"time_limit: 2 days", 13, "not a time"},
		{"answers: later", 10, "not a time"},
		{"attempts: 0", 11, "not a number"},
		{"roster: []", 9, "text"},
		{"versions: yes", 11, "roster"},
		{"versions: [", 0, ""},
	};
	struct strbuf text = STRBUF_INIT;
	struct quiz quiz;

	for (size_t i = 0; i < COUNT(faults); i++) {
		strbuf_reset(&text);
		strbuf_addf(&text, HEAD "%s\n", faults[i].line);
		write_file("a.quiz", strbuf_text(&text));
		diags_finish(&diags);
		cr_expect(not(quiz_read(&quiz, "a.quiz", &arena, &diags)), "%s",
			  faults[i].line);
		cr_assert(diags.all.n > 0);
		expect_has(diags.all.at[0].message, faults[i].message);
		if (!faults[i].column)
			continue;
		cr_expect(eq(u32, diags.all.at[0].span.line, 4));
		cr_expect(diags.all.at[0].span.column == faults[i].column,
			  "%s: column %u", faults[i].line,
			  diags.all.at[0].span.column);
	}
	strbuf_finish(&text);
}

Test(quiz, files_are_found_from_its_folder)
{
	expect_str(quiz_path("a.quiz", STR("c.csv"), &arena), "c.csv");
	expect_str(quiz_path("/b/a.quiz", STR("c.csv"), &arena), "/b/c.csv");
	expect_str(quiz_path("b/a.quiz", STR("/c.csv"), &arena), "/c.csv");
}

Test(quiz, moments_and_spans)
{
	struct str moment;
	uint32_t seconds;

	cr_expect(moment_read(STR("2024-02-29"), false, &arena, &moment));
	expect_str(moment, "2024-02-29 00:00");
	cr_expect(moment_read(STR("2024-02-29 07:05"), true, &arena, &moment));
	expect_str(moment, "2024-02-29 07:05");
	cr_expect(not(moment_read(STR("2023-02-29"), true, &arena, &moment)));
	cr_expect(not(
		moment_read(STR("2024-02-29 24:00"), true, &arena, &moment)));
	cr_expect(not(
		moment_read(STR("2024-02-29 7:00x"), true, &arena, &moment)));
	cr_expect(moment_span_read(STR("1 hour"), &seconds));
	cr_expect(eq(u32, seconds, 3600));
	cr_expect(not(moment_span_read(STR("25 hours"), &seconds)));
	cr_expect(not(moment_span_read(STR("0 minutes"), &seconds)));
	cr_expect(not(moment_span_read(STR("5"), &seconds)));
}

Test(quiz, pupils_are_found_by_name_and_alias)
{
	struct roster roster;

	write_file("c.csv", "pin;Name;alias\n1;Aigul Serik;ai\n;Zo\u00eb;\n");
	cr_assert(roster_read(&roster, "c.csv", &arena, &diags));
	cr_assert(eq(u32, roster.n, 2));
	cr_expect(eq(ptr, (void *)roster_find(&roster, STR("AI")),
		     (void *)&roster.pupils[0]));
	expect_str(roster_find(&roster, STR("ai"))->pin, "1");
	cr_expect(eq(ptr, (void *)roster_find(&roster, STR("zo\u00eb")),
		     (void *)&roster.pupils[1]));
	cr_expect(eq(ptr, (void *)roster_find(&roster, STR("zoe")), NULL));
	cr_expect(eq(ptr, (void *)roster_find(&roster, STR("")), NULL));
}

Test(quiz, rosters_without_a_head_and_with_faults)
{
	struct roster roster;

	write_file("c.csv", "Ann,,\nBen,b,7\n\n");
	cr_assert(roster_read(&roster, "c.csv", &arena, &diags));
	cr_expect(eq(u32, roster.n, 2));
	expect_str(roster.pupils[1].pin, "7");
	write_file("c.csv", "name,alias\nAnn,a\n,x\nBen,ANN\n");
	cr_expect(not(roster_read(&roster, "c.csv", &arena, &diags)));
	cr_assert(eq(u32, diags.all.n, 2));
	cr_expect(eq(u32, diags.all.at[0].span.line, 3));
	cr_expect(eq(u32, diags.all.at[1].span.line, 4));
	cr_expect(eq(u32, diags.all.at[1].span.column, 5));
	write_file("c.csv", "name\n");
	cr_expect(not(roster_read(&roster, "c.csv", &arena, &diags)));
}

static struct pack *pack;
static struct phrases *phrases;
static const struct bank *bank;

static void open_amanat(void)
{
	record_enter();
	pack = pack_load(TEST_ROOT "/questions/amanat.yaml", &diags);
	phrases =
		phrases_load(TEST_ROOT "/questions/templates/en.yaml", &diags);
	cr_assert(pack && phrases);
	bank = bank_create(pack, phrases);
}

static void close_amanat(void)
{
	bank_free((struct bank *)bank);
	phrases_free(phrases);
	pack_free(pack);
	leave();
}

TestSuite(quiz_round, .init = open_amanat, .fini = close_amanat);

static struct round draw(const char *more, const char *pupil)
{
	struct strbuf text = STRBUF_INIT;
	struct quiz quiz;

	strbuf_addf(&text, HEAD "%s", more);
	quiz = read_quiz(strbuf_text(&text));
	strbuf_finish(&text);
	return quiz_draw(&quiz, &bank, 1, str_of(pupil), &arena);
}

static uint32_t count_same(const struct round *a, const struct round *b)
{
	uint32_t same = 0;

	for (uint32_t i = 0; i < a->n && i < b->n; i++)
		same += str_eq(a->questions[i].id, b->questions[i].id);
	return same;
}

/* Nothing changes except the skipped position. */
Test(quiz_round, skipping_replaces_one_question)
{
	struct round all = draw("", "Ann");
	struct round once = draw("skip: [3]\n", "Ann");
	struct round twice = draw("skip: [3, 3]\n", "Ann");
	struct round both = draw("skip: [3, 5]\n", "Ben");

	cr_assert(eq(u32, all.n, 6));
	cr_assert(eq(u32, once.n, 6));
	cr_expect(eq(u32, count_same(&all, &once), 5));
	cr_expect(eq(u32, count_same(&once, &twice), 5));
	cr_expect(eq(u32, count_same(&all, &twice), 5));
	cr_expect(eq(u32, count_same(&once, &both), 5));
}

Test(quiz_round, removing_leaves_the_others)
{
	struct round all = draw("", "Ann");
	struct round rest = draw("remove: [1, 6]\n", "Ann");

	cr_assert(eq(u32, rest.n, 4));
	for (uint32_t i = 0; i < 4; i++)
		cr_expect(
			str_eq(rest.questions[i].id, all.questions[i + 1].id));
}

/* Each position in every version has the topic and the level of the model. */
Test(quiz_round, versions_are_of_equal_difficulty)
{
	static const char *const pupils[] = {"Ann", "Ben", "Eva", "Dan"};
	struct round model = draw("", "Ann");
	struct round last = model;

	for (size_t i = 0; i < COUNT(pupils); i++) {
		struct round round =
			draw("versions: yes\nroster: c.csv\n", pupils[i]);
		struct round again =
			draw("versions: yes\nroster: c.csv\n", pupils[i]);

		cr_assert(eq(u32, round.n, 6));
		cr_expect(eq(u32, count_same(&round, &again), 6));
		cr_expect(lt(u32, count_same(&round, &last), 4));
		for (uint32_t j = 0; j < round.n; j++) {
			const struct question *q = &round.questions[j];

			cr_expect(eq(u32, q->difficulty,
				     model.questions[j].difficulty));
			cr_expect(str_eq(q->topic, model.questions[j].topic));
		}
		last = round;
	}
}
