#include "pty.h"

#include <criterion/criterion.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

enum { ARGS_MOST = 12 };

TestSuite(question, .init = pty_record_new, .fini = pty_record_drop);

/* Starts civiq play with a test pack, with options up to NULL. */
static struct pty play(const char *pack, const char *const *options)
{
	char *argv[ARGS_MOST] = {(char *)CIVIQ, (char *)"play", (char *)pack,
				 (char *)"--no-save"};

	for (size_t i = 0; options[i] && i + 5 < ARGS_MOST; i++)
		argv[4 + i] = (char *)options[i];
	return pty_start(argv, 80, 24);
}

static const char saturn[] = TEST_ROOT "/tests/packs/good/saturn.yaml";
static const char typed[] = TEST_ROOT "/tests/pty/typed.yaml";
static const char secretaries[] = TEST_ROOT "/tests/screens/secretaries.yaml";

static const char world[] = TEST_ROOT "/tests/packs/good/world.yaml";

static struct pty play_choice(void)
{
	static const char *const options[] = {"-n3", "--seed=1", NULL};

	return play(saturn, options);
}

static const char stem_of_year[] = "did the discovery of ";

static struct pty play_year(void)
{
	static const char *const options[] = {"--topic=discovery", "-n2", NULL};
	struct pty pty = play(typed, options);

	cr_assert(pty_expect(&pty, stem_of_year));
	return pty;
}

static struct pty play_name(void)
{
	static const char *const options[] = {"--topic=discoverer", "-n2",
					      NULL};
	struct pty pty = play(typed, options);

	cr_assert(pty_expect(&pty, "discoverer of"));
	return pty;
}

static void type(struct pty *pty, const char *keys)
{
	cr_assert(pty_expect(pty, "> "), "before `%s`", keys);
	pty_send(pty, keys);
}

/* Types and waits for the result. */
static void expect(struct pty *pty, const char *keys, const char *text)
{
	type(pty, keys);
	cr_assert(pty_expect(pty, text), "`%s`: no `%s`", keys, text);
}

/* Quits at the card at the end of a game. */
static void quit(struct pty *pty)
{
	cr_assert(pty_expect(pty, "q quit"));
	pty_send(pty, "q");
	cr_expect(pty_finish(pty) == 0);
}

static void leave(struct pty *pty)
{
	type(pty, "\004");
	cr_expect(pty_drain(pty));
	cr_expect(pty_restored(pty));
	cr_expect(pty_finish(pty) == 0);
}

static bool has_seen(const struct pty *pty, const char *text)
{
	return str_find(strbuf_str((struct strbuf *)&pty->seen),
			str_of(text)) != SIZE_MAX;
}

Test(question, one_key_answers)
{
	struct pty pty = play_choice();

	type(&pty, "2");
	cr_assert(pty_read_on(&pty));
	cr_assert(pty_expect(&pty, "2/3"));
	leave(&pty);
}

Test(question, y_and_n_answer_what_is_true_or_not)
{
	static const char *const options[] = {"--topic=truth", "-n1", NULL};
	struct pty pty = play(typed, options);

	cr_assert(pty_expect(&pty, "1  "));
	type(&pty, "n");
	cr_assert(pty_read_on(&pty));
	quit(&pty);
}

Test(question, a_text_can_still_be_typed)
{
	struct pty pty = play_choice();

	expect(&pty, "Saturn\r", "Right  +20");
	cr_assert(pty_read_on(&pty));
	leave(&pty);
}

Test(question, no_key_answers_before_enter_where_that_is_asked_for)
{
	static const char *const options[] = {"--enter", "-n3", NULL};
	struct pty pty = play(saturn, options);

	type(&pty, "2");
	pty_send(&pty, "\177Saturn\r");
	cr_assert(pty_expect(&pty, "Right  +20"));
	cr_assert(pty_expect(&pty, "Enter goes on. "));
	pty_send(&pty, "/star\r");
	cr_assert(pty_expect(&pty, "This game is not saved"));
	cr_assert(pty_expect(&pty, "Enter goes on. "));
	pty_send(&pty, "\r");
	cr_assert(pty_expect(&pty, "2/3"));
	leave(&pty);
}

Test(question, plain_mode_waits_for_enter_and_does_not_pause)
{
	static const char *const options[] = {"--plain", "-n3", NULL};
	struct pty pty = play(saturn, options);

	cr_assert(pty_expect(&pty, "Question 1 of 3."));
	type(&pty, "9");
	pty_send(&pty, "\177Saturn\r");
	cr_assert(pty_expect(&pty, "Right  +20"));
	cr_assert(pty_expect(&pty, "Question 2 of 3. 1 right, 20 points."));
	leave(&pty);
	cr_expect(!has_seen(&pty, "goes on"));
}

