#include "game/command/typing.h"

#include "game/mode.h"
#include "game/open_store.h"
#include "game/paths.h"
#include "game/terminal/output.h"
#include "pack/pack_cache.h"
#include "store/history.h"
#include "store/maintenance.h"

#include <string.h>

void offer(struct str word, struct str what)
{
	output_line(STR_FMT, STR_ARG(word));
	output_line(STR_FMT, STR_ARG(what));
}

void offer_files(bool files)
{
	output_line("%s", files ? "files" : "words");
}

void offer_packs(const struct typing *t)
{
	struct paths paths = paths_find(t->arena);
	uint32_t n;
	const struct place *packs = paths_packs(&paths, t->arena, &n);

	for (uint32_t i = 0; i < n; i++)
		offer(packs[i].id, STR("a pack"));
}

static void offer_topics_of(struct str path, struct arena *arena)
{
	struct diags diags = DIAGS_INIT;
	struct pack *pack =
		pack_cache_load(path.ptr, paths_cache(arena), &diags);

	for (uint32_t i = 0; pack && i < pack->n_topics; i++)
		offer(pack_text(pack, pack->topics[i].id),
		      pack_text(pack, pack->topics[i].name));
	diags_finish(&diags);
	pack_free(pack);
}

/* Of the packs that are named on the line, or else of all. */
static void offer_topics(const struct typing *t)
{
	struct paths paths = paths_find(t->arena);
	bool named = false;
	uint32_t n;
	const struct place *packs = paths_packs(&paths, t->arena, &n);

	for (int i = 0; i < t->n; i++) {
		struct str path =
			paths_pack(&paths, str_of(t->words[i]), t->arena);

		if (!path.len)
			continue;
		named = true;
		offer_topics_of(path, t->arena);
	}
	for (uint32_t i = 0; !named && i < n; i++)
		offer_topics_of(packs[i].path, t->arena);
}

/* The record that --record names on the line, or the usual one; NULL if it
 * cannot be read. */
static struct store *open_record(const struct typing *t)
{
	enum store_failure failure;
	const char *record = NULL;

	for (int i = 1; i < t->n; i++)
		if (!strcmp(t->words[i - 1], "--record"))
			record = t->words[i];
	return record_open_as_it_is(record, true, &failure, t->arena);
}

void offer_players(const struct typing *t)
{
	struct strbuf error = STRBUF_INIT;
	struct store *store = open_record(t);
	struct store_player *players;
	uint32_t n;

	if (store && store_players(store, t->arena, &players, &n, &error))
		for (uint32_t i = 0; i < n; i++)
			offer(players[i].name, STR("a player"));
	strbuf_finish(&error);
	store_close(store);
}

static void offer_codes(const struct typing *t)
{
	struct strbuf error = STRBUF_INIT;
	struct store *store = open_record(t);
	struct str *codes;
	uint32_t n;

	if (store && store_codes(store, t->arena, &codes, &n, &error))
		for (uint32_t i = 0; i < n; i++)
			offer(codes[i], STR("a game that was played"));
	strbuf_finish(&error);
	store_close(store);
}

static void offer_modes(const struct typing *t)
{
	(void)t;
	for (int i = 0; modes[i]; i++)
		if (modes[i] != &mode_quiz)
			offer(str_of(modes[i]->name),
			      str_of(modes[i]->summary));
}

static void offer_each(struct str words)
{
	struct str word;

	while (words.len && str_split(&words, '|', &word))
		offer(word, STR_NONE);
}

/* What the options with a value take. Those that are not here take what nobody
 * can guess. */
static const struct option_value {
	const char *option;
	void (*offer)(const struct typing *t);
	struct str words; /* or these */
	bool files;
} values[] = {
	{"answers", .words = STR("at once|at the end|never")},
	{"code", .offer = offer_codes},
	{"color", .words = STR("auto|always|never")},
	{"from", .files = true},
	{"level", .words = STR("1|2|3|4|5")},
	{"mode", .offer = offer_modes},
	{"output", .files = true},
	{"pack", .offer = offer_packs},
	{"player", .offer = offer_players},
	{"players", .offer = offer_players},
	{"record", .files = true},
	{"roster", .files = true},
	{"topic", .offer = offer_topics},
};

void offer_values(const struct typing *t, const struct option *option)
{
	for (size_t i = 0; i < sizeof(values) / sizeof(*values); i++) {
		const struct option_value *value = &values[i];

		if (strcmp(value->option, option->name) != 0)
			continue;
		offer_files(value->files);
		offer_each(value->words);
		if (value->offer)
			value->offer(t);
		return;
	}
	offer_files(false);
}
