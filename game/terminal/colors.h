#ifndef GAME_TERMINAL_COLORS_H
#define GAME_TERMINAL_COLORS_H

/*
 * colors: how text of each meaning looks.
 *
 * A theme is written like GREP_COLORS: names and numbers of SGR, parted by
 * colons. What it does not name stays as it is; what cannot be read is passed
 * over.
 *
 *	struct colors colors = colors_read("right=32:wrong=1;31:muted=90");
 */

enum style {
	STYLE_PLAIN,
	STYLE_STRONG, /* a title, a question */
	STYLE_FAINT,  /* what matters less */
	STYLE_GOOD,   /* right */
	STYLE_BAD,    /* wrong */
	STYLE_CLOSE,
	STYLE_MINE, /* what the player chose */
	STYLES
};

enum { COLOR_NUMBERS = 20 };

/* Numbers of SGR with semicolons between, for each style. */
struct colors {
	char of[STYLES][COLOR_NUMBERS];
};

/* `theme` may be NULL. */
struct colors colors_read(const char *theme);

#endif