/* A distinct sign, in ASCII where the locale supports nothing else. */
Test(question, a_close_answer_shows_as_close)
{
	static const char *const options[] = {"--topic=budgets", "--typed",
					      "--seed=2", "-n2", NULL};
	static const char *const locales[] = {"C.UTF-8", "C"};
	static const char *const lines[] = {"2/2  ◐  10 points",
					    "2/2  ~  10 points"};

	for (size_t i = 0; i < sizeof(lines) / sizeof(*lines); i++) {
		struct pty pty;

		setenv("LC_ALL", locales[i], 1);
		pty = play(world, options);
		expect(&pty, "250\r", "Close");
		cr_assert(pty_read_on(&pty));
		cr_expect(pty_expect(&pty, lines[i]), "%s", lines[i]);
		leave(&pty);
	}
}

Test(question, keys_pressed_before_it_was_drawn_are_dropped)
{
	struct pty pty = play_choice();

	type(&pty, "2");
	cr_assert(pty_expect(&pty, "Any key goes on"));
	pty_send(&pty, " 1");
	cr_assert(pty_expect(&pty, "2/3"));
	type(&pty, "/quit\r");
	cr_assert(pty_expect(&pty, "Stopped after 1 of 3 questions"));
	quit(&pty);
}

/* Options that begin with a digit: 1 could mean 1945 or the first option. */
Test(question, options_with_digits_have_letters)
{
	static const char *const options[] = {"--choice", "--topic=members",
					      "-n1", "--seed=6", NULL};
	struct pty pty = play(secretaries, options);

	cr_assert(pty_expect(&pty, "   b  "));
	expect(&pty, "1\r", "Answer a, b, c or d.");
	type(&pty, "B");
	cr_expect(pty_read_on(&pty));
	quit(&pty);
}

Test(question, what_cannot_be_a_year_costs_nothing)
{
	struct pty pty = play_year();

	expect(&pty, "banana\r", "Type a year, like 1991.");
	expect(&pty, "2\r", "Type a year, like 1991.");
	expect(&pty, "\r", "Type a year, like 1991.");
	expect(&pty, "1684\r", "Right  +30");
	cr_assert(pty_read_on(&pty));
	leave(&pty);
}

Test(question, words_need_no_slash_where_they_are_no_answer)
{
	struct pty pty = play_year();

	expect(&pty, "hint\r", "Now worth 15 points.");
	expect(&pty, "hint\r", "No more hints.");
	expect(&pty, "help\r", "/skip");
	expect(&pty, "don't know\r", "Skipped");
	cr_assert(pty_read_on(&pty));
	expect(&pty, "q\r", "Stopped after 1 of 2 questions");
	quit(&pty);
}

Test(question, an_unknown_name_is_asked_for_twice)
{
	struct pty pty = play_name();

	expect(&pty, "1\r", "No such name is known here.");
	expect(&pty, "banana\r", "Enter again");
	expect(&pty, "\r", "Wrong");
	cr_assert(pty_read_on(&pty));
	expect(&pty, "skip\r", "Skipped");
	cr_assert(pty_read_on(&pty));
	cr_assert(pty_expect(&pty, ". 0 of 2."));
	quit(&pty);
}

Test(question, tab_finds_a_name_by_any_spelling)
{
	static const char *const starts[] = {"Cass\t", "cas\t", "GIOVANNI\t",
					     "Giovanni D\t"};
	struct pty pty = play_name();

	for (size_t i = 0; i < sizeof(starts) / sizeof(*starts); i++) {
		expect(&pty, starts[i], "Giovanni Domenico Cassini");
		pty_send(&pty, "\025/why\r");
	}
	expect(&pty, "Гали\t", "Galileo Galilei");
	pty_send(&pty, "\025");
	pty_send(&pty, "\004");
	cr_expect(pty_finish(&pty) == 0);
}

Test(question, a_cleared_screen_shows_it_again_with_what_was_typed)
{
	struct pty pty = play_year();

	type(&pty, "16");
	cr_assert(pty_expect(&pty, "16"));
	pty_send(&pty, "\014");
	cr_assert(pty_expect(&pty, stem_of_year));
	cr_assert(pty_expect(&pty, "> 16"));
	pty_send(&pty, "84\r");
	cr_assert(pty_expect(&pty, "Right  +30"));
	cr_assert(pty_read_on(&pty));
	leave(&pty);
}

Test(question, a_resize_shows_it_again_with_what_was_typed)
{
	struct pty pty = play_year();

	type(&pty, "16");
	cr_assert(pty_expect(&pty, "16"));
	pty_resize(&pty, 60, 20);
	cr_assert(pty_expect(&pty, stem_of_year));
	cr_assert(pty_expect(&pty, "> 16"));
	pty_send(&pty, "84\r");
	cr_assert(pty_expect(&pty, "Right  +30"));
	cr_assert(pty_read_on(&pty));
	leave(&pty);
}

