#include "pty.h"

#include <criterion/criterion.h>
#include <fcntl.h>
#include <glob.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

static char record[] = "/tmp/civiq-record-XXXXXX";

static void new_record(void)
{
	close(mkstemp(record));
	setenv("CIVIQ_RECORD", record, 1);
	setenv("CIVIQ_PLAYER", "tester", 1);
}

/* Including the damaged ones that were set aside. */
static void drop_record(void)
{
	char pattern[sizeof(record) + 1];
	glob_t found;

	snprintf(pattern, sizeof(pattern), "%s*", record);
	if (glob(pattern, 0, NULL, &found))
		return;
	for (size_t i = 0; i < found.gl_pathc; i++)
		unlink(found.gl_pathv[i]);
	globfree(&found);
}

TestSuite(record, .init = new_record, .fini = drop_record);

/* Three questions; every answer is Saturn. */
static struct pty start_with(const char *option)
{
	char *argv[] = {(char *)CIVIQ, (char *)"play",
			(char *)TEST_ROOT "/tests/packs/good/saturn.yaml",
			(char *)option, NULL};

	return pty_start(argv, 80, 24);
}

static struct pty start(void)
{
	return start_with(NULL);
}

static void type(struct pty *pty, const char *typed)
{
	cr_assert(pty_expect(pty, "> "));
	pty_send(pty, typed);
}

static void answer_all(struct pty *pty, const char *typed)
{
	for (int i = 1; i <= 3; i++) {
		char question[32];

		snprintf(question, sizeof(question), "%d/3", i);
		cr_assert(pty_expect(pty, question));
		type(pty, typed);
		cr_assert(pty_read_on(pty));
	}
	cr_assert(pty_expect(pty, " of 3."));
	cr_assert(pty_expect(pty, "q quit"));
}

static void end(struct pty *pty, int status)
{
	cr_assert(pty_drain(pty));
	cr_expect(pty_restored(pty));
	cr_expect_eq(pty_finish(pty), status);
}

/* Quits at the card at the end of a game. */
static void quit(struct pty *pty)
{
	pty_send(pty, "q");
	end(pty, 0);
}

/* The same after the details, which end with the card again. */
static void quit_details(struct pty *pty)
{
	cr_assert(pty_expect(pty, "q quit"));
	quit(pty);
}

static bool has_seen(const struct pty *pty, const char *text)
{
	return str_find(strbuf_str((struct strbuf *)&pty->seen),
			str_of(text)) != SIZE_MAX;
}

Test(record, a_new_place_is_marked)
{
	struct pty pty = start();

	answer_all(&pty, "Saturn\r");
	pty_send(&pty, "d");
	cr_expect(pty_expect(&pty, "saturn, round, 3 questions"));
	cr_expect(pty_expect(&pty, ">  1  \033[1mtester"));
	quit_details(&pty);
	pty = start();
	answer_all(&pty, "/skip\r");
	pty_send(&pty, "d");
	cr_expect(pty_expect(&pty, "   1  tester"));
	cr_expect(pty_expect(&pty, ">  2  \033[1mtester"));
	quit_details(&pty);
}

/* In any script, without unsafe characters, and at most 32 columns wide. */
Test(record, a_name_is_asked_for_once)
{
	struct pty pty;

	unsetenv("CIVIQ_PLAYER");
	pty = start();
	cr_assert(pty_expect(&pty, "What is your name?"));
	type(&pty, "  \xe6\x9d\x8e\xe9\x9b\xb7 \xd0\x90\xd0\xb9\xd0\xb3\xd2\xaf"
		   "\xd0\xbb 0123456789012345678901234567890\r");
	answer_all(&pty, "Saturn\r");
	pty_send(&pty, "d");
	cr_expect(pty_expect(
		&pty, ">  1  \033[1m\xe6\x9d\x8e\xe9\x9b\xb7 \xd0\x90\xd0"
		      "\xb9\xd0\xb3\xd2\xaf\xd0\xbb "
		      "012345678901234567890: 66 points"));
	quit_details(&pty);
	pty = start();
	answer_all(&pty, "/skip\r");
	pty_send(&pty, "d");
	cr_expect(pty_expect(&pty, ">  2  \033[1m\xe6\x9d\x8e\xe9\x9b\xb7 "));
	cr_expect(!has_seen(&pty, "What is your name?"));
	quit_details(&pty);
}

