#include "pty.h"

#include <criterion/criterion.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { ARGS_MOST = 8 };

TestSuite(modes, .init = pty_record_new, .fini = pty_record_drop);

/* Starts civiq play, or daily, with the pack in which every answer is
 * Saturn. */
static struct pty start(const char *command, const char *option,
			const char *value)
{
	char *argv[ARGS_MOST] = {(char *)CIVIQ, (char *)command,
				 (char *)TEST_ROOT
				 "/tests/packs/good/saturn.yaml",
				 (char *)option, (char *)value};

	return pty_start(argv, 80, 24);
}

static void answer(struct pty *pty, const char *typed)
{
	cr_assert(pty_expect(pty, "> "));
	pty_send(pty, typed);
}

/* Answers, and continues after the pause. */
static void play(struct pty *pty, const char *typed)
{
	answer(pty, typed);
	cr_assert(pty_read_on(pty));
}

static void end(struct pty *pty, const char *text)
{
	cr_assert(pty_expect(pty, text));
	cr_expect(pty_restored(pty));
	cr_expect(pty_finish(pty) == 0);
}

/* At the end of a game the player is asked what to do next. */
static void quit(struct pty *pty, const char *text)
{
	cr_assert(pty_expect(pty, text));
	cr_assert(pty_expect(pty, "q quit"));
	pty_send(pty, "q");
	cr_assert(pty_drain(pty));
	cr_expect(pty_restored(pty));
	cr_expect(pty_finish(pty) == 0);
}

Test(modes, blitz_ends_with_its_time)
{
	struct pty pty = start("play", "--mode=blitz", "--time=1");

	cr_assert(pty_expect(&pty, "[1] > "));
	cr_assert(pty_expect(&pty, "Time is up."));
	end(&pty, "No answer in time.");
}

Test(modes, survival_ends_with_the_third_wrong_answer)
{
	static const char *const left[] = {"2 lives left.", "1 life left.",
					   "That was the last life."};
	struct pty pty = start("play", "--mode=survival", NULL);

	for (size_t i = 0; i < sizeof(left) / sizeof(*left); i++) {
		answer(&pty, "/skip\r");
		cr_assert(pty_expect(&pty, left[i]), "%s", left[i]);
		cr_assert(pty_read_on(&pty));
	}
	quit(&pty, "0 points. 0 of 3.");
}

/* The lives stand above each question. */
Test(modes, lives_are_told_when_one_is_lost)
{
	struct pty pty = start("play", "--mode=survival", NULL);

	play(&pty, "Saturn\r");
	cr_assert(pty_expect(&pty, "3 lives"));
	cr_expect(str_find(strbuf_str(&pty.seen), STR("lives left")) ==
		  SIZE_MAX);
	pty_send(&pty, "\004");
	pty_finish(&pty);
}

Test(modes, daily_ends_with_a_line_to_share)
{
	struct pty pty;

	setenv("LC_ALL", "C", 1);
	pty = start("daily", NULL, NULL);
	for (int i = 0; i < 3; i++)
		play(&pty, "Saturn\r");
	cr_assert(pty_expect(&pty, "q quit"));
	pty_send(&pty, "s");
	cr_assert(pty_expect(&pty, "civiq daily "));
	quit(&pty, "  Saturn 3/3  RRR  1 day");
}

/* With questions of its own. */
Test(modes, a_round_follows_the_daily_quiz)
{
	struct pty pty = start("daily", NULL, NULL);

	for (int i = 0; i < 3; i++)
		play(&pty, "Saturn\r");
	cr_assert(pty_expect(&pty, "Enter a round"));
	pty_send(&pty, "\r");
	for (int i = 0; i < 3; i++)
		play(&pty, "Saturn\r");
	cr_assert(pty_expect(&pty, "Enter again"));
	pty_send(&pty, "s");
	quit(&pty, "civiq round  Saturn 3/3");
}

