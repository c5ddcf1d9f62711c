#include "game/editor.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/signalfd.h>
#include <termios.h>
#include <unistd.h>

#include <readline/history.h>
#include <readline/readline.h>

/* Readline calls back without a pointer of ours, and a crash handler has none
 * either: what the two need stands here. */
static struct {
	char *line;
	bool done;
	struct termios found; /* the terminal as it was found */
	bool has_found;
} editor;

static const int ending[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT};

static void take_line(char *line)
{
	editor.line = line;
	editor.done = true;
	rl_callback_handler_remove();
}

/* Only calls that are safe in a signal handler. */
static void crash(int signal)
{
	static const char off[] = "\033[?2004l\r\n";
	ssize_t ignored = write(STDOUT_FILENO, off, sizeof(off) - 1);

	(void)ignored;
	if (editor.has_found)
		tcsetattr(STDIN_FILENO, TCSANOW, &editor.found);
	raise(signal); /* SA_RESETHAND: this one kills */
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

int editor_open(void)
{
	sigset_t set = our_signals();

	editor.has_found = !tcgetattr(STDIN_FILENO, &editor.found);
	catch_crashes();
	sigprocmask(SIG_BLOCK, &set, NULL);
	rl_catch_signals = 0;
	rl_catch_sigwinch = 0;
	rl_change_environment = 0;
	rl_readline_name = "civiq";
	rl_bind_key('\t', rl_insert);
	return signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
}

void editor_close(int signals)
{
	sigset_t set = our_signals();

	if (editor.has_found)
		tcsetattr(STDIN_FILENO, TCSADRAIN, &editor.found);
	close(signals);
	sigprocmask(SIG_UNBLOCK, &set, NULL);
}

static void suspend(void)
{
	rl_deprep_terminal();
	kill(getpid(), SIGSTOP);
	rl_prep_terminal(1);
	rl_resize_terminal();
	rl_forced_update_display();
}

/* True when the signal asks the program to end. */
static bool take_signal(int signals, int *signal)
{
	struct signalfd_siginfo info;

	while (read(signals, &info, sizeof(info)) == (ssize_t)sizeof(info)) {
		int number = (int)info.ssi_signo;

		if (number == SIGTSTP)
			suspend();
		else if (number == SIGWINCH || number == SIGCONT)
			rl_resize_terminal();
		else {
			*signal = number;
			return true;
		}
	}
	return false;
}

static enum input_event stop(enum input_event event)
{
	rl_callback_handler_remove();
	putchar('\n');
	return event;
}

enum input_event editor_line(int signals, const char *prompt,
			     struct strbuf *line, int *signal)
{
	struct pollfd wait[] = {{STDIN_FILENO, POLLIN, 0},
				{signals, POLLIN, 0}};

	fflush(stdout);
	editor.done = false;
	rl_callback_handler_install(prompt, take_line);
	while (!editor.done) {
		if (poll(wait, 2, -1) < 0 && errno != EINTR)
			return stop(INPUT_FAILED);
		if (wait[1].revents && take_signal(signals, signal))
			return stop(INPUT_SIGNAL);
		if (wait[0].revents & POLLIN)
			rl_callback_read_char();
		else if (wait[0].revents)
			return stop(INPUT_END);
	}
	if (!editor.line) {
		putchar('\n');
		return INPUT_END;
	}
	strbuf_addz(line, editor.line);
	free(editor.line);
	editor.line = NULL;
	return INPUT_LINE;
}
