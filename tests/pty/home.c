#include "pty.h"

#include <criterion/criterion.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/* The screen that plain `civiq` shows. */

static void new_home(void)
{
	pty_record_new();
	setenv("CIVIQ_PATH", TEST_ROOT "/tests/packs/good", 1);
	setenv("LC_ALL", "C", 1);
}

TestSuite(home, .init = new_home, .fini = pty_record_drop);

static struct pty start(void)
{
	char *argv[] = {(char *)CIVIQ, NULL};

	return pty_start(argv, 80, 24);
}

static void type(struct pty *pty, const char *typed)
{
	cr_assert(pty_expect(pty, "> "));
	pty_send(pty, typed);
}

static void leave(struct pty *pty, const char *key, int status)
{
	type(pty, key);
	cr_assert(pty_drain(pty));
	cr_expect(pty_restored(pty));
	cr_expect_eq(pty_finish(pty), status);
}

static bool has_seen(const struct pty *pty, const char *text)
{
	return str_find(strbuf_str((struct strbuf *)&pty->seen),
			str_of(text)) != SIZE_MAX;
}

/* Chooses the pack in which every answer is Saturn. */
static void choose_saturn(struct pty *pty)
{
	cr_assert(pty_expect(pty, "What should the questions be about?"));
	type(pty, "saturn\r");
	cr_assert(pty_expect(pty, "Three questions with one answer"));
}

static void answer(struct pty *pty, const char *typed)
{
	type(pty, typed);
	cr_assert(pty_read_on(pty));
}

/* Returns home from the card at the end of a game. */
static void go_home(struct pty *pty)
{
	cr_assert(pty_expect(pty, "q home"));
	pty_send(pty, "q");
}

static void play(struct pty *pty, const char *a, const char *b, const char *c)
{
	answer(pty, a);
	answer(pty, b);
	answer(pty, c);
	go_home(pty);
}

/* The first round of a player with a name. */
static struct pty start_played(const char *a, const char *b, const char *c)
{
	struct pty pty = start();

	choose_saturn(&pty);
	play(&pty, a, b, c);
	cr_assert(pty_expect(&pty, ", tester."));
	return pty;
}

Test(home, who_is_new_is_asked_for_a_name_and_a_pack_and_plays)
{
	struct pty pty;

	unsetenv("CIVIQ_PLAYER");
	pty = start();
	cr_assert(pty_expect(&pty, "Welcome to civiq."));
	cr_assert(pty_expect(&pty, "What is your name? Enter for "));
	type(&pty, "Ann\r");
	choose_saturn(&pty);
	play(&pty, "Saturn\r", "Saturn\r", "Saturn\r");
	cr_assert(pty_expect(&pty, "Next, try the daily quiz"));
	cr_assert(pty_expect(&pty, ", Ann."));
	cr_assert(pty_expect(&pty, "play "));
	cr_assert(pty_expect(&pty, "ten questions on Saturn"));
	leave(&pty, "\004", 0);
	pty = start();
	cr_assert(pty_expect(&pty, ", Ann."));
	cr_expect(!has_seen(&pty, "Welcome"));
	leave(&pty, "quit\r", 0);
}

Test(home, only_what_there_is_to_do_is_offered)
{
	struct pty pty = start_played("Saturn\r", "Saturn\r", "Saturn\r");

	cr_assert(pty_expect(&pty, "quit"));
	cr_expect(!has_seen(&pty, "continue"));
	cr_expect(!has_seen(&pty, "review"));
	sleep(1); /* the record keeps whole seconds */
	type(&pty, "b\r");
	type(&pty, "/skip\r");
	type(&pty, "/quit\r");
	go_home(&pty);
	cr_assert(pty_expect(&pty, "review "));
	cr_assert(pty_expect(&pty, "1 that you missed"));
	sleep(1);
	type(&pty, "r\r");
	answer(&pty, "Saturn\r");
	cr_assert(pty_expect(&pty, "1 of 1 right at the first try."));
	go_home(&pty);
	cr_assert(pty_expect(&pty, "quit"));
	leave(&pty, "\003", 128 + SIGINT);
}

/* In the pause after an answer, a slash begins a command about it. */
static void command(struct pty *pty, const char *typed, const char *told)
{
	cr_assert(pty_expect(pty, "Any key goes on"));
	pty_send(pty, typed);
	cr_assert(pty_expect(pty, told), "`%s`: no `%s`", typed, told);
}

