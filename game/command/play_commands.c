#include "game/command/command.h"
#include "game/command/play.h"
#include "game/command/play_options.h"

static int run_play(int argc, char **argv)
{
	return play_run(argc, argv, &command_play, NULL);
}

const struct command command_play = {
	.name = "play",
	.summary = "play a round",
	.help = "  civiq play                     ten questions\n"
		"  civiq play amanat -n 5         five, of one pack\n"
		"  civiq play amanat moons        of two packs\n"
		"  civiq play ./my.yaml           of a pack file\n"
		"  civiq play --topic Elections   about one topic\n"
		"  civiq play --players Ann,Ben   take turns\n"
		"  civiq play monday.quiz         the quiz of a class\n"
		"\n"
		"usage: civiq play [PACK...] [options]\n"
		"       civiq play FILE.quiz [--player NAME] [--pin PIN]\n"
		"\n" PLAY_OPTIONS_HELP "\n"
		"Answer with the number of an option, or type the answer; ? "
		"helps. Ctrl-D ends\n"
		"the game and keeps your answers. Over a pipe each line is an "
		"answer, and no time\n"
		"is counted.\n",
	.takes = TAKES_PACKS,
	.letters = PLAY_LETTERS,
	.options = play_options,
	.run = run_play,
};

static int run_continue(int argc, char **argv)
{
	return play_run(argc, argv, &command_continue, NULL);
}

const struct command command_continue = {
	.name = "continue",
	.summary = "continue the game that was interrupted",
	.help = "  civiq continue         from where it stopped\n"
		"\n"
		"usage: civiq continue [options of play]\n"
		"\n"
		"The same as `civiq play --resume`.\n",
	.letters = PLAY_LETTERS,
	.options = play_options,
	.run = run_continue,
};

static int run_daily(int argc, char **argv)
{
	return play_run(argc, argv, &command_daily, &mode_daily);
}

const struct command command_daily = {
	.name = "daily",
	.summary = "play the daily quiz, the same for everybody",
	.help = "  civiq daily            of the pack played last\n"
		"  civiq daily amanat     of this one\n"
		"\n"
		"usage: civiq daily [PACK...] [options of play]\n"
		"\n"
		"Only the first result of a day counts. A new day begins at "
		"four in the morning.\n"
		"At the end there is a line to share.\n",
	.takes = TAKES_PACKS,
	.letters = PLAY_LETTERS,
	.options = play_options,
	.run = run_daily,
};

static int run_blitz(int argc, char **argv)
{
	return play_run(argc, argv, &command_blitz, &mode_blitz);
}

const struct command command_blitz = {
	.name = "blitz",
	.summary = "answer as many as you can in a minute",
	.help = "  civiq blitz            of the pack played last\n"
		"  civiq blitz amanat     of this one\n"
		"  civiq blitz --time 30  in half a minute\n"
		"\n"
		"usage: civiq blitz [PACK...] [options of play]\n",
	.takes = TAKES_PACKS,
	.letters = PLAY_LETTERS,
	.options = play_options,
	.run = run_blitz,
};

static int run_survival(int argc, char **argv)
{
	return play_run(argc, argv, &command_survival, &mode_survival);
}

const struct command command_survival = {
	.name = "survival",
	.summary = "play with three lives while the questions get harder",
	.help = "  civiq survival         of the pack played last\n"
		"  civiq survival amanat  of this one\n"
		"\n"
		"usage: civiq survival [PACK...] [options of play]\n",
	.takes = TAKES_PACKS,
	.letters = PLAY_LETTERS,
	.options = play_options,
	.run = run_survival,
};

static int run_practice(int argc, char **argv)
{
	return play_run(argc, argv, &command_practice, &mode_practice);
}

