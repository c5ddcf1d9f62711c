/*
 * scan: runs a program and looks for bytes in its output that could play
 * tricks on a terminal.
 *
 *	scan [--terminal] [--paste TEXT] [--keys TEXT] [--log FILE]
 *	     PROGRAM [ARGUMENT...]
 *
 * With --terminal the program runs in its own terminal. At its first prompt
 * TEXT is pasted or typed, at each further one the input ends. The output, both
 * streams together, is added to FILE. It fails when the output holds a control
 * but newline, a bidirectional control, an invisible character or a byte that
 * is not UTF-8, and on a program that crashes or hangs. Only the escape
 * sequences that the program and readline may write are allowed.
 */

#include "pty/pty.h"

#include "base/utf8.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { PATIENCE = 60, CONTEXT = 24, PROMPTS_MOST = 20 };

static const char *const own[] = {
	"\033[0m",     "\033[1m",     "\033[2m",   "\033[1;32m",
	"\033[1;31m",  "\033[1;33m",  "\0337",	   "\0338",
	"\033[?2004h", "\033[?2004l", "\r\n",	   "\033[7m",
	"\033[27m",    "\033[1;35m",  "\033[1;4m", "\033[H",
};

/* The length of a sequence that moves the cursor or clears part of a line,
 * as written by readline. */
static size_t cursor_length(struct str s)
{
	size_t n = 2;

	if (!str_starts(s, STR("\033[")))
		return s.ptr[0] == '\r' || s.ptr[0] == '\b' || s.ptr[0] == '\a';
	while (n < s.len && s.ptr[n] >= '0' && s.ptr[n] <= '9')
		n++;
	return n < s.len && s.ptr[n] && strchr("ABCDGJKP@X", s.ptr[n]) ? n + 1
								       : 0;
}

static size_t own_length(struct str s, bool terminal)
{
	for (size_t i = 0; i < sizeof(own) / sizeof(*own); i++)
		if (str_starts(s, str_of(own[i])))
			return strlen(own[i]);
	return terminal ? cursor_length(s) : 0;
}

/* Listed again here, independently of the program's own table. */
static bool is_forbidden(int32_t c)
{
	static const struct {
		int32_t first, last;
	} ranges[] = {
		{0x00, 0x09},	    {0x0B, 0x1F},	{0x7F, 0x9F},
		{0xAD, 0xAD},	    {0x600, 0x605},	{0x61C, 0x61C},
		{0x6DD, 0x6DD},	    {0x70F, 0x70F},	{0x180E, 0x180E},
		{0x200B, 0x200F},   {0x2028, 0x202E},	{0x2060, 0x206F},
		{0xFEFF, 0xFEFF},   {0xFFF9, 0xFFFB},	{0x110BD, 0x110BD},
		{0x1D173, 0x1D17A}, {0xE0000, 0xE007F},
	};

	for (size_t i = 0; i < sizeof(ranges) / sizeof(*ranges); i++)
		if (c >= ranges[i].first && c <= ranges[i].last)
			return true;
	return false;
}

/* The first forbidden position, or SIZE_MAX. */
static size_t find_forbidden(struct str all, bool terminal)
{
	struct str rest = all;

	while (rest.len) {
		size_t at = all.len - rest.len;
		size_t skip = own_length(rest, terminal);
		struct str before = rest;
		int32_t c;

		if (skip) {
			rest = str_from(rest, skip);
			continue;
		}
		utf8_next(&rest, &c);
		before.len -= rest.len;
		if (is_forbidden(c) || !utf8_invalid(before))
			return at;
	}
	return SIZE_MAX;
}

static int run_in_pipe(char **argv, struct strbuf *seen)
{
	char bytes[4096];
	int ends[2];
	int status = 0;
	ssize_t n;
	pid_t pid;

	if (pipe(ends))
		return 127;
	pid = fork();
	if (!pid) {
		dup2(ends[1], STDOUT_FILENO);
		dup2(ends[1], STDERR_FILENO);
		close(ends[0]);
		close(ends[1]);
		alarm(PATIENCE);
		execv(argv[0], argv);
		_exit(127);
	}
	close(ends[1]);
	while ((n = read(ends[0], bytes, sizeof(bytes))) > 0)
		strbuf_add(seen, (struct str){bytes, (size_t)n});
	close(ends[0]);
	waitpid(pid, &status, 0);
	return WIFSIGNALED(status) ? 128 + WTERMSIG(status)
				   : WEXITSTATUS(status);
}

static void type(struct pty *pty, const char *pasted, const char *keys)
{
	if (pasted) {
		pty_send(pty, "\033[200~");
		pty_send(pty, pasted);
		pty_send(pty, "\033[201~");
	}
	pty_send(pty, keys);
	pty_send(pty, "\r");
}

static int run_at_terminal(char **argv, const char *pasted, const char *keys,
			   struct strbuf *seen)
{
	struct pty pty = pty_start(argv, 80, 24);
	struct strbuf all;

	for (int i = 0; i < PROMPTS_MOST && pty_prompt(&pty); i++)
		if (!i)
			type(&pty, pasted, keys);
		else
			pty_send(&pty, "\004");
	pty_drain(&pty);
	all = pty.seen;
	pty.seen = STRBUF_INIT;
	strbuf_add(seen, strbuf_str(&all));
	strbuf_finish(&all);
	return pty_finish(&pty);
}

static void tell(char **argv, struct str seen, size_t at)
{
	struct strbuf out = STRBUF_INIT;
	size_t start = at > CONTEXT ? at - CONTEXT : 0;

	strbuf_addz(&out, "FAILED");
	for (int i = 1; argv[i]; i++) {
		strbuf_addc(&out, ' ');
		utf8_sanitize(&out, str_of(argv[i]), false);
	}
	strbuf_addf(&out, "\n    byte %zu: ", at);
	utf8_sanitize(&out, str_head(str_from(seen, start), 2 * CONTEXT),
		      false);
	puts(strbuf_text(&out));
	strbuf_finish(&out);
}

static void add_to_log(const char *path, struct str seen)
{
	FILE *log = fopen(path, "a");

	if (!log)
		return;
	if (seen.len)
		fwrite(seen.ptr, 1, seen.len, log);
	fclose(log);
}

int main(int argc, char **argv)
{
	struct strbuf seen = STRBUF_INIT;
	const char *pasted = NULL;
	const char *keys = "";
	const char *log = NULL;
	bool terminal = false;
	size_t at;
	int status;

	for (argv++; *argv && **argv == '-'; argv++)
		if (!strcmp(*argv, "--terminal"))
			terminal = true;
		else if (!strcmp(*argv, "--paste"))
			pasted = *++argv;
		else if (!strcmp(*argv, "--keys"))
			keys = *++argv;
		else if (!strcmp(*argv, "--log"))
			log = *++argv;
	if (!argc || !*argv)
		return 2;
	status = terminal ? run_at_terminal(argv, pasted, keys, &seen)
			  : run_in_pipe(argv, &seen);
	at = find_forbidden(strbuf_str(&seen), terminal);
	if (at != SIZE_MAX)
		tell(argv, strbuf_str(&seen), at);
	if (status > 128 || status == 127)
		printf("FAILED %s %s: exit %d\n", argv[0], argv[1], status);
	if (log)
		add_to_log(log, strbuf_str(&seen));
	strbuf_finish(&seen);
	return at != SIZE_MAX || status > 128 || status == 127;
}