Test(modes, a_story_tells_what_lies_between_and_ends_with_a_sentence)
{
	char *argv[] = {(char *)CIVIQ,
			"story",
			(char *)TEST_ROOT "/tests/packs/good/moons.yaml",
			"-n3",
			"--seed=1",
			"--choice",
			NULL};
	struct pty pty = pty_start(argv, 80, 24);

	play(&pty, "/skip\r");
	cr_assert(pty_expect(&pty, "took place in 1655.\r\n"));
	play(&pty, "/skip\r");
	play(&pty, "/skip\r");
	cr_assert(pty_expect(&pty, "That is the story, from 1610 to 1877."));
	quit(&pty, "0 of 3.");
}

Test(modes, an_event_is_placed_by_one_key)
{
	char *argv[] = {(char *)CIVIQ,
			"timeline",
			(char *)TEST_ROOT "/tests/packs/good/moons.yaml",
			"--seed=2",
			"--no-save",
			NULL};
	struct pty pty = pty_start(argv, 80, 24);

	cr_assert(pty_expect(&pty, "   a  before "));
	for (int i = 0; i < 4; i++)
		play(&pty, "b");
	quit(&pty, "Your column has ");
}

Test(modes, players_take_turns)
{
	struct pty pty = start("play", "--players=Ann,Ben", "-n2");

	cr_assert(pty_expect(&pty, "for Ann"));
	answer(&pty, "Saturn\r");
	cr_assert(pty_expect(&pty, "Ann 20, Ben 0."));
	cr_assert(pty_read_on(&pty));
	cr_assert(pty_expect(&pty, "for Ben"));
	play(&pty, "/skip\r");
	cr_assert(pty_expect(&pty, "1. Ann: 20 points, 1 of 1"));
	cr_assert(pty_expect(&pty, "2. Ben: 0 points"));
	quit(&pty, "Ann wins.");
}

/* A line that the terminal would break could not be drawn over. */
Test(modes, a_long_name_does_not_break_the_line_above)
{
	char *argv[] = {(char *)CIVIQ,
			"play",
			(char *)TEST_ROOT "/tests/packs/good/saturn.yaml",
			"--players=Abcdefghijklmnopqrstuvwxyz,Ben",
			"-n2",
			NULL};
	struct pty pty;

	setenv("LC_ALL", "C", 1);
	pty = pty_start(argv, 40, 15);
	cr_assert(pty_expect(&pty, "1/2  for Abcdefghijklmnopqr... worth "));
	pty_send(&pty, "\004");
	pty_finish(&pty);
}

Test(modes, review_asks_what_was_missed)
{
	struct pty first = start("play", "-n1", NULL);
	struct pty again;

	play(&first, "/skip\r");
	quit(&first, "0 points.");
	sleep(1); /* the record keeps whole seconds */
	again = start("play", "--mode=review", NULL);
	cr_assert(pty_expect(&again, "1 question."));
	play(&again, "Saturn\r");
	quit(&again, "1 of 1 right at the first try.");
	again = start("play", "--mode=review", NULL);
	end(&again, "There is nothing to review");
}

/* The set of missed questions changes with every answer, but a review that
 * has begun keeps its questions; those missed in it come again. */
Test(modes, a_review_goes_on_with_its_questions)
{
	struct pty pty = start("play", "-n3", NULL);

	for (int i = 0; i < 3; i++)
		play(&pty, "/skip\r");
	quit(&pty, "0 points.");
	sleep(1); /* the record keeps whole seconds */
	pty = start("review", NULL, NULL);
	play(&pty, "/skip\r");
	cr_assert(pty_expect(&pty, "2/4"));
	answer(&pty, "\003");
	cr_assert(pty_expect(&pty, "Saved."));
	cr_expect(pty_finish(&pty) == 128 + SIGINT);
	pty = start("play", "--resume", NULL);
	cr_assert(pty_expect(&pty, "2/4"));
	play(&pty, "Saturn\r");
	play(&pty, "Saturn\r");
	play(&pty, "Saturn\r");
	quit(&pty, "2 of 3 right at the first try.");
}

