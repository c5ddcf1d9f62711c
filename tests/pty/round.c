#include "pty.h"

#include <criterion/criterion.h>
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

TestSuite(pty, .init = pty_record_new, .fini = pty_record_drop);

/* A round of three at a terminal, with its own record. */
static struct pty start_round(unsigned short columns)
{
	char *argv[] = {(char *)CIVIQ,
			(char *)"play",
			(char *)TEST_ROOT "/tests/packs/good/saturn.yaml",
			(char *)"-n",
			(char *)"3",
			(char *)"--seed",
			(char *)"1",
			NULL};

	return pty_start(argv, columns, 24);
}

Test(pty, a_round_is_played_to_its_score)
{
	struct pty pty = start_round(80);

	for (int i = 0; i < 3; i++) {
		cr_assert(pty_expect(&pty, "/3"));
		cr_assert(pty_expect(&pty, "> "));
		pty_send(&pty, "1");
		cr_assert(pty_expect(&pty, "Source: "));
		cr_assert(pty_read_on(&pty));
	}
	cr_assert(pty_expect(&pty, " of 3."));
	cr_assert(pty_expect(&pty, "q quit"));
	pty_send(&pty, "q");
	cr_assert(pty_drain(&pty));
	cr_expect(pty_restored(&pty));
	cr_expect_eq(pty_finish(&pty), 0);
}

Test(pty, control_d_ends_politely_and_keeps_the_score)
{
	struct pty pty = start_round(80);

	cr_assert(pty_expect(&pty, "> "));
	pty_send(&pty, "1");
	cr_assert(pty_read_on(&pty));
	cr_assert(pty_expect(&pty, "2/3"));
	cr_assert(pty_expect(&pty, "> "));
	pty_send(&pty, "\004");
	cr_assert(pty_expect(&pty, "Stopped after 1 of 3 questions"));
	cr_expect(pty_restored(&pty));
	cr_expect_eq(pty_finish(&pty), 0);
}

Test(pty, a_slip_of_the_finger_is_asked_again)
{
	struct pty pty = start_round(80);

	cr_assert(pty_expect(&pty, "> "));
	pty_send(&pty, "9\r");
	cr_assert(pty_expect(&pty, "Answer 1, 2, 3 or 4."));
	pty_send(&pty, "Saturn\r");
	cr_assert(pty_expect(&pty, "Right  +20"));
	cr_assert(pty_read_on(&pty));
	cr_assert(pty_expect(&pty, "> "));
	pty_send(&pty, "\004");
	cr_expect_eq(pty_finish(&pty), 0);
}

Test(pty, control_c_gives_back_a_clean_terminal)
{
	struct pty pty = start_round(80);

	cr_assert(pty_expect(&pty, "> "));
	pty_send(&pty, "half an ans\003");
	cr_assert(pty_expect(&pty, "Stopped before the first answer."));
	cr_expect(pty_restored(&pty));
	cr_expect_eq(pty_finish(&pty), 128 + SIGINT);
}

Test(pty, a_resize_in_the_middle_of_an_answer_loses_nothing)
{
	struct pty pty = start_round(80);

	cr_assert(pty_expect(&pty, "> "));
	pty_send(&pty, "Sat");
	cr_assert(pty_expect(&pty, "Sat"));
	pty_resize(&pty, 40, 15);
	pty_send(&pty, "urn\r");
	cr_assert(pty_expect(&pty, "Right  +20"));
	cr_assert(pty_read_on(&pty));
	cr_assert(pty_expect(&pty, "> "));
	pty_send(&pty, "\004");
	cr_expect_eq(pty_finish(&pty), 0);
}
