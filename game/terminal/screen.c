#include "game/terminal/screen.h"

#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

/* Prose wider than this is hard to read. */
enum { WIDTH_MOST = 88, WIDTH_LEAST = 20, WIDTH_UNKNOWN = 80 };

static bool is_set(const char *name)
{
	const char *value = getenv(name);

	return value && *value;
}

static bool wants_color(enum color_choice choice, bool tty)
{
	const char *force = getenv("CLICOLOR_FORCE");

	if (choice != COLOR_AUTO)
		return choice == COLOR_ALWAYS;
	if (is_set("NO_COLOR"))
		return false;
	if (force && *force && strcmp(force, "0") != 0)
		return true;
	return tty;
}

struct screen screen_open(enum color_choice choice, bool plain)
{
	const char *term = getenv("TERM");
	const char *accessible = getenv("ACCESSIBLE");
	struct screen screen = {.tty = isatty(STDOUT_FILENO)};

	screen.plain = plain || (term && !strcmp(term, "dumb")) ||
		       (accessible && !strcmp(accessible, "1"));
	screen.color = wants_color(choice, screen.tty && !screen.plain);
	return screen;
}

bool screen_color_choice(const char *text, enum color_choice *choice)
{
	static const char *const names[] = {"auto", "always", "never"};

	for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
		if (!strcmp(text, names[i])) {
			*choice = (enum color_choice)i;
			return true;
		}
	return false;
}

size_t screen_width(const struct screen *screen)
{
	struct winsize size;
	size_t width = WIDTH_UNKNOWN;

	if (!screen->tty)
		return SIZE_MAX;
	if (!ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) && size.ws_col)
		width = size.ws_col;
	if (width > WIDTH_MOST)
		return WIDTH_MOST;
	return width > WIDTH_LEAST ? width : WIDTH_LEAST;
}

static void put_spaces(size_t n)
{
	static const struct str spaces = STR("                ");

	for (; n > spaces.len; n -= spaces.len)
		output_text(spaces);
	output_text(str_head(spaces, n));
}

static void put_styled(const struct screen *screen, enum style style,
		       struct str text)
{
	if (!screen->color || style == STYLE_PLAIN) {
		output_text(text);
		return;
	}
	output_style(style);
	output_text(text);
	output_style(STYLE_PLAIN);
}

/* How many bytes of `text` fit into `room` columns, broken at a space where
 * there is one. */
static size_t fit(struct str text, size_t room)
{
	struct str rest = text;
	size_t width = 0;
	size_t space = 0;
	int32_t c;

	for (;;) {
		size_t at = text.len - rest.len;

		if (!utf8_next(&rest, &c))
			return text.len;
		if (c == ' ')
			space = at;
		width += utf8_char_width(c);
		if (width > room)
			return space ? space : at ? at : text.len - rest.len;
	}
}

static void put_wrapped(const struct screen *screen, enum style style,
			size_t indent, struct str label, struct str text)
{
	size_t width = screen_width(screen);
	size_t room = width == SIZE_MAX ? SIZE_MAX : width - indent - 1;
	size_t margin = indent - utf8_width(label);

	do {
		size_t len = fit(text, room);

		output_text(label);
		put_spaces(margin);
		put_styled(screen, style, str_head(text, len));
		output_text(STR("\n"));
		text = str_from(text, len);
		while (text.len && text.ptr[0] == ' ')
			text = str_from(text, 1);
		label = STR_NONE;
		margin = indent;
	} while (text.len);
}

void screen_item(const struct screen *screen, enum style style, size_t indent,
		 struct str label, struct str text)
{
	struct strbuf clean = STRBUF_INIT;

	utf8_sanitize(&clean, text, false);
	put_wrapped(screen, style, indent, label, strbuf_str(&clean));
	strbuf_finish(&clean);
}

void screen_line(const struct screen *screen, enum style style, size_t indent,
		 struct str text)
{
	screen_item(screen, style, indent, STR_NONE, text);
}

void screen_gap(const struct screen *screen)
{
	(void)screen;
	output_text(STR("\n"));
}

void screen_edges(const struct screen *screen, enum style style,
		  struct str left, struct str right)
{
	size_t width = screen_width(screen);
	struct strbuf clean_left = STRBUF_INIT;
	struct strbuf clean_right = STRBUF_INIT;
	size_t used;
	size_t between = 3;

	utf8_sanitize(&clean_left, left, false);
	utf8_sanitize(&clean_right, right, false);
	used = utf8_width(strbuf_str(&clean_left)) +
	       utf8_width(strbuf_str(&clean_right));
	if (width != SIZE_MAX && used + between + 1 < width)
		between = width - used - 1;
	while (between--)
		strbuf_addc(&clean_left, ' ');
	strbuf_add(&clean_left, strbuf_str(&clean_right));
	put_styled(screen, style, strbuf_str(&clean_left));
	output_text(STR("\n"));
	strbuf_finish(&clean_left);
	strbuf_finish(&clean_right);
}

bool screen_flush(const struct screen *screen)
{
	(void)screen;
	return output_flush();
}
