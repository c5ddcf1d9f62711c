#include "game/home/home.h"

#include "game/command/play.h"
#include "game/exit_code.h"
#include "game/home/choose_packs.h"
#include "game/home/home_items.h"
#include "game/open_store.h"
#include "game/player_name.h"
#include "game/terminal/output.h"
#include "game/view/menu.h"

#include <inttypes.h>

enum { ITEMS_MOST = 24 };

/* What the menu offers to practise, or else to review. */
static void add_to_review(const struct home *home, struct strbuf *out)
{
	uint64_t n = home->counts.due ? home->counts.due : home->counts.missed;

	if (n)
		strbuf_addf(out, "  %" PRIu64 " fact%s to review.", n,
			    n == 1 ? "" : "s");
}

static void add_greeting(const struct home *home, struct strbuf *out)
{
	const char *part = "evening";

	if (home->hour >= 4 && home->hour < 12)
		part = "morning";
	else if (home->hour >= 12 && home->hour < 18)
		part = "afternoon";
	strbuf_addf(out, "Good %s, " STR_FMT ".", part, STR_ARG(home->player));
	if (home->record.days > 1)
		strbuf_addf(out, "  %u days in a row.", home->record.days);
	add_to_review(home, out);
}

/* The items offered now, out of the table of all items. */
struct offer {
	const struct home_item *items[ITEMS_MOST];
	struct menu_item shown[ITEMS_MOST];
	uint32_t n;
};

static struct offer offer_items(const struct home *home)
{
	struct offer offer = {.n = 0};

	for (const struct home_item *item = home_items; item->name; item++) {
		struct strbuf text = STRBUF_INIT;

		if (!item->is_offered(home))
			continue;
		item->describe(home, &text);
		offer.items[offer.n] = item;
		offer.shown[offer.n++] = (struct menu_item){
			str_of(item->name),
			arena_copy(home->arena, strbuf_str(&text)),
		};
		strbuf_finish(&text);
	}
	return offer;
}

/* NULL, with the exit code in `*status`, when the player quits. */
static const struct home_item *choose(const struct home *home, int *status)
{
	struct screen screen = screen_open(COLOR_AUTO, false);
	struct input input = input_open(screen.plain);
	struct offer offer = offer_items(home);
	struct menu menu = {.items = offer.shown, .n = offer.n, .most = 1};
	struct strbuf greeting = STRBUF_INIT;
	enum input_event event;

	add_greeting(home, &greeting);
	menu.title = strbuf_str(&greeting);
	event = menu_choose(&screen, &input, &menu);
	*status = event == INPUT_SIGNAL ? EXIT_SIGNAL + input.signal : EXIT_OK;
	input_close(&input);
	strbuf_finish(&greeting);
	return event == INPUT_LINE ? offer.items[menu.chosen[0]] : NULL;
}

/* Waits until the output has been read; false when the player quits. */
static bool wait_for_enter(int *status)
{
	struct screen screen = screen_open(COLOR_AUTO, false);
	struct input input = input_open(screen.plain);
	struct strbuf line = STRBUF_INIT;
	enum input_event event;

	screen_gap(&screen);
	screen_line(&screen, STYLE_FAINT, 0, STR("Enter goes back."));
	event = input_line(&input, "> ", &line);
	if (event == INPUT_SIGNAL)
		*status = EXIT_SIGNAL + input.signal;
	input_close(&input);
	strbuf_finish(&line);
	return event == INPUT_LINE;
}

/* True when the home screen should be shown again. */
static bool run_item(const struct home_item *item, struct home *home,
		     int *status)
{
	*status = item->run(home);
	if (*status > EXIT_SIGNAL || item->after == HOME_LEFT)
		return false;
	return item->after != HOME_PAUSED || wait_for_enter(status);
}

/* Asks for a name before the first game. */
static bool get_acquainted(struct home *home, int *status)
{
	struct screen screen = screen_open(COLOR_AUTO, false);
	struct input input = input_open(screen.plain);
	enum store_failure failure;
	struct store *store;
	bool goes_on = true;

	screen_line(&screen, STYLE_STRONG, 0,
		    STR("Welcome to civiq. It asks you about facts, and "
			"explains every answer."));
	store = home->is_named
			? NULL
			: record_open(NULL, false, &failure, home->arena);
	if (store)
		goes_on = player_name_ask(&screen, &input, store, home->player,
					  home->arena, &home->player, status);
	store_close(store);
	input_close(&input);
	return goes_on;
}

/* The first round of a new player; false when the player quits. */
static bool play_first(struct home *home, int *status)
{
	struct choices choices = {.from_home = true};

	if (!get_acquainted(home, status) || !choose_packs(home, status))
		return false;
	for (uint32_t i = 0; i < home->n_packs; i++)
		choices.packs[choices.n_packs++] = home->packs[i];
	*status = play_choices(&choices);
	return *status == EXIT_OK;
}

static void tell_what_next(void)
{
	struct screen screen = screen_open(COLOR_AUTO, false);

	screen_gap(&screen);
	screen_line(&screen, STYLE_PLAIN, 0,
		    STR("Next, try the daily quiz: type d and press Enter."));
}

/* Shows the home screen once; true to show it again. A new player is
 * welcomed once. */
static bool show_home(bool *welcomed, int *status)
{
	struct arena arena = ARENA_INIT;
	struct home home;
	const struct home_item *item;
	bool again = false;

	if (!home_read(&home, &arena)) {
		*status = EXIT_IO;
	} else if (home_is_new(&home) && !*welcomed) {
		*welcomed = true;
		again = play_first(&home, status);
		if (again)
			tell_what_next();
	} else {
		item = choose(&home, status);
		again = item && run_item(item, &home, status);
	}
	arena_finish(&arena);
	return again;
}

int home_run(void)
{
	int status = EXIT_OK;
	bool welcomed = false;

	while (show_home(&welcomed, &status))
		;
	return status;
}
