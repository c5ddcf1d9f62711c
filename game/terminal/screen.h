#ifndef GAME_TERMINAL_SCREEN_H
#define GAME_TERMINAL_SCREEN_H

/*
 * screen: lines as a person reads them.
 *
 * They are wrapped to the width of the terminal, and coloured where that is
 * wanted. On a pipe they are plain, unwrapped. output.h writes them.
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

/* Columns at the left of what belongs to the line above. */
enum { SCREEN_MARGIN = 2 };

enum color_choice { COLOR_AUTO, COLOR_ALWAYS, COLOR_NEVER };

struct screen {
	bool color;
	bool tty;   /* a person looks at it */
	bool plain; /* no colour, no redraw, no art */
	bool ascii; /* signs beyond ASCII cannot be shown */
	struct colors colors;

	size_t *lines;	 /* counts the lines that are written; or NULL */
	bool is_measure; /* they are counted alone, and not written */
};

/* Looks at NO_COLOR, CLICOLOR_FORCE, CIVIQ_COLORS, TERM, ACCESSIBLE, the
 * locale and standard output. */
struct screen screen_open(enum color_choice choice, bool plain);

/* Reads "auto", "always" or "never"; false on anything else. */
bool screen_color_choice(const char *text, enum color_choice *choice);

/* Columns to wrap at; SIZE_MAX on a pipe. */
size_t screen_width(const struct screen *screen);

/* The lines that stand on the terminal at once; SIZE_MAX on a pipe. */
size_t screen_rows(const struct screen *screen);

/* The same screen, to learn how many lines something takes: they are added to
 * `*lines` and not written. */
struct screen screen_measure(const struct screen *screen, size_t *lines);

/* Writes the screen anew from so many lines above. False, and nothing happens,
 * where it cannot: on a pipe, without redraw, and when they are scrolled off.
 */
bool screen_take_back(const struct screen *screen, size_t lines);

/*
 * Prints `text` and a newline. Wrapped lines start `indent` columns in; the
 * first line does too.
 */
void screen_line(const struct screen *screen, enum style style, size_t indent,
		 struct str text);

/* The same with something in front of the first line, `indent` wide at most. */
void screen_item(const struct screen *screen, enum style style, size_t indent,
		 struct str label, struct str text);

/* The same, but of a longer text only the first `most` lines, at least one,
 * the last of them ending in dots. True when all of it stands there. */
bool screen_start(const struct screen *screen, enum style style, size_t indent,
		  struct str text, size_t most);

/* A short text that stays the last line, as far as it fits, until
 * screen_take_back(.., 0). */
void screen_prompt(const struct screen *screen, enum style style, size_t indent,
		   struct str text);

/* An empty line. */
void screen_gap(const struct screen *screen);

/* `left` and `right` at the two edges of one line, if they fit. */
void screen_edges(const struct screen *screen, enum style style,
		  struct str left, struct str right);

/* Has it all been written? */
bool screen_flush(const struct screen *screen);

#endif
