#include "game/home/home_items.h"

#include "game/command/commands.h"
#include "game/command/play.h"
#include "game/daily.h"
#include "game/home/choose_packs.h"
#include "game/mode.h"

#include <inttypes.h>

static bool is_always(const struct home *home)
{
	(void)home;
	return true;
}

static bool has_played(const struct home *home)
{
	return home->record.asked > 0;
}

static bool is_waiting(const struct home *home)
{
	return home->record.waits;
}

/* Only one of these three is offered: due facts include those missed before
 * today, and new facts come with them. */
static bool has_due(const struct home *home)
{
	return home->counts.due > 0;
}

static bool has_missed(const struct home *home)
{
	return home->counts.missed > 0 && !has_due(home);
}

static bool has_all_known(const struct home *home)
{
	return !home->counts.missed && !has_due(home);
}

static bool has_starred(const struct home *home)
{
	return home->counts.starred > 0;
}

/* The unfinished game: its kind and its pack. */
static void tell_waiting(const struct home *home, struct strbuf *out)
{
	const struct store_game *game = &home->record.waiting;
	const struct mode *mode = mode_find(game->mode);

	strbuf_addf(out, "your %s of ", mode ? mode->noun : "game");
	daily_add_name(out, game->pack);
}

static void tell_play(const struct home *home, struct strbuf *out)
{
	strbuf_addz(out, "ten questions");
	if (home->n_packs)
		strbuf_addz(out, " on ");
	home_add_packs(home, out);
}

static void add_time(uint32_t minutes, struct strbuf *out)
{
	uint32_t n = minutes >= 60 ? minutes / 60 : minutes;

	strbuf_addf(out, "%u %s%s", n, minutes >= 60 ? "hour" : "minute",
		    n == 1 ? "" : "s");
}

static void tell_daily(const struct home *home, struct strbuf *out)
{
	const struct store_daily *daily = &home->record.daily;

	if (daily->begun && daily->game.finished.len) {
		strbuf_addf(out, "done: %u of %u; next in ", daily->game.right,
			    daily->game.asked);
		add_time(home->minutes, out);
		return;
	}
	if (daily->begun)
		strbuf_addz(out, "begun; ");
	add_time(home->minutes, out);
	strbuf_addz(out, daily->begun ? " left"
				      : " left; the same ten questions for "
					"everybody");
}

static void tell_blitz(const struct home *home, struct strbuf *out)
{
	(void)home;
	strbuf_addz(out, "all you can in a minute");
}

static void tell_survival(const struct home *home, struct strbuf *out)
{
	(void)home;
	strbuf_addz(out, "three lives, ever harder");
}

static void tell_story(const struct home *home, struct strbuf *out)
{
	(void)home;
	strbuf_addz(out, "what happened, in order");
}

static void tell_timeline(const struct home *home, struct strbuf *out)
{
	(void)home;
	strbuf_addz(out, "put events in order");
}

static void tell_learn(const struct home *home, struct strbuf *out)
{
	(void)home;
	strbuf_addz(out, "five new facts, read and then asked");
}

static void tell_practice(const struct home *home, struct strbuf *out)
{
	uint64_t due = home->counts.due;

	strbuf_addf(out, "%" PRIu64 " fact%s due", due,
		    due == 1 ? " is" : "s are");
}

static void tell_review(const struct home *home, struct strbuf *out)
{
	strbuf_addf(out, "%" PRIu64 " that you missed", home->counts.missed);
}

static void tell_starred(const struct home *home, struct strbuf *out)
{
	strbuf_addf(out, "%" PRIu64 " question%s you marked",
		    home->counts.starred, home->counts.starred == 1 ? "" : "s");
}

static void tell_scores(const struct home *home, struct strbuf *out)
{
	(void)home;
	strbuf_addz(out, "the best games");
}

static void tell_stats(const struct home *home, struct strbuf *out)
{
	(void)home;
	strbuf_addz(out, "how you are doing");
}

