#include "pty.h"

#include <criterion/criterion.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

/* A game at its first prompt, with something typed already. */
static struct pty start_game(const char *option)
{
	char *argv[] = {(char *)CIVIQ,
			(char *)"play",
			(char *)TEST_ROOT "/tests/packs/good/saturn.yaml",
			(char *)"--no-save",
			(char *)option,
			NULL};
	struct pty pty;

	setenv("CIVIQ_PLAYER", "tester", 1);
	pty = pty_start(argv, 80, 24);
	cr_assert(pty_expect(&pty, "> "));
	pty_send(&pty, "half an ans");
	cr_assert(pty_expect(&pty, "half an ans"));
	return pty;
}

Test(signals, give_the_terminal_back_whichever_comes)
{
	static const int all[] = {SIGINT,  SIGTERM, SIGHUP,
				  SIGQUIT, SIGABRT, SIGSEGV};

	for (size_t i = 0; i < sizeof(all) / sizeof(*all); i++) {
		struct pty pty = start_game(NULL);

		kill(pty.pid, all[i]);
		cr_expect(pty_drain(&pty), "signal %d: it went on", all[i]);
		cr_expect(pty_restored(&pty), "signal %d", all[i]);
		cr_expect(pty_finish(&pty) == 128 + all[i], "signal %d",
			  all[i]);
	}
}

Test(signals, a_suspended_game_gives_the_terminal_back_and_goes_on)
{
	struct pty pty = start_game(NULL);

	kill(pty.pid, SIGTSTP);
	cr_assert(pty_stopped(&pty));
	cr_expect(pty_restored(&pty));
	kill(pty.pid, SIGCONT);
	cr_assert(pty_expect(&pty, "half an ans"));
	pty_send(&pty, "\025Saturn\r"); /* Ctrl-U clears the line */
	cr_assert(pty_expect(&pty, "Right  +20"));
	cr_assert(pty_read_on(&pty));
	cr_assert(pty_expect(&pty, "> "));
	pty_send(&pty, "\004");
	cr_expect(pty_finish(&pty) == 0);
}

Test(signals, the_clock_stands_still_while_suspended)
{
	struct pty pty = start_game("--limit=2");

	kill(pty.pid, SIGTSTP);
	cr_assert(pty_stopped(&pty));
	sleep(3); /* longer than the limit under test */
	kill(pty.pid, SIGCONT);
	cr_assert(pty_expect(&pty, "half an ans"));
	pty_send(&pty, "\025Saturn\r");
	cr_assert(pty_expect(&pty, "Right"));
	cr_assert(pty_read_on(&pty));
	cr_assert(pty_expect(&pty, "> "));
	pty_send(&pty, "\004");
	cr_expect(pty_finish(&pty) == 0);
}

Test(signals, a_limit_ends_the_question)
{
	struct pty pty = start_game("--limit=1");

	cr_assert(pty_expect(&pty, "Time is up"));
	cr_assert(pty_read_on(&pty));
	cr_assert(pty_expect(&pty, "> "));
	pty_send(&pty, "\004");
	cr_expect(pty_finish(&pty) == 0);
}
