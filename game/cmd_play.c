#include "game/clock.h"
#include "game/command.h"
#include "game/game.h"
#include "game/places.h"

#include "base/utf8.h"
#include "quiz/round.h"

#include <errno.h>
#include <getopt.h>
#include <pwd.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { NAME_COLUMNS = 32, LENGTH = 10 };

struct choices {
	const char *pack;
	const char *record;
	const char *player;
	uint64_t length;
	uint64_t seed;
	bool has_seed;
	bool plain;
	enum color_choice color;
};

static bool bad_value(const char *option, const char *wants)
{
	fprintf(stderr, "civiq: --%s wants %s, not `%s`\n", option, wants,
		optarg);
	return false;
}

static bool take_option(struct choices *choices, int option)
{
	switch (option) {
	case 'n':
		if (str_to_u64(str_of(optarg), &choices->length) &&
		    choices->length >= 1 && choices->length <= ROUND_MOST)
			return true;
		return bad_value("n", "a number from 1 to 1000");
	case 's':
		choices->has_seed = true;
		if (str_to_u64(str_of(optarg), &choices->seed))
			return true;
		return bad_value("seed", "a whole number");
	case 'c':
		if (screen_color_choice(optarg, &choices->color))
			return true;
		return bad_value("color", "auto, always or never");
	case 'p':
		choices->player = optarg;
		return true;
	case 'r':
		choices->record = optarg;
		return true;
	case 'P':
		choices->plain = true;
		return true;
	default:
		return false;
	}
}

static bool parse(int argc, char **argv, struct choices *choices)
{
	static const struct option options[] = {
		{"questions", required_argument, NULL, 'n'},
		{"seed", required_argument, NULL, 's'},
		{"player", required_argument, NULL, 'p'},
		{"record", required_argument, NULL, 'r'},
		{"color", required_argument, NULL, 'c'},
		{"plain", no_argument, NULL, 'P'},
		{NULL, 0, NULL, 0}};
	int option;

	while ((option = getopt_long(argc, argv, "n:", options, NULL)) != -1)
		if (!take_option(choices, option))
			return false;
	if (optind < argc)
		choices->pack = argv[optind++];
	return optind == argc;
}

/* Who plays: as told, or by the name of the account. */
static struct str player_name(const struct choices *choices,
			      struct arena *arena)
{
	const char *name = choices->player;
	const struct passwd *account;
	struct strbuf clean = STRBUF_INIT;
	struct str player;

	if (!name || !*name)
		name = getenv("CIVIQ_PLAYER");
	if (!name || !*name) {
		account = getpwuid(getuid());
		name = account ? account->pw_name : "player";
	}
	utf8_sanitize(&clean, str_trim(str_of(name)), false);
	while (utf8_width(strbuf_str(&clean)) > NAME_COLUMNS) {
		size_t len = clean.len - 1;

		while (len && ((unsigned char)clean.ptr[len] & 0xC0) == 0x80)
			len--;
		strbuf_cut(&clean, len);
	}
	player = clean.len ? arena_copy(arena, strbuf_str(&clean))
			   : STR("player");
	strbuf_finish(&clean);
	return player;
}

static struct store *open_record(const struct choices *choices,
				 struct arena *arena)
{
	struct str path = places_record(choices->record, arena);
	struct strbuf error = STRBUF_INIT;
	struct store *store = NULL;

	if (path.len)
		store = store_open(path.ptr, &error);
	else
		strbuf_addf(&error, "The folder of the record: %s.",
			    strerror(errno));
	if (!store)
		fprintf(stderr, "civiq: %s\n", strbuf_text(&error));
	strbuf_finish(&error);
	return store;
}

static int play(const struct choices *choices, const struct opened *opened)
{
	struct arena arena = ARENA_INIT;
	struct screen screen = screen_open(choices->color, choices->plain);
	struct store *store = open_record(choices, &arena);
	struct input input;
	struct game game = {
		.opened = opened,
		.screen = &screen,
		.input = &input,
		.store = store,
		.player = player_name(choices, &arena),
		.length = (uint32_t)choices->length,
		.seed = choices->has_seed ? choices->seed
					  : clock_random() >> 32,
	};
	int status = EXIT_IO;

	if (store) {
		input = input_open();
		status = game_play(&game);
		input_close(&input);
	}
	store_close(store);
	arena_finish(&arena);
	return status;
}

static int run(int argc, char **argv)
{
	struct choices choices = {.length = LENGTH};
	struct opened opened;
	int status;

	if (!parse(argc, argv, &choices))
		return command_usage(&command_play);
	status = open_pack(choices.pack, &opened);
	if (status != EXIT_OK)
		return status;
	status = play(&choices, &opened);
	close_pack(&opened);
	return status;
}

const struct command command_play = {
	.name = "play",
	.summary = "play a round",
	.help = "  civiq play                     ten questions\n"
		"  civiq play amanat -n 5         five, of one pack\n"
		"  civiq play ./my.yaml           of a pack file\n"
		"  civiq play --seed 7            the same round every time\n"
		"\n"
		"usage: civiq play [PACK] [-n N] [--seed N] [--player NAME]\n"
		"\n"
		"  -n, --questions N  how many (10 when left out)\n"
		"  --seed N           which round\n"
		"  --player NAME      whose game it is; also CIVIQ_PLAYER\n"
		"  --record FILE      where it is kept; also CIVIQ_RECORD\n"
		"  --color WHEN       auto, always or never; also NO_COLOR\n"
		"  --plain            plain lines; also ACCESSIBLE=1\n"
		"\n"
		"Answer with the number of an option, or type the answer. "
		"Ctrl-D ends the game and\nkeeps what you answered.\n",
	.run = run,
};