/* The questions missed in a resumed game are asked again in a new one. */
Test(modes, what_was_missed_in_a_resumed_game_is_tried_again)
{
	struct pty pty = start("play", NULL, NULL);

	play(&pty, "/skip\r");
	cr_assert(pty_expect(&pty, "2/3"));
	answer(&pty, "\003");
	cr_expect(pty_finish(&pty) == 128 + SIGINT);
	pty = start("play", "--resume", NULL);
	play(&pty, "Saturn\r");
	play(&pty, "Saturn\r");
	cr_assert(pty_expect(&pty, "r retry it"));
	cr_assert(pty_expect(&pty, "q quit"));
	pty_send(&pty, "r");
	cr_assert(pty_expect(&pty, "1/1"));
	play(&pty, "Saturn\r");
	quit(&pty, "1 of 1 right at the first try.");
}

Test(modes, blitz_goes_on_with_what_is_left_of_its_time)
{
	struct pty pty = start("blitz", "--time=60", NULL);

	cr_assert(pty_expect(&pty, "> "));
	sleep(1); /* the one that should count */
	pty_send(&pty, "Saturn\r");
	cr_assert(pty_expect(&pty, "Question 2"));
	answer(&pty, "\003");
	cr_expect(pty_finish(&pty) == 128 + SIGINT);
	pty = start("play", "--resume", "--time=2");
	cr_assert(pty_expect(&pty, "Time is up."));
	cr_expect(str_find((struct str){pty.seen.ptr, pty.seen.len},
			   STR("[2]")) == SIZE_MAX);
	quit(&pty, "1 of 1.");
}

/* For another player with another record: the command shown must find it
 * again. */
Test(modes, what_goes_on_is_said_with_its_record_and_player)
{
	char *argv[] = {(char *)CIVIQ,
			(char *)"play",
			(char *)TEST_ROOT "/tests/packs/good/saturn.yaml",
			(char *)"--record=/dev/shm/civiq other.db",
			(char *)"--player=-Ann",
			NULL};
	/* The words may be separated by line wraps. */
	static const char *const words[] = {"--record",	 "'/dev/shm/civiq",
					    "other.db'", "--player",
					    "-Ann",	 "--resume`"};
	struct pty pty = pty_start(argv, 80, 24);

	play(&pty, "Saturn\r");
	cr_assert(pty_expect(&pty, "2/3"));
	answer(&pty, "\003");
	for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
		cr_expect(pty_expect(&pty, words[i]), "%s", words[i]);
	cr_expect(pty_finish(&pty) == 128 + SIGINT);
	unlink("/dev/shm/civiq other.db");
}

Test(modes, an_interrupted_game_goes_on_where_it_stopped)
{
	struct pty pty = start("play", NULL, NULL);

	play(&pty, "Saturn\r");
	cr_assert(pty_expect(&pty, "2/3"));
	answer(&pty, "\003");
	cr_assert(pty_expect(&pty, "Saved."));
	cr_expect(pty_finish(&pty) == 128 + SIGINT);
	pty = start("play", "--resume", NULL);
	cr_assert(pty_expect(&pty, "2/3"));
	play(&pty, "Saturn\r");
	play(&pty, "Saturn\r");
	quit(&pty, "66 points. 3 of 3. Longest run 3.");
}

Test(modes, a_killed_game_loses_no_answer)
{
	struct pty pty = start("play", NULL, NULL);

	answer(&pty, "Saturn\r");
	cr_assert(pty_expect(&pty, "Right"));
	kill(pty.pid, SIGKILL);
	pty_finish(&pty);
	pty = start("play", "--resume", NULL);
	cr_assert(pty_expect(&pty, "2/3"));
	answer(&pty, "\004");
	end(&pty, "Stopped after 1 of 3 questions");
}

Test(modes, plain_tells_the_clock_instead_of_showing_it)
{
	struct pty pty = start("play", "--plain", "--limit=6");

	cr_assert(pty_expect(&pty, "> "));
	cr_assert(pty_expect(&pty, "5 seconds left."));
	pty_send(&pty, "\004");
	cr_expect(pty_finish(&pty) == 0);
}
