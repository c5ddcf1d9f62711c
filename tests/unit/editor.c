#include "game/terminal/editor.h"

#include "expect.h"

#include <errno.h>
#include <signal.h>
#include <sys/signalfd.h>

/* Replaces the system's, which fails when no descriptor is left. */
int signalfd(int fd, const sigset_t *mask, int flags)
{
	(void)fd;
	(void)mask;
	(void)flags;
	errno = EMFILE;
	return -1;
}

Test(editor, no_signal_stays_blocked_without_a_signalfd)
{
	sigset_t blocked;

	cr_expect(eq(int, editor_open(), -1));
	cr_assert(eq(int, sigprocmask(SIG_SETMASK, NULL, &blocked), 0));
	cr_expect(eq(int, sigismember(&blocked, SIGINT), 0));
	cr_expect(eq(int, sigismember(&blocked, SIGTERM), 0));
	cr_expect(eq(int, sigismember(&blocked, SIGTSTP), 0));
}