Test(home, what_was_starred_is_offered)
{
	struct pty pty = start();

	choose_saturn(&pty);
	type(&pty, "Saturn\r");
	command(&pty, "/star\r", "Starred; ");
	command(&pty, "/report Why 1 of 4?\r", "noted for the author: ");
	command(&pty, "/repo\t\r", "Say what seems wrong");
	command(&pty, "/hint\r", "Here you can type /why");
	command(&pty, "?", "tells its author what seems wrong");
	command(&pty, "/\177\r", "2/3");
	answer(&pty, "Saturn\r");
	answer(&pty, "Saturn\r");
	go_home(&pty);
	cr_assert(pty_expect(&pty, "starred "));
	cr_assert(pty_expect(&pty, "1 question you marked"));
	type(&pty, "starred\r");
	cr_assert(pty_expect(&pty, "1 question. "));
	type(&pty, "/star\r");
	cr_assert(pty_expect(&pty, "Star removed: "));
	answer(&pty, "Saturn\r");
	go_home(&pty);
	pty.seen.len = pty.taken = 0;
	type(&pty, "stats\r");
	cr_expect(!has_seen(&pty, "you marked"));
	cr_assert(pty_expect(&pty, "Enter goes back"));
	leave(&pty, "\004", 0);
}

Test(home, a_game_that_waits_comes_first)
{
	struct pty pty = start_played("Saturn\r", "Saturn\r", "Saturn\r");

	type(&pty, "play\r");
	answer(&pty, "Saturn\r");
	cr_assert(pty_expect(&pty, "2/3"));
	type(&pty, "\003");
	cr_assert(pty_drain(&pty));
	cr_expect_eq(pty_finish(&pty), 128 + SIGINT);
	pty = start();
	cr_assert(pty_expect(&pty, "1  continue"));
	cr_assert(pty_expect(&pty, "your round of Saturn"));
	type(&pty, "\r");
	cr_assert(pty_expect(&pty, "2/3"));
	answer(&pty, "Saturn\r");
	answer(&pty, "Saturn\r");
	go_home(&pty);
	cr_assert(pty_expect(&pty, "1  play"));
	leave(&pty, "\004", 0);
}

Test(home, the_daily_quiz_is_done_once)
{
	struct pty pty = start_played("Saturn\r", "Saturn\r", "Saturn\r");

	cr_assert(pty_expect(&pty, " left; the same ten questions"));
	type(&pty, "d\r");
	play(&pty, "Saturn\r", "/skip\r", "Saturn\r");
	cr_assert(pty_expect(&pty, "done: 2 of 3; next in "));
	type(&pty, "d\r");
	cr_assert(pty_expect(&pty, "this is practice"));
	play(&pty, "Saturn\r", "Saturn\r", "Saturn\r");
	cr_assert(pty_expect(&pty, "done: 2 of 3"));
	leave(&pty, "\004", 0);
}

/* What was answered two days ago is due. This changes the time zone, so that
 * it is later in the east than in the west. */
Test(home, what_is_due_is_offered)
{
	struct pty pty;

	setenv("TZ", "WEST24", 1);
	pty = start();
	choose_saturn(&pty);
	play(&pty, "Saturn\r", "Saturn\r", "Saturn\r");
	cr_assert(pty_expect(&pty, "five new facts, read and then asked"));
	leave(&pty, "\004", 0);
	setenv("TZ", "EAST-24", 1);
	pty = start();
	cr_assert(pty_expect(&pty, "practice  3 facts are due"));
	cr_expect(!has_seen(&pty, "five new facts"));
	leave(&pty, "\004", 0);
}

Test(home, it_filters_as_one_types_and_takes_a_number)
{
	struct pty pty = start_played("Saturn\r", "Saturn\r", "Saturn\r");

	type(&pty, "s");
	cr_assert(pty_expect(&pty, "story  survival  scores  stats"));
	pty_send(&pty, "\r");
	cr_assert(pty_expect(&pty, "`s` matches more than one here."));
	type(&pty, "golf\r");
	cr_assert(pty_expect(&pty, "`golf` matches nothing here."));
	type(&pty, "play quit\r");
	cr_assert(pty_expect(&pty, "One at a time, please."));
	type(&pty, "8\r");
	cr_assert(pty_expect(&pty, "saturn, round, 3 questions"));
	cr_assert(pty_expect(&pty, "Enter goes back."));
	type(&pty, "\r");
	cr_assert(pty_expect(&pty, ", tester."));
	leave(&pty, "\004", 0);
}

static void stop(struct pty *pty)
{
	kill(pty->pid, SIGTSTP);
	cr_assert(pty_stopped(pty));
	kill(pty->pid, SIGCONT);
}

Test(home, it_is_shown_again_with_what_was_typed)
{
	struct pty pty = start_played("Saturn\r", "Saturn\r", "Saturn\r");

	type(&pty, "ti");
	cr_assert(pty_expect(&pty, "timeline"));
	pty_send(&pty, "\014");
	cr_assert(pty_expect(&pty, ", tester."));
	cr_assert(pty_expect(&pty, "> ti"));
	stop(&pty);
	cr_assert(pty_expect(&pty, ", tester."));
	cr_assert(pty_expect(&pty, "> ti"));
	pty_resize(&pty, 40, 15);
	cr_assert(pty_expect(&pty, ", tester."));
	cr_assert(pty_expect(&pty, "> ti"));
	pty_send(&pty, "\025/quit\r");
	cr_assert(pty_drain(&pty));
	cr_expect_eq(pty_finish(&pty), 0);
}

