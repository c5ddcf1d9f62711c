#include "game/terminal/editor.h"

#include "base/limits.h"
#include "base/utf8.h"
#include "game/clock.h"
#include "game/terminal/completion.h"
#include "game/terminal/output.h"
#include "game/terminal/tty.h"

#include <ctype.h>
#include <errno.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/timerfd.h>
#include <unistd.h>

#include <readline/history.h>
#include <readline/readline.h>

enum { CONTROL_L = 12 };

enum { PROMPT_MOST = 48, PASTE_MOST = TYPED_BYTES_MOST + 64 };

/* Readline's callbacks take no user pointer, so the state is here. */
static struct {
	char *line;
	bool done;
	const struct input *input; /* set while a line is being read */
	uint64_t told;		   /* seconds left when last announced */
	size_t pasted;		   /* bytes read of the current paste */
	const char *replayed; /* what remains of its end sequence, or NULL */
} editor;

static const char paste_end[] = "\033[201~";

static void take_line(char *line)
{
	editor.line = line;
	editor.done = true;
	rl_callback_handler_remove();
}

static char *duplicate(struct str text)
{
	return strndup(text.ptr, text.len);
}

static char *next_word(const char *text, int state)
{
	static uint32_t at;
	const struct input *input = editor.input;
	struct str typed = str_of(text);

	if (!state)
		at = 0;
	if (!input || !typed.len)
		return NULL;
	for (; at < input->n_words; at++)
		if (completion_begins(input->words[at], typed))
			return duplicate(input->words[at++]);
	for (; at < input->n_words + input->n_names; at++) {
		const struct entity *name = &input->names[at - input->n_words];

		if (completion_names(name, typed)) {
			at++;
			return duplicate(name->spellings[0]);
		}
	}
	return NULL;
}

static char **complete(const char *text, int start, int end)
{
	(void)start;
	(void)end;
	rl_attempted_completion_over = 1;
	rl_completion_append_character = '\0';
	return rl_completion_matches(text, next_word);
}

static void redisplay_line(void)
{
	struct str line = {rl_line_buffer, (size_t)rl_end};
	struct strbuf clean = STRBUF_INIT;
	int point = rl_point;
	int end = rl_end;

	utf8_sanitize(&clean, str_head(line, (size_t)point), true);
	rl_point = (int)clean.len;
	utf8_sanitize(&clean, str_from(line, (size_t)point), true);
	rl_end = (int)clean.len;
	rl_line_buffer = clean.ptr;
	rl_redisplay();
	rl_line_buffer = (char *)line.ptr;
	rl_point = point;
	rl_end = end;
	strbuf_finish(&clean);
}

/* Makes readline draw the sanitised text in place of the raw one. During a
 * search the search text is in the prompt; rl_message() replaces the prompt
 * and restores it. */
static void redisplay(void)
{
	struct str prompt = str_of(rl_display_prompt);
	struct strbuf clean = STRBUF_INIT;

	utf8_sanitize(&clean, prompt, false);
	if (rl_display_prompt == rl_prompt ||
	    str_eq(strbuf_str(&clean), prompt))
		redisplay_line();
	else
		rl_message("%s", strbuf_text(&clean));
	strbuf_finish(&clean);
}

/* Reads and drops the rest of a paste; true when its end was found. */
static bool skip_paste(FILE *stream)
{
	size_t matched = 0;
	int c;

	while (paste_end[matched] && (c = rl_getc(stream)) >= 0) {
		if (c == paste_end[matched])
			matched++;
		else
			matched = c == paste_end[0];
	}
	return !paste_end[matched];
}

/* Readline keeps a whole paste in memory, so the excess is dropped before it
 * gets there. */
static int get_key(FILE *stream)
{
	if (editor.replayed && *editor.replayed)
		return (unsigned char)*editor.replayed++;
	editor.replayed = NULL;
	if (!RL_ISSTATE(RL_STATE_MOREINPUT))
		editor.pasted = 0;
	else if (++editor.pasted > PASTE_MOST) {
		if (!skip_paste(stream))
			return EOF;
		editor.pasted = 0;
		editor.replayed = paste_end;
		return (unsigned char)*editor.replayed++;
	}
	return rl_getc(stream);
}