/* Data after its last page does not belong to a record, but makes the file
 * large. */
Test(record, checking_a_large_one_is_told)
{
	char *argv[] = {(char *)CIVIQ, (char *)"record", NULL};
	struct pty pty = start();

	answer_all(&pty, "Saturn\r");
	quit(&pty);
	cr_assert(!truncate(record, 64 * 1000 * 1000));
	pty = pty_start(argv, 80, 24);
	cr_expect(pty_expect(&pty, "Checking every row and page"));
	cr_expect(pty_expect(&pty, "every row and every page is sound"));
	cr_assert(pty_drain(&pty));
	pty_finish(&pty);
}

/* A megabyte of comments makes a pack large. */
Test(record, checking_a_large_pack_is_told)
{
	char pack[] = "/tmp/civiq-pack-XXXXXX.yaml";
	char *argv[] = {(char *)CIVIQ, (char *)"check", pack, NULL};
	int fd = mkstemps(pack, (int)strlen(".yaml"));
	FILE *file = fdopen(fd, "w");
	struct pty pty;

	cr_assert(file);
	for (int i = 0; i < 1000; i++)
		fprintf(file, "# %01000d\n", 0);
	fclose(file);
	pty = pty_start(argv, 80, 24);
	cr_expect(pty_expect(&pty, "Checking every question "));
	cr_expect(pty_expect(&pty, "1 error"));
	cr_assert(pty_drain(&pty));
	pty_finish(&pty);
	unlink(pack);
}

Test(record, a_number_or_a_command_is_no_name)
{
	struct pty pty;

	unsetenv("CIVIQ_PLAYER");
	pty = start();
	cr_assert(pty_expect(&pty, "What is your name?"));
	type(&pty, "2\r");
	cr_assert(pty_expect(&pty, "not a name."));
	type(&pty, "/quit\r");
	cr_assert(pty_expect(&pty, "not a name."));
	type(&pty, "Ann\r");
	cr_assert(pty_expect(&pty, "1/3"));
	type(&pty, "\004");
	cr_assert(pty_drain(&pty));
	pty_finish(&pty);
}

static void leave_at_the_name(const char *key, int status)
{
	struct pty pty;

	unsetenv("CIVIQ_PLAYER");
	pty = start();
	cr_assert(pty_expect(&pty, "What is your name?"));
	type(&pty, key);
	cr_assert(pty_drain(&pty));
	cr_expect(!has_seen(&pty, "1/3"));
	end(&pty, status);
}

Test(record, control_d_at_the_name_leaves)
{
	leave_at_the_name("\004", 0);
}

Test(record, control_c_at_the_name_leaves)
{
	leave_at_the_name("\003", 128 + SIGINT);
}

Test(record, one_that_cannot_be_used_leaves_the_choice)
{
	struct pty pty;

	setenv("CIVIQ_RECORD", "/tmp", 1);
	pty = start();
	cr_assert(pty_expect(&pty, "/tmp is not a record of civiq"));
	cr_assert(pty_expect(&pty, "Play without saving?"));
	type(&pty, "y\r");
	answer_all(&pty, "Saturn\r");
	quit(&pty);
	pty = start();
	cr_assert(pty_expect(&pty, "Play without saving?"));
	type(&pty, "n\r");
	cr_assert(pty_drain(&pty));
	cr_expect(!has_seen(&pty, "1/3"));
	end(&pty, 74);
}

/* Files cannot grow: the record opens, but its journal cannot be written. */
Test(record, one_that_fails_in_the_middle_leaves_the_choice)
{
	struct pty pty = start();
	struct rlimit before;
	struct rlimit none;

	answer_all(&pty, "Saturn\r");
	quit(&pty);
	signal(SIGXFSZ, SIG_IGN);
	getrlimit(RLIMIT_FSIZE, &before);
	none = before;
	none.rlim_cur = 0;
	setrlimit(RLIMIT_FSIZE, &none);
	pty = start();
	setrlimit(RLIMIT_FSIZE, &before);
	cr_assert(pty_expect(&pty, "1/3"));
	type(&pty, "Saturn\r");
	cr_assert(pty_expect(&pty, "could not be written"));
	cr_assert(pty_expect(&pty, "Continue without saving?"));
	cr_expect(!has_seen(&pty, "Right"));
	type(&pty, "y\r");
	cr_assert(pty_expect(&pty, "Right"));
	cr_assert(pty_read_on(&pty));
	cr_assert(pty_expect(&pty, "2/3"));
	type(&pty, "/star\r");
	cr_expect(pty_expect(&pty, "there is nowhere to keep that"));
	type(&pty, "\003");
	cr_expect(pty_expect(&pty, "Not saved."));
	cr_assert(pty_drain(&pty));
	cr_expect(!has_seen(&pty, "Place"));
	cr_expect(!has_seen(&pty, "Saved."));
	end(&pty, 128 + SIGINT);
}

