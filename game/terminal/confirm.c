#include "game/terminal/confirm.h"

bool confirm(const struct screen *screen, struct input *input,
	     const char *question)
{
	struct strbuf line = STRBUF_INIT;
	struct str typed;
	bool yes;

	input->deadline = 0;
	/* Ctrl-C during the wait cancels the question. */
	if (input_is_told_to_stop(input))
		return false;
	screen_line(screen, STYLE_STRONG, 0, str_of(question));
	yes = input_line(input, "y/n > ", &line) == INPUT_LINE;
	typed = str_trim(strbuf_str(&line));
	yes = yes && typed.len && (typed.ptr[0] | 0x20) == 'y';
	strbuf_finish(&line);
	return yes;
}
