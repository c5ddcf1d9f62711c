#include "game/command/play_options.h"

#include "game/command/command.h"
#include "game/terminal/output.h"
#include "pack/date.h"
#include "round/code.h"

#include <stdio.h>

static bool bad_value(const char *option, const char *wants)
{
	output_error("--%s takes %s, not `%s`", option, wants, optarg);
	return false;
}

static bool take_number(const char *option, uint64_t least, uint64_t most,
			uint64_t *out)
{
	char wants[64];

	if (str_to_u64(str_of(optarg), out) && *out >= least && *out <= most)
		return true;
	snprintf(wants, sizeof(wants), "a number from %u to %u",
		 (unsigned)least, (unsigned)most);
	return bad_value(option, wants);
}

static bool is_level(char c)
{
	return c >= '1' && c <= '5';
}

/* 3, or 2-4 */
static bool take_level(struct choices *choices)
{
	struct str text = str_of(optarg);

	if ((text.len != 1 && text.len != 3) || !is_level(text.ptr[0]) ||
	    (text.len == 3 && (text.ptr[1] != '-' || !is_level(text.ptr[2]) ||
			       text.ptr[2] < text.ptr[0])))
		return bad_value("level", "a level from 1 to 5, or two: 2-4");
	choices->round.easiest = (uint32_t)(text.ptr[0] - '0');
	choices->round.hardest = (uint32_t)(text.ptr[text.len - 1] - '0');
	return true;
}

static bool take_mode(struct choices *choices)
{
	choices->mode = mode_find(str_of(optarg));
	return (choices->mode && choices->mode != &mode_quiz) ||
	       bad_value("mode",
			 "round, blitz, survival, daily, practice, learn, "
			 "review, story or timeline");
}

static bool take_seed(struct choices *choices)
{
	choices->has_seed = true;
	return take_number("seed", 0, (UINT64_C(1) << CODE_SEED_BITS) - 1,
			   &choices->round.seed);
}

static bool take_length(struct choices *choices)
{
	uint64_t n;

	if (!take_number("questions", 1, ROUND_MOST, &n))
		return false;
	choices->round.want = (uint32_t)n;
	return true;
}

static bool take_topic(struct choices *choices)
{
	struct topics *topics = &choices->round.topics;

	if (topics->n == TOPICS_MOST) {
		output_error("--topic can be given %d times at most",
			     TOPICS_MOST);
		return false;
	}
	topics->all[topics->n++] = str_of(optarg);
	return true;
}

bool play_options_take_packs(int argc, char **argv, struct choices *choices)
{
	if (argc - optind > PACKS_MOST) {
		output_error("a game has %d packs at most", PACKS_MOST);
		return false;
	}
	while (optind < argc)
		choices->packs[choices->n_packs++] = argv[optind++];
	return true;
}

/* 0.9, .9, 90 or 90 % */
static bool take_retention(struct choices *choices)
{
	struct str text = str_of(optarg);
	uint64_t n = 0;
	bool is_part =
		str_starts(text, STR("0.")) || str_starts(text, STR("."));

	if (is_part)
		text = str_from(text, str_find(text, STR(".")) + 1);
	else if (str_ends(text, STR("%")))
		text = str_trim(str_head(text, text.len - 1));
	if (text.len <= 2 && str_to_u64(text, &n) && is_part && text.len == 1)
		n *= 10;
	choices->retention = (uint32_t)n;
	return (n >= 85 && n <= 95) ||
	       bad_value("retention", "a number from 0.85 to 0.95");
}

static bool take_until(struct choices *choices)
{
	struct date date;

	choices->has_until = date_parse(str_of(optarg), &date) &&
			     date_last_day(date, &choices->until);
	return choices->has_until ||
	       bad_value("until", "a day, like 2026-12-18");
}

enum { SECONDS_MOST = 24 * 60 * 60 };

static bool take_option(struct choices *choices, int option)
{
	switch (option) {
	case 'n':
		return take_length(choices);
	case 's':
		return take_seed(choices);
	case 'm':
		return take_mode(choices);
	case 'T':
		return take_number("time", 1, SECONDS_MOST, &choices->seconds);
	case 'L':
		return take_number("limit", 1, SECONDS_MOST, &choices->limit);
	case 'l':
		return take_level(choices);
	case 'c':
		return screen_color_choice(optarg, &choices->color) ||
		       bad_value("color", "auto, always or never");
	case 'p':
		choices->player = optarg;
		return true;
	case 'A':
		choices->players = optarg;
		return true;
	case 'r':
		choices->record = optarg;
		return true;
	case 'q':
		return take_topic(choices);
	case 'C':
		choices->code = optarg;
		return true;
	case 'I':
		choices->pin = optarg;
		return true;
	case 'U':
		return take_until(choices);
	case 'M':
		return take_retention(choices);
	default:
		return false;
	}
}