/* The end of input that comes with the hang-up is not Ctrl-D. */
Test(record, a_game_goes_on_when_its_terminal_has_gone)
{
	struct pty pty = start();
	int status = 0;

	cr_assert(pty_expect(&pty, "1/3"));
	type(&pty, "Saturn\r");
	cr_assert(pty_read_on(&pty));
	cr_assert(pty_expect(&pty, "2/3"));
	cr_assert(pty_expect(&pty, "> "));
	close(pty.fd);
	cr_assert(waitpid(pty.pid, &status, 0) == pty.pid);
	cr_expect(WIFEXITED(status) && WEXITSTATUS(status) == 128 + SIGHUP,
		  "%d", status);
	strbuf_finish(&pty.seen);
	pty = start_with("--resume");
	cr_expect(pty_expect(&pty, "2/3"));
	type(&pty, "\004");
	end(&pty, 0);
}

/* Locks the record like another program that reads or writes it, until the
 * descriptor is closed. */
static int hold(short type)
{
	struct flock shared = {.l_type = type,
			       .l_whence = SEEK_SET,
			       .l_start = 0x40000002,
			       .l_len = 510};
	int fd = open(record, O_RDWR | O_CLOEXEC);

	cr_assert(fcntl(fd, F_SETLK, &shared) == 0);
	return fd;
}

Test(record, waiting_for_another_program_is_told)
{
	int fd = hold(F_WRLCK);
	struct pty pty = start();

	cr_assert(pty_expect(&pty, "another program is using the record"));
	cr_expect(!has_seen(&pty, "1/3"));
	close(fd);
	answer_all(&pty, "Saturn\r");
	quit(&pty);
}

Test(record, waiting_for_another_program_can_be_ended)
{
	int fd = hold(F_WRLCK);
	struct pty pty = start();

	cr_assert(pty_expect(&pty, "another program is using the record"));
	pty_send(&pty, "\003");
	cr_assert(pty_expect(&pty, "keeps it locked"));
	end(&pty, 128 + SIGINT);
	pty = start();
	cr_assert(pty_expect(&pty, "another program is using the record"));
	kill(pty.pid, SIGTERM);
	end(&pty, 128 + SIGTERM);
	close(fd);
}

Test(record, waiting_in_the_midst_of_a_game_can_be_ended)
{
	struct pty pty = start();
	int fd;

	cr_assert(pty_expect(&pty, "1/3"));
	type(&pty, "Saturn\r");
	cr_assert(pty_read_on(&pty));
	cr_assert(pty_expect(&pty, "2/3"));
	fd = hold(F_WRLCK);
	type(&pty, "Saturn\r");
	cr_assert(pty_expect(&pty, "another program is using the record"));
	pty_send(&pty, "\003");
	cr_assert(pty_expect(&pty, "Saved."));
	end(&pty, 128 + SIGINT);
	close(fd);
}

/* A reader keeps a damaged file from being set aside. */
Test(record, waiting_to_mend_is_told_and_can_be_ended)
{
	struct pty pty = start();
	int fd;

	answer_all(&pty, "Saturn\r");
	quit(&pty);
	fd = hold(F_RDLCK);
	cr_assert(pwrite(fd, "garbage", 7, 0) == 7);
	pty = start();
	cr_assert(pty_expect(&pty, "another program is using the record"));
	pty_send(&pty, "\003");
	cr_assert(pty_expect(&pty, "set aside: another program keeps it"));
	end(&pty, 128 + SIGINT);
	pty = start();
	cr_assert(pty_expect(&pty, "another program is using the record"));
	close(fd);
	cr_assert(pty_expect(&pty, "was damaged"));
	answer_all(&pty, "Saturn\r");
	quit(&pty);
}