const struct command command_practice = {
	.name = "practice",
	.summary = "practise the facts that you are about to forget",
	.help = "  civiq practice                      of the packs chosen "
		"last\n"
		"  civiq practice amanat -n 15         fifteen questions\n"
		"  civiq practice --until 2026-12-18   for a test on that day\n"
		"  civiq practice --plan               what is due, and how "
		"well you know it\n"
		"\n"
		"usage: civiq practice [PACK...] [--until DATE] [--retention "
		"R] [--plan]\n"
		"                      [options of play]\n"
		"\n"
		"Asks about the facts that you are most likely to forget, and "
		"about some new\n"
		"ones, which you read first. A question that you miss is asked "
		"again until you\n"
		"get it right. Practice does not appear on any board.\n"
		"\n"
		"  --until DATE   for a test on that day: facts come back "
		"often enough before it\n"
		"  --retention R  how likely a fact is to be known when it is "
		"due: 0.85 to 0.95\n"
		"  --plan         the facts due in the coming weeks, and how "
		"firm each topic is\n",
	.takes = TAKES_PACKS,
	.letters = PLAY_LETTERS,
	.options = play_options,
	.run = run_practice,
	.next = "civiq stats",
};

static int run_learn(int argc, char **argv)
{
	return play_run(argc, argv, &command_learn, &mode_learn);
}

const struct command command_learn = {
	.name = "learn",
	.summary = "read new facts, and answer questions about them",
	.help = "  civiq learn            five facts of the packs chosen last\n"
		"  civiq learn amanat     of this one\n"
		"\n"
		"usage: civiq learn [PACK...] [options of practice]\n"
		"\n"
		"The most important facts come first, as sentences with their "
		"sources. Then you\n"
		"are asked about them; a question that you miss is asked again "
		"until you get it\n"
		"right.\n",
	.takes = TAKES_PACKS,
	.letters = PLAY_LETTERS,
	.options = play_options,
	.run = run_learn,
	.next = "civiq practice",
};

static int run_review(int argc, char **argv)
{
	return play_run(argc, argv, &command_review, &mode_review);
}

const struct command command_review = {
	.name = "review",
	.summary = "practise what you missed",
	.help = "  civiq review           of the pack played last\n"
		"  civiq review amanat    of this one\n"
		"\n"
		"usage: civiq review [PACK...] [options of practice]\n"
		"\n"
		"Practises the facts that you last got wrong: each is asked "
		"about until you get\n"
		"it right. Reviews do not appear on any board.\n",
	.takes = TAKES_PACKS,
	.letters = PLAY_LETTERS,
	.options = play_options,
	.run = run_review,
	.next = "civiq practice",
};

static int run_starred(int argc, char **argv)
{
	return play_run(argc, argv, &command_starred, &mode_starred);
}

const struct command command_starred = {
	.name = "starred",
	.summary = "play the questions that you starred",
	.help = "  civiq starred          of the pack played last\n"
		"  civiq starred amanat   of this one\n"
		"\n"
		"usage: civiq starred [PACK...] [options of play]\n"
		"\n"
		"The same as `civiq play --starred`. /star in a game stars a "
		"question; typed\n"
		"again, it removes the star. These games do not appear on any "
		"board.\n",
	.takes = TAKES_PACKS,
	.letters = PLAY_LETTERS,
	.options = play_options,
	.run = run_starred,
};

static int run_story(int argc, char **argv)
{
	return play_run(argc, argv, &command_story, &mode_story);
}

const struct command command_story = {
	.name = "story",
	.summary = "learn what happened, step by step",
	.help = "  civiq story            of the pack played last\n"
		"  civiq story amanat     of this one\n"
		"\n"
		"usage: civiq story [PACK...] [options of play]\n"
		"\n"
		"The most important facts in order of time, with a question at "
		"each step and a\n"
		"line on what happened in between. Good for a first look at a "
		"pack, and for a\n"
		"class. Stories do not appear on any board.\n",
	.takes = TAKES_PACKS,
	.letters = PLAY_LETTERS,
	.options = play_options,
	.run = run_story,
	.next = "civiq play",
};

static int run_timeline(int argc, char **argv)
{
	return play_run(argc, argv, &command_timeline, &mode_timeline);
}

const struct command command_timeline = {
	.name = "timeline",
	.summary = "place events in a growing column",
	.help = "  civiq timeline         of the pack played last\n"
		"  civiq timeline amanat  of this one\n"
		"\n"
		"usage: civiq timeline [PACK...] [options of play]\n"
		"\n"
		"Answer with the letter of a place. A wrong place costs one of "
		"three lives; the\n"
		"event then goes to its right place. The score is the length "
		"of your column: the\n"
		"events that you placed right, plus the two that were there at "
		"the start.\n",
	.takes = TAKES_PACKS,
	.letters = PLAY_LETTERS,
	.options = play_options,
	.run = run_timeline,
};
