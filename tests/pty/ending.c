#include "pty.h"

#include <criterion/criterion.h>
#include <signal.h>
#include <stdlib.h>

/* What is shown when a game is over. */

TestSuite(ending, .init = pty_record_new, .fini = pty_record_drop);

enum { LINES_MOST = 12 };

/* Starts civiq play with a pack in which every answer is Saturn. */
static struct pty start_game(const char *option)
{
	char *argv[] = {(char *)CIVIQ, (char *)"play",
			(char *)TEST_ROOT "/tests/packs/good/saturn.yaml",
			(char *)option, NULL};

	setenv("LC_ALL", "C", 1);
	return pty_start(argv, 80, 24);
}

static void type(struct pty *pty, const char *typed)
{
	cr_assert(pty_expect(pty, "> "));
	pty_send(pty, typed);
}

static void answer(struct pty *pty, const char *typed)
{
	type(pty, typed);
	cr_assert(pty_read_on(pty));
}

static void play(struct pty *pty, const char *a, const char *b, const char *c)
{
	answer(pty, a);
	answer(pty, b);
	answer(pty, c);
}

/* Presses a key at the summary card. */
static void press(struct pty *pty, const char *key)
{
	cr_assert(pty_expect(pty, "q quit"));
	pty_send(pty, key);
}

static void quit(struct pty *pty, const char *key, int status)
{
	press(pty, key);
	cr_assert(pty_drain(pty));
	cr_expect(pty_restored(pty));
	cr_expect_eq(pty_finish(pty), status);
}

static struct str seen_from(const struct pty *pty, size_t at)
{
	return (struct str){pty->seen.ptr + at, pty->seen.len - at};
}

static size_t count_lines(struct str text)
{
	size_t n = 1;

	for (size_t i = 0; i < text.len; i++)
		n += text.ptr[i] == '\n';
	return n;
}

Test(ending, the_card_is_short_and_ends_with_the_score)
{
	struct pty pty = start_game(NULL);
	size_t from;

	play(&pty, "/skip\r", "/skip\r", "/skip\r");
	cr_assert(pty_expect(&pty, "To look at again:"));
	from = pty.taken;
	cr_assert(pty_expect(&pty, "\033[1m0 points. 0 of 3."));
	cr_assert(pty_expect(&pty, "Enter again   r retry these 3   s share   "
				   "d details   q quit"));
	/* Including the empty line before it. */
	cr_expect(count_lines(seen_from(&pty, from)) + 1 <= LINES_MOST);
	pty_send(&pty, "q");
	cr_assert(pty_drain(&pty));
	cr_expect_eq(pty_finish(&pty), 0);
}

Test(ending, what_was_missed_is_tried_again)
{
	struct pty pty = start_game(NULL);

	play(&pty, "/skip\r", "Saturn\r", "/skip\r");
	cr_assert(pty_expect(&pty, "r retry these 2"));
	press(&pty, "r");
	cr_assert(pty_expect(&pty, "2 questions."));
	answer(&pty, "/skip\r");
	answer(&pty, "Saturn\r");
	cr_assert(pty_expect(&pty, "3/3"));
	answer(&pty, "Saturn\r");
	cr_assert(pty_expect(&pty, "1 of 2 right at the first try."));
	cr_assert(pty_expect(&pty, "Enter again   s share"));
	quit(&pty, "q", 0);
}

Test(ending, enter_plays_again_and_a_better_game_says_so)
{
	struct pty pty = start_game(NULL);

	play(&pty, "Saturn\r", "/skip\r", "/skip\r");
	cr_assert(pty_expect(&pty, "Your first round of Saturn."));
	cr_assert(pty_expect(&pty, "20 points. 1 of 3."));
	press(&pty, "\r");
	play(&pty, "Saturn\r", "Saturn\r", "Saturn\r");
	cr_assert(pty_expect(
		&pty, "All of them right. The best game of all so far."));
	cr_assert(pty_expect(&pty, ", your best by "));
	press(&pty, "\r");
	play(&pty, "Saturn\r", "/skip\r", "/skip\r");
	cr_assert(pty_expect(&pty, "20 points (your best: "));
	quit(&pty, "\003", 128 + SIGINT);
}

Test(ending, the_choice_is_shown_again_after_a_stop)
{
	struct pty pty = start_game(NULL);

	play(&pty, "Saturn\r", "Saturn\r", "Saturn\r");
	cr_assert(pty_expect(&pty, "q quit"));
	kill(pty.pid, SIGTSTP);
	cr_assert(pty_stopped(&pty));
	kill(pty.pid, SIGCONT);
	quit(&pty, "q", 0);
}

/* Only a game that is on a board is to be looked up there. */
Test(ending, the_board_is_named_next)
{
	struct pty pty = start_game(NULL);

	play(&pty, "Saturn\r", "Saturn\r", "Saturn\r");
	press(&pty, "q");
	cr_expect(pty_expect(&pty, "next: civiq scores"));
	cr_expect_eq(pty_finish(&pty), 0);
	pty = start_game(NULL);
	answer(&pty, "Saturn\r");
	type(&pty, "/quit\r");
	press(&pty, "q");
	cr_expect(!pty_expect(&pty, "next: "));
	cr_expect_eq(pty_finish(&pty), 0);
}

Test(ending, details_and_a_line_to_share_come_when_asked_for)
{
	struct pty pty = start_game(NULL);

	play(&pty, "Saturn\r", "/skip\r", "Saturn\r");
	press(&pty, "s");
	cr_assert(pty_expect(&pty, "civiq round  Saturn 2/3  RWR  saturn-10-"));
	press(&pty, "d");
	cr_assert(pty_expect(&pty, "saturn, round, 3 questions"));
	cr_assert(pty_expect(&pty, "To play it again: civiq play "));
	quit(&pty, "q", 0);
}

Test(ending, plain_prints_the_card_and_goes_on)
{
	struct pty pty = start_game("--plain");

	type(&pty, "Saturn\r");
	type(&pty, "/skip\r");
	type(&pty, "Saturn\r");
	cr_assert(pty_expect(&pty, " points. 2 of 3."));
	cr_assert(pty_drain(&pty));
	cr_expect_eq(pty_finish(&pty), 0);
}
