#include "game/terminal/input.h"

#include "base/limits.h"
#include "game/terminal/editor.h"
#include "game/terminal/output.h"
#include "game/terminal/single_key.h"
#include "game/terminal/tty.h"

#include <stdio.h>
#include <unistd.h>

/* Replaces NUL, which no text of the record may contain. */
enum { SUBSTITUTE = 0x1A };

struct input input_open(bool plain)
{
	struct input input = {.signals = -1, .plain = plain};

	input.tty = isatty(STDIN_FILENO) && isatty(STDOUT_FILENO);
	if (input.tty)
		input.signals = editor_open();
	/* Without a signalfd the terminal is not touched. */
	input.tty = input.signals >= 0;
	return input;
}

struct input input_of_lines(void)
{
	return (struct input){.signals = -1, .plain = true};
}

void input_close(struct input *input)
{
	if (input->tty)
		editor_close(input->signals);
}

void input_draw_with(struct input *input, input_redraw redraw, void *data)
{
	input->redraw = redraw;
	input->redraw_data = data;
}

void input_forget(struct input *input)
{
	if (input->tty)
		editor_forget();
}

void input_discard(struct input *input)
{
	if (input->tty)
		tty_discard();
}

enum input_event input_key(struct input *input, char *key)
{
	return single_key_read(input, key);
}

bool input_is_told_to_stop(struct input *input)
{
	return input->tty && editor_signal(input);
}

/* Skips the rest of a line that was too long. */
static void skip_line(void)
{
	int c;

	do
		c = getc(stdin);
	while (c != '\n' && c != EOF);
}

/* Reads one byte more than a line may have, to detect one that is too long. */
static enum input_event plain_line(struct input *input, struct strbuf *line)
{
	int c = EOF;

	if (input->cut)
		skip_line();
	while (line->len <= TYPED_BYTES_MOST && (c = getc(stdin)) != EOF &&
	       c != '\n')
		strbuf_addc(line, (char)(c ? c : SUBSTITUTE));
	if (ferror(stdin))
		return INPUT_FAILED;
	return line->len || c != EOF ? INPUT_LINE : INPUT_END;
}

/* Cuts a line that is too long, at a code point boundary. */
static bool cut_line(struct strbuf *line)
{
	size_t len = TYPED_BYTES_MOST;

	if (line->len <= len)
		return false;
	while (len && ((unsigned char)line->ptr[len] & 0xC0) == 0x80)
		len--;
	strbuf_cut(line, len);
	return true;
}

enum input_event input_line(struct input *input, const char *prompt,
			    struct strbuf *line)
{
	enum input_event event;

	strbuf_reset(line);
	event = input->tty ? editor_line(input, prompt, line)
			   : plain_line(input, line);
	input->cut = cut_line(line);
	if (input->cut)
		output_error("that line is too long: only its first %d bytes "
			     "count",
			     TYPED_BYTES_MOST);
	return event;
}
