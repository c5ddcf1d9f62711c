#include "game/terminal/tty.h"

#include "game/clock.h"
#include "game/terminal/output.h"

#include <poll.h>
#include <signal.h>
#include <sys/signalfd.h>
#include <termios.h>
#include <unistd.h>

/* The terminal's original settings. Static, since a crash handler takes no
 * user pointer. */
static struct {
	struct termios settings;
	bool is_set;
} found;

static const int ending[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT};

/* Only async-signal-safe calls. */
static void crash(int signal)
{
	output_crash();
	if (found.is_set)
		tcsetattr(STDIN_FILENO, TCSANOW, &found.settings);
	raise(signal); /* SA_RESETHAND: now the default action */
}

static void catch_crashes(void)
{
	static char stack[64 * 1024];
	stack_t alternate = {.ss_sp = stack, .ss_size = sizeof(stack)};
	struct sigaction action = {.sa_handler = crash};

	sigaltstack(&alternate, NULL);
	action.sa_flags = (int)(SA_ONSTACK | SA_RESETHAND | SA_NODEFER);
	sigaction(SIGSEGV, &action, NULL);
	sigaction(SIGBUS, &action, NULL);
	sigaction(SIGABRT, &action, NULL);
}

static sigset_t our_signals(void)
{
	sigset_t set;

	sigemptyset(&set);
	for (size_t i = 0; i < sizeof(ending) / sizeof(*ending); i++)
		sigaddset(&set, ending[i]);
	sigaddset(&set, SIGTSTP);
	sigaddset(&set, SIGCONT);
	sigaddset(&set, SIGWINCH);
	return set;
}

int tty_open(void)
{
	sigset_t set = our_signals();
	int signals;

	sigprocmask(SIG_BLOCK, &set, NULL);
	signals = signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
	if (signals < 0) {
		sigprocmask(SIG_UNBLOCK, &set, NULL);
		return -1;
	}
	found.is_set = !tcgetattr(STDIN_FILENO, &found.settings);
	catch_crashes();
	return signals;
}

void tty_close(int signals)
{
	sigset_t set = our_signals();

	if (found.is_set)
		tcsetattr(STDIN_FILENO, TCSADRAIN, &found.settings);
	close(signals);
	sigprocmask(SIG_UNBLOCK, &set, NULL);
}

void tty_take_keys(void)
{
	struct termios raw = found.settings;

	raw.c_lflag &= ~(tcflag_t)(ICANON | ECHO);
	raw.c_cc[VMIN] = 1;
	raw.c_cc[VTIME] = 0;
	tcsetattr(STDIN_FILENO, TCSANOW, &raw);
}

void tty_give_back(void)
{
	tcsetattr(STDIN_FILENO, TCSANOW, &found.settings);
}

void tty_discard(void)
{
	tcflush(STDIN_FILENO, TCIFLUSH);
}

/* The signal that ended the stop tells nothing new. */
static void drop_continue(void)
{
	static const struct timespec none = {0, 0};
	sigset_t set;

	sigemptyset(&set);
	sigaddset(&set, SIGCONT);
	sigtimedwait(&set, NULL, &none);
}

/* Stops the program; the time spent stopped does not count. */
static void suspend(struct input *input, const struct tty_user *user)
{
	uint64_t stopped = clock_milliseconds();
	uint64_t away;

	user->give_back();
	kill(getpid(), SIGSTOP);
	drop_continue();
	away = clock_milliseconds() - stopped;
	input->suspended += away;
	if (input->deadline)
		input->deadline += away;
	user->take_over(input);
}

/* True when the signal asks the program to end. */
static bool take_signal(struct input *input, const struct tty_user *user)
{
	struct signalfd_siginfo info;

	while (read(input->signals, &info, sizeof(info)) ==
	       (ssize_t)sizeof(info)) {
		int number = (int)info.ssi_signo;

		if (number == SIGTSTP)
			suspend(input, user);
		else if (number != SIGWINCH && number != SIGCONT) {
			input->signal = number;
			return true;
		} else if (user->resize)
			user->resize(number == SIGWINCH);
	}
	return false;
}

bool tty_hangup(struct input *input)
{
	struct pollfd keyboard = {STDIN_FILENO, POLLIN, 0};

	if (poll(&keyboard, 1, 0) < 1 || !(keyboard.revents & POLLHUP))
		return false;
	input->signal = SIGHUP;
	return true;
}

bool tty_signal(struct input *input, const struct tty_user *user)
{
	return take_signal(input, user) || tty_hangup(input);
}
