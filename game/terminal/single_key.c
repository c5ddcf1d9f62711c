#include "game/terminal/single_key.h"

#include "game/terminal/output.h"
#include "game/terminal/tty.h"

#include <errno.h>
#include <poll.h>
#include <unistd.h>

enum { CONTROL_D = 4, CONTROL_L = 12, ESCAPE = 27 };

static void take_over(const struct input *input)
{
	tty_take_keys();
	if (input->redraw)
		input->redraw(input->redraw_data, false);
	output_flush();
}

static enum input_event wait_for_key(struct input *input, char *key)
{
	static const struct tty_user user = {
		.give_back = tty_give_back,
		.take_over = take_over,
	};
	struct pollfd wait[] = {{STDIN_FILENO, POLLIN, 0},
				{input->signals, POLLIN, 0}};

	for (;;) {
		if (poll(wait, 2, -1) < 0 && errno != EINTR)
			return INPUT_FAILED;
		if (tty_signal(input, &user))
			return INPUT_SIGNAL;
		if (!wait[0].revents)
			continue;
		if (read(STDIN_FILENO, key, 1) != 1 || *key == CONTROL_D)
			return INPUT_END;
		if (*key == ESCAPE)
			tty_discard();
		/* It asks for the screen as it is. */
		if (*key != CONTROL_L)
			return INPUT_LINE;
	}
}

enum input_event single_key_read(struct input *input, char *key)
{
	enum input_event event;

	tty_take_keys();
	/* The prompt must be visible before the wait begins. */
	output_flush();
	event = wait_for_key(input, key);
	tty_give_back();
	return event;
}
