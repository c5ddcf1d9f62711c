#include "game/input.h"

#include "game/editor.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

struct input input_open(bool plain)
{
	struct input input = {.signals = -1, .plain = plain};

	input.tty = isatty(STDIN_FILENO) && isatty(STDOUT_FILENO);
	if (input.tty)
		input.signals = editor_open();
	return input;
}

void input_close(struct input *input)
{
	if (input->tty)
		editor_close(input->signals);
}

void input_forget(struct input *input)
{
	if (input->tty)
		editor_forget();
}

bool input_is_told_to_stop(struct input *input)
{
	return input->tty && editor_signal(input);
}

static enum input_event plain_line(struct strbuf *line)
{
	char *text = NULL;
	size_t size = 0;
	ssize_t len;

	errno = 0;
	len = getline(&text, &size, stdin);
	if (len < 0) {
		free(text);
		return ferror(stdin) ? INPUT_FAILED : INPUT_END;
	}
	if (len && text[len - 1] == '\n')
		len--;
	strbuf_add(line, (struct str){text, (size_t)len});
	free(text);
	return INPUT_LINE;
}

enum input_event input_line(struct input *input, const char *prompt,
			    struct strbuf *line)
{
	strbuf_reset(line);
	return input->tty ? editor_line(input, prompt, line) : plain_line(line);
}
