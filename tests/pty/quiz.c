#include "pty.h"

#include <criterion/criterion.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>

/* A quiz file at a terminal; every answer is Saturn. */

TestSuite(quiz, .init = pty_record_new, .fini = pty_record_drop);

static struct pty start_quiz(const char *file, const char *option)
{
	char path[] = TEST_ROOT "/tests/pty/NAME_OF_THE_FILE.quiz";
	char *argv[] = {(char *)CIVIQ, (char *)"play", path, (char *)option,
			NULL};

	snprintf(path, sizeof(path), TEST_ROOT "/tests/pty/%s", file);
	setenv("LC_ALL", "C", 1);
	return pty_start(argv, 80, 24);
}

static struct pty start(const char *option)
{
	return start_quiz("monday.quiz", option);
}

static void type(struct pty *pty, const char *keys)
{
	cr_assert(pty_expect(pty, "> "));
	pty_send(pty, keys);
}

static bool has_seen(const struct pty *pty, const char *text)
{
	return str_find(strbuf_str(&pty->seen), str_of(text)) != SIZE_MAX;
}

static void expect_end(struct pty *pty, int status)
{
	cr_assert(pty_drain(pty));
	cr_expect(pty_restored(pty));
	cr_expect_eq(pty_finish(pty), status);
}

/* No verdict, no pause and no points during the exam. */
Test(quiz, an_exam_says_nothing_before_its_end)
{
	struct pty pty = start(NULL);

	type(&pty, "Saturn\r");
	cr_assert(pty_expect(&pty, "Noted."));
	cr_assert(pty_expect(&pty, "2/3"));
	type(&pty, "Saturn\r");
	cr_assert(pty_expect(&pty, "Noted."));
	type(&pty, "/hint\r");
	cr_assert(pty_expect(&pty, "Not before the end of the quiz."));
	cr_expect(!has_seen(&pty, "Right"));
	cr_expect(!has_seen(&pty, "points"));
	type(&pty, "/done\r");
	cr_assert(pty_expect(&pty, "1 question is open."));
	type(&pty, "/done\r");
	cr_assert(pty_expect(&pty, "Handed in: 2 of 3"));
	cr_assert(pty_expect(&pty, "Not answered"));
	cr_assert(pty_expect(&pty, "2 of 3 right."));
	expect_end(&pty, 0);
	pty = start(NULL);
	cr_assert(pty_expect(&pty, "the most that it allows"));
	expect_end(&pty, 1);
}

/* A signal only interrupts it; postponed questions are kept. */
Test(quiz, it_goes_on_after_an_interruption)
{
	struct pty pty = start(NULL);

	type(&pty, "/skip\r");
	cr_assert(pty_expect(&pty, "Left for later."));
	type(&pty, "Saturn\r");
	cr_assert(pty_expect(&pty, "Noted."));
	type(&pty, "\003");
	cr_assert(pty_expect(&pty, "Saved. Continue with"));
	expect_end(&pty, 128 + SIGINT);
	pty = start(NULL);
	cr_assert(pty_expect(&pty, "2/3"));
	type(&pty, "/open\r");
	cr_assert(pty_expect(&pty, "2 questions are open:"));
	type(&pty, "Saturn\r");
	type(&pty, "Saturn\r");
	cr_assert(pty_expect(&pty, "3 of 3 right."));
	expect_end(&pty, 0);
}

Test(quiz, who_listens_is_told_the_time_once_a_question)
{
	struct pty pty = start("--plain");

	cr_assert(pty_expect(&pty, "Question 1 of 3. 2 minutes left."));
	type(&pty, "/quit\r");
	expect_end(&pty, 0);
}

/* A quiz is on no board. */
Test(quiz, its_results_are_named_next)
{
	struct pty pty = start_quiz("tuesday.quiz", NULL);

	for (int i = 0; i < 3; i++) {
		type(&pty, "Saturn\r");
		cr_assert(pty_read_on(&pty));
	}
	cr_assert(pty_expect(&pty, "3 of 3."));
	cr_expect(pty_expect(&pty, "next: civiq results "));
	expect_end(&pty, 0);
	cr_expect(!has_seen(&pty, "civiq scores"));
}

/* Enter goes from question to answer, each on a cleared screen. */
Test(quiz, a_board_goes_step_by_step)
{
	struct pty pty = start("--board");

	cr_assert(pty_expect(&pty, "Monday   1 of 3"));
	cr_assert(pty_expect(&pty, "Enter shows the answer"));
	cr_expect(!has_seen(&pty, "= Saturn"));
	pty_send(&pty, "\r");
	cr_assert(pty_expect(&pty, "\033[H\033[2J"));
	cr_assert(pty_expect(&pty, "= Saturn"));
	pty_send(&pty, "\r");
	cr_assert(pty_expect(&pty, "Monday   2 of 3"));
	cr_assert(pty_expect(&pty, "q ends."));
	pty_send(&pty, "b\r");
	cr_assert(pty_expect(&pty, "Monday   1 of 3"));
	cr_assert(pty_expect(&pty, "q ends."));
	pty_send(&pty, "q\r");
	expect_end(&pty, 0);
}

/* A workbook is no text: a terminal gets none of it. */
Test(quiz, a_terminal_gets_no_zip_file)
{
	char *argv[] = {(char *)CIVIQ,
			(char *)"export",
			(char *)TEST_ROOT "/tests/packs/good/moons.yaml",
			(char *)"--format",
			(char *)"xlsx",
			NULL};
	struct pty pty = pty_start(argv, 80, 24);

	cr_assert(pty_expect(&pty, "-o FILE"));
	expect_end(&pty, 2);
	cr_expect(!has_seen(&pty, "PK"));
}
