#include "game/home/home_state.h"

#include "game/clock.h"
#include "game/daily.h"
#include "game/open_store.h"
#include "game/paths.h"

#include <stdlib.h>

/* Some packs may have been removed since. */
static void take_packs(struct home *home)
{
	struct str rest = home->record.packs;
	struct str id;
	struct strbuf ids = STRBUF_INIT;

	home->n_packs = 0;
	while (str_split(&rest, '+', &id) && home->n_packs < PACKS_MOST) {
		if (!paths_has_pack(id))
			continue;
		strbuf_addf(&ids, "%s" STR_FMT, home->n_packs ? "+" : "",
			    STR_ARG(id));
		home->packs[home->n_packs++] = arena_copy(home->arena, id).ptr;
	}
	home->ids = arena_copy(home->arena, strbuf_str(&ids));
	strbuf_finish(&ids);
}

static bool read_record(struct home *home, struct store *store,
			struct strbuf *error)
{
	struct store_home_filter filter = {
		.player = home->player,
		.day = clock_study_day(home->arena),
	};

	if (!store_home(store, &filter, home->arena, &home->record, error))
		return false;
	take_packs(home);
	return !home->n_packs ||
	       (home_counts_read(store, home->player, home->ids, home->arena,
				 &home->counts, error) &&
		store_daily(store, home->player, home->ids, filter.day,
			    home->arena, &home->record.daily, error));
}

/* The name in the record or the environment; not the account's. */
static bool has_name(struct home *home, struct store *store,
		     struct strbuf *error)
{
	const char *variable = getenv("CIVIQ_PLAYER");
	struct str kept = STR_NONE;

	return (variable && *variable) ||
	       (store &&
		store_remembered_player(store, home->arena, &kept, error) &&
		kept.len);
}

bool home_read(struct home *home, struct arena *arena)
{
	struct strbuf error = STRBUF_INIT;
	enum store_failure failure;
	struct store *store = record_open(NULL, true, &failure, arena);
	bool ok = store || failure == STORE_MISSING;

	*home = (struct home){
		.arena = arena,
		.player = record_player(store, NULL, arena),
		.hour = clock_hour(),
		.minutes = clock_minutes_left(),
	};
	home->is_named = has_name(home, store, &error);
	if (store)
		ok = read_record(home, store, &error) ||
		     (record_repaired(store, arena, &error) &&
		      read_record(home, store, &error));
	if (!ok && error.len)
		record_complain(&error);
	strbuf_finish(&error);
	store_close(store);
	return ok;
}

bool home_is_new(const struct home *home)
{
	return !home->record.asked && !home->record.waits && !home->n_packs;
}

void home_add_packs(const struct home *home, struct strbuf *out)
{
	for (uint32_t i = 0; i < home->n_packs; i++) {
		if (i)
			strbuf_addz(out,
				    i == home->n_packs - 1 ? " and " : ", ");
		daily_add_name(out, str_of(home->packs[i]));
	}
}
