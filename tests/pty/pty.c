#include "pty.h"

#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

enum { PATIENCE = 10000 /* milliseconds */, SEND_MOST = 1024 };

struct pty pty_start(char *const *argv, unsigned short columns,
		     unsigned short rows)
{
	struct winsize size = {.ws_col = columns, .ws_row = rows};
	const char *term = getenv("TERM_OF_PTY");
	const char *cache = getenv("CACHE_OF_PTY");
	struct pty pty = {.seen = STRBUF_INIT};

	pty.pid = forkpty(&pty.fd, NULL, NULL, &size);
	if (!pty.pid) {
		setenv("TERM", term ? term : "xterm", 1);
		setenv("CIVIQ_CACHE", cache ? cache : "", 1);
		execv(argv[0], argv);
		_exit(127);
	}
	tcgetattr(pty.fd, &pty.before);
	return pty;
}

/* Reads more output; false at the end or on timeout. */
static bool read_more(struct pty *pty)
{
	struct pollfd wait = {pty->fd, POLLIN, 0};
	char bytes[4096];
	ssize_t n;

	if (poll(&wait, 1, PATIENCE) <= 0)
		return false;
	n = read(pty->fd, bytes, sizeof(bytes));
	pty->ended = n <= 0;
	if (n <= 0)
		return false;
	strbuf_add(&pty->seen, (struct str){bytes, (size_t)n});
	return true;
}

/* Where the text ends in the output not consumed yet; SIZE_MAX if it is not
 * there. */
static size_t find_end(const struct pty *pty, const char *text)
{
	struct str rest = str_from((struct str){pty->seen.ptr, pty->seen.len},
				   pty->taken);
	size_t at = str_find(rest, str_of(text));

	return at == SIZE_MAX ? at : pty->taken + at + strlen(text);
}

/* Returns which of `n` texts comes first, and consumes up to its end; `n`
 * for none. */
static int expect_first(struct pty *pty, const char *const *texts, int n)
{
	do {
		size_t nearest = SIZE_MAX;
		int found = n;

		for (int i = 0; i < n; i++) {
			size_t end = find_end(pty, texts[i]);

			if (end < nearest) {
				nearest = end;
				found = i;
			}
		}
		if (found < n) {
			pty->taken = nearest;
			return found;
		}
	} while (read_more(pty));
	return n;
}

bool pty_expect(struct pty *pty, const char *text)
{
	return expect_first(pty, &text, 1) == 0;
}

void pty_send(struct pty *pty, const char *keys)
{
	size_t left = strlen(keys);

	while (left) {
		struct pollfd wait = {pty->fd, POLLIN | POLLOUT, 0};
		ssize_t n;

		if (poll(&wait, 1, PATIENCE) <= 0)
			return;
		if ((wait.revents & POLLIN) && !read_more(pty))
			return;
		if (!(wait.revents & POLLOUT))
			continue;
		n = write(pty->fd, keys, left < SEND_MOST ? left : SEND_MOST);
		if (n <= 0)
			return;
		keys += n;
		left -= (size_t)n;
	}
}

bool pty_prompt(struct pty *pty)
{
	static const char *const texts[] = {"> ", "Any key goes on", "q quit"};
	static const char *const keys[] = {"", " ", "q"};
	enum { N = sizeof(texts) / sizeof(*texts) };
	int which;

	while ((which = expect_first(pty, texts, N)) > 0 && which < N)
		pty_send(pty, keys[which]);
	return which == 0;
}

bool pty_read_on(struct pty *pty)
{
	if (!pty_expect(pty, "Any key goes on"))
		return false;
	pty_send(pty, " ");
	return true;
}

void pty_resize(struct pty *pty, unsigned short columns, unsigned short rows)
{
	struct winsize size = {.ws_col = columns, .ws_row = rows};

	ioctl(pty->fd, TIOCSWINSZ, &size);
}

bool pty_restored(struct pty *pty)
{
	struct termios now;

	return !tcgetattr(pty->fd, &now) &&
	       now.c_lflag == pty->before.c_lflag &&
	       now.c_iflag == pty->before.c_iflag &&
	       now.c_oflag == pty->before.c_oflag &&
	       !memcmp(now.c_cc, pty->before.c_cc, sizeof(now.c_cc));
}

bool pty_drain(struct pty *pty)
{
	while (read_more(pty))
		;
	return pty->ended;
}

bool pty_stopped(struct pty *pty)
{
	for (int i = 0; i < PATIENCE / 10; i++) {
		int status;

		if (waitpid(pty->pid, &status, WNOHANG | WUNTRACED) == pty->pid)
			return WIFSTOPPED(status);
		poll(NULL, 0, 10);
	}
	return false;
}

/* At the end of output the program has closed its terminal and is about to
 * exit; it gets a moment before it is killed. */
static bool wait_a_while(pid_t pid, int *status)
{
	for (int i = 0; i < PATIENCE / 10; i++) {
		if (waitpid(pid, status, WNOHANG) == pid)
			return true;
		poll(NULL, 0, 10);
	}
	return false;
}

int pty_finish(struct pty *pty)
{
	int status = 0;

	while (read_more(pty))
		;
	if (!wait_a_while(pty->pid, &status)) {
		kill(pty->pid, SIGKILL);
		waitpid(pty->pid, &status, 0);
	}
	close(pty->fd);
	strbuf_finish(&pty->seen);
	return WIFSIGNALED(status) ? 128 + WTERMSIG(status)
				   : WEXITSTATUS(status);
}

static char record[] = "/tmp/civiq-pty-XXXXXX";
static char record_lock[sizeof(record) + sizeof(".lock")];

void pty_record_new(void)
{
	close(mkstemp(record));
	unlink(record);
	snprintf(record_lock, sizeof(record_lock), "%s.lock", record);
	setenv("CIVIQ_RECORD", record, 1);
	setenv("CIVIQ_PLAYER", "tester", 1);
}

void pty_record_drop(void)
{
	unlink(record);
	unlink(record_lock);
}