/* Redraws what is above the line, and the line as typed so far. */
static void redraw(bool clear)
{
	const struct input *input = editor.input;

	if (input && input->redraw) {
		clear = clear && !input->plain;
		if (clear)
			output_clear();
		input->redraw(input->redraw_data, clear);
	} else if (clear) {
		rl_clear_screen(0, 0);
		return;
	}
	rl_forced_update_display();
}

static int redraw_cleared(int count, int key)
{
	(void)count;
	(void)key;
	redraw(true);
	return 0;
}

int editor_open(void)
{
	int signals = tty_open();

	if (signals < 0)
		return -1;
	rl_catch_signals = 0;
	rl_catch_sigwinch = 0;
	rl_change_environment = 0;
	rl_readline_name = "civiq";
	/* The whole line is one word: names have spaces. */
	rl_completer_word_break_characters = (char *)"\n";
	rl_attempted_completion_function = complete;
	rl_redisplay_function = redisplay;
	/* It prints complaints about the user's inputrc. */
	output_errors_of(rl_initialize);
	rl_getc_function = get_key;
	rl_bind_key(CONTROL_L, redraw_cleared);
	return signals;
}

void editor_close(int signals)
{
	clear_history();
	tty_close(signals);
}

void editor_forget(void)
{
	clear_history();
}

static void take_over(const struct input *input)
{
	(void)input;
	rl_prep_terminal(1);
	rl_resize_terminal();
	redraw(false);
}

static void resize(bool clear)
{
	rl_resize_terminal();
	redraw(clear);
}

bool editor_signal(struct input *input)
{
	static const struct tty_user user = {
		.give_back = rl_deprep_terminal,
		.take_over = take_over,
		.resize = resize,
	};

	return tty_signal(input, &user);
}

static uint64_t seconds_left(const struct input *input)
{
	uint64_t now = clock_milliseconds();

	return now < input->deadline ? (input->deadline - now + 999) / 1000 : 0;
}

static void write_prompt(char *out, const struct input *input,
			 const char *prompt)
{
	if (input->deadline && !input->plain)
		snprintf(out, PROMPT_MOST, "[%u] %s",
			 (unsigned)seconds_left(input), prompt);
	else
		snprintf(out, PROMPT_MOST, "%s", prompt);
}

/* Without redraw the clock is announced now and then, above the input line. */
static void tell_clock(const struct input *input)
{
	static const uint64_t milestones[] = {60, 30, 10, 5};
	uint64_t left = seconds_left(input);

	for (size_t i = 0; i < sizeof(milestones) / sizeof(*milestones); i++)
		if (left == milestones[i] && editor.told != left) {
			editor.told = left;
			output_text(STR("\n"));
			output_line("%u seconds left.", (unsigned)left);
			rl_on_new_line();
			rl_redisplay();
		}
}

static void tick(const struct input *input, const char *prompt, int timer)
{
	char shown[PROMPT_MOST];
	uint64_t times;
	ssize_t n = read(timer, &times, sizeof(times));

	(void)n;
	if (input->plain) {
		tell_clock(input);
		return;
	}
	write_prompt(shown, input, prompt);
	rl_set_prompt(shown);
	rl_redisplay();
}

/* Writes the text beside the line after it and moves the cursor back. */
static void show_beside(const struct input *input)
{
	struct strbuf out = STRBUF_INIT;

	if (!input->watch || input->plain || editor.done)
		return;
	input->watch(input->watch_data, str_of(rl_line_buffer), &out);
	output_beside(strbuf_str(&out));
	output_flush();
	strbuf_finish(&out);
}

static enum input_event stop(enum input_event event)
{
	rl_callback_handler_remove();
	output_text(STR("\n"));
	return event;
}

static int start_timer(const struct input *input)
{
	struct itimerspec each = {{1, 0}, {0, 1}};
	int timer;

	if (!input->deadline)
		return -1;
	timer = timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC | TFD_NONBLOCK);
	if (timer >= 0)
		timerfd_settime(timer, 0, &each, NULL);
	return timer;
}

