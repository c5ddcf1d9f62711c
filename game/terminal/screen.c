#include "game/terminal/screen.h"

#include "base/utf8.h"

#include <langinfo.h>
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
	screen.ascii = strcmp(nl_langinfo(CODESET), "UTF-8") != 0;
	screen.colors = colors_read(getenv("CIVIQ_COLORS"));
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

/* The width of the terminal. */
static size_t columns(const struct screen *screen)
{
	struct winsize size;

	if (!screen->tty || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) ||
	    !size.ws_col)
		return WIDTH_UNKNOWN;
	return size.ws_col;
}

size_t screen_width(const struct screen *screen)
{
	size_t width = columns(screen);

	if (!screen->tty)
		return SIZE_MAX;
	if (width > WIDTH_MOST)
		return WIDTH_MOST;
	return width > WIDTH_LEAST ? width : WIDTH_LEAST;
}

size_t screen_rows(const struct screen *screen)
{
	struct winsize size;

	if (!screen->tty || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) ||
	    !size.ws_row)
		return SIZE_MAX;
	return size.ws_row;
}

struct screen screen_measure(const struct screen *screen, size_t *lines)
{
	struct screen measure = *screen;

	measure.lines = lines;
	measure.is_measure = true;
	return measure;
}

bool screen_take_back(const struct screen *screen, size_t lines)
{
	size_t rows = screen_rows(screen);

	if (screen->plain || rows == SIZE_MAX || lines >= rows ||
	    columns(screen) < WIDTH_LEAST)
		return false;
	output_take_back(lines);
	return true;
}

/* Writes part of a line; within a line style, plain text keeps that style. */
static void put(const struct screen *screen, enum style style, struct str text)
{
	bool styled = screen->color && style != STYLE_PLAIN;

	if (screen->is_measure)
		return;
	if (styled)
		output_style(screen->colors.of[style]);
	output_text(text);
	if (styled)
		output_style("");
}

static void end_line(const struct screen *screen)
{
	put(screen, STYLE_PLAIN, STR("\n"));
	if (screen->lines)
		++*screen->lines;
}

static void put_spaces(const struct screen *screen, size_t n)
{
	static const struct str spaces = STR("                ");

	for (; n > spaces.len; n -= spaces.len)
		put(screen, STYLE_PLAIN, spaces);
	put(screen, STYLE_PLAIN, str_head(spaces, n));
}

/* How many bytes of `text` fit into `room` columns, broken at a space if
 * possible. */
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

/* A text that is written line by line. */
struct wrapped {
	const struct screen *screen;
	enum style style;
	size_t indent;
	struct str label; /* in front of the first line */
	struct str text;
	size_t most; /* the most lines to write */
};

/* Leaves room for the dots. */
static size_t fit_dots(const struct wrapped *w, size_t room)
{
	size_t dots = w->screen->ascii ? 3 : 1;

	return fit(w->text, room > dots ? room - dots : 1);
}

/* True when all of it was written. */
static bool put_wrapped(const struct wrapped *wrapped)
{
	struct wrapped w = *wrapped;
	size_t width = screen_width(w.screen);
	size_t room = width == SIZE_MAX ? SIZE_MAX : width - w.indent - 1;
	size_t margin = w.indent - utf8_width(w.label);
	bool is_cut;

	do {
		size_t len = fit(w.text, room);

		is_cut = w.most <= 1 && len < w.text.len;
		if (is_cut)
			len = fit_dots(&w, room);
		put(w.screen, STYLE_PLAIN, w.label);
		put_spaces(w.screen, margin);
		put(w.screen, w.style, str_head(w.text, len));
		if (is_cut)
			put(w.screen, w.style,
			    w.screen->ascii ? STR("...") : STR("…"));
		end_line(w.screen);
		w.text = str_from(w.text, len);
		while (w.text.len && w.text.ptr[0] == ' ')
			w.text = str_from(w.text, 1);
		w.label = STR_NONE;
		margin = w.indent;
		w.most--;
	} while (w.text.len && !is_cut);
	return !is_cut;
}

static bool put_clean(const struct wrapped *wrapped)
{
	struct strbuf clean = STRBUF_INIT;
	struct wrapped w = *wrapped;
	bool all;

	utf8_sanitize(&clean, w.text, false);
	w.text = strbuf_str(&clean);
	all = put_wrapped(&w);
	strbuf_finish(&clean);
	return all;
}

void screen_item(const struct screen *screen, enum style style, size_t indent,
		 struct str label, struct str text)
{
	put_clean(&(struct wrapped){screen, style, indent, label, text,
				    SIZE_MAX});
}

bool screen_start(const struct screen *screen, enum style style, size_t indent,
		  struct str text, size_t most)
{
	return put_clean(
		&(struct wrapped){screen, style, indent, STR_NONE, text, most});
}

void screen_line(const struct screen *screen, enum style style, size_t indent,
		 struct str text)
{
	screen_item(screen, style, indent, STR_NONE, text);
}

void screen_prompt(const struct screen *screen, enum style style, size_t indent,
		   struct str text)
{
	size_t width = screen_width(screen);

	put_spaces(screen, indent);
	put(screen, style,
	    width == SIZE_MAX ? text
			      : str_head(text, fit(text, width - indent - 1)));
}

void screen_gap(const struct screen *screen)
{
	end_line(screen);
}

/* The columns of `text` that fit into `room`, wherever that is. */
static struct str cut_at(struct str text, size_t room)
{
	struct str rest = text;
	size_t width = 0;
	size_t at = 0;
	int32_t c;

	while (utf8_next(&rest, &c) && (width += utf8_char_width(c)) <= room)
		at = text.len - rest.len;
	return str_head(text, at);
}

/* Adds the text, with dots for what does not fit; returns its width. */
static size_t add_cut(const struct screen *screen, struct strbuf *out,
		      struct str text, size_t room)
{
	struct strbuf clean = STRBUF_INIT;
	struct str dots = screen->ascii ? STR("...") : STR("…");
	size_t dots_width = utf8_width(dots);

	utf8_sanitize(&clean, text, false);
	text = strbuf_str(&clean);
	if (utf8_width(text) > room) {
		strbuf_add(out,
			   cut_at(text,
				  room > dots_width ? room - dots_width : 0));
		text = dots;
	}
	strbuf_add(out, text);
	strbuf_finish(&clean);
	return utf8_width(strbuf_str(out));
}

void screen_edges(const struct screen *screen, enum style style,
		  struct str left, struct str right)
{
	enum { BETWEEN = 3 };
	size_t width = screen_width(screen);
	size_t taken = 1 + (right.len ? utf8_width(right) + 1 : 0);
	size_t room = width > taken ? width - taken : 0;
	struct strbuf line = STRBUF_INIT;
	size_t used = add_cut(screen, &line, left, room);
	size_t between = width == SIZE_MAX ? BETWEEN
			 : room > used	   ? room + 1 - used
					   : 1;

	while (right.len && between--)
		strbuf_addc(&line, ' ');
	utf8_sanitize(&line, right, false);
	put(screen, style, strbuf_str(&line));
	end_line(screen);
	strbuf_finish(&line);
}

bool screen_flush(const struct screen *screen)
{
	(void)screen;
	return output_flush();
}
