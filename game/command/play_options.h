#ifndef GAME_COMMAND_PLAY_OPTIONS_H
#define GAME_COMMAND_PLAY_OPTIONS_H

/*
 * play_options: the command-line options of `play`.
 */

#include "game/command/command.h"
#include "game/mode.h"
#include "game/terminal/screen.h"
#include "round/round.h"

#include <stdbool.h>
#include <stdint.h>

struct choices {
	const char *packs[PACKS_MOST]; /* the first is NULL if none is given */
	uint32_t n_packs;
	const char *code;
	const char *quiz; /* a file, or NULL */
	const char *pin;  /* the player's, or NULL */
	const char *record;
	const char *player;
	const char *players; /* names separated by commas, or NULL */
	const struct mode *mode;
	struct round_options round; /* want is 0 when not given */
	uint64_t seconds;	    /* 0 when not given */
	uint64_t limit;		    /* seconds for each question; 0 for none */
	uint32_t retention;	    /* practice: percent; 0 when not given */
	int32_t until; /* practice: the day to learn for, if has_until */
	bool has_until;
	bool plan; /* practice: show the plan instead */
	bool has_seed;
	bool from_home; /* not an option: started from the home screen */
	bool resume;
	bool unsaved;
	bool plain;
	bool board; /* a quiz for a projector */
	bool enter; /* a key alone does not answer; Enter does */
	enum color_choice color;
};

/* The options, and those of them that are letters, for the table of commands.
 */
extern const struct option play_options[];
#define PLAY_LETTERS "n:"

/* Reads the options of a command whose options are these; on a bad one prints
 * an error and returns false. */
bool play_options_read(int argc, char **argv, const struct command *command,
		       struct choices *choices);

/* Handles one option, by its letter in play_options, with its value
 * in optarg; for other commands that share some of the options. */
bool play_options_take(struct choices *choices, int option);

/* Takes the remaining arguments as packs; says so when there are too many. */
bool play_options_take_packs(int argc, char **argv, struct choices *choices);

/* An option that would change the questions of a code; NULL when there is
 * none. */
const char *play_options_conflict(const struct choices *choices,
				  const struct round_options *code);

/* An option that would give this player other questions than everybody else;
 * NULL when there is none. */
const char *play_options_choosing(const struct choices *choices);

/* An option that only practice accepts; NULL when there is none. */
const char *play_options_practice(const struct choices *choices);

/* The part of the help that lists them. */
#define PLAY_OPTIONS_HELP                                                      \
	"  -n, --questions N  how many\n"                                      \
	"  --mode MODE        round, daily, timeline, story, blitz,\n"         \
	"                     survival, learn, practice, review or starred\n"  \
	"  --time SECONDS     for the whole game (blitz: 60)\n"                \
	"  --limit SECONDS    for each question\n"                             \
	"  --topic TOPIC      only questions about it; may be repeated\n"      \
	"  --typed, --choice  only typed answers, or only options\n"           \
	"  --level L or L-M   difficulties, 1 to 5\n"                          \
	"  --starred          only questions that you starred\n"               \
	"  --players A,B,...  take turns\n"                                    \
	"  --seed N           the same number gives the same round\n"          \
	"  --pin PIN          the PIN of a pupil, if the quiz asks for one\n"  \
	"  --board            show a quiz file to a class, step by step\n"     \
	"  --code CODE        the quiz that a code stands for\n"               \
	"  --resume           continue the game that was interrupted\n"        \
	"  --player NAME      who plays; also CIVIQ_PLAYER\n"                  \
	"  --record FILE      where games are kept; also CIVIQ_RECORD\n"       \
	"  --no-save          do not save the game\n"                          \
	"  --enter            wait for Enter after each answer\n"              \
	"  --color WHEN       auto, always or never; also NO_COLOR\n"          \
	"  --plain            for screen readers; also ACCESSIBLE=1\n"         \
	"\n"                                                                   \
	"CIVIQ_COLORS sets colours like GREP_COLORS does: title, muted,\n"     \
	"right, wrong, close, mine. Example: right=32:wrong=31:muted=90\n"

#endif
