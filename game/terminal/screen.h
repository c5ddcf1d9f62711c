#ifndef GAME_TERMINAL_SCREEN_H
#define GAME_TERMINAL_SCREEN_H

/*
 * screen: formatted lines for people.
 *
 * They are wrapped to the width of the terminal, and coloured if wanted. On a
 * pipe they are plain, unwrapped. output.h writes them.
 *
 *	struct screen screen = screen_open(COLOR_AUTO, false);
 *	screen_line(&screen, STYLE_GOOD, 2, STR("Right."));
 */

#include "base/str.h"
#include "base/strbuf.h"
#include "game/terminal/colors.h"
#include "game/terminal/output.h"

#include <stdbool.h>
#include <stddef.h>

/* Left margin of text that belongs to the line above. */
enum { SCREEN_MARGIN = 2 };

enum color_choice { COLOR_AUTO, COLOR_ALWAYS, COLOR_NEVER };

struct screen {
	bool color;
	bool tty;   /* output goes to a terminal */
	bool plain; /* no colour, no redraw, no art */
	bool ascii; /* only ASCII can be shown */
	struct colors colors;

	size_t *lines;	 /* counts the lines written; or NULL */
	bool is_measure; /* count lines without writing them */
};

/* Looks at NO_COLOR, CLICOLOR_FORCE, CIVIQ_COLORS, TERM, ACCESSIBLE, the
 * locale and standard output. */
struct screen screen_open(enum color_choice choice, bool plain);

/* Reads "auto", "always" or "never"; false on anything else. */
bool screen_color_choice(const char *text, enum color_choice *choice);

/* Columns to wrap at; SIZE_MAX on a pipe. */
size_t screen_width(const struct screen *screen);

/* The number of lines the terminal shows; SIZE_MAX on a pipe. */
size_t screen_rows(const struct screen *screen);

/* A copy of the screen for measuring: lines are added to `*lines` and not
 * written. */
struct screen screen_measure(const struct screen *screen, size_t *lines);

/* Moves up so many lines and clears from there, to redraw. False, with no
 * effect, where that is impossible: on a pipe, without redraw, and when the
 * lines have scrolled off. */
bool screen_take_back(const struct screen *screen, size_t lines);

/*
 * Prints `text` and a newline. Wrapped lines start `indent` columns in; the
 * first line does too.
 */
void screen_line(const struct screen *screen, enum style style, size_t indent,
		 struct str text);

/* The same with a label before the first line, at most `indent` wide. */
void screen_item(const struct screen *screen, enum style style, size_t indent,
		 struct str label, struct str text);

/* The same, but cut to the first `most` lines, at least one, the last ending
 * in dots. True when nothing was cut. */
bool screen_start(const struct screen *screen, enum style style, size_t indent,
		  struct str text, size_t most);

/* A short text, cut to fit, that stays as the last line until
 * screen_take_back(.., 0). */
void screen_prompt(const struct screen *screen, enum style style, size_t indent,
		   struct str text);

/* An empty line. */
void screen_gap(const struct screen *screen);

/* `left` and `right` at opposite ends of one line; `left` is cut to fit. */
void screen_edges(const struct screen *screen, enum style style,
		  struct str left, struct str right);

/* Was all output written? */
bool screen_flush(const struct screen *screen);

#endif
