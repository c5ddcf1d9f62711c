#include "pty.h"

#include <criterion/criterion.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static struct pty start(char *const *argv)
{
	setenv("CIVIQ_PLAYER", "tester", 1);
	setenv("CIVIQ_RECORD", "/nonexistent/record.db", 1);
	return pty_start(argv, 80, 24);
}

static struct pty start_game(void)
{
	char *argv[] = {(char *)CIVIQ, (char *)"play",
			(char *)TEST_ROOT "/tests/packs/good/saturn.yaml",
			(char *)"--no-save", NULL};
	struct pty pty = start(argv);

	cr_assert(pty_expect(&pty, "> "));
	return pty;
}

static void leave(struct pty *pty)
{
	cr_assert(pty_expect(pty, "> "));
	pty_send(pty, "\004");
	cr_expect(pty_finish(pty) == 0);
}

Test(keys, tab_completes_a_command)
{
	struct pty pty = start_game();

	pty_send(&pty, "/sk\t\r");
	cr_assert(pty_expect(&pty, "/skip"));
	cr_assert(pty_expect(&pty, "Skipped"));
	cr_assert(pty_read_on(&pty));
	leave(&pty);
}

Test(keys, up_recalls_a_try_at_this_question_alone)
{
	struct pty pty = start_game();

	pty_send(&pty, "nonsense\r");
	cr_assert(pty_expect(&pty, "Answer 1, 2, 3 or 4."));
	cr_assert(pty_expect(&pty, "> "));
	pty_send(&pty, "\033[A");
	cr_assert(pty_expect(&pty, "nonsense"));
	pty_send(&pty, "\025Saturn\r");
	cr_assert(pty_expect(&pty, "Right"));
	cr_assert(pty_read_on(&pty));
	cr_assert(pty_expect(&pty, "> "));
	pty_send(&pty, "\033[Ax\r"); /* nothing to recall: an x alone */
	cr_assert(pty_expect(&pty, "Answer 1, 2, 3 or 4."));
	cr_expect(str_find(strbuf_str(&pty.seen), STR("nonsensex")) ==
		  SIZE_MAX);
	leave(&pty);
}

Test(keys, a_pasted_newline_stays_within_the_answer)
{
	struct pty pty = start_game();

	pty_send(&pty, "\033[200~Sat\nurn\033[201~");
	pty_send(&pty, "\r");
	cr_assert(pty_expect(&pty, "Right  +20"));
	cr_assert(pty_read_on(&pty));
	cr_assert(pty_expect(&pty, "2/3"));
	leave(&pty);
}

static char *long_text(size_t n, const char *before, const char *after)
{
	char *text = malloc(n + strlen(before) + strlen(after) + 1);

	cr_assert(text != NULL);
	memset(stpcpy(text, before), 'a', n);
	strcpy(text + strlen(before) + n, after);
	return text;
}

/* Input beyond the limit of a line is dropped, typed or pasted, and the keys
 * still work. */
static void type_too_much(const char *before, const char *after)
{
	struct pty pty = start_game();
	char *text = long_text(100000, before, after);

	pty_send(&pty, text);
	cr_expect(pty_expect(&pty, "only its first 4096 bytes count"));
	cr_assert(pty_expect(&pty, "> "));
	pty_send(&pty, "Saturn\r");
	cr_assert(pty_expect(&pty, "Right  +20"));
	cr_assert(pty_read_on(&pty));
	cr_expect(pty_expect(&pty, "2/3"));
	leave(&pty);
	free(text);
}

Test(keys, a_typed_line_has_a_limit)
{
	type_too_much("", "\r");
}

Test(keys, a_pasted_line_has_a_limit)
{
	type_too_much("\033[200~", "\033[201~\r");
}

Test(keys, a_full_line_can_still_be_edited)
{
	struct pty pty = start_game();
	char *text = long_text(20000, "", "\033[D\025\013Saturn\r");

	pty_send(&pty, text);
	cr_assert(pty_expect(&pty, "Right  +20"));
	cr_assert(pty_read_on(&pty));
	leave(&pty);
	free(text);
}

Test(keys, a_question_mark_shows_the_commands)
{
	struct pty pty = start_game();

	pty_send(&pty, "?\r");
	cr_assert(pty_expect(&pty, "/hint"));
	pty_send(&pty, "/hint\r");
	cr_assert(pty_expect(&pty, "Now worth 10 points."));
	leave(&pty);
}
