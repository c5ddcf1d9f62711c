#ifndef GAME_TERMINAL_COLORS_H
#define GAME_TERMINAL_COLORS_H

/*
 * colors: the colours of the text styles.
 *
 * A theme is written like GREP_COLORS: names and SGR numbers, separated by
 * colons. Styles not named keep their defaults; invalid parts are ignored.
 *
 *	struct colors colors = colors_read("right=32:wrong=1;31:muted=90");
 */

enum style {
	STYLE_PLAIN,
	STYLE_STRONG, /* a title, a question */
	STYLE_FAINT,  /* less important text */
	STYLE_GOOD,   /* right */
	STYLE_BAD,    /* wrong */
	STYLE_CLOSE,
	STYLE_MINE, /* what the player chose */
	STYLES
};

enum { COLOR_NUMBERS = 20 };

/* SGR numbers separated by semicolons, for each style. */
struct colors {
	char of[STYLES][COLOR_NUMBERS];
};

/* `theme` may be NULL. */
struct colors colors_read(const char *theme);

#endif