/* Takes a single key as the whole line. */
static void take_at_once(unsigned char c)
{
	const char text[] = {(char)c, '\0'};

	rl_insert_text(text);
	rl_redisplay();
	output_text(STR("\n"));
	take_line(duplicate(str_of(text)));
}

/* Takes a key that answers at once, or hands it to readline. */
static void read_first_key(const char *keys)
{
	unsigned char c;

	if (read(STDIN_FILENO, &c, 1) != 1) {
		rl_callback_read_char();
		return;
	}
	if (c && strchr(keys, tolower(c))) {
		take_at_once((unsigned char)tolower(c));
		return;
	}
	rl_stuff_char(c);
	rl_callback_read_char();
}

static bool is_plain_key(int c)
{
	return c >= ' ' && c != 0x7F;
}

/* Reads a key. When the line is full, text keys are dropped one read at a
 * time, unless readline is in the middle of a key sequence. One extra byte
 * is let in, so that the caller can see that the line was too long. */
static void read_key(void)
{
	unsigned char c;

	if (rl_end > TYPED_BYTES_MOST && rl_point == rl_end &&
	    !RL_ISSTATE(RL_STATE_MULTIKEY | RL_STATE_INPUTPENDING)) {
		ssize_t n = read(STDIN_FILENO, &c, 1);

		if (n == 1 && is_plain_key(c))
			return;
		if (n == 1)
			rl_stuff_char(c);
	}
	rl_callback_read_char();
	if (!editor.done && rl_end > TYPED_BYTES_MOST + 1) {
		rl_delete_text(TYPED_BYTES_MOST + 1, rl_end);
		if (rl_point > rl_end)
			rl_point = rl_end;
	}
}

static bool awaits_first(const struct input *input)
{
	return input->keys && !rl_end &&
	       !RL_ISSTATE(RL_STATE_MULTIKEY | RL_STATE_INPUTPENDING |
			   RL_STATE_MOREINPUT | RL_STATE_ISEARCH |
			   RL_STATE_NUMERICARG);
}

/* Waits for the keyboard until a line is complete or another event comes. */
static enum input_event wait_for_line(struct input *input, const char *prompt,
				      int timer)
{
	struct pollfd wait[] = {{STDIN_FILENO, POLLIN, 0},
				{input->signals, POLLIN, 0},
				{timer, POLLIN, 0}};

	while (!editor.done) {
		if (poll(wait, timer < 0 ? 2 : 3, -1) < 0 && errno != EINTR)
			return stop(INPUT_FAILED);
		if (editor_signal(input))
			return stop(INPUT_SIGNAL);
		if (input->deadline && !seconds_left(input))
			return stop(INPUT_LATE);
		if (timer >= 0 && wait[2].revents)
			tick(input, prompt, timer);
		if (wait[0].revents & POLLIN && awaits_first(input))
			read_first_key(input->keys);
		else if (wait[0].revents & POLLIN)
			read_key();
		else if (wait[0].revents)
			return stop(INPUT_END);
		show_beside(input);
	}
	if (editor.line)
		return INPUT_LINE;
	output_text(STR("\n"));
	return tty_hangup(input) ? INPUT_SIGNAL : INPUT_END;
}

/* Newlines in a paste become spaces. */
static void take_text(struct strbuf *line)
{
	for (char *c = editor.line; *c; c++)
		if (*c == '\n' || *c == '\r')
			*c = ' ';
	strbuf_addz(line, editor.line);
	if (*editor.line)
		add_history(editor.line);
	free(editor.line);
	editor.line = NULL;
}

enum input_event editor_line(struct input *input, const char *prompt,
			     struct strbuf *line)
{
	char shown[PROMPT_MOST];
	int timer = start_timer(input);
	enum input_event event;

	output_flush();
	editor.done = false;
	editor.input = input;
	write_prompt(shown, input, prompt);
	rl_callback_handler_install(shown, take_line);
	if (input->begun) {
		rl_insert_text(input->begun);
		rl_redisplay();
	}
	event = wait_for_line(input, prompt, timer);
	if (event == INPUT_LATE)
		strbuf_addz(line, rl_line_buffer);
	editor.input = NULL;
	if (timer >= 0)
		close(timer);
	if (event == INPUT_LINE)
		take_text(line);
	return event;
}