static void tell_packs(const struct home *home, struct strbuf *out)
{
	strbuf_addz(out, home->n_packs ? "now: " : "what to ask about");
	home_add_packs(home, out);
}

static void tell_player(const struct home *home, struct strbuf *out)
{
	strbuf_addf(out, "you are " STR_FMT, STR_ARG(home->player));
}

static void tell_quit(const struct home *home, struct strbuf *out)
{
	(void)home;
	strbuf_addz(out, "or Ctrl-D");
}

/* Plays the packs chosen last; if there are several and none was chosen,
 * asks first. */
static int play_mode(struct home *home, const struct mode *mode)
{
	struct choices choices = {.mode = mode, .from_home = true};
	int status = EXIT_OK;

	if (!home->n_packs && !choose_packs(home, &status))
		return status;
	for (uint32_t i = 0; i < home->n_packs; i++)
		choices.packs[choices.n_packs++] = home->packs[i];
	return play_choices(&choices);
}

static int run_continue(struct home *home)
{
	struct choices choices = {.resume = true, .from_home = true};

	(void)home;
	return play_choices(&choices);
}

static int run_play(struct home *home)
{
	return play_mode(home, &mode_round);
}

static int run_daily(struct home *home)
{
	return play_mode(home, &mode_daily);
}

static int run_blitz(struct home *home)
{
	return play_mode(home, &mode_blitz);
}

static int run_survival(struct home *home)
{
	return play_mode(home, &mode_survival);
}

static int run_story(struct home *home)
{
	return play_mode(home, &mode_story);
}

static int run_timeline(struct home *home)
{
	return play_mode(home, &mode_timeline);
}

static int run_learn(struct home *home)
{
	return play_mode(home, &mode_learn);
}

static int run_practice(struct home *home)
{
	return play_mode(home, &mode_practice);
}

static int run_review(struct home *home)
{
	return play_mode(home, &mode_review);
}

static int run_starred(struct home *home)
{
	return play_mode(home, &mode_starred);
}

static int run_command(const struct command *command)
{
	char *argv[] = {(char *)command->name, NULL};

	return command_run_alone(command, 1, argv);
}

static int run_scores(struct home *home)
{
	(void)home;
	return run_command(&command_scores);
}

static int run_stats(struct home *home)
{
	(void)home;
	return run_command(&command_stats);
}

static int run_packs(struct home *home)
{
	int status = EXIT_OK;

	choose_packs(home, &status);
	return status;
}

static int run_player(struct home *home)
{
	(void)home;
	return run_command(&command_player);
}

static int run_quit(struct home *home)
{
	(void)home;
	return EXIT_OK;
}

const struct home_item home_items[] = {
	{"continue", is_waiting, tell_waiting, run_continue, HOME_SHOWN},
	{"play", is_always, tell_play, run_play, HOME_SHOWN},
	{"daily", is_always, tell_daily, run_daily, HOME_SHOWN},
	{"timeline", is_always, tell_timeline, run_timeline, HOME_SHOWN},
	{"story", is_always, tell_story, run_story, HOME_SHOWN},
	{"blitz", is_always, tell_blitz, run_blitz, HOME_SHOWN},
	{"survival", is_always, tell_survival, run_survival, HOME_SHOWN},
	{"learn", has_all_known, tell_learn, run_learn, HOME_SHOWN},
	{"practice", has_due, tell_practice, run_practice, HOME_SHOWN},
	{"review", has_missed, tell_review, run_review, HOME_SHOWN},
	{"starred", has_starred, tell_starred, run_starred, HOME_SHOWN},
	{"scores", has_played, tell_scores, run_scores, HOME_PAUSED},
	{"stats", has_played, tell_stats, run_stats, HOME_PAUSED},
	{"packs", is_always, tell_packs, run_packs, HOME_SHOWN},
	{"player", is_always, tell_player, run_player, HOME_SHOWN},
	{"quit", is_always, tell_quit, run_quit, HOME_LEFT},
	{.name = NULL},
};