/* Options without a value. */
static bool take_flag(struct choices *choices, int option)
{
	switch (option) {
	case 't':
		choices->round.way = ROUND_TYPED_ONLY;
		return true;
	case 'k':
		choices->round.way = ROUND_CHOICE_ONLY;
		return true;
	case 'S':
		choices->mode = &mode_starred;
		return true;
	case 'W':
		choices->plan = true;
		return true;
	case 'R':
		choices->resume = true;
		return true;
	case 'N':
		choices->unsaved = true;
		return true;
	case 'P':
		choices->plain = true;
		return true;
	case 'B':
		choices->board = true;
		return true;
	case 'E':
		choices->enter = true;
		return true;
	default:
		return false;
	}
}

bool play_options_take(struct choices *choices, int option)
{
	return take_flag(choices, option) || take_option(choices, option);
}

static bool level_differs(const struct round_options *asked,
			  const struct round_options *code)
{
	return asked->easiest && (asked->easiest != code->easiest ||
				  asked->hardest != code->hardest);
}

static bool same_topics(const struct topics *a, const struct topics *b)
{
	for (uint32_t i = 0; a->n == b->n && i < a->n; i++)
		if (!str_eq(a->all[i], b->all[i]))
			return false;
	return a->n == b->n;
}

const char *play_options_conflict(const struct choices *choices,
				  const struct round_options *code)
{
	const struct round_options *asked = &choices->round;

	if (choices->mode == &mode_daily)
		return "--mode daily";
	if (choices->mode == &mode_practice)
		return "--mode practice";
	if (choices->mode == &mode_learn)
		return "--mode learn";
	if (choices->mode == &mode_review)
		return "--mode review";
	if (choices->mode == &mode_starred)
		return "--starred";
	if (asked->want && asked->want != code->want)
		return "-n";
	if (asked->topics.n && !same_topics(&asked->topics, &code->topics))
		return "--topic";
	if (asked->way != ROUND_ANY_WAY && asked->way != code->way)
		return asked->way == ROUND_TYPED_ONLY ? "--typed" : "--choice";
	if (level_differs(asked, code))
		return "--level";
	if (choices->has_seed && asked->seed != code->seed)
		return "--seed";
	return NULL;
}

const char *play_options_choosing(const struct choices *choices)
{
	const struct round_options *asked = &choices->round;

	if (asked->want)
		return "-n";
	if (asked->topics.n)
		return "--topic";
	if (asked->way != ROUND_ANY_WAY)
		return asked->way == ROUND_TYPED_ONLY ? "--typed" : "--choice";
	if (asked->easiest)
		return "--level";
	return choices->has_seed ? "--seed" : NULL;
}

const char *play_options_practice(const struct choices *choices)
{
	if (choices->has_until)
		return "--until";
	if (choices->retention)
		return "--retention";
	return choices->plan ? "--plan" : NULL;
}

const struct option play_options[] = {
	{"questions", required_argument, NULL, 'n'},
	{"mode", required_argument, NULL, 'm'},
	{"time", required_argument, NULL, 'T'},
	{"limit", required_argument, NULL, 'L'},
	{"topic", required_argument, NULL, 'q'},
	{"typed", no_argument, NULL, 't'},
	{"choice", no_argument, NULL, 'k'},
	{"level", required_argument, NULL, 'l'},
	{"starred", no_argument, NULL, 'S'},
	{"players", required_argument, NULL, 'A'},
	{"seed", required_argument, NULL, 's'},
	{"code", required_argument, NULL, 'C'},
	{"pin", required_argument, NULL, 'I'},
	{"until", required_argument, NULL, 'U'},
	{"retention", required_argument, NULL, 'M'},
	{"plan", no_argument, NULL, 'W'},
	{"resume", no_argument, NULL, 'R'},
	{"player", required_argument, NULL, 'p'},
	{"record", required_argument, NULL, 'r'},
	{"no-save", no_argument, NULL, 'N'},
	{"color", required_argument, NULL, 'c'},
	{"plain", no_argument, NULL, 'P'},
	{"enter", no_argument, NULL, 'E'},
	{"board", no_argument, NULL, 'B'},
	{NULL, 0, NULL, 0}};

bool play_options_read(int argc, char **argv, const struct command *command,
		       struct choices *choices)
{
	int option;

	while ((option = command_option(argc, argv, command)) != -1)
		if (!play_options_take(choices, option))
			return false;
	return play_options_take_packs(argc, argv, choices);
}