static size_t count(const struct pty *pty, const char *text)
{
	struct str rest = strbuf_str(&pty->seen);
	size_t n = 0;
	size_t at;

	while ((at = str_find(rest, str_of(text))) != SIZE_MAX) {
		rest = str_from(rest, at + 1);
		n++;
	}
	return n;
}

/* Once. */
Test(question, a_stop_shows_it_again_with_what_was_typed)
{
	struct pty pty = play_year();

	type(&pty, "16");
	cr_assert(pty_expect(&pty, "16"));
	kill(pty.pid, SIGTSTP);
	cr_assert(pty_stopped(&pty));
	kill(pty.pid, SIGCONT);
	cr_assert(pty_expect(&pty, stem_of_year));
	cr_assert(pty_expect(&pty, "> 16"));
	pty_send(&pty, "\025");
	pty_send(&pty, "\004");
	cr_assert(pty_drain(&pty));
	cr_expect_eq(count(&pty, stem_of_year), 2);
	cr_expect(pty_finish(&pty) == 0);
}

Test(question, help_and_why_show_it_again)
{
	struct pty pty = play_year();

	type(&pty, "?");
	cr_assert(pty_expect(&pty, "completes names"));
	cr_assert(pty_expect(&pty, stem_of_year));
	expect(&pty, "skip\r", "Skipped");
	cr_assert(pty_read_on(&pty));
	cr_assert(pty_expect(&pty, stem_of_year));
	expect(&pty, "/why\r", "Source: ");
	cr_assert(pty_expect(&pty, stem_of_year));
	leave(&pty);
}

Test(question, a_pause_outlasts_a_wish_to_redraw)
{
	struct pty pty = play_choice();

	type(&pty, "2");
	cr_assert(pty_expect(&pty, "Any key goes on"));
	pty_send(&pty, "\014/why\r");
	cr_assert(pty_expect(&pty, "Source: "));
	cr_assert(pty_read_on(&pty));
	cr_assert(pty_expect(&pty, "2/3"));
	leave(&pty);
}

Test(question, a_pause_can_be_stopped_and_ended)
{
	struct pty pty = play_choice();

	type(&pty, "2");
	cr_assert(pty_expect(&pty, "Any key goes on"));
	kill(pty.pid, SIGTSTP);
	cr_assert(pty_stopped(&pty));
	cr_expect(pty_restored(&pty));
	kill(pty.pid, SIGCONT);
	cr_assert(pty_read_on(&pty));
	cr_assert(pty_expect(&pty, "2/3"));
	leave(&pty);
	pty = play_choice();
	type(&pty, "2");
	cr_assert(pty_expect(&pty, "Any key goes on"));
	pty_send(&pty, "\004");
	cr_assert(pty_expect(&pty, "Stopped after 1 of 3 questions"));
	cr_expect(pty_restored(&pty));
	cr_expect(pty_finish(&pty) == 0);
	pty = play_choice();
	type(&pty, "2");
	cr_assert(pty_expect(&pty, "Any key goes on"));
	pty_send(&pty, "\003");
	cr_expect(pty_drain(&pty));
	cr_expect(pty_restored(&pty));
	cr_expect(pty_finish(&pty) == 128 + SIGINT);
}

Test(question, colours_have_a_meaning_and_a_theme)
{
	struct pty pty;

	setenv("CIVIQ_COLORS", "right=1;34:muted=:nonsense=1:wrong=x", 1);
	pty = play_choice();
	expect(&pty, "Saturn\r", "\033[1;34mSaturn\033[0m");
	cr_assert(pty_expect(&pty, "\033[1;34mRight"));
	cr_assert(pty_read_on(&pty));
	leave(&pty);
	unsetenv("CIVIQ_COLORS");
}

Test(question, no_color_means_none)
{
	struct pty pty;

	setenv("NO_COLOR", "1", 1);
	pty = play_choice();
	expect(&pty, "Saturn\r", "Right  +20");
	cr_assert(pty_read_on(&pty));
	leave(&pty);
	cr_expect(!has_seen(&pty, "\033[0m"));
	unsetenv("NO_COLOR");
}

Test(question, a_dumb_terminal_gets_lines_alone)
{
	struct pty pty;

	setenv("TERM_OF_PTY", "dumb", 1);
	pty = play_choice();
	cr_assert(pty_expect(&pty, "Question 1 of 3."));
	expect(&pty, "Saturn\r", "Right  +20");
	cr_assert(pty_expect(&pty, "Question 2 of 3."));
	leave(&pty);
	cr_expect(!has_seen(&pty, "\033"));
	unsetenv("TERM_OF_PTY");
}