/* The last items share a line where there is no room. */
Test(home, a_low_screen_shows_all_of_it)
{
	struct pty pty = start_played("Saturn\r", "Saturn\r", "Saturn\r");

	pty_resize(&pty, 80, 12);
	cr_assert(pty_expect(&pty, ", tester."));
	cr_assert(pty_expect(&pty, "  9  stats     how you are doing"));
	cr_assert(pty_expect(&pty, " 10  packs   11  player   12  quit"));
	pty_send(&pty, "\004");
	cr_expect_eq(pty_finish(&pty), 0);
}

Test(home, the_name_is_asked_for_again_after_a_stop)
{
	struct pty pty;

	unsetenv("CIVIQ_PLAYER");
	pty = start();
	cr_assert(pty_expect(&pty, "What is your name?"));
	stop(&pty);
	cr_assert(pty_expect(&pty, "What is your name?"));
	leave(&pty, "\004", 0);
}

/* Runs a shell command in a folder. */
static void change(const char *folder, const char *command)
{
	char line[512];

	snprintf(line, sizeof(line), "cd %s && %s", folder, command);
	cr_assert(system(line) == 0, "%s", line);
}

static void expect_home(const char *text)
{
	struct pty pty = start();

	cr_expect(pty_expect(&pty, text), "no `%s`", text);
	leave(&pty, "\004", 0);
}

/* The cached counts are shown until the record or a pack changes; the cache
 * may be damaged or deleted. */
Test(home, what_is_to_be_reviewed_is_counted_once)
{
	char folder[] = "/dev/shm/civiq-home-XXXXXX";
	struct pty pty;

	cr_assert(mkdtemp(folder));
	change(folder, "cp " TEST_ROOT "/tests/packs/good/saturn.yaml .");
	setenv("CIVIQ_PATH", folder, 1);
	setenv("CACHE_OF_PTY", folder, 1);
	pty = start_played("/skip\r", "/skip\r", "/skip\r");
	cr_assert(pty_expect(&pty, "  3 facts to review."));
	cr_assert(pty_expect(&pty, "3 that you missed"));
	sleep(2); /* a pack that has just changed is not cached */
	type(&pty, "b\r");
	type(&pty, "/quit\r");
	cr_assert(pty_expect(&pty, "3 that you missed"));
	leave(&pty, "\004", 0);
	change(folder, "sed -i '1s/3/7/' counts");
	expect_home("7 that you missed");
	change(folder, "sed -i '/id: titan/,+3d' saturn.yaml");
	expect_home("2 that you missed");
	change(folder, "echo 9 >counts");
	expect_home("2 that you missed");
	change(folder, "rm -f counts && mkdir counts");
	expect_home("2 that you missed");
	change(folder, "rm -r $PWD");
}

Test(home, packs_are_chosen_and_kept)
{
	struct pty pty = start_played("Saturn\r", "Saturn\r", "Saturn\r");

	type(&pty, "packs\r");
	cr_assert(pty_expect(&pty, "What should the questions be about?"));
	type(&pty, "saturn, moons\r");
	cr_assert(pty_expect(&pty, "ten questions on Moons and Saturn"));
	type(&pty, "play\r");
	cr_assert(pty_expect(&pty, "The moons of the planets"));
	type(&pty, "\004");
	cr_assert(pty_expect(&pty, "ten questions on Moons and Saturn"));
	leave(&pty, "\004", 0);
	pty = start();
	cr_assert(pty_expect(&pty, "ten questions on Moons and Saturn"));
	leave(&pty, "\004", 0);
}

/* Each on lines that fit the terminal. */
Test(home, packs_are_listed)
{
	char *argv[] = {(char *)CIVIQ, (char *)"packs", NULL};
	struct pty pty = pty_start(argv, 40, 24);

	cr_assert(pty_expect(&pty, "moons  The moons of the planets"));
	cr_assert(pty_expect(&pty, "\r\n  "));
	cr_assert(pty_expect(&pty, " questions\r\n"));
	cr_assert(pty_drain(&pty));
	cr_expect_eq(pty_finish(&pty), 0);
}

Test(home, the_player_is_changed)
{
	struct pty pty;

	unsetenv("CIVIQ_PLAYER");
	pty = start();
	type(&pty, "Ann\r");
	choose_saturn(&pty);
	play(&pty, "Saturn\r", "Saturn\r", "Saturn\r");
	cr_assert(pty_expect(&pty, "you are Ann"));
	type(&pty, "player\r");
	type(&pty, "Ben\r");
	cr_assert(pty_expect(&pty, "You play as Ben."));
	cr_assert(pty_expect(&pty, ", Ben."));
	leave(&pty, "\004", 0);
}

Test(home, one_can_leave_at_once)
{
	struct pty pty;

	unsetenv("CIVIQ_PLAYER");
	pty = start();
	cr_assert(pty_expect(&pty, "What is your name?"));
	leave(&pty, "\004", 0);
	pty = start();
	cr_assert(pty_expect(&pty, "What is your name?"));
	leave(&pty, "\003", 128 + SIGINT);
}
