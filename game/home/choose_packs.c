#include "game/home/choose_packs.h"

#include "game/exit_code.h"
#include "game/open_store.h"
#include "game/paths.h"
#include "game/terminal/output.h"
#include "game/view/menu.h"
#include "pack/pack_cache.h"

/* Empty when the pack cannot be played. */
static struct str title_of(const struct place *place, struct arena *arena)
{
	struct diags diags = DIAGS_INIT;
	struct pack *pack =
		pack_cache_load(place->path.ptr, paths_cache(arena), &diags);
	struct str title = STR_NONE;

	if (pack)
		title = arena_copy(arena, pack_text(pack, pack->meta.title));
	pack_free(pack);
	diags_finish(&diags);
	return title;
}

/* The playable packs; ones with errors are left out. */
static struct menu_item *list_packs(struct arena *arena, uint32_t *n)
{
	struct paths paths = paths_find(arena);
	struct place *places = paths_packs(&paths, arena, n);
	struct menu_item *items = arena_array(arena, struct menu_item, *n);
	uint32_t kept = 0;

	for (uint32_t i = 0; i < *n; i++) {
		struct str title = title_of(&places[i], arena);

		if (title.len)
			items[kept++] = (struct menu_item){places[i].id, title};
	}
	*n = kept;
	return items;
}

static void remember(const struct home *home)
{
	struct strbuf error = STRBUF_INIT;
	struct strbuf packs = STRBUF_INIT;
	enum store_failure failure;
	struct store *store = record_open(NULL, false, &failure, home->arena);

	for (uint32_t i = 0; i < home->n_packs; i++)
		strbuf_addf(&packs, "%s%s", i ? "+" : "", home->packs[i]);
	if (store && !store_remember_packs(store, strbuf_str(&packs), &error))
		record_complain(&error);
	store_close(store);
	strbuf_finish(&packs);
	strbuf_finish(&error);
}

static bool ask(struct menu *menu, int *status)
{
	struct screen screen = screen_open(COLOR_AUTO, false);
	struct input input = input_open(screen.plain);
	enum input_event event;

	event = menu_choose(&screen, &input, menu);
	if (event == INPUT_SIGNAL)
		*status = EXIT_SIGNAL + input.signal;
	input_close(&input);
	return event == INPUT_LINE;
}

/* In the order of the list, which games use too, and without duplicates. */
static void take(struct home *home, const struct menu *menu)
{
	home->n_packs = 0;
	for (uint32_t i = 0; i < menu->n; i++) {
		bool chosen = false;

		for (uint32_t at = 0; at < menu->n_chosen; at++)
			chosen = chosen || menu->chosen[at] == i;
		if (chosen)
			home->packs[home->n_packs++] = menu->items[i].name.ptr;
	}
}

bool choose_packs(struct home *home, int *status)
{
	struct menu menu = {
		.title = STR("What should the questions be about?"),
		.most = PACKS_MOST,
		.hint = "Type a number or the first letters; separate several "
			"with spaces.",
	};

	menu.items = list_packs(home->arena, &menu.n);
	*status = EXIT_OK;
	if (!menu.n) {
		output_error("there are no packs; set CIVIQ_PATH to a folder "
			     "of packs");
		*status = EXIT_FAILED;
		return false;
	}
	if (menu.n > 1 && !ask(&menu, status))
		return false;
	if (menu.n == 1)
		menu.chosen[menu.n_chosen++] = 0;
	take(home, &menu);
	remember(home);
	return true;
}
