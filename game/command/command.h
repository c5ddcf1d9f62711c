#ifndef GAME_COMMAND_COMMAND_H
#define GAME_COMMAND_COMMAND_H

/*
 * command: the commands of civiq.
 *
 * A command is one file and one line in the table of commands.c. It reads its
 * options with command_option(), starting after its own name.
 */

#include "game/exit_code.h"

#include <getopt.h>
#include <stdbool.h>

/* What the words after a command are, besides options. */
enum command_takes {
	TAKES_NOTHING, /* or what cannot be completed */
	TAKES_PACKS,   /* or pack files, or quiz files */
	TAKES_FILES,
	TAKES_PLAYER,
};

struct command {
	const char *name;
	const char *summary; /* one line */
	const char *help;    /* usage, examples first, options */
	enum command_takes takes;
	const char *letters; /* of options, as getopt wants them; or NULL */
	const struct option *options; /* or NULL */
	int (*run)(int argc, char **argv);
	const char *next; /* suggested next command, or NULL */
};

extern const struct command command_play;
extern const struct command command_daily;
extern const struct command command_continue;
extern const struct command command_blitz;
extern const struct command command_survival;
extern const struct command command_learn;
extern const struct command command_practice;
extern const struct command command_review;
extern const struct command command_starred;
extern const struct command command_story;
extern const struct command command_timeline;
extern const struct command command_player;
extern const struct command command_scores;
extern const struct command command_stats;
extern const struct command command_backup;
extern const struct command command_merge;
extern const struct command command_forget;
extern const struct command command_record;
extern const struct command command_quiz;
extern const struct command command_export;
extern const struct command command_mark;
extern const struct command command_coverage;
extern const struct command command_results;
extern const struct command command_packs;
extern const struct command command_questions;
extern const struct command command_try;
extern const struct command command_check;
extern const struct command command_diff;
extern const struct command command_compare;
extern const struct command command_import;
extern const struct command command_new;
extern const struct command command_show;
extern const struct command command_reports;

/* The next option of the command, as getopt_long() returns it: its letter, or
 * -1 at the end. For an option that is unknown, ambiguous, lacks its value or
 * has one it does not take, prints an error and returns '?'. */
int command_option(int argc, char **argv, const struct command *command);

/* --record FILE, for a command that has no other option. */
extern const struct option command_record_options[];

/* Reads the options of such a command; false on a bad one. `*record` is NULL
 * if it is not given. */
bool command_record_option(int argc, char **argv, const struct command *command,
			   const char **record);

/* After a bad option: refers to the help. */
int command_usage(const struct command *command);

#endif
